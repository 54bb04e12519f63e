"""The list of questions and one with its coaching, in terminals of any width."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from rich.console import Console

from voicecoach.cli import questions as command
from voicecoach.question import KeyPoint, Question, TargetLength
from voicecoach.questions.packs import Pack

QUESTION = Question(
    "what-you-would-do-with-a-very-long-name",
    "What did you do when the parcel had been [bold]lost[/bold] for the third time in a row?",
    "complaints and refunds",
    "behavioural",
    TargetLength(60, 120),
    pack="shop",
    looking_for="Whether you own it, although it was somebody else who lost it.",
    key_points=(KeyPoint("Say sorry for what happened first", ("sorry",)),),
    model_answer="I rang the depot and had them read me the label, letter by letter.",
)
PACK = Pack(Path("shop.yaml"), "shop", "The [red]corner[/] shop", (QUESTION,), (1,))


def shown(monkeypatch: pytest.MonkeyPatch, width: int, *, coaching: bool) -> str:
    """What is printed, with each run of spaces as one."""
    console = Console(width=width, file=io.StringIO(), highlight=False, legacy_windows=False)
    monkeypatch.setattr(command, "_console", lambda: console)
    if coaching:
        command._show([QUESTION], as_json=False)
    else:
        command._list([QUESTION], [PACK])
    assert isinstance(console.file, io.StringIO)
    printed = console.file.getvalue()
    assert max(len(line) for line in printed.splitlines()) <= width
    return " ".join(printed.split())


@pytest.mark.parametrize("width", [40, 59, 80, 108])
def test_in_a_narrow_terminal_nothing_of_the_list_is_cut_off(
    monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    said = shown(monkeypatch, width, coaching=False)
    assert QUESTION.id in said
    assert QUESTION.text in said
    assert "The [red]corner[/] shop (shop)" in said


@pytest.mark.parametrize("width", [109, 160, 300])
def test_in_a_wide_terminal_the_list_is_a_table_with_all_the_words(
    monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    said = shown(monkeypatch, width, coaching=False)
    assert "id kind category question" in said
    assert set(QUESTION.text.split()) <= set(said.split())
    assert QUESTION.id in said


@pytest.mark.parametrize("width", [24, 40, 60, 100, 300])
def test_a_question_is_shown_with_all_its_coaching(monkeypatch: pytest.MonkeyPatch, width: int) -> None:
    said = set(shown(monkeypatch, width, coaching=True).split())
    for text in (QUESTION.text, QUESTION.looking_for, QUESTION.key_points[0].point, QUESTION.model_answer):
        assert set(text.split()) <= said
