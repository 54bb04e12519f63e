"""``voicecoach questions ideas``: what key points may name, and in which words it is known."""

from __future__ import annotations

import difflib
import sys
from collections.abc import Sequence

from voicecoach.cli import terminal
from voicecoach.cli.packs import say_left_out
from voicecoach.english import plural
from voicecoach.errors import QuestionNotFound
from voicecoach.plain import escaped
from voicecoach.question import Idea
from voicecoach.questions.packs import FolderQuestions, folders, user_folder


def show_ideas(names: Sequence[str], *, as_json: bool) -> int:
    """Those of ``names`` with their wordings, or, without any, all by name. Raises QuestionNotFound."""
    source = FolderQuestions(folders(), user_folder())
    say_left_out(source)
    ideas = source.ideas()
    chosen = [each for name in names for each in _named(ideas, name.strip("<>"))] if names else list(ideas)
    if as_json:
        import msgspec

        sys.stdout.write(escaped(msgspec.json.format(msgspec.json.encode(chosen)).decode()) + "\n")
        return 0
    from rich.padding import Padding
    from rich.text import Text

    console = terminal.console()
    if not names:
        known = sorted({each.name for each in ideas})
        console.print(Text(", ".join(f"<{name}>" for name in known)))
        console.print(
            Text(
                f"{plural(len(known), 'idea')}. `voicecoach questions ideas listening` shows how one is put.",
                style="dim",
            )
        )
        return 0
    for each in chosen:
        console.print(Text(f"<{each.name}>", style="bold"))
        console.print(Padding(Text("; ".join(each.wordings)), (0, 0, 0, 2)))
        if each.hints:
            console.print(
                Padding(
                    Text("Only two of these together: " + "; ".join(each.hints), style="dim"), (0, 0, 0, 2)
                )
            )
    return 0


def _named(ideas: Sequence[Idea], name: str) -> list[Idea]:
    found = [each for each in ideas if each.name == name]
    if not found:
        close = difflib.get_close_matches(name, {each.name for each in ideas}, n=3, cutoff=0.5)
        hint = f"did you mean {' or '.join(close)}?" if close else "`voicecoach questions ideas` lists them."
        raise QuestionNotFound(f'There is no idea "{name}"; {hint}')
    return found
