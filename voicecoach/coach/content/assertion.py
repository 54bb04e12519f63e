"""Who did it, and whether it was done: how each word of an answer stands.

After ConText, which reads negation, hypotheticals and the experiencer in doctors' notes: a trigger turns the
words after it round, to the end of its clause and on into clauses that hang on it ("I didn't explain, apologise or
offer anything"), and no further ("I didn't panic, I listened").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from voicecoach.coach.content import triggers
from voicecoach.coach.content.actors import Actor, actor, noun_class
from voicecoach.coach.content.clauses import Clause
from voicecoach.coach.content.verbs import BASE, is_past

_COMPLEMENTS = frozenset("that what how why whether who which where if".split())
_JOINED = _COMPLEMENTS | frozenset("did do does could would should can will was were had have".split())
_MATRIX = frozenset(
    "think thought believe say said tell told know knew remember recall claim feel felt mean suppose nothing sure certain convinced".split()
)
_LINKS = frozenset("and but so then because when while until after before although though since as".split())
_FRESH = frozenset(
    "but so then instead just only always because although though while until when still".split()
)


_BEING = frozenset("am is are was were 's be been".split())
_HANGING = frozenset("until till so while when that once".split())
_REPORTED = frozenset("what how whether where why".split())
"""They lead to what the clause before is about: "somebody else would find out *where we stand*"."""
_SAYING = frozenset("say said tell told".split())
_EITHER = frozenset("let put read set cut".split())
"""Past and present alike: after "I couldn't be bothered to sit down and" they are what was not done either."""
_SUBJECTS = frozenset("i we he she they".split())
"""Where one follows, "instead of" and its like are over."""


@dataclass(frozen=True, slots=True)
class Told:
    """How one token stands in its clause."""

    clause: int
    """Which clause of the answer it belongs to."""
    actor: Actor
    under: Actor
    """Who acts in the clause that it hangs on: "*I* waited until he had let off steam"; else as ``actor``."""
    verb: int
    """Index up to which words belong to who acts: the finite verb of its clause, with what somebody is."""
    denied: tuple[int, ...] = ()
    """Indices of the words that turn it round: "not", "instead"; of a trigger of several words, the first."""
    unreal: str = ""
    """Why it is no account of what was or would be done, as ``triggers.unreal``, or ``reported``."""
    spoken: bool = False
    """Within what the candidate said or would say to someone."""
    past: bool = False


@dataclass(slots=True)
class _State:
    """What one clause hands on to the next."""

    actor: Actor = "me"
    third: Actor = "other"
    """Whom he, she or they stand for."""
    denied: tuple[int, ...] = ()
    unreal: str = ""
    spoken: bool = False
    matrix: bool = False
    """Whether its verb takes a clause: "(I never) *said* (I was sorry)"."""
    saying: bool = False
    """Whether it ends in a verb that words follow, after a comma too: "(I wouldn't) *say*, (I'll ring you)"."""
    infinitive: bool = False
    """Whether what it turns round is an infinitive: "(I forgot) *to sit down* (and let him talk)"."""
    ruled: bool = False
    """Whether rules are being recited: then "you have to" is one more."""
    after: str = "."
    """What ends it, as ``Token.after``."""


def told(clauses: Sequence[Clause]) -> tuple[Told, ...]:
    """How every token of an answer stands, of which ``clauses`` are the parts in order."""
    found: list[Told] = []
    state = _State()
    asked = _asked(clauses)
    for number, clause in enumerate(clauses):
        if state.after == ".":
            state = _State(third=state.third, ruled=state.ruled)
        if clause.sentence in asked:
            state.unreal = "question"
        found.extend(_read(number, clause, len(found), state))
        state.after = clause.tokens[-1].after
    return tuple(found)


def _asked(clauses: Sequence[Clause]) -> frozenset[int]:
    """The sentences in which the candidate asks the interviewer."""
    found = set()
    for sentence in {clause.sentence for clause in clauses if clause.tokens[-1].asked}:
        text = " ".join(clause.text for clause in clauses if clause.sentence == sentence)
        if triggers.to_the_asker(text):
            found.add(sentence)
    return frozenset(found)


def _read(number: int, clause: Clause, start: int, state: _State) -> list[Told]:
    words = [token.text for token in clause.tokens]
    place = clause.place
    who, how = actor(clause.tokens, place, state.actor, state.third)
    named = who if how == "noun" else noun_class(clause.tokens) if place is None else None
    if named in {"other", "rival"}:
        state.third = named
        if place is None and state.after == ".":
            who = named  # "my colleague Ewa, she is very good"
    actor_of_clause = who
    under = state.actor if words[0] in _HANGING and number else who
    theirs = words[0] in _REPORTED and not state.after and state.actor == "rival"
    _hand_on(words, clause, how, state)
    unreal = state.unreal or triggers.unreal(words, who, asked=clause.tokens[-1].asked)
    state.ruled = state.ruled or unreal == "rule"
    unreal = "rule" if unreal == "duty" and who == "you" and state.ruled else unreal
    reported = triggers.reported(words, who)
    speaks = triggers.speaks(words, who)
    verb = start + (place or 0)
    # What somebody is, is said of them: "he was calm".
    verb += 3 if clause.verb in _BEING else 0
    scope = list(state.denied)
    read: list[Told] = []
    for index, word in enumerate(words):
        if word in _SUBJECTS and index and words[index - 1] not in _JOINED:
            scope = [each for each in scope if each == start + index - 1]
        inside = unreal or ("reported" if theirs or (reported is not None and index > reported) else "")
        spoken = state.spoken or (speaks is not None and index > speaks)
        if word == "who" and index and words[0] not in {"who", "and"}:
            if words[index - 1] not in {"one", "ones"}:  # "he was the one who rang": he did
                who = noun_class(clause.tokens[max(0, index - 3) : index]) or "other"
            verb = start + len(words)
        read.append(Told(number, who, under, verb, tuple(scope), inside, spoken, clause.mood == "past"))
        if triggers.denial(words, index):
            scope.append(start + index)
    state.actor, state.denied = actor_of_clause, tuple(scope)
    state.matrix = words[-1] in _REPORTED or any(word in _MATRIX for word in words[-3:])
    state.saying = words[-1] in _SAYING
    state.infinitive = bool(scope or unreal) and "to" in words[2:]
    state.unreal = "reported" if reported is not None else unreal
    state.spoken = state.spoken or speaks is not None
    return read


def _hand_on(words: Sequence[str], clause: Clause, how: str, state: _State) -> None:
    """Keeps of ``state`` what reaches into the next clause."""
    hangs = not state.after and (words[0] in _COMPLEMENTS or (words[0] in _SUBJECTS and state.matrix))
    hangs = hangs or words[:2] == ["and", "that"] or (words[0] in _SUBJECTS and state.saying)
    hangs = hangs or (state.infinitive and words[0] == "and" and words[1:2] != [] and words[1] in _EITHER)
    if (how and not hangs) or not (hangs or _goes_on(words)):
        state.denied = ()
        if state.unreal != "question" and (state.unreal != "reported" or state.after or words[0] in _LINKS):
            state.unreal = ""
    if state.spoken and how and clause.mood == "past":
        state.spoken = False


def _goes_on(words: Sequence[str]) -> bool:
    """Whether a clause without a subject hangs on what was denied before it: "(didn't explain) or apologise"."""
    if words[0] in {"or", "nor"}:
        return True
    first = next((word for word in words if word != "and"), "")
    return first not in _FRESH and not is_past(first) and first not in BASE
