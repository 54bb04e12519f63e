"""How an answer speaks of people: empathy, ownership, and wordings that put someone down."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from voicecoach.coach.content.assertion import Told
from voicecoach.coach.content.clauses import Clause
from voicecoach.coach.content.star import is_action, quote_of
from voicecoach.content import Quote
from voicecoach.question import KeyPoint
from voicecoach.speech import Word

UNDERSTANDING = KeyPoint("Show that you understand", ("<empathy>", "<sorry>", "<compassion>", "<our fault>"))
"""The same search as for key points: who says it in other words than the list below is not told that it was missing."""
_EMPATHY = re.compile(
    r"\b(?:sorry|apologi[sz]e\w*|apology|frustrat\w+|disappoint\w+|empath\w+|sympath\w+|inconvenien\w+|in (?:your|his|her|their) (?:shoes|place|position)|"
    r"(?:i|we) (?:can |could |do |really |totally |completely |quite )?(?:understand|understood|see why|hear you|appreciate|get (?:that|why|it)|imagine)|"
    r"must (?:be|have been)|that (?:is|'s|was|sounds|must) (?:awful|terrible|horrible|annoying|upsetting|hard|rubbish|rotten|a blow|a shame|not good enough|a nightmare)|"
    r"(?:you|he|she|they) (?:are|'re|is|were|was|'s) (?:absolutely |quite |completely )?right|every right|oh no|poor (?:you|thing|man|woman|love)|"
    r"(?:thank you|thanks) for (?:telling|your patience|waiting|bearing|letting|calling)|would (?:feel|be) (?:the same|upset|angry|cross|annoyed|livid|gutted) too|i (?:would|'d) be (?:fuming|livid|furious|gutted|upset|angry|cross|annoyed|mad|raging))\b"
)
_BAD = "terrible|awful|horrible|useless|lazy|hopeless|rubbish|pathetic|incompetent"
_PEOPLE = "boss|manager|company|firm|colleagues?|team|customers?|people|he|she|they|guy|man|woman"
_NEGATIVE = re.compile(
    rf"\b(?:idiots?|morons?|(?:{_PEOPLE}) (?:is|are|was|were|'s) (?:just |so |really |all |a bit |always )*(?:stupid|dumb|crazy|thick|{_BAD})|"
    rf"(?:stupid|dumb|{_BAD}) (?:boss|manager|company|firm|colleagues?|team|customers?|people|man|woman|cow|old)|"
    r"(?:boss|manager|company) was an? (?:nightmare|bully|joke|tyrant|disaster|mess|pain|clown|liar)|"
    r"hated? (?:my|the|him|her|them|these|those|customers|people)|not my (?:problem|fault|job)|nothing (?:that )?(?:i|we) (?:can|could) do(?! (?:but|except|until|unless))|"
    r"that 's (?:just )?(?:the policy|our policy|how it is)|(?:have|need|had|got) to calm down|(?:said|tell|told)(?: him| her| them| you)?(?: to)? calm down|^calm down|"
    r"can not help you|always complain\w*|waste of (?:my )?time|could not care less|(?:i|we) do not care|take it or leave it|^whatever)\b"
)
_INSULTS = re.compile(rf"\b(?:idiots?|morons?|stupid|dumb|crazy|{_BAD})\b")
_AT_ME = re.compile(r"\b(?:me|us|my|our|i|we)\b")
_EVEN = re.compile(r"\b(?:even (?:if|though|when)|although|whether or)\b|^(?:even )?if\b")
"""Before "it is not my fault" they take it back."""
_STANDALONE = 2
"""Tokens: "whatever" on its own is a shrug; "whatever he wanted" is none."""


def empathy(words: Sequence[Word], clauses: Sequence[Clause], told: Sequence[Told]) -> tuple[Quote, ...]:
    """Where a feeling is acknowledged or an apology made, by the candidate."""
    return tuple(
        quote_of(words, clause)
        for clause, stands in _standing(clauses, told)
        if (found := _EMPATHY.search(clause.text)) and _is_mine(clause, stands, found.start())
    )


def negative(words: Sequence[Word], clauses: Sequence[Clause], told: Sequence[Told]) -> tuple[Quote, ...]:
    """Wordings that put the customer or an employer down, or close a door."""
    return tuple(
        quote_of(words, clause)
        for clause, stands in _standing(clauses, told)
        if (found := _NEGATIVE.search(clause.text)) and not _is_harmless(clause, stands, found)
    )


def hard(clauses: Sequence[Clause], told: Sequence[Told]) -> frozenset[int]:
    """The clauses that put somebody down or close a door, with their neighbours in the sentence."""
    found = {
        number
        for number, (clause, stands) in enumerate(_standing(clauses, told))
        if (match := _NEGATIVE.search(clause.text)) and not _is_harmless(clause, stands, match)
    }
    return frozenset(
        near
        for number in found
        for near in (number - 1, number, number + 1)
        if 0 <= near < len(clauses) and clauses[near].sentence == clauses[number].sentence
    )


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


def _standing(clauses: Sequence[Clause], told: Sequence[Told]) -> Iterator[tuple[Clause, Sequence[Told]]]:
    start = 0
    for clause in clauses:
        yield clause, told[start : start + len(clause.tokens)]
        start += len(clause.tokens)


def _is_mine(clause: Clause, stands: Sequence[Told], place: int) -> bool:
    """Whether what begins at character ``place`` of a clause was said or would be, by the candidate."""
    here = stands[len(clause.text[:place].split())]
    if here.unreal in {"wish", "rule", "question", "reported"}:
        return False
    others = here.past and not here.spoken and here.actor in {"other", "rival"}
    return not here.denied and not others


def _is_harmless(clause: Clause, stands: Sequence[Told], found: re.Match[str]) -> bool:
    text = clause.text
    if found[0] == "whatever":
        return len(clause.tokens) > _STANDALONE
    here = stands[len(text[: found.start()].split())]
    if here.unreal == "reported" or (
        here.actor in {"other", "rival"} and not here.spoken and "fault" in found[0]
    ):
        return True
    if here.denied or _EVEN.search(text):
        return True
    # "He called us idiots": those are the customer's words.
    return bool(_INSULTS.search(found[0]) and here.actor in {"other", "rival"} and _AT_ME.search(text))
