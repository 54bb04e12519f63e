"""What a measure has to know of a language. What a language does not say is not measured, and nothing is said
of it: there is one declaration for each, here, and no question of the language anywhere else.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from voicecoach.bands import Bands

Verdict = bool | None
"""True: a filler. False: an ordinary word. ``None``: the context does not say."""


@dataclass(frozen=True, slots=True)
class Around:
    """Words beside which, without punctuation between, something is no filler."""

    after: frozenset[str] = frozenset()
    """Those that come before it."""
    before: frozenset[str] = frozenset()
    """Those that come after it."""


@dataclass(frozen=True, slots=True)
class Fillers:
    """How lexical fillers are told from the same words in their ordinary sense."""

    phrases: Mapping[tuple[str, ...], Around]
    """Of two words or more; fillers unless they stand ``Around`` others."""
    anywhere: Mapping[str, Around]
    """Single words that are."""
    edges: Mapping[str, Around]
    """Single words that are fillers only at the edge of an utterance, beside a comma, a filled pause or a
    silence; elsewhere they are possible ones."""
    special: Mapping[str, Callable[[Sequence[str], int, bool], Verdict]] = field(default_factory=dict)
    """Single words with a rule of their own: its verdict on the words as they are compared, the place of this
    one, and whether it stands apart."""
    ordinary: Callable[[Sequence[str], Sequence[str], int], bool] = lambda _compared, _written, _place: False
    """Whether what is further away than the next word makes one of the others an ordinary word; given the
    words as they are compared and as they are written."""


@dataclass(frozen=True, slots=True)
class FilledPauses:
    """How um and uh are written and called."""

    spelling: re.Pattern[str]
    """Of all of them, in lower case."""
    labels: tuple[tuple[str, re.Pattern[str]], ...]
    """What they are called by their spelling, the first that fits; the last fits all."""
    prompt: str
    """That makes a recogniser write them (``adapters.filler_probe``)."""
    asked: Mapping[str, tuple[str, ...]]
    """What a recogniser is asked about, by label: spellings, or what they begin with, each a token of its own."""
    counted: bool = True
    """Whether they were found well enough, in recordings of people, to be counted and judged; otherwise they
    are possible hesitations."""
    verbs: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Spellings that are ordinary words after the words given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """One language, as far as it is known."""

    code: str
    """ISO 639-1, or what Whisper calls it."""
    name: str
    """In English."""
    syllables: Callable[[str], int] | None = None
    """Of a word; ``None``: they are counted in the sound."""
    filled_pauses: FilledPauses | None = None
    """``None``: what the sound alone finds are possible hesitations."""
    fillers: Fillers | None = None
    hedges: tuple[str, ...] | None = None
    meant_twice: frozenset[str] = frozenset()
    """Words that are said twice on purpose: "very very"."""
    desk: Bands | None = None
    """What speech is judged by; ``None``: its pace is not."""
    telephone: Bands | None = None
    content: bool = False
    """Whether what was said can be judged."""
    requests: bool = False
    """Whether the interviewer understands what is asked for aloud."""
    spaced: bool = True
    """Whether words are written apart: otherwise there are no words a minute."""
    tried: bool = False
    """Whether its figures were compared with recordings of people."""

    @property
    def uncounted(self) -> tuple[str, ...]:
        """The fields of ``Delivery`` that words would carry, and that it has no rules for."""
        counted = self.filled_pauses is not None and self.filled_pauses.counted
        lacking = {
            "filled_pauses": not counted,
            "lexical_fillers": self.fillers is None,
            "hedges": self.hedges is None,
        }
        return tuple(name for name, lacks in lacking.items() if lacks)

    @property
    def limits(self) -> str:
        """What is not done in it, as a sentence; empty where all is."""
        silent = {
            "ums are possible hesitations and are not counted": "filled_pauses" in self.uncounted,
            "syllables are counted in the sound": self.syllables is None,
            "pace is given and not judged": self.desk is None,
            "filler words and hedges are not looked for": self.fillers is None,
            "what was said is not judged": not self.content,
        }
        found = [what for what, is_so in silent.items() if is_so]
        if not self.tried:
            found.append("no figure has been tried on recordings of people")
        if not found:
            return ""
        listed = f"{', '.join(found[:-1])} and {found[-1]}" if len(found) > 1 else found[0]
        return f"In {self.name}, {listed}."
