"""Ideas of customer service and their many wordings.

A pack's author writes a handful of phrases for a key point, and may name an idea among them: ``<listening>``
stands for every wording of listening, so that "run out of steam" is as good as "let them finish". Where no
idea is named but at least two phrases belong to one, or an idea names the point's title (``^``), all its wordings count as well. A wording that is marked
``~`` or is a single word is too common to be enough alone; two different ones are. Wordings are compared like
phrases: stems, in order, small gaps.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from voicecoach.coach.content.wordings import WORDINGS
from voicecoach.coach.content.words import Phrase, phrase

_LINKED, _SHARE = 2, 0.3
"""So many phrases of a point, and such a share of them, have to be wordings of an idea."""


def wordings(written: Iterable[Phrase]) -> dict[Phrase, bool]:
    """All wordings of the ideas that a point names or that its phrases belong to, and whether each is enough alone."""
    own = set(written)
    words = {each for each in own if not each[0].startswith("<")}
    found: dict[Phrase, bool] = {}
    for name, idea in _ideas().items():
        linked = len(idea.keys() & words) >= max(_LINKED, _SHARE * len(words))
        if linked or (f"<{name}>",) in own or _titles()[name] & own:
            for each, sure in idea.items():
                found[each] = sure or found.get(each, False)
    return found


def names() -> frozenset[str]:
    """The ideas that a pack may name."""
    return frozenset(WORDINGS)


@lru_cache(maxsize=1)
def _ideas() -> dict[str, dict[Phrase, bool]]:
    return {
        name: {
            phrase(each.removeprefix("~")): not each.startswith("~") and (" " in each or each.startswith("<"))
            for each in " ".join(listed.split()).split(" | ")
            if not each.startswith("^")
        }
        for name, listed in WORDINGS.items()
    }


@lru_cache(maxsize=1)
def _titles() -> dict[str, frozenset[Phrase]]:
    """The titles of points that each idea belongs to."""
    return {
        name: frozenset(
            phrase(each.removeprefix("^")) for each in " ".join(listed.split()).split(" | ") if each[0] == "^"
        )
        for name, listed in WORDINGS.items()
    }
