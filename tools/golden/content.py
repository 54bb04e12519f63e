"""What content coaching finds in the labelled answers.

Of those that may be read everything is kept; of ``held`` and ``after`` only the figures that
``tools.evaluate_content`` prints. ``voices_judging`` is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from testbed.known_ideas import known_ideas
from testbed.written import transcript
from tools import evaluate_content
from tools.labelled_voices import voices
from voicecoach.coach.content.evidence import evidence
from voicecoach.coach.content.remarks import content_remarks
from voicecoach.coach.follow_up import choose_follow_up
from voicecoach.question import Question
from voicecoach.questions import packs
from voicecoach.questions.packs import FolderQuestions

READ = ("dev", "fresh")


def content() -> Iterator[tuple[str, object]]:
    """Name and content of each document."""
    questions = {each.id: each for each in FolderQuestions([packs.folders()[0]]).questions()}
    for split in READ:
        answers = evaluate_content.answers(split)
        yield split, {each["id"]: _found(questions[each["question"]], each["text"]) for each in answers}
    yield (
        "voices_tuning",
        {
            answer.id: _found(questions[answer.question], answer.text)
            for voice in voices("tuning")
            for answer in voice.answers
        },
    )
    yield "scores", {split: _scores(split, questions) for split in evaluate_content.SPLITS}


def _found(question: Question, text: str) -> object:
    found = evidence(question, transcript(text), known_ideas())
    told = {
        "evidence": found,
        "follow_up": choose_follow_up(question, found),
        "remarks": content_remarks(question, found),
    }
    return msgspec.to_builtins(told)


def _scores(split: str, questions: dict[str, Question]) -> object:
    score, denied = evaluate_content.key_points(split, questions, verbose=False)
    parts = evaluate_content.star(split, questions, verbose=False)
    return {
        "star": {part: str(each) for part, each in parts.items()},
        "key points": str(score),
        "neither heard nor possibly heard": denied,
        "follow-ups": evaluate_content.follow_ups(split, questions, verbose=False),
        "commands": evaluate_content.commands(split, verbose=False),
    }
