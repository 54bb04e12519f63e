from __future__ import annotations

import pytest

from tools.copied import SOURCES
from tools.coverage import FURNITURE, TABLE, TEXTS, built_in, covering, places, table

QUESTIONS = built_in()


def test_there_are_150_distinct_questions_or_more() -> None:
    assert len({question.text.lower() for question in QUESTIONS}) == len(QUESTIONS) >= 150


def test_every_place_in_the_source_texts_has_a_question() -> None:
    assert [place for place in places() if not covering(place, QUESTIONS)] == []


def test_a_gap_would_be_found() -> None:
    (cited,) = {QUESTIONS[0].sources[0]}
    without = [each for each in QUESTIONS if cited not in each.sources]
    text, _, line = cited.partition(":")
    place = next(each for each in places() if each.text == text and each.start <= int(line) <= each.end)
    assert set(covering(place, QUESTIONS)) - set(covering(place, without))


def test_every_question_cites_a_place_that_there_is() -> None:
    known = places()
    for question in QUESTIONS:
        for source in question.sources:
            text, _, line = source.partition(":")
            assert any(text == each.text and each.start <= int(line) <= each.end for each in known), (
                question.id,
                source,
            )


def test_the_table_in_the_documentation_is_the_one_of_these_packs() -> None:
    assert TABLE.read_text(encoding="utf-8") == table(QUESTIONS), "run: python -m tools.coverage"


@pytest.mark.parametrize("text", TEXTS)
def test_no_line_of_a_source_text_is_outside_every_place(text: str) -> None:
    path = SOURCES / TEXTS[text][0]
    if not path.is_file():
        pytest.skip("the source texts are not beside this checkout")
    lines = path.read_text(encoding="utf-8").splitlines()
    mine = [each for each in places() if each.text == text]
    outside = [
        number
        for number, line in enumerate(lines, start=1)
        if line.strip()
        and number not in FURNITURE.get(text, ())
        and not any(each.start <= number <= each.end for each in mine)
    ]
    assert outside == []
