"""What the document about an analysis must hold."""

from __future__ import annotations

from typing import Any

ISSUE_2 = {
    "schema_version": None,
    "file": None,
    "recording": {
        "duration": None,
        "samplerate": None,
        "channels": None,
        "quality": dict.fromkeys(["snr_db", "clipped_share", "speech_share", "usable", "problems"]),
    },
    "transcript": {
        "engine": dict.fromkeys(["name", "model", "version", "options"]),
        "language": None,
        "words": [dict.fromkeys(["text", "start", "end", "probability"])],
    },
    "delivery": {
        **dict.fromkeys(["answer_length", "response_latency", "phonation_time", "word_count"]),
        "syllable_count": None,
        "speech_rate": dict.fromkeys(["words_per_minute", "syllables_per_second"]),
        "articulation_rate": {"syllables_per_second": None},
        "speech": [{"start": None, "end": None}],
        "silent_pauses": [{"start": None, "end": None}],
        "filled_pauses": [dict.fromkeys(["start", "end", "label", "confidence", "evidence"])],
        "lexical_fillers": [dict.fromkeys(["text", "start", "end"])],
    },
    "feedback": dict.fromkeys(["keep", "change", "remarks", "spoken"]),
}


def has_keys(document: Any, wanted: Any) -> bool:
    """Whether every key of ``wanted`` is in ``document``, at every level that is there."""
    if isinstance(wanted, dict) and document is not None:
        return all(key in document and has_keys(document[key], rest) for key, rest in wanted.items())
    if isinstance(wanted, list):
        return all(has_keys(entry, wanted[0]) for entry in document)
    return True
