from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from testbed.known_ideas import known_ideas
from testbed.written import transcript
from tests.unit.test_content import QUESTION, STORY, WE, about
from voicecoach.analysis import Remark
from voicecoach.coach.content.company import keywords
from voicecoach.coach.content.evidence import evidence
from voicecoach.coach.content.remarks import content_remarks
from voicecoach.question import KeyPoint, Question


def remarks(text: str, question: Question = QUESTION) -> dict[str, Remark]:
    return {each.topic: each for each in content_remarks(question, about(text, question))}


def test_a_whole_story_is_praised_with_its_words() -> None:
    said = remarks(STORY)
    assert said["star"].tone == "keep"
    assert "Last winter a customer came in" in said["star"].statement
    assert said["star"].moments
    assert said["numbers"].tone == "keep"
    assert "twelve times" in said["numbers"].statement


def test_what_a_story_lacks_is_named_with_advice() -> None:
    said = remarks(
        "Last winter a customer came in with a broken parcel. I let her finish and apologised to her."
    )
    assert said["star"].tone == "change"
    assert "Not heard: the result." in said["star"].statement
    assert "what came of it" in said["star"].advice


def test_generalities_are_answered_with_a_wish_for_one_case() -> None:
    said = remarks("I would usually listen to the customer and I would look for a solution with them.")
    assert said["star"].tone == "change"
    assert "No single past occasion" in said["star"].statement
    assert "numbers" not in said


def test_we_throughout_is_noticed() -> None:
    assert remarks(WE)["ownership"].tone == "change"
    assert "ownership" not in remarks(STORY)


def test_a_question_that_wants_no_story_gets_no_remark_on_stories() -> None:
    assert set(remarks(STORY, replace(QUESTION, star=False))) == {"key_points"}


def test_key_points_are_praised_noted_or_asked_for() -> None:
    assert remarks(STORY)["key_points"].tone == "keep"
    few = remarks("I have been working here for a long time and I like it very much.")["key_points"]
    assert few.tone == "change"
    assert "Let them finish" in few.advice
    assert few.statement.startswith("I heard none of what this question is after: Let them finish; ")


def test_a_key_point_is_asked_for_in_words_of_its_own() -> None:
    points = (
        KeyPoint("Let them finish", ("let them finish",), "say that you let them finish"),
        KeyPoint("Say sorry", ("apologised",)),
    )
    question = replace(QUESTION, key_points=points)
    few = remarks("I have been working here for a long time and I like it very much.", question)["key_points"]
    assert few.spoken.endswith("Next time, say that you let them finish.")
    assert few.advice.endswith("if not, next time say that you let them finish.")
    some = remarks("I have been working here for long, and I apologised every time.", question)["key_points"]
    assert some.statement.endswith("Did you say that you let them finish?")


def test_a_point_that_may_have_been_made_is_not_called_missing() -> None:
    question = replace(QUESTION, key_points=(KeyPoint("Offer a bridge", ("<stopgap>",)),))
    said = remarks("There was a replacement on the shelf behind me all day.", question)["key_points"]
    assert said.tone == "note"
    assert "Possibly heard: Offer a bridge (\u201cThere was a replacement" in said.statement
    assert "Check for yourself" not in said.statement


def test_a_customer_who_is_played_wants_to_be_understood() -> None:
    scene = replace(QUESTION, kind="role-play", star=False)
    assert (
        remarks("I am so sorry about that, let me see what I can do for you.", scene)["empathy"].tone
        == "keep"
    )
    assert remarks("You will get a new one on Monday if you send it back.", scene)["empathy"].tone == "change"
    assert (
        remarks("Calm down please, there is nothing I can do about that here.", scene)["phrasing"].tone
        == "change"
    )


def test_the_employers_words_are_named() -> None:
    question = replace(QUESTION, star=False)
    wanted = keywords("Honest. Curious.")
    found = evidence(
        question, transcript("I am honest and curious on every day of the week."), known_ideas(), wanted
    )
    said = {each.topic: each for each in content_remarks(question, found)}
    assert "\u201chonest\u201d and \u201ccurious\u201d" in said["company"].statement


def test_a_poor_transcript_gets_one_note_and_no_judgement() -> None:
    (only,) = content_remarks(QUESTION, about("Well, no."))
    assert only.tone == "note"


@given(st.lists(st.sampled_from([*STORY.split(), "we", "would", "stupid", "40%"]), max_size=50))
def test_every_remark_has_a_sentence_a_weight_and_moments_in_order(words: list[str]) -> None:
    found = content_remarks(QUESTION, about(" ".join(words)))
    assert [each.weight for each in found] == sorted((each.weight for each in found), reverse=True)
    for each in found:
        assert each.statement.endswith((".", "?"))
        assert 0 < each.weight <= 1
        assert each.tone != "change" or (each.advice and each.spoken)
