"""An answer on the telephone says that it ends."""

from __future__ import annotations

import pytest

from voicecoach.bands import DESK, TELEPHONE
from voicecoach.coach.closing import ENOUGH, closing_remark
from voicecoach.speech import Word

STORY = " ".join(["Last winter a parcel went missing and I found it in another town."] * 4)


def words(text: str) -> list[Word]:
    return [Word(at / 3, at / 3 + 0.3, word) for at, word in enumerate(text.split())]


@pytest.mark.parametrize(
    ("end", "tone"),
    [
        ("So that is why I like this work.", "keep"),
        ("That\u2019s how we kept the customer.", "keep"),
        ("As a result, she has ordered every month since.", "keep"),
        ("Does that answer your question?", "keep"),
        ("And then I drove home in the van.", "change"),
        ("I overalled the engine, somehow.", "change"),
    ],
)
def test_a_closing_is_known_by_its_words(end: str, tone: str) -> None:
    remark = closing_remark(words(f"{STORY} {end}"), TELEPHONE)
    assert remark is not None
    assert remark.tone == tone


def test_a_signpost_in_the_middle_closes_nothing() -> None:
    remark = closing_remark(words(f"So that is why. {STORY}"), TELEPHONE)
    assert remark is not None
    assert remark.tone == "change"


def test_at_the_desk_and_of_few_words_nothing_is_said() -> None:
    assert closing_remark(words(STORY), DESK) is None
    assert closing_remark(words(STORY)[: ENOUGH - 1], TELEPHONE) is None
    assert closing_remark((), TELEPHONE) is None
