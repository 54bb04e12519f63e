"""What is kept, part by part; each is written into a folder of its name."""

from __future__ import annotations

import io
import json
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stdout
from pathlib import Path
from typing import Any
from unittest.mock import patch

import msgspec

from testbed import recordings
from tools.golden.content import content
from tools.golden.words import KeptWords
from voicecoach import bootstrap
from voicecoach.analysis import Analysis
from voicecoach.cli import terminal
from voicecoach.cli.answer_screen import Shown
from voicecoach.cli.main import main as voicecoach
from voicecoach.cli.printing import print_analysis
from voicecoach.document import AnalysisDocument
from voicecoach.errors import VoicecoachError
from voicecoach.question import Question
from voicecoach.questions.find import by_id
from voicecoach.resources import folder as resource

MODEL = "tiny.en"
WIDTH = 100
"""Columns of what is printed."""
SHORT, LONG = 15.0, 60.0
"""Seconds."""
EACH = 4


class _Failed(VoicecoachError):
    """A command did not do what it was asked."""


def keep(part: str, folder: Path, words: KeptWords) -> None:
    """Write one part anew. Raises VoicecoachError, NoWords."""
    place = folder / part
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    with _fixed_width(), patch.object(bootstrap, "transcriber", lambda _model=None: words):
        _PARTS[part](place)


def _fixtures(place: Path) -> None:
    """With words and without, as JSON and as print, each with the question that it answers."""
    found, known = resource("audio_fixtures"), bootstrap.questions().questions()
    for sound in sorted(found.glob("*.flac")):
        truth = json.loads(sound.with_name(f"{sound.stem}.truth.json").read_text("utf-8"))
        question = by_id(known, truth["question"]) if truth.get("question") else None
        asked = ("--question", question.id) if question else ()
        for name, options in (("words", ("--model", MODEL)), ("sound", ("--no-model",))):
            document = json.loads(_said("analyze", str(sound), "--json", *asked, *options))
            _write(place / f"{sound.stem}.{name}.json", _named(document, sound.name))
            (place / f"{sound.stem}.{name}.txt").write_text(_printed(document, question), "utf-8")


def _people(place: Path) -> None:
    """The labelled recordings of people, and those in which nobody speaks; nothing where they are not here.

    Of the many short ones every ``EACH``-th, and no long conversation: all takes half an hour.
    """
    audio = recordings.folder()
    if audio is None:
        print(f"Left out: {recordings.ABSENT}.")
        return
    rows = [row for row in recordings.manifest(audio) if not row["file"].startswith("rir/")]
    names = [row["file"] for row in rows if SHORT <= float(row["duration_s"]) < LONG]
    names += [row["file"] for row in rows if float(row["duration_s"]) < SHORT][::EACH]
    paths = [str(audio / name) for name in names]
    documents = json.loads(_said("analyze", "--json", "--model", MODEL, *paths))
    for name, document in zip(names, documents, strict=True):
        _write(place / f"{name.replace('/', '.')}.json", _named(document, name))


def _demo(place: Path) -> None:
    """A session of the demo; then as if it had been a telephone call with all that may happen in one."""
    with tempfile.TemporaryDirectory() as folder:  # its name has the same length in every run
        _held(place, Path(folder))


def _held(place: Path, data: Path) -> None:
    printed = _said("demo", "--mute", "--model", MODEL, "--to", str(data))
    (place / "demo.txt").write_text(_anonymous(printed, data), "utf-8")
    (file,) = (data / "sessions").glob("*/session.json")
    session = json.loads(file.read_text("utf-8"))
    _write(place / "demo.json", _timeless(session))
    first, second, third = session["answers"]
    first |= {"drop": {"lost": {"start": 11.0, "end": 12.8}, "back": {"start": 12.8, "end": 15.0}}}
    second |= {"question_end": 0.8, "time_asked": True}
    third |= {"gaps": [{"start": 20.0, "end": 21.0, "missing": 1.0}], "ended_by": "lost"}
    session |= {"kind": "phone", "line": "landline", "country": "us"}
    _write(file, session)
    with patch.dict(os.environ, {"VOICECOACH_DATA": str(data)}):
        printed = _said("replay", session["id"], "--remeasure", "--no-sound")
    (place / "call.txt").write_text(_anonymous(printed, data), "utf-8")
    _write(place / "call.json", _timeless(json.loads(file.read_text("utf-8"))))


def _content(place: Path) -> None:
    for name, found in content():
        _write(place / f"{name}.json", found)


_PARTS: dict[str, Callable[[Path], None]] = {
    "content": _content,
    "fixtures": _fixtures,
    "demo": _demo,
    "people": _people,
}
PARTS = tuple(_PARTS)


def _said(*arguments: str) -> str:
    """What a command prints. Raises _Failed."""
    out = io.StringIO()
    with redirect_stdout(out):
        code = voicecoach(list(arguments))
    if code:
        raise _Failed(f"voicecoach {' '.join(arguments[:3])} ended with {code}.")
    return out.getvalue()


def _printed(document: dict[str, Any], question: Question | None) -> str:
    """What ``analyze`` prints of ``document`` where it prints no JSON."""
    about = msgspec.convert(document, AnalysisDocument)
    known = about.recording
    analysis = Analysis(
        duration=known.duration,
        samplerate=known.samplerate,
        channels=known.channels,
        quality=known.quality,
        transcript=about.transcript,
        delivery=about.delivery,
        feedback=about.feedback,
        content=about.content,
        words_refused=about.words_refused,
    )
    out = io.StringIO()
    shown = Shown(analysis=analysis, question=question)
    print_analysis(terminal.console(file=out, width=WIDTH), shown, details=True)
    return out.getvalue()


def _write(path: Path, document: object) -> None:
    path.write_text(json.dumps(document, indent=1, ensure_ascii=False) + "\n", "utf-8")


def _named(document: dict[str, Any], name: str) -> dict[str, Any]:
    """``document`` about a file that lies elsewhere on another machine."""
    return document | {"file": name}


def _timeless(session: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in session.items() if key not in {"id", "started"}}


def _anonymous(printed: str, data: Path) -> str:
    """Less what is another in every run: the folder and the session's name."""
    (session,) = (data / "sessions").iterdir()
    return printed.replace(str(data), "FOLDER").replace(session.name, "SESSION")


@contextmanager
def _fixed_width() -> Iterator[None]:
    with patch.dict(os.environ, {"COLUMNS": str(WIDTH), "NO_COLOR": "1", "TERM": "dumb"}):
        yield
