"""Figures in an answer: what makes a result more than a claim."""

from __future__ import annotations

from collections.abc import Sequence

from voicecoach.coach.content.words import Token, quote
from voicecoach.content import Quote
from voicecoach.speech import Word

_SMALL = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million dozen "
    "dozens half third quarter double twice doubled halved tripled".split()
)
_ALONE = frozenset("percent % per cent doubled halved tripled dozens hundreds thousands half".split())
_NO_COUNT = frozenset("o'clock years-old year-old of-us first second".split())
_SUBJECTS = frozenset("i we he she they you it".split())
"""Before these a number counts nothing: "week two I watched"."""
_CLOCK = frozenset("at till until before around by from since".split())
_DATES = frozenset(
    "january february march april may june july august september october november december spring summer autumn winter".split()
)
_YEAR = range(1950, 2101)


def numbers(words: Sequence[Word], tokens: Sequence[Token]) -> tuple[Quote, ...]:
    """Counts, shares, money and durations, with the word that follows; no clock times, dates or years."""
    found: list[Quote] = []
    index = 0
    while index < len(tokens):
        end = index
        while (
            end < len(tokens) and _is_number(tokens[end].text) and (end == index or not tokens[end - 1].after)
        ):
            end += 1
        if end > index and _counts(tokens, index, end):
            complete = (
                tokens[end - 1].after or tokens[end - 1].text in _ALONE or tokens[end - 1].text.endswith("%")
            )
            last = end - 1 if complete or end == len(tokens) else end
            found.append(quote(words, tokens[index].word, tokens[last].word))
        index = max(end, index + 1)
    return tuple(found)


def _is_number(text: str) -> bool:
    return text in _SMALL or text in _ALONE or any(character.isdigit() for character in text)


def _counts(tokens: Sequence[Token], first: int, end: int) -> bool:
    texts = [token.text for token in tokens[first:end]]
    before = tokens[first - 1].text if first else ""
    after = tokens[end].text if end < len(tokens) and not tokens[end - 1].after else ""
    if (
        after in _NO_COUNT
        or (after in _SUBJECTS and not _ALONE.intersection(texts))
        or after in _DATES
        or before in _DATES
        or "o'clock" in texts
    ):
        return False
    if len(texts) == 1 and texts[0].isdigit() and int(texts[0]) in _YEAR:
        return False
    if any(text in _ALONE or text.endswith("%") or text[0] in "£$€" for text in texts):
        return True
    # "at five" is a time of day unless a unit follows; "my two colleagues" is a count of no interest.
    return (
        not (before in _CLOCK and not after)
        and bool(after)
        and before not in {"my", "our", "the", "these", "those"}
    )
