"""Keep and change never contradict each other, nor the verdicts on the figures, whatever was said and how."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from random import Random

from tests.unit.deliveries import ABOUT, GOOD_SOUND, delivery
from voicecoach.analysis import Feedback, Remark
from voicecoach.bands import DESK, TELEPHONE
from voicecoach.circumstances import Circumstances
from voicecoach.coach.coaching import coach
from voicecoach.coach.verdicts import TOO_SHORT, verdict
from voicecoach.content import ContentEvidence, CoveredPoint, Quote, Star
from voicecoach.delivery import Delivery, Phrase
from voicecoach.figures import KEY
from voicecoach.question import KeyPoint, Kind, Question, TargetLength
from voicecoach.speech import Interval

POINTS = ("Stay calm", "Say sorry", "Find a way", "What came of it")
CONTRADICTIONS = (
    (r"whole story", r"concrete example|what happened, what you did|one real case|past occasion|hear the"),
    (r"not one um|hardly an? (um|hesitation)|no hesitations", r"um or uh (twice|\w+ times)|many hesitations"),
    (r"filler words?\b(?!.*up to)", r"you said .* times|filler words? \(.*up to"),
    (r"well[- ]measured", r"hardly a pause|pauses are few|many pauses|were silent for .* in the middle"),
    (r"good pace", r"that (was|is) (fast|slow)|: slow"),
    (r"good length|keep this length", r"took only|answer took .* pick one point"),
    (r"started promptly|prompt start", r"silent for .* first|before (i had|the question had)|dead air"),
    (r"covered what this question", r"heard none|another question|did you "),
    (r"figures", r"one number|has no figure"),
    (r"you understand", r"no word of understanding|say that you understand"),
    (r"employer's (own words|language)", r"in one breath|listed the employer"),
    (r"lively", r"flat"),
    (r"clear (where|that)", r"stops without a sign|round off"),
)
"""What is praised, and what may not be asked for in the same breath: written down apart from the program."""

NEITHER_RANGE_NOR_UNIT = re.compile(r"95 ?%|range|semitone|\bdb\b|syllable|indicative|\d\.\d+ a minute")

SAMPLES = 2_500
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


def said(remark: Remark) -> str:
    return f"{remark.statement} {remark.advice} {remark.spoken}".casefold()


def test_what_is_praised_is_not_asked_for_and_all_is_plain_and_agrees_with_the_verdicts() -> None:
    chance = Random(14)
    pairs = Counter[tuple[str, str]]()
    for _ in range(SAMPLES):
        case = told(chance)
        for remark in case.feedback.remarks:
            assert not NEITHER_RANGE_NOR_UNIT.search(said(remark)), remark
            assert agrees(remark, case.about, case.how), (remark, case)
        keep, change = case.feedback.keep, case.feedback.change
        if keep is None or change is None:
            continue
        for praise, wish in CONTRADICTIONS:
            assert not (re.search(praise, said(keep)) and re.search(wish, said(change))), (keep, change)
        pairs[keep.topic, change.topic] += 1
    assert all(keep != change for keep, change in pairs)
    assert len(pairs) > 40
    assert pairs["star", "answer_length"] > 20


def agrees(remark: Remark, about: Circumstances, how: Delivery) -> bool:
    """Whether ``remark`` and the verdict that stands beside its figure do."""
    field = {"pace": "speech_rate", "silent_pauses": "longest_pause"}.get(remark.topic, remark.topic)
    figure = next((figure for figure in KEY if figure.field == field), None)
    value = None if figure is None else figure.of(how)
    if figure is None or value is None or about.question is None:
        return True
    found = verdict(figure, value, about.bands, about.question.target_length, how.answer_length)
    if remark.tone == "keep":
        return found.tone == "good"
    if remark.tone == "change" and len(remark.figures) == 1:  # others rest on what is no key figure
        return found.tone in {"fair", "poor"}
    return found.words != TOO_SHORT


def test_a_question_that_was_not_touched_is_the_change_before_pace() -> None:
    chance = Random(15)
    for _ in range(SAMPLES // 3):
        case = told(chance, untouched=True)
        if case.how.word_count is None:
            continue
        changes = [remark for remark in case.feedback.remarks if remark.tone == "change"]
        topics = [remark.topic for remark in changes]
        before = topics[: topics.index("key_points")]
        assert not {"pace", "silent_pauses", "response_latency"} & {*before}, topics
        assert changes[len(before)].statement.startswith("I heard none of what this question is after: Stay")
