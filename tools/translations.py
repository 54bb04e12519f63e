"""What is said to the candidate, as the sources have it, and what a translation lacks of it.

    python -m tools.translations de

Sentences are found where they are said, ``say("...")`` and ``say.many(count, "...", "...")``, and where lists
of them stand that are said later. A sentence that is no longer said is told as well.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import polib

from voicecoach.bands import DESK
from voicecoach.cli import practice
from voicecoach.coach import comparison, more, verdicts
from voicecoach.conduct import dropping, phrases
from voicecoach.figures import FIELDS, FIGURES
from voicecoach.languages import KNOWN
from voicecoach.presenting import call_verdict, key_figures
from voicecoach.question import TargetLength

SOURCES = Path(__file__).parents[1] / "voicecoach"
_CATALOGUES = {"say", "_say"}


def said() -> tuple[set[str], dict[str, str]]:
    """The sentences, and by that for one thing those for several."""
    single, counted = set(listed()), dict[str, str]()
    for path in sorted(SOURCES.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            match node.func, node.args:
                case ((ast.Name(id=name) | ast.Attribute(attr=name)), [ast.Constant(value=str(text)), *_]):
                    if name in _CATALOGUES:
                        single.add(text)
                case (
                    ast.Attribute(attr="many"),
                    [_, ast.Constant(value=str(one)), ast.Constant(value=str(other)), *_],
                ):
                    counted[one] = other
    return single, counted


def listed() -> Iterator[str]:
    """Those that stand in lists."""
    for group in (
        *(phrases.NEXT, phrases.LAST, phrases.FOLLOW_UP, phrases.REPEAT, phrases.MOMENT, phrases.STILL_THERE),
        *(phrases.SKIP, phrases.STOP, dropping.ASKED_BACK),
    ):
        yield from group
    for advice in (more.EXAMPLE, more._TOLD, *more._OF_KIND.values()):  # noqa: SLF001
        yield from (advice.advice, advice.spoken)
    yield from more.HOW_TO_TELL.values()
    for figure in FIGURES:
        yield from filter(
            None, (figure.name, figure.unit, figure.short, figure.more, figure.less, figure.meaning)
        )
    for field in FIELDS:
        yield from (words for _, words, _ in verdicts._steps(field, DESK, TargetLength(45, 90)))  # noqa: SLF001
    yield from (verdicts.TOO_SHORT, comparison.SAME)
    yield from (key_figures.TOO_POOR, key_figures.NOT_SURE, key_figures.NO_WORDS)
    yield from (*call_verdict.COSTS.values(), call_verdict.DEAD_AIR, call_verdict.TALKING_OVER)
    yield practice.REQUESTS
    yield from ("Keep", "Change", "Note", "better", "worse")
    yield from (language.limits for language in KNOWN.values() if language.limits)


def main(code: str) -> int:
    """Print what is missing and what is not said; 1 where there is any."""
    single, counted = said()
    path = files("voicecoach").joinpath("translations", f"{code}.po")
    entries = polib.pofile(path.read_text("utf-8")) if path.is_file() else ()
    known = {entry.msgid for entry in entries}
    missing = sorted((single | set(counted)) - known)
    for text in missing:
        print(f"missing: {text!r}" + (f" / {counted[text]!r}" if text in counted else ""))
    stale = sorted(known - single - set(counted))
    for text in stale:
        print(f"not said: {text!r}")
    return 1 if missing or stale else 0


if __name__ == "__main__":
    raise SystemExit(main(*sys.argv[1:]))
