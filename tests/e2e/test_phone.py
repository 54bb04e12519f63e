"""A telephone call: the installed program, real devices (virtual ones), a real voice."""

from __future__ import annotations

import subprocess
import time
from pathlib import Path

import numpy as np
import pexpect
import pytest

from tests.e2e.test_practice import VOICECOACH, answer, start
from tests.support.comparing import find
from tests.support.sound import RATE, Hearing, SoundDevices
from tests.support.spoken import SAMPLERATE, spoken
from voicecoach import bootstrap
from voicecoach.coach.bands import TELEPHONE
from voicecoach.line.band import HIGHEST, LOWEST
from voicecoach.line.tones import RINGS, ringing
from voicecoach.questions.choose import choose
from voicecoach.speech import Recording

REPLY = "I enjoy helping people, and I have done it for three years."
# A brisk interviewer, so that the calls are short.
RATE_OF_SPEECH = 350
OPTIONS = ("--phone", "--seed", "1", "--no-model", "--end-silence", "1.5", "--rate", str(RATE_OF_SPEECH))
pytestmark = [pytest.mark.sound, pytest.mark.voice]


def asked(count: int) -> list[str]:
    """What is asked with these options."""
    found = choose(bootstrap.questions().questions(), count=count, seed=1)
    return [question.text for question in found]


def on_the_line(text: str, country: str = "us") -> Recording:
    """``text`` as it comes out of the loudspeaker."""
    spoken_text = bootstrap.voice(words_per_minute=RATE_OF_SPEECH).render(text)
    return bootstrap.over_the_line("landline", country)(spoken_text)


def wait_for(sound: Recording, hearing: Hearing, seconds: float = 60.0) -> float:
    """The moment, on ``time.monotonic``, at which ``sound`` begins: known while it still goes on."""
    beginning = Recording(sound.samples[: sound.samplerate], sound.samplerate)
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        heard, since = hearing.lately(3.0)
        # All of it is under 3400 Hz: every sixth sample tells as much, in a sixth of the time.
        found = find(beginning, Recording(heard.samples[::6], RATE // 6))
        if found.likeness > 0.7:
            return since + found.start
        time.sleep(0.25)
    raise AssertionError("the question was not heard")


def test_it_rings_as_the_standard_says_and_asks_over_the_line_and_nothing_is_to_be_read(
    sound_devices: SoundDevices, tmp_path: Path
) -> None:
    (text,) = asked(1)
    question = on_the_line(text, "uk")
    with sound_devices.hear() as hearing:
        program = start(sound_devices, tmp_path, *OPTIONS, "-n", "1", "--country", "uk")
        wait_for(ringing(RINGS["uk"]), hearing)
        time.sleep(RINGS["uk"].period + 0.2)
        program.sendline("")
        end = wait_for(question, hearing) + question.duration
        time.sleep(max(0.0, end - time.monotonic()))
        answer(sound_devices, REPLY)
        program.expect("Answer length")
        dark = str(program.before).partition("The call is over")[0]
        program.sendline("")  # cuts the spoken feedback short
        program.expect("Enter")
        program.sendline("p")
        program.expect("Enter")
        program.sendline("")
        program.expect(pexpect.EOF)
        program.close()
    assert program.exitstatus == 0
    assert "Call 0:" in dark
    assert text[:20] not in dark

    heard = hearing.recording.samples.astype(np.float64)
    ring = RINGS["uk"]
    first = find(ringing(ring), hearing.recording).start - 0.1
    loud = np.convolve(np.abs(heard), np.ones(480) / 480, "same")[round(first * RATE) :] > 0.02
    edges = np.flatnonzero(np.diff(np.concatenate([[0], loud.astype(int)]))) / RATE
    assert np.allclose(np.diff(edges[: len(ring.cadence) + 1]), ring.cadence, atol=0.02)

    place = find(question, hearing.recording)
    assert place.likeness > 0.95
    spoken_question = heard[round(place.start * RATE) :][: round(question.duration * RATE)]
    power = np.abs(np.fft.rfft(spoken_question)) ** 2
    frequency = np.fft.rfftfreq(len(spoken_question), 1 / RATE)
    inside = (frequency >= LOWEST) & (frequency <= HIGHEST)
    assert 10 * np.log10(power[~inside].sum() / power[inside].sum()) < -30

    session = bootstrap.session_store(tmp_path).load("latest")
    assert (session.kind, session.line, session.country) == ("phone", "landline", "uk")
    played = bootstrap.over_the_line("landline", "uk")(Recording(spoken(REPLY), SAMPLERATE))
    assert find(played, hearing.recording).likeness > 0.6


def test_talking_over_and_dead_air_are_told_though_the_microphone_hears_the_loudspeaker(
    sound_devices: SoundDevices, tmp_path: Path
) -> None:
    questions = [on_the_line(text) for text in asked(2)]
    reply = Recording(spoken(REPLY), SAMPLERATE)
    lead = float(np.flatnonzero(np.abs(reply.samples) > 0.02)[0] / SAMPLERATE)
    wanted, truth = (-0.6, 3.0), []
    with sound_devices.hear() as hearing, sound_devices.loudspeaker_into_microphone(0.3):
        program = start(sound_devices, tmp_path, *OPTIONS, "-n", "2")
        wait_for(ringing(RINGS["us"]), hearing)
        answer(sound_devices, "Hello, this is Sam.")
        for question, latency in zip(questions, wanted, strict=True):
            end = wait_for(question, hearing) + question.duration
            with sound_devices.hear_candidate() as candidate:
                # paplay takes about a quarter of a second, longer on a busy machine: when the reply really
                # began is heard.
                time.sleep(max(0.0, end + latency - lead - 0.25 - time.monotonic()))
                sound_devices.speak_into_microphone(reply).wait()
            began = candidate.start + find(reply, candidate.recording).start + lead
            truth.append(began - end)
        for said in ("talked over", "dead air"):
            program.expect(said)
            program.sendline("")
            program.expect("Enter")
            program.sendline("")
        program.expect(pexpect.EOF)
        program.close()
    session = bootstrap.session_store(tmp_path).load("latest")
    found = [one.analysis.delivery.response_latency for one in session.answers if one.analysis is not None]
    assert truth[0] < 0
    assert truth[1] > TELEPHONE.slow_start
    assert found == pytest.approx(truth, abs=0.1)


def test_without_sound_there_is_no_call() -> None:
    done = subprocess.run(
        [VOICECOACH, "practice", "--phone", "--mute"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert "must be heard" in done.stderr
