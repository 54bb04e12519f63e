"""``voicecoach report`` and ``export`` through the installed command: where files go, and what is refused."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import numpy as np
import pytest

from testbed.command import Voicecoach
from testbed.sittings import ANSWER, sitting
from tests.support.report_sessions import everything
from voicecoach.adapters.decoding import decode
from voicecoach.adapters.opus import as_opus
from voicecoach.cli.main import main
from voicecoach.sessions.store import FolderSessionStore
from voicecoach.speech import SAMPLERATE, Recording

SESSION, EMPTY, UNMEASURED = "2026-11-22-0930", "2026-11-21-0930", "2026-11-20-0930"


@pytest.fixture
def voicecoach(tmp_path: Path) -> Voicecoach:
    found = Voicecoach(tmp_path)
    store = FolderSessionStore(found.data)
    for session in (everything(SESSION), sitting(EMPTY), sitting(UNMEASURED, answers=(ANSWER,))):
        store.begin(session)
        if session.id == SESSION:
            writer = store.record(session, session.answers[0].recording, SAMPLERATE)
            writer.write(np.full(6 * SAMPLERATE, 1000, np.int16))
            writer.close()
        if session.id == EMPTY:
            store.save(session)
            continue
        store.end(session)
    return found


def test_a_report_goes_where_it_is_wanted_and_replaces_only_what_is_ours(voicecoach: Voicecoach) -> None:
    done = voicecoach("report")
    page = voicecoach.home / f"voicecoach-{SESSION}.html"
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"The report is in {page} (")
    assert stat.S_IMODE(page.stat().st_mode) == 0o600
    text = page.read_text("utf-8")
    assert text.count("data:audio/ogg;base64,") == 1
    assert "is gone; nothing can be played" in text
    assert voicecoach("report", SESSION[:10], "--to", voicecoach.home).returncode == 0
    other = voicecoach.home / "letter.html"
    other.write_text("Dear Sir")
    refused = voicecoach("report", "--to", other)
    assert (refused.returncode, refused.stdout) == (7, "")
    assert refused.stderr == (
        f"voicecoach: {other} is there already; name another file with --to, or delete it.\n"
    )
    assert other.read_text() == "Dear Sir"
    assert not list(voicecoach.home.glob(".*html*"))


def test_sound_lies_beside_the_page_where_that_is_wanted(voicecoach: Voicecoach) -> None:
    done = voicecoach("report", "--sound", "beside", "--to", "a page.html")
    folder = voicecoach.home / "a page-sound"
    assert f"Its sound is in {folder}; keep the two together." in done.stdout
    assert [file.name for file in folder.iterdir()] == ["answer-01.ogg"]
    assert 'src="a%20page-sound/answer-01.ogg"' in (voicecoach.home / "a page.html").read_text("utf-8")


@pytest.fixture
def at_home(voicecoach: Voicecoach, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VOICECOACH_DATA", str(voicecoach.data))
    monkeypatch.chdir(voicecoach.home)


@pytest.mark.usefixtures("at_home")
@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        (("report", "2027"), 7, "There is no session 2027; voicecoach sessions lists them."),
        (("report", EMPTY), 7, f"Session {EMPTY} has no answers; there is nothing to report."),
        (("report", "--to", "nowhere/page.html"), 7, "There is no folder nowhere; make it first,"),
        (("export", EMPTY, "--csv"), 7, f"Session {EMPTY} has no answers; there is nothing to export."),
        (
            ("export", SESSION, "--srt"),
            7,
            "Subtitles are a file an answer, and there are 3; add --to FOLDER,",
        ),
        (
            ("export", SESSION, "--srt", "--answer", "9"),
            7,
            f"Session {SESSION} has 4 answers and no answer 9;",
        ),
        (("export", SESSION, "--csv", "--answer", "1"), 2, "--answer belongs to --srt;"),
        (("export", UNMEASURED, "--srt"), 7, "No subtitles were written; voicecoach replay --retranscribe"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], code: int, sentence: str
) -> None:
    assert main(list(arguments)) == code
    said, complained = capsys.readouterr()
    assert said == ""
    assert f"voicecoach: {sentence}" in complained


def test_exports_are_printed_or_written(voicecoach: Voicecoach) -> None:
    assert voicecoach("export", "latest", "--csv").stdout.startswith("\ufeffsession,started,")
    assert len(json.loads(voicecoach("export", SESSION, "--json").stdout)["answers"]) == 4
    assert voicecoach("export", SESSION, "--csv", "--to", "t.csv").returncode == 0
    assert (voicecoach.home / "t.csv").read_bytes().startswith(b"\xef\xbb\xbfsession")
    assert voicecoach("export", SESSION, "--csv", "--to", "t.csv").returncode == 7
    folder = voicecoach.home / "subtitles"
    folder.mkdir()
    done = voicecoach("export", SESSION, "--srt", "--to", folder)
    assert "no words are known of answer 4" in done.stderr
    assert sorted(file.name for file in folder.iterdir()) == ["answer-1.srt", "answer-2.srt", "answer-3.srt"]


def test_the_sound_of_a_page_is_that_of_the_recording(tmp_path: Path) -> None:
    time = np.arange(6 * SAMPLERATE) / SAMPLERATE
    beeps = 0.4 * np.sin(2 * np.pi * 300 * time) * (time % 1 < 0.5)
    file = tmp_path / "answer.ogg"
    file.write_bytes(as_opus(Recording(beeps.astype(np.float32), SAMPLERATE)))
    heard = decode(file).samples
    assert len(heard) == pytest.approx(len(beeps), abs=SAMPLERATE * 0.02)
    loud = np.abs(heard[: len(heard) // 160 * 160]).reshape(-1, 160).max(axis=1) > 0.2
    begun = np.flatnonzero(loud[1:] & ~loud[:-1]) + 1
    assert begun / 100 == pytest.approx(np.arange(1, 6), abs=0.02)
    assert file.stat().st_size < 8_000 * 6
