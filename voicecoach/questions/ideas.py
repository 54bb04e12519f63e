"""Loading ideas: files of wordings beside the packs, the built-in ones and those of the user."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec

from voicecoach.content import STORY_MARKS
from voicecoach.errors import PackInvalid
from voicecoach.question import Idea
from voicecoach.questions.format import IdeasEntry, idea
from voicecoach.questions.mistakes import refusal
from voicecoach.questions.yaml_file import YamlFile

_ENDING = "ideas"


@dataclass(frozen=True, slots=True)
class IdeaList:
    """One file of ideas."""

    path: Path
    ideas: tuple[Idea, ...]
    lines: tuple[int, ...]
    """Where in the file each idea starts, counted from 1."""


class FolderIdeas:
    """Every idea in the files (``*ideas.yaml``, ``*ideas.yml``) below some folders. Fulfils IdeaSource."""

    def __init__(self, folders: Iterable[Path], own: Path | None = None) -> None:
        """``own``: those of ``folders`` whose files are the user's: a bad one is left out."""
        self._folders = tuple(folders)
        self._own = own
        self._read: dict[Path, tuple[Idea, ...]] = {}
        self._problems: list[PackInvalid] = []

    def ideas(self) -> tuple[Idea, ...]:
        """Read once. Raises PackInvalid where a file that is not one of the user's own has a mistake."""
        return tuple(idea for folder in self._folders for idea in self._below(folder))

    def problems(self) -> tuple[PackInvalid, ...]:
        """What is wrong with those of the user's files that are left out."""
        if self._own is not None:
            self._below(self._own)
        return tuple(self._problems)

    def _below(self, folder: Path) -> tuple[Idea, ...]:
        if folder not in self._read:
            found: list[Idea] = []
            for path in idea_files(folder):
                try:
                    found += load_ideas(path).ideas
                except PackInvalid as error:
                    if folder != self._own:
                        raise
                    self._problems.append(error)
            self._read[folder] = tuple(found)
        return self._read[folder]


def is_idea_file(path: Path) -> bool:
    """Whether a file is taken for one of ideas, by its name: ``ideas.yaml``, ``nurse_ideas.yaml``."""
    return path.suffix in {".yaml", ".yml"} and path.stem.endswith(_ENDING)


def idea_files(folder: Path) -> list[Path]:
    """Every file of ideas in ``folder``, by name."""
    return sorted(path for path in folder.rglob("*") if is_idea_file(path))


def load_ideas(path: Path) -> IdeaList:
    """One file. Raises PackInvalid: one sentence with file, line and field."""
    file = YamlFile(path)
    try:
        entry = msgspec.convert(file.data, IdeasEntry)
    except msgspec.ValidationError as error:
        raise refusal(file, str(error)) from error
    for mistake in unfit(file, entry):
        raise mistake
    return as_list(file, entry)


def as_list(file: YamlFile, entry: IdeasEntry) -> IdeaList:
    """What ``file`` holds, once it is sound."""
    lines = tuple(file.line(f"$.ideas[{index}]") for index in range(len(entry.ideas)))
    return IdeaList(file.path, tuple(idea(each) for each in entry.ideas), lines)


def unfit(file: YamlFile, entry: IdeasEntry) -> Iterator[PackInvalid]:
    """What the schema cannot say, for each idea that breaks it."""
    lines: dict[str, int] = {}
    for index, each in enumerate(entry.ideas):
        place = f"ideas[{index}]"
        line = file.line(f"$.{place}")
        if f"<{each.idea}>" in STORY_MARKS:
            yield file.refuse(
                line, f'{place}.idea: "{each.idea}" is a part of a story already; choose another name'
            )
        if each.idea in lines:
            problem = (
                f'{place}.idea: "{each.idea}" is already on line {lines[each.idea]}; put its wordings there'
            )
            yield file.refuse(line, problem)
        lines.setdefault(each.idea, line)
        if not (each.wordings or each.hints):
            yield file.refuse(line, f"{place}: it has no words; give it wordings, hints or both")
