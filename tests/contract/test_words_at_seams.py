"""Words that came while the candidate was speaking, against those of one pass over the whole recording."""

from __future__ import annotations

import random
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testbed.composing import composed
from testbed.hearing import Said, aligned, lexical, tiny_en
from voicecoach import bootstrap
from voicecoach.conduct.transcribing import LiveTranscription, transcribe
from voicecoach.sound.speech_probability import PROBABILITY_SAMPLES
from voicecoach.speech import Word

pytestmark = [pytest.mark.whisper, pytest.mark.slow]

WRONG = 0.06
"""Share of the words that Whisper mishears in whole recordings of the same talkers, and a little more."""


transcriber = cache(tiny_en)


def while_speaking(answer: Said, chance: random.Random) -> tuple[Word, ...]:
    """Pushed in blocks of any size, as they come from a microphone."""
    live = LiveTranscription(transcriber())
    probabilities = bootstrap.detector().probabilities(answer.samples)
    at = 0
    while at < len(probabilities):
        size = chance.randint(1, 60)
        live.heard(
            answer.samples[at * PROBABILITY_SAMPLES : (at + size) * PROBABILITY_SAMPLES],
            probabilities[at : at + size],
        )
        at += size
    return live.finish().words


@settings(max_examples=2, deadline=None, derandomize=True, database=None)
@given(st.randoms(use_true_random=True), st.floats(5, 35))
def test_the_words_and_their_times_are_those_of_the_recording_heard_afterwards(
    chance: random.Random, lasting: float
) -> None:
    answer = composed(chance, lasting)
    probabilities = bootstrap.detector().probabilities(answer.samples)
    afterwards = transcribe(transcriber(), answer.samples, probabilities)
    assert while_speaking(answer, chance) == afterwards.words


def test_the_seams_lose_double_and_change_no_word() -> None:
    count = wrong = 0
    for seed in range(2):
        chance = random.Random(seed)
        answer = composed(chance, chance.uniform(40, 60))
        words = lexical(answer.words)
        count += len(words)
        wrong += aligned(words, lexical(while_speaking(answer, chance)))[0]
    assert count > 150
    assert wrong <= WRONG * count, (wrong, count)
