"""What the encoder learns from: words that show a key point, and words that speak of it and do not.

``said/*.txt`` was written for this, in many voices, by somebody who has not read ``voices_judging``. After
``#question`` each line is the number of a point and words that show it, or its negative and words that do
not; ``0`` belongs to none.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import yaml

from testbed.known_ideas import known_ideas
from testbed.written import CONTENT, transcript
from tools.encoder.denials import denied
from tools.labelled_voices import voices
from voicecoach.coach.content.evidence import evidence
from voicecoach.coach.content.points import demand
from voicecoach.question import Question
from voicecoach.questions import packs
from voicecoach.questions.packs import FolderQuestions

SAID = Path(__file__).parent / "said"
Source = Literal["phrase", "model", "labelled", "tuning", "said", "turned"]


@dataclass(frozen=True, slots=True)
class Pair:
    """Words and the point that they show, or do not."""

    question: str
    point: str
    """Its title; ``""`` for words that belong to no point at all."""
    text: str
    shown: bool
    source: Source


def questions() -> dict[str, Question]:
    """Those of the built-in packs, by their id."""
    return {each.id: each for each in FolderQuestions([packs.folders()[0]]).questions()}


def pairs(*, tuning: bool) -> list[Pair]:
    """All there are; without ``tuning`` they leave out the voices that the encoder is then measured on."""
    asked = questions()
    found = [*_packs(asked), *_labelled(asked), *_said(asked), *(_tuning() if tuning else ())]
    return [*found, *_turned(asked, found)]


def _packs(asked: dict[str, Question]) -> Iterator[Pair]:
    for question in asked.values():
        for point in question.key_points:
            for phrase in point.phrases:
                if not phrase.startswith("<"):
                    yield Pair(question.id, point.point, phrase, shown=True, source="phrase")
        if question.model_answer:
            for each in evidence(question, transcript(question.model_answer), known_ideas()).covered:
                yield Pair(question.id, each.point, each.quote.text, shown=True, source="model")


def _labelled(asked: dict[str, Question]) -> Iterator[Pair]:
    """Of the answers that may be looked at, the words that the rules quote for a point that is marked."""
    for name in ("answers.yaml", "more.yaml", "fresh.yaml"):
        for answer in yaml.safe_load((CONTENT / name).read_text(encoding="utf-8")):
            if answer["split"] not in {"dev", "fresh"}:
                continue
            said = evidence(asked[answer["question"]], transcript(answer["text"]), known_ideas())
            for each in said.covered:
                if each.point in (answer.get("key_points") or ()):
                    yield Pair(answer["question"], each.point, each.quote.text, shown=True, source="labelled")


def _tuning() -> Iterator[Pair]:
    for answer in (each for voice in voices("tuning") for each in voice.answers):
        for shown in answer.shown:
            for span in shown.spans:
                yield Pair(answer.question, shown.point, span, shown=True, source="tuning")
        for not_shown in answer.not_shown:
            for span in not_shown.spans:
                yield Pair(answer.question, not_shown.point, span, shown=False, source="tuning")
    for answer in yaml.safe_load((CONTENT / "general.yaml").read_text(encoding="utf-8")):
        for field in ("shown", "not_shown"):
            for point, spans in (answer.get(field) or {}).items():
                for span in spans:
                    yield Pair(answer["question"], point, span, shown=field == "shown", source="tuning")


def _said(asked: dict[str, Question]) -> Iterator[Pair]:
    for path in sorted(SAID.glob("*.txt")):
        question = None
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("#"):
                question = asked[line[1:]]
                continue
            form = re.fullmatch(r"(-?\d) (.+)", line)
            if form is None or question is None:
                raise ValueError(f"{path.name}: {line!r} is no number with words")
            number = int(form[1])
            point = question.key_points[abs(number) - 1].point if number else ""
            yield Pair(question.id, point, form[2], shown=number > 0, source="said")


def _turned(asked: dict[str, Question], found: list[Pair]) -> Iterator[Pair]:
    """What was done, turned into what was not, where the point asks for something done."""
    rng = random.Random(5)
    for each in found:
        if not each.shown or each.source == "phrase":
            continue
        point = next(point for point in asked[each.question].key_points if point.point == each.point)
        wants = demand(point)
        for _ in range(2 if wants.act and not wants.others else 0):
            text = denied(each.text, rng)
            if text:
                yield Pair(each.question, each.point, text, shown=False, source="turned")
