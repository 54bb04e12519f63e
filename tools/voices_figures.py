"""How well content coaching does on the answers by twenty voices, beside what no skill at all would give.

A point counts as found where the words quoted for it are, at least in part, words that the label marks.
``judging`` is only ever measured: nothing here names one of its answers.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from testbed.known_ideas import known_encoder, known_ideas
from testbed.written import SECONDS_A_WORD
from tools.labelled_voices import Half, LabelledAnswer, voices, word_places
from voicecoach.coach.content.evidence import evidence
from voicecoach.coach.follow_up import choose_follow_up
from voicecoach.content import ContentEvidence, Quote
from voicecoach.question import Question
from voicecoach.speech import Engine, Transcript, Word

WORD_ERRORS = 0.08
_SUBSTITUTES = ("the", "a", "and", "it", "to", "that", "on", "in", "is", "he", "they", "we", "was", "of")


@dataclass
class Figures:
    """Counts over the answers of one half."""

    shown: int = 0
    """Points that the labels say are shown."""
    asked: int = 0
    """All points of all questions."""
    ticked: int = 0
    right: int = 0
    """Ticked, and shown."""
    evident: int = 0
    """Ticked, shown, and quoted with words that show it."""
    acts: int = 0
    acts_found: int = 0
    traps: int = 0
    false_in_traps: int = 0
    points_in_traps: int = 0
    """Of traps, points that are not shown: what ticking everything would praise by mistake."""
    results_shown: int = 0
    results_right: int = 0
    results_due: int = 0
    last_right: int = 0
    """Of answers with a result, those where the last twelve words are of it: showing just the end."""
    follow_ups: int = 0
    follow_ups_right: int = 0
    follow_ups_same: dict[str, int] = field(default_factory=dict)
    """How often each is due: always choosing the commonest is the base."""
    scored: list[tuple[float, bool]] = field(default_factory=list)
    """For each point how sure the program is, and whether it is shown."""

    def f1(self, right: int) -> float:
        return 2 * right / max(self.ticked + self.shown, 1)

    @property
    def f1_of_all(self) -> float:
        """Where every point is ticked, with the whole answer for evidence."""
        return 2 * self.shown / max(self.asked + self.shown, 1)

    @property
    def auc(self) -> float:
        """How often a point that is shown is surer than one that is not; ties count half."""
        yes = [score for score, shown in self.scored if shown]
        no = [score for score, shown in self.scored if not shown]
        wins = sum((a > b) + (a == b) / 2 for a in yes for b in no)
        return wins / max(len(yes) * len(no), 1)


def figures(half: Half, questions: dict[str, Question], *, word_errors: bool = False) -> Figures:
    """Over every answer of ``half``."""
    found = Figures()
    for voice in voices(half):
        for answer in voice.answers:
            heard = transcript(answer.text.split(), random.Random(answer.id) if word_errors else None)
            question = questions[answer.question]
            said = evidence(question, heard, known_ideas(), encoder=known_encoder())
            _points(found, answer, question, said)
            _story(found, answer, said)
            chosen = choose_follow_up(question, said)
            found.follow_ups += 1
            found.follow_ups_right += (chosen and chosen.condition) == answer.follow_up
            due = str(answer.follow_up)
            found.follow_ups_same[due] = found.follow_ups_same.get(due, 0) + 1
    return found


def transcript(words: Sequence[str], errors: random.Random | None = None) -> Transcript:
    """``words`` at 150 a minute; ``errors``: every twelfth or so is lost, mistaken or doubled."""
    heard: list[Word] = []
    for place, text in enumerate(words):
        start, end = place * SECONDS_A_WORD, (place + 1) * SECONDS_A_WORD
        kind = errors.choice("dsi") if errors and errors.random() < WORD_ERRORS else ""
        if kind == "d":
            continue
        other = errors.choice(_SUBSTITUTES) if errors else ""
        if kind == "i":
            middle = (start + end) / 2
            heard += [Word(text=text, start=start, end=middle), Word(text=other, start=middle, end=end)]
        else:
            heard.append(Word(text=other if kind == "s" else text, start=start, end=end))
    return Transcript(Engine("given"), "en", tuple(heard))


def overlaps(quote: Quote, text: str, spans: Iterable[str]) -> bool:
    """Whether ``quote`` holds words of one of ``spans``."""
    for span in spans:
        first, end = word_places(text, span)
        if quote.start < end * SECONDS_A_WORD - 0.01 and first * SECONDS_A_WORD < quote.end - 0.01:
            return True
    return False


def _points(found: Figures, answer: LabelledAnswer, question: Question, said: ContentEvidence) -> None:
    shown = {each.point: each for each in answer.shown}
    sure = {each.point: each.quote for each in said.covered}
    maybe = {each.point for each in said.possible}
    right = sure.keys() & shown.keys()
    evident = {each for each in right if overlaps(sure[each], answer.text, shown[each].spans)}
    acts = {name for name, each in shown.items() if each.how == "by acts"}
    found.shown += len(shown)
    found.asked += len(question.key_points)
    found.ticked += len(sure)
    found.right += len(right)
    found.evident += len(evident)
    found.acts += len(acts)
    found.acts_found += len(acts & evident)
    if answer.trap:
        found.traps += 1
        found.false_in_traps += len(sure.keys() - shown.keys())
        found.points_in_traps += len(question.key_points) - len(shown)
    for each in question.key_points:
        score = 1.0 if each.point in sure else 0.5 if each.point in maybe else 0.0
        found.scored.append((score, each.point in shown))


def _story(found: Figures, answer: LabelledAnswer, said: ContentEvidence) -> None:
    spans = answer.story.get("result", ())
    if said.star.result:
        found.results_shown += 1
        found.results_right += overlaps(said.star.result[-1], answer.text, spans)
    if spans:
        found.results_due += 1
        length = len(answer.text.split())
        end = Quote((length - 12) * SECONDS_A_WORD, length * SECONDS_A_WORD, "")
        found.last_right += overlaps(end, answer.text, spans)


def report(half: Half, questions: dict[str, Question]) -> Iterator[str]:
    """The figures of one half in lines, beside what it takes no skill to reach, and with words misheard."""
    found = figures(half, questions)
    worse = figures(half, questions, word_errors=True)
    f1, worse_f1 = found.f1(found.evident), worse.f1(worse.evident)
    traps = max(found.traps, 1)
    commonest = max(found.follow_ups_same.values(), default=0)
    yield f"{half} voices: key points, where the quote overlaps the marked words"
    yield f"  F1 {f1:.3f}  (every point ticked, with the whole answer for evidence: {found.f1_of_all:.3f})"
    yield f"  F1 {found.f1(found.right):.3f} whatever is quoted;  AUC {found.auc:.3f}  (chance: .5)"
    yield f"  quotes that show the point, of right ticks: {_share(found.evident, found.right)}"
    yield f"  false points per trap: {found.false_in_traps / traps:.2f}"
    yield f"    (every point ticked: {found.points_in_traps / traps:.2f})"
    yield f"  points shown by acts, found with evidence: {_share(found.acts_found, found.acts)}"
    yield f"  shown result is a result: {_share(found.results_right, found.results_shown)}"
    yield f"    (the last twelve words, where there is one: {_share(found.last_right, found.results_due)})"
    yield f"  right follow-up: {_share(found.follow_ups_right, found.follow_ups)}"
    yield f"    (always the commonest: {_share(commonest, found.follow_ups)})"
    yield f"  with 8 % of the words misheard: F1 {worse_f1:.3f} ({worse_f1 - f1:+.3f})"
    due = _share(worse.follow_ups_right, worse.follow_ups)
    yield f"    false points per trap {worse.false_in_traps / traps:.2f}, right follow-up {due}"


def _share(right: int, total: int) -> str:
    return f"{right / max(total, 1):.3f} ({right} of {total})"
