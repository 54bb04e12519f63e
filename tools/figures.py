"""``python -m tools.figures``: write ``docs/figures.md``, all figures and what is known of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tools.evaluate.markdown import table as markdown
from voicecoach.bands import DEAD_BAND
from voicecoach.figure import Figure
from voicecoach.figures import FIGURES

TABLE = Path(__file__).parent.parent / "docs" / "figures.md"
_HEADS = ("field", "called", "unit", "better", "counts from", "needs", "carried by words", "lost to clipping")
_ABOUT = f"""\
# The figures

Made by `python -m tools.figures` from `voicecoach/delivery.py`; printing, comparing and refusing read the
same. How each is worked out: [measures.md](measures.md).

- *field*: its name in `delivery` of `analyze --json`, in `quality.refused` and in the `figures` of a remark
- *counts from*: the difference between two attempts from which it is one, if it is over {DEAD_BAND:.0%} of
  the larger figure too; empty where attempts are not compared by it
- *needs*: speech so far over the background, under which it is not given
- *carried by words*: given over any background where a recogniser understood the words
"""


def table() -> str:
    """The document."""
    return f"{_ABOUT}\n{markdown(_HEADS, [list(_cells(figure)) for figure in FIGURES])}\n"


def _cells(figure: Figure) -> Iterator[str]:
    yield f"`{figure.field}`"
    yield figure.name
    yield figure.unit
    yield figure.better or ""
    yield f"{figure.least_difference:g}" if figure.place else ""
    yield "" if figure.least_snr is None else f"{figure.least_snr:g} dB"
    yield "yes" if figure.by_words else ""
    yield "yes" if figure.clips else ""


if __name__ == "__main__":
    TABLE.write_text(table(), encoding="utf-8")
