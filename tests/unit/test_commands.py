from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecoach.coach.commands import command_in
from voicecoach.questions import packs
from voicecoach.questions.packs import FolderQuestions

UTTERANCES = {
    "repeat": [
        "Could you repeat the question?",
        "Sorry, what was that?",
        "Pardon?",
        "I didn't catch that, sorry.",
    ],
    "skip": ["Skip this one.", "Next question, please.", "Um, could we, could we move on?", "Pass."],
    "moment": [
        "Can I have a moment?",
        "One second.",
        "Let me think about that for a second.",
        "Hold on, please.",
    ],
    "stop": [
        "Let's stop here.",
        "Stop.",
        "I'd like to end the interview, please.",
        "I think that's enough for today.",
    ],
}


@pytest.mark.parametrize(
    ("command", "text"), [(key, text) for key, texts in UTTERANCES.items() for text in texts]
)
def test_a_request_is_understood(command: str, text: str) -> None:
    assert command_in(text, 2.0) == command


@pytest.mark.parametrize(
    "text",
    [
        "I would ask the customer to repeat the question.",
        "I always stop and listen.",
        "One second, I said to the customer, and looked it up.",
        "Skip the small talk is my rule.",
        "I repeat the question to be sure.",
        "",
        "Um, uh.",
    ],
)
def test_an_answer_is_not_a_request(text: str) -> None:
    assert command_in(text) is None


def test_no_sentence_of_a_model_answer_is_a_request() -> None:
    questions = FolderQuestions([packs.folders()[0]]).questions()
    sentences = [each for question in questions for each in re.split(r"(?<=[.?!]) ", question.model_answer)]
    assert len(sentences) > 1000
    assert [(command_in(each), each) for each in sentences if command_in(each)] == []


def test_what_takes_long_is_an_answer() -> None:
    assert command_in("Could you repeat the question?", 40.0) is None


def test_waiting_and_repeating_at_once_is_repeating() -> None:
    assert command_in("Hold on. Could you say that again?") == "repeat"


@given(
    st.lists(
        st.sampled_from(
            [
                "can",
                "you",
                "we",
                "i",
                "please",
                "the",
                "question",
                "again",
                "one",
                "more",
                "time",
                "a",
                "moment",
            ]
        ),
        max_size=30,
    )
)
def test_no_utterance_takes_long_to_understand(words: list[str]) -> None:
    start = time.process_time()
    command_in(" ".join(words))
    assert time.process_time() - start < 0.5
