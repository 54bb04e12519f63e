"""How much silence a candidate is given."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence

import numpy as np
import pytest

from testbed.fakes import RATE, LoudnessEar, SameRate, ScriptedPanel, blocks, sound
from voicecoach.coach.unfinished import sounds_unfinished
from voicecoach.conduct.answering import MOST, EndRules, Recorded
from voicecoach.conduct.ear import Ear
from voicecoach.conduct.lines import SteadyLine
from voicecoach.conduct.over_question import Opening
from voicecoach.conduct.patience import EndingEar, Patience, usual_wait
from voicecoach.conduct.take import NO_BREATH, Take
from voicecoach.measure.level_end import ends_level
from voicecoach.panel import Listening
from voicecoach.ports import PitchTracker
from voicecoach.sound.block import Block
from voicecoach.sound.pcm import as_float
from voicecoach.speech import Interval, PitchTrack, Samples

SPEECH = 8_000
HOP = 0.032


class Nowhere:
    def write(self, samples: object) -> None:
        pass

    def close(self) -> None:
        pass


class Seen(ScriptedPanel):
    def __init__(self) -> None:
        super().__init__()
        self.listened: list[Listening] = []

    def listening(self, now: Listening) -> None:
        self.listened.append(now)


def record(
    *stretches: tuple[int, float], unfinished: bool = False, rules: EndRules | None = None
) -> tuple[float, Recorded, list[Listening]]:
    """How long it took, and what was seen."""
    panel = Seen()
    take = Take(
        Opening(100.0),
        rules or EndRules(end_silence=2.0),
        Ear(RATE, SameRate(), LoudnessEar()),
        Nowhere(),
        SteadyLine(),
    )
    given: Iterator[Block] = blocks(sound(*stretches), 100.0)
    recorded = take.record(given, panel, panel, unfinished=lambda: unfinished)
    return recorded.duration, recorded, panel.listened


@pytest.mark.parametrize(
    "text",
    [
        "And so I",
        "I said sorry and",
        "because the",
        "we looked for another one, um",
        "I was going to...",
        "that was in the shop,",
        "it was a lot of your\u2026",
        "She told me that it's",
    ],
)
def test_these_want_to_go_on(text: str) -> None:
    assert sounds_unfinished(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "She was happy in the end.",
        "I gave her the refund",
        "Who did you work with?",
        "That is what I do.",
        "I helped as much as I could.",
        "There is nothing else I would change about it.",
        "They thanked me for that.",
        "We do it every day and so on.",
        "Then I logged in.",
    ],
)
def test_these_may_be_all(text: str) -> None:
    assert not sounds_unfinished(text)


def test_each_language_has_words_of_its_own() -> None:
    assert sounds_unfinished("Dann habe ich der Kundin gesagt, dass", "de")
    assert sounds_unfinished("und dann, \u00e4hm", "de")
    assert not sounds_unfinished("Ich h\u00f6rte der Kundin zu.", "de")
    assert not sounds_unfinished("That was the", "fr")
    assert sounds_unfinished("et puis...", "fr")


def track(*semitones: float) -> PitchTrack:
    frequency = np.asarray([120 * 2 ** (each / 12) for each in semitones], np.float32)
    return PitchTrack(frequency, np.ones(len(frequency), np.float32), HOP)


def test_a_held_voice_ends_level_and_a_falling_a_rising_or_a_short_one_does_not() -> None:
    held = [1.0, 2.0, 0.5, *[0.3] * 14]
    assert ends_level(track(*held))
    assert not ends_level(track(*held[:-6], 0, -1, -2, -3, -4, -5))
    assert not ends_level(track(*held[:-4], 1, 2, 3, 4))
    assert not ends_level(track(*[0.0] * 5))
    assert not ends_level(track(*[float("nan")] * 40))


def test_the_pauses_that_are_usual_are_waited_for_once_enough_are_known() -> None:
    assert usual_wait([4.0] * 20) == 0
    quick, slow = [0.4] * 95 + [1.0] * 5, [0.4] * 95 + [4.4] * 5
    assert usual_wait(quick) == pytest.approx(1.25)
    assert usual_wait(slow) == pytest.approx(5.5)
    assert usual_wait([60.0] * 100) == MOST
    assert EndRules(end_silence=3.5, usual=Patience(slow).usual).usual == pytest.approx(5.5)


def test_what_was_asked_for_is_the_least() -> None:
    assert record((SPEECH, 3.0), (0, 20.0))[0] == pytest.approx(5.0, abs=0.07)
    usual = EndRules(end_silence=2.0, usual=1.0)
    assert record((SPEECH, 3.0), (0, 20.0), rules=usual)[0] == pytest.approx(5.0, abs=0.07)
    longer = EndRules(end_silence=2.0, usual=3.0)
    assert record((SPEECH, 3.0), (0, 20.0), rules=longer)[0] == pytest.approx(6.0, abs=0.07)
    asked = EndRules(end_silence=14.0)
    assert record((SPEECH, 3.0), (0, 40.0), rules=asked, unfinished=True)[0] == pytest.approx(17.0, abs=0.07)


def test_more_is_waited_while_the_last_words_sound_unfinished() -> None:
    assert record((SPEECH, 3.0), (0, 20.0), unfinished=True)[0] == pytest.approx(7.0, abs=0.07)
    never = EndRules(end_silence=0.0)
    assert record((SPEECH, 3.0), (0, 20.0), unfinished=True, rules=never)[1].ended_by == "end"


def test_who_has_paused_long_in_this_answer_may_do_so_again() -> None:
    took, recorded, _ = record((SPEECH, 3.0), (0, 1.8), (SPEECH, 2.0), (0, 20.0))
    assert recorded.ended_by == "silence"
    assert took == pytest.approx(6.8 + 1.25 * 1.8, abs=0.1)


def test_it_is_seen_that_it_is_about_to_end_and_a_word_goes_on() -> None:
    rules = EndRules(end_silence=3.0)
    _, _, seen = record((SPEECH, 2.0), (0, 2.5), (SPEECH, 0.3), (0, 20.0), rules=rules)
    told = [now.elapsed for now in seen if now.ends_in is not None]
    assert not [at for at in told if at < 2.9 or 4.6 < at < 5.7]
    left = [now.ends_in for now in seen if now.ends_in is not None and now.elapsed < 4.5]
    assert left == sorted(left, reverse=True)
    assert left[0] == pytest.approx(2.0, abs=0.07)
    assert seen[-1].elapsed > 7.5  # the word in between began the wait anew


def test_speech_without_a_breath_is_told_before_enter_is_needed() -> None:
    _, _, seen = record((SPEECH, NO_BREATH + 2.0), (0, 1.0), (SPEECH, 2.0))
    assert [now.unbroken for now in seen].count(True) == pytest.approx(2.0 / HOP, abs=20)
    assert not seen[-1].unbroken
    _, _, seen = record(*[(SPEECH, 9.0), (0, 0.6)] * 5)
    assert not any(now.unbroken for now in seen)


class Pitch:
    """Hears a level voice in what is loud at its end, and remembers what it was given."""

    def __init__(self) -> None:
        self.given: list[Samples] = []

    def growing(self) -> PitchTracker:
        return self

    def track(self, samples: Samples, speech: Sequence[Interval] | None = None) -> PitchTrack:
        self.given.append(samples)
        return track(*[0.0] * 30)


def test_how_the_voice_ended_is_heard_once_in_each_silence() -> None:
    pitch = Pitch()
    ear = EndingEar(pitch)
    detector = LoudnessEar()

    def hear(amplitude: int, seconds: float) -> None:
        samples = as_float(sound((amplitude, seconds)))
        for at in range(0, len(samples), 1600):
            piece = samples[at : at + 1600]
            ear.heard(piece, detector.push(piece))

    def becomes(level: bool) -> bool:
        deadline = time.monotonic() + 10
        while ear.level != level and time.monotonic() < deadline:
            time.sleep(0.005)
        return ear.level == level

    hear(SPEECH, 3.0)
    hear(0, 0.3)
    assert not pitch.given
    hear(0, 0.9)
    assert becomes(True)
    (given,) = pitch.given
    assert len(given) == pytest.approx(1.5 * RATE, abs=0.1 * RATE)
    loud = np.flatnonzero(given)
    assert loud[0] < 0.1 * RATE
    assert len(given) - loud[-1] == pytest.approx(0.2 * RATE, abs=0.1 * RATE)
    hear(SPEECH, 0.1)
    assert not ear.level
    hear(0, 1.0)
    assert becomes(True)
    assert len(pitch.given) == 2
    ear.abandon()
