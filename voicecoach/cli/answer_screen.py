"""An answer on one screen: what to keep and change, the few figures, a time line, and the words as far as
there is room for them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from voicecoach.analysis import Analysis
from voicecoach.bands import DESK, Bands
from voicecoach.baseline import NOTHING_KNOWN, Baseline
from voicecoach.catalogue import IN_ENGLISH, Catalogue
from voicecoach.cli.layout import NARROW, in_pairs
from voicecoach.cli.terminal import is_read_out
from voicecoach.cli.timeline import running_text
from voicecoach.coach import recording
from voicecoach.coach.verdicts import Tone
from voicecoach.coach.wording import minute
from voicecoach.presenting.briefly import briefly, on_follow_ups
from voicecoach.presenting.key_figures import AT_ONCE, KeyFigure, key_figures, written_usual
from voicecoach.presenting.moved import Moved, moved
from voicecoach.presenting.timeline import SIGNS, Kind, timeline
from voicecoach.question import Question

if TYPE_CHECKING:  # rich is heavy: only who prints loads it
    from rich.console import Console, RenderableType
    from rich.text import Text

TONES: dict[Tone, str] = {"good": "green", "fair": "yellow", "poor": "red", "none": "dim"}
COLOURS: dict[Kind, str] = {"speech": "dim", "pause": "cyan", "um": "yellow", "filler": "magenta"}
_SIGN_OF: dict[str, Kind] = {"filled_pauses": "um", "lexical_fillers": "filler", "longest_pause": "pause"}
"""By the field of a figure: in its label the time line is explained."""
_MARGIN = 2
_FEWEST = 2
"""Lines of the words that are shown however low the screen is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """An answer with all that its screen says of it."""

    analysis: Analysis
    question: Question | None = None
    whole: bool = True
    """Whether it was recorded to its end, so that its length says something."""
    bands: Bands = DESK
    earlier: Analysis | None = None
    """The attempt before."""
    follow_ups: tuple[Analysis, ...] = ()
    """The answers to follow-ups."""
    baseline: Baseline = NOTHING_KNOWN
    """What is usual for this person."""
    say: Catalogue = IN_ENGLISH
    """The candidate's language."""

    def figures(self) -> tuple[KeyFigure, ...]:
        """The few that matter."""
        target = None if self.question is None else self.question.target_length
        return key_figures(self.analysis, target, self.bands, whole=self.whole, say=self.say)

    def moved(self) -> dict[str, Moved]:
        """Against the attempt before, by field."""
        target = self.question.target_length if self.question is not None and self.whole else None
        return moved(self.earlier, self.analysis, self.bands, target)


def print_answer(
    console: Console, shown: Shown, *, words: bool = True, below: int = 1, more: str = ""
) -> None:
    """On a terminal no higher than it is, with ``below`` lines left free. ``words``: with the transcript;
    ``more`` says how to see the rest of it.
    """
    from rich.console import Group
    from rich.padding import Padding

    parts = Group(*_above_the_words(console, shown))
    console.print(parts)
    text = running_text(shown.analysis, shown.say) if words and _believed(shown.analysis) else None
    if not text:
        return
    lines = list(text.wrap(console, console.width - 2 * _MARGIN))
    if console.is_terminal:
        room = console.height - len(console.render_lines(parts)) - below
        lines = _fitting(lines, max(_FEWEST, room), more, shown.say)
    console.print(Padding(Group(*lines), (0, _MARGIN)))


def at_once(console: Console, shown: Shown) -> RenderableType:
    """What no word changes: it is there the moment the answer ends."""
    from rich.console import Group

    figures = [figure for figure in shown.figures() if figure.field in AT_ONCE]
    return Group(*_strip(console, figures, {}, NOTHING_KNOWN, shown.say))


def _believed(analysis: Analysis) -> bool:
    """Whether there are words, and they are those that were said."""
    return analysis.transcript is not None and bool(analysis.transcript.words) and not analysis.words_refused


def _above_the_words(console: Console, shown: Shown) -> Iterator[RenderableType]:
    from rich.text import Text

    yield in_pairs(console.width, _told(shown))
    yield from _strip(console, shown.figures(), shown.moved(), shown.baseline, shown.say)
    if not is_read_out() and (line := _timeline(console, shown.analysis)) is not None:
        yield Text()
        yield line
    if missing := list(_missing(shown)):
        yield in_pairs(console.width, missing)


def _missing(shown: Shown) -> Iterator[tuple[Text, Text]]:
    """What keeps something from being told, unless the change says so already."""
    from rich.text import Text

    analysis, say = shown.analysis, shown.say
    change = analysis.feedback.change
    found = recording.problems(analysis.quality, say)
    problems = [one for one in found if change is None or one not in change.statement]
    if problems:
        yield Text(say("Sound"), "dim"), Text(" ".join(problems))
    if analysis.words_refused:
        yield Text(say("Words"), "dim"), Text(analysis.words_refused)
    elif analysis.transcript is None and analysis.delivery.answer_length is not None:
        without = say(
            "No recogniser was at work: what you said is not known, only how. See `voicecoach models`."
        )
        yield Text(say("Words"), "dim"), Text(without)


def _told(shown: Shown) -> Iterator[tuple[Text, Text]]:
    from rich.text import Text

    feedback, say = shown.analysis.feedback, shown.say
    if feedback.keep is not None:
        yield Text(say("Keep"), style="bold green"), Text(briefly(feedback.keep))
    if feedback.change is not None:
        yield Text(say("Change"), style="bold yellow"), Text(briefly(feedback.change))
    elif feedback.keep is not None:
        nothing = say("Nothing stands out to change. Well done.")
        yield Text(say("Change"), style="bold yellow"), Text(nothing)
    else:
        yield Text(say("Feedback"), style="bold"), Text(say("Nothing stands out, to keep or to change."))
    for said in on_follow_ups(shown.follow_ups):
        yield Text(say("Then"), style="bold"), Text(said)


def _strip(
    console: Console,
    figures: Sequence[KeyFigure],
    moves: dict[str, Moved],
    baseline: Baseline,
    say: Catalogue,
) -> Iterator[RenderableType]:
    """A line for each figure, under a line of headings where there is room for columns."""
    from rich.padding import Padding
    from rich.table import Table
    from rich.text import Text

    if console.width < NARROW or is_read_out():
        yield Text()
        for figure in figures:
            aim = say(" (aim: {aim})", aim=figure.aim) if figure.aim else ""
            said = _verdict(figure, moves, say)
            yield Text.assemble(_label(figure), f": {figure.amount}{aim}", ", " if said else "", said)
        return
    since = say("verdict, and since last time") if moves else say("verdict")
    usual = [written_usual(figure.field, baseline, say) for figure in figures]
    rows = [
        [Text(), Text(), *(Text(head, "dim") for head in (say("aim"), say("your usual"), since))],
        *(
            [_label(figure), Text(figure.amount), Text(figure.aim, "dim"), Text(yours, "dim"), said]
            for figure, yours in zip(figures, usual, strict=True)
            for said in (_verdict(figure, moves, say),)
        ),
    ]
    widest = [max(cell.cell_len for cell in column) for column in zip(*rows, strict=True)]
    table = Table.grid(padding=(0, _MARGIN))
    for _ in widest:
        table.add_column(no_wrap=True)
    if not any(usual) or sum(widest) + _MARGIN * len(widest) > console.width:
        rows = [[*cells[:3], cells[4]] for cells in rows]
    for cells in rows:
        table.add_row(*cells)
    yield Padding(table, (0, 0, 0, _MARGIN))


def _label(figure: KeyFigure) -> Text:
    from rich.text import Text

    kind = None if is_read_out() else _SIGN_OF.get(figure.field)
    return (
        Text(figure.name) if kind is None else Text.assemble(figure.name, " ", (SIGNS[kind], COLOURS[kind]))
    )


def _verdict(figure: KeyFigure, moves: dict[str, Moved], say: Catalogue) -> Text:
    from rich.text import Text

    text = Text(figure.verdict, style=TONES[figure.tone])
    if (move := moves.get(figure.field)) is not None:
        colour = {True: "green", False: "red", None: "dim"}[move.better]
        text = Text.assemble(text, (", " if text else ""), (say(move.short), colour))
    return text


def _timeline(console: Console, analysis: Analysis) -> Text | None:
    from rich.text import Text

    edges = 2 * (_MARGIN + len("00:00 "))
    found = timeline(analysis.delivery, console.width - edges)
    if found is None:
        return None
    cells = [(SIGNS[kind], COLOURS[kind]) for kind in found.cells]
    start, end = minute(found.start), minute(found.end)
    return Text.assemble(" " * _MARGIN, (f"{start} ", "dim"), *cells, (f" {end}", "dim"), no_wrap=True)


def _fitting(lines: list[Text], room: int, more: str, say: Catalogue) -> list[Text]:
    """As many of ``lines`` as there is ``room`` for; the last says how many there would be."""
    from rich.text import Text

    if len(lines) <= room:
        return lines
    left = len(lines) - room + 1
    return [
        *lines[: room - 1],
        Text(say("\u2026 {left} more lines{more}", left=left, more=more), style="dim italic"),
    ]
