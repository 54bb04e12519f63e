"""What the candidate sees."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

import pytest
from rich.console import Console

from tests.unit.deliveries import ABOUT, GOOD_SOUND, QUESTION, delivery
from voicecoach.analysis import Analysis
from voicecoach.cli.panel import TerminalPanel
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
def panel(screen: io.StringIO) -> Iterator[TerminalPanel]:
    console = Console(file=screen, width=100, highlight=False)
    panel = TerminalPanel(console, EndRules(end_silence=5.0), script=[Choice.RETRY])
    yield panel
    panel.close()


def test_the_question_is_shown_with_its_place_in_the_session(
    panel: TerminalPanel, screen: io.StringIO
) -> None:
    panel.question(QUESTION, 2, 3, 1)
    panel.question(QUESTION, 2, 3, 2)
    assert "Question 2 of 3" in screen.getvalue()
    assert "attempt 2" in screen.getvalue()
    assert QUESTION.text in screen.getvalue()


def test_recording_says_how_it_ends_and_judges_nothing(panel: TerminalPanel, screen: io.StringIO) -> None:
    panel.question(QUESTION, 1, 1, 1)
    for second in range(5):
        panel.listening(Listening(elapsed=float(second), level=-30.0, heard=True))
    panel.recorded(5.0, "silence")
    assert "ends with 5 s of silence" in screen.getvalue()
    assert "Recorded 5.0 s (ended by silence)" in screen.getvalue()


def test_the_feedback_comes_first_and_the_figures_with_their_places_after(
    panel: TerminalPanel, screen: io.StringIO
) -> None:
    words = Transcript(Engine("given"), "en", (Word(1.0, 1.5, "I"), Word(1.5, 2.0, "help")))
    panel.analysis(QUESTION, analysis(delivery(fillers=12), words), None)
    shown = screen.getvalue()
    assert shown.index("Change") < shown.index("Answer length") < shown.index("I help")
    assert "12 (um 12) at 0:02.0, " in shown
    assert "150 words a minute" in shown
    assert "aim: 45-90 s" in shown


def test_what_was_on_the_screen_the_moment_the_answer_ended_is_not_shown_again(
    panel: TerminalPanel, screen: io.StringIO
) -> None:
    words = Transcript(Engine("given"), "en", (Word(1.0, 1.5, "I"), Word(1.5, 2.0, "help")))
    panel.question(QUESTION, 1, 1, 1)
    panel.heard(QUESTION, analysis(delivery(words=None, wpm=None)))
    first = screen.getvalue()
    assert "Answer length" in first
    assert "First word after" in first
    assert "Silent pauses" in first
    # What words can change waits for them.
    assert not {"Pace", "Articulation", "hesitations", "Keep", "Change"} & {*re.findall(r"[\w]+", first)}
    panel.analysis(QUESTION, analysis(delivery(fillers=12), words), None)
    rest = screen.getvalue().removeprefix(first)
    assert "12 (um 12)" in rest
    assert "Pace" in rest
    assert not any(label in rest for label in ("Recording", "Answer length", "First word", "Silent pauses"))
    # Of the next attempt all of it is new.
    panel.question(QUESTION, 1, 1, 2)
    panel.analysis(QUESTION, analysis(delivery(fillers=12), words), None)
    assert screen.getvalue().count("Answer length") == 2


def test_without_words_hesitations_are_only_possible(panel: TerminalPanel, screen: io.StringIO) -> None:
    panel.analysis(QUESTION, analysis(delivery(words=None, wpm=None, fillers=2)), None)
    assert "Possible hesitations" in screen.getvalue()
    assert "Filled pauses" not in screen.getvalue()
    assert "None" not in screen.getvalue()


def test_a_retake_shows_what_changed(panel: TerminalPanel, screen: io.StringIO) -> None:
    panel.analysis(QUESTION, analysis(delivery(fillers=3)), analysis(delivery(fillers=12)))
    (line,) = [line for line in screen.getvalue().splitlines() if "12.0 -> 3.0" in line]
    assert line.split()[-1] == "less"


def test_without_a_keyboard_the_script_is_followed_and_then_the_first_choice(panel: TerminalPanel) -> None:
    assert panel.choose((Choice.NEXT, Choice.RETRY)) is Choice.RETRY
    assert panel.choose((Choice.NEXT, Choice.RETRY)) is Choice.NEXT
    assert not panel.confirm("Measure now?")
    assert not panel.key_pressed()


def test_digital_silence_is_told_apart_from_a_candidate_who_has_not_begun(
    panel: TerminalPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    panel.question(QUESTION, 1, 1, 1)
    panel.listening(Listening(elapsed=0.1, level=-120.0, heard=False))
    assert panel._live is not None
    monkeypatch.setattr(panel._live, "update", shown.append)
    for elapsed, level in ((1.0, -120.0), (3.0, -120.0), (4.0, -70.0), (9.0, -120.0)):
        panel.listening(Listening(elapsed=elapsed, level=level, heard=False))
    said = [status.partition("\u2591  ")[2] for status in shown]
    assert said[0] == said[2] == ""
    assert "muted, or not allowed" in said[1]
    assert "nothing heard yet" in said[3]


def test_closing_shows_the_cursor_where_nothing_else_would() -> None:
    screen = io.StringIO()
    TerminalPanel(Console(file=screen, force_terminal=True), EndRules(), script=[]).close()
    assert screen.getvalue().endswith("\x1b[?25h")
