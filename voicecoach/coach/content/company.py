"""The employer's own words: which of them an answer uses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from voicecoach.coach.content.words import LIGHT, Token, plain_tokens, quote, stem
from voicecoach.content import Quote
from voicecoach.speech import Word

_KEPT = 40
_SHORTEST = 4
_COMMON = frozenset(
    stem(word)
    for word in "work works job role team company business customer customers service people person year years day days time "
    "will your their have been more than what when where who make made help good great well new best also about other "
    "looking join position candidate experience required including every into over through within must able ensure all "
    "need needs like want know think come take give offer offers part well much many such each both".split()
)


def keywords(notes: str) -> frozenset[str]:
    """The stems that matter in a job advert or an About page: what it repeats and what is not common, at most 40."""
    found = Counter(
        stem(word)
        for word in plain_tokens(notes)
        if len(word) >= _SHORTEST and word.isalpha() and word not in LIGHT and stem(word) not in _COMMON
    )
    return frozenset(word for word, _ in found.most_common(_KEPT))


def used(words: Sequence[Word], tokens: Sequence[Token], wanted: Iterable[str]) -> tuple[Quote, ...]:
    """The first place of each of ``wanted`` in the answer."""
    found: dict[str, Quote] = {}
    stems = set(wanted)
    for token in tokens:
        if token.stem in stems:
            found.setdefault(token.stem, quote(words, token.word, token.word))
    return tuple(found.values())
