"""What is said of an answer in the few lines that a screen has for it."""

from __future__ import annotations

from collections.abc import Sequence

from voicecoach.analysis import Analysis, Remark

SHORT = 200
"""Characters: three lines of a screen of 80 columns. What is longer is said as the voice says it."""


def briefly(remark: Remark) -> str:
    """Statement and advice, or what is said aloud where they are long."""
    whole = in_full(remark)
    return whole if len(whole) <= SHORT or not remark.spoken else remark.spoken


def in_full(remark: Remark) -> str:
    """Statement and advice."""
    return " ".join(sentence for sentence in (remark.statement, remark.advice) if sentence)


def on_follow_ups(follow_ups: Sequence[Analysis]) -> tuple[str, ...]:
    """The one thing to say of each answer to a follow-up: what became of what it asked for, if it asked for a
    part.
    """
    said = []
    for analysis in follow_ups:
        remarks = analysis.feedback.remarks
        part = next((remark for remark in remarks if remark.topic == "follow_up"), None)
        found = part or analysis.feedback.change or analysis.feedback.keep
        if found is not None:
            said.append(briefly(found))
    return tuple(said)
