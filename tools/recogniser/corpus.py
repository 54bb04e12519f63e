"""What is said: sentences of our own packs, fixture scripts and commands, and mixtures of them.

Nothing here comes from elsewhere, so that the trained model is ours to give away.
"""

from __future__ import annotations

import hashlib
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import msgspec

from tools.fixtures import script
from voicecoach.questions.packs import load_file

ROOT = Path(__file__).parents[2]
PACKS = ROOT / "prompts" / "customer_service"
LABELLED = ROOT / "tests" / "data" / "content"
LONGEST = 14
"""Words of a phrase."""
HELD_BACK = 16
"""One sentence in so many is kept for the evaluation."""
FILLED_PAUSES = tuple(script.FILLED_PAUSES)
LEXICAL_FILLERS = (
    *("like", "you know", "I mean", "so", "basically", "actually", "well", "sort of", "kind of"),
    *("I guess", "right", "okay", "yeah"),
)
_BREAKS = ("and", "that", "because", "but", "which", "so", "when", "while", "who", "if", "then")
_FIRST_PERSON = re.compile(r"i('(m|ve|d|ll))?")
_WORD = re.compile(r"[a-z]+('[a-z]+)*")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words said in one breath, each with the comma that follows it, if any."""

    words: tuple[str, ...]
    """As the recogniser is to write them: lower case but for I, I'm, ...; a comma where there is one."""
    final: bool = False
    """Whether a sentence ends here."""

    @property
    def plain(self) -> tuple[str, ...]:
        return tuple(word.rstrip(",") for word in self.words)


def written(word: str) -> str:
    """``word`` as the recogniser is to write it."""
    lower = word.lower()
    return lower.capitalize() if _FIRST_PERSON.fullmatch(lower.rstrip(",")) else lower


def held_back(sentence: str) -> bool:
    """Whether ``sentence`` is kept for the evaluation; the same on every machine."""
    digest = hashlib.sha256(" ".join(sentence.lower().split()).encode()).digest()
    return digest[0] % HELD_BACK == 0


@cache
def scripts() -> tuple[Phrase, ...]:
    """What the fixtures say, filled pauses left out."""
    found = []
    for name in script.names():
        for piece in script.pieces(script.load(name).said):
            if isinstance(piece, script.Phrase):
                found += phrases(" ".join(piece.words))
    return tuple(found)


@cache
def sentences() -> tuple[str, ...]:
    """Every sentence that is spoken in the packs and in our labelled answers and commands."""
    texts: list[str] = []
    for path in sorted(PACKS.glob("*.yaml")):
        for question in load_file(path):
            texts += [question.text, question.model_answer, *(each.text for each in question.follow_ups)]
    for path in sorted(LABELLED.glob("*.yaml")):
        texts += _texts(msgspec.yaml.decode(path.read_bytes()))
    found: dict[str, None] = {}
    for text in texts:
        for sentence in re.split(r"(?<=[.?!])\s+", text.replace("\n", " ").strip()):
            if _spoken(sentence):
                found[sentence] = None
    return tuple(found)


def _texts(data: object) -> Iterator[str]:
    """Every field of a labelled set that holds what somebody says."""
    if isinstance(data, list):
        for each in data:
            yield from _texts(each)
    elif isinstance(data, dict):
        for key, value in data.items():
            if key == "text" and isinstance(value, str):
                yield value
            else:
                yield from _texts(value)


def _spoken(sentence: str) -> bool:
    """Whether every word of it can be written with letters."""
    words = re.sub(r"[-,.;:?!\"]", " ", sentence).lower().split()
    return bool(words) and all(_WORD.fullmatch(word) for word in words)


def phrases(sentence: str) -> list[Phrase]:
    """``sentence`` cut into phrases of at most ``LONGEST`` words, at commas and conjunctions."""
    text = re.sub(r"[;:?!]", ",", sentence.strip().rstrip(".?!,;:")).replace("-", " ").replace('"', "")
    words = [written(word) for word in re.sub(r"\s*,[\s,]*", ", ", text).replace(".", "").split()]
    found: list[Phrase] = []
    now: list[str] = []
    for index, word in enumerate(words):
        now.append(word)
        left = len(words) - index - 1
        following = words[index + 1] if left else ""
        natural = (len(now) >= 6 and word.endswith(",")) or (len(now) >= 9 and following in _BREAKS)
        if left >= 3 and (natural or len(now) >= LONGEST):
            found.append(Phrase(tuple(now)))
            now = []
    if now:
        found.append(Phrase(tuple(now), final=True))
    return found


def training_phrases() -> list[Phrase]:
    """What the packs say, less what is held back."""
    return [each for sentence in sentences() if not held_back(sentence) for each in phrases(sentence)]


def new_sentences() -> list[str]:
    """The sentences held back whose words all occur in training."""
    known = vocabulary()
    return [
        sentence
        for sentence in sentences()
        if held_back(sentence) and all(word in known for each in phrases(sentence) for word in each.plain)
    ]


@cache
def _counts() -> dict[str, int]:
    counts: dict[str, int] = {}
    for phrase in (*training_phrases(), *scripts()):
        for word in phrase.plain:
            counts[word] = counts.get(word, 0) + 1
    for filler in LEXICAL_FILLERS:
        for word in filler.split():
            counts[word] = counts.get(word, 0) + 1
    return dict(sorted(counts.items()))


@cache
def _weighted() -> tuple[tuple[str, ...], tuple[float, ...]]:
    """The words, and how often each is drawn: rare ones more often than they are written."""
    counts = _counts()
    return tuple(counts), tuple(count**0.35 for count in counts.values())


@cache
def vocabulary() -> frozenset[str]:
    """Every word of the training."""
    return frozenset(_counts())


def mixture(chance: random.Random, pool: list[Phrase]) -> Phrase:
    """A phrase nobody wrote: two halves of others, or words drawn one by one. It keeps the decoder from
    guessing what it should hear.
    """
    if chance.random() < 0.55:
        halves: list[str] = []
        for which in range(2):
            words = chance.choice(pool).words
            cut = chance.randint(1, max(1, len(words) - 1))
            halves += words[:cut][-7:] if which == 0 else words[cut:][:7]
        return Phrase(tuple(halves), final=chance.random() < 0.5)
    words, weights = _weighted()
    return Phrase(tuple(chance.choices(words, weights, k=chance.randint(3, 9))), chance.random() < 0.5)


def with_slips(phrase: Phrase, chance: random.Random) -> Phrase:
    """``phrase`` with lexical fillers and words said twice, here and there."""
    words: list[str] = []
    for word in phrase.words:
        draw = chance.random()
        if draw < 0.035:
            filler = [written(each) for each in chance.choice(LEXICAL_FILLERS).split()]
            if words and chance.random() < 0.7:
                words[-1] = words[-1].rstrip(",") + ","
            words += [*filler[:-1], filler[-1] + ("," if chance.random() < 0.8 else "")]
        elif draw < 0.055 and not word.endswith(","):
            words.append(word)
        words.append(word)
    return Phrase(tuple(words), phrase.final)
