"""A telephone call: the installed program, real devices (virtual ones), a real voice.

A busy machine may be late with everything, and PulseAudio then puts silence into a sound. So nothing here is
timed by the clock: sounds are known by their content, a piece at a time, and time is counted in recordings.
"""

from __future__ import annotations

import subprocess
import time
from pathlib import Path

import numpy as np
import pexpect
import pytest
import soxr

from testbed.sound import RATE, Hearing, SoundDevices
from testbed.spoken import SAMPLERATE, spoken
from tests.e2e.test_practice import VOICECOACH, answer, start
from tests.support.comparing import ALIKE, find, find_speech, pieces
from voicecoach import bootstrap
from voicecoach.bands import TELEPHONE
from voicecoach.line.band import HIGHEST, LOWEST
from voicecoach.line.tones import RINGS, Ring, ringing
from voicecoach.questions.choose import choose
from voicecoach.speech import Interval, Recording

REPLY = "I enjoy helping people, and I have done it for three years."
# A brisk interviewer, so that the calls are short.
RATE_OF_SPEECH = 350
PATIENCE = 240.0
"""Seconds for what takes a few, on a machine that is busy with something else."""
OPTIONS = ("--phone", "--seed", "1", "--no-model", "--end-silence", "1.5", "--rate", str(RATE_OF_SPEECH))
# Long questions, so that there is time to talk over them.
PACK = """
pack: long
title: Long questions
questions:
  - id: parcel
    text: >-
      Imagine that a customer calls you about a parcel that was promised for yesterday, that has not come yet,
      and that holds a present for a child whose birthday is today. What do you say?
    category: parcels
    kind: behavioural
  - id: shop
    text: >-
      Suppose that the shop is full on a Saturday afternoon, that two colleagues are ill at home, and that the
      telephone does not stop ringing. In which order do you do things?
    category: parcels
    kind: behavioural
"""
pytestmark = [pytest.mark.sound, pytest.mark.voice]


def asked(count: int, pack: str | None = None) -> list[str]:
    """What is asked with these options."""
    found = choose(bootstrap.questions().offered(pack), pack=pack, count=count, seed=1)
    return [question.text for question in found]


def on_the_line(text: str, country: str = "us") -> Recording:
    """``text`` as it comes out of the loudspeaker."""
    spoken_text = bootstrap.voice(words_per_minute=RATE_OF_SPEECH).render(text)
    return bootstrap.over_the_line("landline", country)(spoken_text)


def narrow(heard: Recording) -> Recording:
    """At 8 kHz: what comes over the line is found there as well, in a sixth of the time."""
    return Recording(soxr.resample(heard.samples, heard.samplerate, 8000).astype(np.float32), 8000)


def wait_for(sound: Recording, hearing: Hearing) -> None:
    """Until a piece of ``sound`` has been heard: it still goes on then, if it is long."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        heard = narrow(hearing.lately(10.0))
        if any(find(piece, heard).likeness > 0.7 for _, piece in pieces(sound)):
            return
        time.sleep(0.1)
    raise AssertionError("it was not heard")


def rings(heard: Recording, ring: Ring) -> bool:
    """Whether one of the rings in ``heard`` has the cadence of the standard, to 20 ms."""
    loud = np.convolve(np.abs(heard.samples), np.ones(480) / 480, "same") > 0.02
    edges = np.flatnonzero(np.diff(loud.astype(int), prepend=0)) / RATE
    lengths, count = np.diff(edges), len(ring.cadence)
    return any(
        np.allclose(lengths[first : first + count], ring.cadence, atol=0.02)
        for first in range(0, len(lengths) - count + 1, 2)
    )


def outside(sound: Recording) -> float:
    """Energy outside the band of telephones, dB beside that inside."""
    power = np.abs(np.fft.rfft(sound.samples * np.blackman(len(sound.samples)))) ** 2
    frequency = np.fft.rfftfreq(len(sound.samples), 1 / sound.samplerate)
    inside = (frequency >= LOWEST) & (frequency <= HIGHEST)
    return float(10 * np.log10(power[~inside].sum() / power[inside].sum()))


def test_it_rings_as_the_standard_says_and_asks_over_the_line_and_nothing_is_to_be_read(
    sound_devices: SoundDevices, tmp_path: Path
) -> None:
    (text,) = asked(1)
    question = on_the_line(text, "uk")
    with sound_devices.hear() as hearing:
        program = start(sound_devices, tmp_path, *OPTIONS, "-n", "1", "--country", "uk")
        program.timeout = PATIENCE
        program.expect("Pick it up")
        given_up = time.monotonic() + 8 * RINGS["uk"].period  # then it stops ringing
        while not (right := rings(hearing.lately(30.0), RINGS["uk"])) and time.monotonic() < given_up:
            time.sleep(0.5)
        assert right
        program.sendline("")
        wait_for(question, hearing)
        time.sleep(question.duration)
        answer(sound_devices, REPLY)
        program.expect("Length")
        dark = str(program.before).partition("The call is over")[0]
        program.sendline("")  # cuts the spoken feedback short
        program.expect("Enter")
        program.send("p")
        program.expect("Enter")
        program.sendline("")
        program.expect(pexpect.EOF)
        program.close()
    assert program.exitstatus == 0
    assert "Call 0:" in dark
    assert text[:20] not in dark

    heard = hearing.recording
    places = [find(piece, heard) for _, piece in pieces(question, 0.5)]
    undisturbed = [place.start for place in places if place.likeness > 0.95]
    assert len(undisturbed) > len(places) / 2
    for place in undisturbed:
        piece = heard.samples[round(place * RATE) :][: RATE // 2]
        assert outside(Recording(piece, RATE)) < -30

    session = bootstrap.session_store(tmp_path).load("latest")
    assert (session.kind, session.line, session.country) == ("phone", "landline", "uk")
    played = bootstrap.over_the_line("landline", "uk")(Recording(spoken(REPLY), SAMPLERATE))
    assert find_speech(played, narrow(heard)).likeness > ALIKE


def test_talking_over_and_dead_air_are_told_though_the_microphone_hears_the_loudspeaker(
    sound_devices: SoundDevices, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VOICECOACH_CONFIG", str(tmp_path / "config"))
    packs = tmp_path / "config" / "packs"
    packs.mkdir(parents=True)
    (packs / "long.yaml").write_text(PACK)
    questions = [on_the_line(text) for text in asked(2, "long")]
    reply = Recording(spoken(REPLY), SAMPLERATE)
    with sound_devices.hear() as hearing, sound_devices.loudspeaker_into_microphone(0.3):
        program = start(sound_devices, tmp_path, *OPTIONS, "-n", "2", "--pack", "long", "--max-length", "60")
        program.timeout = PATIENCE
        wait_for(ringing(RINGS["us"]), hearing)
        answer(sound_devices, "Hello, this is Sam.")
        # Begun in the last seconds of the question, so that the reply ends after it.
        over, end = questions[0], questions[0].duration
        wait_for(over.part(Interval(end - 3.5, end - 2.5)), hearing)
        sound_devices.speak_into_microphone(reply).wait()
        wait_for(questions[1], hearing)
        time.sleep(questions[1].duration + 3.0)
        sound_devices.speak_into_microphone(reply).wait()
        for said in ("over the question", "slow"):
            program.expect(rf"First word[^\n]*{said}")
            program.sendline("")
            program.expect("Enter")
            program.sendline("")
        program.expect("The call .*talking over the question.*dead air|The call .*dead air.*talking over")
        program.expect(pexpect.EOF)
        program.close()
    store = bootstrap.session_store(tmp_path)
    session = store.load("latest")
    lead = float(np.flatnonzero(np.abs(reply.samples) > 0.02)[0] / SAMPLERATE)
    truth, found = [], []
    for question, one in zip(questions, session.answers, strict=True):
        recording = narrow(store.recording(session, one))
        # It begins with the question, whose echo comes a little later.
        assert one.question_end == pytest.approx(question.duration, abs=0.001)
        at = [find(piece, recording).start - first for first, piece in pieces(question)]
        assert 0 <= np.median(at) < 1
        began = min(find(piece, recording).start - first for first, piece in pieces(reply))
        truth.append(began + lead - one.question_end)
        assert one.analysis is not None
        found.append(one.analysis.delivery.response_latency)
    assert truth[0] < 0
    assert truth[1] > TELEPHONE.slow_start
    assert found == pytest.approx(truth, abs=0.1)


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--phone", "--mute"), "must be heard"),
        (("--phone", "--end-silence", "0"), "give --end-silence"),
        (("--no-keys", "--end-silence", "0"), "without keys only silence ends an answer"),
        (("--line", "bad"), "--line belongs to a telephone call; add --phone"),
        (("--show-text",), "--show-text belongs to a telephone call; add --phone"),
    ],
)
def test_what_contradicts_a_call_is_said_in_a_sentence(options: tuple[str, ...], told: str) -> None:
    done = subprocess.run([VOICECOACH, "practice", *options], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert told in done.stderr
    assert len(done.stderr.splitlines()) == 1
