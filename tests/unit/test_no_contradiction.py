"""Keep and change never contradict each other, nor the verdicts on the figures, whatever was said and how."""

from __future__ import annotations

import re
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

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

quotes = st.sampled_from([(), (Quote(3.0, 5.0, "I called the carrier and found it"),)])


@st.composite
def contents(draw: st.DrawFn) -> ContentEvidence:
    covered = draw(st.integers(0, 4))
    possible = draw(st.integers(0, 4 - covered))
    points = [CoveredPoint(point, Quote(1.0, 2.0, "so it was")) for point in POINTS]
    return ContentEvidence(
        word_count=draw(st.integers(20, 400)),
        star=Star(*(draw(quotes) for _ in range(4))),
        episode=draw(st.booleans()),
        numbers=draw(quotes),
        covered=tuple(points[:covered]),
        possible=tuple(points[covered : covered + possible]),
        missed=POINTS[covered + possible :],
        own_actions=draw(st.integers(0, 3)),
        shared_actions=draw(st.integers(0, 3)),
        empathy=draw(quotes),
        negative=draw(quotes),
        off_topic=draw(st.booleans()) and covered + possible == 0,
    )


@st.composite
def questions(draw: st.DrawFn) -> Question:
    kinds: list[Kind] = ["general", "behavioural", "situational", "technical", "role-play", "closing"]
    return Question(
        id="q",
        text="Why?",
        category="c",
        kind=draw(st.sampled_from(kinds)),
        target_length=draw(
            st.sampled_from([TargetLength(20, 45), TargetLength(45, 90), TargetLength(75, 150)])
        ),
        key_points=tuple(KeyPoint(point, ("<x>",), f"say {point.lower()}") for point in POINTS),
        star=draw(st.booleans()),
    )


@st.composite
def deliveries(draw: st.DrawFn) -> Delivery:
    words = draw(st.none() | st.integers(5, 600))
    pauses = tuple(
        Interval(at, at + draw(st.floats(0.25, 7))) for at in (10.0, 20.0)[: draw(st.integers(0, 2))]
    )
    made = delivery(
        length=draw(st.floats(1, 300)),
        words=words,
        wpm=draw(st.floats(60, 260)),
        articulation=draw(st.floats(2, 8)),
        latency=draw(st.none() | st.floats(-2, 12)),
        fillers=draw(st.integers(0, 30)),
        lexical=draw(st.integers(0, 30)),
        pauses=pauses,
    )
    rate = replace(made.speech_rate, words_per_minute=made.speech_rate.words_per_minute if words else None)
    return replace(
        made,
        speech_rate=rate,
        longest_pause=max((pause.duration for pause in pauses), default=None),
        indicative=(made.answer_length or 0) < 30,
        phonation_time=(made.answer_length or 0) * draw(st.floats(0.3, 1)),
        pitch_variation=draw(st.none() | st.floats(0.5, 5)),
        phrase_end_fade=draw(st.none() | st.floats(0, 15)),
        hedges=(Phrase(1.0, 1.2, "maybe"),) * draw(st.integers(0, 12)),
    )


about = st.builds(
    lambda bands, question: replace(ABOUT, bands=bands, question=question),
    st.sampled_from([DESK, TELEPHONE]),
    questions(),
)


def said(remark: Remark) -> str:
    return f"{remark.statement} {remark.advice} {remark.spoken}".casefold()


def told(about: Circumstances, how: Delivery, what: ContentEvidence) -> Feedback:
    return coach(about, GOOD_SOUND, how, what if how.word_count is not None else None)


@settings(max_examples=300)
@given(about, deliveries(), contents())
def test_what_is_praised_is_not_asked_for_and_all_is_plain_and_agrees_with_the_verdicts(
    about: Circumstances, how: Delivery, what: ContentEvidence
) -> None:
    feedback = told(about, how, what)
    for remark in feedback.remarks:
        assert not NEITHER_RANGE_NOR_UNIT.search(said(remark))
        agrees(remark, about, how)
    if feedback.keep is None or feedback.change is None:
        return
    for praise, wish in CONTRADICTIONS:
        assert not (re.search(praise, said(feedback.keep)) and re.search(wish, said(feedback.change)))
    assert feedback.keep.topic != feedback.change.topic


def agrees(remark: Remark, about: Circumstances, how: Delivery) -> None:
    """``remark`` and the verdict that stands beside its figure."""
    field = {"pace": "speech_rate", "silent_pauses": "longest_pause"}.get(remark.topic, remark.topic)
    figure = next((figure for figure in KEY if figure.field == field), None)
    value = None if figure is None else figure.of(how)
    if figure is None or value is None or about.question is None:
        return
    found = verdict(figure, value, about.bands, about.question.target_length, how.answer_length)
    assert found.words != TOO_SHORT
    if remark.tone == "keep":
        assert found.tone == "good"
    elif remark.tone == "change" and len(remark.figures) == 1:  # others rest on what is no key figure
        assert found.tone in {"fair", "poor"}


@settings(max_examples=100)
@given(about, deliveries(), contents())
def test_a_question_that_was_not_touched_is_the_change_before_pace(
    about: Circumstances, how: Delivery, what: ContentEvidence
) -> None:
    untouched = replace(what, covered=(), possible=(), missed=POINTS, off_topic=False)
    feedback = told(about, how, untouched)
    if how.word_count is None:
        return
    topics = [remark.topic for remark in feedback.remarks if remark.tone == "change"]
    assert "key_points" in topics
    assert not {"pace", "silent_pauses", "response_latency"} & {*topics[: topics.index("key_points")]}
    (said_so,) = (remark for remark in feedback.remarks if remark.topic == "key_points")
    assert said_so.statement.startswith("I heard none of what this question is after: Stay calm; ")
