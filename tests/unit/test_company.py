"""The employer's words: from a file of notes into the feedback."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from testbed.fakes import Reciter
from testbed.known_ideas import known_ideas
from testbed.written import transcript
from tests.unit.test_content import QUESTION
from tests.unit.test_interview_loop import ANSWER, SESSION, interview
from voicecoach import bootstrap
from voicecoach.analysis import Remark
from voicecoach.coach.content.company import keywords
from voicecoach.coach.content.evidence import evidence
from voicecoach.coach.content.remarks import content_remarks
from voicecoach.errors import NotesInvalid
from voicecoach.panel import Choice
from voicecoach.presenting.rows import figure_rows

NOTES = "We are honest, curious and bold. Sustainability matters. Curious people repair bicycles with us."
WHY = "I repaired my first bicycle at nine and I have been curious about how they work ever since then."
RECITED = "I would say that I am an honest, curious and bold person and I like to work in a team."


def remark(text: str) -> Remark:
    question = replace(QUESTION, star=False, key_points=())
    found = evidence(question, transcript(text), known_ideas(), keywords(NOTES))
    return next(each for each in content_remarks(question, found) if each.topic == "company")


def test_words_that_are_part_of_what_is_told_are_kept() -> None:
    assert remark(WHY).tone == "keep"
    assert "\u201cbicycle\u201d" in remark(WHY).statement


def test_words_that_are_recited_are_to_be_used_one_at_a_time() -> None:
    said = remark(RECITED)
    assert said.tone == "change"
    assert "\u201chonest\u201d, \u201ccurious\u201d and \u201cbold\u201d" in said.statement
    assert len(said.moments) == 3


def test_a_session_looks_for_the_words_and_remembers_them(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text(NOTES)
    company = bootstrap.company(tmp_path / "notes.txt")
    session = replace(SESSION, company=company)
    held, _, _, _ = interview(tmp_path, [ANSWER], [Choice.QUIT], Reciter(WHY), session=session)
    session = held.hold([replace(QUESTION, star=False)])
    assert bootstrap.session_store(tmp_path).load(session.id).company == company
    analysis = session.answers[0].analysis
    assert analysis is not None
    rows = dict(figure_rows(analysis))
    assert rows["Employer's words"].startswith(f"3 of {len(company)}: \u201crepaired\u201d at 0:0")


def test_where_none_was_used_that_is_shown_too() -> None:
    found = evidence(
        QUESTION,
        transcript("I like to help people who do not know where to go next."),
        known_ideas(),
        keywords(NOTES),
    )
    assert (found.company, found.company_wanted) == ((), len(keywords(NOTES)))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "cannot be read"),
        (b"", "No words of an employer"),
        (b"the and of 12 34", "No words of an employer"),
        (b"caf\xe9 values", "not plain text in UTF-8"),
        (b"PK\x03\x04\x00\x00", "not plain text"),
        (b"values " * 200_000, "larger than 1 MB"),
    ],
)
def test_notes_that_cannot_be_used_are_one_sentence(tmp_path: Path, content: bytes | None, said: str) -> None:
    notes = tmp_path / "notes.txt"
    if content is not None:
        notes.write_bytes(content)
    with pytest.raises(NotesInvalid, match=said) as raised:
        bootstrap.company(notes)
    assert str(notes) in str(raised.value)
    assert str(raised.value).endswith(".")


def test_a_folder_is_no_notes_and_a_mark_at_the_start_is_no_word(tmp_path: Path) -> None:
    with pytest.raises(NotesInvalid, match="cannot be read"):
        bootstrap.company(tmp_path)
    notes = tmp_path / "notes.txt"
    notes.write_text("Honest", encoding="utf-8-sig")
    assert bootstrap.company(notes) == ("honest",)
