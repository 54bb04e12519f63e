"""Who and what is there when an interview is held."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from voicecoach.catalogue import IN_ENGLISH, Catalogue
from voicecoach.conduct.analysing import Analyst
from voicecoach.conduct.ear import Ear
from voicecoach.panel import Keys, Screen
from voicecoach.ports import Loudspeaker, Microphone, ResamplingStream, SessionStore, Voice


@dataclass(frozen=True, slots=True)
class Room:
    """The ports that an interview is held through."""

    voice: Voice
    loudspeaker: Loudspeaker
    microphone: Microphone
    analyst: Analyst
    store: SessionStore
    screen: Screen
    keys: Keys
    resampling: Callable[[int], ResamplingStream]
    """A new stream from the given rate, Hz, to 16 kHz."""
    audible: bool = True
    """Whether the loudspeaker can be heard: only then an answer is offered to be played."""
    say: Catalogue = IN_ENGLISH
    """The candidate's language."""

    def ear(self, deaf: float = 0.0) -> Ear:
        """For the microphone, once it is listened to; ``deaf``: seconds for which it hears no speech."""
        samplerate = self.microphone.samplerate
        return Ear(samplerate, self.resampling(samplerate), self.analyst.detector.stream(), deaf)
