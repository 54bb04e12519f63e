"""Every sentence that is said to a candidate has its translation, with the same names in it."""

from __future__ import annotations

import string
from importlib.resources import files

import polib
import pytest

from tools.translations import said
from voicecoach.conduct import dropping, phrases
from voicecoach.questions.aloud import stumbles

PO = polib.pofile(files("voicecoach").joinpath("translations", "de.po").read_text("utf-8"))
ALOUD = (
    *(
        *phrases.NEXT,
        *phrases.LAST,
        *phrases.FOLLOW_UP,
        *phrases.REPEAT,
        *phrases.MOMENT,
        *phrases.STILL_THERE,
    ),
    *(*phrases.SKIP, *phrases.STOP, *dropping.ASKED_BACK),
)


def names(sentence: str) -> set[str]:
    """What stands in braces, with how it is to be written."""
    return {f"{name}:{how}" for _, name, how, _ in string.Formatter().parse(sentence) if name is not None}


def test_what_is_said_has_its_german_and_nothing_else_has() -> None:
    single, counted = said()
    assert len(single) > 200
    assert {entry.msgid for entry in PO} == single | set(counted)
    assert {entry.msgid: entry.msgid_plural for entry in PO if entry.msgid_plural} == counted


@pytest.mark.parametrize("entry", PO, ids=lambda entry: entry.msgid[:40])
def test_a_translation_has_the_names_of_its_sentence(entry: polib.POEntry) -> None:
    if not entry.msgid_plural:
        assert entry.msgstr.strip()
        assert names(entry.msgstr) == names(entry.msgid)
        assert entry.msgid.startswith((" ", ",", ";")) == entry.msgstr.startswith((" ", ",", ";"))
        return
    for english, german in (
        (entry.msgid, entry.msgstr_plural[0]),
        (entry.msgid_plural, entry.msgstr_plural[1]),
    ):
        assert german.strip()
        assert names(german) == names(english)


def test_what_is_said_aloud_in_german_reads_well() -> None:
    german = {entry.msgid: entry.msgstr for entry in PO}
    assert [(text, problem) for text in ALOUD for problem in stumbles(german[text], "de")] == []


def test_a_sentence_that_is_said_is_found_where_it_is_said() -> None:
    single, counted = said()
    assert "Keep this length." in single
    assert counted["a minute"] == "{count} minutes"
