"""Text from files, names and recognisers as a terminal may show it: nothing in it acts.

Control characters move the cursor, ring, rename the window or end a line that is not over; characters of
direction turn around what stands beside them. Each is shown as a character that can be seen.
"""

from __future__ import annotations

import re
import unicodedata

# C0 without new line and tab, DEL and C1; marks and overrides of direction; separators of lines.
_ACTS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufff9-\ufffb]")
_PICTURES = 0x2400
_DELETE, _PICTURE_OF_DELETE = 0x7F, "\u2421"
_UNKNOWN = "\ufffd"


def plain(text: str) -> str:
    """``text``, of the same length, with nothing in it that acts but new lines and tabs."""
    return _ACTS.sub(_shown, text)


def one_line(text: str) -> str:
    """The same without new lines and tabs: a name takes no more than its place."""
    return plain(text).translate({9: " ", 10: "\u240a"})


def acting(text: str) -> list[str]:
    """The characters in ``text`` that act, as they are named (``U+001B``), each once."""
    return list(dict.fromkeys(f"U+{ord(found):04X}" for found in _ACTS.findall(text)))


def escaped(json: str) -> str:
    """JSON with such characters written as JSON writes them, so that it says the same and nothing acts."""
    return _ACTS.sub(lambda found: f"\\u{ord(found[0]):04x}", json)


def _shown(found: re.Match[str]) -> str:
    code = ord(found[0])
    if code == _DELETE:
        return _PICTURE_OF_DELETE
    return chr(_PICTURES + code) if code < ord(" ") else _UNKNOWN


_DRAWN = dict.fromkeys([*range(0x2500, 0x2600), 0x25CB, 0x25CF, 0x00B7, *range(0x2800, 0x2900)])
"""Boxes, bars, signs of a time line, spinners."""
_SAID = {
    **_DRAWN,
    ord("\u2191"): "up",
    ord("\u2193"): "down",
    ord("\u2192"): "to",
    ord("\u2026"): "...",
    ord("\u2013"): "-",
}


def linear(text: str) -> str:
    """``text`` as it is read out: nothing drawn, arrows as words."""
    return text.translate(_SAID)


_SPELLED = {
    **dict.fromkeys("\u2018\u2019\u201a\u2032", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u2033", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2500\u2501\u2550\u2574\u2578", "-"),
    **dict.fromkeys("\u2502\u2503\u2551", "|"),
    **dict.fromkeys("\u256d\u256e\u256f\u2570\u250c\u2510\u2514\u2518\u251c\u2524\u252c\u2534\u253c", "+"),
    **dict.fromkeys("\u2588\u2593", "#"),
    **dict.fromkeys("\u2591\u2592", "."),
    "\u2026": "...",
    "\u2191": "^",
    "\u2192": "->",
    "\u2193": "v",
    **dict(zip("\u2581\u2582\u2583\u2584\u2585\u2586\u2587", "_.:-=+*", strict=True)),
    "\u2022": "*",
    # The signs of the time line.
    "\u25cf": "#",
    "\u25cb": "o",
    "\u00b7": ".",
    "\u00a0": " ",
    "\u00df": "ss",
    "\u20ac": "EUR",
}


def spelled(error: UnicodeError) -> tuple[str, int]:
    """For ``codecs.register_error``: what an encoding does not have, in ASCII as near as it gets."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    missing = error.object[error.start : error.end]
    return "".join(map(_in_ascii, missing)), error.end


def _in_ascii(character: str) -> str:
    if (known := _SPELLED.get(character)) is not None:
        return known
    if "\u2800" <= character <= "\u28ff":  # Braille, of which spinners are made
        return "*"
    if (code := ord(character) - _PICTURES) in range(32):
        return f"^{chr(code + 64)}"
    plain_letters = unicodedata.normalize("NFKD", character).encode("ascii", "ignore").decode()
    return plain_letters or "?"
