"""German: syllables, filled pauses and fillers in context."""

from __future__ import annotations

import pytest

from voicecoach.languages import GERMAN
from voicecoach.languages.german_syllables import syllables
from voicecoach.measure.hedges import hedges
from voicecoach.measure.lexical_fillers import lexical_fillers
from voicecoach.measure.words import filled_pause_label, without_filled_pauses
from voicecoach.speech import Interval, Word

# Counted by hand, aloud.
SYLLABLES = {
    0: "... ,",
    1: "ich und Team Deal Zeit freut neu früh Chef Geist äh",
    2: "Kunde sehen neue Bauer Reihe höflich Geduld Service Software online sozial Nation Radio Beispiel "
    "Ruhe Mühe Feier ja-nein IT beugen E-Mail drittens Kasse Lager Büro",
    3: "Beschwerde zuhören Kollegin Verkäufer Computer Manager Museum Interview geeignet geehrte Ideen "
    "Familie Dialog zufrieden Ergebnis Erfahrung Ausbildung Teamleiter",
    4: "Verantwortung Situation beantworten Kundenservice Feierabend beurteilen Reklamation 2005 Telefonat "
    "Lieferanten Missverständnis",
    5: "Kollegialität Manager-Posten IT-Abteilung Weiterbildungen",
    6: "25.000 3,5% Zusammenarbeiten",
    7: "Verbesserungsvorschläge Auseinandersetzungen",
    8: "1998",
}


@pytest.mark.parametrize(
    ("word", "count"), [(word, count) for count, words in SYLLABLES.items() for word in words.split()]
)
def test_a_german_word_has_its_syllables(word: str, count: int) -> None:
    assert syllables(word) == count


def said(text: str) -> tuple[Word, ...]:
    return tuple(Word(0.3 * i, 0.3 * i + 0.3, word) for i, word in enumerate(text.split()))


@pytest.mark.parametrize(
    ("text", "fillers", "possible"),
    [
        ("Also ich habe dann angerufen", ["also"], []),
        ("Also, das war im Sommer", ["also"], []),
        ("Also habe ich angerufen", [], []),
        ("Also rief der Kunde an", [], []),
        ("Er war krank. Also musste ich einspringen", [], []),
        ("ich habe also angerufen", [], ["also"]),
        ("das war, also, ziemlich viel", ["also"], []),
        ("das war halt so", ["halt"], []),
        ("Halt mal die Leiter", [], []),
        ("wir machten dort Halt und aßen", [], []),
        ("er fand keinen halt mehr", [], []),
        ("das war quasi mein Projekt", ["quasi"], []),
        ("ich war sozusagen der Ansprechpartner", ["sozusagen"], []),
        ("das war, sag ich mal, schwierig", ["sag ich mal"], []),
        ("Wissen Sie, das war neu", ["wissen sie"], []),
        ("Wissen Sie, ob das geht", ["wissen sie"], []),
        ("wissen Sie ob das geht", [], []),
        ("genau das wollte der Kunde", [], []),
        ("sie prüft sehr genau", [], []),
        ("das war der Grund, genau", ["genau"], []),
        ("um neun Uhr oder so", ["oder so"], []),
        ("das ging irgendwie nicht", ["irgendwie"], []),
        ("er kam um die Ecke und half", [], []),
        ("so like you know", [], []),
    ],
)
def test_german_fillers_are_told_from_the_same_words_in_their_ordinary_sense(
    text: str, fillers: list[str], possible: list[str]
) -> None:
    words = said(text)
    certain, perhaps = lexical_fillers(words, (Interval(0.0, words[-1].end),), GERMAN)
    assert [one.text for one in certain] == fillers
    assert [one.text for one in perhaps] == possible


@pytest.mark.parametrize(
    ("text", "label"),
    [
        *[("Äh,", "äh"), ("ähm", "ähm"), ("öhm", "ähm"), ("hm", "hm"), ("Hmm.", "hm"), ("ehm", "ähm")],
        # Ordinary words, of which English has filled pauses.
        *[(word, None) for word in ("er", "um", "eh", "ehe", "am", "ah", "uh", "mhm", "Öl")],
    ],
)
def test_german_filled_pauses_are_no_english_ones(text: str, label: str | None) -> None:
    assert filled_pause_label(text, GERMAN) == label


def test_a_german_answer_counts_its_words_without_its_filled_pauses() -> None:
    assert len(without_filled_pauses(said("Er äh kam um ähm neun Uhr"), GERMAN)) == 5


def test_german_hedges_are_found_wherever_they_stand() -> None:
    found = hedges(said("Ich glaube, das war vielleicht besser, denke ich"), GERMAN)
    assert [one.text for one in found] == ["ich glaube", "vielleicht", "denke ich"]
