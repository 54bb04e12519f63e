"""Numbers as English words, as they are usually said, so that their syllables can be counted."""

# ruff: noqa: PLR2004 - the numbers here are what it is about
from __future__ import annotations

import re

_SMALL = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_LARGE = ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred"))
_CURRENCY = {"$": "dollars", "£": "pounds", "€": "euros"}
_NUMBER = re.compile(r"([$£€]?)(\d+(?:,\d{3})*)(?:\.(\d+))?(%|st\b|nd\b|rd\b|th\b|s\b)?")


def spelled_out(text: str) -> str:
    """``text`` with its digits as words: ``3.5%`` as "three point five percent", ``1998`` as a year."""
    return _NUMBER.sub(_spelled, text).replace("&", " and ")


def _spelled(match: re.Match[str]) -> str:
    currency, whole, fraction, suffix = match.groups()
    words = _digits(whole) if whole.startswith("0") and len(whole) > 1 else _whole(whole)
    if fraction:
        words += " point " + _digits(fraction)
    if currency:
        words += " " + _CURRENCY[currency]
    if suffix == "%":
        words += " percent"
    # An ordinal has its cardinal's syllables, but for twentieth, thirtieth, ... which have one more.
    if suffix in ("st", "nd", "rd", "th") and words.endswith("y"):
        words = words[:-1] + "ieth"
    return f" {words} "


def _whole(digits: str) -> str:
    number = int(digits.replace(",", ""))
    is_year = len(digits) == len("1998") and (1100 <= number < 2000 or 2010 <= number < 2100)
    if is_year:
        century, year = divmod(number, 100)
        rest = "hundred" if year == 0 else f"oh {_cardinal(year)}" if year < 10 else _cardinal(year)
        return f"{_cardinal(century)} {rest}"
    if number >= 10**12:
        return _digits(digits.replace(",", ""))
    return _cardinal(number)


def _cardinal(number: int) -> str:
    if number < 20:
        return _SMALL[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return _TENS[tens - 2] + (f" {_SMALL[ones]}" if ones else "")
    size, name = next((size, name) for size, name in _LARGE if number >= size)
    above, rest = divmod(number, size)
    joined = f"{_cardinal(above)} {name}"
    return f"{joined} {_cardinal(rest)}" if rest else joined


def _digits(digits: str) -> str:
    return " ".join(_SMALL[int(digit)] for digit in digits)
