"""A recorded candidate in place of a person at the microphone."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from voicecoach.adapters.stored import StoredMicrophone
from voicecoach.errors import DeviceError
from voicecoach.ports import Loudspeaker
from voicecoach.sound.block import Block
from voicecoach.speech import Recording


class RecordedCandidate:
    """Fulfils ports.Microphone: each time it is listened to it gives the next of ``recordings`` (all at
    one rate; the last one again when they are used up).

    With a ``loudspeaker`` the answers can be heard in the room and take their time, for as long as it plays;
    without one they come as fast as they are taken.
    """

    def __init__(self, recordings: Sequence[Recording], loudspeaker: Loudspeaker | None = None) -> None:
        self._recordings = recordings
        self._loudspeaker = loudspeaker
        self._turn = 0

    @property
    def samplerate(self) -> int:
        return self._recordings[0].samplerate

    @property
    def channels(self) -> int:
        return 1

    @contextmanager
    def listen(self) -> Iterator[Iterator[Block]]:
        recording = self._recordings[min(self._turn, len(self._recordings) - 1)]
        self._turn += 1
        left, over = threading.Event(), threading.Event()
        microphone = StoredMicrophone(recording, paced=self._loudspeaker is not None, hurry=over.is_set)
        arguments = (recording, left, over)
        player = threading.Thread(target=self._play, args=arguments, name="candidate", daemon=True)

        def heard(stored: Iterator[Block]) -> Iterator[Block]:
            if self._loudspeaker is not None:
                player.start()
            yield from stored

        with microphone.listen() as stored:
            try:
                yield heard(stored)
            finally:
                left.set()
                if player.is_alive():
                    player.join()

    def _play(self, recording: Recording, left: threading.Event, over: threading.Event) -> None:
        try:
            if self._loudspeaker is not None:
                self._loudspeaker.play(recording, left.is_set)
                over.set()  # where it was skipped, the rest need not be waited for
        except DeviceError:
            return  # the interview's own next sentence will say it
