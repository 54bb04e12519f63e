"""What must hold of every answer."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.measure.sound import answer, measure, tracked, transcript
from voicecoach.speech import SAMPLERATE, PitchTrack, Transcript

pytestmark = pytest.mark.slow


@st.composite
def stretches(draw: st.DrawFn) -> list[tuple[float, float]]:
    """Up to five stretches of speech, 0.4 s or more apart."""
    now, found = 0.0, []
    for _ in range(draw(st.integers(1, 5))):
        start = now + draw(st.floats(0.4, 2))
        now = start + draw(st.floats(0.4, 3))
        found.append((round(start, 2), round(now, 2)))
    return found


def words(speech: list[tuple[float, float]]) -> Transcript:
    return transcript(*(("customer", start, end) for start, end in speech))


@settings(max_examples=25, deadline=None)
@given(stretches(), st.booleans())
def test_pauses_and_talk_are_ordered_disjoint_and_fill_the_answer(
    speech: list[tuple[float, float]], with_words: bool
) -> None:
    duration = speech[-1][1] + 1
    _, delivery = measure(*answer(duration, speech), words(speech) if with_words else None)
    edges = [edge for part in delivery.speech for edge in (part.start, part.end)]
    assert edges == sorted(edges)
    pauses = [edge for pause in delivery.silent_pauses for edge in (pause.start, pause.end)]
    assert pauses == sorted(pauses)
    assert all(pause.duration >= 0.25 - 1e-9 for pause in delivery.silent_pauses)
    assert edges[-1] <= duration
    assert delivery.answer_length is not None
    silent = sum(pause.duration for pause in delivery.silent_pauses)
    assert delivery.phonation_time + silent == pytest.approx(delivery.answer_length)
    assert len(delivery.silent_pauses) == len(speech) - 1


@settings(max_examples=15, deadline=None)
@given(stretches(), st.integers(1, 300))
def test_shifting_all_times_changes_no_rate(speech: list[tuple[float, float]], shift: int) -> None:
    later = 0.032 * shift
    moved = [(start + later, end + later) for start, end in speech]
    _, now = measure(*answer(speech[-1][1] + 1, speech), words(speech))
    _, then = measure(*answer(moved[-1][1] + 1, moved), words(moved))
    assert then.speech_rate.words_per_minute == pytest.approx(now.speech_rate.words_per_minute, rel=0.03)
    assert then.articulation_rate.syllables_per_second == pytest.approx(
        now.articulation_rate.syllables_per_second, rel=0.05
    )
    assert then.response_latency == pytest.approx((now.response_latency or 0) + later, abs=0.03)


@settings(max_examples=15, deadline=None)
@given(stretches())
def test_stretching_time_by_two_halves_the_rates(speech: list[tuple[float, float]]) -> None:
    slow = [(2 * start, 2 * end) for start, end in speech]
    _, now = measure(*answer(speech[-1][1] + 1, speech), words(speech))
    _, then = measure(*answer(slow[-1][1] + 1, slow, syllable=0.4), words(slow))
    assert now.speech_rate.words_per_minute is not None
    assert then.speech_rate.words_per_minute == pytest.approx(now.speech_rate.words_per_minute / 2, rel=0.04)
    assert now.articulation_rate.syllables_per_second is not None
    assert then.articulation_rate.syllables_per_second == pytest.approx(
        now.articulation_rate.syllables_per_second / 2, rel=0.05
    )


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 3 * SAMPLERATE), st.floats(1e-5, 1), st.integers(0, 2**32 - 1))
def test_noise_that_is_no_speech_has_no_figures(length: int, level: float, seed: int) -> None:
    samples = np.random.default_rng(seed).normal(0, level, length).astype(np.float32)
    no_pitch = PitchTrack(np.zeros(0, np.float32), np.zeros(0, np.float32), 0.016)
    probability = np.full(-(-length // 512), 0.1, np.float32)
    quality, delivery = measure(samples, probability, tracked(no_pitch), transcript(("hello", 0, 1)))
    assert not quality.usable
    assert quality.problems
    assert delivery.answer_length is None
    assert delivery.word_count == 0
    assert delivery.filled_pauses == ()


@settings(max_examples=20, deadline=None)
@given(st.lists(st.tuples(st.text(max_size=8), st.floats(0, 50), st.floats(0, 50)), max_size=12))
def test_any_words_can_be_measured(rows: list[tuple[str, float, float]]) -> None:
    given_words = transcript(*sorted((t, min(a, b), max(a, b)) for t, a, b in rows))
    _, delivery = measure(*answer(6, [(1, 2), (3, 5)]), given_words)
    for found in (delivery.filled_pauses, delivery.lexical_fillers, delivery.repetitions, delivery.hedges):
        assert all(0 <= one.start <= one.end for one in found)
