"""What the candidate is told the moment an answer has ended, before anything is known of its words."""

from __future__ import annotations

import sys

from voicecoach.circumstances import Circumstances
from voicecoach.coach.follow_up import asked
from voicecoach.coach.wording import clock, digital_silence, seconds
from voicecoach.conduct.answering import Recorded
from voicecoach.conduct.background import BackgroundWork
from voicecoach.conduct.requests import may_be_request
from voicecoach.conduct.room import Room
from voicecoach.panel import Screen
from voicecoach.session import Answer


def report(screen: Screen, recorded: Recorded) -> None:
    """Say how the recording went."""
    screen.recorded(recorded.duration, recorded.ended_by)
    if recorded.trouble is not None:
        screen.notice(str(recorded.trouble))
    if len(recorded.samples) and not recorded.taken.channels.any():
        found, remedy = digital_silence(sys.platform)
        screen.notice(f"{found[0].upper()}{found[1:]}: {remedy}.")
    for gap in recorded.gaps:
        screen.notice(
            f"{seconds(gap.missing)} of sound are missing at {clock(gap.start)}: the machine stood still,"
            " slept or was too busy. What you said then was not recorded, so the length is not judged."
        )
    if recorded.overflows:
        screen.notice(
            f"The machine was too busy to record {recorded.overflows} moments of this answer; "
            "close other programs for exact pauses."
        )


def report_sound(
    room: Room, answer: Answer, about: Circumstances, recorded: Recorded, following: BackgroundWork
) -> None:
    """Show what the sound alone tells of ``answer``, unless it may turn out to be a request, or somebody else
    is heard in it.
    """
    if following.words is not None and may_be_request(recorded.speech):
        return  # with so few words they are there in a moment
    found = following.speech()
    if found is not None and found.regions:
        analysis = room.analyst.at_once(recorded.at_16k, found, about)
        room.screen.heard(asked(answer), analysis, whole=answer.whole)
