"""Lists of plain text: no line is too long, and no word is broken."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from voicecoach.cli.columns import cells, shortened, table

ROWS = [("2026-11-22-0930", "Tell me about a customer who was angry with you.", "+2", "5 min 36 s")]
HEADINGS = ("session", "asked", "", "length")
WORDS = st.lists(st.text("ab\u4e2d\u00e9\u2026 -", min_size=1, max_size=9), max_size=9).map(" ".join)


def lines(room: int, under: str = "") -> list[str]:
    return list(table(HEADINGS, ROWS, room, right=(2, 3), giving=1, under=[under]))


def test_what_gives_way_is_cut_between_two_words() -> None:
    header, row = lines(80)
    assert row.split("  ")[1] == "Tell me about a customer who was angry with\u2026"
    assert row.endswith("  +2  5 min 36 s")
    assert header.split() == ["session", "asked", "length"]
    assert len(row) == 80
    assert lines(110)[1].split("  ")[1] == ROWS[0][1]


def test_where_there_is_no_room_cells_stand_under_each_other() -> None:
    assert lines(40, "quoted") == [
        "2026-11-22-0930",
        "  asked: Tell me about a customer who\u2026",
        "  +2",
        "  length: 5 min 36 s",
        "  quoted",
    ]


@given(WORDS, st.integers(8, 60))
def test_no_line_is_longer_than_the_terminal_and_words_stay_whole(text: str, room: int) -> None:
    short = shortened(text, room)
    assert cells(short) <= room
    if short != text:
        whole = set(text.replace(",", " ").split())
        kept = short.removesuffix("\u2026").split(" ")
        assert len(kept) == 1 or all(word in whole or not word for word in kept[:-1])


@given(st.text("ab\u4e2d\u00e9e\u0301\u2191\u2026\uff21", max_size=20))
def test_columns_are_counted_as_a_terminal_counts_them(text: str) -> None:
    assert cells(text) == cell_len(text)


@given(st.lists(st.tuples(WORDS, WORDS, WORDS, WORDS), min_size=1, max_size=4), st.integers(20, 120))
def test_a_table_of_anything_fits(rows: list[tuple[str, ...]], room: int) -> None:
    for line in table(HEADINGS, rows, room, right=(2,), giving=1):
        stacked = line in {row[0] for row in rows}
        assert stacked or cells(line) <= room
