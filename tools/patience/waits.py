"""How long the program would have waited in each silence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tools.patience.silences import Silence, heard
from voicecoach.coach.unfinished import sounds_unfinished
from voicecoach.conduct.answering import EndRules, SilenceClock
from voicecoach.measure.level_end import ends_level
from voicecoach.ports import PitchTracker, Transcriber
from voicecoach.speech import SAMPLERATE

LONG = 1.0
"""Seconds from which on it is worked out how a pause sounded: no shorter one could be cut into."""
_WORDS_OF = 10.0
"""Seconds before it from which its words come,"""
_WITH = 0.35
"""with some of the silence itself."""
_VOICE_OF = 1.5
_FADES = 0.2


@dataclass(frozen=True, slots=True)
class Heard:
    """A silence, and what there is to tell how long it will be."""

    silence: Silence
    level: bool = False
    """The voice ended level."""
    open: bool = False
    """The words want to go on."""
    longest: float = 0.0
    """Seconds of the longest silence in this turn before."""

    def wait(self, asked: float, *, patient: bool) -> float:
        """Seconds until an answer would have ended."""
        clock = SilenceClock()
        if not patient:
            return asked
        clock.longest = self.longest
        return EndRules(end_silence=asked).patience(clock, unfinished=self.level or self.open)

    def cut(self, asked: float, *, patient: bool) -> bool:
        """Whether somebody was cut off."""
        return self.silence.kind == "inside" and self.silence.duration >= self.wait(asked, patient=patient)


def listened(
    audio: Path, silences: Sequence[Silence], tracker: PitchTracker, transcriber: Transcriber
) -> Iterator[Heard]:
    """Each of ``silences``, which stand in order."""
    longest, before = 0.0, None
    for silence in silences:
        if before is None or before.kind == "end" or before.recording != silence.recording:
            longest = 0.0
        before = silence
        if silence.duration < LONG and silence.kind == "inside":
            yield Heard(silence, longest=longest)
        else:
            samples, _ = heard(audio, silence.recording)
            voice = samples[_at(silence.start - _VOICE_OF) : _at(silence.start + _FADES)]
            said = samples[_at(silence.start - _WORDS_OF) : _at(silence.start + _WITH)]
            text = transcriber.transcribe(said).text
            yield Heard(silence, ends_level(tracker.track(voice)), sounds_unfinished(text), longest)
        longest = max(longest, silence.duration)


def _at(seconds: float) -> int:
    return max(0, round(seconds * SAMPLERATE))
