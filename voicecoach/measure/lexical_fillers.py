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
_STOPS = (",", ".", "?", "!", ";")
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
    ("kind", "of"): (
        *("person", "people", "thing", "things", "work", "job", "problem", "customer", "question"),
        *("you", "him", "her", "them"),
    ),
}
"""Two-word fillers, with the words after which they are none, unless a comma stands between."""
NOT_AFTER = {
    ("you", "know"): ("do", "did", "if", "as", "let", "would", "before", "what", "whatever", "all", "than"),
    ("i", "mean"): ("what", "do", "did", "which"),
    ("sort", "of"): ("this", "that", "what", "some", "a", "the", "any", "same", "every", "another", "these"),
    ("kind", "of"): ("this", "that", "what", "some", "a", "the", "any", "same", "every", "another", "these"),
}
_BEING = frozenset("was were is are am be been i'm you're he's she's it's that's we're they're not".split())
_OBJECTS = frozenset("it him her them me us".split())
ORDINARY_AFTER = {
    "well": _BEING
    | _OBJECTS
    | frozenset(
        "as very really so quite pretty go goes going went gone work works worked do did does done feel feeling felt "
        "sleep slept eat perfectly fairly equally how this that".split()
    ),
    "right": _BEING
    | _OBJECTS
    | frozenset(
        "all the a my your his their our turn turned left or quite absolutely completely exactly totally got get "
        "something everything do on of far every".split()
    ),
    "so": _BEING
    | frozenset(
        "think thought hope guess say said says told suppose believe or if even more less do did does done doing ever "
        "just feel afraid".split()
    ),
    "okay": _BEING | frozenset("feel felt did do doing went out quite perfectly they look looked".split()),
}
"""Words after which one of ``EDGES`` is an ordinary word, unless a comma stands between: "angry as well"."""
ORDINARY_BEFORE = {
    "well": frozenset(
        "done known off enough before over behind within aware organised trained paid prepared".split()
    ),
    "right": frozenset(
        "away now after before through thing person people place time one way hand side next from behind".split()
    ),
    "so": frozenset("that far much many long called".split()),
    "okay": frozenset({"with"}),
}
"""Words before which it is one, unless a comma stands between."""
_ASKED = frozenset({"is", "was", "that's", "would", "are", "be"})
"""Before "that" and "okay" they ask: "is that okay?"."""
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
        size = 2 if _is_phrase(words, tokens, index) else 1
        said = words[index : index + size]
        filler = LexicalFiller(
            said[0].start, max(said[0].start, said[-1].end), " ".join(tokens[index : index + size])
        )
        if size > 1:
            certain.append(filler)
        elif tokens[index] == "like" or _may_fill(words, tokens, index):
            apart = _stands_apart(words, index, speech)
            verdict = _like(tokens, index, apart) if tokens[index] == "like" else apart or None
            if verdict is not False:
                (certain if verdict else possible).append(filler)
        index += size
    return tuple(certain), tuple(possible)


def _is_phrase(words: tuple[Word, ...], tokens: list[str], index: int) -> bool:
    pair = (tokens[index], tokens[index + 1] if index + 1 < len(tokens) else "")
    if pair not in PHRASES:
        return False
    before, after = _joined_before(words, tokens, index), _joined_after(words, tokens, index + 1)
    return after not in PHRASES[pair] and before not in NOT_AFTER[pair]


def _may_fill(words: tuple[Word, ...], tokens: list[str], index: int) -> bool:
    edge = tokens[index]
    if edge not in EDGES:
        return False
    before, after = _joined_before(words, tokens, index), _joined_after(words, tokens, index)
    if before in ORDINARY_AFTER.get(edge, ()) or after in ORDINARY_BEFORE.get(edge, ()):
        return False
    if edge == "okay" and before in {"that", "it", "this"}:
        return tokens[max(0, index - 2)] not in _ASKED
    # "I told him so."
    return not (edge == "so" and before in _OBJECTS and words[index].text.endswith((".", "?", "!")))


def _joined_before(words: tuple[Word, ...], tokens: list[str], index: int) -> str:
    """The word before, unless punctuation stands between."""
    return "" if not index or words[index - 1].text.endswith(_STOPS) else tokens[index - 1]


def _joined_after(words: tuple[Word, ...], tokens: list[str], index: int) -> str:
    """The word after, unless punctuation stands between."""
    return "" if index + 1 >= len(tokens) or words[index].text.endswith(_STOPS) else tokens[index + 1]


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
    if before.text.endswith(_STOPS) or word.text.endswith(_STOPS):
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
