"""What is said about question packs, and files of ideas, that have a mistake."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from voicecoach.errors import PackInvalid, QuestionNotFound
from voicecoach.languages import language_of
from voicecoach.plain import acting

if TYPE_CHECKING:  # numpy comes with it: the help does without
    from voicecoach.question import Question
    from voicecoach.questions.ideas import IdeaList
    from voicecoach.questions.packs import FolderQuestions, Pack


def say_left_out(source: FolderQuestions) -> None:
    """Name the packs and files of ideas that are left out, on standard error."""
    for problem in source.problems():
        print(f"voicecoach: {problem} Until then it is left out.", file=sys.stderr)


def spoken_in(wanted: str | None, questions: Sequence[Question]) -> str | None:
    """The language that ``questions`` are asked in, or that is ``wanted`` where there are none. Raises
    QuestionNotFound where they are not all in the one.
    """
    found = dict.fromkeys(each.language for each in questions)
    if wanted is not None:
        found.setdefault(wanted)
    if len(found) > 1:
        names = " and ".join(language_of(code).name for code in found)
        raise QuestionNotFound(
            f"The questions are asked in {names}; choose those of one language, and leave out --language or"
            " name it."
        )
    return next(iter(found), None)


def refuse_acting(found: Pack | IdeaList) -> None:
    """Raises PackInvalid where a text in a file holds characters that would act on a terminal."""
    import msgspec

    from voicecoach.questions.ideas import IdeaList

    if bad := acting(getattr(found, "title", "")):
        raise PackInvalid(f"{found.path}, title: {_named(bad)}.")
    inside = found.ideas if isinstance(found, IdeaList) else found.questions
    for line, each in zip(found.lines, inside, strict=True):
        for field, text in _texts(msgspec.to_builtins(each), ""):
            if bad := acting(text):
                raise PackInvalid(f"{found.path}, line {line}, {field}: {_named(bad)}.")


def _texts(value: Any, place: str) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - of any form
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, dict):
        for name, inside in value.items():
            yield from _texts(inside, f"{place}.{name}".lstrip("."))
    elif isinstance(value, list | tuple):
        for number, inside in enumerate(value):
            yield from _texts(inside, f"{place}[{number}]")


def _named(found: list[str]) -> str:
    what, them = ("the control character", "it") if len(found) == 1 else ("control characters", "them")
    return f"it holds {what} {', '.join(found)}, which would act on a terminal; delete {them}"
