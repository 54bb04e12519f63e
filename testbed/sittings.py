"""Sessions made to measure."""

from __future__ import annotations

from dataclasses import replace

from voicecoach.question import Question, TargetLength
from voicecoach.session import Answer, Session

QUESTION = Question("why-us", "Why us?", "motivation", "general", TargetLength(45, 90))
ANSWER = Answer(QUESTION, "answer-1.wav", "recorded")


def sitting(name: str, started: str = "2026-11-22T01:30:00+01:00", **rest: object) -> Session:
    return replace(Session(name, started, "practice", "customer-service"), **rest)  # type: ignore[arg-type]
