"""Requests to the interviewer, noticed while the candidate is still being recorded."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median
from typing import TYPE_CHECKING

from voicecoach.conduct.transcribing import LiveTranscription
from voicecoach.speech import Word

if TYPE_CHECKING:  # its patterns take a while to compile: Analyst.warm_up does it in time
    from voicecoach.coach.commands import Command

SUREST_GUESS = 0.5
"""Median word probability up to which the recogniser was guessing: out of a breath or a chair it makes a
"bye" now and then, and nobody is sent home for that."""


def request_in(words: Sequence[Word], speech: float, language: str = "en") -> Command | None:
    """The request that ``words`` in ``language`` are, heard in ``speech`` seconds; ``None`` for an answer."""
    from voicecoach.coach.asked_for import asked_for

    probabilities = [word.probability for word in words if word.probability is not None]
    if probabilities and median(probabilities) <= SUREST_GUESS:
        return None
    return asked_for(" ".join(word.text for word in words), speech, language)


def may_be_request(speech: float) -> bool:
    """Whether ``speech`` seconds of speech are short enough for one."""
    from voicecoach.coach.commands import LONGEST

    return speech <= LONGEST


class RequestEar:
    """Whether all that was said so far is one request: asked again and again while recording."""

    def __init__(self, live: LiveTranscription | None, language: str = "en") -> None:
        self._live = live
        self._language = language
        self._judged = 0
        """Words that were looked at and are no request."""

    def __call__(self, speech: float) -> Command | None:
        """The request in ``speech`` seconds of speech, once the recogniser has heard all of it. Never
        waits for it.
        """
        words = None if self._live is None else self._live.so_far()
        if words is None or len(words) == self._judged:
            return None
        self._judged = len(words)
        return request_in(words, speech, self._language)
