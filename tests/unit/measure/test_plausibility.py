"""Words for which the sound has no room are told from words that were said fast, or often."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest

from voicecoach.languages.english_syllables import syllables
from voicecoach.measure.plausibility import implausible, loop, other_language
from voicecoach.resources import folder
from voicecoach.speech import Engine, Transcript, Word

SENTENCE = "I called the customer back, and she thanked me for it, because nobody had ever done so before."


def said(text: str, seconds: float = 20.0) -> list[Word]:
    texts = text.split()
    step = seconds / max(1, len(texts))
    return [Word(at * step, (at + 1) * step, one, 0.9) for at, one in enumerate(texts)]


def test_299_words_a_minute_are_no_words_of_a_voice_with_3_6_syllables_a_second() -> None:
    words = said(" ".join([SENTENCE, "Then we", "and so on in other words"] * 12), 60.0)[:299]
    assert sum(syllables(word.text) for word in words) / 60 > 6
    reason = implausible(words, nuclei=round(3.6 * 60))
    assert reason is not None
    assert "299 words" in reason
    assert "room for 216" in reason


@pytest.mark.parametrize(
    ("phrase", "times"), [("thank you", 60), ("you", 120), ("I am sorry to hear that again and", 9)]
)
def test_a_phrase_again_and_again_is_a_recogniser_that_lost_its_way(phrase: str, times: int) -> None:
    words = said(" ".join([phrase] * times))
    reason = implausible(words, nuclei=sum(syllables(word.text) for word in words))
    assert reason is not None
    assert f"{times} times in a row" in reason


@pytest.mark.parametrize("text", ["", "um", "Thank you."])
def test_next_to_nothing_over_clear_speech_is_most_of_it_not_recognised(text: str) -> None:
    reason = implausible(said(text), nuclei=80)
    assert reason is not None
    assert "about 80 syllables can be heard" in reason


@pytest.mark.parametrize(
    ("text", "nuclei"),
    [
        (SENTENCE, 24),
        (SENTENCE, 17),
        (f"no no no no no, {SENTENCE}", 25),
        ("yes", 2),
        ("", 0),
        ("", 3),
        ("I listen first. Then I act.", 3),
    ],
)
def test_what_may_have_been_said_is_believed(text: str, nuclei: int) -> None:
    assert implausible(said(text), nuclei) is None


@pytest.mark.parametrize(
    "name", ["fluent", "rushed", "hesitant", "rambling", "slow", "telephone", "very_short"]
)
@pytest.mark.parametrize("heard", [0.75, 1.0, 1.7])
def test_the_recordings_are_believed_also_where_syllables_are_miscounted(name: str, heard: float) -> None:
    truth = json.loads((folder("audio_fixtures") / f"{name}.truth.json").read_text(encoding="utf-8"))
    words = [Word(one["start"], one["end"], one["text"]) for one in truth["words"]]
    count = sum(syllables(word.text) for word in words)
    assert implausible(words, round(heard * count)) is None


def test_a_loop_is_counted_in_whole_phrases() -> None:
    assert loop(["a", "b"] * 4) == (4, "a b")
    assert loop(["x", *["a"] * 5, "y"]) == (5, "a")
    assert loop(["a", "b", "c"])[0] < 2
    assert loop([]) == (0, "")


@pytest.mark.parametrize(
    ("heard", "said"), [("de", "heard German and wrote English"), ("eo", r"another language \(eo\)")]
)
def test_words_in_one_language_about_another_are_refused(heard: str, said: str) -> None:
    refused = other_language(Transcript(Engine("faster-whisper"), "en", heard_language=heard))
    assert refused is not None
    assert re.search(said, refused)


@pytest.mark.parametrize("heard", [None, "en"])
def test_words_in_the_language_that_was_heard_are_not(heard: str | None) -> None:
    assert other_language(Transcript(Engine("faster-whisper"), "en", heard_language=heard)) is None


def test_words_that_were_guessed_are_refused() -> None:
    guessed = [Word(0.3 * n, 0.3 * n + 0.2, f"word{n}", 0.3) for n in range(10)]
    assert "guessing" in (implausible(guessed, 12) or "")
    assert implausible([replace(word, probability=0.6) for word in guessed], 12) is None
