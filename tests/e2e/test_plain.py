"""Lists as a screen reader reads them. A whole session: tests/e2e/test_demo.py."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.reading_out import read_out
from voicecoach.cli.main import main


@pytest.mark.parametrize("arguments", [["settings"], ["questions"], ["models"], ["sessions"], ["progress"]])
def test_lists_are_read_line_by_line(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("VOICECOACH_DATA", "VOICECOACH_CONFIG"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert main([*arguments, "--plain"]) == 0
    lines = read_out(capsys.readouterr().out)
    if arguments == ["settings"]:
        assert "end-silence, value: 3.5, from: default" in lines
