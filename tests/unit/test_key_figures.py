"""The few figures, their verdicts, and attempts side by side."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testbed.sittings import ANSWER
from tests.support.report_sessions import TOLD
from voicecoach.analysis import Analysis
from voicecoach.bands import DESK, TELEPHONE, Bands
from voicecoach.coach.comparison import Change
from voicecoach.coach.verdicts import aim, for_better, verdict
from voicecoach.delivery import Delivery, FilledPause, SpeechRate
from voicecoach.figures import FIELDS, KEY
from voicecoach.presenting.key_figures import KeyFigure, key_figures
from voicecoach.question import TargetLength
from voicecoach.report.retakes import side_by_side

TARGET = TargetLength(60, 120)


def analysis(**delivery: object) -> Analysis:
    usual = replace(TOLD.delivery, answer_length=90.0, filled_pauses=(), lexical_fillers=())
    return replace(TOLD, delivery=replace(usual, **delivery))  # type: ignore[arg-type]


def figure(name: str, about: Analysis, *, whole: bool = True) -> KeyFigure:
    return next(one for one in key_figures(about, TARGET, DESK, whole=whole) if one.name == name)


def ums(count: int) -> tuple[FilledPause, ...]:
    return (FilledPause(1.0, 1.2, "um", 0.9, ("sound",)),) * count


@pytest.mark.parametrize(
    ("name", "delivery", "value", "verdict", "tone"),
    [
        ("Length", {"answer_length": 30.0}, "30", "short", "poor"),
        ("Length", {"answer_length": 50.0}, "50", "a little short", "fair"),
        ("Length", {"answer_length": 120.0}, "2 min", "good", "good"),
        ("Length", {"answer_length": 130.0}, "2 min 10 s", "a little long", "fair"),
        ("Length", {"answer_length": 200.0}, "3 min 20 s", "long", "poor"),
        ("First word", {"response_latency": -0.5}, "0.0", "over the question", "poor"),
        ("First word", {"response_latency": 1.0}, "1.0", "good", "good"),
        ("First word", {"response_latency": 9.0}, "9.0", "slow", "poor"),
        ("Pace", {"speech_rate": SpeechRate(100.0, 2.0)}, "100", "slow", "poor"),
        ("Pace", {"speech_rate": SpeechRate(150.0, 3.0)}, "150", "good", "good"),
        ("Pace", {"speech_rate": SpeechRate(210.0, 5.0)}, "210", "fast", "poor"),
        (
            "Pace",
            {"speech_rate": SpeechRate(210.0, 5.0), "answer_length": 6.0},
            "210",
            "too short to tell",
            "none",
        ),
        ("Ums", {"filled_pauses": ()}, "0", "none", "good"),
        ("Ums", {"filled_pauses": ums(3)}, "3", "few", "good"),
        ("Ums", {"filled_pauses": ums(8)}, "8", "usual", "good"),
        ("Ums", {"filled_pauses": ums(20)}, "20", "high", "poor"),
        ("Ums", {"filled_pauses": ums(2), "word_count": None}, "2", "no words to be sure by", "none"),
        ("Longest pause", {"longest_pause": 4.0}, "4.0", "long", "fair"),
        ("Longest pause", {"longest_pause": None}, "none", "", "none"),
    ],
)
def test_a_figure_has_a_plain_verdict(
    name: str, delivery: dict[str, object], value: str, verdict: str, tone: str
) -> None:
    found = figure(name, analysis(**delivery))
    assert (found.value, found.verdict, found.tone) == (value, verdict, tone)
    assert found.meaning


def test_the_telephone_has_its_own_aims() -> None:
    desk, phone = (key_figures(analysis(), TARGET, bands, whole=True)[1].aim for bands in (DESK, TELEPHONE))
    assert (desk, phone) == ("130\u2013175", "120\u2013165")


def test_what_was_cut_off_is_not_called_short() -> None:
    assert figure("Length", analysis(answer_length=10.0), whole=False).verdict == ""


def test_what_the_recording_cannot_carry_is_no_figure() -> None:
    refused = replace(analysis(), quality=replace(TOLD.quality, refused=("filled_pauses",)))
    assert figure("Ums", refused).value == "\u2013"
    assert figure("Ums", refused).verdict == "the recording is too poor"


def test_silence_has_one_figure_that_says_so() -> None:
    (only,) = key_figures(analysis(answer_length=None), TARGET, DESK, whole=True)
    assert only.verdict == "nobody was heard"


def rows(first: Delivery, last: Delivery) -> dict[str, tuple[str, str]]:
    attempts = [replace(TOLD, delivery=each) for each in (first, last)]
    answers = [replace(ANSWER, analysis=each, ended_by="key") for each in attempts]
    figures = [key_figures(each, TARGET, DESK, whole=True) for each in attempts]
    return {row.name: (row.change, row.tone) for row in side_by_side(answers, figures, DESK)}


def test_a_change_is_better_or_worse_only_where_its_verdict_changed() -> None:
    first = analysis(answer_length=30.0, speech_rate=SpeechRate(140.0, 3.0), longest_pause=1.0).delivery
    last = analysis(answer_length=90.0, speech_rate=SpeechRate(165.0, 3.5), longest_pause=5.0).delivery
    found = rows(first, last)
    assert found["Length"] == ("longer: better", "good")
    assert found["Pace"] == ("faster", "none")
    assert found["Longest pause"] == ("longer: worse", "poor")
    assert found["First word"] == ("about the same", "none")


def test_one_attempt_stands_beside_nothing() -> None:
    assert side_by_side([ANSWER], [()], DESK) == ()


judged = st.sampled_from([DESK, TELEPHONE])
key = st.sampled_from([figure.field for figure in KEY])
value = st.floats(0, 400)


@given(key, value, judged)
def test_what_is_aimed_at_is_what_is_called_good(field: str, number: float, bands: Bands) -> None:
    figure, wanted = FIELDS[field], aim(field, bands, TARGET)
    assert wanted is not None
    inside = wanted.low <= figure.shown(number) <= wanted.high
    assert (verdict(figure, number, bands, TARGET).tone == "good") is inside


@given(key, value, value, judged)
def test_better_and_worse_agree_with_the_verdicts(
    field: str, before: float, after: float, bands: Bands
) -> None:
    figure = FIELDS[field]
    better = for_better(Change(figure, before, after, "up"), bands, TARGET)
    was, is_now = (verdict(figure, number, bands, TARGET).tone == "good" for number in (before, after))
    if was and is_now:
        assert better is None
    elif was != is_now:
        assert better is is_now


@given(key, value, judged)
def test_what_did_not_move_is_neither_better_nor_worse(field: str, number: float, bands: Bands) -> None:
    assert for_better(Change(FIELDS[field], 0.0, number, "unchanged"), bands, TARGET) is None


def test_what_is_shown_within_the_aim_is_called_good() -> None:
    """129.6 is shown as 130, and nobody understands why 130 should be slower than 130."""
    assert figure("Pace", analysis(speech_rate=SpeechRate(129.6, 3.0))).verdict == "good"
    assert figure("Pace", analysis(speech_rate=SpeechRate(129.4, 3.0))).verdict == "a little slow"


def test_of_a_short_answer_figures_are_only_about() -> None:
    short = analysis(answer_length=20.0, indicative=True, filled_pauses=ums(2))
    assert figure("Pace", short).amount.startswith("about ")
    assert figure("Ums", short).amount == "2 (about 6/min)"


def test_without_words_the_pace_is_worked_out_from_syllables() -> None:
    alone = analysis(word_count=None, speech_rate=SpeechRate(None, 3.5))
    assert (figure("Pace", alone).amount, figure("Pace", alone).verdict) == ("about 150 words/min", "good")
    assert figure("Filler words", alone).verdict == "no words to count"
