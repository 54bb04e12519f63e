"""Remarks on what an answer said, with the words that show it. Of parts of a story that are missing it says "not
heard"; of single key points nothing at all, because word lists know only half of what people say: it asks. That
none of several was heard it says.
"""

from __future__ import annotations

from collections.abc import Iterator

from voicecoach.analysis import Remark
from voicecoach.coach.content.off_topic import off_topic_remark
from voicecoach.coach.content.quoting import IN_THE_AIR
from voicecoach.coach.more import HOW_TO_TELL, NEEDED
from voicecoach.content import ContentEvidence, Quote
from voicecoach.english import listed, plural
from voicecoach.question import Condition, FollowUp, Question
from voicecoach.speech import Interval

_PARTS = ("situation", "task", "action", "result")
_PARTS_ASKED_FOR: dict[Condition, tuple[str, str]] = {
    "no-result": ("the result", HOW_TO_TELL["result"]),
    "no-personal-action": ("your own part", HOW_TO_TELL["action"]),
    "no-number": ("a figure", "How many, how much, how long? A rough number will do."),
    "key-point-missed": ("what was missing", "Look at what this question is after."),
}
_LONGEST_QUOTE = 16
"""Words of a quote that are shown."""
_A_LIST, _BREATH = 3, 2.5
"""So many words of the employer within so many seconds are recited, not used."""
_MOST = 0.7
"""This share of the key points is praised."""
_FEW = 0.5
_SEVERAL = 2
"""Points of which it says something that none was heard: one alone is missed by any word list. [D]"""


def content_remarks(
    question: Question, evidence: ContentEvidence, follow_up: FollowUp | None = None
) -> tuple[Remark, ...]:
    """What to say of the content, heaviest first. ``follow_up``: the part that ``question`` asks for, where
    it is no whole answer.
    """
    if evidence.problem:
        return (Remark(topic="content", tone="note", statement=evidence.problem, weight=0.1),)
    if evidence.off_topic and not follow_up:
        return (off_topic_remark(question), *_manner(question, evidence))
    found = [
        *(
            (_part(question, follow_up, evidence),)
            if follow_up
            else (*_story(question, evidence), *_key_points(question, evidence))
        ),
        *_manner(question, evidence),
        *_company(evidence),
    ]
    return tuple(sorted(found, key=lambda remark: -remark.weight))


def _part(question: Question, follow_up: FollowUp, evidence: ContentEvidence) -> Remark:
    """Whether the follow-up brought out what it asked for."""
    part, advice = _PARTS_ASKED_FOR[follow_up.condition]
    if follow_up.condition == "key-point-missed" and question.key_points:
        advice = f"Next time, {question.key_points[0].asked}."
    told: dict[Condition, tuple[Quote, ...]] = {
        "no-result": evidence.star.result[-1:] or evidence.numbers,
        "no-personal-action": evidence.star.action if evidence.own_actions else (),
        "no-number": evidence.numbers,
        "key-point-missed": tuple(each.quote for each in evidence.covered),
    }
    if quotes := told[follow_up.condition]:
        return Remark(
            topic="follow_up",
            tone="keep",
            statement=f"When you were asked for {part}, you gave it: {_said(quotes[0])}.",
            advice="Next time, say it without being asked.",
            spoken=f"When I asked for {part}, you gave it. Next time, say it without being asked.",
            moments=_moments(quotes[:1]),
            weight=0.7,
        )
    return Remark(
        topic="follow_up",
        tone="change",
        statement=f"The follow-up asked for {part}, and it was not heard.",
        advice=advice,
        spoken=f"I asked for {part}, and didn't hear it. {advice}",
        weight=0.7,
    )


def _story(question: Question, evidence: ContentEvidence) -> Iterator[Remark]:
    if not question.star:
        return
    if not evidence.episode:
        yield Remark(
            topic="star",
            tone="change",
            statement="No single past occasion was heard"
            + (f": {_said(evidence.generic[0])}." if evidence.generic else "."),
            advice="Tell one case from beginning to end: where it was, what you did, what came of it.",
            spoken="I didn't hear one real case. Pick a single occasion, and say what came of it.",
            moments=_moments(evidence.generic),
            weight=0.8,
        )
        return
    told = {part: getattr(evidence.star, part) for part in _PARTS}
    shown = "; ".join(f"{part}: {_said(_shown(part, quotes))}" for part, quotes in told.items() if quotes)
    missing = [part for part in NEEDED if not told[part]]
    moments = _moments(tuple(_shown(part, quotes) for part, quotes in told.items() if quotes))
    if missing:
        yield Remark(
            topic="star",
            tone="change",
            statement=f"Heard {shown}. Not heard: {listed([f'the {part}' for part in missing])}.",
            advice=HOW_TO_TELL[missing[-1]],
            spoken=f"I didn't hear the {missing[-1]}. {HOW_TO_TELL[missing[-1]]}",
            moments=moments,
            weight=0.75,
        )
    else:
        yield Remark(
            topic="star",
            tone="keep",
            statement=f"A whole story: {shown}.",
            spoken="You told a whole story, from the situation to the result.",
            moments=moments,
            weight=0.8,
        )
    yield from _actions_and_figures(evidence)


def _actions_and_figures(evidence: ContentEvidence) -> Iterator[Remark]:
    acted = evidence.own_actions + evidence.shared_actions
    if acted and not evidence.own_actions:
        yield Remark(
            topic="ownership",
            tone="change",
            statement="Everything that was done was told with \u201cwe\u201d.",
            advice="Say which part was yours.",
            spoken="You said we all the way through. Say which part was yours.",
            weight=0.6,
        )
    elif evidence.shared_actions:
        yield Remark(
            topic="ownership",
            tone="note",
            statement=f"{evidence.own_actions} of {plural(acted, 'action')} told with \u201cI\u201d, the rest with \u201cwe\u201d.",
            weight=0.15,
        )
    if evidence.star.result and not evidence.numbers:
        yield Remark(
            topic="numbers",
            tone="change",
            statement=f"The result has no figure: {_said(evidence.star.result[-1])}.",
            advice="How many, how much, how long? One number makes it believable.",
            spoken="Put one number on your result. It makes it believable.",
            moments=_moments(evidence.star.result[-1:]),
            weight=0.45,
        )
    elif evidence.star.result:
        yield Remark(
            topic="numbers",
            tone="keep",
            statement=f"Figures: {listed([_said(each) for each in evidence.numbers[:3]])}.",
            spoken="Your figures make it believable.",
            moments=_moments(evidence.numbers),
            weight=0.4,
        )


def _key_points(question: Question, evidence: ContentEvidence) -> Iterator[Remark]:
    total = len(evidence.covered) + len(evidence.possible) + len(evidence.missed)
    if not total:
        return
    ask = {each.point: each.asked for each in question.key_points}
    if len(evidence.missed) == total and total >= _SEVERAL:
        first = ask[evidence.missed[0]]
        yield Remark(
            "key_points",
            "change",
            f"I heard none of what this question is after: {'; '.join(evidence.missed)}.",
            f"If you did say it, say it more plainly; if not, next time {first}.",
            f"I heard none of what this question is after. Next time, {first}.",
            weight=0.85,
        )
        return
    heard = "; ".join(f"{each.point} ({_said(each.quote)})" for each in evidence.covered)
    statement = f"Key points recognised, {len(evidence.covered)} of {total}" + (
        f": {heard}." if heard else "."
    )
    if evidence.possible:
        perhaps = "; ".join(f"{each.point} ({_said(each.quote)})" for each in evidence.possible)
        statement += f" Possibly heard: {perhaps}."
    if evidence.missed:
        asked = " ".join(f"Did you {ask[point]}?" for point in evidence.missed)
        statement += f" Check for yourself. {asked}"
    moments = tuple(Interval(each.quote.start, each.quote.end) for each in evidence.covered)
    if len(evidence.covered) >= _MOST * total:
        yield Remark(
            "key_points",
            "keep",
            statement,
            spoken="You covered what this question is after.",
            moments=moments,
            weight=0.6,
        )
    elif len(evidence.missed) > (1 - _FEW) * total:
        first = ask[evidence.missed[0]]
        advice = f"If not, next time {first}."
        spoken = f"Did you {first}? If not, do so next time."
        yield Remark("key_points", "change", statement, advice, spoken, moments, 0.65)
    else:
        yield Remark("key_points", "note", statement, moments=moments, weight=0.35)


def _manner(question: Question, evidence: ContentEvidence) -> Iterator[Remark]:
    if evidence.negative:
        yield Remark(
            topic="phrasing",
            tone="change",
            statement=f"This may sound harsh: {_said(evidence.negative[0])}.",
            advice="Say what you can do, and speak well of people who are not in the room.",
            spoken="One thing you said may sound harsh. Say what you can do instead.",
            moments=_moments(evidence.negative),
            weight=0.55,
        )
    if question.kind != "role-play":
        return
    if evidence.empathy:
        yield Remark(
            topic="empathy",
            tone="keep",
            statement=f"You showed that you understand: {_said(evidence.empathy[0])}.",
            spoken="You showed the customer that you understand.",
            moments=_moments(evidence.empathy),
            weight=0.65,
        )
    else:
        yield Remark(
            topic="empathy",
            tone="change",
            statement="No word of understanding for the customer was heard.",
            advice="Name the feeling or say sorry before you solve the problem.",
            spoken="Before you solve it, say that you understand how it feels.",
            weight=0.7,
        )


def _company(evidence: ContentEvidence) -> Iterator[Remark]:
    listed_off = _in_one_breath(evidence.company)
    if listed_off:
        said = listed([f"\u201c{each.text.strip('.,;:!?')}\u201d" for each in listed_off])
        yield Remark(
            topic="company",
            tone="change",
            statement=f"You said several of the employer's own words in one breath: {said}.",
            advice="Use them one at a time, where you say what you did.",
            spoken="You listed the employer's own words. Use them one at a time, where you say what you did.",
            moments=_moments(listed_off),
            weight=0.35,
        )
    elif evidence.company:
        said = listed([f"\u201c{each.text.strip('.,;:!?')}\u201d" for each in evidence.company[:6]])
        yield Remark(
            topic="company",
            tone="keep",
            statement=f"You used the employer's own words: {said}.",
            spoken="You spoke the employer's language.",
            moments=_moments(evidence.company),
            weight=0.3,
        )


def _in_one_breath(quotes: tuple[Quote, ...]) -> tuple[Quote, ...]:
    """The first words of the employer that follow each other like a list learnt by heart."""
    quotes = tuple(sorted(quotes, key=lambda quote: quote.start))
    for first in range(len(quotes) - _A_LIST + 1):
        run = quotes[first : first + _A_LIST]
        if run[-1].start - run[0].start <= _BREATH:
            return run
    return ()


def _shown(part: str, quotes: tuple[Quote, ...]) -> Quote:
    """The quote that stands for a part: of several results the last, which is what came of it in the end."""
    return quotes[-1 if part == "result" else 0]


def _said(quote: Quote) -> str:
    words = quote.text.strip(" .,;:!?").split()
    if len(words) <= _LONGEST_QUOTE:
        return f"\u201c{' '.join(words)}\u201d"
    kept = words[:_LONGEST_QUOTE]
    while len(kept) > 1 and kept[-1].lower().strip(",;:") in IN_THE_AIR:
        kept.pop()
    return f"\u201c{' '.join(kept)} ...\u201d"


def _moments(quotes: tuple[Quote, ...]) -> tuple[Interval, ...]:
    return tuple(Interval(each.start, each.end) for each in quotes)
