"""What is said about question packs that have a mistake."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from voicecoach.errors import PackInvalid
from voicecoach.plain import acting

if TYPE_CHECKING:
    from voicecoach.questions.packs import FolderQuestions, Pack


def say_left_out(source: FolderQuestions) -> None:
    """Name the packs that are left out, on standard error."""
    for problem in source.problems():
        print(f"voicecoach: {problem} Until then this pack is left out.", file=sys.stderr)


def refuse_acting(pack: Pack) -> None:
    """Raises PackInvalid where a text of ``pack`` holds characters that would act on a terminal."""
    import msgspec

    if found := acting(pack.title):
        raise PackInvalid(f"{pack.path}, title: {_named(found)}.")
    for line, question in zip(pack.lines, pack.questions, strict=True):
        for field, text in _texts(msgspec.to_builtins(question), ""):
            if found := acting(text):
                raise PackInvalid(f"{pack.path}, line {line}, {field}: {_named(found)}.")


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
