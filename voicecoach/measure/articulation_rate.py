"""Articulation rate: syllables over phonation time, silent and filled pauses excluded.

Empty case: no speech, no rate.
"""

from __future__ import annotations

from voicecoach.delivery import ArticulationRate


def articulation_rate(syllable_count: int | None, articulation_time: float) -> ArticulationRate:
    """Syllables a second over ``articulation_time``: phonation time less the filled pauses, seconds."""
    if syllable_count is None or articulation_time <= 0:
        return ArticulationRate(None)
    return ArticulationRate(syllable_count / articulation_time)
