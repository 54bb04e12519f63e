"""The evidence is played: every filler and long pause of an answer, one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from voicecoach.coach.wording import clock
from voicecoach.delivery import Delivery
from voicecoach.presenting.moments import moments
from voicecoach.speech import Interval, Recording

if TYPE_CHECKING:  # rich is heavy: only who prints loads it
    from rich.console import Console

    from voicecoach.ports import Loudspeaker

BEFORE, AFTER = 1.0, 0.6
"""Seconds that are played around each moment: enough to know where in the answer it is."""
PAUSE_HEARD = 2.5
"""Seconds of a long pause that are played; silence is soon understood."""


def play_moments(
    console: Console, recording: Recording, delivery: Delivery, loudspeaker: Loudspeaker
) -> None:
    """Print and play each moment with a little of what is around it. Raises DeviceError."""
    found = moments(delivery)
    if not found:
        console.print("  There is no filler and no long pause to play.")
    for label, at in found:
        console.print(f"  {clock(at.start)}  {label}", markup=False)
        end = min(at.end, at.start + PAUSE_HEARD) + AFTER
        loudspeaker.play(recording.part(Interval(max(0.0, at.start - BEFORE), end)))
