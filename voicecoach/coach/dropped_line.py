"""A remark on how a candidate went on after the line had dropped in the middle of the answer."""

from __future__ import annotations

import re
from collections.abc import Sequence

from voicecoach.analysis import Remark
from voicecoach.catalogue import IN_ENGLISH, Catalogue
from voicecoach.coach.content.words import LIGHT, tokens
from voicecoach.coach.wording import seconds, spoken_seconds
from voicecoach.delivery import Delivery
from voicecoach.session import Drop
from voicecoach.speech import Interval, Word

RECOVERED = 3.0
"""Seconds of speech after the line was back, under which the thread was lost. [D]"""
PROMPT = 3.0
"""Seconds within which one goes on: a second more than a question gets, to find the place again. [D]"""
BEFORE = 3.0
"""Seconds before the line dropped in which the sentence began that was lost. [D]"""
TAKEN_UP = 20
"""Words after the line was back in which that is taken up. [D]"""
_AGAIN, _SHARE = 2, 1 / 3
"""Of the words lost that carry meaning, so many and such a share make up for it when they are said again: one
alone is there by chance. [D]"""
DRILLED = 0.97
"""Weight: it is what the drill is for; only a recording too poor to judge comes first."""
_BRIDGE = re.compile(
    r"\b(?:(?:as )?i (?:was|were) (?:just )?(?:saying|telling|talking|explaining)|(?:as|what|like) i said"
    r"|(?:let me|i will|i'll|to) (?:repeat|sum up|go back|start|say (?:that|it) again)"
    r"|(?:did|could|can|what) (?:did )?you (?:still )?hear|where (?:did|was|were) (?:you|i|we)"
    r"|(?:last|heard) (?:thing|bit|part|word|from me))\b"
)


def dropped_line_remark(
    drop: Drop | None, delivery: Delivery, words: Sequence[Word], say: Catalogue = IN_ENGLISH
) -> Remark | None:
    """On what came after ``drop``; ``None`` where the line held. Without ``words`` it is not known whether
    what was lost was said again.
    """
    if drop is None or not delivery.speech:
        return None
    after = [region for region in delivery.speech if region.end > drop.back.end]
    spoken = sum(region.end - max(region.start, drop.back.end) for region in after)
    where = (Interval(drop.lost.start, max(drop.back.end, delivery.speech[-1].end)),)
    if spoken < RECOVERED:
        return Remark(
            topic="dropped_line",
            tone="change",
            statement=say(
                "The line dropped, and after it came {length} of speech: the thread was lost.",
                length=seconds(spoken, say),
            )
            if after
            else say("The line dropped, and nothing came after it."),
            advice=say("Keep the point of your answer in one sentence: say that, and go on from there."),
            spoken=say(
                "The line dropped, and you lost the thread. Say your point in one sentence, and go on."
            ),
            moments=where,
            weight=DRILLED,
        )
    wait = max(0.0, after[0].start - drop.back.end)
    if wait > PROMPT:
        return Remark(
            topic="dropped_line",
            tone="change",
            statement=say("The line dropped; {length} passed until you went on.", length=seconds(wait, say)),
            advice=say(
                "Say at once that you are there (\u201cYes, I can hear you\u201d), then find your place."
            ),
            spoken=say(
                "After the line dropped you were silent for {length}. Say at once that you are there.",
                length=spoken_seconds(wait, say),
            ),
            moments=where,
            weight=DRILLED,
        )
    went_on = say("The line dropped, and you went on after {length}", length=seconds(wait, say))
    if not words:
        return Remark(
            topic="dropped_line",
            tone="keep",
            statement=f"{went_on}.",
            advice=say("Begin with what the other side has missed."),
            spoken=say("The line dropped, and you went straight on."),
            moments=where,
            weight=DRILLED,
        )
    lost = " ".join(word.text for word in _within(words, drop.lost)).strip(" ,;:.")
    again = taken_up(drop, words)
    if again or not lost:
        how = say(", with {words}", words=say.quoted(again)) if again else say("; no word was lost")
        return Remark(
            topic="dropped_line",
            tone="keep",
            statement=f"{went_on}{how}.",
            advice=say("Keep this: the other side could follow."),
            spoken=say("The line dropped, and you took up the thread. Well done."),
            moments=where,
            weight=DRILLED,
        )
    return Remark(
        topic="dropped_line",
        tone="change",
        statement=say(
            "{went_on}, but {lost} was never heard: you did not say it again.",
            went_on=went_on,
            lost=say.quoted(lost),
        ),
        advice=say("Go back by one sentence: \u201cI was just saying that \u2026\u201d."),
        spoken=say(
            "You went on after the line dropped, but what was lost stayed lost. Go back by one sentence."
        ),
        moments=where,
        weight=DRILLED,
    )


def taken_up(drop: Drop, words: Sequence[Word]) -> str:
    """With what the answer took up what was lost in ``drop``: a phrase that goes back, or the words that were
    said again. Empty where it did not.
    """
    after = [word for word in words if word.start >= drop.back.end][:TAKEN_UP]
    bridge = _BRIDGE.search(" ".join(word.text.strip(" .,;:!?").casefold() for word in after))
    if bridge is not None:
        return bridge.group()
    sentence = Interval(max(0.0, drop.lost.start - BEFORE), drop.lost.end)
    lost = {token.sense for token in tokens(_within(words, sentence)) if token.text not in LIGHT}
    said = {token.sense: token.text for token in tokens(after) if token.sense in lost}
    enough = len(said) >= max(_AGAIN, _SHARE * len(lost))
    return ", ".join(said.values()) if enough else ""


def _within(words: Sequence[Word], stretch: Interval) -> list[Word]:
    return [word for word in words if stretch.start <= (word.start + word.end) / 2 < stretch.end]
