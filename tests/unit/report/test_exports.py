"""A session as a table and as subtitles."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace

import pytest

from testbed.analyses import SILENCE
from testbed.sittings import ANSWER, sitting
from tests.support.report_sessions import STORY, TOLD
from voicecoach.report.subtitles import LINE, subtitles
from voicecoach.report.table import csv_table
from voicecoach.speech import Engine, Transcript, Word

MEASURED = replace(ANSWER, question=STORY, state="measured", analysis=TOLD)


def saying(*texts: str, step: float = 0.4) -> Transcript:
    words = (Word(n * step, n * step + 0.3, text) for n, text in enumerate(texts))
    return Transcript(Engine("given"), "en", tuple(words))


def read(text: str) -> list[dict[str, str]]:
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))


def test_a_table_has_a_row_an_answer_and_keeps_text_as_it_is() -> None:
    told = replace(TOLD, transcript=saying("I\u2019m", "called,", "\u201cJos\u00e9\u201d"))
    first, second, third = read(
        csv_table(
            sitting(
                "0",
                answers=(
                    replace(MEASURED, analysis=told),
                    ANSWER,
                    replace(MEASURED, analysis=replace(TOLD, words_refused="Nonsense.")),
                ),
            )
        )
    )
    assert first["transcript"] == "I\u2019m called, \u201cJos\u00e9\u201d"
    assert (first["answer"], first["answer_length_s"], first["situation"], first["task"]) == (
        "1",
        "5.0",
        "heard",
        "not heard",
    )
    assert (second["question"], second["answer_length_s"], second["filled_pauses"]) == ("Why us?", "", "")
    assert third["transcript"] == ""
    assert first.keys() == second.keys()


@pytest.mark.parametrize("evil", ["=1+1", "+1", "-1", "@SUM(A1)", " =cmd|' /C calc'!A0", "\t=1", "\r=1"])
def test_no_cell_is_a_formula(evil: str) -> None:
    question = replace(STORY, text=evil)
    (row,) = read(csv_table(sitting("0", answers=(replace(ANSWER, question=question),))))
    assert not row["question"].lstrip().startswith(("=", "+", "-", "@"))
    assert evil.strip() in row["question"]


def test_subtitles_follow_the_words_with_the_ums_in_them() -> None:
    text = subtitles(MEASURED)
    assert text.startswith("1\n00:00:00,500 --> 00:00:01,300\num I\n")
    assert "\n\n2\n00:00:03,000 --> 00:00:05,500\nyou know, help uh\n" in text


def test_subtitles_are_short_in_order_and_never_overlap() -> None:
    told = replace(TOLD, transcript=saying(*(f"word{n}" for n in range(200))), delivery=SILENCE.delivery)
    text = subtitles(replace(MEASURED, analysis=told))
    times = [
        int(h) * 3600 + int(m) * 60 + int(s) + int(ms) / 1000
        for h, m, s, ms in re.findall(r"(\d\d):(\d\d):(\d\d),(\d{3})", text)
    ]
    assert times == sorted(times)
    lines = [line for line in text.splitlines() if line.startswith("word")]
    assert max(map(len, lines)) <= LINE
    assert " ".join(lines).split() == [f"word{n}" for n in range(200)]


def test_subtitles_hold_no_markup_and_no_time_that_somebody_said() -> None:
    told = replace(TOLD, transcript=saying("<b>bold</b>", "{\\an8}", "-->"), delivery=SILENCE.delivery)
    text = subtitles(replace(MEASURED, analysis=told))
    assert "<" not in text
    assert "{" not in text
    assert text.count("-->") == 1


def test_without_words_there_are_none() -> None:
    assert subtitles(ANSWER) == ""
    assert subtitles(replace(MEASURED, analysis=SILENCE)) == ""
    assert subtitles(replace(MEASURED, analysis=replace(TOLD, words_refused="Nonsense."))) == ""
