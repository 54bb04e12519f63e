"""What a setting may be: a number in a range, one of some words, text. One class each."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from voicecoach.language_names import NAMES
from voicecoach.plain import acting, one_line

Value = bool | int | float | str | tuple[float, float] | Path | None
"""Of a setting; ``None``: left to the program."""
USUAL = "usual"
"""For a band: that of this person's own recent answers."""
_TRUE, _FALSE = ("true", "yes", "on"), ("false", "no", "off")
_LONGEST_TEXT = 1000
_SHOWN = 40
_LARGEST_SHOWN = 10**15


class Kind(Protocol):
    """What every kind can do."""

    @property
    def expected(self) -> str:
        """What a value has to be, after "is not"."""
        ...

    def read(self, value: object) -> Value:
        """``value`` as TOML gives it. Raises ValueError where it is not what is expected."""
        ...

    def typed(self, text: str) -> object:
        """What a person typed, as TOML would give it; for ``read`` to judge."""
        ...


@dataclass(frozen=True, slots=True)
class Flag:
    """Yes or no."""

    expected: str = "true or false"

    def read(self, value: object) -> bool:
        if value is True or value is False:
            return value
        raise ValueError(self.expected)

    def typed(self, text: str) -> object:
        word = text.casefold()
        return True if word in _TRUE else False if word in _FALSE else text


@dataclass(frozen=True, slots=True)
class Number:
    """A number from ``low`` to ``high``, whole or not."""

    low: float
    high: float
    whole: bool = False
    of: str = ""
    """What is counted: ``seconds``."""
    usual: bool = False
    """Whether it may be ``usual``."""

    @property
    def expected(self) -> str:
        what = ("a whole number" if self.whole else "a number") + (f" of {self.of}" if self.of else "")
        own = f' or "{USUAL}"' if self.usual else ""
        return f"{what} from {self.low:g} to {self.high:g}{own}"

    def read(self, value: object) -> int | float | str:
        if self.usual and value == USUAL:
            return USUAL
        wanted = (int,) if self.whole else (int, float)
        if isinstance(value, bool) or not isinstance(value, wanted) or not self.low <= value <= self.high:
            raise ValueError(self.expected)
        return value if self.whole else float(value)

    def typed(self, text: str) -> object:
        return _number(text, whole=self.whole)


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of some words."""

    words: tuple[str, ...]

    @property
    def expected(self) -> str:
        return f"one of {', '.join(self.words)}"

    def read(self, value: object) -> str:
        if not isinstance(value, str) or value not in self.words:
            raise ValueError(self.expected)
        return value

    def typed(self, text: str) -> object:
        return text


@dataclass(frozen=True, slots=True)
class Spoken:
    """A language, by its code or its English name."""

    expected: str = "a language that Whisper writes, such as en, de or French"

    def read(self, value: object) -> str:
        if isinstance(value, str):
            word = value.casefold()
            found = [code for code, name in NAMES.items() if word in {code, name.casefold()}]
            if found:
                return found[0]
        raise ValueError(self.expected)

    def typed(self, text: str) -> object:
        return text


@dataclass(frozen=True, slots=True)
class Text:
    """A name, of a device or a voice."""

    expected: str = "text on one line"

    def read(self, value: object) -> str:
        if not isinstance(value, str) or not value.strip() or len(value) > _LONGEST_TEXT:
            raise ValueError(self.expected)
        if acting(value) or "\n" in value:
            raise ValueError(self.expected)
        return value

    def typed(self, text: str) -> object:
        return text


@dataclass(frozen=True, slots=True)
class File:
    """The path of a file; ``~`` is the home folder."""

    expected: str = "the path of a file, as text"

    def read(self, value: object) -> Path:
        return Path(Text(self.expected).read(value)).expanduser()

    def typed(self, text: str) -> object:
        return text


@dataclass(frozen=True, slots=True)
class Range:
    """From a number to a larger one, or ``usual`` where a person's own range can be known."""

    low: float
    high: float
    of: str
    usual: bool = True

    @property
    def expected(self) -> str:
        own = f', or "{USUAL}"' if self.usual else ""
        return f"two numbers of {self.of}, as in [{self.low:g}, {self.high:g}], and within these{own}"

    def read(self, value: object) -> tuple[float, float] | str:
        if self.usual and value == USUAL:
            return USUAL
        ends = value if isinstance(value, list) else []
        if not all(isinstance(end, int | float) and not isinstance(end, bool) for end in ends):
            raise ValueError(self.expected)
        match ends:
            case [first, last] if self.low <= first < last <= self.high:
                return float(first), float(last)
        raise ValueError(self.expected)

    def typed(self, text: str) -> object:
        parts = text.replace("[", " ").replace("]", " ").replace(",", " ").split()
        return text if text == USUAL else [_number(part) for part in parts]


def _number(text: str, *, whole: bool = False) -> object:
    try:
        number = float(text)
    except ValueError:
        return text
    return int(number) if number.is_integer() and (whole or text.lstrip("-").isdecimal()) else number


def toml(value: Value) -> object:
    """``value`` as TOML has it: what ``read`` makes the same of again."""
    if isinstance(value, tuple):
        return [int(end) if end.is_integer() else end for end in value]
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return str(value) if isinstance(value, Path) else value


def written(value: Value) -> str:
    """``value`` as people read it, and may type it."""
    plain = toml(value)
    if isinstance(plain, bool):
        return "yes" if plain else "no"
    if isinstance(plain, list):
        return f"{plain[0]} {plain[1]}"
    return "" if plain is None else one_line(str(plain))


def quoted(value: object) -> str:
    """Anything that TOML can hold, as a complaint names it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        short = value if len(value) <= _SHOWN else f"{value[:_SHOWN]}\u2026"
        return f'"{one_line(short)}"'
    if isinstance(value, float) or (isinstance(value, int) and abs(value) < _LARGEST_SHOWN):
        return str(value)
    return {int: "this number", dict: "a table", list: "this list"}.get(type(value), "a date or time")
