"""The one place where adapters are built and joined to the interview.

Everything heavy is imported inside the function that needs it, so that a command pays only for what it
uses and a missing library is a sentence where it is missed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from voicecoach.ports import ResamplingStream, SpeechDetector, Transcriber

if TYPE_CHECKING:
    from voicecoach.conduct.analysing import Analyst

ANALYSIS_RATE = 16_000
"""Hz: what the recogniser, the speech detector and the pitch tracker hear."""
NO_MODEL = (
    "No speech model is installed, so answers are measured from their sound alone, without words. "
    "`voicecoach models fetch base.en` gets one (once, about 145 MB)."
)


def analyst(transcriber: Transcriber | None = None) -> Analyst:
    """Who measures; without ``transcriber`` from the sound alone."""
    from voicecoach.adapters.pitch import SwiftF0Tracker
    from voicecoach.conduct.analysing import Analyst

    return Analyst(detector(), SwiftF0Tracker(), transcriber)


def detector() -> SpeechDetector:
    """The speech detector."""
    from voicecoach.adapters.silero import SileroDetector

    return SileroDetector()


def resampling(samplerate: int) -> ResamplingStream:
    """A stream that brings sound to the rate of the analysis."""
    from voicecoach.adapters.resampling import SoxrStream

    return SoxrStream(samplerate, ANALYSIS_RATE)
