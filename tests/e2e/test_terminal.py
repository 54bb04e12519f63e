"""A terminal gets nothing that acts, in whatever encoding and width, and whether or not anyone reads."""

from __future__ import annotations

import json
import os
import pty
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pexpect
import pytest

from testbed.analyses import HESITANT
from testbed.command import COMMAND, Voicecoach
from testbed.sittings import ANSWER, QUESTION, sitting
from voicecoach.plain import acting
from voicecoach.question import FollowUp
from voicecoach.session import Answer
from voicecoach.sessions.store import FolderSessionStore

NASTY = "\x1b[31mred\x1b[0m \x9b1m \x07\r [bold]b[/bold] :smile: \u202eturned"
NAMES = ("2026[red]-x", "2026-\x1b[31m-y")
PACK = r"""
pack: mine
title: "A \e[31mtitle\e[0m [red]of mine[/red]"
questions:
  - id: my-own
    text: "Why \e]0;owned\a [blink]us[/blink]?"
    category: "odd \x9b31m"
    kind: general
    looking_for: "\e[5mblink"
    model_answer: "Because \e[2J I like it."
"""


def kept(words: str) -> Answer:
    transcript = HESITANT.transcript
    assert transcript is not None
    spoken = tuple(replace(word, text=f"{word.text}{words}") for word in transcript.words)
    analysis = replace(HESITANT, transcript=replace(transcript, words=spoken))
    question = replace(QUESTION, text=f"Why {NASTY}?", category=NASTY, pack=NASTY)
    return replace(ANSWER, question=question, state="measured", analysis=analysis)


@pytest.fixture
def voicecoach(tmp_path: Path) -> Voicecoach:
    store = FolderSessionStore(tmp_path / "data")
    for name in NAMES:
        answers = (kept(NASTY), replace(kept(""), follow_up=FollowUp("no-result", NASTY)), ANSWER)
        store.begin(sitting(name, answers=answers))
        store.end(sitting(name, answers=answers))
    packs = tmp_path / "config" / "packs"
    packs.mkdir(parents=True)
    (packs / "mine.yaml").write_text(PACK, encoding="utf-8")
    return Voicecoach(tmp_path)


COMMANDS = (
    ("sessions",),
    ("sessions", "--json"),
    ("replay", NAMES[0], "--no-sound"),
    ("replay", NAMES[1], "--no-sound"),
    ("replay", f"unknown {NASTY}", "--no-sound"),
    ("questions", "--pack", "mine"),
    ("questions", "--pack", "mine", "--json"),
    ("questions", "my-own"),
    ("questions", NASTY),
    ("analyze", "--no-model", f"gone {NASTY}.wav"),
    ("analyze", "--model", NASTY, "gone.wav"),
    ("models", "fetch", NASTY),
    ("practice", "--question", NASTY),
    (NASTY,),
)


@pytest.mark.parametrize("arguments", COMMANDS, ids=lambda arguments: arguments[0].encode().hex()[:12])
def test_nothing_that_others_wrote_acts_on_the_terminal(
    voicecoach: Voicecoach, arguments: tuple[str, ...]
) -> None:
    done = voicecoach(*arguments)
    assert done.returncode != 70
    assert acting(done.stdout + done.stderr) == []


def test_what_looks_like_markup_is_shown_as_it_is(voicecoach: Voicecoach) -> None:
    assert NAMES[0] in voicecoach("sessions").stdout
    shown = voicecoach("replay", NAMES[0], "--no-sound").stdout
    assert "[bold]b[/bold] :smile:" in shown
    assert "[red]of mine[/red]" in voicecoach("questions", "--pack", "mine").stdout
    assert {row["id"] for row in json.loads(voicecoach("sessions", "--json").stdout)} == set(NAMES)


def test_a_pack_with_control_characters_is_named(voicecoach: Voicecoach, tmp_path: Path) -> None:
    done = voicecoach("questions", "check", tmp_path / "config" / "packs" / "mine.yaml")
    assert done.returncode == 6
    assert "title: it holds the control character U+001B" in done.stderr
    (tmp_path / "config" / "packs" / "mine.yaml").write_text(PACK.replace(r"\e[31mtitle\e[0m", "title"))
    done = voicecoach("questions", "check", tmp_path / "config" / "packs" / "mine.yaml")
    assert "line 5, text: it holds control characters U+001B, U+0007" in done.stderr


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp437"])
@pytest.mark.parametrize(
    "arguments", [("questions", "tell-me-about-yourself"), ("replay", NAMES[0], "--no-sound")]
)
def test_output_in_any_encoding_says_what_it_can(
    voicecoach: Voicecoach, encoding: str, arguments: tuple[str, ...]
) -> None:
    done = subprocess.run(
        [COMMAND, *arguments],
        env=voicecoach.environment | {"PYTHONIOENCODING": encoding},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.decode(encoding)) > 100


@pytest.mark.parametrize("arguments", [("questions",), ("sessions",), ("demo", "--mute", "--no-model")])
def test_a_reader_that_has_gone_is_no_fault(voicecoach: Voicecoach, arguments: tuple[str, ...]) -> None:
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run(
        [COMMAND, *arguments], env=voicecoach.environment, stdout=write, stderr=subprocess.PIPE, check=False
    )
    os.close(write)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize(
    ("arguments", "closed"),
    [
        *(("sessions", each) for each in (">&-", "2>&-", "<&-", ">&- 2>&- <&-")),
        # What records takes seconds: without any of the three, its files could get each of their numbers.
        ("demo --mute --no-model --to kept", ">&- 2>&- <&-"),
    ],
)
def test_a_closed_descriptor_is_no_fault_and_goes_to_no_file(
    voicecoach: Voicecoach, closed: str, arguments: str
) -> None:
    done = subprocess.run(
        ["sh", "-c", f"{COMMAND} {arguments} {closed}"],
        env=voicecoach.environment,
        cwd=voicecoach.home,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0
    assert b"Traceback" not in done.stderr
    for recording in voicecoach.home.glob("kept/sessions/*/*.wav"):
        assert recording.read_bytes()[:4] == b"RIFF"


def test_an_error_that_nobody_can_read_keeps_its_exit_code(voicecoach: Voicecoach) -> None:
    command = f"{COMMAND} replay unknown --no-sound 2>&-"
    done = subprocess.run(["sh", "-c", command], env=voicecoach.environment, capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (7, b"")


@pytest.mark.parametrize("columns", [20, 40])
def test_in_a_narrow_window_nothing_is_cut_off(voicecoach: Voicecoach, columns: int) -> None:
    narrow = Voicecoach(voicecoach.home, {"COLUMNS": str(columns)})
    words = " ".join(narrow("sessions").stdout.split())
    for said in ("2026[red]-x", "asked: 1 answer"):  # of a title what there is room for
        assert said in words
    shown = narrow("replay", NAMES[0], "--no-sound").stdout
    assert "\u2026" not in shown
    assert "Nothing stands out, to keep or to change." in " ".join(shown.split())
    assert max(map(len, shown.splitlines())) <= max(columns, 100)


BUSY = """
import sys, threading
import numpy as np
from voicecoach import bootstrap
from voicecoach.cli import questions
from voicecoach.cli.main import main
detector, begun = bootstrap.detector(), threading.Event()
def work():
    while True:
        detector.probabilities(np.zeros(160_000, np.float32))
        begun.set()
for _ in range(3):
    threading.Thread(target=work, daemon=True).start()
def interrupted(_):
    begun.wait()
    raise KeyboardInterrupt
questions.run = interrupted
sys.argv = ["voicecoach", "questions"]
sys.exit(main())
"""


@pytest.mark.parametrize("_time", range(3))
def test_ctrl_c_while_a_model_is_at_work_ends_as_it_should(_time: int) -> None:
    done = subprocess.run([sys.executable, "-c", BUSY], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (130, "voicecoach: stopped.\n")


@pytest.mark.parametrize("columns", ["0", "00", "", "-3", "many"])
def test_a_width_that_is_none_hides_nothing(voicecoach: Voicecoach, columns: str) -> None:
    done = replace(voicecoach, env={"COLUMNS": columns})("sessions")
    assert done.returncode == 0
    assert all(name.replace("\x1b", "\u241b") in done.stdout for name in NAMES)


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals there")
def test_a_terminal_whose_window_was_closed_is_no_fault(voicecoach: Voicecoach) -> None:
    """A program that was told to outlive it (``nohup``) writes into nothing."""
    ours, theirs = pty.openpty()
    program = subprocess.Popen(
        [COMMAND, "sessions"],
        env=voicecoach.environment,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_IGN),  # noqa: PLW1509 - nothing else runs
    )
    os.close(theirs)
    os.close(ours)
    assert program.wait(60) == 0


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals there")
@pytest.mark.parametrize(("sent", "code"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_a_program_that_is_asked_to_end_leaves_the_terminal_as_it_was(
    voicecoach: Voicecoach, tmp_path: Path, sent: signal.Signals, code: int
) -> None:
    """As by a machine that is shut down, or by ``timeout``."""
    demo = ["demo", "--mute", "--no-model", "--to", str(tmp_path / "demo")]
    program = pexpect.spawn(str(COMMAND), demo, env=voicecoach.environment, encoding="utf-8", timeout=60)
    program.expect("\x1b\\[\\?25l")  # the cursor is hidden while something moves
    program.kill(sent)
    program.expect(pexpect.EOF)
    program.close()
    assert program.exitstatus == code
    assert str(program.before).rstrip().endswith("voicecoach: stopped.")
    assert "\x1b[?25h" in str(program.before)
