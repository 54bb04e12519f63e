"""What the interviewer says between questions, and in reply to requests: brief, varied, never a judgement."""

from __future__ import annotations

import random

from voicecoach.catalogue import IN_ENGLISH, Catalogue
from voicecoach.question import Question

NEXT = (
    "Thank you. Here's the next question.",
    "All right. Let's move on.",
    "Thanks. Let's go on.",
    "I see. On to my next question.",
    "Thank you. Let's turn to something else.",
    "All right, here's another one.",
    "Thanks for telling me. Here's the next one.",
)
LAST = (
    "Thank you. This is my last question.",
    "All right. One more, and that's it.",
    "Thanks. Here's the last one.",
)
FOLLOW_UP = (
    "I see.",
    "Let me stay with that for a moment.",
    "One more thing on that.",
    "I'd like to hear a little more.",
    "Let me ask about that.",
)
REPEAT = ("Of course.", "Certainly. Once more.", "Yes, here it is again.", "No problem. Here it comes again.")
MOMENT = (
    "Of course. Take your time.",
    "Take all the time you need.",
    "Please do. There's no hurry.",
    "No hurry. Start when you're ready.",
)
STILL_THERE = ("Are you still there?", "Hello? Can you hear me?", "Hello, are you there?")
SKIP = ("All right, we'll leave that one out.", "No problem, we'll skip it.", "That's fine, on we go.")
STOP = ("Of course. We'll stop here.", "All right. Let's leave it there.", "That's fine. We'll end here.")


class Phrases:
    """Takes turns through the wordings in an order of chance. The same ``seed`` says the same words."""

    def __init__(self, seed: int | None = None, say: Catalogue = IN_ENGLISH) -> None:
        """``say``: the candidate's language."""
        self._say = say
        self._chance = random.Random(seed)
        self._turns: dict[tuple[str, ...], list[str]] = {}

    def one_of(self, wordings: tuple[str, ...]) -> str:
        """Another one each time, until all have been said."""
        said = self.coming(wordings)
        self._turns[wordings].pop()
        return said

    def coming(self, wordings: tuple[str, ...]) -> str:
        """The one that comes next."""
        if not self._turns.get(wordings):
            self._turns[wordings] = self._chance.sample(wordings, len(wordings))[::-1]
        return self._say(self._turns[wordings][-1])

    def before_follow_up(self, question: Question) -> str:
        """What leads over to one; nothing in a role-play, where the customer speaks."""
        return "" if question.kind == "role-play" else self.one_of(FOLLOW_UP)
