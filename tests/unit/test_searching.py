"""Words looked for in what was said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecoach.sessions.searching import search

TEXTS = (
    "Why us? Because I like to help people.",
    "Tell me about a refund. I refunded her at once, and the caf\u00e9\u2019s owner said it wasn\u2019t so.",
)


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("help", 1),
        ("HELP people", 1),
        ("refund", 2),
        ("cafe", 2),
        ("caf\u00e9's", 2),
        ("wasn't", 2),
        ("owner refund", 2),
    ],
)
def test_an_answer_is_found_by_the_beginnings_of_its_words(words: str, answer: int) -> None:
    hit = search(TEXTS, words)
    assert hit is not None
    assert hit.answer == answer


@pytest.mark.parametrize("words", ["help refund", "elp", "peoples", "", "?!", "  "])
def test_what_is_only_inside_a_word_or_in_two_answers_is_not_found(words: str) -> None:
    assert search(TEXTS, words) is None


def test_the_words_are_quoted_with_those_around_them() -> None:
    hit = search(TEXTS, "once")
    assert hit is not None
    assert hit.quote == ("\u2026 refund. I refunded her at once, and the caf\u00e9\u2019s owner said \u2026")


@given(st.lists(st.text(max_size=30), max_size=4), st.text(max_size=10))
def test_no_text_and_no_wish_is_a_fault(texts: list[str], wanted: str) -> None:
    hit = search(texts, wanted)
    assert hit is None or 1 <= hit.answer <= len(texts)
