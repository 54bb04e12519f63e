"""All remarks on one answer, and which of them are said: one thing to keep, one thing to change."""

from __future__ import annotations

from collections.abc import Sequence

from voicecoach.analysis import Feedback, Remark
from voicecoach.catalogue import IN_ENGLISH, Catalogue
from voicecoach.circumstances import Circumstances
from voicecoach.coach.closing import closing_remark
from voicecoach.coach.content.remarks import content_remarks
from voicecoach.coach.dropped_line import dropped_line_remark
from voicecoach.coach.fillers import filled_pause_remark, lexical_filler_remark
from voicecoach.coach.follow_up import ANEW, asked_in
from voicecoach.coach.hedges import hedge_remark
from voicecoach.coach.length import latency_remark, length_remark
from voicecoach.coach.more import what_more
from voicecoach.coach.pace import pace_remark
from voicecoach.coach.pauses import pause_remark
from voicecoach.coach.recording import recording_remark
from voicecoach.coach.spelling import spelling_remark
from voicecoach.coach.switching_off import is_off
from voicecoach.coach.voice import fade_remark, melody_remark, steadiness_remark
from voicecoach.content import ContentEvidence
from voicecoach.delivery import Delivery, RecordingQuality
from voicecoach.figures import can_be_told
from voicecoach.question import Question
from voicecoach.speech import Word


def coach(  # noqa: PLR0917 - all that is known of an answer
    about: Circumstances,
    quality: RecordingQuality,
    delivery: Delivery,
    content: ContentEvidence | None = None,
    words: Sequence[Word] = (),
    say: Catalogue = IN_ENGLISH,
) -> Feedback:
    """What to tell the candidate about ``delivery`` and, where there are words, ``content``, judged by the
    bands of ``about``. ``words``: what was said, where it is known. ``say``: the candidate's language.

    Nothing is said that rests on what the recording cannot carry (``quality.refused``) or on what is switched
    off, nor of the time to
    the first word where the candidate asked for it. Where they may have had more to say, or sound is missing,
    how long the answer was is not known; nor, in the former case, how it would have ended. Of the answer to a
    follow-up only what that asked for is said aloud.
    """
    bands, follow_up, question = about.bands, about.follow_up, asked_in(about)
    part = follow_up if follow_up is not None and follow_up.condition not in ANEW else None
    # What is looked for in words is looked for in English.
    if about.language is not None and not about.language.content:
        words, content = (), None
    target = None if question is None or about.cut_off or about.gaps else question.target_length
    found = (
        recording_remark(quality, delivery, say),
        length_remark(delivery, target, what_more(question, content), say),
        latency_remark(delivery, bands, say) if question is not None and not about.time_asked else None,
        pace_remark(delivery, bands, say),
        # What nobody has tried in a language accuses nobody in it.
        filled_pause_remark(delivery, bands, say, transcribed=delivery.word_count is not None)
        if "filled_pauses" not in delivery.uncounted
        else None,
        lexical_filler_remark(delivery, bands, say),
        pause_remark(delivery, bands, say),
        melody_remark(delivery, say),
        fade_remark(delivery, bands, say),
        steadiness_remark(delivery, bands, say),
        hedge_remark(delivery, say),
        spelling_remark(words, delivery.silent_pauses, bands, say),
        dropped_line_remark(about.drop, delivery, words, say),
        closing_remark(words, bands, say)
        if part is None and _tells(question) and not about.cut_off
        else None,
        *(content_remarks(question, content, part) if question is not None and content is not None else ()),
    )
    said = [
        remark
        for remark in found
        if remark is not None
        and can_be_told(remark.figures, quality.refused)
        and not is_off(remark, about.off, words)
    ]
    remarks = tuple(sorted(said, key=lambda remark: -remark.weight))
    keep = next((remark for remark in remarks if remark.tone == "keep"), None)
    change = next((remark for remark in remarks if remark.tone == "change"), None)
    if follow_up is None:
        spoken = _spoken(keep, change, say)
    else:
        spoken = next((remark.spoken for remark in remarks if remark.topic == "follow_up"), "")
    return Feedback(keep=keep, change=change, remarks=remarks, spoken=spoken)


def _tells(question: Question | None) -> bool:
    """Whether an answer to it is a talk that has an end, and no conversation."""
    return question is not None and question.kind not in {"role-play", "closing"}


def _spoken(keep: Remark | None, change: Remark | None, say: Catalogue) -> str:
    """Under 15 seconds: two short sentences of each remark at most, and a kind word where one is missing."""
    if change is not None and change.topic == "recording":
        return change.spoken
    if keep is not None and change is not None:
        return say("{keep} One thing to change. {change}", keep=keep.spoken, change=change.spoken)
    if change is not None:
        return say("Thank you. One thing to change. {change}", change=change.spoken)
    if keep is not None:
        return say("{keep} Nothing stands out to change. Well done.", keep=keep.spoken)
    return say("Thank you. Nothing stands out to change.")
