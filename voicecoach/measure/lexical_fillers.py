"""Lexical fillers: discourse markers that fill time. like, you know, I mean, sort of, basically.

The same words are ordinary ones too, so the context decides, by the rules of the language
(``languages.language.Fillers``): phrases and some words are fillers unless what is beside them makes a
sentence of them; others only at the edge of an utterance or beside a pause or comma, elsewhere they are
possible ones.

Empty case: no words, no fillers; so in a language whose fillers are not known.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from voicecoach.delivery import LexicalFiller
from voicecoach.languages import ENGLISH
from voicecoach.languages.language import Around, Fillers, Language, Verdict
from voicecoach.measure.words import filled_pause_label, token
from voicecoach.speech import Interval, Word

SILENCE = 0.15
"""Seconds of silence beside a word that set it apart. [D]"""
_STOPS = (",", ".", "?", "!", ";")


def lexical_fillers(
    words: tuple[Word, ...], speech: tuple[Interval, ...], language: Language = ENGLISH
) -> tuple[tuple[LexicalFiller, ...], tuple[LexicalFiller, ...]]:
    """The fillers, and the words that may be some; each ordered and disjoint.

    ``words`` with their filled pauses; ``speech``: stretches of it, whose gaps are silences.
    """
    if language.fillers is None:
        return (), ()
    certain: list[LexicalFiller] = []
    possible: list[LexicalFiller] = []
    for said, verdict in _Reading(words, speech, language, language.fillers).found():
        text = " ".join(token(word.text) for word in said)
        filler = LexicalFiller(said[0].start, max(said[0].start, said[-1].end), text)
        (certain if verdict else possible).append(filler)
    return tuple(certain), tuple(possible)


class _Reading:
    """One answer, read by the rules of its language."""

    def __init__(
        self, words: tuple[Word, ...], speech: tuple[Interval, ...], language: Language, rules: Fillers
    ) -> None:
        self._words = words
        self._speech = speech
        self._language = language
        self._rules = rules
        self._texts = [word.text for word in words]
        self._tokens = [token(text) for text in self._texts]
        self._longest = max(map(len, rules.phrases), default=1)

    def found(self) -> Iterator[tuple[Sequence[Word], Verdict]]:
        """The words of each filler and of each possible one, in order, with the verdict on it."""
        index = 0
        while index < len(self._words):
            size = self._phrase(index)
            verdict = True if size > 1 else self._verdict(index)
            if verdict is not False:
                yield self._words[index : index + size], verdict
            index += size

    def _phrase(self, index: int) -> int:
        """How many words the phrase has that begins at ``index``; 1 where none does."""
        for size in range(self._longest, 1, -1):
            around = self._rules.phrases.get(tuple(self._tokens[index : index + size]))
            if around is not None and not self._joined(around, index, size):
                return size
        return 1

    def _verdict(self, index: int) -> Verdict:
        word = self._tokens[index]
        if (special := self._rules.special.get(word)) is not None:
            return special(self._tokens, index, self._stands_apart(index))
        edge = self._rules.edges.get(word)
        around = edge or self._rules.anywhere.get(word)
        if around is None or self._joined(around, index, 1):
            return False
        if self._rules.ordinary(self._tokens, self._texts, index):
            return False
        return True if edge is None else self._stands_apart(index) or None

    def _joined(self, around: Around, index: int, size: int) -> bool:
        """Whether a word beside it, without punctuation between, makes it an ordinary one."""
        last = index + size - 1
        before = "" if not index or self._texts[index - 1].endswith(_STOPS) else self._tokens[index - 1]
        ends = last + 1 >= len(self._tokens) or self._texts[last].endswith(_STOPS)
        after = "" if ends else self._tokens[last + 1]
        return before in around.after or after in around.before

    def _stands_apart(self, index: int) -> bool:
        """Whether a word is at an edge of an utterance, beside a comma, a filled pause or a silence."""
        words, word = self._words, self._words[index]
        if index == 0 or index == len(words) - 1:
            return True
        before, after = words[index - 1], words[index + 1]
        if before.text.endswith(_STOPS) or word.text.endswith(_STOPS):
            return True
        if any(filled_pause_label(one.text, self._language) for one in (before, after)):
            return True
        return _silent_near(word.start, self._speech) or _silent_near(word.end, self._speech)


def _silent_near(time: float, speech: tuple[Interval, ...]) -> bool:
    """Whether a silence of ``SILENCE`` or more touches ``time``, as far as word times can tell."""
    after = bisect_left(speech, time - SILENCE / 2, key=lambda part: part.end)
    if after + 1 >= len(speech):
        return False
    gap = Interval(speech[after].end, speech[after + 1].start)
    return gap.duration >= SILENCE and gap.start - SILENCE / 2 <= time <= gap.end + SILENCE / 2
