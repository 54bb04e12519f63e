"""The built-in packs: what is spoken reads well aloud."""

from __future__ import annotations

import pytest

from voicecoach.questions import packs
from voicecoach.questions.aloud import question_stumbles, stumbles
from voicecoach.questions.packs import FolderQuestions

QUESTIONS = FolderQuestions([packs.folders()[0]]).questions()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("What would you do, e.g. with a refund?", "e.g."),
        ("Sales and/or service?", "/"),
        ("Are you (still) there?", "("),
        ("It took 3 days.", "3"),
        ("Which CRM do you know?", "CRM"),
        ("It rose by ten %.", "%"),
        ("Well... what now?", "..."),
        ("Tell me more", "Tell me more"),
        ("See example.com for more.", "e.com"),
    ],
)
def test_what_a_voice_stumbles_over_is_found(text: str, words: str) -> None:
    assert any(problem.startswith(f'"{words}"') for problem in stumbles(text))


@pytest.mark.parametrize("text", ["Das sind z. B. zwei.", "Sie rufen bzw. schreiben.", "Nr. drei bitte."])
def test_what_a_german_voice_stumbles_over_is_found(text: str) -> None:
    assert list(stumbles(text, "de"))


@pytest.mark.parametrize(
    "text", ["Who are you? I am OK!", "We said no. Then she said, I see.", "It's a one-off."]
)
def test_plain_sentences_read_well(text: str) -> None:
    assert list(stumbles(text)) == []


def test_everything_that_is_spoken_reads_well_aloud() -> None:
    assert [problem for question in QUESTIONS for problem in question_stumbles(question)] == []
