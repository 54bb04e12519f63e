"""Text of any origin is shown and never acts."""

from __future__ import annotations

import codecs
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecoach.plain import acting, escaped, one_line, plain, spelled

codecs.register_error("spelled-in-test", spelled)


@given(st.text())
def test_nothing_that_acts_is_left_and_no_place_is_shifted(text: str) -> None:
    shown = plain(text)
    assert len(shown) == len(text)
    assert plain(shown) == shown
    assert acting(shown) == []
    assert all(char in "\n\t" or unicodedata.category(char) != "Cc" for char in shown)
    assert not set(one_line(text)) & {"\n", "\t", "\r"}


@pytest.mark.parametrize(
    "sequence",
    [
        "\x1b[31m",
        "\x1b]0;title\x07",
        "\x9b31m",
        "\x08\x08",
        "\r",
        "\x7f",
        "\u202e",
        "\u2066",
        "\u2028",
        "\x00",
    ],
)
def test_terminal_sequences_and_turned_text_are_named(sequence: str) -> None:
    assert acting(f"a{sequence}b")
    assert acting(plain(f"a{sequence}b")) == []


def test_what_is_harmless_stays_as_it_is() -> None:
    text = "“Größe” [red]naïve[/red] 日本語 👍\nnext\tcolumn"
    assert plain(text) == text


def test_json_says_the_same_and_nothing_in_it_acts() -> None:
    import json

    text = "a\x9b31m\u202eb\x7f\u2028"
    written = escaped(json.dumps(text, ensure_ascii=False))
    assert json.loads(written) == text
    assert acting(written) == []


@given(st.text())
@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp437", "cp1252", "utf-8"])
def test_every_text_can_be_written_in_every_encoding(encoding: str, text: str) -> None:
    written = iter(text.encode(encoding, "spelled-in-test").decode(encoding))
    what_it_has = [char for char in text if char.encode(encoding, "ignore")]
    assert all(char in written for char in what_it_has)


def test_what_an_encoding_lacks_is_spelled() -> None:
    text = "“It\u2019s 5\u20136 … │█░” → naïve ⠋"
    assert text.encode("ascii", "spelled-in-test") == b'"It\'s 5-6 ... |#." -> naive *'
