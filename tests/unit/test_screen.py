"""What the candidate sees."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from rich.console import Console

from testbed.emulator import Emulator
from tests.unit.deliveries import ABOUT, GOOD_SOUND, QUESTION, delivery
from voicecoach.analysis import Analysis, Feedback, Remark
from voicecoach.cli.keyboard import Keyboard, Script
from voicecoach.cli.level import CELLS, LevelMeter
from voicecoach.cli.screen import TerminalScreen
from voicecoach.cli.terminal import console
from voicecoach.coach.coaching import coach
from voicecoach.conduct.answering import EndRules
from voicecoach.delivery import Delivery
from voicecoach.panel import Choice, Listening
from voicecoach.speech import Engine, Transcript, Word


def analysis(figures: Delivery, transcript: Transcript | None = None) -> Analysis:
    feedback = coach(ABOUT, GOOD_SOUND, figures)
    return Analysis(62.0, 48_000, 1, GOOD_SOUND, transcript, figures, feedback)


@pytest.fixture
def screen() -> io.StringIO:
    return io.StringIO()


@pytest.fixture
def terminal(screen: io.StringIO) -> Iterator[TerminalScreen]:
    terminal = TerminalScreen(
        Console(file=screen, width=100, highlight=False), EndRules(end_silence=5.0), keyboard=False
    )
    yield terminal
    terminal.close()


def test_the_question_is_shown_with_its_place_in_the_session(
    terminal: TerminalScreen, screen: io.StringIO
) -> None:
    terminal.question(QUESTION, 2, 3, 1)
    terminal.question(QUESTION, 2, 3, 2)
    assert "Question 2 of 3" in screen.getvalue()
    assert "attempt 2" in screen.getvalue()
    assert QUESTION.text in screen.getvalue()


def test_recording_says_how_it_ends_and_judges_nothing(terminal: TerminalScreen, screen: io.StringIO) -> None:
    terminal.question(QUESTION, 1, 1, 1)
    for second in range(5):
        terminal.listening(Listening(elapsed=float(second), level=-30.0, heard=True))
    terminal.recorded(5.0, "silence")
    assert screen.getvalue().count("ends with 5 s of silence") == 1
    assert "Recorded 5 s (ended by silence)" in screen.getvalue()


WORDS = Transcript(Engine("given"), "en", (Word(1.0, 1.5, "I"), Word(1.5, 2.0, "help")))


def test_one_screen_has_what_matters_and_the_details_the_rest(
    terminal: TerminalScreen, screen: io.StringIO
) -> None:
    terminal.analysis(QUESTION, analysis(delivery(fillers=12), WORDS), None)
    shown = screen.getvalue()
    assert shown.index("Change") < shown.index("Length") < shown.index("I help")
    assert "12 (12/min)" in shown
    assert "150 words/min" in shown
    assert "45\u201390 s" in shown
    assert "at 0:02.0" not in shown
    terminal.details()
    rest = screen.getvalue().removeprefix(shown)
    assert "12 (um 12) at 0:02.0, " in rest
    assert "Articulation" in rest


def test_what_needs_no_words_is_there_at_once_and_is_then_part_of_the_screen() -> None:
    emulator = Emulator()
    to = console(file=emulator, force_terminal=True, width=80, height=24, legacy_windows=False)
    terminal = TerminalScreen(to, EndRules())
    terminal.question(QUESTION, 1, 1, 1)
    terminal.heard(QUESTION, analysis(delivery(words=None, wpm=None)), whole=True)
    first = {line for line in emulator.lines if re.match("  (Length|First word|Longest pause)", line)}
    assert len(first) == 3
    # What words can change waits for them.
    assert not re.search("Pace|Ums|Filler|Keep|Change", emulator.text)
    terminal.working(0.4)
    assert "Transcribing" in emulator.text
    assert first < {*emulator.lines}
    terminal.working(1.0)
    assert first < {*emulator.lines}
    terminal.analysis(QUESTION, analysis(delivery(fillers=12), WORDS), None)
    for label in ("Length", "First word", "Longest pause", "Pace", "Keep", "Change"):
        assert emulator.text.count(f"  {label}") == 1
    said = {" ".join(line.split()) for line in emulator.lines}
    assert {" ".join(line.split()) for line in first} <= said
    terminal.close()


def test_without_words_hesitations_are_only_possible(terminal: TerminalScreen, screen: io.StringIO) -> None:
    terminal.analysis(QUESTION, analysis(delivery(words=None, wpm=None, fillers=2)), None)
    assert "2 possible" in screen.getvalue()
    terminal.details()
    assert "Possible hesitations" in screen.getvalue()
    assert "Filled pauses" not in screen.getvalue()
    assert "None" not in screen.getvalue()


def test_a_retake_says_what_got_better(terminal: TerminalScreen, screen: io.StringIO) -> None:
    terminal.analysis(QUESTION, analysis(delivery(fillers=3)), analysis(delivery(fillers=12)))
    (line,) = [line for line in screen.getvalue().splitlines() if "Ums" in line]
    assert line.split()[-2:] == ["few,", "better"]
    terminal.details()
    assert "12 -> 3 a minute  fewer" in screen.getvalue()


def test_an_answer_to_a_follow_up_is_one_line_on_the_same_screen(
    terminal: TerminalScreen, screen: io.StringIO
) -> None:
    follow_up = replace(
        analysis(delivery()),
        feedback=Feedback(None, None, (Remark("follow_up", "keep", "You gave the result."),), ""),
    )
    terminal.analysis(QUESTION, analysis(delivery(fillers=12), WORDS), None, [follow_up])
    assert "  Then    You gave the result." in screen.getvalue()
    assert screen.getvalue().count("Longest pause") == 1


def test_what_is_played_says_how_to_stop_it_and_leaves_nothing_behind() -> None:
    emulator = Emulator()
    to = console(file=emulator, force_terminal=True, width=80, legacy_windows=False)
    terminal = TerminalScreen(to, EndRules())
    terminal.playing("Playing your answer")
    assert emulator.lines[0] == "Playing your answer; any key stops."
    terminal.played()
    assert emulator.text.strip() == ""
    # Nor does it move what fills the screen.
    to.print("\n".join(map(str, range(23))))
    terminal.playing("Speaking")
    terminal.played()
    assert (emulator.scrolled_away, emulator.lines[0]) == (0, "0")


def test_the_level_looks_like_sound_and_not_like_progress() -> None:
    meter = LevelMeter()
    levels = [-120.0] * 40 + [-15.0] * 40 + [-120.0] * 200
    seen = [meter.heard(level) for level in levels]
    assert {len(each) for each in seen} == {CELLS}
    assert seen[-1].strip() == ""  # a bar would stay where it is
    peak = [each.find("\u2588") for each in seen if "\u2588" in each]
    assert peak == sorted(peak, reverse=True)  # it moves to the left


def test_without_a_keyboard_the_script_is_followed_and_then_the_first_choice() -> None:
    keys = Script([Choice.RETRY])
    assert keys.choose((Choice.NEXT, Choice.RETRY)) is Choice.RETRY
    assert keys.choose((Choice.NEXT, Choice.RETRY)) is Choice.NEXT
    assert not keys.pressed()
    assert not keys.touched()


def test_at_the_end_of_a_piped_input_nothing_is_agreed_to(
    screen: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO())
    keys = Keyboard(Console(file=screen, width=100))
    assert not keys.confirm("Measure now?")
    assert keys.choose((Choice.NEXT, Choice.RETRY)) is Choice.NEXT
    assert not keys.pressed()


def test_digital_silence_is_told_apart_from_a_candidate_who_has_not_begun() -> None:
    emulator = Emulator()
    to = console(file=emulator, force_terminal=True, width=80, legacy_windows=False)
    terminal = TerminalScreen(to, EndRules())
    terminal.question(QUESTION, 1, 1, 1)
    said = []
    for elapsed, level in ((0.1, -120.0), (1.0, -120.0), (3.0, -120.0), (4.0, -70.0), (9.0, -120.0)):
        terminal.listening(Listening(elapsed=elapsed, level=level, heard=False))
        assert terminal._live is not None
        terminal._live.refresh()
        said.append(emulator.text)
    assert not any("muted" in text for text in (*said[:2], *said[3:]))
    assert "muted, or not allowed" in said[2]
    assert "Nothing heard yet" in said[4]
    terminal.close()


def test_closing_shows_the_cursor_where_nothing_else_would() -> None:
    screen = io.StringIO()
    TerminalScreen(Console(file=screen, force_terminal=True), EndRules()).close()
    assert screen.getvalue().endswith("\x1b[?25h")
