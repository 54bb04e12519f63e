"""How long an analysis takes, alone on the machine: nothing that is kept is used."""

from __future__ import annotations

import time
from collections.abc import Iterable

from tools.evaluate.cases import Case
from voicecoach.adapters.pitch import SwiftF0Tracker
from voicecoach.adapters.silero import SileroDetector
from voicecoach.adapters.transcriber import FasterWhisperTranscriber
from voicecoach.circumstances import Circumstances
from voicecoach.conduct.analysing import Analyst
from voicecoach.models.folders import InstalledModel
from voicecoach.models.settings import settings
from voicecoach.speech import SAMPLERATE

LONG = 10.0
"""Seconds from which a recording is like an answer."""


def seconds_a_second(model: InstalledModel, cases: Iterable[Case]) -> tuple[float, float]:
    """Wall-clock seconds for a second of sound, all measures and the words, over the longer recordings of
    single people; and how many seconds of sound that was. The model is loaded before. Raises ModelError.
    """
    transcriber = FasterWhisperTranscriber(model.folder, name=model.name, settings=settings(model.name))
    analyst = Analyst(SileroDetector(), SwiftF0Tracker(), transcriber)
    analyst.warm_up()
    sounds = [
        case.samples
        for case in cases
        if case.kind in ("speaker", "reading") and len(case.samples) >= LONG * SAMPLERATE
    ]
    began = time.monotonic()
    for samples in sounds:
        analyst.analyse(samples, Circumstances())
    taken = time.monotonic() - began
    total = sum(map(len, sounds)) / SAMPLERATE
    return taken / total, total
