"""``voicecoach questions check``: every mistake in packs and files of ideas, then what could be better."""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterator
from pathlib import Path

from voicecoach.cli.packs import refuse_acting
from voicecoach.coach.content.ideas import Ideas
from voicecoach.english import listed, plural
from voicecoach.errors import PackInvalid
from voicecoach.question import Idea, Question
from voicecoach.questions import checking
from voicecoach.questions.aloud import question_stumbles
from voicecoach.questions.ideas import IdeaList, idea_files, is_idea_file, load_ideas
from voicecoach.questions.packs import Pack, folders, load_pack, pack_files, taken_ids


def check(paths: list[Path]) -> int:
    """Of the files in ``paths`` together, beside those that are installed. Raises PackInvalid."""
    if not paths:
        raise PackInvalid("Say which file to check: voicecoach questions check my_pack.yaml.")
    places = {path.resolve(): path for path in paths}
    wrong: list[PackInvalid] = []
    lists: list[IdeaList] = []
    for path in filter(is_idea_file, places.values()):
        found, mistakes = checking.read_ideas(path)
        lists += [] if found is None else [found]
        wrong += mistakes
    known = [*_installed(places), *(idea for each in lists for idea in each.ideas)]
    names = frozenset(each.name for each in known)
    packs: list[Pack] = []
    for path in (each for each in places.values() if not is_idea_file(each)):
        pack, mistakes = checking.read(path, names)
        packs += [] if pack is None else [pack]
        wrong += mistakes
    others = [path for folder in folders() for path in pack_files(folder) if path.resolve() not in places]
    wrong += taken_ids([*_sound(others, names), *packs])
    if wrong:
        raise PackInvalid("\n".join(str(mistake) for mistake in wrong))
    for each in lists:
        refuse_acting(each)
        print(f"{each.path}: {plural(len(each.ideas), 'idea')}, no mistakes.")
    ideas = Ideas(known)
    for pack in packs:
        refuse_acting(pack)
        print(f"{pack.path}: {plural(len(pack.questions), 'question')}, no mistakes.")
        for question in pack.questions:
            for problem in question_stumbles(question):
                print(f"  may not read well aloud: {problem}")
            for hint in _unnamed(question, ideas):
                print(f"  {hint}")
    return 0


def _unnamed(question: Question, ideas: Ideas) -> Iterator[str]:
    """Which ideas its points may mean without naming one."""
    for index, point in enumerate(question.key_points):
        if (found := ideas.suggested_for(point)) is not None:
            name, shared = found
            said = listed([f'"{each}"' for each in shared])
            yield (
                f"may mean <{name}>: {question.id}, key_points[{index}] has {said}; "
                f'`voicecoach questions ideas "{name}"` shows what else that idea knows'
            )


def _installed(places: Collection[Path]) -> Iterator[Idea]:
    """Those of the files that are not in ``places``; about a bad one, which nobody asked for, a sentence."""
    for path in (path for folder in folders() for path in idea_files(folder)):
        if path.resolve() not in places:
            try:
                yield from load_ideas(path).ideas
            except PackInvalid as error:
                print(
                    f"Checked without the ideas of a file that has a mistake of its own. {error}",
                    file=sys.stderr,
                )


def _sound(paths: list[Path], ideas: Collection[str]) -> Iterator[Pack]:
    """The packs among ``paths`` that can be read; about any other, which nobody asked for, a sentence."""
    for path in paths:
        try:
            yield load_pack(path, ideas)
        except PackInvalid as error:
            print(f"Not compared with a pack that has a mistake of its own. {error}", file=sys.stderr)
