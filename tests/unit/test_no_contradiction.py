"""Keep and change never contradict each other, nor the verdicts on the figures, whatever was said and how."""

from __future__ import annotations

import re
from collections import Counter
from random import Random

from tests.unit.many_answers import told
from voicecoach.analysis import Remark
from voicecoach.circumstances import Circumstances
from voicecoach.coach.verdicts import TOO_SHORT, verdict
from voicecoach.delivery import Delivery
from voicecoach.figures import KEY

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
