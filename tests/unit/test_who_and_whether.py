"""A key point counts only where the candidate did or would do it; each kind of trap, with its siblings."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from testbed.known_ideas import known_encoder, known_ideas
from testbed.written import CONTENT, transcript
from voicecoach.coach.content.evidence import evidence
from voicecoach.coach.content.remarks import content_remarks
from voicecoach.content import ContentEvidence
from voicecoach.question import KeyPoint, Question, TargetLength
from voicecoach.questions import packs
from voicecoach.questions.packs import FolderQuestions

QUESTIONS = {each.id: each for each in FolderQuestions([packs.folders()[0]]).questions()}
EXAMPLES: list[dict[str, Any]] = json.loads(Path(CONTENT / "traps.json").read_text(encoding="utf-8"))
TRAPS = [each for each in EXAMPLES if each["set"] == "trap"]
STORY = Question(
    "angry-caller",
    "Tell me about an angry caller.",
    "difficult customers",
    "behavioural",
    TargetLength(60, 120),
    star=True,
    key_points=(
        KeyPoint("Say sorry", ("<sorry>", "apologised", "said sorry")),
        KeyPoint("Listen and let them finish", ("<listening>", "listened", "let them finish")),
        KeyPoint("Explain why", ("explained why", "gave the reason")),
        KeyPoint("Offer a voucher", ("voucher", "offered a voucher")),
    ),
)
CASE = replace(STORY, star=False, kind="situational", text="A caller is angry. What do you do?")


def covered(text: str, question: Question = STORY) -> set[str]:
    return {each.point for each in about(text, question).covered}


def about(text: str, question: Question = STORY) -> ContentEvidence:
    return evidence(
        question, transcript(f"{text} That is all there is to tell of that day, I think."), known_ideas()
    )


@pytest.mark.parametrize("by_meaning", [False, True], ids=["by rules alone", "by meaning too"])
@pytest.mark.parametrize("trap", TRAPS, ids=[each["question"] for each in TRAPS])
def test_nothing_is_praised_for_what_it_denies(trap: dict[str, Any], by_meaning: bool) -> None:
    question = QUESTIONS[trap["question"]]
    encoder = known_encoder() if by_meaning else None
    found = evidence(question, transcript(trap["text"]), known_ideas(), encoder=encoder)
    assert [each.point for each in found.covered] == trap["key_points"]
    kept = {each.topic for each in content_remarks(question, found) if each.tone == "keep"}
    assert not kept & {"key_points", "star", "empathy"}


@pytest.mark.parametrize(
    "text",
    [
        "I didn't apologise to her at all.",
        "I never apologised and I never would.",
        "I did not explain, apologise or offer anything.",
        "I hung up without apologising.",
        "Instead of apologising I put the phone down.",
        "I refused to apologise for that.",
        "I failed to apologise in time.",
        "I forgot to apologise, if I am honest.",
        "I couldn't be bothered to sit down and let them finish.",
        "I don't see why I'd apologise to her.",
        "I wouldn't say, I'm sorry about that.",
        "I was too angry to apologise.",
        "I hardly apologised.",
        "I don't think I apologised.",
        "There was no reason to apologise.",
        "Nobody apologised to the lady.",
        "I wouldn't dream of apologising.",
        "I couldn't bring myself to apologise.",
        "I nearly apologised, but then I left it.",
        "I can't say that I apologised.",
        "Rather than apologise I went for my break.",
    ],
)
def test_what_was_not_done_does_not_count(text: str) -> None:
    assert "Say sorry" not in covered(text)
    assert "Say sorry" not in covered(text, CASE)


@pytest.mark.parametrize(
    "text",
    [
        "My manager apologised to her.",
        "My manager came over, apologised and gave her a voucher.",
        "Sarah apologised to the man and explained why it was late.",
        "My colleague Ewa took the call. She listened to it all and apologised.",
        "Somebody else apologised in the end.",
        "He was the one who apologised.",
        "The engineer who came apologised to him.",
        "It was my boss that apologised, as always.",
        "He apologised to me for shouting.",
        "The customer apologised and listened to me.",
        "She told me to apologise and to listen.",
        "He said I apologised too late.",
        "They wanted me to explain why it was late.",
    ],
)
def test_what_somebody_else_did_does_not_count(text: str) -> None:
    assert covered(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "You're supposed to apologise and listen.",
        "They say that you should apologise first.",
        "I should have apologised to her.",
        "I could have apologised, I suppose.",
        "I wish I had apologised.",
        "If only I had listened to him.",
        "I was going to apologise when he hung up.",
        "I meant to apologise later.",
        "If I'd known, I would have apologised.",
        "Why should I apologise?",
        "Did I apologise? You tell me.",
        "Do I apologise when it was them who got it wrong?",
        "They tell you to apologise and that.",
        "What is the point of apologising?",
        "Offer a voucher? For that?",
        "Could you give him a voucher, is that allowed here?",
        "Ideally you'd apologise and offer a voucher.",
        "The training says you have to listen.",
    ],
)
def test_wishes_rules_and_questions_do_not_count(text: str) -> None:
    assert covered(text) == set()


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("I apologised to her and explained why.", {"Say sorry", "Explain why"}),
        ("I didn't panic, I apologised.", {"Say sorry"}),
        ("I didn't argue but listened until the end.", {"Listen and let them finish"}),
        ("I did not just apologise, I gave her a voucher as well.", {"Say sorry", "Offer a voucher"}),
        ("I couldn't apologise enough to the poor man.", {"Say sorry"}),
        ("I apologised instead of arguing with him.", {"Say sorry"}),
        ("He was shouting that nobody listened, so I apologised.", {"Say sorry"}),
        ("No, I apologised right away.", {"Say sorry"}),
        ("My manager was off, so I apologised for us.", {"Say sorry"}),
        ("I said that my manager would send her a voucher.", {"Offer a voucher"}),
        ("I explained why we could not do it.", {"Explain why"}),
        ("I waited until she had let off steam.", {"Listen and let them finish"}),
        ("Me and Tom apologised to the whole family.", {"Say sorry"}),
        ("I never fail to apologise for a delay.", {"Say sorry"}),
        ("Rang her back, apologised, sent a voucher.", {"Say sorry", "Offer a voucher"}),
    ],
)
def test_what_the_candidate_did_counts(text: str, points: set[str]) -> None:
    assert points <= covered(text)


@pytest.mark.parametrize(
    "text",
    [
        "I would apologise to them first of all.",
        "I'd apologise and see what I can do.",
        "You apologise first, whatever it was about.",
        "First you have to apologise to them.",
        "I always apologise before anything else.",
    ],
)
def test_what_one_would_do_counts_too(text: str) -> None:
    assert "Say sorry" in covered(text, CASE)


def test_the_quote_is_the_whole_clause() -> None:
    (shown,) = about("She was in tears, and after that I gave her a voucher for the trouble.").covered
    assert shown.quote.text == "after that I gave her a voucher for the trouble."


@pytest.mark.parametrize(
    "text", ["I am good at my job.", "I had his card on the desk.", "We like to sit there."]
)
def test_an_everyday_word_shows_nothing(text: str) -> None:
    point = KeyPoint("Show a skill", ("good at", "card", "like", "had his"))
    assert not about(text, replace(STORY, key_points=(point,))).covered


def test_the_clause_with_most_signs_is_quoted() -> None:
    text = "I listened. Then I sat down and listened without interrupting until he had run out of steam."
    (shown,) = about(text).covered
    assert "without interrupting" in shown.quote.text


def test_the_result_shown_is_the_last_real_one() -> None:
    text = (
        "Last winter a customer came in with a broken lamp. I rang the depot and swapped it. "
        "It took about twenty minutes. She was happy. She came back every month after that."
    )
    found = evidence(STORY, transcript(text), known_ideas())
    assert "It took" not in " ".join(each.text for each in found.star.result)
    said = {each.topic: each for each in content_remarks(STORY, found)}
    assert "result: \u201cShe came back every month\u201d" in said["star"].statement


def test_an_answer_to_another_question_is_told_so_with_what_is_asked_for() -> None:
    question = QUESTIONS["refund-against-policy"]
    text = (
        "I live with my two brothers near the river and on dry days we go fishing or paint old mopeds. "
        "My grandfather taught us, he was a sailor, and on winter evenings he told us about whales."
    )
    found = evidence(question, transcript(text), known_ideas())
    assert found.off_topic
    first = content_remarks(question, found)[0]
    assert first.topic == "off_topic"
    assert all(point.point in first.statement for point in question.key_points)
    assert not {"star", "key_points"} & {each.topic for each in content_remarks(question, found)}
    for example in EXAMPLES:
        if example["set"] == "indirect":
            said = evidence(QUESTIONS[example["question"]], transcript(example["text"]), known_ideas())
            assert not said.off_topic, example["question"]


def test_what_was_not_done_is_no_action() -> None:
    found = evidence(
        STORY,
        transcript("Last winter a man rang about his bill. I didn't listen. I didn't do anything."),
        known_ideas(),
    )
    assert found.star.action == ()
    assert found.own_actions == 0
