"""The voice is heard on whichever channel it is, live and from the file alike."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from voicecoach.sound.channels import LiveChoice, Taken

RATE = 16_000
VOICE = (8_000 * np.sin(np.arange(2 * RATE) / 10)).astype(np.int16)
HISS = np.random.default_rng(1).normal(0, 8, (2 * RATE, 8)).astype(np.int16)


def heard_live(channels: NDArray[np.int16]) -> NDArray[np.int16]:
    choice = LiveChoice(channels.shape[1])
    return np.concatenate([choice.push(block) for block in np.array_split(channels, 99)])


def stereo(left: NDArray[np.int16], right: NDArray[np.int16]) -> NDArray[np.int16]:
    return np.stack([left, right], axis=1)


@pytest.mark.parametrize(
    "channels",
    [
        stereo(VOICE, VOICE),
        stereo(VOICE, -VOICE),
        stereo(-VOICE, VOICE),
        stereo(VOICE, 0 * VOICE),
        stereo(0 * VOICE, VOICE),
        stereo(VOICE, HISS[:, 0]),
        stereo(VOICE, (-0.98 * VOICE).astype(np.int16)),
        VOICE[:, np.newaxis],
    ],
)
def test_of_two_channels_the_voice_is_heard_at_its_full_level(channels: NDArray[np.int16]) -> None:
    expected = float(np.std(VOICE))
    assert float(np.std(Taken(channels, RATE).samples)) == pytest.approx(expected, rel=0.02)
    assert float(np.std(heard_live(channels))) == pytest.approx(expected, rel=0.02)


@pytest.mark.parametrize("live", range(8))
@pytest.mark.parametrize("hiss", [0, 1])
def test_the_voice_may_be_on_any_one_of_many_channels(live: int, hiss: int) -> None:
    channels = hiss * HISS
    channels[:, live] = VOICE
    assert np.array_equal(Taken(channels, RATE).samples, VOICE)
    assert float(np.std(heard_live(channels))) == pytest.approx(float(np.std(VOICE)), rel=0.02)


def test_after_a_silence_the_choice_is_made_with_the_first_words() -> None:
    noise = np.concatenate([HISS[:, 0]] * 5)
    before = stereo(noise, -noise)
    choice = LiveChoice(2)
    for block in np.array_split(before, 200):
        choice.push(block)
    heard = [choice.push(block) for block in np.array_split(stereo(VOICE, -VOICE), 99)]
    assert all(np.abs(block).max() > 7_000 for block in heard)


def test_clipping_is_that_of_the_worst_channel() -> None:
    clipped = np.clip(VOICE.astype(np.int32) * 9, -32_768, 32_767).astype(np.int16)
    alone = Taken(clipped[:, np.newaxis], RATE).clipped_share
    assert Taken(stereo(clipped, VOICE), RATE).clipped_share == pytest.approx(alone)
    assert alone > 0.1


def test_no_sound_at_all_is_no_sound() -> None:
    for channels in (1, 2):
        taken = Taken(np.zeros((0, channels), np.int16), RATE)
        assert len(taken.samples) == 0
        assert taken.clipped_share == 0
