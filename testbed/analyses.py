"""Analyses made to measure."""

from __future__ import annotations

from dataclasses import replace

from voicecoach.analysis import Analysis, Feedback
from voicecoach.delivery import (
    UNMEASURED,
    FilledPause,
    LexicalFiller,
    RecordingQuality,
)
from voicecoach.speech import Engine, Interval, Transcript, Word

SILENCE = Analysis(
    duration=2.0,
    samplerate=48_000,
    channels=2,
    quality=RecordingQuality(snr_db=None, clipped_share=0.0, speech_share=0.0, usable=False),
    transcript=None,
    delivery=UNMEASURED,
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
