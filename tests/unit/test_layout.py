"""Our table against rich's own, which is too slow for a thousand rows."""

from __future__ import annotations

import io

from hypothesis import given
from hypothesis import strategies as st
from rich.table import Table
from rich.text import Text

from voicecoach.cli.layout import print_list
from voicecoach.cli.terminal import console

CELLS = st.lists(
    st.tuples(
        st.text("ab \u4e2d", max_size=8), st.text("12", max_size=4), st.text("xy z\u00e9", max_size=70)
    ),
    min_size=1,
    max_size=4,
)
HEADINGS = ("session", "answers", "state")


def by_rich(rows: list[tuple[str, ...]]) -> str:
    shown = io.StringIO()
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False)
    table.add_column(HEADINGS[0], no_wrap=True, overflow="fold")
    table.add_column(HEADINGS[1], justify="right", no_wrap=True, overflow="fold")
    table.add_column(HEADINGS[2], overflow="fold")
    for row in rows:
        table.add_row(*map(Text, row))
    console(file=shown, width=60).print(table)
    return shown.getvalue()


@given(CELLS)
def test_it_shows_the_same(rows: list[tuple[str, ...]]) -> None:
    shown = io.StringIO()
    print_list(console(file=shown, width=60), HEADINGS, [[*map(Text, row)] for row in rows], right=(1,))
    ours, richs = (
        [line.rstrip() for line in text.splitlines()] for text in (shown.getvalue(), by_rich(rows))
    )
    assert ours == richs


def test_styles_stay() -> None:
    shown = io.StringIO()
    to = console(file=shown, width=60, force_terminal=True, color_system="standard")
    print_list(to, ("", "b"), [[Text("one", style="red"), Text.assemble("t", ("wo", "bold"))]])
    assert shown.getvalue().splitlines()[1] == "\x1b[31mone\x1b[0m  t\x1b[1mwo\x1b[0m"
