"""Loading packs: the built-in ones and those of the user."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec

from voicecoach import resources
from voicecoach.coach.content.ideas import is_name
from voicecoach.content import STORY_MARKS
from voicecoach.errors import PackInvalid, QuestionNotFound
from voicecoach.language_names import NAMES
from voicecoach.languages import language_of
from voicecoach.paths import config_folder
from voicecoach.question import Idea, Question
from voicecoach.questions.format import PackEntry, QuestionEntry, question
from voicecoach.questions.ideas import FolderIdeas, is_idea_file
from voicecoach.questions.mistakes import field_of, refusal
from voicecoach.questions.yaml_file import YamlFile


@dataclass(frozen=True, slots=True)
class Pack:
    """One file of questions."""

    path: Path
    name: str
    title: str
    questions: tuple[Question, ...]
    lines: tuple[int, ...]
    """Where in the file each question starts, counted from 1."""
    on_request: bool = False
    """Whether its questions are asked only where it is named."""
    language: str = "en"
    """ISO 639-1 code: what they are asked and answered in."""


class FolderQuestions:
    """Every question in the packs (``*.yaml``, ``*.yml``) below some folders, and every idea that they may
    name. Fulfils QuestionSource and IdeaSource.
    """

    def __init__(self, folders: Iterable[Path], own: Path | None = None) -> None:
        """``own``: those of ``folders`` whose packs are the user's: a bad one is left out."""
        self._folders = tuple(folders)
        self._own = own
        self._ideas = FolderIdeas(self._folders, own)
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
                        # A test says that the built-in packs name ideas that there are: reading those takes
                        # a tenth of a second, which every start would wait for.
                        pack = load_pack(path, self._names() if folder == self._own else None)
                        check_unique((*packs, pack))
                    except PackInvalid as error:
                        if folder != self._own:
                            raise
                        self._problems[path] = error
                    else:
                        packs.append(pack)
            self._packs = tuple(packs)
        return self._packs

    def _names(self) -> frozenset[str]:
        return frozenset(each.name for each in self.ideas())

    def problems(self) -> tuple[PackInvalid, ...]:
        """What is wrong with those of the user's packs and files of ideas that are left out."""
        self.packs()
        return (*self._ideas.problems(), *self._problems.values())

    def offered(self, pack: str | None, language: str | None = None) -> tuple[Question, ...]:
        """Those that a session in ``language`` (where none is named: in any) may choose from: all of
        ``pack``, or, where none is named, of every pack but those that are asked only on request; of these
        as well where no other has questions in that language. Raises as ``questions`` does.
        """
        spoken = self.spoken(language)
        if pack is not None:
            return tuple(each for each in spoken if each.pack == pack)
        waiting = {each.name for each in self.packs() if each.on_request}
        usual = tuple(each for each in spoken if each.pack not in waiting)
        return usual if language is None else usual or spoken

    def spoken(self, language: str | None) -> tuple[Question, ...]:
        """Those in ``language``, or in any where none is named. Raises as ``questions`` does."""
        return tuple(each for each in self.questions() if language in {None, each.language})

    def ideas(self) -> tuple[Idea, ...]:
        """Read once. Raises PackInvalid where a file that is not one of the user's own has a mistake."""
        return self._ideas.ideas()

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
    return config_folder() / "packs"


def _names(path: Path, wanted: str) -> bool:
    """Whether a pack that cannot be read has ``wanted`` for its name or the id of a question."""
    try:
        text = path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    field = rf"""^\s*(?:-\s*)?(?:pack|id)\s*:\s*["']?{re.escape(wanted)}["']?\s*$"""
    return re.search(field, text, re.MULTILINE) is not None


def load_file(path: Path) -> tuple[Question, ...]:
    """The questions of one file that names no ideas but the built-in ones. Raises PackInvalid."""
    return load_pack(path, built_in_ideas()).questions


def built_in_ideas() -> frozenset[str]:
    """The names of the ideas that come with the program."""
    return frozenset(each.name for each in FolderIdeas(folders()[:1]).ideas())


def load_pack(path: Path, ideas: Collection[str] | None) -> Pack:
    """One file. ``ideas``: those that there are, by name; ``None``: whatever it names is believed. Raises
    PackInvalid: one sentence with file, line and field.
    """
    file = YamlFile(path)
    try:
        entry = msgspec.convert(file.data, PackEntry)
    except msgspec.ValidationError as error:
        raise refusal(file, str(error)) from error
    for mistake in unfit(file, entry, ideas):
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
        tuple(question(each, entry.pack, entry.language) for each in entry.questions),
        lines,
        entry.on_request,
        entry.language,
    )


def unfit(file: YamlFile, entry: PackEntry, ideas: Collection[str] | None) -> Iterator[PackInvalid]:
    """What the schema cannot say, for each question that breaks it. ``ideas`` as for ``load_pack``."""
    if entry.language not in NAMES:
        problem = f'"{entry.language}" is no language that is known; write its code, such as en or de'
        yield file.refuse(file.line("$.language"), f"language: {problem}")
    judged = language_of(entry.language).content
    for index, each in enumerate(entry.questions):
        place = f"$.questions[{index}]"
        yield from _unfit(file, place, each, ideas)
        for number, point in enumerate(each.key_points):
            if judged and not point.phrases:
                inside = f"{place}.key_points[{number}].phrases"
                yield file.refuse(file.line(inside), f"{field_of(inside)}: give at least one wording")


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
    found = (path for path in folder.rglob("*") if path.suffix in {".yaml", ".yml"})
    return sorted(path for path in found if not is_idea_file(path))


def _unfit(
    file: YamlFile, place: str, entry: QuestionEntry, ideas: Collection[str] | None
) -> Iterator[PackInvalid]:
    if entry.target_length and entry.target_length[0] >= entry.target_length[1]:
        line = file.line(f"{place}.target_length")
        yield file.refuse(
            line, f"{field_of(place)}.target_length: the shortest must be less than the longest"
        )
    points = [each.point for each in entry.key_points]
    if len(set(points)) < len(points):
        yield file.refuse(
            file.line(f"{place}.key_points"), f"{field_of(place)}.key_points: two points are the same"
        )
    for index, phrase in ((i, phrase) for i, each in enumerate(entry.key_points) for phrase in each.phrases):
        if ideas is not None and is_name(phrase) and phrase.strip("<>") not in ideas:
            parts = ", ".join(STORY_MARKS)
            problem = (
                f'"{phrase}" is neither {parts} nor an idea; `voicecoach questions ideas` lists the ideas'
            )
            inside = f"{place}.key_points[{index}].phrases"
            yield file.refuse(file.line(inside), f"{field_of(inside)}: {problem}")
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
        yield file.refuse(file.line(f"{inside}.key_point"), f"{field_of(inside)}.key_point: {problem}")
