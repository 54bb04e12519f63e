"""What a person wants to be judged by, and what not at all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from voicecoach.bands import FEW_FILLERS, MANY_FILLERS, Bands, Fillers
from voicecoach.baseline import Usual
from voicecoach.question import Question, TargetLength

Own = float | tuple[float, float]
"""A limit, or a range."""
_CONVERSATION = {"role-play", "closing"}
WIDER = 1.25
"""Half of the usual range of a figure holds half of the answers; so many times that, on either side of the
middle, nine in ten. [D]"""
AT_LEAST = 0.1
"""Share of its middle that it reaches to either side at least: a figure that hardly ever changed would be
remarked on whenever it did. [D]"""


@dataclass(frozen=True, slots=True)
class Preferences:
    """Those of one person; by default ours."""

    off: frozenset[str] = frozenset()
    """The names of what is switched off (``voicecoach.switchable``)."""
    bands: Mapping[str, Own] = field(default_factory=dict)
    """Bands of their own: ``pace`` and ``length`` from and to; of the others the most that is let pass."""

    def aimed(self, question: Question) -> Question:
        """``question`` with the length that is good for this person, where it asks for a talk."""
        own = self.bands.get("length")
        if not isinstance(own, tuple) or question.kind in _CONVERSATION:
            return question
        return replace(question, target_length=TargetLength(*own))

    def applied(self, judged: Bands) -> Bands:
        """``judged`` with the bands of one's own in place of those there."""
        for name, own in self.bands.items():
            match name, own:
                case "pace", (low, high):
                    judged = replace(
                        judged, slow=low, good_slowest=low, good_fastest=high, fast=high, pace_known=True
                    )
                case "first-word", float(most):
                    judged = replace(judged, slow_start=most, prompt=min(judged.prompt, most))
                case "long-pause", float(most):
                    judged = replace(judged, long_pause=most, notable_pause=min(judged.notable_pause, most))
                case "filled-pauses", float(most):
                    judged = replace(judged, filled_pauses=_fillers(most))
                case "filler-words", float(most):
                    judged = replace(judged, lexical_fillers=_fillers(most))
        return judged


def _fillers(most: float) -> Fillers:
    return Fillers(min(FEW_FILLERS, most), most, max(MANY_FILLERS, 2 * most), own=True)


FIGURES = {
    "pace": "pace",
    "length": "answer length",
    "first-word": "first word after",
    "long-pause": "longest pause",
    "filled-pauses": "filled pauses",
    "filler-words": "filler words",
}
"""The ``Figure.name`` that each band judges."""


def usual_band(usual: Usual, *, both_ends: bool) -> Own:
    """What nine in ten of this person's answers are within."""
    reach = max(WIDER * (usual.high - usual.low), AT_LEAST * abs(usual.middle))
    highest = usual.middle + reach
    return (max(0.0, usual.middle - reach), highest) if both_ends else highest
