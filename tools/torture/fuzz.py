"""Files that are damaged in every way that chance comes upon, given to the program as a person would."""

from __future__ import annotations

import functools
import os
import random
import resource
import signal
import sys
import tempfile
from collections.abc import Callable, Collection, Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

from testbed.analyses import HESITANT
from testbed.sittings import ANSWER, sitting
from tools.torture.outcome import Outcome, Wanted
from voicecoach import bootstrap
from voicecoach.cli.main import main
from voicecoach.document import session_to_json
from voicecoach.questions import packs
from voicecoach.resources import folder
from voicecoach.settings import editing

LONGEST = 10.0
"""Seconds of processor time for one file."""
_GIVEN_UP = 120
"""Seconds after which a file counts as waited for without end, on a machine with other things to do."""
MEMORY = 1 << 30
"""Bytes that one file may take beyond what the program takes by itself."""
_FAULT_OF_OURS = 70
_QUESTIONS = 6
_SMALLEST = ("very_short.flac", "new_york.flac")
_BITS = (
    b"\0",
    b"\xff",
    b"\x80",
    b"\n",
    b"[" * 999,
    b"{" * 99,
    b'"',
    b"\x1b[31m",
    b"-1",
    b"1e999",
    b"NaN",
    b"!!bool ",
)

KINDS = ("sound files", "sessions", "packs", "words files", "notes", "settings")
Command = Callable[[Path], list[str]]


def fuzz(kind: str, wanted: Wanted) -> Iterator[Outcome]:
    """A fifth of what is wanted; ``kind``: one of ``KINDS``."""
    with tempfile.TemporaryDirectory(prefix="torture-") as name:
        place = Path(name)
        os.environ |= {"VOICECOACH_DATA": str(place / "data"), "VOICECOACH_CONFIG": str(place / "config")}
        os.environ |= {"HF_HOME": str(place / "hub"), "HF_HUB_OFFLINE": "1"}
        _load_once()
        for what, originals, suffix, command in _kinds(place):
            if what != kind:
                continue
            _warm_up(place, originals, suffix, command)
            outcome = Outcome(f"fuzzed {what}", f"no traceback, no exit 70, under {LONGEST:.0f} s and 1 GB")
            slowest = 0.0
            for chance in wanted.cases(0.2):
                outcome.tried += 1
                content = damaged(chance.choice(originals), chance)
                slowest = max(slowest, _tried(place, content, suffix, command, outcome))
            outcome.figures = f"slowest {slowest:.1f} s"
            yield outcome


def _kinds(place: Path) -> Iterator[tuple[str, list[bytes], str, Command]]:
    fixtures = folder("audio_fixtures")
    sounds = [(fixtures / name).read_bytes() for name in _SMALLEST]
    yield (
        "sound files",
        [*sounds, *_other_formats(place, fixtures)],
        ".wav",
        lambda file: [*("analyze", "--no-model", str(file))],
    )
    session = sitting(
        "2026-01-01-0101", answers=(replace(ANSWER, state="measured", analysis=HESITANT), ANSWER)
    )
    record = place / "data" / "sessions" / "2026-01-01-0101" / "session.json"
    record.parent.mkdir(parents=True)

    def look(file: Path) -> list[str]:
        file.replace(record)
        return random.choice([["sessions"], ["replay", "--no-sound"], ["sessions", "--json"]])

    yield "sessions", [session_to_json(session).encode()], ".json", look
    packs = [path.read_bytes() for path in sorted(folder("prompts").rglob("*.yaml"))[:3]]
    yield "packs", packs, ".yaml", lambda file: ["questions", "check", str(file)]
    words = b'[{"text": "hello", "start": 0.2, "end": 0.5}, {"text": "you", "start": 0.5, "end": 0.9}]'
    voice = str(fixtures / _SMALLEST[0])
    yield (
        "words files",
        [words],
        ".json",
        lambda file: [*("analyze", "--no-model", "--transcript", str(file), voice)],
    )
    notes = b"We are a shop that cares for its customers and sells bicycles."
    yield (
        "notes",
        [notes],
        ".txt",
        lambda file: [
            *("analyze", "--no-model", "--question", "tell-me-about-yourself", "--company", str(file), voice)
        ],
    )
    yield _settings(place)


def _settings(place: Path) -> tuple[str, list[bytes], str, Command]:
    chosen = "\n".join(
        line.removeprefix("# ") if line[-1:] in '"]' or " = " in line else line
        for line in editing.template().splitlines()
    )
    file_of_ours = place / "config" / "settings.toml"
    file_of_ours.parent.mkdir(exist_ok=True)

    def look(file: Path) -> list[str]:
        file.replace(file_of_ours)
        return random.choice(
            [["settings"], ["settings", "--profile", "interview-friday"], ["settings", "rate", "150"]]
        )

    return "settings", [chosen.encode()], ".toml", look


def _other_formats(place: Path, fixtures: Path) -> list[bytes]:
    from testbed.media import write_sound
    from voicecoach.adapters.decoding import decode

    sound = decode(fixtures / _SMALLEST[0]).samples[None, :]
    names = ("a.wav", "a.mp3", "a.m4a", "a.ogg", "a.aiff", "a.caf", "a.w64")
    return [write_sound(place / name, sound, 16_000).read_bytes() for name in names]


def damaged(content: bytes, chance: random.Random) -> bytes:
    """``content`` with some bytes changed, cut out, doubled or put in."""
    broken = bytearray(content)
    for _ in range(chance.choice((1, 1, 2, 4, 16))):
        at = chance.randrange(len(broken) + 1)
        if chance.random() < 0.5:  # headers are where it hurts
            at = min(at, chance.randrange(64))
        match chance.randrange(5):
            case 0:
                broken[at : at + 1] = bytes([chance.randrange(256)])
            case 1:
                del broken[at : at + chance.choice((1, 4, 100, len(broken)))]
            case 2:
                broken[at:at] = broken[at : at + chance.choice((1, 8, 1000))]
            case 3:
                broken[at:at] = chance.choice(_BITS)
            case _:
                broken[at : at + 4] = chance.choice((b"\0\0\0\0", b"\xff\xff\xff\xff", b"\xff\xff\xff\x7f"))
    return bytes(broken)


def _load_once() -> None:
    """The detectors and the built-in packs, which no damaged file changes: each is loaded by the first who
    needs it, as always, and shared by all that are forked later. The detectors have no threads of their own.
    """
    analyst = bootstrap.analyst()
    bootstrap.analyst = lambda transcriber=None, preferences=None: (  # noqa: ARG005
        analyst if transcriber is None else _refused()
    )
    built_in, load = folder("prompts"), packs.load_pack

    @functools.cache
    def once(path: Path, ideas: frozenset[str] | None) -> packs.Pack:
        return load(path, ideas)

    def load_pack(path: Path, ideas: Collection[str] | None) -> packs.Pack:
        if not path.is_relative_to(built_in):
            return load(path, ideas)
        return once(path, None if ideas is None else frozenset(ideas))

    packs.load_pack = load_pack


def _refused() -> NoReturn:
    raise RuntimeError("nothing here asks for a recogniser")


def _warm_up(place: Path, originals: list[bytes], suffix: str, command: Command) -> None:
    """Do all of it once with what is not damaged, so that the processes that are forked have it loaded."""
    for content in originals:
        file = place / f"whole{suffix}"
        file.write_bytes(content)
        with (
            Path(os.devnull).open("w", encoding="utf-8") as nowhere,
            redirect_stdout(nowhere),
            redirect_stderr(nowhere),
        ):
            code = main(command(file))
        if code not in {0, _QUESTIONS}:  # the ids of a copied pack exist twice
            raise RuntimeError(f"{command(file)} ends with {code} before anything is damaged")


def _tried(place: Path, content: bytes, suffix: str, command: Command, outcome: Outcome) -> float:
    """Seconds that it took."""
    file = place / f"damaged{suffix}"
    file.write_bytes(content)
    arguments = command(file)
    child = os.fork()
    if child == 0:
        _in_child(arguments)
    _, status, used = os.wait4(child, 0)
    took = used.ru_utime + used.ru_stime
    code = os.waitstatus_to_exitcode(status)
    if code == _FAULT_OF_OURS or code < 0 or took > LONGEST:
        kept = Path(tempfile.gettempdir()) / f"torture-{outcome.what.split()[1]}-{outcome.tried}{suffix}"
        kept.write_bytes(content)
        outcome.fault(f"exit {code} after {took:.1f} s: {' '.join(arguments)}; the file is {kept}")
    return took


def _in_child(arguments: list[str]) -> None:
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nowhere, descriptor)
    signal.alarm(_GIVEN_UP)
    now = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (now + MEMORY, now + MEMORY))
    try:
        code = main(arguments)
    except SystemExit as error:
        code = error.code if isinstance(error.code, int) else 1
    except BaseException:  # noqa: BLE001 - a traceback
        code = _FAULT_OF_OURS
    sys.stdout = sys.stderr = None
    os._exit(code)
