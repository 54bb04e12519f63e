"""A remark on the recording itself, where it cannot carry the figures."""

from __future__ import annotations

from voicecoach.analysis import Remark
from voicecoach.catalogue import IN_ENGLISH, Catalogue
from voicecoach.delivery import Delivery, RecordingQuality
from voicecoach.figures import FIELDS


def problems(quality: RecordingQuality, say: Catalogue = IN_ENGLISH) -> tuple[str, ...]:
    """What is wrong with the sound, a sentence each: in English with the figures that it costs."""
    if not quality.problems or say.code == IN_ENGLISH.code:
        return quality.problems
    ratio, refused = quality.snr_db, [FIELDS[field] for field in quality.refused]
    if not refused:
        return (say("No speech was found in the recording."),)
    noise = ratio is not None and any(not figure.bears(ratio) for figure in refused)
    found = []
    if noise:
        found.append(
            say(
                "The background is only {ratio:.0f} dB under the voice: not everything can be judged.",
                ratio=ratio,
            )
        )
    if not noise or len(quality.problems) > 1:
        share = quality.clipped_share
        found.append(say("{share:.1%} of the recording is clipped: turn the microphone down.", share=share))
    return tuple(found)


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
        statement=" ".join(problems(quality, say)) or say("The recording is too poor to measure."),
        advice=say("Move closer to the microphone or find a quieter place, then try again."),
        spoken=say("The sound is too poor to judge all of it. Move closer to the microphone, and try again."),
        weight=1.0,
    )
