"""What the candidate sees."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

import pytest
from rich.console import Console

from tests.unit.deliveries import ABOUT, GOOD_SOUND, QUESTION, delivery
from voicecoach.analysis import Analysis
from voicecoach.cli.keyboard import Keyboard, Script
from voicecoach.cli.screen import TerminalScreen
from voicecoach.coach.coaching import coach
from voicecoach.conduct.answering import EndRules
from voicecoach.delivery import Delivery
from voicecoach.ports import Choice, Listening
from voicecoach.speech import Engine, Transcript, Word


def analysis(figures: Delivery, transcript: Transcript | None = None) -> Analysis:
    feedback = coach(ABOUT, GOOD_SOUND, figures)
    return Analysis(62.0, 48_000, 1, GOOD_SOUND, transcript, figures, feedback)


@pytest.fixture
def screen() -> io.StringIO:
    return io.StringIO()


@pytest.fixture
def terminal(screen: io.StringIO) -> Iterator[TerminalScreen]:
    console = Console(file=screen, width=100, highlight=False)
    terminal = TerminalScreen(console, EndRules(end_silence=5.0), keyboard=False)
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
    assert "ends with 5 s of silence" in screen.getvalue()
    assert "Recorded 5.0 s (ended by silence)" in screen.getvalue()


def test_the_feedback_comes_first_and_the_figures_with_their_places_after(
    terminal: TerminalScreen, screen: io.StringIO
) -> None:
    words = Transcript(Engine("given"), "en", (Word(1.0, 1.5, "I"), Word(1.5, 2.0, "help")))
    terminal.analysis(QUESTION, analysis(delivery(fillers=12), words), None)
    shown = screen.getvalue()
    assert shown.index("Change") < shown.index("Answer length") < shown.index("I help")
    assert "12 (um 12) at 0:02.0, " in shown
    assert "150 words a minute" in shown
    assert "aim: 45-90 s" in shown


def test_what_was_on_the_screen_the_moment_the_answer_ended_is_not_shown_again(
    terminal: TerminalScreen, screen: io.StringIO
) -> None:
    words = Transcript(Engine("given"), "en", (Word(1.0, 1.5, "I"), Word(1.5, 2.0, "help")))
    terminal.question(QUESTION, 1, 1, 1)
    terminal.heard(QUESTION, analysis(delivery(words=None, wpm=None)))
    first = screen.getvalue()
    assert "Answer length" in first
    assert "First word after" in first
    assert "Silent pauses" in first
    # What words can change waits for them.
    assert not {"Pace", "Articulation", "hesitations", "Keep", "Change"} & {*re.findall(r"[\w]+", first)}
    terminal.analysis(QUESTION, analysis(delivery(fillers=12), words), None)
    rest = screen.getvalue().removeprefix(first)
    assert "12 (um 12)" in rest
    assert "Pace" in rest
    assert not any(label in rest for label in ("Recording", "Answer length", "First word", "Silent pauses"))
    # Of the next attempt all of it is new.
    terminal.question(QUESTION, 1, 1, 2)
    terminal.analysis(QUESTION, analysis(delivery(fillers=12), words), None)
    assert screen.getvalue().count("Answer length") == 2


def test_without_words_hesitations_are_only_possible(terminal: TerminalScreen, screen: io.StringIO) -> None:
    terminal.analysis(QUESTION, analysis(delivery(words=None, wpm=None, fillers=2)), None)
    assert "Possible hesitations" in screen.getvalue()
    assert "Filled pauses" not in screen.getvalue()
    assert "None" not in screen.getvalue()


def test_a_retake_shows_what_changed(terminal: TerminalScreen, screen: io.StringIO) -> None:
    terminal.analysis(QUESTION, analysis(delivery(fillers=3)), analysis(delivery(fillers=12)))
    (line,) = [line for line in screen.getvalue().splitlines() if "12.0 -> 3.0" in line]
    assert line.split()[-1] == "less"


def test_without_a_keyboard_the_script_is_followed_and_then_the_first_choice() -> None:
    keys = Script([Choice.RETRY])
    assert keys.choose((Choice.NEXT, Choice.RETRY)) is Choice.RETRY
    assert keys.choose((Choice.NEXT, Choice.RETRY)) is Choice.NEXT
    assert not keys.pressed()


def test_at_the_end_of_a_piped_input_nothing_is_agreed_to(
    screen: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO())
    keys = Keyboard(Console(file=screen, width=100))
    assert not keys.confirm("Measure now?")
    assert keys.choose((Choice.NEXT, Choice.RETRY)) is Choice.NEXT
    assert not keys.pressed()


def test_digital_silence_is_told_apart_from_a_candidate_who_has_not_begun(
    terminal: TerminalScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    terminal.question(QUESTION, 1, 1, 1)
    terminal.listening(Listening(elapsed=0.1, level=-120.0, heard=False))
    assert terminal._live is not None
    monkeypatch.setattr(terminal._live, "update", shown.append)
    for elapsed, level in ((1.0, -120.0), (3.0, -120.0), (4.0, -70.0), (9.0, -120.0)):
        terminal.listening(Listening(elapsed=elapsed, level=level, heard=False))
    said = [status.partition("\u2591  ")[2] for status in shown]
    assert said[0] == said[2] == ""
    assert "muted, or not allowed" in said[1]
    assert "nothing heard yet" in said[3]


def test_closing_shows_the_cursor_where_nothing_else_would() -> None:
    screen = io.StringIO()
    TerminalScreen(Console(file=screen, force_terminal=True), EndRules()).close()
    assert screen.getvalue().endswith("\x1b[?25h")
