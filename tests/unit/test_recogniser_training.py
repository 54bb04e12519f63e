"""What the recogniser is trained and tried on. Training itself needs PyTorch and an hour."""

from __future__ import annotations

import random

import numpy as np
import pytest

from tools.fixtures.sound import SAMPLERATE
from tools.recogniser import clips, corpus, evaluation, trials
from tools.recogniser.evaluation import Score
from tools.recogniser.voices import Said, Unit, roster


def test_no_sentence_that_is_held_back_is_trained_on() -> None:
    trained = {phrase.plain for phrase in corpus.training_phrases()}
    held = {phrase.plain for sentence in corpus.new_sentences() for phrase in corpus.phrases(sentence)}
    long = {phrase for phrase in held if len(phrase) > 5}
    assert len(corpus.new_sentences()) > 100
    assert not long & trained


def test_a_sentence_is_cut_at_commas_and_conjunctions_and_loses_nothing() -> None:
    sentence = (
        "When I'd heard everything, I told her that I would call the shop - and I did, twenty-two minutes"
        " later, because she had waited for so long."
    )
    phrases = corpus.phrases(sentence.replace(" - ", ", "))
    assert " ".join(word for phrase in phrases for word in phrase.words) == (
        "when I'd heard everything, I told her that I would call the shop, and I did, twenty two minutes"
        " later, because she had waited for so long"
    )
    assert all(len(phrase.words) <= corpus.LONGEST for phrase in phrases)
    assert [phrase.final for phrase in phrases] == [False] * (len(phrases) - 1) + [True]


def test_mixtures_and_slips_keep_to_the_vocabulary() -> None:
    chance = random.Random(3)
    packs = corpus.training_phrases()
    known = corpus.vocabulary()
    for _ in range(200):
        phrase = corpus.with_slips(corpus.mixture(chance, packs), chance)
        assert set(phrase.plain) <= known


def test_every_word_of_the_fixtures_is_known() -> None:
    assert {word for phrase in corpus.scripts() for word in phrase.plain} <= corpus.vocabulary()


def _voice() -> Said:
    """A voice whose words are sounds of different loudness."""
    words = tuple((f"w{n}", n * 0.3, n * 0.3 + 0.2) for n in range(8))
    sound = np.zeros(round(2.4 * SAMPLERATE), np.int16)
    for n, (_, start, end) in enumerate(words):
        sound[round(start * SAMPLERATE) : round(end * SAMPLERATE)] = 1000 * (n + 1)
    phrase = Unit(0, len(sound), words, (), filler=False, final=True)
    filler = Unit(0, round(0.2 * SAMPLERATE), (("um", 0.0, 0.2),), (), filler=True, final=False)
    return Said("made up", sound, (phrase,), (filler,))


@pytest.mark.parametrize("seed", range(20))
def test_words_are_where_their_sound_is(seed: int) -> None:
    clip = clips.compose(_voice(), random.Random(seed), 12.0)
    assert clip.duration <= 12.0
    assert clip.words
    for text, start, end in clip.words:
        middle = clip.samples[round((start + end) / 2 * SAMPLERATE)]
        loudness = 1000 if text == "um" else 1000 * (int(text[1:]) + 1)
        assert middle == pytest.approx(loudness / 32768)


def test_a_clip_that_is_cut_goes_on_to_its_very_end() -> None:
    clip = clips.compose(_voice(), random.Random(1), 5.0, cut=True)
    assert clip.duration == 5.0
    assert clip.words[-1][2] > 4.0


def test_words_are_counted_as_right_wrong_missing_and_invented() -> None:
    said = [("I", 0.0, 0.1), ("um", 0.5, 0.9), ("helped", 1.0, 1.4), ("twenty-two", 1.5, 2.1)]
    heard = [
        ("I", 0.02, 0.1),
        ("helped,", 1.0, 1.5),
        ("twenty", 1.5, 1.8),
        ("too", 1.8, 2.1),
        ("er.", 2.2, 2.5),
    ]
    score = Score()
    evaluation.add(score, said, heard)
    assert score.words == 5
    assert score.errors == 3  # no um, two as too, an er that was not made
    assert (score.fillers, score.fillers_written, score.fillers_right) == (1, 1, 0)
    assert score.edges(1.0) == pytest.approx((0.02, 0.1))


@pytest.mark.parametrize(
    ("said", "heard", "errors"),
    [("", "", 0), ("a b c", "a b c", 0), ("a b c", "a c", 1), ("", "a", 1), ("a b", "b a", 2)],
)
def test_the_alignment_has_the_fewest_errors(said: str, heard: str, errors: int) -> None:
    pairs = evaluation.aligned(said.split(), heard.split())
    wrong = [(a, b) for a, b in pairs if a is None or b is None or said.split()[a] != heard.split()[b]]
    assert len(wrong) == errors
    assert [a for a, _ in pairs if a is not None] == list(range(len(said.split())))
    assert [b for _, b in pairs if b is not None] == list(range(len(heard.split())))


@pytest.mark.voice
def test_the_trials_are_in_every_voice_and_their_words_are_inside() -> None:
    found = list(trials.new_answers(seed=1, each=1, lasting=(3, 4)))
    assert {trial.name for trial in found} == set(roster())
    for trial in found:
        ends = [end for _, _, end in trial.words]
        assert ends == sorted(ends)
        assert ends[-1] < len(trial.samples) / SAMPLERATE
