"""Ideas and their many wordings: what a key point that names one counts as a sign of it.

A pack's author writes a handful of phrases for a key point, and may name an idea among them: ``<listening>``
stands for every wording of listening, so that "run out of steam" is as good as "let them finish". Which ideas
there are and how each is put into words is data, read elsewhere and handed in. Wordings are compared like
phrases: stems, in order, small gaps.
"""

from __future__ import annotations

from collections.abc import Iterable

from voicecoach.coach.content.words import Phrase, phrase
from voicecoach.content import STORY_MARKS
from voicecoach.question import Idea, KeyPoint

_ENOUGH, _SHARE = 2, 0.3
"""So many phrases of a point, and such a share of them, are to be wordings of an idea that is suggested."""


class Ideas:
    """The ideas that key points may name. Each is stemmed when it is first looked for: a question needs a few of
    two hundred.
    """

    def __init__(self, ideas: Iterable[Idea] = ()) -> None:
        """Where two have one name, both their wordings count."""
        self._listed: dict[str, list[Idea]] = {}
        for idea in ideas:
            self._listed.setdefault(idea.name, []).append(idea)
        self._stemmed: dict[str, dict[Phrase, bool]] = {}

    def named_by(self, point: KeyPoint) -> dict[Phrase, bool]:
        """The wordings of the ideas that ``point`` names, and whether each is enough alone. A name that nobody
        knows stands for none: sessions outlive packs.
        """
        found: dict[Phrase, bool] = {}
        for name in (each.strip("<>") for each in point.phrases if is_name(each)):
            for each, sure in self._wordings(name).items():
                found[each] = sure or found.get(each, False)
        return found

    def suggested_for(self, point: KeyPoint) -> tuple[str, tuple[str, ...]] | None:
        """The idea that several phrases of ``point`` are wordings of, and those phrases; ``None`` where there is none, or
        the point names one already. Of several the one with the most.
        """
        if any(map(is_name, point.phrases)):
            return None
        written = {phrase(each): each for each in point.phrases if not each.startswith("<")}
        best: tuple[str, tuple[str, ...]] | None = None
        for name in self._listed:
            shared = tuple(text for each, text in written.items() if each in self._wordings(name))
            if len(shared) >= max(_ENOUGH, _SHARE * len(written), 1 + len(best[1] if best else ())):
                best = name, shared
        return best

    def _wordings(self, name: str) -> dict[Phrase, bool]:
        if name not in self._stemmed:
            listed = self._listed.get(name, ())
            hints = {phrase(each): False for idea in listed for each in idea.hints}
            sure = {phrase(each): True for idea in listed for each in idea.wordings}
            self._stemmed[name] = hints | sure
        return self._stemmed[name]


def is_name(text: str) -> bool:
    """Whether a phrase of a key point is the name of an idea, such as ``<listening>``."""
    return text.startswith("<") and text not in STORY_MARKS
