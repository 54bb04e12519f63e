"""Answers of all kinds, made by chance, with what is said of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random

from tests.unit.deliveries import ABOUT, GOOD_SOUND, delivery
from voicecoach.analysis import Feedback
from voicecoach.bands import DESK, TELEPHONE
from voicecoach.circumstances import Circumstances
from voicecoach.coach.coaching import coach
from voicecoach.content import ContentEvidence, CoveredPoint, Quote, Star
from voicecoach.delivery import Delivery, Phrase
from voicecoach.question import KeyPoint, Kind, Question, TargetLength
from voicecoach.speech import Interval

POINTS = ("Stay calm", "Say sorry", "Find a way", "What came of it")
QUOTE = (Quote(3.0, 5.0, "I called the carrier and found it"),)


@dataclass(frozen=True)
class Told:
    """An answer, and what is said of it."""

    about: Circumstances
    how: Delivery
    what: ContentEvidence
    feedback: Feedback


def told(chance: Random, *, untouched: bool = False) -> Told:
    how, what = delivered(chance), content(chance, untouched=untouched)
    asked = question(chance)
    about = replace(ABOUT, bands=chance.choice((DESK, TELEPHONE)), question=asked)
    feedback = coach(about, GOOD_SOUND, how, what if how.word_count is not None else None)
    return Told(about, how, what, feedback)


def content(chance: Random, *, untouched: bool) -> ContentEvidence:
    def quotes(share: float = 0.7) -> tuple[Quote, ...]:
        return QUOTE if chance.random() < share else ()

    covered = 0 if untouched else chance.randint(0, 4)
    possible = 0 if untouched else chance.randint(0, 4 - covered)
    points = [CoveredPoint(point, Quote(1.0, 2.0, "so it was")) for point in POINTS]
    return ContentEvidence(
        word_count=chance.choice((20, 100, 400)),
        star=Star(*(quotes(0.85) for _ in range(4))),
        episode=chance.random() < 0.8,
        numbers=quotes(),
        covered=tuple(points[:covered]),
        possible=tuple(points[covered : covered + possible]),
        missed=POINTS[covered + possible :],
        own_actions=chance.choice((0, 1, 3)),
        shared_actions=chance.choice((0, 1, 3)),
        empathy=quotes(),
        negative=quotes(0.2),
        off_topic=not untouched and covered + possible == 0 and chance.random() < 0.3,
    )


def question(chance: Random) -> Question:
    kinds: list[Kind] = ["general", "behavioural", "situational", "technical", "role-play", "closing"]
    return Question(
        id="q",
        text="Why?",
        category="c",
        kind=chance.choice(kinds),
        target_length=TargetLength(*chance.choice([(20, 45), (45, 90), (75, 150)])),
        key_points=tuple(KeyPoint(point, ("<x>",), f"say {point.lower()}") for point in POINTS),
        star=chance.random() < 0.6,
    )


def delivered(chance: Random) -> Delivery:
    length, words = chance.uniform(1, 300), chance.choice((None, 5, 60, 200, 600))
    starts = (10.0, 20.0)[: chance.randint(0, 2)]
    pauses = tuple(Interval(at, at + chance.uniform(0.25, chance.choice((1, 7)))) for at in starts)
    made = delivery(
        length=length,
        words=words,
        wpm=chance.uniform(60, 260),
        articulation=chance.uniform(2, 8),
        latency=chance.choice((None, chance.uniform(-1, 12), 1.0)),
        fillers=chance.choice((0, 0, 2, 8, 30)),
        lexical=chance.choice((0, 0, 2, 8, 30)),
        pauses=pauses,
    )
    rate = replace(made.speech_rate, words_per_minute=made.speech_rate.words_per_minute if words else None)
    return replace(
        made,
        speech_rate=rate,
        longest_pause=max((pause.duration for pause in pauses), default=None),
        indicative=length < 30,
        phonation_time=length * chance.uniform(0.3, 1),
        pitch_variation=chance.choice((None, chance.uniform(0.5, 5))),
        phrase_end_fade=chance.choice((None, chance.uniform(0, 15))),
        hedges=(Phrase(1.0, 1.2, "maybe"),) * chance.randint(0, 12),
    )
