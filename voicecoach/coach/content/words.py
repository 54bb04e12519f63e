"""A transcript as tokens that can be compared: contractions opened, fillers left out, words stemmed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from voicecoach.coach.content.synonyms import SYNONYMS
from voicecoach.coach.content.verbs import BASE
from voicecoach.content import Quote
from voicecoach.speech import Word

FILLERS = frozenset("um uh er erm uhm hmm mm mhm ah oh eh".split())
LIGHT = frozenset(
    "a an the my your his her its our their this that these those i me you he him she it we us they them who which "
    "is am are was were be been being 's 'd has have had do does did will would could can should may might to of and "
    "or so as at in on for with by about from very really just quite some any myself themselves there too also".split()
)
"""Words that carry little meaning of their own."""
_THIRD = frozenset("he she they him her them his their".split())
_SPLIT = re.compile(r"[a-z0-9£$€%]+(?:[.,:]\d+)*(?:'[a-z]+)?%?")
_CONTRACTED = {
    "n't": ("not",), "'m": ("am",), "'re": ("are",), "'ve": ("have",), "'ll": ("will",), "'d": ("'d",), "'s": ("'s",),
}  # fmt: skip
_WHOLE = {
    "can't": ("can", "not"), "won't": ("will", "not"), "cannot": ("can", "not"), "gonna": ("going", "to"),
    "wanna": ("want", "to"), "gotta": ("got", "to"), "let's": ("let", "us"), "ok": ("okay",),
}  # fmt: skip
_BRITISH = re.compile(r"(?<=[a-z]{3})is(?=(?:e|ed|es|er|ing|ation)$)")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, or the part of a contraction."""

    text: str
    """Lower case, without punctuation."""
    word: int
    """Index of the transcript's word that it comes from."""
    after: str = ""
    """``,`` or ``.`` where the word carries a comma (semicolon, dash, colon) or ends a sentence."""
    asked: bool = False
    """Whether a question mark follows."""
    name: bool = False
    """Whether it is written with a capital; "I" is none."""

    @property
    def stem(self) -> str:
        return stem(self.text)

    @property
    def sense(self) -> str:
        return sense(self.text)


def tokens(words: Sequence[Word]) -> tuple[Token, ...]:
    """The tokens of ``words``; filled pauses are left out."""
    found: list[Token] = []
    for index, word in enumerate(words):
        text = word.text.lower().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
        parts = [part for piece in _SPLIT.findall(text) if piece not in FILLERS for part in _open(piece)]
        after = (
            "."
            if re.search(r"[.?!][\"')]*$", text)
            else ","
            if re.search(r"[,;:\u2013\u2014-]$", text)
            else ""
        )
        for place, part in enumerate(parts):
            last = place == len(parts) - 1
            name = word.text[:1].isupper() and part != "i"
            found.append(Token(part, index, after if last else "", last and "?" in text, name))
        if not parts and after and found:
            found[-1] = replace(found[-1], after=max(found[-1].after, after))
    return tuple(token for place, token in enumerate(found) if not _hedges(found, place))


def _hedges(found: Sequence[Token], place: int) -> bool:
    """``sort of`` and ``kind of`` sort nothing and are not kind."""
    here, after = found[place].text, found[place + 1].text if place + 1 < len(found) else ""
    before = found[place - 1].text if place else ""
    return (here in {"sort", "kind"} and after == "of") or (here == "of" and before in {"sort", "kind"})


def quote(words: Sequence[Word], first: int, last: int) -> Quote:
    """The words from index ``first`` to ``last``, both included."""
    text = " ".join(word.text for word in words[first : last + 1]).strip(" ,;:-")
    return Quote(start=words[first].start, end=max(words[first].start, words[last].end), text=text)


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """What the forms of a word share: ``kept`` and ``keeping`` are ``keep``, British is American."""
    import snowballstemmer

    # A stemmer keeps the word at hand in itself, and the warm-up stems beside the interview: one for each.
    return str(snowballstemmer.stemmer("english").stemWord(_BRITISH.sub("iz", BASE.get(word, word))))


@lru_cache(maxsize=20_000)
def sense(word: str) -> str:
    """What a word and its close synonyms share: ``ring`` and ``phoned`` are ``call``."""
    bare = stem(word)
    return _senses().get(bare, bare)


@lru_cache(maxsize=1)
def _senses() -> dict[str, str]:
    return {stem(word): min(stem(each) for each in group) for group in SYNONYMS for word in group}


Phrase = tuple[str, ...]
"""The senses that have to occur for a phrase to count. Starts with ``=`` where light words count too; a
single ``<result>`` (or another part of a story, or ``<number>``) stands for that part."""


def phrase(text: str) -> Phrase:
    """What of ``text`` has to occur: the senses of the words that carry meaning, or, where fewer than
    two of several words do, of all its words.
    """
    if text.startswith("<"):
        return (text,)
    found = plain_tokens(text)
    heavy = tuple(sense(each) for each in found if each not in LIGHT)
    if len(found) == 1 or len(heavy) > 1:
        return heavy if len(heavy) > 1 else (stem(found[0]),)
    return ("=", *(close(each) for each in found))


def close(word: str) -> str:
    """The sense of a word, all third persons being one: for phrases in which light words count."""
    return "they" if word in _THIRD else sense(word)


def plain_tokens(text: str) -> tuple[str, ...]:
    """The tokens of a text that was written, not heard."""
    lowered = text.lower().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    return tuple(part for piece in _SPLIT.findall(lowered) for part in _open(piece))


def _open(piece: str) -> tuple[str, ...]:
    if piece in _WHOLE:
        return _WHOLE[piece]
    for ending, opened in _CONTRACTED.items():
        if piece.endswith(ending) and len(piece) > len(ending):
            return (piece.removesuffix(ending), *opened)
    return (piece,)
