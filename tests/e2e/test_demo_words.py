"""The demo's words: a real recogniser on recordings whose words are known, without any network."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import IO, cast

import pytest
from rich.console import Console

from testbed import whisper
from testbed.command import COMMAND, Voicecoach
from testbed.emulator import Emulator
from testbed.hearing import Said, aligned, assert_close, lexical, said, word_error
from testbed.scoring import Hits, matched
from tests.support.offline import voicecoach_offline
from voicecoach import bootstrap
from voicecoach.analysis import Analysis
from voicecoach.bands import DESK
from voicecoach.baseline import NOTHING_KNOWN
from voicecoach.cli.answer_screen import Shown, print_answer
from voicecoach.cli.card import print_card
from voicecoach.cli.demo import ATTEMPTS
from voicecoach.cli.keyboard import offered
from voicecoach.cli.terminal import console
from voicecoach.conduct.interview import CHOICES

WORST_WORD_ERROR = 0.1
FILLERS_FOUND = 0.9


@dataclass(frozen=True)
class Demo:
    shown: str
    attempts: list[tuple[Said, Analysis]]
    """The truth about each, and what the demo made of it."""
    home: Path


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Demo:
    """Held where there is no network, no hub cache and nothing in the home, with tiny.en beside it."""
    home = tmp_path_factory.mktemp("home")
    environment = dict(Voicecoach(home, whisper.WITH_WHISPER).environment)
    environment.pop("CI", None)  # where it is set, libraries keep quiet that else would not
    done = voicecoach_offline("demo", "--mute", "--to", home / "kept", env=environment, cwd=home)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "network:" not in done.stdout
    session = bootstrap.session_store(home / "kept").load("latest")
    analyses = [answer.analysis for answer in session.answers if answer.analysis is not None]
    truths = [said(name) for name in ATTEMPTS]
    return Demo(done.stdout, list(zip(truths, analyses, strict=True)), home)


@pytest.mark.whisper
def test_every_transcript_is_right(demo: Demo) -> None:
    for truth, analysis in demo.attempts:
        assert analysis.transcript is not None
        assert analysis.transcript.engine.model == "tiny.en"
        words, heard = lexical(truth.words), lexical(analysis.transcript.words)
        assert word_error(words, heard) <= WORST_WORD_ERROR, analysis.transcript.text


@pytest.mark.whisper
def test_words_have_the_times_at_which_they_were_said(demo: Demo) -> None:
    heard = [
        (truth.words, one.transcript.words) for truth, one in demo.attempts if one.transcript is not None
    ]
    pairs = [pair for true, found in heard for pair in aligned(true, found)[1]]
    assert len(pairs) > 150
    assert_close(pairs)


@pytest.mark.whisper
def test_fillers_are_counted_where_they_are(demo: Demo) -> None:
    hits = Hits()
    for truth, analysis in demo.attempts:
        hits += matched(analysis.delivery.filled_pauses, truth.filled_pauses)
    assert hits.recall is not None
    assert hits.recall >= FILLERS_FOUND
    assert hits.precision is not None
    assert hits.precision >= FILLERS_FOUND
    _, (_, hesitant), _ = demo.attempts
    assert {"you know", "i mean"} <= {one.text.casefold() for one in hesitant.delivery.lexical_fillers}


@pytest.mark.whisper
def test_the_pace_is_that_of_the_words_that_were_said(demo: Demo) -> None:
    for truth, analysis in demo.attempts:
        pace = analysis.delivery.speech_rate.words_per_minute
        length = truth.words[-1].end - truth.words[0].start
        words = len(truth.words) - len(truth.filled_pauses)
        assert pace == pytest.approx(words / length * 60, rel=0.1)


@pytest.mark.whisper
def test_each_attempt_is_told_what_is_wrong_with_it_and_nothing_else(demo: Demo) -> None:
    rushed, hesitant, fluent = (analysis.feedback for _, analysis in demo.attempts)
    assert rushed.change is not None
    assert rushed.change.topic == "answer_length"
    assert hesitant.change is not None
    assert hesitant.change.topic == "filled_pauses"
    assert fluent.change is None
    assert fluent.keep is not None


@pytest.mark.whisper
def test_the_words_are_on_the_screen_and_the_fillers_stand_out(demo: Demo) -> None:
    head, rushed, hesitant, fluent = demo.shown.split("Question 1 of 1")
    assert "Transcribed on this machine by Whisper, model tiny.en." in " ".join(head.split())
    assert "parcel was delayed" in " ".join(rushed.split())
    assert hesitant.count("*um") >= 5
    assert hesitant.count("*uh") >= 3
    assert "*" not in fluent
    assert all("words/min" in attempt for attempt in (rushed, hesitant, fluent))


@pytest.mark.whisper
def test_each_answer_and_the_end_of_the_session_are_one_screen(demo: Demo) -> None:
    session = bootstrap.session_store(demo.home / "kept").load("latest")
    earlier: Analysis | None = None
    for kept in session.answers:
        emulator, to = terminal()
        assert kept.analysis is not None
        shown = Shown(analysis=kept.analysis, question=kept.question, earlier=earlier)
        print_answer(to, shown, more=": press d")
        to.print(offered(CHOICES), end="")
        assert emulator.scrolled_away == 0
        assert emulator.lines[0].startswith("  Keep")
        assert "  Change" in emulator.text
        assert emulator.text.rstrip().endswith("q quit")
        earlier = kept.analysis
    emulator, to = terminal()
    print_card(to, session, NOTHING_KNOWN, lambda _: DESK)
    assert emulator.scrolled_away == 0
    assert "Best moment" in emulator.text
    # And nothing that is praised is asked for: the demo's first feedback once said both.
    for kept in session.answers:
        assert kept.analysis is not None
        keep, change = kept.analysis.feedback.keep, kept.analysis.feedback.change
        assert keep is None or change is None or "example" not in change.advice or keep.topic != "star"


def terminal() -> tuple[Emulator, Console]:
    emulator = Emulator()
    return emulator, console(file=cast("IO[str]", emulator), width=80, height=24, force_terminal=True)


@pytest.mark.whisper
def test_nothing_is_fetched_and_no_cache_is_made(demo: Demo) -> None:
    assert not (demo.home / "hub").exists()
    assert not (demo.home / ".cache").exists()


def test_without_a_model_it_goes_by_the_sound_alone_and_says_how_to_get_one(tmp_path: Path) -> None:
    nobody = Voicecoach(tmp_path, {"PYTHONUNBUFFERED": "1", "COLUMNS": "200"})
    with subprocess.Popen(
        [COMMAND, "demo", "--mute", "--to", tmp_path / "kept"],
        env=nobody.environment,
        stdout=subprocess.PIPE,
        text=True,
        cwd=tmp_path,
    ) as program:
        assert program.stdout
        shown = ""
        for line in program.stdout:
            shown += line
            if "possible" in line:  # so far the first attempt; the others are no different
                break
        program.terminate()
    assert bootstrap.NO_MODEL in shown
    assert "possible" in shown
