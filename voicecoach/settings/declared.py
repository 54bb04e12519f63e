"""All settings, each declared once: the file, ``voicecoach settings``, the options, their help and
``docs/settings.md`` are made from here.
"""

from __future__ import annotations

from collections.abc import Mapping

from voicecoach.settings.kinds import File, Flag, Number, OneOf, Range, Spoken, Text
from voicecoach.settings.presets import PRESETS
from voicecoach.settings.setting import Setting
from voicecoach.switchable import MEASURES

ASKED, ENDS, VOICE, PHONE, WORDS, SCREEN = (
    "what is asked",
    "when an answer ends (Enter always ends it)",
    "voice and devices",
    "by telephone",
    "transcription",
    "screen",
)
FEEDBACK, BANDS = "what is measured", "what it is judged by"
# Those of voicecoach.questions and voicecoach.line, named again: --help does without numpy.
PLANS = ("screening", "first-round", "full", "manager", "single")
LEVELS = ("entry", "experienced", "lead")
CALLS = ("screening", "scheduled", "bad-line", "dropped-line")
LINES = ("clean", "landline", "mobile", "bad")
COUNTRIES = (
    *("at", "au", "be", "ca", "ch", "de", "es", "fr", "in", "it", "jp", "nl", "nz", "pl", "pt", "se", "uk"),
    "us",
)
NO_MODEL = "none"
"""The ``model`` of who wants none."""


def _plain(environment: Mapping[str, str]) -> tuple[bool, str] | None:
    if environment.get("ACCESSIBLE", "") not in {"", "0"}:
        return True, "ACCESSIBLE"
    return (True, "TERM") if environment.get("TERM") == "dumb" else None


SETTINGS = (
    Setting("questions", Number(1, 1000, whole=True), None, "how many", ASKED, "N", "3"),
    Setting(
        "pack",
        Text(),
        None,
        "only from this pack, such as general",
        ASKED,
        "NAME",
        "customer service and your own",
    ),
    Setting(
        "language",
        Spoken(),
        None,
        "what is spoken, as a code or a name: en, de, French",
        ASKED,
        "LANGUAGE",
        "that of the questions",
    ),
    Setting("category", Text(), None, "only of this category", ASKED, "NAME", "any"),
    Setting("level", OneOf(LEVELS), None, "only for entry, experienced or lead", ASKED, "LEVEL", "any"),
    Setting(
        "plan",
        OneOf(PLANS),
        None,
        "an interview of this kind, from opening to closing",
        ASKED,
        unchosen="questions alone",
    ),
    Setting(
        "company",
        File(),
        None,
        "text file with a job advert or an About page: were its words used?",
        ASKED,
        "NOTES",
        "not looked for",
    ),
    Setting("follow-ups", Flag(), True, "ask further where an answer lacked something", ASKED),
    Setting(
        "end-silence",
        Number(0, 3600, of="seconds"),
        3.5,
        "after so many seconds of silence once you have begun, and after more while you sound unfinished or"
        " where your pauses are longer; 0: never",
        ENDS,
        "S",
    ),
    Setting(
        "keys",
        Flag(),
        True,
        "keys act: Enter ends an answer, any key cuts short what is spoken; without them silence ends an"
        " answer, and the interview goes on by itself",
        ENDS,
    ),
    Setting("max-length", Number(10, 3600, of="seconds"), 300.0, "the longest it may be", ENDS, "S"),
    Setting(
        "voice",
        Text(),
        None,
        "the interviewer's voice, by name or part of it (see `voicecoach voices`); system: the system's",
        VOICE,
        "NAME",
        "a natural one where one is installed",
    ),
    Setting(
        "rate",
        Number(1, 1000, whole=True, of="words a minute"),
        None,
        "how fast it speaks, words a minute",
        VOICE,
        "WPM",
        "the voice's own",
    ),
    Setting(
        "microphone",
        Text(),
        None,
        "number or part of the name (see `doctor`)",
        VOICE,
        "DEVICE",
        "the system's choice",
    ),
    Setting(
        "loudspeaker", Text(), None, "number or part of the name", VOICE, "DEVICE", "the system's choice"
    ),
    Setting("mute", Flag(), False, "print only, speak nothing", VOICE),
    Setting(
        "call",
        OneOf(CALLS),
        None,
        "out of the blue (8 to 10 minutes), arranged and longer, "
        "three questions on a bad line, or three on a line that drops in the middle of an answer",
        PHONE,
        unchosen="screening",
    ),
    Setting("line", OneOf(LINES), None, "what it is like", PHONE, unchosen="that of the call"),
    Setting(
        "country",
        OneOf(COUNTRIES),
        None,
        f"whose ringing and network: {', '.join(COUNTRIES)}",
        PHONE,
        "CC",
        "us",
    ),
    Setting("show-text", Flag(), False, "print what is said, for the hard of hearing", PHONE),
    Setting(
        "model",
        Text(),
        None,
        f"a name or a folder; {NO_MODEL}: measure from the sound alone",
        WORDS,
        "MODEL",
        "the best installed",
    ),
    Setting("details", Flag(), False, "everything about an answer, not just one screen", SCREEN),
    Setting(
        "plain",
        Flag(),
        False,
        "for screen readers: no boxes, no lines that move, nothing told by colour alone",
        SCREEN,
        environment=_plain,
    ),
    Setting(
        "preset",
        OneOf(tuple(PRESETS)),
        None,
        "several settings at once; each that you choose yourself comes before it",
        FEEDBACK,
        unchosen="none",
    ),
    *(
        Setting(f"measures.{name}", Flag(), True, measure.about, FEEDBACK)
        for name, measure in MEASURES.items()
    ),
    Setting(
        "bands.length",
        Range(5, 1800, "seconds"),
        None,
        "a good length",
        BANDS,
        unchosen="that of the question",
    ),
    Setting("bands.pace", Range(40, 300, "words a minute"), None, "a good pace", BANDS, unchosen="ours"),
    Setting(
        "bands.first-word",
        Number(0.5, 60, of="seconds", usual=True),
        None,
        "the longest wait before the first word that is not remarked on",
        BANDS,
        unchosen="ours",
    ),
    Setting(
        "bands.long-pause",
        Number(0.5, 60, of="seconds", usual=True),
        None,
        "the longest pause that is not remarked on",
        BANDS,
        unchosen="ours",
    ),
    Setting(
        "bands.filled-pauses",
        Number(0, 60, of="um and uh a minute", usual=True),
        None,
        "so many are not remarked on",
        BANDS,
        unchosen="ours",
    ),
    Setting(
        "bands.filler-words",
        Number(0, 60, of="filler words a minute", usual=True),
        None,
        "so many are not remarked on",
        BANDS,
        unchosen="ours",
    ),
)

BY_NAME = {setting.name: setting for setting in SETTINGS}
TABLES = tuple(dict.fromkeys(setting.table for setting in SETTINGS if setting.table))
"""The tables of the file, besides those of profiles."""
