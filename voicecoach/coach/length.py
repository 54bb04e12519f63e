"""Remarks on how long the answer was and how soon it began."""

from __future__ import annotations

from voicecoach import bands
from voicecoach.analysis import Remark
from voicecoach.bands import DESK, Bands
from voicecoach.catalogue import IN_ENGLISH, Catalogue
from voicecoach.coach.more import EXAMPLE, More
from voicecoach.coach.wording import duration, seconds, spoken_seconds
from voicecoach.delivery import Delivery
from voicecoach.figures import FIELDS
from voicecoach.question import TargetLength
from voicecoach.speech import Interval

_LENGTH = FIELDS["answer_length"]


def length_remark(
    delivery: Delivery, target: TargetLength | None, more: More = EXAMPLE, say: Catalogue = IN_ENGLISH
) -> Remark | None:
    """On ``answer_length`` against the question's target; ``None`` without either. ``more``: what to say more
    of where it was short.
    """
    if delivery.answer_length is None or target is None:
        return None
    length = _LENGTH.shown(delivery.answer_length)
    aim = say("{shortest} to {longest} s", shortest=f"{target.shortest:.0f}", longest=f"{target.longest:.0f}")
    missed = say(
        "The answer took {length}; aim for {aim} on this question.", length=duration(length, say), aim=aim
    )
    if length < target.shortest:
        much = length < bands.MUCH_TOO_SHORT * target.shortest
        return Remark(
            topic="answer_length",
            figures=("answer_length",),
            tone="change",
            statement=missed,
            advice=say(more.advice),
            spoken=say(
                "Your answer took only {length}. {more}",
                length=spoken_seconds(length, say),
                more=say(more.spoken),
            ),
            weight=0.95 if much else 0.5,
        )
    if length > target.longest:
        over = length / target.longest - 1
        return Remark(
            topic="answer_length",
            figures=("answer_length",),
            tone="change",
            statement=missed,
            advice=say("Pick the one point that matters most, and stop after its result."),
            spoken=say(
                "Your answer took {length}. Pick one point, and stop after its result.",
                length=spoken_seconds(length, say),
            ),
            weight=min(0.84, 0.4 + over),
        )
    return Remark(
        topic="answer_length",
        figures=("answer_length",),
        tone="keep",
        statement=say(
            "The answer took {length}, within the {aim} to aim for on this question.",
            length=duration(length, say),
            aim=aim,
        ),
        advice=say("Keep this length."),
        spoken=say("Good length, {length}.", length=spoken_seconds(length, say)),
        weight=0.4,
    )


def latency_remark(delivery: Delivery, judged: Bands = DESK, say: Catalogue = IN_ENGLISH) -> Remark | None:
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
            statement=say("{length} of dead air came before the first word.", length=duration(latency, say))
            if judged.telephone
            else say("It took {length} until the first word.", length=duration(latency, say)),
            advice=say(
                "Thinking is fine: say so (\u201cLet me think of an example\u201d), then take your time."
            ),
            spoken=say(
                "You were silent for {length} first. Say that you are thinking.",
                length=spoken_seconds(latency, say),
            ),
            moments=(Interval(max(0.0, begun - latency), begun),),
            weight=0.6 if judged.telephone else 0.45,
        )
    if latency < 0:
        return Remark(
            topic="response_latency",
            figures=("response_latency",),
            tone="change",
            statement=say(
                "You talked over the question: the answer began {length} before its end.",
                length=seconds(-latency, say),
            )
            if judged.telephone
            else say(
                "The answer began {length} before the question had ended.", length=seconds(-latency, say)
            ),
            advice=say("Let the question end, take a breath, then begin."),
            spoken=say("You began before I had finished the question. Take a breath first."),
            moments=(Interval(begun, begun - latency),),
            weight=0.7 if judged.telephone else 0.5,
        )
    prompt = judged.talking_over <= latency <= judged.prompt
    return Remark(
        topic="response_latency",
        figures=("response_latency",),
        tone="keep" if prompt else "note",
        statement=say("The first word came after {length}: a prompt start.", length=seconds(latency, say))
        if prompt
        else say("The first word came after {length}.", length=seconds(latency, say)),
        spoken=say("You started promptly."),
        weight=0.2,
    )
