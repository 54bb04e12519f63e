"""Requests to the interviewer in German, and answers that are none."""

from __future__ import annotations

import re

import pytest

from voicecoach.coach.asked_for import COMMANDS, asked_for
from voicecoach.languages import KNOWN
from voicecoach.questions import packs
from voicecoach.questions.packs import FolderQuestions

REQUESTS = {
    "repeat": (
        "Können Sie die Frage bitte wiederholen?",
        "Könnten Sie das noch einmal sagen?",
        "Entschuldigung, das habe ich nicht verstanden.",
        "Wie bitte?",
        "Noch einmal, bitte.",
        "Wie war die Frage noch mal?",
        "Ähm, können Sie die Frage anders formulieren?",
        "Könnten Sie etwas lauter sprechen?",
        "Moment, können Sie das wiederholen?",
        "Was meinen Sie damit?",
        "Sagen Sie das bitte noch einmal.",
    ),
    "moment": (
        "Einen Moment, bitte.",
        "Lassen Sie mich kurz nachdenken.",
        "Da muss ich kurz überlegen.",
        "Geben Sie mir bitte einen Moment.",
        "Augenblick.",
    ),
    "skip": (
        "Können wir die Frage überspringen?",
        "Die nächste Frage, bitte.",
        "Dazu fällt mir leider nichts ein.",
        "Das möchte ich lieber nicht beantworten.",
        "Machen wir weiter.",
    ),
    "stop": (
        "Können wir hier aufhören?",
        "Ich möchte jetzt aufhören.",
        "Stopp.",
        "Lassen Sie uns für heute Schluss machen.",
    ),
}


@pytest.mark.parametrize(
    ("command", "text"), [(name, text) for name, texts in REQUESTS.items() for text in texts]
)
def test_a_german_request_is_understood(command: str, text: str) -> None:
    assert asked_for(text, 2.0, "de") == command


@pytest.mark.parametrize(
    "text",
    [
        "Ich habe die Frage des Kunden noch einmal wiederholt.",
        "Ein Moment ist mir im Kopf geblieben.",
        "Nein.",
        "Ja, gern.",
        "Dann habe ich ihn gefragt, ob er das noch einmal sagen kann.",
        "Ich mache weiter, bis es fertig ist.",
        "Wie ich schon sagte, war das schwierig.",
        "Ich höre zu.",
        "Können wir auch mit Kunden telefonieren?",
        "",
    ],
)
def test_a_german_answer_is_no_request(text: str) -> None:
    assert asked_for(text, 2.0, "de") is None


def test_no_sentence_of_a_german_model_answer_is_a_request() -> None:
    questions = FolderQuestions([packs.folders()[0]]).spoken("de")
    sentences = [each for question in questions for each in re.split(r"(?<=[.?!:]) ", question.model_answer)]
    assert len(sentences) > 200
    assert [each for each in sentences if asked_for(each, 2.0, "de")] == []


def test_requests_are_understood_in_the_languages_that_say_so() -> None:
    assert set(COMMANDS) == {code for code, language in KNOWN.items() if language.requests}
    assert asked_for("Could you repeat the question?", 2.0, "fr") is None
    assert asked_for("Could you repeat the question?", 2.0, "en") == "repeat"
    assert asked_for("Können Sie die Frage wiederholen?", 30.0, "de") is None
