"""A session on one card: the best moment, what got better, the one thing for next time, how the figures
stand, what is due again, and for a call a verdict on the call.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from voicecoach.analysis import Analysis, Remark
from voicecoach.bands import Bands
from voicecoach.baseline import Baseline
from voicecoach.catalogue import IN_ENGLISH, Catalogue
from voicecoach.coach.comparison import Change, direction
from voicecoach.coach.follow_up import ANEW, asked
from voicecoach.coach.verdicts import Tone, can_tell, for_better, verdict
from voicecoach.coach.wording import duration, minute
from voicecoach.figure import Figure
from voicecoach.figures import KEY
from voicecoach.presenting.best_moment import best_moment
from voicecoach.presenting.call_verdict import call_verdict
from voicecoach.presenting.key_figures import written, written_aim, written_usual
from voicecoach.presenting.moved import moved
from voicecoach.progress.usual import moved as moved_from_usual
from voicecoach.question import Question
from voicecoach.session import Answer, Session

MOST_DUE, MOST_BETTER = 2, 3
_TITLE = 44
"""Characters of a question that are shown."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A figure of the session: the median over its answers."""

    name: str
    amount: str
    beside: str
    """What is usual, or what to aim for."""
    said: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class Card:
    """Sentences; what there is nothing to say of is empty."""

    title: str
    best: str
    better: str
    next: str
    call: str
    standings: tuple[Standing, ...]
    usual_known: bool
    """Whether the figures stand beside what is usual, and not beside what to aim for."""
    due: str


def card(
    session: Session,
    baseline: Baseline,
    judged: Callable[[Question], Bands],
    say: Catalogue = IN_ENGLISH,
) -> Card:
    """Of ``session``. ``judged``: what an answer to a question is judged by."""
    answers = [answer for answer in session.answers if answer.analysis is not None]
    latest = _latest(answers)
    bands = judged(session.answers[0].question)
    standings = tuple(_standings(latest, baseline, bands, say))
    total = sum(answer.analysis.duration for answer in answers if answer.analysis is not None)
    return Card(
        title=say.many(
            len(session.answers),
            "{count} answer, {length}",
            "{count} answers, {length}",
            length=duration(total, say),
        ),
        best=_best(session, say),
        better=_better(answers, latest, baseline, judged, say),
        next=_next(latest, say),
        call=call_verdict([one for _, one in latest], say) if session.kind == "phone" else "",
        standings=standings,
        usual_known=any(written_usual(figure.field, baseline) for figure in KEY),
        due=_due(baseline, say),
    )


def _latest(answers: Sequence[Answer]) -> list[tuple[Answer, Analysis]]:
    """The last attempt at each question, and what was answered to follow-ups that had it answered anew."""
    found: dict[str, tuple[Answer, Analysis]] = {}
    for answer in answers:
        part = answer.follow_up is not None and answer.follow_up.condition not in ANEW
        if not part and answer.analysis is not None:
            found[answer.question.id] = (answer, answer.analysis)
    return list(found.values())


def _best(session: Session, say: Catalogue) -> str:
    moment = best_moment(session, say)
    if moment is None:
        return ""
    question = say.quoted(_shortened(asked(moment.answer).text))
    where = say("at {moment} in {question}", moment=minute(moment.at), question=question)
    return f"{moment.text} ({f'{moment.why}, ' if moment.why else ''}{where})"


def _shortened(text: str) -> str:
    text = text.strip(" .")
    return text if len(text) <= _TITLE else f"{text[:_TITLE].rsplit(' ', 1)[0]} \u2026"


def _better(
    answers: Sequence[Answer],
    latest: Sequence[tuple[Answer, Analysis]],
    baseline: Baseline,
    judged: Callable[[Question], Bands],
    say: Catalogue,
) -> str:
    """Than in the session before; where there was none, than at the first attempt."""
    if not latest:
        return ""
    if not baseline.last:
        found = list(dict.fromkeys(_since_the_first(answers, latest, judged, say)))[:MOST_BETTER]
        return say("Than at your first attempt: {figures}.", figures=say.listed(found)) if found else ""
    bands = judged(latest[0][0].question)
    changes = (_since_last_time(figure, latest, baseline) for figure in KEY[1:])
    better = [change for change in changes if change is not None and for_better(change, bands)]
    found = [_from_to(change.figure, change.before, change.after, say) for change in better[:MOST_BETTER]]
    if not found:
        return say("About the same as last time.")
    return say("Than last time: {figures}.", figures=say.listed(found))


def _since_last_time(
    figure: Figure, latest: Sequence[tuple[Answer, Analysis]], baseline: Baseline
) -> Change | None:
    before, now = baseline.last_of(figure.name), _median(figure, latest)
    if before is None or now is None:
        return None
    return Change(figure, before, now, direction(figure, before, now))


def _since_the_first(
    answers: Sequence[Answer],
    latest: Sequence[tuple[Answer, Analysis]],
    judged: Callable[[Question], Bands],
    say: Catalogue,
) -> Iterator[str]:
    for last, analysis in latest:
        first = next(answer for answer in answers if answer.question.id == last.question.id)
        if first is last:
            continue
        question = asked(last)
        target = question.target_length if first.whole and last.whole else None
        found = moved(first.analysis, analysis, judged(last.question), target)
        for figure in KEY:
            if figure.field in found and found[figure.field].better:
                before = figure.of(first.analysis.delivery) if first.analysis is not None else None
                now = figure.of(analysis.delivery)
                if before is not None and now is not None:
                    yield _from_to(figure, before, now, say)


def _from_to(figure: Figure, before: float, after: float, say: Catalogue) -> str:
    was = written(figure, before, say).removesuffix(f" {say('words/min')}").removesuffix("/min")
    return say("{name} {now} (was {was})", name=say(figure.short), now=written(figure, after, say), was=was)


def _next(latest: Sequence[tuple[Answer, Analysis]], say: Catalogue) -> str:
    """What was to be changed in most answers, and of those the heaviest."""
    changes = [
        (remark, number)
        for number, (_, analysis) in enumerate(latest)
        if (remark := analysis.feedback.change) is not None
    ]
    if not changes:
        return say("Nothing stands out to change. Well done.")
    counts = Counter(remark.topic for remark, _ in changes)

    def matters(each: tuple[Remark, int]) -> tuple[int, float]:
        return counts[each[0].topic], each[0].weight

    remark, _ = max(changes, key=matters)
    said, count = remark.spoken or remark.advice, counts[remark.topic]
    if count == 1:
        return said
    return f"{said} {say('That was so in {count} of {all} answers.', count=count, all=len(latest))}"


def _median(figure: Figure, latest: Sequence[tuple[Answer, Analysis]]) -> float | None:
    """Over the answers whose recordings carry it and that are long enough to say something."""
    values = [
        value
        for _, analysis in latest
        if figure.field not in {*analysis.quality.refused, *analysis.delivery.off}
        and can_tell(figure, analysis.delivery.answer_length or 0.0)
        and (value := figure.of(analysis.delivery)) is not None
    ]
    return median(values) if values else None


def _standings(
    latest: Sequence[tuple[Answer, Analysis]], baseline: Baseline, bands: Bands, say: Catalogue
) -> Iterator[Standing]:
    for figure in KEY[1:]:
        value = _median(figure, latest)
        if value is None:
            continue
        amount, name = written(figure, value, say), say(figure.short)
        name = name[:1].upper() + name[1:]
        said = verdict(figure, value, bands)
        usual = baseline.usual_of(figure.name)
        if usual is None:
            aim = written_aim(figure.field, bands, None, say)
            yield Standing(name, amount, aim, say(said.words), said.tone)
            continue
        where = moved_from_usual(figure, value, usual)
        moved_to = {"up": figure.more, "down": figure.less}.get(where)
        words = say("as usual") if moved_to is None else say("{moved} than usual", moved=say(moved_to))
        yield Standing(name, amount, written_usual(figure.field, baseline, say), words, said.tone)


def _due(baseline: Baseline, say: Catalogue) -> str:
    if not baseline.due:
        return ""
    shown = [f"{say.quoted(_shortened(due.text))} {_when(due.days, say)}" for due in baseline.due[:MOST_DUE]]
    more = len(baseline.due) - len(shown)
    rest = say("; and {count} more", count=more) if more else ""
    return f"{'; '.join(shown)}{rest}."


def _when(days: int, say: Catalogue) -> str:
    return say("now") if days <= 0 else say.many(days, "in {count} day", "in {count} days")
