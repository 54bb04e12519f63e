"""Ideas of customer service and their many wordings.

A pack's author writes a handful of phrases for a key point. Where at least two of them belong to one of
these ideas, the point is covered by any wording of the idea: "run out of steam" is as good as "let them
finish". A wording that is marked ``~`` is too common to be enough alone (it stands in eight or more of the
model answers); two different ones are. Wordings are compared like phrases: stems, in order, small gaps.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from voicecoach.coach.content import ideas_self, ideas_service
from voicecoach.coach.content.words import Phrase, phrase

_LINKED, _SHARE = 2, 0.3
"""So many phrases of a point, and such a share of them, have to be wordings of an idea."""


def wordings(written: Iterable[Phrase]) -> dict[Phrase, bool]:
    """All wordings of the ideas that the phrases of a point belong to, and whether each is enough alone."""
    own = set(written)
    found: dict[Phrase, bool] = {}
    for idea in _ideas():
        if len(idea.keys() & own) >= max(_LINKED, _SHARE * len(own)):
            for each, sure in idea.items():
                found[each] = sure or found.get(each, False)
    return found


@lru_cache(maxsize=1)
def _ideas() -> tuple[dict[Phrase, bool], ...]:
    return tuple(
        {
            phrase(each.removeprefix("~")): not each.startswith("~")
            for each in " ".join(wordings.split()).split(" | ")
        }
        for wordings in (ideas_self.WORDINGS | ideas_service.WORDINGS).values()
    )
