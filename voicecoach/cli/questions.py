"""``voicecoach questions``: list and search the questions, show one with its coaching."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from voicecoach.cli import terminal
from voicecoach.cli.checking_packs import check
from voicecoach.cli.ideas import show_ideas
from voicecoach.cli.layout import NARROW
from voicecoach.cli.packs import say_left_out
from voicecoach.english import plural
from voicecoach.errors import QuestionNotFound
from voicecoach.plain import escaped
from voicecoach.question import Kind, Level, Question
from voicecoach.questions.find import by_id, matching
from voicecoach.questions.packs import FolderQuestions, Pack, folders, user_folder

if TYPE_CHECKING:  # rich is heavy: only who prints loads it
    from rich.console import Console, RenderableType

HELP = """\
List the questions, show one with its coaching (what the interviewer wants to know, the key points, a
model answer), or the ideas that their key points may name; check a pack of your own.
"""
EXAMPLES = """\
  voicecoach questions                                  all of them
  voicecoach questions --category refund --level entry  some of them
  voicecoach questions --search "angry customer"
  voicecoach questions tell-me-about-yourself           one, with its coaching
  voicecoach questions check my_pack.yaml               is my pack sound?
  voicecoach questions ideas                            what key points may name
  voicecoach questions ideas listening                  its wordings
  voicecoach questions --json --kind role-play          for programs
"""
_UNWRAPPED = 160
"""Columns where there is no terminal to ask."""
_BESIDE_ID = 70
"""Columns that the list needs beside its longest id to be a table; in less, its cells are written one under
the other.
"""


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "words",
        nargs="*",
        metavar="ID | check FILE... | ideas [IDEA...]",
        help="a question's id; or check, and files; or ideas, and names of some",
    )
    parser.add_argument("--pack", help="only this pack")
    parser.add_argument("--category", help="only categories with this in their name")
    parser.add_argument("--kind", choices=get_args(Kind), help="only this kind")
    parser.add_argument("--level", choices=get_args(Level), help="only for this level of experience")
    parser.add_argument(
        "--search", metavar="WORDS", help="only questions with all these words, the best fit first"
    )
    parser.add_argument("--json", action="store_true", help="print JSON")


def run(arguments: argparse.Namespace) -> int:
    if arguments.words[:1] == ["check"]:
        return check([Path(name) for name in arguments.words[1:]])
    if arguments.words[:1] == ["ideas"]:
        return show_ideas(arguments.words[1:], as_json=arguments.json)
    source = FolderQuestions(folders(), user_folder())
    named = arguments.words or [arguments.pack]
    for name in named:
        source.insist(name)
    say_left_out(source)
    if arguments.words:
        return _show([by_id(source.questions(), name) for name in arguments.words], as_json=arguments.json)
    filters = {name: getattr(arguments, name) for name in ("pack", "category", "kind", "level", "search")}
    found = matching(source.questions(), **filters)
    if arguments.json:
        return _print_json(found)
    if not found:
        raise QuestionNotFound("No question fits; leave out a filter, or try other words.")
    _list(found, source.packs())
    return 0


def _list(questions: Sequence[Question], packs: Sequence[Pack]) -> None:
    console = _console()
    titles = {pack.name: f"{pack.title} ({pack.name})" for pack in packs}
    titles |= {
        pack.name: f"{pack.title} (practice asks these with --pack {pack.name})"
        for pack in packs
        if pack.on_request
    }
    for name in dict.fromkeys(question.pack for question in questions):
        inside = [question for question in questions if question.pack == name]
        title = titles[name]
        room = console.width - max(len(question.id) for question in inside)
        console.print(_table(title, inside) if room >= _BESIDE_ID else _lines(title, inside))
        console.print()
    kinds = Counter(question.kind for question in questions)
    counted = ", ".join(f"{kinds[kind]} {kind}" for kind in get_args(Kind) if kinds[kind])
    console.print(
        f"{plural(len(questions), 'question')}: {counted}. Own packs go to {user_folder()}.",
        style="dim",
        markup=False,
    )


def _table(title: str, questions: Sequence[Question]) -> RenderableType:
    from rich.table import Table
    from rich.text import Text

    table = Table(title=Text(title), title_justify="left", box=None, padding=(0, 2, 0, 0))
    table.add_column("id", style="cyan", no_wrap=True)
    table.add_column("kind", style="dim", no_wrap=True)
    table.add_column("category", style="dim", max_width=22, overflow="fold")
    table.add_column("question", overflow="fold")
    for question in questions:
        table.add_row(*map(Text, (question.id, question.kind, question.category, question.text)))
    return table


def _lines(title: str, questions: Sequence[Question]) -> RenderableType:
    from rich.console import Group
    from rich.padding import Padding
    from rich.text import Text

    parts: list[RenderableType] = [Text(title, style="italic")]
    for question in questions:
        facts = f"  {question.kind}" + f", {question.category}" * (question.category != question.kind)
        parts.append(Text.assemble((question.id, "cyan"), (facts, "dim")))
        parts.append(Padding(Text(question.text), (0, 0, 0, 2)))
    return Group(*parts)


def _show(questions: Sequence[Question], *, as_json: bool) -> int:
    if as_json:
        return _print_json(questions)
    console = _console()
    for question in questions:
        _show_one(console, question)
    return 0


def _show_one(console: Console, question: Question) -> None:
    from rich.padding import Padding
    from rich.table import Table
    from rich.text import Text

    console.print(Text(question.text, style="bold"))
    target = question.target_length
    facts = [question.id, *dict.fromkeys((question.category, question.kind))]
    facts += [f"for {', '.join(question.level)}", f"{target.shortest:.0f} to {target.longest:.0f} seconds"]
    if question.star:
        facts.append("a story is expected")
    console.print(Text("; ".join(facts), style="dim"))
    parts = {
        "They want to know": Text(question.looking_for),
        "Key points": Text("\n".join(f"- {point.point}" for point in question.key_points)),
        "A good answer": Text(question.model_answer, style="italic"),
        "Why it works": Text(question.why_it_works),
        "They may ask": Text("\n".join(f"- {follow_up.text}" for follow_up in question.follow_ups)),
    }
    table = Table.grid(padding=(0, 2, 1, 0))
    table.add_column(style="bold", no_wrap=True)
    table.add_column()
    for label, text in parts.items():
        if not text:
            continue
        if console.width >= NARROW:
            table.add_row(label, text)
        else:
            console.print(Padding(Text(label, style="bold"), (1, 0, 0, 0)))
            console.print(Padding(text, (0, 0, 0, 2)))
    console.print(Padding(table, (1, 0, 0, 2)))


def _print_json(questions: Sequence[Question]) -> int:
    import msgspec

    sys.stdout.write(escaped(msgspec.json.format(msgspec.json.encode(questions)).decode()) + "\n")
    return 0


def _console() -> Console:
    console = terminal.console()
    return console if console.is_terminal else terminal.console(width=_UNWRAPPED)
