"""Files of ideas: what they hold, what is refused, and how the user's own come to the built-in ones."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from testbed.written import transcript
from voicecoach.cli import questions as command
from voicecoach.cli.main import main
from voicecoach.coach.content.evidence import evidence
from voicecoach.coach.content.ideas import Ideas, is_name
from voicecoach.coach.content.people import UNDERSTANDING
from voicecoach.coach.content.words import phrase
from voicecoach.content import STORY_MARKS
from voicecoach.errors import PackInvalid
from voicecoach.question import Idea, KeyPoint, Question, TargetLength
from voicecoach.questions import packs
from voicecoach.questions.find import renewed
from voicecoach.questions.ideas import load_ideas
from voicecoach.questions.packs import FolderQuestions, load_pack

HYGIENE = """\
ideas:
  - idea: clean hands
    wordings: [wash my hands, gel my hands, soap and water, up to the elbows]
    hints: [gloves, sanitiser]
  - idea: handing over
    hints: [handover, told the night shift]
"""
WARD = """\
pack: ward
title: On the ward
questions:
  - id: before-you-touch-a-patient
    text: What do you do before you touch a patient?
    category: hygiene
    kind: situational
    key_points:
      - point: Clean your hands
        phrases: [<clean hands>, clean my hands]
"""
SOURCE = FolderQuestions([packs.folders()[0]])


def write(path: Path, content: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")
    return path


def test_every_field_arrives(tmp_path: Path) -> None:
    found = load_ideas(write(tmp_path / "ward_ideas.yaml", HYGIENE))
    assert found.ideas[0] == Idea(
        "clean hands",
        ("wash my hands", "gel my hands", "soap and water", "up to the elbows"),
        ("gloves", "sanitiser"),
    )
    assert found.ideas[1] == Idea("handing over", (), ("handover", "told the night shift"))
    assert found.lines == (2, 5)


BROKEN = {
    "no idea": ("ideas: []\n", 1, "ideas: "),
    "a field that there is not": (HYGIENE.replace("hints", "hint"), 4, 'no field "hint"'),
    "one word alone": (HYGIENE.replace("soap and water", "soap"), 3, "wordings[2]: a single word is never"),
    "a number": (HYGIENE.replace("gloves", "2"), 4, "hints[0]: expected text, got a number"),
    "capitals": (HYGIENE.replace("idea: clean hands", "idea: Clean Hands"), 2, "idea: use lower-case words"),
    "twice": (HYGIENE.replace("handing over", "clean hands"), 5, "already on line 2"),
    "a part of a story": (HYGIENE.replace("handing over", "result"), 5, "is a part of a story already"),
    "no words": (HYGIENE.replace("hints: [handover, told the night shift]", "wordings: []"), 5, "no words"),
    "a pack": (WARD, 1, "pack"),
    "not YAML": ("ideas: [", 2, "not valid YAML"),
    "empty": ("", 1, "the file is empty"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_wrong_is_told_with_file_line_and_field(name: str, tmp_path: Path) -> None:
    content, line, words = BROKEN[name]
    path = write(tmp_path / "ideas.yaml", content)
    with pytest.raises(PackInvalid) as caught:
        load_ideas(path)
    said = str(caught.value)
    assert said.startswith(f"{path}, line {line}: ")
    assert words in said
    assert "\n" not in said


def test_a_pack_may_name_the_users_own_ideas_and_no_others(tmp_path: Path) -> None:
    pack = write(tmp_path / "ward.yaml", WARD)
    with pytest.raises(PackInvalid, match=r"line 10: .*<clean hands>.* nor an idea"):
        load_pack(pack, frozenset({"listening"}))
    write(tmp_path / "ward_ideas.yaml", HYGIENE)
    source = FolderQuestions((packs.folders()[0], tmp_path), tmp_path)
    (question,) = (each for each in source.questions() if each.pack == "ward")
    assert source.problems() == ()
    answer = transcript("First of all I go over to the sink and I use soap and water, every single time.")
    assert [each.point for each in evidence(question, answer, Ideas(source.ideas())).covered] == [
        "Clean your hands"
    ]
    assert evidence(question, answer, Ideas()).missed == ("Clean your hands",)


def test_an_idea_that_two_files_have_grows_by_the_words_of_both(tmp_path: Path) -> None:
    write(
        tmp_path / "ideas.yaml", "ideas:\n  - idea: listening\n    wordings: [chewed my ear off and I sat]\n"
    )
    grown = Ideas(FolderQuestions((packs.folders()[0], tmp_path), tmp_path).ideas())
    point = KeyPoint("Let them finish", ("<listening>",))
    built_in = Ideas(SOURCE.ideas())
    assert set(grown.named_by(point)) - set(built_in.named_by(point)) == {
        phrase("chewed my ear off and I sat")
    }


def test_a_bad_file_of_the_user_is_left_out_and_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    own = tmp_path / "packs"
    write(own / "ideas.yaml", HYGIENE.replace("hints", "hint"))
    monkeypatch.setenv("VOICECOACH_CONFIG", str(tmp_path))
    assert main(["questions", "ideas"]) == 0
    said = capsys.readouterr()
    assert f'{own / "ideas.yaml"}, line 4: ideas[0].hint: there is no field "hint"' in said.err
    assert "<listening>" in said.out
    assert "<clean hands>" not in said.out


def test_hints_are_enough_only_in_pairs() -> None:
    ideas = Ideas([Idea("clean hands", ("wash my hands",), ("gloves", "sanitiser"))])
    question = Question(
        "q", "What first?", "c", "situational", TargetLength(45, 90),
        key_points=(KeyPoint("Clean your hands", ("<clean hands>",)),),
    )  # fmt: skip
    one = evidence(
        question, transcript("I put on gloves before I go anywhere near the bed of a patient."), ideas
    )
    assert (len(one.covered), len(one.possible)) == (0, 1)
    two = evidence(
        question, transcript("I use the sanitiser and I put on gloves before I go near the bed."), ideas
    )
    assert len(two.covered) == 1


def test_an_idea_is_suggested_where_a_point_has_its_words_and_never_counted_unnamed() -> None:
    ideas = Ideas([Idea("clean hands", ("wash my hands", "soap and water", "up to the elbows"))])
    silent = KeyPoint(
        "Clean your hands", ("washed my hands", "water and soap", "soap and water", "at the sink")
    )
    assert ideas.named_by(silent) == {}
    assert ideas.suggested_for(silent) == ("clean hands", ("washed my hands", "soap and water"))
    named = KeyPoint("Clean your hands", ("<clean hands>", *silent.phrases))
    assert ideas.suggested_for(named) is None
    assert set(ideas.named_by(named)) == {
        phrase(each) for each in ("wash my hands", "soap and water", "up to the elbows")
    }


def test_check_suggests_the_idea_and_reads_the_files_of_ideas_beside_a_pack(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("VOICECOACH_CONFIG", str(tmp_path / "config"))
    pack = write(
        tmp_path / "ward.yaml", WARD.replace("[<clean hands>, ", "[washed my hands, soap and water, ")
    )
    ideas = write(tmp_path / "ward_ideas.yaml", HYGIENE)
    assert main(["questions", "check", str(pack), str(ideas)]) == 0
    said = capsys.readouterr().out
    assert f"{ideas}: 2 ideas, no mistakes." in said
    assert (
        "may mean <clean hands>: before-you-touch-a-patient, key_points[0] has "
        '"washed my hands" and "soap and water";'
    ) in said
    write(ideas, HYGIENE.replace("hints", "hint").replace("soap and water", "soap"))
    write(pack, WARD.replace("kind: situational", "kind: hard"))
    assert main(["questions", "check", str(pack), str(ideas)]) == 6
    told = capsys.readouterr().err
    assert [each in told for each in ("wordings[2]", "ideas[0].hint", "ideas[1].hint", "kind")] == [True] * 4


def test_the_words_of_an_idea_can_be_looked_up(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["questions", "ideas", "listening"]) == 0
    assert "let them finish" in " ".join(capsys.readouterr().out.split())
    assert main(["questions", "ideas", "listenin"]) == 6
    assert "did you mean listening" in capsys.readouterr().err
    assert command.EXAMPLES.count("questions ideas") == 2


def test_each_built_in_idea_is_in_one_file_and_named_by_a_point_and_says_nothing_twice() -> None:
    found = SOURCE.ideas()
    names = Counter(each.name for each in found)
    assert [name for name, count in names.items() if count > 1] == []
    points = [point for question in SOURCE.questions() for point in question.key_points]
    named = {each for point in (*points, UNDERSTANDING) for each in point.phrases if is_name(each)}
    assert named == {f"<{name}>" for name in names}
    assert not named & set(STORY_MARKS)
    for each in found:
        said = Counter(phrase(text) for text in (*each.wordings, *each.hints))
        assert [words for words, count in said.items() if count > 1] == [], each.name


def test_an_old_session_is_measured_again_with_the_words_of_today() -> None:
    today = next(each for each in SOURCE.questions() if each.id == "active-listening")
    first, *others = today.key_points
    old = Question(
        today.id, "As it was asked then?", "c", "general", TargetLength(1, 2),
        key_points=(KeyPoint(first.point, ("old words",)), KeyPoint("A point of then", ("kept",))),
    )  # fmt: skip
    again = renewed(old, SOURCE.questions())
    assert again.text == "As it was asked then?"
    assert again.key_points == (KeyPoint(first.point, first.phrases), KeyPoint("A point of then", ("kept",)))
    assert others
