"""``python -m tools.evaluate_content``: how well content coaching and voice commands do on labelled answers.

The answers in ``testbed/content`` were written and labelled before the detectors; see the README there.
``dev`` and ``fresh`` were looked at while building, ``held`` and ``after`` were not; ``after`` was written
last.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import yaml

from testbed.known_ideas import known_encoder, known_ideas
from testbed.written import CONTENT, SECONDS_A_WORD, transcript
from tools import voices_figures
from tools.labelled_voices import Half, voices
from voicecoach.coach.commands import command_in
from voicecoach.coach.content.evidence import evidence
from voicecoach.coach.follow_up import choose_follow_up
from voicecoach.content import ContentEvidence, Quote
from voicecoach.question import Question
from voicecoach.questions import packs
from voicecoach.questions.packs import FolderQuestions

PARTS = ("situation", "task", "action", "result")
SPLITS = ("dev", "held", "fresh", "after")
HALVES: tuple[Half, ...] = ("tuning", "judging")
FILES = ("answers.yaml", "more.yaml", "fresh.yaml", "after.yaml")


@dataclass
class Score:
    """Counts of one measure."""

    right: int = 0
    wrong: int = 0
    missing: int = 0

    def add(self, found: set[str], wanted: set[str]) -> None:
        self.right += len(found & wanted)
        self.wrong += len(found - wanted)
        self.missing += len(wanted - found)

    @property
    def precision(self) -> float:
        return self.right / max(self.right + self.wrong, 1)

    @property
    def recall(self) -> float:
        return self.right / max(self.right + self.missing, 1)

    @property
    def f1(self) -> float:
        return 2 * self.right / max(2 * self.right + self.wrong + self.missing, 1)

    def __str__(self) -> str:
        rates = f"F1 {self.f1:.3f}  precision {self.precision:.3f}  recall {self.recall:.3f}"
        return f"{rates}  ({self.right + self.missing} labelled)"


def answers(split: str) -> Iterator[dict[str, Any]]:
    """The labelled answers of one part."""
    for each in (each for name in FILES for each in _entries(name)):
        if each["split"] == split:
            yield {"star": {}, "key_points": [], "follow_up": []} | {
                key: value for key, value in each.items() if value
            }


@lru_cache
def _entries(name: str) -> tuple[dict[str, Any], ...]:
    return tuple(yaml.safe_load((CONTENT / name).read_text(encoding="utf-8")))


def parts_shown(found: ContentEvidence, label: dict[str, Any]) -> tuple[set[str], set[str]]:
    """The parts found and wanted. A part found in other words than those marked is wrong, and missing too."""
    shown = set()
    for part in PARTS:
        quotes = getattr(found.star, part)
        if quotes:
            shown.add(
                part if _overlap(quotes, label["star"].get(part), label["text"]) else f"{part} elsewhere"
            )
    return shown, set(label["star"])


def _overlap(quotes: Iterable[Quote], marked: list[str] | None, text: str) -> bool:
    """Whether a quote shares words with a marked one; where nothing was marked there is nothing to share."""
    if not marked:
        return True
    words = text.split()
    for mark in marked:
        length = len(mark.split())
        for start in range(len(words) - length + 1):
            if _bare(words[start : start + length]) == _bare(mark.split()):
                first, last = start * SECONDS_A_WORD, (start + length) * SECONDS_A_WORD
                if any(quote.start < last - 0.01 and first < quote.end - 0.01 for quote in quotes):
                    return True
    return False


def _bare(words: list[str]) -> list[str]:
    return [word.strip(".,;:!?\"'").lower() for word in words]


def star(split: str, questions: dict[str, Question], *, verbose: bool) -> dict[str, Score]:
    """Per part and over all."""
    scores = {part: Score() for part in (*PARTS, "all")}
    for label in answers(split):
        found = evidence(
            questions[label["question"]], transcript(label["text"]), known_ideas(), encoder=known_encoder()
        )
        shown, wanted = parts_shown(found, label)
        scores["all"].add(shown, wanted)
        for part in PARTS:
            scores[part].add({each for each in shown if each.startswith(part)}, wanted & {part})
        if verbose and shown != wanted:
            print(f"  {label['id']}: wrong {sorted(shown - wanted)}, missing {sorted(wanted - shown)}")
            for part in PARTS:
                if any(each.startswith(part) for each in shown ^ wanted):
                    quotes = [quote.text for quote in getattr(found.star, part)]
                    print(f"    {part}: {quotes} / {label['star'].get(part)}")
    return scores


def key_points(split: str, questions: dict[str, Question], *, verbose: bool) -> tuple[Score, int]:
    """Over all answers; and how many points that were made were reported as not recognised."""
    score = Score()
    denied = 0
    for label in answers(split):
        found = evidence(
            questions[label["question"]], transcript(label["text"]), known_ideas(), encoder=known_encoder()
        )
        quotes = {each.point: each.quote.text for each in found.covered}
        wanted = set(label["key_points"])
        score.add(set(quotes), wanted)
        denied += len(wanted & set(found.missed))
        if verbose and set(quotes) != wanted:
            print(f"  {label['id']}: missing {sorted(wanted - set(quotes))}")
            for point in sorted(set(quotes) - wanted):
                print(f"    wrong: {point}: {quotes[point]}")
    return score, denied


def follow_ups(split: str, questions: dict[str, Question], *, verbose: bool) -> tuple[int, int]:
    """How many were right, of how many answers."""
    right = total = 0
    for label in answers(split):
        question = questions[label["question"]]
        chosen = choose_follow_up(
            question, evidence(question, transcript(label["text"]), known_ideas(), encoder=known_encoder())
        )
        condition = chosen.condition if chosen else None
        fine = condition in label["follow_up"] if label["follow_up"] else condition is None
        right += fine
        total += 1
        if verbose and not fine:
            print(f"  {label['id']}: {chosen}, wanted {label['follow_up']}")
    return right, total


def commands(split: str, *, verbose: bool) -> tuple[int, int, int, int]:
    """Commands caught, of how many; answers mistaken, of how many."""
    data = yaml.safe_load((CONTENT / "commands.yaml").read_text(encoding="utf-8"))
    counts = [0, 0, 0, 0]
    for place, kind in enumerate(("commands", "answers")):
        for each in data[kind]:
            if each["split"] != split:
                continue
            found = command_in(each["text"], each.get("seconds"))
            hit = found == each["command"] if kind == "commands" else found is not None
            counts[2 * place] += hit
            counts[2 * place + 1] += 1
            if verbose and hit == (kind == "answers"):
                print(f"  {found}: {each}")
    return counts[0], counts[1], counts[2], counts[3]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dev", action="store_true", help="only the dev half, with what went wrong")
    dev = parser.parse_args().dev
    questions = {each.id: each for each in FolderQuestions([packs.folders()[0]]).questions()}
    for split in SPLITS[: 1 if dev else None]:
        print(f"{split}: STAR parts")
        for part, score in star(split, questions, verbose=dev).items():
            print(f"  {part:<12}{score}")
        print(f"{split}: key points")
        score, denied = key_points(split, questions, verbose=dev)
        print(f"  {'all':<12}{score}")
        print(f"  made, and neither heard nor possibly heard: {denied}")
        right, total = follow_ups(split, questions, verbose=dev)
        print(f"{split}: right follow-up {right} of {total} ({right / total:.3f})")
        caught, wanted, mistaken, said = commands(split, verbose=dev)
        if not wanted:
            continue
        print(f"{split}: commands caught {caught} of {wanted} ({caught / wanted:.3f})")
        print(f"{split}: answers taken for commands {mistaken} of {said}")
    for half in (half for half in HALVES[: 1 if dev else None] if voices(half)):
        for line in voices_figures.report(half, questions):
            print(line)


if __name__ == "__main__":
    main()
