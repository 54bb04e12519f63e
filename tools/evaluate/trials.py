"""Recordings as one model hears them under one condition."""

from __future__ import annotations

import sys
import zlib
from collections.abc import Iterable
from dataclasses import dataclass

from tools.evaluate import kept
from tools.evaluate.cases import Case, Kind
from tools.evaluate.conditions import Condition
from voicecoach.adapters.pitch import SwiftF0Tracker
from voicecoach.adapters.silero import SileroDetector
from voicecoach.circumstances import Circumstances
from voicecoach.conduct.analysing import Analyst
from voicecoach.delivery import Delivery, FilledPause
from voicecoach.models.folders import InstalledModel
from voicecoach.speech import SAMPLERATE, Transcript

CLEAN = "clean"
EACH = 4
"""Of that many readings one is tried under worse conditions as well: recognition is slow."""


@dataclass(frozen=True, slots=True, eq=False)
class Trial:
    """What the program says of a recording."""

    case: Case
    transcript: Transcript
    """With its words where they lie in the sound."""
    delivery: Delivery
    refused: tuple[str, ...]

    @property
    def minutes(self) -> float:
        return len(self.case.samples) / SAMPLERATE / 60

    @property
    def found(self) -> tuple[FilledPause, ...]:
        """Its filled pauses, less those where nobody knows."""
        return tuple(
            pause
            for pause in self.delivery.filled_pauses
            if not any(pause.overlap(other) > 0 for other in self.case.doubtful)
        )


def tried(case: Case, model: InstalledModel, condition: Condition | None) -> Trial:
    """``case``, as ``condition`` leaves it, as ``analyze`` hears it. Raises ModelError."""
    samples = case.samples if condition is None else condition(case.samples, case.name)
    transcript = kept.transcript(model, samples)

    def measured() -> _Measured:
        about = Circumstances(question_end=case.question_end)
        found = Analyst(SileroDetector(), SwiftF0Tracker()).analyse(samples, about, transcript=transcript)
        return _Measured(found.transcript or transcript, found.delivery, tuple(found.quality.refused))

    found = kept.remembered(_Measured, samples, (transcript, case.question_end), measured)
    return Trial(case, found.transcript, found.delivery, found.refused)


@dataclass(frozen=True, slots=True)
class _Measured:
    """What a trial keeps of an analysis."""

    transcript: Transcript
    delivery: Delivery
    refused: tuple[str, ...]


class Trials:
    """Those of one model, each made when it is first asked for."""

    def __init__(
        self, model: InstalledModel, cases: Iterable[Case], conditions: dict[str, Condition]
    ) -> None:
        self.model = model
        self._cases = tuple(cases)
        self._conditions: dict[str, Condition | None] = {CLEAN: None, **conditions}
        self._made: dict[tuple[str, str], Trial] = {}

    def of(self, kinds: tuple[Kind, ...], condition: str = CLEAN) -> list[Trial]:
        """All of these ``kinds``; under a worse condition some of the readings."""
        wanted = [
            case
            for case in self._cases
            if case.kind in kinds and (condition == CLEAN or heard_under_worse(case))
        ]
        return [self._trial(case, condition) for case in wanted]

    def _trial(self, case: Case, condition: str) -> Trial:
        key = (case.name, condition)
        if key not in self._made:
            _say(f"{self.model.name}, {condition}: {case.name}")
            self._made[key] = tried(case, self.model, self._conditions[condition])
            _say("")
        return self._made[key]


def heard_under_worse(case: Case) -> bool:
    """Whether ``case`` is tried under worse conditions as well: not conversations, which are bad enough."""
    if case.kind == "reading":
        return zlib.crc32(case.name.encode()) % EACH == 0
    return case.kind not in ("telephone", "meeting")


def _say(what: str) -> None:
    """Where the work is, on one line of a terminal."""
    if sys.stderr.isatty():
        print(f"\r\x1b[K{what}", end="", file=sys.stderr, flush=True)
