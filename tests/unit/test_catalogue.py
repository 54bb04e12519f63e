"""What is said to the candidate, in their language."""

from __future__ import annotations

from voicecoach.adapters.translations import catalogue
from voicecoach.catalogue import IN_ENGLISH, Catalogue
from voicecoach.coach.wording import duration, greeting, seconds, spoken_seconds

GERMAN = catalogue("de")


def test_a_sentence_without_a_translation_is_said_in_english() -> None:
    assert Catalogue("xx")("Keep {what}.", what="this") == "Keep this."
    assert catalogue("fr") is IN_ENGLISH


def test_numbers_are_written_as_the_language_writes_them() -> None:
    assert (seconds(2.5), seconds(2.5, GERMAN)) == ("2.5 s", "2,5 s")
    assert (duration(125.0), duration(125.0, GERMAN)) == ("2 min 5 s", "2 min 5 s")
    assert GERMAN.figure(3.14159, 2) == "3,14"
    assert GERMAN("{at} x", at="1:07.4") == "1:07.4 x"  # no number: what is given stays


def test_counts_lists_and_quotations_are_those_of_the_language() -> None:
    assert [GERMAN.times(count) for count in (1, 2, 3, 20)] == ["einmal", "zweimal", "dreimal", "20mal"]
    assert [IN_ENGLISH.times(count) for count in (1, 2, 3, 20)] == [
        "once",
        "twice",
        "three times",
        "20 times",
    ]
    assert GERMAN.listed(["a", "b", "c"]) == "a, b und c"
    assert (IN_ENGLISH.listed(["a", "b"]), IN_ENGLISH.listed(["a"]), IN_ENGLISH.listed([])) == (
        "a and b",
        "a",
        "",
    )
    assert (GERMAN.quoted("so"), IN_ENGLISH.quoted("so")) == ("\u201eso\u201c", "\u201cso\u201d")


def test_lengths_are_said_as_one_says_them() -> None:
    said = {length: spoken_seconds(length, GERMAN) for length in (1, 4, 60, 90, 120)}
    assert list(said.values()) == [
        "1 Sekunde",
        "4 Sekunden",
        "eine Minute",
        "anderthalb Minuten",
        "2 Minuten",
    ]
    assert [spoken_seconds(length) for length in (1, 60, 90, 150)] == [
        *("1 second", "a minute", "a minute and a half", "2 and a half minutes"),
    ]


def test_the_interviewer_opens_in_german() -> None:
    assert greeting(3, GERMAN) == "Guten Tag und herzlich willkommen. Ich habe drei Fragen an Sie."
    assert greeting(1, GERMAN) == "Guten Tag und herzlich willkommen. Ich habe eine Frage an Sie."
