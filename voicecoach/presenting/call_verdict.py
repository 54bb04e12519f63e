"""Whether a telephone call went well, as far as the line is concerned."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from voicecoach.analysis import Analysis, Remark
from voicecoach.english import listed

_COST = {
    "silent_pauses": "long silences",
    "loudness_variation": "a wavering level",
    "phrase_end_fade": "last words that fade",
    "closing": "an answer that just stops",
    "spelling": "numbers too fast to write down",
    "dropped_line": "a thread lost when the line dropped",
}
_DEAD_AIR, _TALKING_OVER = "dead air before the first word", "talking over the question"


def call_verdict(answers: Sequence[Analysis]) -> str:
    """A sentence on what the line would have cost; empty where there was no answer."""
    if not answers:
        return ""
    found = Counter(cost for analysis in answers for cost in _costs(analysis))
    if not found:
        return "A good call: nothing was heard that would be lost on the telephone."
    many = len(answers)
    costs = [f"{cost} ({times} of {many})" if many > 1 else cost for cost, times in found.most_common(3)]
    if len(found) == 1:
        return f"A good call but for one thing: {costs[0]}."
    return f"On the telephone this would cost you: {listed(costs)}."


def _costs(analysis: Analysis) -> list[str]:
    """Each once, heaviest first."""
    wishes = (remark for remark in analysis.feedback.remarks if remark.tone == "change")
    return list(dict.fromkeys(filter(None, (_cost(remark, analysis) for remark in wishes))))


def _cost(remark: Remark, analysis: Analysis) -> str:
    if remark.topic == "response_latency":
        return _TALKING_OVER if (analysis.delivery.response_latency or 0.0) < 0 else _DEAD_AIR
    return _COST.get(remark.topic, "")
