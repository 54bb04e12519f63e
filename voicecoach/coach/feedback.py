"""All remarks on one answer, and which of them are said: one thing to keep, one thing to change."""

from __future__ import annotations

from voicecoach.coach.content.remarks import content_remarks
from voicecoach.coach.fillers import filled_pause_remark, lexical_filler_remark
from voicecoach.coach.hedges import hedge_remark
from voicecoach.coach.length import latency_remark, length_remark
from voicecoach.coach.pace import pace_remark
from voicecoach.coach.pauses import pause_remark
from voicecoach.coach.voice import fade_remark, melody_remark
from voicecoach.content import ContentEvidence
from voicecoach.delivery import Delivery, RecordingQuality
from voicecoach.interview import Feedback, Question, Remark


def coach(
    question: Question | None,
    quality: RecordingQuality,
    delivery: Delivery,
    content: ContentEvidence | None = None,
) -> Feedback:
    """What to tell the candidate about ``delivery`` and, where there are words, ``content``.

    A recording that cannot carry the figures gets no remark on the speech, only on itself.
    """
    if delivery.answer_length is None:
        return _only(
            Remark(
                topic="recording",
                tone="change",
                statement="No speech was heard in this answer.",
                advice="Check the microphone with `voicecoach doctor`, then try again.",
                spoken="I did not hear an answer. Check your microphone, and try again.",
                weight=1.0,
            )
        )
    if not quality.usable:
        return _only(
            Remark(
                topic="recording",
                tone="change",
                statement=" ".join(quality.problems) or "The recording is too poor to measure.",
                advice="Move closer to the microphone or find a quieter place, then try again.",
                spoken="The sound is too poor for me to judge. Move closer to the microphone, and try again.",
                weight=1.0,
            )
        )
    target = None if question is None else question.target_length
    found = (
        length_remark(delivery, target),
        latency_remark(delivery) if question is not None else None,
        pace_remark(delivery),
        filled_pause_remark(delivery, transcribed=delivery.word_count is not None),
        lexical_filler_remark(delivery),
        pause_remark(delivery),
        melody_remark(delivery),
        fade_remark(delivery),
        hedge_remark(delivery),
        *(content_remarks(question, content) if question is not None and content is not None else ()),
    )
    remarks = tuple(
        sorted((remark for remark in found if remark is not None), key=lambda remark: -remark.weight)
    )
    keep = next((remark for remark in remarks if remark.tone == "keep"), None)
    change = next((remark for remark in remarks if remark.tone == "change"), None)
    return Feedback(keep=keep, change=change, remarks=remarks, spoken=_spoken(keep, change))


def _only(remark: Remark) -> Feedback:
    return Feedback(keep=None, change=remark, remarks=(remark,), spoken=remark.spoken)


def _spoken(keep: Remark | None, change: Remark | None) -> str:
    """Under 15 seconds: two short sentences of each remark at most, and a kind word where one is missing."""
    if keep is not None and change is not None:
        return f"{keep.spoken} One thing to change. {change.spoken}"
    if change is not None:
        return f"Thank you. One thing to change. {change.spoken}"
    if keep is not None:
        return f"{keep.spoken} Nothing stands out to change. Well done."
    return "Thank you. Nothing stands out to change."
