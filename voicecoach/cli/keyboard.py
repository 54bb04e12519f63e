"""What the candidate presses, and what is chosen where there is nobody."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from voicecoach.cli.keys import TypedLines
from voicecoach.ports import Choice

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text


class Keyboard:
    """Fulfils ``ports.Keys`` with lines typed at the terminal."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._typed = TypedLines()

    def pressed(self) -> bool:
        return self._typed.pressed()

    def choose(self, choices: tuple[Choice, ...]) -> Choice:
        names = _keys(
            ("Enter" if choice is choices[0] else choice.value[0], _LABELS[choice]) for choice in choices
        )
        while True:
            self._console.print(names)
            typed = self._typed.line()
            if not typed:  # Enter alone, or the end of a piped input
                return choices[0]
            for choice in choices:
                if choice.value.startswith(typed.casefold()):
                    return choice
            self._console.print(f"\u201c{typed}\u201d is none of these.", markup=False)

    def confirm(self, question: str) -> bool:
        """Whether the answer is yes; Enter means yes, the end of a piped input means no."""
        self._console.print(question, end=" ")
        self._console.print(_keys([("Enter", "yes"), ("n", "no")]))
        typed = self._typed.line()
        return typed is not None and not typed.casefold().startswith("n")


class Script:
    """Fulfils ``ports.Keys`` where nobody is at the keyboard: its choices are taken one after the other."""

    def __init__(self, choices: Iterable[Choice]) -> None:
        self._choices = iter(choices)

    def pressed(self) -> bool:
        return False

    def choose(self, choices: tuple[Choice, ...]) -> Choice:
        return next(self._choices, choices[0])


def _keys(keys: Iterable[tuple[str, str]]) -> Text:
    """What to press for what."""
    from rich.text import Text

    return Text("  ").join(Text.assemble((key, "bold"), " ", meaning) for key, meaning in keys)


_LABELS = {
    Choice.NEXT: "next question",
    Choice.RETRY: "try this one again",
    Choice.PLAY: "play my answer",
    Choice.MODEL: "hear a model answer",
    Choice.QUIT: "quit",
}
