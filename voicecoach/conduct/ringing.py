"""The telephone rings until somebody picks it up: with a key, or by saying hello."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import numpy as np

from voicecoach.conduct.answering import SilenceClock
from voicecoach.conduct.room import Room
from voicecoach.sound.speech_probability import PROBABILITY_SAMPLES
from voicecoach.speech import Recording

PAUSE = 0.6
"""Seconds of silence after the hello: then it is over, and the interviewer speaks."""


def picked_up(room: Room, ring: Recording, times: int) -> bool:
    """Play ``ring`` (one period) up to ``times`` times; whether it was picked up.

    The ring stops as soon as speech is heard; a hello is waited for to its end. Raises DeviceError.
    """
    room.analyst.detector.stream().push(
        np.zeros(PROBABILITY_SAMPLES, np.float32)
    )  # loads now, not in the ring
    answered = threading.Event()
    sound = Recording(np.tile(ring.samples, times), ring.samplerate)
    with ThreadPoolExecutor(1) as beside, room.microphone.listen() as blocks:
        ear = room.ear()
        ringing = beside.submit(room.loudspeaker.play, sound, answered.is_set)
        clock = SilenceClock()
        try:
            for block in blocks:
                if len(block.samples):
                    clock.heard(*ear.hear(block.samples))
                if clock.begun or room.keys.touched():
                    answered.set()
                if answered.is_set() and (not clock.begun or clock.silence >= PAUSE):
                    break
                if ringing.done() and not clock.begun:
                    break
        finally:
            answered_in_time = answered.is_set()
            answered.set()  # whatever happens, it stops ringing
        ringing.result()
    return answered_in_time
