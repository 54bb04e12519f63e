"""Analyses made to measure, and what the document about one must hold."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from voicecoach.delivery import (
    ArticulationRate,
    Delivery,
    FilledPause,
    LexicalFiller,
    RecordingQuality,
    SpeechRate,
)
from voicecoach.interview import Analysis, Feedback
from voicecoach.speech import Engine, Interval, Transcript, Word

SILENCE = Analysis(
    duration=2.0,
    samplerate=48_000,
    channels=2,
    quality=RecordingQuality(snr_db=None, clipped_share=0.0, speech_share=0.0, usable=False),
    transcript=None,
    delivery=Delivery(None, None, 0.0, None, None, SpeechRate(None, None), ArticulationRate(None), (), ()),
    feedback=Feedback(None, None, (), ""),
)
_WORDS = Transcript(
    Engine("given"),
    "en",
    (
        Word(0.5, 0.7, "Um,"),
        Word(0.8, 1.0, "I"),
        Word(3.0, 3.3, "you"),
        Word(3.3, 3.5, "know,"),
        Word(4.0, 5.5, "help"),
    ),
)
HESITANT = replace(
    SILENCE,
    transcript=_WORDS,
    delivery=replace(
        SILENCE.delivery,
        speech=(Interval(0.5, 1.0), Interval(3.0, 5.5)),
        silent_pauses=(Interval(0.7, 1.0), Interval(1.0, 3.0)),
        filled_pauses=(
            FilledPause(0.5, 0.7, "um", 0.9, ("word", "sound")),
            FilledPause(5.0, 5.4, "uh", 0.7, ("unexplained",)),
        ),
        lexical_fillers=(LexicalFiller(3.0, 3.5, "you know"),),
    ),
)


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
