"""Loading packs: the built-in ones and those of the user."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

import msgspec
import platformdirs

from voicecoach import resources
from voicecoach.coach.content import ideas
from voicecoach.content import STORY_MARKS
from voicecoach.errors import PackInvalid, QuestionNotFound
from voicecoach.interview import Condition, Kind, Level, Question
from voicecoach.questions.format import PATTERNS, PackEntry, QuestionEntry, question
from voicecoach.questions.yaml_file import YamlFile

_PLACE = re.compile(r"(?P<problem>.*?)(?: - at `(?P<place>\$.*)`)?$", re.DOTALL)
_QUOTED = re.compile(r"`([^`]*)`")
_FIELDS = re.compile(r"\.(\w+)")
_TYPES = {
    "str": "text",
    "int": "a number",
    "float": "a number",
    "bool": "true or false",
    "array": "a list",
    "object": "named fields",
    "null": "nothing",
    "date": "a date",
    "datetime": "a date",
}
_WORDS = {
    "Object missing required field": "missing the field",
    "Object contains unknown field": "there is no field",
    "Invalid enum value": "not one of the allowed values:",
}
_ADVICE = {
    "there is no field": "correct its name, or delete it",
    "missing the field": "add it",
    "expected text": "put it in quotes",
    "expected a list": "write it as [one, two] or as lines that start with a dash",
    "expected named fields": "write it as lines of name: value",
    "expected": "correct it",
}
"""What to do, by how the problem starts; the first that fits."""
_ALLOWED = {"kind": get_args(Kind), "level": get_args(Level), "condition": get_args(Condition)}


@dataclass(frozen=True, slots=True)
class Pack:
    """One file of questions."""

    path: Path
    name: str
    title: str
    questions: tuple[Question, ...]
    lines: tuple[int, ...]
    """Where in the file each question starts, counted from 1."""


class FolderQuestions:
    """Every question in the packs (``*.yaml``, ``*.yml``) below some folders. Fulfils QuestionSource."""

    def __init__(self, folders: Iterable[Path], own: Path | None = None) -> None:
        """``own``: those of ``folders`` whose packs are the user's: a bad one is left out."""
        self._folders = tuple(folders)
        self._own = own
        self._packs: tuple[Pack, ...] | None = None
        self._problems: dict[Path, PackInvalid] = {}

    def packs(self) -> tuple[Pack, ...]:
        """Read once, but those that have a mistake (``problems``). Raises PackInvalid where that is not one
        of the user's own.
        """
        if self._packs is None:
            packs: list[Pack] = []
            for folder in self._folders:
                for path in pack_files(folder):
                    try:
                        pack = load_pack(path)
                        check_unique((*packs, pack))
                    except PackInvalid as error:
                        if folder != self._own:
                            raise
                        self._problems[path] = error
                    else:
                        packs.append(pack)
            self._packs = tuple(packs)
        return self._packs

    def problems(self) -> tuple[PackInvalid, ...]:
        """What is wrong with those of the user's packs that are left out."""
        self.packs()
        return tuple(self._problems.values())

    def insist(self, wanted: str | None) -> None:
        """Raises PackInvalid where ``wanted``, a pack or a question that was asked for by name, is in one
        that is left out.
        """
        if wanted is None or any(wanted in {each.id, each.pack} for each in self.questions()):
            return
        for path, error in self._problems.items():
            if wanted == path.stem or _names(path, wanted):
                raise error

    def questions(self) -> tuple[Question, ...]:
        """In the order of folders and file names. Raises PackInvalid, and QuestionNotFound where
        there is no pack at all.
        """
        questions = tuple(each for pack in self.packs() for each in pack.questions)
        if not questions:
            folders = " and ".join(str(folder) for folder in self._folders)
            raise QuestionNotFound(f"There is no question pack in {folders}; install voicecoach again.")
        return questions


def folders() -> tuple[Path, Path]:
    """Where packs are looked for: the built-in ones, then the user's own."""
    return resources.folder("prompts"), user_folder()


def user_folder() -> Path:
    """Where the user drops packs: ``packs`` in the configuration folder (VOICECOACH_CONFIG)."""
    config = os.environ.get("VOICECOACH_CONFIG") or platformdirs.user_config_dir(
        "voicecoach", appauthor=False
    )
    return Path(config) / "packs"


def _names(path: Path, wanted: str) -> bool:
    """Whether a pack that cannot be read has ``wanted`` for its name or the id of a question."""
    try:
        text = path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    field = rf"""^\s*(?:-\s*)?(?:pack|id)\s*:\s*["']?{re.escape(wanted)}["']?\s*$"""
    return re.search(field, text, re.MULTILINE) is not None


def load_file(path: Path) -> tuple[Question, ...]:
    """The questions of one file. Raises PackInvalid."""
    return load_pack(path).questions


def load_pack(path: Path) -> Pack:
    """One file. Raises PackInvalid: one sentence with file, line and field."""
    file = YamlFile(path)
    try:
        entry = msgspec.convert(file.data, PackEntry)
    except msgspec.ValidationError as error:
        raise refusal(file, str(error)) from error
    for mistake in unfit(file, entry):
        raise mistake
    pack = as_pack(file, entry)
    check_unique((pack,))
    return pack


def as_pack(file: YamlFile, entry: PackEntry) -> Pack:
    """What ``file`` holds, once it is sound."""
    lines = tuple(file.line(f"$.questions[{index}]") for index in range(len(entry.questions)))
    return Pack(
        file.path,
        entry.pack,
        entry.title,
        tuple(question(each, entry.pack) for each in entry.questions),
        lines,
    )


def unfit(file: YamlFile, entry: PackEntry) -> Iterator[PackInvalid]:
    """What the schema cannot say, for each question that breaks it."""
    for index, each in enumerate(entry.questions):
        yield from _unfit(file, f"$.questions[{index}]", each)


def check_unique(packs: Iterable[Pack]) -> None:
    """Raises PackInvalid where two questions have the same id, naming both places."""
    for mistake in taken_ids(packs):
        raise mistake


def taken_ids(packs: Iterable[Pack]) -> Iterator[PackInvalid]:
    """For each question whose id was taken before, both places."""
    places: dict[str, str] = {}
    for pack in packs:
        for each, line in zip(pack.questions, pack.lines, strict=True):
            place = f"{pack.path}, line {line}"
            if each.id in places:
                yield PackInvalid(
                    f'{place}: the id "{each.id}" is already taken in {places[each.id]}; rename one.'
                )
            places.setdefault(each.id, place)


def pack_files(folder: Path) -> list[Path]:
    """Every file in ``folder`` that is taken for a pack, by name."""
    return sorted(path for path in folder.rglob("*") if path.suffix in {".yaml", ".yml"})


def _unfit(file: YamlFile, place: str, entry: QuestionEntry) -> Iterator[PackInvalid]:
    if entry.target_length and entry.target_length[0] >= entry.target_length[1]:
        line = file.line(f"{place}.target_length")
        yield file.refuse(line, f"{_field(place)}.target_length: the shortest must be less than the longest")
    points = [each.point for each in entry.key_points]
    if len(set(points)) < len(points):
        yield file.refuse(
            file.line(f"{place}.key_points"), f"{_field(place)}.key_points: two points are the same"
        )
    for index, phrase in ((i, phrase) for i, each in enumerate(entry.key_points) for phrase in each.phrases):
        if phrase.startswith("<") and phrase not in STORY_MARKS and phrase.strip("<>") not in ideas.names():
            parts = ", ".join(STORY_MARKS)
            problem = (
                f'"{phrase}" is neither {parts} nor an idea of docs/packs.md; write words, or one of these'
            )
            inside = f"{place}.key_points[{index}].phrases"
            yield file.refuse(file.line(inside), f"{_field(inside)}: {problem}")
    for index, each in enumerate(entry.follow_ups):
        inside = f"{place}.follow_ups[{index}]"
        if (each.condition == "key-point-missed") != (each.key_point is not None):
            problem = (
                'the condition "key-point-missed" and the field "key_point" go together; give both or neither'
            )
        elif each.key_point is not None and each.key_point not in points:
            problem = f'"{each.key_point}" is not one of the question\'s key points; copy one word for word'
        else:
            continue
        yield file.refuse(file.line(f"{inside}.key_point"), f"{_field(inside)}.key_point: {problem}")


def refusal(file: YamlFile, message: str) -> PackInvalid:
    """The message of msgspec in our words, with the line it speaks of."""
    match = _PLACE.match(message)
    problem, place = (match["problem"], match["place"] or "$") if match else (message, "$")
    for pattern, meaning in PATTERNS.items():
        if f"matching regex {pattern!r}" in problem:
            problem = meaning
    problem = _QUOTED.sub(_in_our_words, problem)
    for theirs, ours in _WORDS.items():
        problem = problem.replace(theirs, ours)
    if "allowed values" in problem:
        field = _FIELDS.findall(place)[-1]
        problem = f"{problem}; choose from {', '.join(_ALLOWED[field])}"
    unknown = re.fullmatch(r'there is no field "(.*)"', problem)
    if unknown:
        place = f"{place}.{unknown[1]}"
    problem = problem[0].lower() + problem[1:]
    advice = next((f"; {do}" for start, do in _ADVICE.items() if problem.startswith(start)), "")
    return file.refuse(file.line(place), f"{_field(place) or 'the file'}: {problem}{advice}")


def _in_our_words(match: re.Match[str]) -> str:
    kinds = match[1].split(" | ")
    return " or ".join(_TYPES[kind] for kind in kinds) if kinds[0] in _TYPES else f'"{match[1]}"'


def _field(place: str) -> str:
    return place.removeprefix("$").removeprefix(".")
