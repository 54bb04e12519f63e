"""``python -m tools.pictures``: what a terminal of 80 by 24 shows of the demo's recordings, as SVG in docs.

An answer, its retake and the end of the session, printed by the program's own parts into a terminal emulator.
The words are those of Whisper's tiny.en, which must be installed; the same machine makes the same pictures.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import IO, cast

from rich.console import Console

from testbed.emulator import Emulator
from tools.pictures.svg import picture
from voicecoach import bootstrap
from voicecoach.analysis import Analysis
from voicecoach.bands import DESK
from voicecoach.baseline import NOTHING_KNOWN
from voicecoach.circumstances import Circumstances
from voicecoach.cli import terminal
from voicecoach.cli.answer_screen import Shown, print_answer
from voicecoach.cli.card import print_card
from voicecoach.cli.demo import ATTEMPTS
from voicecoach.cli.keyboard import offered
from voicecoach.conduct.interview import CHOICES
from voicecoach.question import Question
from voicecoach.questions.find import by_id
from voicecoach.resources import folder
from voicecoach.session import Answer, Session

DOCS = Path(__file__).parents[2] / "docs"
MODEL = "tiny.en"


def main() -> int:
    """Write them."""
    fixtures = folder("audio_fixtures")
    truth = json.loads((fixtures / f"{ATTEMPTS[0]}.truth.json").read_text(encoding="utf-8"))
    question = by_id(bootstrap.questions().questions(), truth["question"])
    analyst = bootstrap.analyst(bootstrap.transcriber(MODEL))
    _, hesitant, fluent = (
        analyst.analyse(
            bootstrap.decoded(fixtures / f"{name}.flac").samples, Circumstances(question=question)
        )
        for name in ATTEMPTS
    )
    _save("answer", "voicecoach: an answer", _answer(question, hesitant, None))
    _save("retake", "voicecoach: the same question again", _answer(question, fluent, hesitant))
    _save("session", "voicecoach: the end of a session", _end(question, hesitant, fluent))
    return 0


def _answer(question: Question, analysis: Analysis, earlier: Analysis | None) -> Emulator:
    emulator, console = _terminal()
    print_answer(console, Shown(analysis=analysis, question=question, earlier=earlier), more=": press d")
    console.print(offered(CHOICES), end="")
    return emulator


def _end(question: Question, *attempts: Analysis) -> Emulator:
    emulator, console = _terminal()
    answers = tuple(
        Answer(question, f"answer-{number}.wav", "measured", number, ended_by="key", analysis=analysis)
        for number, analysis in enumerate(attempts, 1)
    )
    session = Session("2026-11-29-1830", "2026-11-29T18:30:00+00:00", "practice", question.pack, answers)
    print_card(console, session, NOTHING_KNOWN, lambda _: DESK)
    return emulator


def _terminal() -> tuple[Emulator, Console]:
    emulator = Emulator()
    console = terminal.console(
        file=cast("IO[str]", emulator),
        width=emulator.screen.columns,
        height=emulator.screen.lines,
        force_terminal=True,
        color_system="standard",
        legacy_windows=False,
    )
    return emulator, console


def _save(name: str, title: str, emulator: Emulator) -> None:
    """Raises AssertionError where something has scrolled away."""
    assert emulator.scrolled_away == 0, emulator.text
    path = DOCS / f"screen-{name}.svg"
    path.write_text(picture(emulator.screen, title), encoding="utf-8")
    print(path)


if __name__ == "__main__":
    sys.exit(main())
