"""What is said to the candidate, in their language: aloud, and in print.

A sentence stands in English where it is said, ``say("The answer took {length}.", length=...)``, and is looked
up whole. What goes into it keeps its name, so that a language may put it where it belongs; how a number, a
count, a quotation and a list are written is the catalogue's business as well. The sentences of other
languages are in gettext's files, ``voicecoach/translations`` (``adapters.translations`` reads them).
"""

from __future__ import annotations

import string
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from voicecoach import english

_QUOTES = ("\u201c", "\u201d")


class _Formatter(string.Formatter):
    """Writes decimals as the language does."""

    def __init__(self, decimal: str) -> None:
        self._decimal = decimal

    def format_field(self, value: object, format_spec: str) -> str:
        written: str = super().format_field(value, format_spec)
        return written.replace(".", self._decimal) if isinstance(value, float) else written


@dataclass(frozen=True, slots=True)
class Catalogue:
    """One language. The one without sentences of its own is English."""

    code: str = "en"
    """ISO 639-1."""
    sentences: Mapping[str, str] = field(default_factory=dict)
    """By the English one, with the same names in braces."""
    counted: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """By the English one for one thing: those for one and for several, as gettext has them."""
    decimal: str = "."
    quotes: tuple[str, str] = _QUOTES
    numbers: tuple[str, ...] = english.SMALL
    """From zero on, as words."""
    once: tuple[str, ...] = ("never", "once", "twice")
    """From never on; beyond, ``so_often``."""
    so_often: str = "{number} times"
    last: str = "and"
    """Before the last of a list."""

    def __call__(self, sentence: str, **values: object) -> str:
        """``sentence`` in this language, with ``values`` in place of its names."""
        text = self.sentences.get(sentence, sentence)
        return _Formatter(self.decimal).vformat(text, (), values) if values else text

    def many(self, count: int, one: str, other: str, **values: object) -> str:
        """The same of ``count`` things: ``one`` for one of them, ``other`` for any other number."""
        singular, plural = self.counted.get(one, (one, other))
        return _Formatter(self.decimal).vformat(
            singular if count == 1 else plural, (), {"count": count, **values}
        )

    def figure(self, value: float, decimals: int) -> str:
        """``value`` with so many decimals."""
        return f"{value:.{decimals}f}".replace(".", self.decimal)

    def number(self, count: int) -> str:
        """``three`` up to twelve, digits above."""
        return self.numbers[count] if 0 <= count < len(self.numbers) else str(count)

    def times(self, count: int) -> str:
        """``once``, ``twice``, ``three times``."""
        if 0 <= count < len(self.once):
            return self.once[count]
        return self.so_often.format(number=self.number(count))

    def listed(self, items: Sequence[str]) -> str:
        """``a``, ``a and b``, ``a, b and c``."""
        if len(items) <= 1:
            return "".join(items)
        return f"{', '.join(items[:-1])} {self.last} {items[-1]}"

    def quoted(self, text: str) -> str:
        """Between quotation marks."""
        opening, closing = self.quotes
        return f"{opening}{text}{closing}"


IN_ENGLISH = Catalogue()
