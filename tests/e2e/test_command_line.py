"""The command line itself: help, exit codes, errors as sentences."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from voicecoach import errors
from voicecoach.cli import main as command_line

VOICECOACH = str(Path(sys.executable).with_name("voicecoach"))
HEAVY = {
    "numpy",
    "rich",
    "sounddevice",
    "faster_whisper",
    "onnxruntime",
    "av",
    "pyttsx3",
    "soxr",
    "msgspec",
    "yaml",
}


def voicecoach(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [VOICECOACH, *arguments], capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL
    )


def test_help_lists_every_command_with_examples_and_exit_codes() -> None:
    shown = voicecoach("--help")
    assert shown.returncode == 0
    for name in command_line.COMMANDS:
        assert f"\n  {name} " in shown.stdout
    ours = [e for e in vars(errors).values() if isinstance(e, type) and issubclass(e, errors.VoicecoachError)]
    for code in {error.exit_code for error in ours} | {70, 130}:
        assert f" {code} " in shown.stdout


@pytest.mark.parametrize("name", command_line.COMMANDS)
def test_every_command_has_help_with_examples(name: str) -> None:
    shown = voicecoach(name, "--help")
    assert shown.returncode == 0
    assert f"voicecoach {name}" in shown.stdout.partition("examples:")[2]


@pytest.mark.parametrize(
    "arguments", [["--help"], ["--version"], ["practice", "--help"], ["analyze", "--help"]]
)
def test_help_loads_nothing_heavy(arguments: list[str]) -> None:
    code = f"import sys; sys.argv = ['voicecoach', *{arguments!r}]; from voicecoach.cli.main import main; "
    code += "import atexit; atexit.register(lambda: print(*sys.modules, file=sys.stderr)); main()"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0
    assert HEAVY.isdisjoint(done.stderr.split())


def test_a_wrong_command_line_gets_usage_and_code_2() -> None:
    wrong: tuple[list[str], ...] = (
        ["dance"],
        ["practice", "-n", "none"],
        ["practice", "--end-silence", "-1"],
        ["practice", "--max-length", "0"],
        ["practice", "--mute", "--speech-to", "x"],
    )
    for arguments in wrong:
        done = voicecoach(*arguments)
        assert done.returncode == 2
        assert "usage:" in done.stderr
        assert "Traceback" not in done.stderr


def test_a_reader_that_goes_away_is_no_error() -> None:
    with subprocess.Popen(
        [VOICECOACH, "questions", "--json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout
        assert program.stderr
        assert program.stdout.read(10)
        program.stdout.close()
        assert program.stderr.read() == ""
    assert program.returncode == 0


def test_a_fault_of_ours_is_a_sentence_with_a_file(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    def broken(_: object) -> int:
        raise ZeroDivisionError("oops")

    from voicecoach.cli import questions

    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr(questions, "run", broken)
    assert command_line.main(["questions"]) == 70
    (report,) = tmp_path.iterdir()
    assert "ZeroDivisionError" in report.read_text()
    said = capsys.readouterr().err
    assert str(report) in said
    assert "Traceback" not in said


def test_ctrl_c_is_code_130(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted(_: object) -> int:
        raise KeyboardInterrupt

    from voicecoach.cli import questions

    monkeypatch.setattr(questions, "run", interrupted)
    assert command_line.main(["questions"]) == 130
    assert "stopped" in capsys.readouterr().err
