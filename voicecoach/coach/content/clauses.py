"""An answer as clauses: who does what, and whether it happened.

A shallow reading that needs no parser: clauses are cut at punctuation, at conjunctions and at a new
subject; the first finite verb decides. It survives transcripts without punctuation and half sentences.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from voicecoach.coach.content.verbs import BASE, is_past
from voicecoach.coach.content.words import Token

Subject = Literal["i", "we", "they", "you", "it", "none"]
"""``they``: any third person, named or not; ``it``: it, this, that, there."""
Mood = Literal["past", "present", "would", "habit"]

_SUBJECTS: dict[str, Subject] = {
    "i": "i", "we": "we", "he": "they", "she": "they", "they": "they", "who": "they", "you": "you",
    "it": "it", "this": "it", "that": "it", "which": "it", "there": "it", "everyone": "they", "everybody": "they",
    "someone": "they", "somebody": "they", "nobody": "they", "people": "they",
}  # fmt: skip
_CUTS = frozenset(
    "and but so then because which until although though before after when while where if as what how".split()
)
_LIGHT = frozenset(
    "and but so then because which well yeah yes like first also just after that when while where as once okay anyway "
    "actually basically really finally eventually immediately straight away quickly always never ever even still only "
    "afterwards later next now today here maybe probably obviously honestly simply calmly politely gently "
    "personally sort kind of you know i mean".split()
)
_MODALS = frozenset("would could should might may can will must shall".split())
_JOINED = _MODALS | frozenset("did do does nothing everything anything something all".split())
"""After these a subject opens no clause of its own: "why should I", "nothing I can do"."""
_AUXILIARIES = frozenset("was were had did is are am has have do does 's".split())
_BEFORE_PARTICIPLE = frozenset("a an the my his her their our this very be been being to get getting".split())
_EITHER = frozenset("let read put set cut hit cost shut spread split quit beat".split())
"""Past and present alike: they go with what came before."""
_ADVERBS = frozenset(
    "not just really then also never all both already ever nearly only even i we he she they".split()
)
_PERFECT = frozenset("had been bought made sent come given told asked".split())
"""After "'s" they are what has been: "she's had three more"."""
_HABITS = frozenset(
    "usually always normally often generally typically sometimes whenever mostly regularly tend tends nowadays".split()
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A few words with at most one finite verb that counts."""

    tokens: tuple[Token, ...]
    subject: Subject
    verb: str
    """Its finite verb as it stands, or ``""``."""
    mood: Mood
    sentence: int
    """Which sentence it belongs to, from 0."""
    place: int | None = None
    """Index of its finite verb in ``tokens``; of the auxiliary where it has one."""

    @property
    def text(self) -> str:
        return " ".join(token.text for token in self.tokens)


def clauses(tokens: Sequence[Token]) -> tuple[Clause, ...]:
    """The clauses of an answer, in order. An elided subject (``and apologised``) is the one before."""
    found: list[Clause] = []
    sentence = 0
    for part in _cut(tokens):
        acted = next((each for each in reversed(found) if each.verb), None)
        found.append(_clause(part, found[-1] if found else None, acted, sentence))
        sentence += part[-1].after == "."
    return tuple(found)


def _cut(tokens: Sequence[Token]) -> Iterator[tuple[Token, ...]]:
    part: list[Token] = []
    has_verb = False
    for index, token in enumerate(tokens):
        joined = bool(part) and part[-1].text in _JOINED
        new_subject = token.text in {"i", "we", "he", "she", "they"} and has_verb and not joined
        if part and (
            part[-1].after or new_subject or (token.text in _CUTS and _cuts_here(tokens, index, part))
        ):
            yield tuple(part)
            part, has_verb = [], False
        part.append(token)
        has_verb = has_verb or is_past(token.text) or token.text in _MODALS or token.text in _AUXILIARIES
    if part:
        yield tuple(part)


def _cuts_here(tokens: Sequence[Token], index: int, part: list[Token]) -> bool:
    """``and`` between two nouns does not end a clause; before a verb or a subject it does."""
    if tokens[index].text in {"so", "as", "before", "after", "that"} and len(part) < 2:  # noqa: PLR2004
        return False
    if tokens[index].text == "and" and part[-1].text == "me" and len(part) <= 2:  # noqa: PLR2004
        return False  # "me and Tom"
    ahead = [each.text for each in tokens[index + 1 : index + 4]]
    return any(each in _SUBJECTS or is_past(each) or each in _MODALS for each in ahead) or len(part) > 6  # noqa: PLR2004


def _clause(part: tuple[Token, ...], before: Clause | None, acted: Clause | None, sentence: int) -> Clause:
    """``acted``: the last clause with a verb; in "I drove there after work and rang", who drove also rang."""
    words = [token.text for token in part]
    place = next((i for i, _ in enumerate(words) if _finite(words, i)), None)
    head = words[: place if place is not None else len(words)]
    same = acted is not None and acted.sentence == sentence
    subject = _subject(head, acted if same else None, has_verb=place is not None)
    verb = words[place] if place is not None else ""
    if verb in _AUXILIARIES and place is not None:
        negated = verb == "did" and "not" in words[place + 1 : place + 3]
        verb = (
            next((each for each in words[place + 1 : place + 4] if _lexical(each)), verb) if negated else verb
        )
    return Clause(part, subject, verb, _mood(words, place, before), sentence, place)


def _lexical(word: str) -> bool:
    return word not in {"not", "never", "just", "even", "really"} and word not in _SUBJECTS


def _finite(words: list[str], index: int) -> bool:
    word = words[index]
    if word in _MODALS or word in _AUXILIARIES or word == "'d":
        return True
    if is_past(word):
        # "to be played", "a frustrated customer": no verb of its own.
        return not (index and words[index - 1] in _BEFORE_PARTICIPLE)
    return index > 0 and words[index - 1] in {"i", "we", "they", "you", "he", "she"} and word not in _LIGHT


def _subject(head: list[str], before: Clause | None, *, has_verb: bool) -> Subject:
    for word in reversed(head):
        if word in _SUBJECTS and not (word == "that" and len(head) > 1):
            return _SUBJECTS[word]
    content = [
        word for word in head if word not in _LIGHT and word not in _HABITS and word not in {"not", "to"}
    ]
    if content:
        return "they"
    if has_verb and before is not None:
        return before.subject
    return "none"


def _mood(words: list[str], place: int | None, before: Clause | None) -> Mood:
    if any(word in _HABITS for word in words) or _used_to(words):
        return "habit"
    if place is None or words[place] in _EITHER:
        return before.mood if before is not None else "present"
    if "if" in words[:place] or "suppose" in words[:place]:
        return "would"
    verb = words[place]
    following = next((word for word in words[place + 1 :] if word not in _ADVERBS), "")
    # "I have got a list" is present, though "got" is past.
    done = (is_past(following) or following in BASE) and not (verb == "have" and following == "got")
    if verb == "could":
        told = "not" in words[place + 1 : place + 2] or (before is not None and before.mood == "past")
        return "past" if told else "would"
    if verb in _MODALS or (verb == "'d" and not done and following != "better"):
        return "would"
    perfect = (verb in {"have", "has"} and done) or (verb == "'s" and following in _PERFECT)
    return "past" if is_past(verb) or verb == "'d" or perfect else "present"


def _used_to(words: list[str]) -> bool:
    return "used" in words and words[words.index("used") :][1:2] == ["to"]
