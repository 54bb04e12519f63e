"""How an answer speaks of people: empathy, ownership, and wordings that put someone down."""

from __future__ import annotations

import re
from collections.abc import Sequence

from voicecoach.coach.content.clauses import Clause
from voicecoach.coach.content.star import is_action, quote_of
from voicecoach.content import Quote
from voicecoach.speech import Word

_EMPATHY = re.compile(
    r"\b(?:sorry|apologi[sz]e\w*|apology|frustrat\w+|disappoint\w+|empath\w+|sympath\w+|inconvenien\w+|in (?:your|his|her|their) (?:shoes|place|position)|"
    r"(?:i|we) (?:can |could |do |really |totally |completely |quite )?(?:understand|understood|see why|hear you|appreciate|get (?:that|why|it)|imagine)|"
    r"must (?:be|have been)|that (?:is|'s|was|sounds|must) (?:awful|terrible|horrible|annoying|upsetting|hard|not good enough|a nightmare)|"
    r"(?:you|he|she|they) (?:are|'re|is|were|was|'s) (?:absolutely |quite |completely )?right|every right|"
    r"(?:thank you|thanks) for (?:telling|your patience|waiting|bearing|letting|calling)|would (?:feel|be) (?:the same|upset|angry|cross|annoyed) too)\b"
)
_NEGATIVE = re.compile(
    r"\b(?:stupid|idiots?|morons?|crazy|dumb|hated? (?:my|the|him|her|them|customers)|not my (?:problem|fault|job)|nothing i (?:can|could) do|"
    r"that 's (?:just )?(?:the policy|our policy|how it is)|calm down|you (?:have|need) to calm|can not help you|(?:terrible|awful|horrible|bad|useless|lazy) (?:boss|manager|"
    r"company|colleagues?|team|customers?)|(?:boss|manager|company) was (?:terrible|awful|horrible|useless|an? \w+)|always complain\w*|waste of time|"
    r"could not care less|do not care|whatever)\b"
)


def empathy(words: Sequence[Word], clauses: Sequence[Clause]) -> tuple[Quote, ...]:
    """Where a feeling is acknowledged or an apology made."""
    return tuple(quote_of(words, clause) for clause in clauses if _EMPATHY.search(clause.text))


def negative(words: Sequence[Word], clauses: Sequence[Clause]) -> tuple[Quote, ...]:
    """Wordings that put the customer or an employer down, or close a door."""
    return tuple(quote_of(words, clause) for clause in clauses if _NEGATIVE.search(clause.text))


def generic(words: Sequence[Word], clauses: Sequence[Clause]) -> tuple[Quote, ...]:
    """Where the speaker says what they usually do or would do."""
    return tuple(
        quote_of(words, clause)
        for clause in clauses
        if clause.mood in {"would", "habit"} and clause.subject in {"i", "we"} and clause.verb
    )


def actors(clauses: Sequence[Clause]) -> tuple[int, int]:
    """How many actions are told with I, and how many with we."""
    acted = [clause.subject for clause in clauses if is_action(clause)]
    return acted.count("i"), acted.count("we")
