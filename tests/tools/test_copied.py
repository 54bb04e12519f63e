"""Every sentence of the built-in packs is ours."""

from __future__ import annotations

import pytest

from tools import copied
from voicecoach.questions import packs
from voicecoach.questions.packs import FolderQuestions

QUESTIONS = FolderQuestions([packs.folders()[0]]).questions()


def test_no_sentence_is_taken_from_the_source_texts() -> None:
    if not copied.SOURCES.is_dir():
        pytest.skip("the source texts are not beside this checkout")
    sources = [path.read_text(encoding="utf-8") for path in copied.SOURCES.glob("*.txt")]
    assert len(sources) == 5
    assert list(copied.copied(QUESTIONS, sources)) == []


def test_a_copied_sentence_is_found() -> None:
    question = QUESTIONS[0]
    assert list(copied.copied([question], [question.looking_for]))
