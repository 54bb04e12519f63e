"""Whether a telephone call went well, as far as the line is concerned."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from voicecoach.analysis import Analysis, Remark
from voicecoach.catalogue import IN_ENGLISH, Catalogue

COSTS = {
    "silent_pauses": "long silences",
    "loudness_variation": "a wavering level",
    "phrase_end_fade": "last words that fade",
    "closing": "an answer that just stops",
    "spelling": "numbers too fast to write down",
    "dropped_line": "a thread lost when the line dropped",
}
DEAD_AIR, TALKING_OVER = "dead air before the first word", "talking over the question"


def call_verdict(answers: Sequence[Analysis], say: Catalogue = IN_ENGLISH) -> str:
    """A sentence on what the line would have cost; empty where there was no answer."""
    if not answers:
        return ""
    found = Counter(cost for analysis in answers for cost in _costs(analysis))
    if not found:
        return say("A good call: nothing was heard that would be lost on the telephone.")
    many = len(answers)
    costs = [
        say("{cost} ({times} of {many})", cost=say(cost), times=times, many=many) if many > 1 else say(cost)
        for cost, times in found.most_common(3)
    ]
    if len(found) == 1:
        return say("A good call but for one thing: {cost}.", cost=costs[0])
    return say("On the telephone this would cost you: {costs}.", costs=say.listed(costs))


def _costs(analysis: Analysis) -> list[str]:
    """Each once, heaviest first."""
    wishes = (remark for remark in analysis.feedback.remarks if remark.tone == "change")
    return list(dict.fromkeys(filter(None, (_cost(remark, analysis) for remark in wishes))))


def _cost(remark: Remark, analysis: Analysis) -> str:
    if remark.topic == "response_latency":
        return TALKING_OVER if (analysis.delivery.response_latency or 0.0) < 0 else DEAD_AIR
    return COSTS.get(remark.topic, "")
