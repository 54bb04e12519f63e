"""Remarks on how long the answer was and how soon it began."""

from __future__ import annotations

from voicecoach import bands
from voicecoach.analysis import Remark
from voicecoach.bands import DESK, Bands
from voicecoach.coach.more import EXAMPLE, More
from voicecoach.coach.wording import duration, seconds, spoken_seconds
from voicecoach.delivery import Delivery
from voicecoach.figures import FIELDS
from voicecoach.question import TargetLength
from voicecoach.speech import Interval

_LENGTH = FIELDS["answer_length"]


def length_remark(delivery: Delivery, target: TargetLength | None, more: More = EXAMPLE) -> Remark | None:
    """On ``answer_length`` against the question's target; ``None`` without either. ``more``: what to say more
    of where it was short.
    """
    if delivery.answer_length is None or target is None:
        return None
    length, aim = _LENGTH.shown(delivery.answer_length), f"{target.shortest:.0f} to {target.longest:.0f} s"
    if length < target.shortest:
        much = length < bands.MUCH_TOO_SHORT * target.shortest
        return Remark(
            topic="answer_length",
            figures=("answer_length",),
            tone="change",
            statement=f"The answer took {duration(length)}; aim for {aim} on this question.",
            advice=more.advice,
            spoken=f"Your answer took only {spoken_seconds(length)}. {more.spoken}",
            weight=0.95 if much else 0.5,
        )
    if length > target.longest:
        over = length / target.longest - 1
        return Remark(
            topic="answer_length",
            figures=("answer_length",),
            tone="change",
            statement=f"The answer took {duration(length)}; aim for {aim} on this question.",
            advice="Pick the one point that matters most, and stop after its result.",
            spoken=f"Your answer took {spoken_seconds(length)}. Pick one point, and stop after its result.",
            weight=min(0.84, 0.4 + over),
        )
    return Remark(
        topic="answer_length",
        figures=("answer_length",),
        tone="keep",
        statement=f"The answer took {duration(length)}, within the {aim} to aim for on this question.",
        advice="Keep this length.",
        spoken=f"Good length, {spoken_seconds(length)}.",
        weight=0.4,
    )


def latency_remark(delivery: Delivery, judged: Bands = DESK) -> Remark | None:
    """On ``response_latency``; ``None`` where nothing was said."""
    if delivery.response_latency is None or not delivery.speech:
        return None
    latency = FIELDS["response_latency"].shown(delivery.response_latency)
    begun = delivery.speech[0].start
    if latency > judged.slow_start:
        return Remark(
            topic="response_latency",
            figures=("response_latency",),
            tone="change",
            statement=f"{duration(latency)} of dead air came before the first word."
            if judged.telephone
            else f"It took {duration(latency)} until the first word.",
            advice="Thinking is fine: say so (\u201cLet me think of an example\u201d), then take your time.",
            spoken=f"You were silent for {spoken_seconds(latency)} first. Say that you are thinking.",
            moments=(Interval(max(0.0, begun - latency), begun),),
            weight=0.6 if judged.telephone else 0.45,
        )
    if latency < 0:
        return Remark(
            topic="response_latency",
            figures=("response_latency",),
            tone="change",
            statement=f"You talked over the question: the answer began {seconds(-latency)} before its end."
            if judged.telephone
            else f"The answer began {seconds(-latency)} before the question had ended.",
            advice="Let the question end, take a breath, then begin.",
            spoken="You began before I had finished the question. Take a breath first.",
            moments=(Interval(begun, begun - latency),),
            weight=0.7 if judged.telephone else 0.5,
        )
    prompt = judged.talking_over <= latency <= judged.prompt
    return Remark(
        topic="response_latency",
        figures=("response_latency",),
        tone="keep" if prompt else "note",
        statement=f"The first word came after {seconds(latency)}{': a prompt start' if prompt else ''}.",
        spoken="You started promptly.",
        weight=0.2,
    )
