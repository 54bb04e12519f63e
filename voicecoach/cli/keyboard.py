"""What the candidate presses, and what is chosen where there is nobody."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from voicecoach.cli.keys import ENTER, typed
from voicecoach.cli.last_line import LastLine
from voicecoach.cli.terminal import is_read_out
from voicecoach.panel import Choice

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text


class Keyboard:
    """Fulfils ``ports.Keys``: keys act at once at a terminal; from a pipe come lines."""

    def __init__(self, console: Console) -> None:
        """Takes the terminal until ``close``."""
        self._console = console
        self._typed = typed()

    def close(self) -> None:
        """Leave the terminal as it was."""
        self._typed.close()

    def pressed(self) -> bool:
        entered = self._typed.so_far()
        return bool({ENTER, " "} & {*entered}) if self._typed.at_once else bool(entered)

    def touched(self) -> bool:
        return bool(self._typed.so_far())

    def choose(self, choices: tuple[Choice, ...]) -> Choice:
        names = offered(choices)
        if self._typed.at_once:
            self._typed.so_far()  # what was pressed before this was asked means something else
            with self._asked(names):
                while True:
                    choice = _chosen(self._typed.wait(), choices)
                    if choice is not None:
                        return choice
        while True:
            self._console.print(names)
            line = self._typed.wait()
            if line is None:
                return _without_answer(choices)
            if not line:  # Enter alone
                return choices[0]
            for choice in choices:
                if choice.value.startswith(line.casefold()):
                    return choice
            self._console.print(f"\u201c{line}\u201d is none of these.", markup=False)

    def confirm(self, question: str) -> bool:
        """Whether the answer is yes; Enter means yes, the end of the input means no."""
        self._console.print(question, end=" ")
        self._console.print(_keys([("Enter", "yes"), ("n", "no")]))
        if not self._typed.at_once:
            line = self._typed.wait()
            return line is not None and not line.casefold().startswith("n")
        while (key := self._typed.wait()) is not None and key.casefold() not in {ENTER, "y", "n"}:
            continue
        return key is not None and key.casefold() != "n"

    def more(self) -> bool:
        """Whether to go on with what does not fit on the screen."""
        if not self._typed.at_once:
            return True
        self._typed.so_far()
        with self._asked(_keys([("any key", "more"), ("q", "enough")])):
            key = self._typed.wait()
        return key is not None and key.casefold() != "q"

    @contextmanager
    def _asked(self, names: Text) -> Iterator[None]:
        """Shown while it is asked: what stands above is not moved on by it."""
        line = LastLine(self._console)
        line.show(names)
        try:
            yield
        finally:
            line.clear()


class Script:
    """Fulfils ``ports.Keys`` where nobody is at the keyboard: its choices are taken one after the other."""

    def __init__(self, choices: Iterable[Choice]) -> None:
        self._choices = iter(choices)

    def pressed(self) -> bool:
        return False

    def touched(self) -> bool:
        return False

    def choose(self, choices: tuple[Choice, ...]) -> Choice:
        return next(self._choices, choices[0])


def offered(choices: Sequence[Choice]) -> Text:
    """What to press for each of ``choices``, the first of which is the default."""
    return _keys(
        ("Enter" if choice is choices[0] else choice.value[0], _LABELS[choice]) for choice in choices
    )


def _chosen(key: str | None, choices: tuple[Choice, ...]) -> Choice | None:
    """What ``key`` means; ``None`` where it means nothing."""
    if key is None:  # Ctrl-D
        return Choice.QUIT if Choice.QUIT in choices else _without_answer(choices)
    if key == ENTER:
        return choices[0]
    return next((choice for choice in choices if choice.value[0] == key.casefold()), None)


def _without_answer(choices: tuple[Choice, ...]) -> Choice:
    """At the end of the input."""
    return Choice.LATER if Choice.LATER in choices else choices[0]


def _keys(keys: Iterable[tuple[str, str]]) -> Text:
    """What to press for what."""
    from rich.text import Text

    if is_read_out():
        return Text(" ").join(Text(f"{key}: {meaning}.") for key, meaning in keys)
    return Text("  ").join(Text.assemble((key, "bold"), " ", meaning) for key, meaning in keys)


_LABELS = {
    Choice.NEXT: "go on",
    Choice.RETRY: "again",
    Choice.PLAY: "play my answer",
    Choice.MODEL: "model answer",
    Choice.DETAILS: "details",
    Choice.QUIT: "quit",
    Choice.MEASURE: "measure it now",
    Choice.LATER: "ask me later",
    Choice.LEAVE: "no, leave it",
    Choice.DELETE: "delete it",
}
