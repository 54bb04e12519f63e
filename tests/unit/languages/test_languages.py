"""What is measured in a language, and what stays silent in it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.unit.deliveries import ABOUT, GOOD_SOUND, delivery
from voicecoach.adapters.translations import catalogue
from voicecoach.coach.coaching import coach
from voicecoach.coach.recording import problems
from voicecoach.languages import ENGLISH, GERMAN, KNOWN, codes, language_of
from voicecoach.measure.lexical_fillers import lexical_fillers
from voicecoach.measure.plausibility import implausible
from voicecoach.measure.speech_rate import speech_rate
from voicecoach.speech import Interval, Word

FRENCH = language_of("fr")


def test_every_language_that_whisper_writes_has_its_name() -> None:
    from faster_whisper.tokenizer import _LANGUAGE_CODES

    assert set(_LANGUAGE_CODES) <= set(codes())
    assert all(language_of(code).name[0].isupper() for code in codes())


def test_english_is_known_whole_and_says_nothing_of_itself() -> None:
    assert (ENGLISH.limits, ENGLISH.uncounted) == ("", ())


def test_a_language_of_which_only_the_name_is_known_says_all_that_is_not_done_in_it() -> None:
    for part in ("In French", "not counted", "in the sound", "not judged", "filler words", "what was said"):
        assert part in FRENCH.limits
    assert set(FRENCH.uncounted) == {"filled_pauses", "lexical_fillers", "hedges"}


def test_what_nobody_has_tried_on_people_says_so() -> None:
    assert "tried on recordings of people" in GERMAN.limits
    assert GERMAN.uncounted == ("filled_pauses",)


def test_no_word_fills_in_a_language_whose_fillers_are_not_known() -> None:
    words = (Word(0.0, 0.3, "like,"), Word(0.3, 0.6, "also"))
    assert lexical_fillers(words, (Interval(0.0, 0.6),), FRENCH) == ((), ())


def test_a_language_written_without_spaces_has_no_words_a_minute() -> None:
    assert not language_of("zh").spaced
    assert speech_rate(None, 200, 60.0).words_per_minute is None


def test_words_whose_syllables_nobody_can_count_are_not_compared_with_the_sound() -> None:
    words = [Word(i / 10, (i + 1) / 10, f"mot{i}") for i in range(100)]
    assert implausible(words, 25) is not None
    assert implausible(words, 25, FRENCH) is None


@pytest.mark.parametrize("code", sorted(KNOWN))
def test_the_bands_of_a_known_language_are_in_order(code: str) -> None:
    for bands in (KNOWN[code].desk, KNOWN[code].telephone):
        assert bands is not None
        assert bands.slow < bands.good_slowest < bands.good_fastest < bands.fast


def test_a_pace_is_judged_by_the_bands_of_its_language_and_not_where_it_has_none() -> None:
    def pace(code: str) -> list[str]:
        about = ABOUT.spoken_in(language_of(code))
        told = coach(about, GOOD_SOUND, delivery(wpm=120.0))
        return [one.tone for one in told.remarks if one.topic == "pace"]

    assert pace("de") == ["keep"]
    assert pace("en") == ["note"]
    assert pace("fr") == []


def test_nobody_is_told_of_ums_that_were_never_tried_in_their_language() -> None:
    many = replace(delivery(fillers=20, lexical=0), filled_pauses_per_minute=None, uncounted=GERMAN.uncounted)
    told = coach(ABOUT.spoken_in(GERMAN), GOOD_SOUND, many)
    assert "filled_pauses" not in {one.topic for one in told.remarks}


def test_what_is_wrong_with_the_sound_is_said_in_german() -> None:
    german = catalogue("de")
    noisy = replace(GOOD_SOUND, snr_db=10.0, problems=("x",), refused=("silent_pauses",))
    clipped = replace(GOOD_SOUND, clipped_share=0.02, problems=("x",), refused=("loudness_variation",))
    both = replace(noisy, clipped_share=0.02, problems=("x", "y"))
    assert [len(problems(each, german)) for each in (GOOD_SOUND, noisy, clipped, both)] == [0, 1, 1, 2]
    assert "10 dB unter der Stimme" in problems(noisy, german)[0]
    assert "2,0% der Aufnahme sind übersteuert" in problems(clipped, german)[0]
    assert problems(noisy) == ("x",)
