"""A year of sessions that nobody held: for lists, figures over time and their speed."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec

from testbed.analyses import SILENCE
from testbed.sittings import QUESTION
from testbed.written import transcript
from voicecoach.analysis import Analysis, Feedback, Remark
from voicecoach.delivery import (
    ArticulationRate,
    FilledPause,
    LexicalFiller,
    RecordingQuality,
    SpeechRate,
)
from voicecoach.document import SCHEMA_VERSION
from voicecoach.session import Answer, Session
from voicecoach.speech import Engine, Interval, Transcript

BEGUN = datetime(2025, 11, 29, 18, 0, tzinfo=UTC)
QUESTIONS = tuple(
    replace(QUESTION, id=f"made-up-{number}", text=text)
    for number, text in enumerate(
        (
            "Tell me about yourself.",
            "Why do you want to work in customer service?",
            "Tell me about a customer who arrived dissatisfied and left satisfied because of you.",
            "How do you keep calm with somebody who shouts?",
            "What would your last manager say about you?",
            "Do you have any questions for us?",
        )
    )
)
_LENGTH = 80.0  # seconds of an answer


def sessions(count: int, *, words: int = 0, seed: int = 7) -> Iterator[Session]:
    """``count`` of them, evenly over a year, four answers each, every seventh a telephone call: ums become
    fewer, pace stays what it was. Each answer has ``words`` words.
    """
    chance = random.Random(seed)
    text = transcript(" ".join(f"word{number}" for number in range(words)))
    for number in range(count):
        share = number / max(1, count - 1)
        started = BEGUN + timedelta(days=364 * share)
        answers = []
        for place in range(4):
            analysis = answer_with(
                words_per_minute=chance.gauss(150, 12),
                ums=max(0.0, chance.gauss(10 - 6 * share, 1.5)),
                fillers=max(0.0, chance.gauss(5, 1.5)),
                latency=max(0.2, chance.gauss(1.4, 0.3)),
                change=chance.random(),
                text=text,
            )
            question = QUESTIONS[(number + place) % len(QUESTIONS)]
            name = f"answer-{place + 1:02d}.wav"
            answers.append(Answer(question, name, "measured", ended_by="key", analysis=analysis))
        kind = "practice" if number % 7 else "phone"
        yield Session(
            f"{started:%Y-%m-%d-%H%M}-{number}",
            started.isoformat(timespec="seconds"),
            kind,  # type: ignore[arg-type]
            "customer-service",
            tuple(answers),
        )


def answer_with(
    *,
    words_per_minute: float,
    ums: float,
    fillers: float,
    latency: float,
    change: float = 0.0,
    text: Transcript | None = None,
    version: str | None = None,
) -> Analysis:
    """The analysis of an answer of ``_LENGTH`` seconds; ``ums`` and ``fillers`` a minute."""
    spots = [Interval(at, at + 0.3) for at in range(60)]
    delivery = replace(
        SILENCE.delivery,
        answer_length=_LENGTH,
        response_latency=latency,
        word_count=round(words_per_minute * _LENGTH / 60),
        speech_rate=SpeechRate(words_per_minute, words_per_minute * 1.4 / 60),
        articulation_rate=ArticulationRate(words_per_minute * 1.4 / 60 * 1.25),
        longest_pause=latency,
        silent_pauses=tuple(spots[:20]),
        filled_pauses=tuple(
            FilledPause(at.start, at.end, "um", 0.9, ("word",)) for at in spots[: round(ums * _LENGTH / 60)]
        ),
        lexical_fillers=tuple(
            LexicalFiller(at.start, at.end, "like") for at in spots[: round(fillers * _LENGTH / 60)]
        ),
        speech=tuple(spots[:30]),
        phonation_time=_LENGTH * 0.8,
    )
    remark = Remark("pace", "change", "You were fast.", weight=change)
    analysis = replace(
        SILENCE,
        duration=_LENGTH + 4,
        quality=RecordingQuality(snr_db=30.0, clipped_share=0.0, speech_share=0.8, usable=True),
        delivery=delivery,
        transcript=text or Transcript(Engine("given"), "en", ()),
        feedback=Feedback(None, remark, (remark,), ""),
    )
    return analysis if version is None else replace(analysis, measured_by=version)


def write(data: Path, made_up: Iterator[Session]) -> None:
    """Keep them in the data folder ``data``, without recordings."""
    for session in made_up:
        folder = data / "sessions" / session.id
        folder.mkdir(parents=True)
        document = msgspec.json.encode(replace(session, schema_version=SCHEMA_VERSION))
        (folder / "session.json").write_bytes(document)
