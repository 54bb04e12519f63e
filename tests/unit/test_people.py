"""How an answer speaks of people: never unkind by mistake."""

from __future__ import annotations

from dataclasses import replace

import pytest

from testbed.known_ideas import known_ideas
from testbed.written import transcript
from tests.unit.test_content import QUESTION
from voicecoach.coach.content.evidence import evidence
from voicecoach.coach.content.remarks import content_remarks
from voicecoach.content import ContentEvidence
from voicecoach.question import KeyPoint

SCENE = replace(QUESTION, kind="role-play", star=False)


def about(text: str) -> ContentEvidence:
    return evidence(SCENE, transcript(f"{text} And that is what I would say to them there."), known_ideas())


@pytest.mark.parametrize(
    "text",
    [
        "I would do whatever he wanted, whatever it took.",
        "My manager was a great help that day.",
        "We let them calm down and helped him to calm down.",
        "He shouted that we were all idiots and useless.",
        "It was a crazy busy Saturday and I made a stupid mistake.",
        "I don't hate my customers at all.",
        "I apologise even if it's not my fault.",
        "There was nothing I could do but wait with her.",
        "They don't care about the rest of it.",
        "The customer said it was not his fault.",
    ],
)
def test_nothing_sounds_hard_that_is_not(text: str) -> None:
    assert about(text).negative == ()


@pytest.mark.parametrize(
    "text",
    [
        "Whatever. I had my break then.",
        "I said that's not my problem.",
        "I told her to calm down.",
        "My last boss was a bully.",
        "Customers are stupid.",
        "Take it or leave it, that's the rule.",
        "I hated my colleagues there.",
        "There is nothing I can do about that.",
    ],
)
def test_what_closes_a_door_is_said(text: str) -> None:
    assert about(text).negative


@pytest.mark.parametrize(
    "text",
    [
        "I'm so sorry about that.",
        "Oh no, that's rubbish for you.",
        "You have every right to be cross.",
        "That's on us, we got it wrong.",
        "I'd be fuming if that was my parcel.",
        "That was a rotten day you have had.",
        "I put my hand on her shoulder and gave her a tissue.",
    ],
)
def test_understanding_is_heard_in_many_words(text: str) -> None:
    assert about(text).empathy
    topics = {each.topic: each.tone for each in content_remarks(SCENE, about(text))}
    assert topics["empathy"] == "keep"


@pytest.mark.parametrize(
    "text",
    [
        "I would not say sorry for that.",
        "He apologised to me in the end.",
        "Why should I apologise?",
        "My manager apologised to them.",
    ],
)
def test_no_understanding_is_praised_that_was_not_shown(text: str) -> None:
    assert about(text).empathy == ()


@pytest.mark.parametrize(
    "text",
    ["That's on me.", "It was down to me.", "I messed that up.", "I hold my hands up.", "That was my doing."],
)
def test_owning_up_is_owning_up(text: str) -> None:
    question = replace(QUESTION, key_points=(KeyPoint("You owned it", ("<owning>",)),))
    said = evidence(
        question,
        transcript(f"Last year I sent a parcel to the wrong town. {text} Then I rang her."),
        known_ideas(),
    )
    assert [each.point for each in said.covered] == ["You owned it"]
