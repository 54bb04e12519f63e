"""An answer fits a terminal of 80 by 24, whatever was said, as a terminal emulator shows it."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import IO, cast

from rich.console import Console

from testbed.emulator import COLUMNS, LINES, Emulator
from tests.unit.deliveries import GOOD_SOUND, delivery
from tests.unit.many_answers import Told, told
from voicecoach.analysis import Analysis
from voicecoach.baseline import Baseline, Usual
from voicecoach.cli.answer_screen import Shown
from voicecoach.cli.printing import print_analysis
from voicecoach.cli.terminal import console
from voicecoach.figures import KEY
from voicecoach.presenting.timeline import SIGNS, timeline
from voicecoach.speech import Engine, Interval, Transcript, Word

KEYS = "Enter go on  r again  p play my answer  m model answer  d details  q quit"
NAMES = ("Length", "Pace", "Ums", "Filler words", "First word", "Longest pause")


def words(count: int) -> Transcript:
    said = (Word(at * 0.4, at * 0.4 + 0.3, "customer" if at % 3 else "so") for at in range(count))
    return Transcript(Engine("given"), "en", tuple(said))


def analysis(case: Told, spoken: int) -> Analysis:
    transcript = words(spoken) if case.how.word_count is not None else None
    return Analysis(90.0, 48_000, 1, GOOD_SOUND, transcript, case.how, case.feedback)


def shown_on(emulator: Emulator, shown: Shown, *, details: bool = False) -> str:
    to: Console = console(
        file=cast("IO[str]", emulator), width=emulator.screen.columns, height=emulator.screen.lines,
        force_terminal=True, color_system="standard", legacy_windows=False,
    )  # fmt: skip
    to.print("Recorded 51 s.")
    print_analysis(to, shown, details=details, more=": press d")
    to.print(KEYS, end="")
    return emulator.text


def test_any_answer_and_its_retake_fit_with_nothing_scrolled_away() -> None:
    chance = Random(24)
    for _ in range(15):
        case, before = told(chance), told(chance)
        spoken = chance.choice((1, 30, 400))
        shown = Shown(
            analysis=analysis(case, spoken),
            question=case.about.question,
            bands=case.about.bands,
            earlier=analysis(before, spoken) if chance.random() < 0.7 else None,
        )
        emulator = Emulator()
        text = shown_on(emulator, shown)
        assert emulator.lines[-1] == KEYS or emulator.scrolled_away == 0, text
        assert emulator.scrolled_away <= 1  # "Recorded"
        for label, remark in (("Keep", case.feedback.keep), ("Change", case.feedback.change)):
            assert (remark is None) or f"  {label}" in text
        assert [name for name in NAMES if f"  {name}" in text] == list(NAMES)
        assert sum(SIGNS["speech"] in line for line in emulator.lines) == 1
        assert ("more lines: press d" in text) or spoken < 400 or case.how.word_count is None


def an_answer(spoken: int = 400) -> Analysis:
    chance = Random(5)
    while True:
        case = told(chance)
        if case.feedback.keep and case.feedback.change and case.how.word_count:
            return analysis(case, spoken)


def test_on_a_higher_screen_there_are_more_words_and_in_a_pipe_all_of_them() -> None:
    shown = Shown(analysis=an_answer())
    low, high = Emulator(), Emulator(lines=2 * LINES)
    counts = [shown_on(each, shown).count("customer") for each in (low, high)]
    assert 0 < counts[0] < counts[1]


def test_on_the_lowest_screen_there_is_still_something_of_the_words() -> None:
    low = Emulator(lines=10)
    assert "more lines: press d" in shown_on(low, Shown(analysis=an_answer()))


def test_in_a_narrow_window_figures_stand_in_lines_of_their_own() -> None:
    narrow = Emulator(columns=40, lines=60)
    text = shown_on(narrow, Shown(analysis=an_answer(5)))
    assert "Ums \u25cf: " in text
    assert "\u2026" not in text.replace("\u2026 ", "")


def test_without_words_it_says_what_cannot_be_told() -> None:
    chance = Random(1)
    case = next(case for case in iter(lambda: told(chance), None) if case.how.word_count is None)
    text = " ".join(shown_on(Emulator(), Shown(analysis=analysis(case, 0))).split())
    assert "what you said is not known, only how" in text
    assert "no words to count" in text


def test_what_is_usual_for_the_person_stands_beside_the_band() -> None:
    known = Baseline(tuple(Usual(figure.name, 140, 150, 160, 8) for figure in KEY[1:4]))
    text = shown_on(Emulator(), Shown(analysis=an_answer(), baseline=known))
    assert "your usual" in text
    assert "140\u2013160/min" in text


def test_all_details_are_one_option_away() -> None:
    figures = replace(an_answer(), delivery=delivery(fillers=6))
    text = shown_on(Emulator(lines=200), Shown(analysis=figures, earlier=an_answer()), details=True)
    assert "Articulation" in text
    assert "at 0:02.0, " in text
    assert "Against your last attempt" in text
    assert text.count("customer") > 200


def test_the_time_line_shows_speech_pauses_and_ums_where_they_are() -> None:
    made = replace(
        delivery(fillers=0, pauses=(Interval(5.0, 7.0),), length=9.0, latency=0.0),
        speech=(Interval(0.0, 5.0), Interval(7.0, 10.0)),
    )
    found = timeline(made, 10)
    assert found is not None
    assert "".join(SIGNS[kind] for kind in found.cells) == "━━━━━··━━━"
    with_um = replace(made, filled_pauses=delivery(fillers=1).filled_pauses)
    found = timeline(with_um, 10)
    assert found is not None
    assert "".join(SIGNS[kind] for kind in found.cells) == "━━●━━··━━━"
    assert timeline(delivery(length=None), 10) is None


def test_a_long_answer_is_drawn_no_wider_than_the_screen_and_a_pause_is_never_lost() -> None:
    made = replace(
        delivery(length=600.0),
        speech=(Interval(1, 300), Interval(301.2, 601)),
        silent_pauses=(Interval(300, 301.2),),
    )
    found = timeline(made, 60)
    assert found is not None
    assert len(found.cells) == 60
    assert found.cells.count("pause") == 1


def test_signs_have_one_column_each() -> None:
    emulator = Emulator(columns=COLUMNS)
    emulator.write("".join(SIGNS.values()))
    assert emulator.screen.cursor.x == len(SIGNS)
