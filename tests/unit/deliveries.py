"""Deliveries made to measure, for tests of what is said about them."""

from __future__ import annotations

from dataclasses import replace

from voicecoach.circumstances import Circumstances
from voicecoach.delivery import (
    ArticulationRate,
    Delivery,
    FilledPause,
    LexicalFiller,
    RecordingQuality,
    SpeechRate,
)
from voicecoach.question import Question, TargetLength
from voicecoach.speech import Interval

GOOD_SOUND = RecordingQuality(snr_db=32.0, clipped_share=0.0, speech_share=0.8, usable=True)
QUESTION = Question(
    id="q",
    text="Why do you want to work with customers?",
    category="motivation",
    kind="general",
    target_length=TargetLength(45, 90),
    model_answer="Because I like to help people.",
)
ABOUT = Circumstances(question=QUESTION)


def delivery(
    *,
    length: float | None = 60.0,
    words: int | None = 150,
    wpm: float | None = 150.0,
    articulation: float = 4.9,
    latency: float | None = 1.0,
    fillers: int = 0,
    lexical: int = 0,
    pauses: tuple[Interval, ...] = (Interval(20.0, 20.8), Interval(40.0, 41.0)),
) -> Delivery:
    """An unremarkable answer of a minute, but for what is said."""
    figures = Delivery(
        answer_length=length,
        response_latency=latency,
        phonation_time=0.0 if length is None else 0.8 * length,
        word_count=words,
        syllable_count=None if words is None else round(1.4 * words),
        speech_rate=SpeechRate(wpm, None if wpm is None else wpm * 1.4 / 60),
        articulation_rate=ArticulationRate(articulation),
        speech=() if length is None else (Interval(1.0, 1.0 + length),),
        silent_pauses=pauses,
        filled_pauses=tuple(FilledPause(t, t + 0.3, "um", 0.9, ("word",)) for t in _spread(fillers)),
        lexical_fillers=tuple(LexicalFiller(t, t + 0.2, "like") for t in _spread(lexical)),
    )
    return replace(figures, speech_rate=SpeechRate(None, None)) if length is None else figures


def _spread(count: int) -> list[float]:
    return [2.0 + 50.0 * i / max(1, count) for i in range(count)]
