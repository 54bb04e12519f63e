"""``voicecoach`` alone says what to do next."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from testbed.analyses import SILENCE
from testbed.sittings import ANSWER, sitting
from testbed.whisper_model import make_whisper_model
from voicecoach.cli.main import main
from voicecoach.sessions.store import FolderSessionStore


def test_it_says_what_to_do_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, folder in (("VOICECOACH_DATA", "data"), ("HF_HOME", "hub"), ("VOICECOACH_CONFIG", "config")):
        monkeypatch.setenv(name, str(tmp_path / folder))
    monkeypatch.delenv("VOICECOACH_MODELS", raising=False)

    def first() -> str:
        """The first command that it names."""
        assert main([]) == 0
        lines = capsys.readouterr().out.splitlines()
        assert lines[-1] == "voicecoach --help shows every command."
        assert all(len(line) <= 80 for line in lines)
        return next(line for line in lines if line.startswith("  ")).partition("   ")[0].strip()

    assert first() == "voicecoach models fetch tiny.en"
    make_whisper_model(tmp_path / "data" / "models" / "tiny.en")
    assert first() == "voicecoach demo"
    store = FolderSessionStore(tmp_path / "data")
    store.begin(session := sitting("2026-01-01-0101", answers=(ANSWER,)))
    store.save(session)
    assert first() == "voicecoach sessions --recover"
    store.save(replace(session, answers=(replace(ANSWER, state="measured", analysis=SILENCE),)))
    assert first() == "voicecoach practice"
