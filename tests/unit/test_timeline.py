"""An answer goes by in the order in which it is heard."""

from __future__ import annotations

import io
from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from rich.console import Console

from testbed.analyses import HESITANT, SILENCE
from tests.support.strategies import values
from voicecoach.analysis import Analysis
from voicecoach.cli.timeline import Flow
from voicecoach.presenting.cues import Cue, cues
from voicecoach.session import Gap


def texts(analysis: Analysis) -> list[str]:
    return [cue.text for cue in cues(analysis)]


def test_words_fillers_and_long_pauses_come_in_the_order_of_time() -> None:
    assert texts(HESITANT) == ["*um*", "I", "[pause 2.0 s]", "*you*", "*know,*", "help", "*uh*"]


def test_without_a_transcript_speech_hesitations_and_pauses_are_shown() -> None:
    assert texts(replace(HESITANT, transcript=None)) == [
        *("*um*", "[speech 0.5 s]", "[pause 2.0 s]", "[speech 2.5 s]", "*uh*"),
    ]


@given(values(Analysis))
@settings(
    max_examples=min(40, settings().max_examples),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
def test_no_word_is_lost_and_time_never_goes_back(analysis: Analysis) -> None:
    shown = cues(analysis)
    assert [cue.time for cue in shown] == sorted(cue.time for cue in shown)
    said = analysis.transcript.words if analysis.transcript and not analysis.words_refused else ()
    heard = {cue.text.strip("*") for cue in shown}
    assert {word.text.strip("*") for word in said} <= heard


def console(width: int) -> tuple[Console, io.StringIO]:
    out = io.StringIO()
    return Console(file=out, width=width), out


def test_cues_are_printed_when_their_time_has_come_and_not_before() -> None:
    screen, out = console(80)
    flow = Flow(screen, cues(HESITANT))
    flow.until(0.4)
    assert out.getvalue() == ""
    flow.until(1.2)
    assert out.getvalue() == " 0:00.5  *um* I [pause 2.0 s]"
    flow.finish()
    assert out.getvalue() == " 0:00.5  *um* I [pause 2.0 s] *you* *know,* help *uh*\n"


def test_lines_break_between_words_and_begin_with_their_time() -> None:
    screen, out = console(30)
    Flow(screen, tuple(Cue(float(second), "word", "word") for second in range(9))).finish()
    assert out.getvalue().splitlines() == [
        " 0:00.0  word word word word",
        " 0:04.0  word word word word",
        " 0:08.0  word",
    ]


def test_an_answer_with_nothing_to_show_prints_nothing() -> None:
    screen, out = console(80)
    Flow(screen, cues(SILENCE)).finish()
    assert out.getvalue() == ""


def test_what_is_missing_from_the_recording_stands_where_it_is_missing() -> None:
    shown = cues(HESITANT, (Gap(1.5, 7.5, 6.0),))
    assert ("[6.0 s missing]", "gap") in [(cue.text, cue.kind) for cue in shown]
    assert [cue.time for cue in shown] == sorted(cue.time for cue in shown)
