"""Whether what was said last wants to go on: "and so I ...", an um, a comma.

Silence after it is somebody thinking. What it says is only how long to wait, so a word too many in the list
costs a few seconds; nothing is judged by it.
"""

from __future__ import annotations

import re

_OPEN = frozenset(
    # What joins, leads on or fills is followed by something.
    "and but or so because cause since although though while whereas if unless until when whenever where which"
    " who whose whom that than as like plus then also well basically actually"
    # Determiners want their noun,
    " a an the my your his her its our their this these those some any every each another no very really quite"
    # prepositions what they are about (those that often end a sentence, as in "log in", are left out),
    " of to for from with without at by into onto upon about between among during before after through towards"
    " against per via"
    # auxiliaries and pronouns their verb.
    " i we he she they it's i'm i've i'd i'll we're we've we'd we'll they're he's she's there's that's what's"
    " is are was were am be been being has have had do does did will would can could should may might must"
    " don't didn't wasn't couldn't wouldn't gonna wanna"
    " um uh uhm er erm hmm hm mm".split()
)
# German: no prepositions that also end a sentence as half of a verb ("ich hörte zu").
_OFFEN = frozenset(
    "und aber oder denn weil da dass daß damit obwohl während wenn falls bevor nachdem sobald als wie ob"
    " der die das den dem des ein eine einen einem einer eines mein meine meinen meiner unser unsere unseren sein"
    " seine ihr ihre ihren kein keine keinen jeder jede jeden dieser diese diesen dieses sehr ganz"
    " für von bei ohne gegen zwischen seit wegen im am zum zur beim vom ins ans"
    " ich wir er man also quasi sozusagen halt eben dann äh ähm hm öh öhm".split()
)
_WORDS = {"en": _OPEN, "de": _OFFEN}
_DONE = re.compile(
    r"(?:\b(?:i (?:can|could|do|did|have|had|was|am|would|will)|we (?:can|could|do|did|have|had|were|are|would|will)"
    r"|(?:that|which|who|it|they|he|she|this) (?:is|are|was|were|does|did|has|had)"
    r"|(?:like|about|for|of|than|to|with|at|after|before) (?:that|this|those|these|it|her|which)"
    r"|think so|or so|and so on|and so forth|as well|(?:as|so) (?:i|we) (?:said|can|could)"
    r"|do that|did that|was that|is that|be that|all that|(?:that|this)'s that))$"
)
"""Sentences may end in such words all the same."""


def sounds_unfinished(text: str, language: str = "en") -> bool:
    """Whether ``text`` in the language of that code (ISO 639-1), as a recogniser writes it, breaks off; in
    languages that we have no words of, by its last mark.
    """
    said = text.strip().casefold().replace("\u2019", "'")
    if said.endswith(("...", "\u2026", ",", "-", "\u2013", "\u2014")):
        return True
    words = re.findall(r"[\w']+", said)
    if not words or words[-1] not in _WORDS.get(language, frozenset()):
        return False
    # A question mark is put by the melody, and "who do you work with?" is whole.
    whole = language == "en" and _DONE.search(" ".join(words[-4:])) is not None
    return not (said.endswith("?") or whole)
