"""Whisper's own tiny.en, as it was fetched: it loads without a network, hears people, makes nothing up."""

from __future__ import annotations

import difflib
import os
import re
from pathlib import Path

import pytest

from testbed import recordings, whisper
from tests.support.offline import run_offline
from voicecoach.adapters.transcriber import FasterWhisperTranscriber

pytestmark = pytest.mark.whisper
READ_ALOUD = "librispeech/1688-142285-0000.flac"
LEAST_IN_COMMON = 0.85


def test_without_any_network_it_loads_and_makes_nothing_of_silence(tmp_path: Path) -> None:
    """A folder without one of its files would send faster-whisper to the hub."""
    done = run_offline(
        "import numpy as np\n"
        "from voicecoach import bootstrap\n"
        "transcriber = bootstrap.transcriber()\n"
        "transcript = transcriber.transcribe(np.zeros(16_000, np.float32))\n"
        "print(transcript.engine.model, len(transcript.words))\n",
        env=os.environ | whisper.WITH_WHISPER | {"HOME": str(tmp_path), "VOICECOACH_DATA": str(tmp_path)},
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout == "tiny.en 0\n"


@pytest.mark.people
def test_it_hears_a_person() -> None:
    audio = recordings.folder()
    assert audio is not None  # by the marker
    (row,) = [row for row in recordings.manifest(audio) if row["file"] == READ_ALOUD]
    said = _words(row["transcript"])
    transcript = FasterWhisperTranscriber(whisper.FOLDER).transcribe(recordings.sound(audio / READ_ALOUD))
    heard = _words(transcript.text)
    assert difflib.SequenceMatcher(None, said, heard, autojunk=False).ratio() >= LEAST_IN_COMMON, heard
    assert all(0 <= word.start <= word.end for word in transcript.words)


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z']+", text.lower())
