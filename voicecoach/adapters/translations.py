"""The sentences of other languages, from gettext's files."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from voicecoach.catalogue import IN_ENGLISH, Catalogue

_MANNERS = {
    "de": Catalogue(
        code="de",
        decimal=",",
        quotes=("\u201e", "\u201c"),
        numbers=(
            *(
                "null",
                "eine",
                "zwei",
                "drei",
                "vier",
                "fünf",
                "sechs",
                "sieben",
                "acht",
                "neun",
                "zehn",
                "elf",
            ),
            "zwölf",
        ),
        once=("nie", "einmal", "zweimal"),
        so_often="{number}mal",
        last="und",
    )
}
"""How each writes numbers, counts, quotations and lists."""


@cache
def catalogue(code: str) -> Catalogue:
    """That of the language of that code (ISO 639-1); the English one where there is none."""
    if code not in _MANNERS:
        return IN_ENGLISH
    import dataclasses

    import polib

    entries = polib.pofile(files("voicecoach").joinpath("translations", f"{code}.po").read_text("utf-8"))
    return dataclasses.replace(
        _MANNERS[code],
        sentences={entry.msgid: entry.msgstr for entry in entries if not entry.msgid_plural},
        counted={
            entry.msgid: (entry.msgstr_plural[0], entry.msgstr_plural[1])
            for entry in entries
            if entry.msgid_plural
        },
    )
