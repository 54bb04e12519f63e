"""Who acts in a clause: the candidate, the customer, somebody who did it in their place, or a thing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from voicecoach.coach.content.words import LIGHT, Token

Actor = Literal["me", "you", "other", "rival", "thing"]
"""``me``: I or we; ``other``: a customer, or a third person who is not named; ``rival``: somebody who may have done it in
the candidate's place.
"""
_PRONOUNS: dict[str, Actor] = {
    "i": "me", "we": "me", "you": "you", "one": "you", "who": "other", "people": "other",
    "it": "thing", "this": "thing", "that": "thing", "which": "thing", "there": "thing",
    "somebody": "rival", "someone": "rival", "everybody": "rival", "everyone": "rival", "nobody": "rival", "others": "rival",
    "none": "rival", "neither": "rival",
}  # fmt: skip
_THIRD = frozenset("he she they".split())
_RIVALS = frozenset(
    "manager managers boss bosses supervisor supervisors colleague colleagues coworker coworkers teammate teammates workmate workmates mate mates "
    "friend friends leader lead gaffer chef assistant director owner husband wife partner mum mom mother dad father "
    "consultant consultants agency agencies hr engineer engineers technician technicians nurse matron doctor teacher teachers school adviser advisers advisor "
    "advisors despatch dispatch warehouse site kitchen headquarters operator agent agents "
    "sister brother uncle aunt cousin guard security trainer "
    "mentor buddy receptionist cashier waiter waitress temp trainee intern predecessor deputy".split()
)
_PERHAPS = frozenset("another other else lads girls office".split())
"""Rivals where no customer is named: "the other one did it"."""
_PEOPLE = frozenset(
    "customer customers client clients guest guests caller callers user users patient patients passenger passengers member "
    "visitor visitors tenant man men woman women lady ladies gentleman guy guys couple family people person shopper student students pensioner "
    "driver fella fellow bloke chap chaps lad girl boy kid kids child children gran grandad nan newcomer newbie starter parent parents "
    "neighbour builder regular regulars".split()
)
_DETERMINERS = frozenset(
    "the a an my our your this that these those his her their its some every each no".split()
)


def actor(tokens: Sequence[Token], verb: int | None, before: Actor, third: Actor) -> tuple[Actor, str]:
    """Who does what the clause ``tokens`` tells, and how that was said: ``pronoun``, ``noun``, or ``""`` for not at all.

    ``verb``: index of its finite verb; ``before``: who acted in the clause before, ``third``: whom "he" stands for.
    """
    if verb is None:
        return before, ""
    cleft = _cleft(tokens, third)
    if cleft:
        return cleft, "noun"
    pronoun = _pronoun(tokens[:verb], third)
    if pronoun:
        return pronoun
    head = {token.text for token in tokens[:verb]}
    if {"me", "and"} <= head:
        return "me", "pronoun"
    found = noun_class(tokens[:verb])
    return (found, "noun") if found else (before, "")


def _pronoun(head: Sequence[Token], third: Actor) -> tuple[Actor, str] | None:
    """The subject where it is a pronoun, and how it was said: "somebody" is as good as a noun."""
    words = [token.text for token in head]
    for index in range(len(words) - 1, -1, -1):
        word = words[index]
        if word in _THIRD:
            return third, "pronoun"
        if word in _PRONOUNS and not _leads(words, index) and not (word == "one" and len(words) > 1):
            if word == "who":  # "the manager who"
                return noun_class(head[:index]) or "other", "noun"
            return _PRONOUNS[word], "pronoun" if _PRONOUNS[word] in {"me", "you", "thing"} else "noun"
    return None


def _cleft(tokens: Sequence[Token], third: Actor) -> Actor | None:
    """Who it was that did it: "it was *him* that apologised"."""
    words = [token.text for token in tokens]
    for index in range(len(words) - 3):
        if words[index] == "it" and words[index + 1] in {"was", "is", "'s", "were"}:
            linked = next(
                (i for i in range(index + 3, min(index + 7, len(words))) if words[i] in {"that", "who"}), None
            )
            if linked is None or "not" in words[index + 2 : linked]:
                return None
            who = words[index + 2]
            if who in {"me", "us", "i"}:
                return "me"
            if who in {"him", "her", "them"}:
                return third
            return noun_class(tokens[index + 2 : linked])
    return None


def _leads(head: Sequence[str], index: int) -> bool:
    """Whether "that" or "which" only leads to the subject: "that my manager"; "you" of "you know" is none either."""
    word, following = head[index], head[index + 1 :]
    if word == "you" and following[:1] == ["know"]:
        return True
    return word in {"that", "this", "which", "who"} and any(
        each not in LIGHT and each not in {"just", "then"} for each in following
    )


def noun_class(head: Sequence[Token]) -> Actor | None:
    """The class of the noun that is the subject; ``None`` where ``head`` holds none."""
    words = [token.text for token in head]
    if any(word in _RIVALS for word in words):
        return "rival"
    if any(word in _PEOPLE for word in words):
        return "other"
    if any(word in _PERHAPS for word in words) and "day" not in words:
        return "rival"
    content = [
        token
        for token in head
        if not (token.text in _NO_NOUNS or token.text in LIGHT or token.text.endswith("ly"))
    ]
    if not content:
        return None
    last = content[-1]
    if last.name and not any(word in _DETERMINERS for word in words):
        return "rival"
    return "thing" if any(word in _DETERMINERS for word in words) or len(content) > 1 else None


_NO_NOUNS = frozenset(
    "and but so then because well yeah yes no like first firstly second secondly also just after before when while where as once okay anyway "
    "actually basically really finally eventually immediately straight away quickly always never ever even still only "
    "afterwards later next now today here maybe probably obviously honestly simply calmly politely gently gladly kindly quietly "
    "personally sort kind of you know mean not nor or to usually normally often generally typically sometimes whenever mostly if until "
    "instead rather luckily sadly unfortunately soon again hardly barely nearly almost".split()
)
