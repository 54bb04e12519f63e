"""A thousand sessions over a year, one of them broken: listed, searched, and progress seen in them.

How long each takes is what ``python -m tools.a_year`` prints.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from testbed import made_up_year
from testbed.command import Voicecoach

MANY = 1000
BROKEN = 500


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory) -> Voicecoach:
    """The command with those sessions, in 80 columns."""
    voicecoach = Voicecoach(tmp_path_factory.mktemp("year"), {"COLUMNS": "80"})
    made_up_year.write(voicecoach.data, made_up_year.sessions(MANY, words=60))
    file = sorted((voicecoach.data / "sessions").iterdir())[BROKEN] / "session.json"
    file.write_text(file.read_text()[:-100])
    return voicecoach


def broken(year: Voicecoach) -> str:
    return sorted((year.data / "sessions").iterdir())[BROKEN].name


def test_the_first_listing_reads_all_of_them_in_little_memory(year: Voicecoach) -> None:
    # Not getrusage's peak: a child inherits that of the process that started it.
    code = (
        "import re, sys; from pathlib import Path; from voicecoach.sessions.store import"
        " FolderSessionStore as Store; from voicecoach.questions.choose import how_it_went;"
        "peak = lambda: int(re.search('VmHWM:\\\\s*(\\\\d+)', Path('/proc/self/status').read_text())[1]);"
        "before = peak(); store = Store(Path(sys.argv[1])); how_it_went(store.outlines());"
        "store.unfinished(); store.unreadable(); assert len(store.outlines()) == 999;"
        "print((peak() - before) / 1024, peak() / 1024)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(year.data)], capture_output=True, text=True, check=True
    )
    grown, peak = map(float, done.stdout.split())
    assert grown < 30
    assert peak < 100


def test_all_but_the_broken_one_are_listed_in_80_columns(year: Voicecoach) -> None:
    done = year("sessions")
    lines = done.stdout.splitlines()
    assert sum(line.startswith("20") for line in lines) == MANY - 1
    assert max(map(len, lines)) <= 80
    assert lines[0].split() == ["session", "asked", "length", "pace", "ums", "fillers"]
    assert "Telephone: Tell me\u2026" in lines[1]
    assert " ".join(lines[-2:]).startswith("At the desk since 2025-11-30: pace unchanged, ums fewer")
    assert broken(year) in done.stderr
    assert "Traceback" not in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_words_are_found_in_what_was_asked_and_said(year: Voicecoach) -> None:
    done = year("sessions", "--search", "last manager word59", "--json")
    found = json.loads(done.stdout)
    assert 600 < len(found) < 700
    assert "manager say about you? word0" in found[0]["found"]["quote"]
    nothing = year("sessions", "--search", "zebra")
    assert (nothing.returncode, nothing.stdout) == (7, "")
    assert nothing.stderr.endswith("No answer has \u201czebra\u201d in it; try other words, or fewer.\n")


def test_progress_says_what_is_usual_what_to_aim_for_and_what_moved(year: Voicecoach) -> None:
    done = year("progress")
    assert broken(year) in done.stderr
    lines = done.stdout.splitlines()
    assert max(map(len, lines)) <= 80
    desk, _, rest = done.stdout.partition("On the telephone")
    assert desk.startswith("At the desk: 34")
    (ums,) = (line for line in desk.splitlines() if line.startswith("Ums a minute"))
    assert ums.split()[-2:] == ["fewer:", "better"]
    assert "up to 6" in ums
    assert ums.split()[3][0] == "\u2588"
    (pace,) = (line for line in desk.splitlines() if line.startswith("Pace"))
    assert pace.split()[-2:] == ["130\u2013175", "unchanged"]
    (on_phone,) = (line for line in rest.splitlines() if line.startswith("Pace"))
    assert on_phone.split()[-2:] == ["120\u2013165", "unchanged"]


def test_the_same_for_programs(year: Voicecoach) -> None:
    document = json.loads(year("progress", "--json").stdout)
    assert [use["use"] for use in document["uses"]] == ["desk", "phone"]
    figures = {one["figure"]: one for one in document["uses"][0]["figures"]}
    ums = figures["filled pauses"]
    assert (ums["direction"], ums["better"], ums["usual"]["answers"]) == ("down", True, 20)
    assert ums["from"] == pytest.approx(10, abs=0.7)
    assert ums["to"] == pytest.approx(4, abs=0.7)
    assert figures["pace"]["direction"] == "unchanged"
    assert {question["id"] for question in document["questions"]} == {
        question.id for question in made_up_year.QUESTIONS
    }
    for question in document["questions"]:
        assert question["last"] < question["due"]


def test_a_measure_that_is_switched_off_is_left_out(year: Voicecoach) -> None:
    (year.home / "config").mkdir(exist_ok=True)
    (year.home / "config" / "settings.toml").write_text("[measures]\nfilled-pauses = false\n")
    try:
        names = [one["figure"] for one in json.loads(year("progress", "--json").stdout)["uses"][0]["figures"]]
    finally:
        (year.home / "config" / "settings.toml").unlink()
    assert "filled pauses" not in names
    assert "pace" in names


def test_its_page_is_one_file_that_asks_nobody(year: Voicecoach) -> None:
    done = year("progress", "--page", "here.html")
    assert done.returncode == 0
    page = year.home / "here.html"
    assert done.stdout == f"The page is in {page}.\n"
    text = page.read_text("utf-8")
    assert "http:" not in text
    assert "https:" not in text
    assert "<script" not in text
    assert "word59" not in text
    assert text.count("<figure") > 12


@pytest.mark.parametrize("count", [0, 1])
def test_before_there_is_progress_it_says_what_comes(tmp_path: Path, count: int) -> None:
    voicecoach = Voicecoach(tmp_path)
    made_up_year.write(voicecoach.data, made_up_year.sessions(count))
    done = voicecoach("progress")
    assert (done.returncode, done.stderr) == (0, "")
    if count:
        assert "What is usual for you is told from 5 answers on." in done.stdout
        assert "Where a figure goes is told from 5 days of practice on." in done.stdout
    else:
        assert done.stdout.startswith("There is nothing to see progress in yet; voicecoach practice")
    page = voicecoach("progress", "--page")
    assert page.returncode == 0
