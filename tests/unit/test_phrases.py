from __future__ import annotations

import re

import pytest

from voicecoach.conduct import phrases
from voicecoach.conduct.phrases import Phrases
from voicecoach.questions.aloud import stumbles

ALL = {name: value for name, value in vars(phrases).items() if isinstance(value, tuple)}
JUDGEMENT = re.compile(
    r"\b(?:good|great|well|nice|excellent|perfect|wonderful|right answer|interesting|bad|wrong)\b"
)


@pytest.mark.parametrize("name", ALL)
def test_what_is_said_between_questions_reads_well_and_judges_nothing(name: str) -> None:
    for text in ALL[name]:
        assert list(stumbles(text)) == []
        assert not JUDGEMENT.search(text.lower())
        assert len(text.split()) <= 10


def test_the_wording_varies_and_nothing_is_said_twice_in_a_row_of_turns() -> None:
    said = Phrases(3)
    assert {said.one_of(phrases.NEXT) for _ in phrases.NEXT} == set(phrases.NEXT)


def test_the_seed_decides_the_words() -> None:
    def first_ten(seed: int) -> list[str]:
        said = Phrases(seed)
        return [said.one_of(phrases.NEXT) for _ in range(10)]

    assert first_ten(5) == first_ten(5)
    assert len({tuple(first_ten(seed)) for seed in range(10)}) > 5
