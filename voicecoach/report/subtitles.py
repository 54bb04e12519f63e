"""The words of an answer as subtitles (SubRip), for players and editors."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from voicecoach.plain import one_line
from voicecoach.report.words import Item, paragraphs
from voicecoach.session import Answer

LINE, LINES = 42, 2
"""Characters in a line and lines on the screen, as broadcasters have them."""
LONGEST = 6.0
"""Seconds that one stands."""
BREATH = 0.7
"""Seconds of silence at which the next begins."""
SHORTEST = 0.8
"""Seconds that one stands at least, where the next one lets it."""
_PLAIN = str.maketrans({"<": "\u2039", ">": "\u203a", "{": "(", "}": ")"})
"""What players take for markup."""


def subtitles(answer: Answer) -> str:
    """With the ums, which recognisers leave out; ``""`` where no words are known."""
    if answer.analysis is None:
        return ""
    items = [
        item
        for paragraph in paragraphs(answer.analysis)
        for item in paragraph.items
        if item.kind in {"word", "um", "filler"}
    ]
    shown = list(_groups(items))
    starts = [group[0].start for group in shown]
    blocks = []
    for number, group in enumerate(shown, 1):
        following = starts[number] if number < len(starts) else float("inf")
        end = min(max(*(item.end for item in group), group[0].start + SHORTEST), following)
        times = f"{_time(group[0].start)} --> {_time(max(end, group[0].start))}"
        blocks.append(f"{number}\n{times}\n{_lines([_text(item) for item in group])}\n")
    return "\n".join(blocks)


def _groups(items: Sequence[Item]) -> Iterator[list[Item]]:
    if not items:
        return
    group = [items[0]]
    for before, item in pairwise(items):
        length = sum(len(_text(each)) + 1 for each in (*group, item)) - 1
        if (
            item.start - before.end >= BREATH
            or item.end - group[0].start > LONGEST
            or length > LINE * LINES - LINE // 4  # lines are broken between words
        ):
            yield group
            group = []
        group.append(item)
    yield group


def _text(item: Item) -> str:
    return one_line(item.text).translate(_PLAIN)


def _lines(words: Sequence[str]) -> str:
    """One line, or two of about the same length."""
    text = " ".join(words)
    if len(text) <= LINE:
        return text
    breaks = [at for at, character in enumerate(text) if character == " "]
    middle = min(breaks, key=lambda at: abs(at - len(text) / 2), default=None)
    return text if middle is None else f"{text[:middle]}\n{text[middle + 1 :]}"


def _time(moment: float) -> str:
    milliseconds = round(moment * 1000)
    seconds, rest = divmod(milliseconds, 1000)
    return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d},{rest:03d}"
