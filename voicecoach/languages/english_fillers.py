"""Lexical fillers of English: like, you know, I mean, sort of, basically.

``like`` is a verb or a comparison after a pronoun or auxiliary, and a filler beside a comma or a pause. "you
know" and its kind are fillers unless what is beside them makes a sentence of them ("you know that", "sort of
person"). ``so``, ``well``, ``right`` and their kin are fillers at an edge only.
"""

from __future__ import annotations

from collections.abc import Sequence

from voicecoach.languages.language import Around, Fillers, Verdict

_OF_A_KIND = (
    frozenset("this that what some a the any same every another these".split()),
    frozenset("person people thing things work job problem customer question".split()),
)
_BEING = frozenset("was were is are am be been i'm you're he's she's it's that's we're they're not".split())
_OBJECTS = frozenset("it him her them me us".split())
_ASKED = frozenset({"is", "was", "that's", "would", "are", "be"})
"""Before "that" and "okay" they ask: "is that okay?"."""
_LIKES = frozenset({
    *("i", "you", "he", "she", "it", "we", "they", "who", "people", "customers", "also", "to", "really"),
    *("i'd", "you'd", "he'd", "she'd", "we'd", "they'd", "would", "might", "will", "do", "did", "does"),
    *("don't", "didn't", "doesn't", "won't", "wouldn't", "look", "looks", "looked", "looking"),
    *("feel", "feels", "felt", "feeling", "sound", "sounds", "sounded", "seem", "seems", "seemed"),
    *("taste", "tastes", "smell", "smells", "something", "things", "thing", "anything", "nothing"),
    *("more", "just", "much"),
})  # fmt: skip
"""After these ``like`` is a verb or a comparison."""
_NOT_BEFORE = frozenset(
    {"this", "that", "these", "those", "to", "him", "her", "me", "them", "us", "you", "it"}
)
"""Before these it is one as well."""
_BE = frozenset({"i'm", "he's", "she's", "it's", "we're", "they're", "was", "were", "is", "am", "are", "be"})


def _like(tokens: Sequence[str], index: int, apart: bool) -> Verdict:
    before = tokens[index - 1] if index else ""
    after = tokens[index + 1] if index + 1 < len(tokens) else ""
    asks = any(word in ("what", "what's") for word in tokens[max(0, index - 4) : index])
    if before == "like" or after == "like":
        return True
    if (before in _LIKES or asks) and not apart:
        return False
    if after in _NOT_BEFORE and before not in _BE and not apart:
        return False
    return True if apart or (before in _BE and after in ("i", "oh", "well", "okay", "no", "yes")) else None


def _ordinary(tokens: Sequence[str], texts: Sequence[str], index: int) -> bool:
    before = tokens[index - 1] if index else ""
    joined = index > 0 and not texts[index - 1].endswith((",", ".", "?", "!", ";"))
    if tokens[index] == "okay" and joined and before in {"that", "it", "this"}:
        return tokens[max(0, index - 2)] in _ASKED
    # "I told him so."
    ends = texts[index].endswith((".", "?", "!"))
    return tokens[index] == "so" and joined and before in _OBJECTS and ends


ENGLISH_FILLERS = Fillers(
    phrases={
        ("you", "know"): Around(
            frozenset("do did if as let would before what whatever all than".split()),
            frozenset("that what how why who where when if about the it me".split()),
        ),
        ("i", "mean"): Around(
            frozenset({"what", "do", "did", "which"}), frozenset({"that", "it", "this", "the", "by"})
        ),
        ("sort", "of"): Around(*_OF_A_KIND),
        ("kind", "of"): Around(_OF_A_KIND[0], _OF_A_KIND[1] | {"you", "him", "her", "them"}),
    },
    anywhere={},
    edges={
        "well": Around(
            _BEING
            | _OBJECTS
            | frozenset(
                "as very really so quite pretty go goes going went gone work works worked do did does done feel feeling felt "
                "sleep slept eat perfectly fairly equally how this that".split()
            ),
            frozenset(
                "done known off enough before over behind within aware organised trained paid prepared".split()
            ),
        ),
        "right": Around(
            _BEING
            | _OBJECTS
            | frozenset(
                "all the a my your his their our turn turned left or quite absolutely completely exactly totally got get "
                "something everything do on of far every".split()
            ),
            frozenset(
                "away now after before through thing person people place time one way hand side next from behind".split()
            ),
        ),
        "so": Around(
            _BEING
            | frozenset(
                "think thought hope guess say said says told suppose believe or if even more less do did does done doing ever "
                "just feel afraid".split()
            ),
            frozenset("that far much many long called".split()),
        ),
        "okay": Around(
            _BEING | frozenset("feel felt did do doing went out quite perfectly they look looked".split()),
            frozenset({"with"}),
        ),
        **dict.fromkeys(("actually", "basically", "literally", "obviously", "anyway", "honestly"), Around()),
    },
    special={"like": _like},
    ordinary=_ordinary,
)
