"""The pack format: what a file of questions and one of ideas hold. ``docs/packs.md`` explains it to writers.

The published schemas (``prompts/schema``) are made from these classes, and loading checks against them:
unknown fields are refused, and no type is guessed from another.
"""

from __future__ import annotations

from typing import Annotated

import msgspec
from msgspec import Meta

from voicecoach.question import Condition, FollowUp, Idea, KeyPoint, Kind, Level, Question, TargetLength

Text = Annotated[str, Meta(pattern=r"\S")]
Name = Annotated[str, Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
Category = Annotated[str, Meta(pattern=r"^[^A-Z\n]*[^A-Z\s][^A-Z\n]*$", max_length=40)]
Place = Annotated[str, Meta(pattern=r"^[a-z]+:\S+$")]
Ask = Annotated[str, Meta(pattern=r"^[a-z][^\n]*[^\s.,:;?!]$", max_length=120)]
IdeaName = Annotated[str, Meta(pattern=r"^[a-z]+([ -][a-z]+)*\??$", max_length=40)]
Wording = Annotated[str, Meta(pattern=r"\S\s+\S|^<[a-z]+>$")]
LanguageCode = Annotated[str, Meta(pattern=r"^[a-z]{2,3}$")]
Seconds = Annotated[float, Meta(ge=5, le=600)]

PATTERNS = {
    r"\S": "it must not be blank",
    r"^[a-z0-9]+(-[a-z0-9]+)*$": "use lower-case letters and digits, joined by hyphens",
    r"^[^A-Z\n]*[^A-Z\s][^A-Z\n]*$": "use lower-case words",
    r"^[a-z]{2,3}$": "write the code of a language, such as en or de",
    r"^[a-z]+:\S+$": "write it as text:place",
    r"^[a-z]+([ -][a-z]+)*\??$": "use lower-case words",
    r"\S\s+\S|^<[a-z]+>$": "a single word is never enough alone; move it to the hints",
    r"^[a-z][^\n]*[^\s.,:;?!]$": 'write what completes "Did you ...?", with no capital and no stop',
}
"""What the patterns above ask for, in words."""


class KeyPointEntry(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Something a good answer mentions."""

    point: Annotated[Text, Meta(description="As shown to the candidate.")]
    phrases: Annotated[
        tuple[Text, ...],
        Meta(
            description="Wordings that count as mentioning it; <listening> for all of that idea. Wanted in"
            " English, where what is said is judged.",
        ),
    ] = ()
    ask: Annotated[
        Ask | None,
        Meta(description='What completes "Did you ...?" and "Next time, ...", as it is spoken.'),
    ] = None


class FollowUpEntry(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """What the interviewer asks next when the answer lacked something."""

    condition: Condition
    text: Annotated[Text, Meta(description="As it is spoken.")]
    key_point: Annotated[
        str | None, Meta(description="With key-point-missed: the point it asks about, word for word.")
    ] = None


class QuestionEntry(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """One question."""

    id: Annotated[Name, Meta(description="Unique over all packs.")]
    text: Annotated[Text, Meta(description="As it is spoken: no abbreviations, slashes or brackets.")]
    category: Annotated[Category, Meta(description="Free, in lower case.")]
    kind: Kind
    level: Annotated[
        tuple[Level, ...], Meta(min_length=1, description="Who it is for; lead is a manager.")
    ] = (
        "entry",
        "experienced",
        "lead",
    )
    looking_for: Annotated[str, Meta(description="What the interviewer wants to know.")] = ""
    key_points: tuple[KeyPointEntry, ...] = ()
    model_answer: Annotated[str, Meta(description="As it is spoken.")] = ""
    why_it_works: str = ""
    target_length: Annotated[
        tuple[Seconds, Seconds] | None,
        Meta(
            description="Shortest and longest good answer, seconds; 75 and 150 for a story, else 45 and 90."
        ),
    ] = None
    star: Annotated[
        bool, Meta(description="Whether a story is expected: situation, task, action, result.")
    ] = False
    follow_ups: tuple[FollowUpEntry, ...] = ()
    sources: Annotated[
        tuple[Place, ...], Meta(description="Where it comes from, as text:place, for example guide:57.")
    ] = ()


class PackEntry(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A file of questions. Several files may share a pack; they then share its title."""

    pack: Annotated[Name, Meta(description="The pack's short name.")]
    title: Annotated[Text, Meta(description="The pack's name as shown.")]
    questions: Annotated[tuple[QuestionEntry, ...], Meta(min_length=1)]
    on_request: Annotated[
        bool, Meta(description="Whether its questions are asked only where the pack is named: --pack.")
    ] = False
    language: Annotated[
        LanguageCode, Meta(description="What its questions are asked and answered in, such as de.")
    ] = "en"


class IdeaEntry(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """What people say in many words; key points name it as ``<listening>``."""

    idea: Annotated[IdeaName, Meta(description="Its name.")]
    wordings: Annotated[
        tuple[Wording, ...], Meta(description="Each of two words or more, and enough by itself.")
    ] = ()
    hints: Annotated[
        tuple[Text, ...], Meta(description="Too common to be enough alone; two different ones are.")
    ] = ()


class IdeasEntry(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A file of ideas. Where another file has an idea of the same name, the wordings of both count."""

    ideas: Annotated[tuple[IdeaEntry, ...], Meta(min_length=1)]


def idea(entry: IdeaEntry) -> Idea:
    """``entry`` as coaching knows it."""
    return Idea(entry.idea, tuple(map(_flow, entry.wordings)), tuple(map(_flow, entry.hints)))


def question(entry: QuestionEntry, pack: str, language: str = "en") -> Question:
    """``entry`` as the interview knows it; runs of white space become single spaces."""
    shortest, longest = entry.target_length or ((75, 150) if entry.star else (45, 90))
    return Question(
        id=entry.id,
        text=_flow(entry.text),
        category=_flow(entry.category),
        kind=entry.kind,
        target_length=TargetLength(shortest, longest),
        level=entry.level,
        looking_for=_flow(entry.looking_for),
        key_points=tuple(
            KeyPoint(_flow(each.point), tuple(_flow(phrase) for phrase in each.phrases), each.ask or "")
            for each in entry.key_points
        ),
        model_answer=_flow(entry.model_answer),
        why_it_works=_flow(entry.why_it_works),
        star=entry.star,
        follow_ups=tuple(
            FollowUp(each.condition, _flow(each.text), each.key_point and _flow(each.key_point))
            for each in entry.follow_ups
        ),
        sources=entry.sources,
        pack=pack,
        language=language,
    )


def _flow(text: str) -> str:
    return " ".join(text.split())
