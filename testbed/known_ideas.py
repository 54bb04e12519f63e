"""The built-in ideas and the encoder, for whoever judges answers without the program around it."""

from __future__ import annotations

from functools import lru_cache

from voicecoach.adapters.encoder import SentenceEncoder
from voicecoach.coach.content.ideas import Ideas
from voicecoach.questions import packs
from voicecoach.questions.packs import FolderQuestions


@lru_cache(maxsize=1)
def known_ideas() -> Ideas:
    """Read once."""
    return Ideas(FolderQuestions([packs.folders()[0]]).ideas())


@lru_cache(maxsize=1)
def known_encoder() -> SentenceEncoder:
    """The one that comes with the program, loaded once."""
    return SentenceEncoder()
