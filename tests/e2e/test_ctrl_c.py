"""Ctrl-C while Whisper itself is busy."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from testbed import whisper

FIXTURES = Path(__file__).parents[2] / "audio_fixtures"
STARTED = "recognising"
WATCHED = f"""
import sys
from voicecoach.adapters import transcriber
from voicecoach.cli.main import main

recognise = transcriber.FasterWhisperTranscriber._recognise

def announced(self, *of):
    print({STARTED!r}, file=sys.stderr, flush=True)
    return recognise(self, *of)

transcriber.FasterWhisperTranscriber._recognise = announced
sys.exit(main())
"""


@pytest.mark.whisper
@pytest.mark.slow
@pytest.mark.parametrize("after", [0.0, 0.1, 0.3, 0.6, 1.0])
def test_it_ends_with_130_and_one_word(after: float, tmp_path: Path) -> None:
    command = [sys.executable, "-c", WATCHED, "analyze", str(FIXTURES / "rambling.flac")]
    run = subprocess.Popen(
        command,
        env=os.environ | whisper.WITH_WHISPER | {"VOICECOACH_DATA": str(tmp_path)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert run.stderr is not None
    while STARTED not in run.stderr.readline():  # then the library is in the middle of a piece
        assert run.poll() is None
    with pytest.raises(subprocess.TimeoutExpired):
        run.wait(after)
    run.send_signal(signal.SIGINT)
    out, err = run.communicate(timeout=60)
    assert run.returncode == 130, err
    assert err.replace(STARTED, "").split() == ["voicecoach:", "stopped."]
    assert out == ""


@pytest.mark.skipif(sys.platform == "win32", reason="a thread is woken up by a signal on other systems alone")
@pytest.mark.parametrize(("sent", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_it_ends_even_where_the_exception_is_lost(sent: signal.Signals, code: int) -> None:
    """As in a library's callback, or behind a lock that an import has left."""
    lost = """
import sys, time
from voicecoach.cli import main, sessions, stopping

def run(_):
    print("ready", flush=True)
    while True:
        try:
            time.sleep(60)
        except KeyboardInterrupt:
            pass

stopping.GRACE, sessions.run = 0.5, run
sys.exit(main.main())
"""
    program = subprocess.Popen(
        [sys.executable, "-c", lost, "sessions"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert program.stdout is not None
    assert program.stdout.readline() == "ready\n"
    program.send_signal(sent)
    _, err = program.communicate(timeout=30)
    assert (program.returncode, err) == (code, "voicecoach: stopped.\n")
