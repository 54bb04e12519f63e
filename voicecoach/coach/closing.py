"""Whether an answer says that it ends: on the telephone nobody sees it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from voicecoach.analysis import Remark
from voicecoach.bands import Bands
from voicecoach.catalogue import IN_ENGLISH, Catalogue
from voicecoach.speech import Interval, Word

ENOUGH = 40
"""Words under which an answer ends before anyone wonders whether it has. [D]"""
LAST = 25
"""Words from its end in which a signpost closes an answer. [D]"""
_SIGNPOST = re.compile(
    r"\b(?:(?:that|this)(?: is|'s|\u2019s|s| was) (?:why|how|what|all|it|the reason)"
    r"|in (?:summary|short|conclusion)|to sum up|all in all|in the end|overall|as a result|so (?:yes|yeah)"
    r"|(?:does|did) that answer|shall i (?:say|tell|go)|would you like (?:me|to)|happy to (?:say|tell|go))\b"
)


def closing_remark(words: Sequence[Word], judged: Bands, say: Catalogue = IN_ENGLISH) -> Remark | None:
    """On the last words; ``None`` at the desk, and where little was said."""
    if not judged.telephone or len(words) < ENOUGH:
        return None
    last = words[-LAST:]
    found = _SIGNPOST.search(" ".join(word.text.strip(" .,;:!?").casefold() for word in last))
    where = (Interval(last[0].start, last[-1].end),)
    if found is not None:
        return Remark(
            topic="closing",
            tone="keep",
            statement=say(
                "You closed with {phrase}: it's clear that you've finished.", phrase=say.quoted(found.group())
            ),
            advice=say("Keep doing that."),
            spoken=say("It was clear where your answer ended."),
            moments=where,
            weight=0.3,
        )
    return Remark(
        topic="closing",
        tone="change",
        statement=say("The answer stops without a sign that it's over."),
        advice=say("On the telephone, round it off: \u201cSo that's why \u2026\u201d."),
        spoken=say("Round off your answer, for example with: so that's why."),
        moments=where,
        weight=0.3,
    )
