"""The interviewer listens to what is said: a request is done, an answer that lacks something followed up."""

from __future__ import annotations

from pathlib import Path

import pytest
import soxr

from testbed.sound import SoundDevices
from testbed.spoken import SAMPLERATE
from tests.e2e.test_practice import answer, start
from tests.support.comparing import find
from voicecoach import bootstrap
from voicecoach.models.stand_in import Dimensions, make_stand_in
from voicecoach.speech import Recording

pytestmark = [pytest.mark.sound, pytest.mark.voice]
RATE = 260
"""Words a minute: a quick interviewer, for a quick test."""
PATIENCE = 240.0
"""Seconds for what takes one or two, on a machine that is busy with something else."""
QUESTION, FOLLOW_UP, OTHER = "Which parcel broke?", "So how did it end?", "Can you think of one case?"
PACK = f"""
pack: parcels
title: Parcels
questions:
  - id: which-parcel
    text: {QUESTION}
    category: parcels
    kind: behavioural
    star: true
    follow_ups:
      - condition: no-episode
        text: {OTHER}
      - condition: no-result
        text: {FOLLOW_UP}
"""
NO_RESULT = (
    *("Last", "winter", "a", "customer", "came", "in", "with", "broken", "parcel.", "I", "apologised", "and"),
    *("called", "the", "courier", "about", "it."),
)


def options(folder: Path, script: tuple[str, ...]) -> tuple[str, ...]:
    """A question of our own, and a recogniser that hears ``script`` in whatever is said."""
    packs = folder / "config" / "packs"
    packs.mkdir(parents=True)
    (packs / "parcels.yaml").write_text(PACK)
    model = make_stand_in(folder / "recites", Dimensions(heads=2, layers=1), script, 0.2)
    return "--question", "which-parcel", "--model", str(model), "--rate", str(RATE), "--end-silence", "1.5"


def places(text: str, heard: Recording) -> list[float]:
    """Where ``text`` was spoken, seconds: its best places, half a second apart or more."""
    sound = bootstrap.voice(words_per_minute=RATE).render(text)
    # Speech is found as well at 16 kHz, in a third of the time.
    rest, found = soxr.resample(heard.samples, heard.samplerate, SAMPLERATE), []
    while (place := find(sound, Recording(rest, SAMPLERATE))).likeness > 0.6:
        found.append(place.start)
        first = round(place.start * SAMPLERATE)
        rest[first : first + round(sound.duration * SAMPLERATE)] = 0
    return sorted(found)


def test_a_spoken_request_repeats_the_question_and_is_no_answer(
    sound_devices: SoundDevices, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VOICECOACH_CONFIG", str(tmp_path / "config"))
    chosen = options(tmp_path, ("Could", "you", "repeat", "the", "question?"))
    with sound_devices.hear() as hearing:
        program = start(sound_devices, tmp_path, *chosen, "--end-silence", "0")  # no silence ends it
        program.timeout = PATIENCE
        program.expect("Hello")
        program.sendline("")  # enough of the greeting
        program.expect("is being recorded")
        answer(sound_devices, "Could you repeat the question?")
        program.expect("You said: .Could you repeat the question")
        program.expect("is being recorded")
        program.sendintr()
        program.expect("1 answer is kept")
        program.wait()
    assert len(places(QUESTION, hearing.recording)) == 2
    store = bootstrap.session_store(tmp_path)
    session = store.load("latest")
    assert [(one.recording, one.ended_by) for one in session.answers] == [("answer-01.wav", "interrupted")]
    (aside,) = (tmp_path / "sessions" / session.id).glob("request-*.wav")
    assert aside.stat().st_size > 2 * 48_000


def test_what_was_not_told_is_asked_for(
    sound_devices: SoundDevices, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VOICECOACH_CONFIG", str(tmp_path / "config"))
    with sound_devices.hear() as hearing:
        program = start(sound_devices, tmp_path, *options(tmp_path, NO_RESULT))
        program.timeout = PATIENCE
        program.expect("Hello")
        program.sendline("")
        for _ in range(2):
            program.expect("is being recorded")
            answer(sound_devices, "It was a parcel from the next town, and it was broken.")
            program.expect("ended by silence")
        program.expect("The follow-up asked for the result")
        program.sendline("")  # enough of the feedback
        program.expect("quit")
        program.sendline("")
        program.wait()
    (question,), (follow_up,) = (places(text, hearing.recording) for text in (QUESTION, FOLLOW_UP))
    assert question < follow_up
    main, further = bootstrap.session_store(tmp_path).load("latest").answers
    assert (main.follow_up, main.state) == (None, "measured")
    assert further.follow_up is not None
    assert (further.follow_up.text, further.state) == (FOLLOW_UP, "measured")
    assert main.question == further.question
