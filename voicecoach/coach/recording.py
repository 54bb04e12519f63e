"""A remark on the recording itself, where it cannot carry the figures."""

from __future__ import annotations

from voicecoach.analysis import Remark
from voicecoach.catalogue import IN_ENGLISH, Catalogue
from voicecoach.delivery import Delivery, RecordingQuality


def recording_remark(
    quality: RecordingQuality, delivery: Delivery, say: Catalogue = IN_ENGLISH
) -> Remark | None:
    """What is wrong with the sound, before anything is said of the speech; ``None`` where it is good."""
    if delivery.answer_length is None:
        return Remark(
            topic="recording",
            tone="change",
            statement=say("No speech was heard in this answer."),
            advice=say("Check the microphone with `voicecoach doctor`, then try again."),
            spoken=say("I didn't hear an answer. Check your microphone, and try again."),
            weight=1.0,
        )
    if quality.usable:
        return None
    return Remark(
        topic="recording",
        tone="change",
        statement=" ".join(quality.problems) or say("The recording is too poor to measure."),
        advice=say("Move closer to the microphone or find a quieter place, then try again."),
        spoken=say("The sound is too poor to judge all of it. Move closer to the microphone, and try again."),
        weight=1.0,
    )
