"""What the interviewer says between questions, and in reply to requests: brief, varied, never a judgement."""

from __future__ import annotations

import random
from collections.abc import Iterator

NEXT = (
    "Thank you. Here is the next question.",
    "All right. Let us move on.",
    "Thanks. On to something else.",
    "I see. My next question.",
    "Thank you. Let us turn the page.",
    "All right, here is another one.",
    "Thanks for telling me. The next one.",
)
LAST = (
    "Thank you. This is my last question.",
    "All right. One more, and that is all.",
    "Thanks. Here is the last one.",
)
FOLLOW_UP = (
    "I see.",
    "Let me stay with that for a moment.",
    "One more thing on that.",
    "I would like to hear a little more.",
    "Let me ask about that.",
)
REPEAT = ("Of course.", "Certainly. Once more.", "Yes, here it is again.", "No problem. Listen.")
MOMENT = (
    "Of course. Take your time.",
    "Take all the time you need.",
    "Please do. There is no hurry.",
    "No hurry. Begin when you are ready.",
)
SKIP = ("All right, we leave that one out.", "No problem, we skip it.", "That is fine, on we go.")
STOP = ("Of course. We stop here.", "All right. Let us leave it there.", "That is fine. We end here.")


class Phrases:
    """Takes turns through the wordings in an order of chance. The same ``seed`` says the same words."""

    def __init__(self, seed: int | None = None) -> None:
        self._chance = random.Random(seed)
        self._turns: dict[tuple[str, ...], Iterator[str]] = {}

    def one_of(self, wordings: tuple[str, ...]) -> str:
        """Another one each time, until all have been said."""
        turn = self._turns.get(wordings)
        said = next(turn, None) if turn is not None else None
        if said is None:
            turn = self._turns[wordings] = iter(self._chance.sample(wordings, len(wordings)))
            said = next(turn)
        return said
