"""What the candidate is told of how an answer was recorded, before anything is said of the answer."""

from __future__ import annotations

import sys

from voicecoach.coach.wording import clock, digital_silence, seconds
from voicecoach.conduct.answering import Recorded
from voicecoach.ports import Panel


def report(panel: Panel, recorded: Recorded) -> None:
    """Say how the recording went."""
    panel.recorded(recorded.duration, recorded.ended_by)
    if recorded.trouble is not None:
        panel.notice(str(recorded.trouble))
    if len(recorded.samples) and not recorded.taken.channels.any():
        found, remedy = digital_silence(sys.platform)
        panel.notice(f"{found[0].upper()}{found[1:]}: {remedy}.")
    for gap in recorded.gaps:
        panel.notice(
            f"{seconds(gap.missing)} of sound are missing at {clock(gap.start)}: the machine stood still,"
            " slept or was too busy. What you said then was not recorded, so the length is not judged."
        )
    if recorded.overflows:
        panel.notice(
            f"The machine was too busy to record {recorded.overflows} moments of this answer; "
            "close other programs for exact pauses."
        )
