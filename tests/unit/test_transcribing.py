"""Words while the answer is still being given."""

from __future__ import annotations

import threading
import tracemalloc
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from testbed.fakes import BLOCK, RATE, LoudnessDetector, sound
from voicecoach.conduct.affording import Thrift
from voicecoach.conduct.transcribing import LiveTranscription, transcribe
from voicecoach.errors import ModelBroken
from voicecoach.speech import Engine, Samples, Suspected, Transcript, Word

ANSWER = (
    sound((8_000, 6.0), (0, 3.0), (8_000, 4.0), (0, 0.3), (8_000, 3.0), (0, 3.0), (8_000, 2.0)) / 32_768
).astype(np.float32)


class Echo:
    """A recogniser that hears one word in every piece, from its first loud sample to its last."""

    def __init__(self, gate: threading.Event | None = None, broken_after: int = 10**9) -> None:
        self.heard = 0
        self._gate = gate
        self._broken_after = broken_after

    def warm_up(self) -> None:
        pass

    def transcribe(self, samples: Samples) -> Transcript:
        if self._gate is not None:
            assert self._gate.wait(10)
        self.heard += 1
        if self.heard > self._broken_after:
            raise ModelBroken("The model is damaged.")
        loud = np.flatnonzero(np.abs(samples) > 0.01)
        words = (Word(loud[0] / RATE, loud[-1] / RATE, f"piece{self.heard}"),) if len(loud) else ()
        return Transcript(Engine("echo"), "en", words)


def probabilities() -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    return LoudnessDetector().probabilities(ANSWER)


def test_the_words_of_all_pieces_land_on_the_time_line_of_the_recording() -> None:
    found = transcribe(Echo(), ANSWER, probabilities())
    assert found.text == "piece1 piece2 piece3"
    starts = [word.start for word in found.words]
    ends = [word.end for word in found.words]
    assert starts == pytest.approx([0.0, 9.0, 19.3], abs=0.04)
    assert ends == pytest.approx([6.0, 16.3, 21.3], abs=0.04)


def test_live_gives_what_one_pass_gives() -> None:
    live = LiveTranscription(Echo())
    ear = LoudnessDetector().stream()
    for at in range(0, len(ANSWER), 700):
        block = ANSWER[at : at + 700]
        live.heard(block, ear.push(block))
    live.heard(ANSWER[:0], ear.push(np.zeros(BLOCK - 1, np.float32)))  # completes the last frame
    assert live.finish().words == transcribe(Echo(), ANSWER, probabilities()).words


def test_pieces_are_transcribed_before_the_answer_has_ended() -> None:
    echo = Echo()
    live = LiveTranscription(echo)
    live.heard(ANSWER, probabilities())
    for _ in range(200):
        if echo.heard == 2:
            break
        threading.Event().wait(0.02)
    assert echo.heard == 2  # the third ends with the recording, and is all that is left to do
    live.finish()
    assert echo.heard == 3


def test_the_last_piece_is_begun_when_the_recording_has_ended() -> None:
    echo = Echo()
    live = LiveTranscription(echo)
    live.heard(ANSWER, probabilities())
    live.end()
    for _ in range(200):
        if echo.heard == 3:
            break
        threading.Event().wait(0.02)
    assert echo.heard == 3  # though nobody has waited for the words yet
    assert live.finish().text == "piece1 piece2 piece3"


def test_a_recogniser_that_is_behind_shows_how_far_it_is_and_loses_nothing() -> None:
    gate = threading.Event()
    live = LiveTranscription(Echo(gate))
    live.heard(ANSWER, probabilities())
    shares: list[float] = []

    def watch(share: float) -> None:
        shares.append(share)
        gate.set()

    assert live.finish(watch).text == "piece1 piece2 piece3"
    assert shares[0] == 0
    assert shares == sorted(shares)
    assert shares[-1] == 1


def test_silence_has_no_words_but_an_engine() -> None:
    silence = np.zeros(3 * RATE, np.float32)
    found = transcribe(Echo(), silence, LoudnessDetector().probabilities(silence))
    assert found.words == ()
    assert found.engine.name == "echo"


def test_a_fault_of_the_recogniser_is_raised_where_the_words_are_wanted() -> None:
    live = LiveTranscription(Echo(broken_after=1))
    live.heard(ANSWER, probabilities())
    with pytest.raises(ModelBroken):
        live.finish()


def test_what_nobody_wants_any_more_is_not_transcribed() -> None:
    gate = threading.Event()
    echo = Echo(gate)
    live = LiveTranscription(echo)
    live.heard(ANSWER, probabilities())
    live.abandon()
    gate.set()
    live.finish()
    assert echo.heard <= 1 + 1  # the piece at hand, and the engine's name


def pushed(live: LiveTranscription, samples: Samples) -> None:
    live.heard(samples, LoudnessDetector().probabilities(samples))


def eventually(true: Callable[[], bool]) -> bool:
    return any(true() or threading.Event().wait(0.02) for _ in range(200))


def spoken(*parts: tuple[int, float]) -> Samples:
    return (sound(*parts) / 32_768).astype(np.float32)


def test_what_may_be_the_last_piece_is_begun_in_the_pause_and_not_heard_twice() -> None:
    echo = Echo()
    live = LiveTranscription(echo)
    pushed(live, spoken((8_000, 4.0), (0, 1.6)))
    assert eventually(lambda: live.so_far() is not None)
    assert [word.text for word in live.so_far() or ()] == ["piece1"]
    assert live.finish().text == "piece1"
    assert echo.heard == 1


def test_a_candidate_who_goes_on_after_the_pause_is_heard_whole() -> None:
    echo = Echo()
    live = LiveTranscription(echo)
    pushed(live, spoken((8_000, 4.0), (0, 1.6)))
    assert eventually(lambda: echo.heard == 1)
    pushed(live, spoken((8_000, 2.0)))
    assert live.so_far() is None
    (word,) = live.finish().words
    assert (word.start, word.end) == pytest.approx((0.0, 7.6), abs=0.04)
    assert echo.heard == 2


def test_where_the_recogniser_is_quick_a_short_pause_is_enough() -> None:
    echo = Echo()
    live = LiveTranscription(echo)
    pushed(live, spoken((8_000, 11.0), (0, 2.6)))  # from this certain piece its pace is known
    assert eventually(lambda: live.so_far() is not None)
    pushed(live, spoken((8_000, 3.0), (0, 0.42)))
    assert eventually(lambda: echo.heard == 2)
    assert live.finish().text == "piece1 piece2"
    assert echo.heard == 2


def test_on_battery_no_piece_is_begun_that_may_be_in_vain() -> None:
    echo = Echo()
    live = LiveTranscription(echo, Thrift(sparing=True))
    pushed(live, spoken((8_000, 11.0), (0, 0.6), (8_000, 3.0), (0, 2.0)))
    assert eventually(lambda: echo.heard == 1)
    threading.Event().wait(0.2)
    assert echo.heard == 1
    assert live.finish().text == "piece1 piece2"


def test_of_a_long_recording_only_the_piece_at_hand_is_held_twice() -> None:
    class Weighing(Echo):
        most = 0

        def transcribe(self, samples: Samples) -> Transcript:
            self.most = max(self.most, tracemalloc.get_traced_memory()[0])
            return super().transcribe(samples)

    long = np.tile(spoken((8_000, 11.0), (0, 1.0)), 50)
    speech = LoudnessDetector().probabilities(long)
    weighing, shares = Weighing(), list[float]()
    tracemalloc.start()
    try:
        found = transcribe(weighing, long, speech, shares.append)
    finally:
        tracemalloc.stop()
    assert len(found.words) == 50
    assert weighing.most < 0.1 * long.nbytes
    assert shares == sorted(shares)
    assert shares[-1] == 1
    assert sum(share < 0.5 for share in shares) > 5


def test_when_a_long_answer_ends_only_its_last_part_is_left_to_hear() -> None:
    echo = Echo()
    live = LiveTranscription(echo)
    pushed(live, np.concatenate([spoken((8_000, 11.0), (0, 1.0))] * 4))
    pushed(live, spoken((8_000, 6.0), (0, 0.4), (8_000, 5.5), (0, 0.4), (8_000, 2.0), (0, 0.1)))
    assert eventually(lambda: echo.heard == 6)  # four pieces and two parts
    assert live.finish().text == "piece1 piece2 piece3 piece4 piece5 piece6 piece7"
    assert echo.heard == 7


def test_where_somebody_went_on_after_them_parts_are_heard_as_one_piece() -> None:
    answer = np.concatenate([spoken((8_000, 11.0), (0, 1.0))] * 4)
    answer = np.concatenate([answer, spoken((8_000, 6.0), (0, 0.4), (8_000, 5.5), (0, 0.6), (8_000, 2.0))])
    live = LiveTranscription(Echo())
    for at in range(0, len(answer), 31 * BLOCK):
        pushed(live, answer[at : at + 31 * BLOCK])
    starts = [word.start for word in live.finish().words]
    assert starts == pytest.approx([0.0, 12.0, 24.0, 36.0, 48.0, 60.5], abs=0.05)


class Suspicious(Echo):
    """A recogniser that suspects a filled pause before and after the word of every piece."""

    def transcribe(self, samples: Samples) -> Transcript:
        found = super().transcribe(samples)
        before, after = Suspected(0, "um", 0.1 * self.heard), Suspected(len(found.words), "uh", 0.5)
        return replace(found, suspected=(before, after) if found.words else ())


def test_what_is_suspected_is_counted_by_the_words_of_the_whole_recording() -> None:
    found = transcribe(Suspicious(), ANSWER, probabilities())
    # Between two pieces there is one place, and the stronger suspicion holds.
    assert found.suspected is not None
    assert [(at.after, at.label, at.probability) for at in found.suspected] == [
        (0, "um", pytest.approx(0.1)),
        (1, "uh", 0.5),
        (2, "uh", 0.5),
        (3, "uh", 0.5),
    ]


def test_a_recogniser_that_was_not_asked_suspects_nothing_known() -> None:
    assert transcribe(Echo(), ANSWER, probabilities()).suspected is None
