"""What the interviewer says aloud. Any key cuts it short."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import numpy as np

from voicecoach.conduct.room import Room
from voicecoach.errors import ModelError
from voicecoach.speech import Recording

_LONG = 120
"""Characters from which a text is spoken in two parts."""
_PAUSE = 0.25
"""Seconds between them, with what it takes to open the loudspeaker again."""


def parts(text: str) -> list[str]:
    """What is rendered at a time: of a long text the first sentence, then the rest, so that nobody waits
    for the whole.
    """
    return re.split(r"(?<=[.!?])\s+", text, maxsplit=1) if len(text) >= _LONG else [text]


class Speaker:
    """Speaks in the room, and has the recogniser loaded meanwhile."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._warming: threading.Thread | None = None
        self._cut_short = False

    def tell(self, text: str, meanwhile: Callable[[], None] = lambda: None) -> None:
        """Print and say, as ``say`` does."""
        self._room.screen.said(text)
        self.say(text, meanwhile)

    def say(self, text: str, meanwhile: Callable[[], None] = lambda: None) -> None:
        """Say; nothing where there is nothing to say; ``meanwhile`` is done while the voice gets ready."""
        if not text:
            meanwhile()
            return
        with ThreadPoolExecutor(1) as ahead:
            coming = [
                ahead.submit(self._room.voice.render, part)
                for part in (parts(text) if self._room.audible else [text])
            ]
            meanwhile()
            first, *rest = coming
            self.play(first.result())
            for rendered in rest:
                if not self._cut_short:
                    self.play(_after_a_pause(rendered.result()))

    def play(self, recording: Recording, what: str = "Speaking") -> float:
        """Play until the end or a key; seconds of ``time.monotonic`` at which it was over. ``what`` is shown
        meanwhile.
        """
        keys, screen = self._room.keys, self._room.screen
        keys.touched()
        self._cut_short = False

        def stop() -> bool:
            # Asked for the first time when sound is already on its way: only now may the recogniser
            # take the processor, so that the first word never waits for it.
            self._warm_up()
            self._cut_short = keys.touched()
            return self._cut_short

        if self._room.audible:
            screen.playing(what)
        try:
            end = self._room.loudspeaker.play(recording, stop)
        finally:
            if self._room.audible:
                screen.played()
        self._warm_up()  # where nothing can be heard, nothing is waited for
        return end

    def _warm_up(self) -> None:
        """Load the recogniser and the rest in the background, once."""
        if self._warming is None:

            def load() -> None:
                with suppress(ModelError):  # the first transcription says it, where it can be heard
                    self._room.analyst.warm_up()

            self._warming = threading.Thread(target=load, name="warm-up", daemon=True)
            self._warming.start()


def _after_a_pause(recording: Recording) -> Recording:
    pause = np.zeros(round(_PAUSE * recording.samplerate), np.float32)
    return Recording(np.concatenate([pause, recording.samples]), recording.samplerate)
