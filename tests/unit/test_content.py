"""Coaching on content: cases by hand; the figures on the labelled answers are in test_content_figures."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testbed.known_ideas import known_ideas
from testbed.written import transcript
from voicecoach.coach.content.company import keywords
from voicecoach.coach.content.evidence import evidence
from voicecoach.coach.content.words import stem
from voicecoach.coach.follow_up import choose_follow_up
from voicecoach.content import ContentEvidence
from voicecoach.question import FollowUp, KeyPoint, Question, TargetLength
from voicecoach.speech import Transcript, Word

QUESTION = Question(
    "broken-parcel",
    "Tell me about a broken parcel.",
    "complaints",
    "behavioural",
    TargetLength(60, 120),
    star=True,
    key_points=(
        KeyPoint("Let them finish", ("let them finish", "listened without interrupting", "heard them out")),
        KeyPoint("Say sorry", ("apologised", "said sorry")),
        KeyPoint("What came of it", ("<result>",)),
    ),
    follow_ups=(
        FollowUp("key-point-missed", "And did you say sorry?", "Say sorry"),
        FollowUp("no-number", "How many was that?"),
        FollowUp("no-result", "What came of it?"),
        FollowUp("no-personal-action", "What was your part?"),
        FollowUp("no-episode", "Can you think of one case?"),
        FollowUp("too-short", "Tell me a little more."),
    ),
)
STORY = (
    "Last winter a customer came in with a broken parcel, and I was asked to deal with it. "
    "I let her finish, apologised and sent a new one by courier. "
    "She got it the next morning, and she has ordered from us twelve times since then."
)
WE = STORY.replace("I let her", "We let her").replace("I was asked", "we were asked")
LONG_ENOUGH = (
    " That is the story as far as I remember it today, and there is nothing more to add to it at all."
)


def about(text: str, question: Question = QUESTION) -> ContentEvidence:
    return evidence(question, transcript(text), known_ideas())


def test_the_parts_of_a_story_are_quoted() -> None:
    star = about(STORY).star
    assert "Last winter a customer came in" in star.situation[0].text
    assert "I was asked to deal with it" in star.task[0].text
    assert star.action[0].text.startswith("I let her finish")
    assert any("She got it the next morning" in quote.text for quote in star.result)


def test_quotes_are_words_of_the_answer_with_their_times() -> None:
    given_words = transcript(STORY)
    for quote in about(STORY).star.action:
        inside = [word.text for word in given_words.words if quote.start <= word.start < quote.end - 0.01]
        assert " ".join(inside).startswith(quote.text)


@pytest.mark.parametrize(
    "text",
    [
        "I would always let the customer finish and then I would apologise and look for a solution together.",
        "I usually listen first. I am a patient person and I like to help people with their problems.",
        "If I had a customer like that I would stay calm, and if I could I would offer a new one.",
    ],
)
def test_what_one_would_do_is_no_story(text: str) -> None:
    found = about(text)
    assert not found.episode
    assert found.star.action == ()
    assert about(STORY).episode


def test_key_points_survive_other_forms_and_small_gaps_but_not_denial() -> None:
    said = {
        each.point
        for each in about("I am apologising first, and I hear all of them out, every single time.").covered
    }
    assert said == {"Let them finish", "Say sorry"}
    assert "Say sorry" in about("I never apologised to her, and she went away without another word.").missed


def test_a_named_idea_is_known_in_wordings_that_the_pack_does_not_have() -> None:
    point = KeyPoint("Let them finish first", ("<listening>", "let them finish", "hear them out"))
    question = replace(QUESTION, key_points=(point,))
    covered = about(
        "He was shouting so I waited until he had let off steam, and then we talked.", question
    ).covered
    assert [each.quote.text for each in covered] == ["I waited until he had let off steam"]


def test_a_point_may_name_an_idea_for_all_its_wordings() -> None:
    question = replace(QUESTION, key_points=(KeyPoint("Name a time", ("<true time>",)),))
    assert about("I would tell them it should be in their account by Thursday.", question).covered
    assert about("I would tell them it should be fine, and wish them a lovely day.", question).missed


def test_close_synonyms_are_as_good_as_the_word_written() -> None:
    question = replace(QUESTION, key_points=(KeyPoint("Call her back", ("call her back",)),))
    assert about("And then I phoned the lady back straight away to tell her about it.", question).covered


def test_a_single_common_sign_makes_a_point_possible_and_two_make_it_sure() -> None:
    question = replace(QUESTION, key_points=(KeyPoint("Offer a bridge", ("<stopgap>",)),))
    one = about("There was a replacement on the shelf behind me all that time.", question)
    assert [each.quote.text for each in one.possible] == [
        "There was a replacement on the shelf behind me all that time."
    ]
    assert not one.covered
    assert not one.missed
    two = about("There was a replacement on the shelf behind me, and a spare in the van.", question)
    assert [each.point for each in two.covered] == ["Offer a bridge"]


def test_figures_count_and_dates_do_not() -> None:
    said = about(
        "We cut the queue by 40% and saved two hundred pounds in three weeks, in March 2021, at five o'clock."
    )
    assert [quote.text for quote in said.numbers] == ["40%", "two hundred pounds", "three weeks"]


def test_who_acted_is_counted() -> None:
    assert (about(STORY).own_actions, about(STORY).shared_actions) == (3, 0)
    assert (about(WE).own_actions, about(WE).shared_actions) == (0, 3)


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("I sent a new one and that was that.", "too-short"),
        (
            "I usually say sorry and listen. I would always look for a solution that is fair to all."
            + LONG_ENOUGH,
            "no-episode",
        ),
        (WE + LONG_ENOUGH, "no-personal-action"),
        (
            "Last winter a customer came in with a broken parcel. I let her finish and said sorry."
            + LONG_ENOUGH,
            "no-result",
        ),
        (STORY.replace(" twelve times", "") + LONG_ENOUGH, "no-number"),
        (STORY.replace(", apologised", ", nodded") + LONG_ENOUGH, "key-point-missed"),
        (STORY + LONG_ENOUGH, None),
    ],
)
def test_the_follow_up_asks_for_what_was_lacking(text: str, condition: str | None) -> None:
    chosen = choose_follow_up(QUESTION, about(text))
    assert (chosen and chosen.condition) == condition


def test_no_follow_up_is_asked_twice() -> None:
    found = about("I sent a new one and that was that.")
    first = choose_follow_up(QUESTION, found)
    assert first is not None
    second = choose_follow_up(QUESTION, found, already_asked={first.text})
    assert second is not None
    assert second.text != first.text
    everything = {each.text for each in QUESTION.follow_ups}
    assert choose_follow_up(QUESTION, found, already_asked=everything) is None


def test_a_transcript_too_poor_to_judge_is_said_and_nothing_else() -> None:
    unsure = transcript(STORY)
    unsure = Transcript(
        unsure.engine,
        "en",
        tuple(Word(text=word.text, start=word.start, end=word.end, probability=0.3) for word in unsure.words),
    )
    for poor in (unsure, transcript("Well, no."), Transcript(unsure.engine, "de", unsure.words)):
        found = evidence(QUESTION, poor, known_ideas())
        assert found.problem.endswith(".")
        assert not found.covered
        assert not found.missed
        assert not found.episode


def test_the_employers_words_are_found_in_other_forms() -> None:
    wanted = keywords(
        "We value curiosity and honesty. Be curious, be honest. Our kitchens are sustainable kitchens."
    )
    assert stem("kitchen") in wanted
    said = evidence(
        QUESTION,
        transcript("I am honest, and I once worked in a kitchen for half a year."),
        known_ideas(),
        wanted,
    ).company
    assert [quote.text for quote in said] == ["honest", "kitchen"]


def test_empathy_and_wordings_that_close_a_door_are_quoted() -> None:
    found = about(
        "I said that I am sorry and that must have been annoying. He was stupid, and it is not my problem."
    )
    assert len(found.empathy) == 2
    assert len(found.negative) == 2


def test_without_punctuation_a_story_is_still_a_story() -> None:
    bare = "".join(each for each in STORY.lower() if each not in ".,")
    star = about(bare).star
    assert star.situation
    assert star.action
    assert star.result


WORDS = st.lists(
    st.sampled_from([*STORY.split(), "um,", "—", "...", "'s", "I'd", "can't", "%", "ß", "if"]), max_size=60
)


@given(WORDS)
def test_any_words_can_be_judged(words: list[str]) -> None:
    found = about(" ".join(words))
    named = [each.point for each in (*found.covered, *found.possible)] + [*found.missed]
    assert len(set(named)) == len(named)
    if not found.problem:
        assert len(named) == len(QUESTION.key_points)
    choose_follow_up(QUESTION, found)


def test_words_are_stemmed_alike_by_several_threads_at_once() -> None:
    starts, endings = (
        ("generos", "nation", "operat", "relat"),
        ("ity", "alise", "ion", "ional", "iveness", "ed"),
    )
    words = [start + ending for start in starts for ending in endings] * 20
    alone = [stem.__wrapped__(word) for word in words]
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(stem.__wrapped__, words))
    assert together == alone
