"""Lexical fillers: discourse markers that fill time. like, you know, I mean, sort of, basically.

The same words are ordinary ones too, so the context decides. Phrases such as "you know" are fillers
unless what follows makes them a sentence ("you know that", "sort of person"). ``like`` follows the rules
of ``_like``. ``so``, ``well``, ``right``, ``actually``, ``basically`` and their kin are fillers at the
edge of an utterance or beside a pause or comma; elsewhere they are only possible ones.

Empty case: no words, no fillers.
"""

from __future__ import annotations

from bisect import bisect_left

from voicecoach.delivery import LexicalFiller
from voicecoach.measure.words import filled_pause_label, token
from voicecoach.speech import Interval, Word

SILENCE = 0.15
"""Seconds of silence beside a word that set it apart. [D]"""
EDGES = (
    "so",
    "right",
    "actually",
    "basically",
    "well",
    "literally",
    "obviously",
    "anyway",
    "okay",
    "honestly",
)
"""Fillers at an edge only."""
PHRASES = {
    ("you", "know"): ("that", "what", "how", "why", "who", "where", "when", "if", "about", "the", "it", "me"),
    ("i", "mean"): ("that", "it", "this", "the", "by"),
    ("sort", "of"): ("person", "people", "thing", "things", "work", "job", "problem", "customer", "question"),
    ("kind", "of"): ("person", "people", "thing", "things", "work", "job", "problem", "customer", "question"),
}
"""Two-word fillers, with the words after which they are none."""
NOT_AFTER = {
    ("you", "know"): ("do", "did", "if", "as", "let", "would", "before"),
    ("i", "mean"): ("what", "do", "did", "which"),
    ("sort", "of"): ("this", "that", "what", "some", "a", "the", "any", "same", "every", "another", "these"),
    ("kind", "of"): ("this", "that", "what", "some", "a", "the", "any", "same", "every", "another", "these"),
}
ORDINARY_AFTER = {
    "well": ("as", "very", "really", "so", "quite", "pretty", "go", "goes", "going", "went", "worked", "did"),
    "right": ("all",),
}
"""Words after which one of ``EDGES`` is an ordinary word wherever it stands: "angry as well"."""
LIKES = frozenset({
    *("i", "you", "he", "she", "it", "we", "they", "who", "people", "customers", "also", "to", "really"),
    *("i'd", "you'd", "he'd", "she'd", "we'd", "they'd", "would", "might", "will", "do", "did", "does"),
    *("don't", "didn't", "doesn't", "won't", "wouldn't", "look", "looks", "looked", "looking"),
    *("feel", "feels", "felt", "feeling", "sound", "sounds", "sounded", "seem", "seems", "seemed"),
    *("taste", "tastes", "smell", "smells", "something", "things", "thing", "anything", "nothing"),
    *("more", "just", "much"),
})  # fmt: skip
"""After these ``like`` is a verb or a comparison."""
NOT_BEFORE = frozenset(
    {"this", "that", "these", "those", "to", "him", "her", "me", "them", "us", "you", "it"}
)
"""Before these it is one as well."""
BE = frozenset({"i'm", "he's", "she's", "it's", "we're", "they're", "was", "were", "is", "am", "are", "be"})


def lexical_fillers(
    words: tuple[Word, ...], speech: tuple[Interval, ...]
) -> tuple[tuple[LexicalFiller, ...], tuple[LexicalFiller, ...]]:
    """The fillers, and the words that may be some; each ordered and disjoint.

    ``words`` with their filled pauses; ``speech``: stretches of it, whose gaps are silences.
    """
    tokens = [token(word.text) for word in words]
    certain: list[LexicalFiller] = []
    possible: list[LexicalFiller] = []
    index = 0
    while index < len(words):
        size = 2 if _is_phrase(tokens, index) else 1
        said = words[index : index + size]
        filler = LexicalFiller(
            said[0].start, max(said[0].start, said[-1].end), " ".join(tokens[index : index + size])
        )
        if size > 1:
            certain.append(filler)
        elif tokens[index] == "like" or _may_fill(tokens, index):
            apart = _stands_apart(words, index, speech)
            verdict = _like(tokens, index, apart) if tokens[index] == "like" else apart or None
            if verdict is not False:
                (certain if verdict else possible).append(filler)
        index += size
    return tuple(certain), tuple(possible)


def _is_phrase(tokens: list[str], index: int) -> bool:
    pair = (tokens[index], tokens[index + 1] if index + 1 < len(tokens) else "")
    before = tokens[index - 1] if index else ""
    after = tokens[index + 2] if index + 2 < len(tokens) else ""
    return pair in PHRASES and after not in PHRASES[pair] and before not in NOT_AFTER[pair]


def _may_fill(tokens: list[str], index: int) -> bool:
    before = tokens[index - 1] if index else ""
    return tokens[index] in EDGES and before not in ORDINARY_AFTER.get(tokens[index], ())


def _like(tokens: list[str], index: int, apart: bool) -> bool | None:
    """True: a filler. False: a verb or a comparison. ``None``: the context does not say."""
    before = tokens[index - 1] if index else ""
    after = tokens[index + 1] if index + 1 < len(tokens) else ""
    asks = any(word in ("what", "what's") for word in tokens[max(0, index - 4) : index])
    if before == "like" or after == "like":
        return True
    if (before in LIKES or asks) and not apart:
        return False
    if after in NOT_BEFORE and before not in BE and not apart:
        return False
    return True if apart or (before in BE and after in ("i", "oh", "well", "okay", "no", "yes")) else None


def _stands_apart(words: tuple[Word, ...], index: int, speech: tuple[Interval, ...]) -> bool:
    """Whether a word is at an edge of an utterance, beside a comma, a filled pause or a silence."""
    word = words[index]
    if index == 0 or index == len(words) - 1:
        return True
    before, after = words[index - 1], words[index + 1]
    if before.text.endswith((",", ".", "?", "!", ";")) or word.text.endswith((",", ".", "?", "!", ";")):
        return True
    if filled_pause_label(before.text) or filled_pause_label(after.text):
        return True
    return _silent_near(word.start, speech) or _silent_near(word.end, speech)


def _silent_near(time: float, speech: tuple[Interval, ...]) -> bool:
    """Whether a silence of ``SILENCE`` or more touches ``time``, as far as word times can tell."""
    after = bisect_left(speech, time - SILENCE / 2, key=lambda part: part.end)
    if after + 1 >= len(speech):
        return False
    gap = Interval(speech[after].end, speech[after + 1].start)
    return gap.duration >= SILENCE and gap.start - SILENCE / 2 <= time <= gap.end + SILENCE / 2
