"""What can be switched off: measures as people think of them, and what of ours each of them stands for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Measure:
    """One of them."""

    about: str
    """What it is, as the help says it."""
    fields: tuple[str, ...] = ()
    """Of ``Delivery``: the figures that are then not given."""
    topics: tuple[str, ...] = ()
    """Of remarks (``Remark.topic``) that are then not made."""


UNSURE_WORDS = "unsure-words"
MEASURES: Mapping[str, Measure] = MappingProxyType(
    {
        "length": Measure("how long the answer is", ("answer_length",), ("answer_length",)),
        "first-word": Measure(
            "how soon the first word comes", ("response_latency",), ("response_latency", "dropped_line")
        ),
        "pace": Measure(
            "words a minute, and how fast between pauses",
            ("speech_rate", "articulation_rate", "pace"),
            ("pace",),
        ),
        "pauses": Measure(
            "silent pauses",
            ("silent_pauses", "longest_pause", "phonation_ratio", "mean_length_of_run"),
            ("silent_pauses",),
        ),
        "filled-pauses": Measure("um, uh, and possible hesitations", ("filled_pauses",), ("filled_pauses",)),
        "filler-words": Measure("like, you know, I mean", ("lexical_fillers",), ("lexical_fillers",)),
        "repeats": Measure("words said twice in a row", ("repetitions",)),
        "broken-off": Measure("words broken off", ("restarts",)),
        "hedges": Measure("I think, maybe, probably", ("hedges",), ("hedges",)),
        "variety": Measure("how varied the words are", ("vocabulary_variety",)),
        "pitch": Measure("the melody of the voice", ("pitch_level", "pitch_variation"), ("pitch_variation",)),
        "loudness": Measure(
            "how steady the level is, and whether phrases fade",
            ("loudness_variation", "phrase_end_fade"),
            ("loudness_variation", "phrase_end_fade"),
        ),
        "story": Measure("situation, task, action and result", (), ("star",)),
        "key-points": Measure("what the question is after", (), ("key_points",)),
        "numbers": Measure("results in figures", (), ("numbers",)),
        "ownership": Measure("I or we", (), ("ownership",)),
        "tone": Measure("harsh wordings, understanding for a customer", (), ("phrasing", "empathy")),
        "on-topic": Measure("whether the question was answered", (), ("off_topic",)),
        UNSURE_WORDS: Measure("remarks on words that the recogniser was not sure of, as with an accent"),
        "company": Measure("the employer's words", (), ("company",)),
        "closing": Measure(
            "how an answer on the telephone ends, and how it spells", (), ("closing", "spelling")
        ),
    }
)
