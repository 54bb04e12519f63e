"""Numbers as German words, as they are usually said, so that their syllables can be counted."""

# ruff: noqa: PLR2004 - the numbers here are what it is about
from __future__ import annotations

import re

_SMALL = (
    *("null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf"),
    *("zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn"),
)
_TENS = ("zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig")
_LARGE = ((10**9, "Milliarden"), (10**6, "Millionen"), (1000, "tausend"), (100, "hundert"))
_SIGNS = {"€": "Euro", "$": "Dollar", "£": "Pfund", "%": "Prozent"}
_NUMBER = re.compile(r"([$£€]?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?\s?([%€$£]?)")


def spelled_out(text: str) -> str:
    """``text`` with its digits as words: ``3,5 %`` as "drei Komma fünf Prozent", ``1998`` as a year,
    ``25.000`` as one number.
    """
    return _NUMBER.sub(_spelled, text).replace("&", " und ")


def _spelled(match: re.Match[str]) -> str:
    before, whole, fraction, after = match.groups()
    digits = whole.replace(".", "")
    words = _one_by_one(digits) if digits.startswith("0") and len(digits) > 1 else _whole(digits, whole)
    if fraction:
        words += " Komma " + _one_by_one(fraction)
    sign = _SIGNS.get(before or after, "")
    return f" {words} {sign} "


def _whole(digits: str, written: str) -> str:
    number = int(digits)
    if 1100 <= number < 2000 and written == digits:
        century, year = divmod(number, 100)
        return f"{_cardinal(century)}hundert{_cardinal(year) if year else ''}"
    return _cardinal(number) if number < 10**12 else _one_by_one(digits)


def _cardinal(number: int) -> str:
    if number < 20:
        return _SMALL[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return (f"{_in_front(ones)}und" if ones else "") + _TENS[tens - 2]
    size, name = next((size, name) for size, name in _LARGE if number >= size)
    above, rest = divmod(number, size)
    joined = f"{_in_front(above)}{name}"
    return f"{joined} {_cardinal(rest)}" if rest else joined


def _in_front(number: int) -> str:
    """As in "einundzwanzig" and "eintausend"."""
    return "ein" if number == 1 else _cardinal(number)


def _one_by_one(digits: str) -> str:
    return " ".join(_SMALL[int(digit)] for digit in digits)
