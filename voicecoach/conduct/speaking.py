"""What the interviewer says aloud. Enter cuts it short."""

from __future__ import annotations

import threading
from contextlib import suppress

from voicecoach.conduct.room import Room
from voicecoach.errors import ModelError
from voicecoach.speech import Recording


class Speaker:
    """Speaks in the room, and has the recogniser loaded meanwhile."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._warming: threading.Thread | None = None

    def tell(self, text: str) -> None:
        """Print and say."""
        self._room.panel.notice(text)
        self.say(text)

    def say(self, text: str) -> None:
        """Say; nothing where there is nothing to say."""
        if text:
            self.play(self._room.voice.render(text))

    def play(self, recording: Recording) -> float:
        """Play until the end or Enter; seconds of ``time.monotonic`` at which it was over."""
        panel = self._room.panel
        panel.key_pressed()

        def stop() -> bool:
            # Asked for the first time when sound is already on its way: only now may the recogniser
            # take the processor, so that the first word never waits for it.
            self._warm_up()
            return panel.key_pressed()

        end = self._room.loudspeaker.play(recording, stop)
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
