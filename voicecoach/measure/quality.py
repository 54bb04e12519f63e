"""Recording quality: what the recording can carry. Judged before anything is said about the answer."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from voicecoach.delivery import RecordingQuality
from voicecoach.english import listed
from voicecoach.figures import FIGURES
from voicecoach.sound.activity import AWAY
from voicecoach.sound.frames import Flags, Floats, widened
from voicecoach.sound.levels import FLOOR, mean_level
from voicecoach.sound.spectrum import centres
from voicecoach.speech import Samples, Word

CLIPPED_SHARE = 0.001
"""Share of clipped samples from which the recording is called clipped."""
UNDERSTOOD = 0.5
"""Mean probability of words that were understood: of short and oddly spoken sentences .55 and more. [D]"""
TELEPHONE = 3800.0
"""Hz over which telephone sound has nothing."""
EMPTY_BAND = 45.0
"""dB under the loudest band: nothing. [D]"""
ENOUGH = 10
"""Frames of background needed to judge it."""
SOFTEST = 5
"""Percentile of the level that is background where there is none around the speech: 24 to 38 dB under the
voice in clean readings, 11 to 16 with noise at 10 dB. [D]"""


def snr(level: Floats, speech: Flags) -> float | None:
    """Mean speech level over the median background level, dB; ``None`` without speech. The median, because a
    click, a cough or a far voice is over soon and costs no figure. The zeros that a microphone gives before
    it wakes are no background. Where somebody speaks throughout, the softest moments between the sounds are
    taken for background.
    """
    if not speech.any():
        return None
    awake = int(np.argmax(level > FLOOR + 1))
    level, speech = level[awake:], speech[awake:]
    background = level[~widened(speech, AWAY, AWAY)]
    if len(background) < ENOUGH:
        return mean_level(level[speech]) - float(np.percentile(level, SOFTEST))
    return mean_level(level[speech]) - float(np.median(background))


def is_telephone(bands: Floats, speech: Flags) -> bool:
    """Whether speech has nothing over ``TELEPHONE``. ``bands``: see ``spectrum``."""
    if not speech.any():
        return False
    mean = 10 * np.log10(np.mean(10 ** (bands[speech] / 10), axis=0))
    over = centres() > TELEPHONE * 1.1
    return bool(mean[over].max() < mean.max() - EMPTY_BAND)


def recording_quality(
    samples: Samples, level: Floats, bands: Floats | None, speech: Flags, clipped: float
) -> RecordingQuality:
    """``level``, ``bands`` and ``speech``: one figure, row or flag per frame; without ``bands`` nothing is
    said of the telephone. ``clipped``: see ``sound.clipping``.
    """
    silent = None
    if not len(samples):
        silent = "The recording is empty: there is nothing to measure."
    elif not np.any(samples):
        silent = "The recording is silent throughout: the microphone may be muted or the wrong one."
    elif not speech.any():
        silent = "No speech was found in the recording."
    found = RecordingQuality(
        snr_db=snr(level, speech),
        clipped_share=clipped,
        speech_share=float(speech.mean()) if len(speech) else 0.0,
        usable=False,
        telephone_band=bands is not None and is_telephone(bands, speech),
    )
    return _judged(found, carried=False) if silent is None else replace(found, problems=(silent,))


def with_words(quality: RecordingQuality, words: tuple[Word, ...]) -> RecordingQuality:
    """``quality`` of a recording in which a recogniser understood ``words``: what they carry is not refused,
    however loud the background.
    """
    sure = [word.probability for word in words if word.probability is not None]
    if not sure or float(np.mean(sure)) < UNDERSTOOD:
        return quality
    return _judged(quality, carried=True)


def _judged(quality: RecordingQuality, *, carried: bool) -> RecordingQuality:
    """``quality`` of a recording with speech in it: what it cannot carry, and the sentences that say so.
    ``carried``: whether there are words, which carry some figures through any noise.
    """
    ratio = quality.snr_db
    noise = [
        figure
        for figure in FIGURES
        if ratio is not None and not figure.bears(ratio) and not (carried and figure.by_words)
    ]
    problems = []
    if lost := [figure.lost_as for figure in noise if figure.lost_as]:
        problems.append(
            f"The background is only {ratio:.0f} dB under the voice: {listed(lost)} cannot be scored on this"
            " recording."
        )
    clipping = [figure for figure in FIGURES if figure.clips and quality.clipped_share > CLIPPED_SHARE]
    if clipping:
        what = listed([figure.lost_as for figure in clipping if figure.lost_as])
        problems.append(
            f"{quality.clipped_share:.1%} of the recording is clipped: {what} cannot be scored; turn the"
            " microphone down."
        )
    refused = tuple(dict.fromkeys(figure.field for figure in (*noise, *clipping)))
    return replace(
        quality,
        usable=carried or "silent_pauses" not in refused,
        problems=tuple(problems),
        refused=refused,
    )
