"""Words that came while the candidate was speaking, against those of one pass over the whole recording."""

from __future__ import annotations

import random
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.composing import composed
from tests.support.hearing import Said, aligned
from voicecoach import bootstrap
from voicecoach.conduct.pieces import FRAME
from voicecoach.conduct.transcribing import LiveTranscription, transcribe
from voicecoach.ports import Transcriber
from voicecoach.speech import Word

pytestmark = [pytest.mark.recogniser, pytest.mark.slow]

GOAL = 0.005
"""Share of the words by which the two may differ."""


@cache
def transcriber() -> Transcriber:
    found = bootstrap.transcriber("fixture-voices")
    assert found is not None
    return found


def while_speaking(answer: Said, chance: random.Random) -> tuple[Word, ...]:
    """Pushed in blocks of any size, as they come from a microphone."""
    live = LiveTranscription(transcriber())
    probabilities = bootstrap.detector().probabilities(answer.samples)
    at = 0
    while at < len(probabilities):
        size = chance.randint(1, 60)
        live.push(answer.samples[at * FRAME : (at + size) * FRAME], probabilities[at : at + size])
        at += size
    return live.finish().words


@settings(max_examples=3, deadline=None, derandomize=True, database=None)
@given(st.randoms(use_true_random=True), st.floats(5, 45))
def test_the_words_and_their_times_are_those_of_the_recording_heard_afterwards(
    chance: random.Random, lasting: float
) -> None:
    answer = composed(chance, lasting)
    probabilities = bootstrap.detector().probabilities(answer.samples)
    afterwards = transcribe(transcriber(), answer.samples, probabilities)
    assert while_speaking(answer, chance) == afterwards.words


def test_the_seams_lose_double_and_change_no_word() -> None:
    """Against what was said: the library's own pass over a long recording moves from window to window and
    makes mistakes of its own, so that the two may differ where the pieces are right.
    """
    count = in_pieces = at_once = 0
    for seed in range(3):
        chance = random.Random(seed)
        answer = composed(chance, chance.uniform(40, 70))
        count += len(answer.words)
        in_pieces += aligned(answer.words, while_speaking(answer, chance))[0]
        at_once += aligned(answer.words, transcriber().transcribe(answer.samples).words)[0]
    assert count > 200
    assert in_pieces <= at_once + GOAL * count, (in_pieces, at_once, count)
