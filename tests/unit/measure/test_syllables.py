"""Syllables of words."""

import pytest

from voicecoach.languages.english_syllables import syllables


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("customer", 3), ("business", 2), ("every", 3), ("made", 1), ("wanted", 2), ("area", 3),
        ("isn't", 2), ("don\u2019t", 1), ("mother-in-law", 4), ("Hello,", 2), ("1998", 5), ("2005", 4),
        ("$25,000", 7), ("20th", 3), ("3.5%", 5), ("007", 6), ("...", 0), ("", 0), ("xylotrope", 3),
    ],
)  # fmt: skip
def test_a_word_has_its_syllables(word: str, count: int) -> None:
    assert syllables(word) == count
