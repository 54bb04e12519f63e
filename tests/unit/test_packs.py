from __future__ import annotations

import os
import time
from pathlib import Path

import msgspec
import pytest
import yaml

from voicecoach import resources
from voicecoach.errors import PackInvalid, QuestionNotFound
from voicecoach.question import FollowUp, KeyPoint, TargetLength
from voicecoach.questions import packs
from voicecoach.questions.ideas import load_ideas
from voicecoach.questions.packs import FolderQuestions, load_file

GOOD = """\
pack: corner-shop
title: Corner shop
questions:
  - id: who-are-you
    text: >-
      Who are
      you?
    category: general
    kind: general
    key_points:
      - point: A name
        phrases: [my name is, I am called]
    follow_ups:
      - condition: key-point-missed
        key_point: A name
        text: And your name?
    target_length: [60, 90]
    sources: ["guide:57"]
  - id: last-mistake
    text: What was your last mistake?
    category: mistakes
    kind: behavioural
    level: [lead]
    star: yes
"""


def write(folder: Path, content: str | bytes, name: str = "mine.yaml") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_every_field_arrives(tmp_path: Path) -> None:
    first, second = load_file(write(tmp_path, GOOD))
    assert first.text == "Who are you?"
    assert first.key_points == (KeyPoint("A name", ("my name is", "I am called")),)
    assert first.follow_ups == (FollowUp("key-point-missed", "And your name?", "A name"),)
    assert first.target_length == TargetLength(60, 90)
    assert first.sources == ("guide:57",)
    assert first.pack == second.pack == "corner-shop"
    assert first.level == ("entry", "experienced", "lead")
    assert second.level == ("lead",)
    assert second.star
    assert second.target_length == TargetLength(75, 150)


MISTAKES = {
    "capital in what a point is asked with": (
        "- point: A name\n",
        "- point: A name\n        ask: Say your name.\n",
        12,
        'write what completes "Did you ...?", with no capital and no stop',
    ),
    "unknown field": ("category: general", "colour: red\n    category: general", 8, "questions[0].colour"),
    "missing text": ("    text: What was your last mistake?\n", "", 19, '"text"'),
    "blank text": ("What was your last mistake?", "''", 20, "questions[1].text: it must not be blank"),
    "number for text": (
        "What was your last mistake?",
        "12",
        20,
        "questions[1].text: expected text, got a number",
    ),
    "truth for text": (
        "What was your last mistake?",
        "yes",
        20,
        "questions[1].text: expected text, got true or",
    ),
    "date for text": (
        "What was your last mistake?",
        "2020-01-01",
        20,
        "questions[1].text: expected text, got a date",
    ),
    "impossible date": ("What was your last mistake?", "2020-99-01", 20, "put it in quotes"),
    "text for a number": ("[60, 90]", "['60', 90]", 17, "target_length[0]: expected a number, got text"),
    "text for a list": ("[my name is, I am called]", "my name is", 12, "phrases: expected a list, got text"),
    "unknown part of a story": ("I am called", "<ending>", 12, '"<ending>" is neither <situation>'),
    "no phrases": ("[my name is, I am called]", "[]", 12, "key_points[0].phrases"),
    "unknown kind": ("kind: behavioural", "kind: behavioral", 22, "choose from general, behavioural"),
    "unknown level": ("level: [lead]", "level: [boss]", 23, "choose from entry, experienced, lead"),
    "unknown condition": ("condition: key-point-missed", "condition: bored", 14, "choose from no-result"),
    "odd id": ("last-mistake", "Last mistake", 19, "questions[1].id: use lower-case"),
    "length backwards": ("[60, 90]", "[90, 60]", 17, "target_length: the shortest must be less"),
    "length too long": ("[60, 90]", "[60, 9000]", 17, "target_length[1]"),
    "key point of another": ("key_point: A name", "key_point: An age", 15, '"An age" is not one of'),
    "key point without need": ("key-point-missed", "no-result", 15, "go together"),
    "duplicate id": ("last-mistake", "who-are-you", 19, '"who-are-you" is already taken in'),
    "field twice": ("title: Corner shop", "title: Corner shop\ntitle: Shop", 3, '"title" is given twice'),
    "no title": ("title: Corner shop\n", "", 1, '"title"'),
    "no questions": ("questions:", "questions: []\nothers:", 3, "questions: expected a list"),
    "bad YAML": ("title: Corner shop", "title: [Corner shop", 3, "not valid YAML"),
    "tab": ("    kind: general", "\tkind: general", 9, "not valid YAML"),
    "control character": ("Who are", "Who \x07are", 1, "not valid YAML"),
    "alias": ("pack: corner-shop\ntitle: Corner shop", "pack: &a corner-shop\ntitle: *a", 2, "alias *a"),
    "a Python object": ("kind: general", "kind: !!python/object:os.system general", 9, "does not fit"),
    "two documents": ("questions:", "---\nquestions:", 3, "second document"),
    "list as a field": ("title: Corner shop", "? [a, b]\n: c", 2, "a field's name must be a word"),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_gets_one_sentence_with_file_line_and_field(mistake: str, tmp_path: Path) -> None:
    old, new, line, words = MISTAKES[mistake]
    assert GOOD.count(old) == 1
    path = write(tmp_path, GOOD.replace(old, new))
    with pytest.raises(PackInvalid) as caught:
        load_file(path)
    said = str(caught.value)
    assert said.startswith(f"{path}, line {line}: ")
    assert words in said
    assert said.endswith(".")
    assert "\n" not in said


@pytest.mark.parametrize(
    ("content", "words"),
    {
        "empty": (b"", "line 1: the file is empty"),
        "comments only": (b"# later\n", "line 1: the file is empty"),
        "prose": (b"Ask about the weather", "line 1: the file: expected named fields, got text"),
        "list": (b"- a\n- b\n", "line 1: the file: expected named fields, got a list"),
        "UTF-16": (GOOD.encode("utf-16"), "line 1: this is not UTF-8"),
        "Latin-1": (
            GOOD.encode() + "    why_it_works: café\n".encode("latin-1"),
            "line 25: this is not UTF-8",
        ),
        "10 MB": (b"#" * 10_000_000, "larger than 5 MB"),
        "billion laughs": (
            b"a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nd: [*c,*c]\n",
            "line 2: the alias *a is not allowed",
        ),
    }.values(),
)
def test_a_file_that_is_no_pack_gets_one_sentence(content: bytes, words: str, tmp_path: Path) -> None:
    path = write(tmp_path, content)
    with pytest.raises(PackInvalid) as caught:
        load_file(path)
    assert str(path) in str(caught.value)
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("parser", ["libyaml", "pure Python"])
@pytest.mark.parametrize("nest", [b"[", b"{a: ", b"- "])
def test_deep_nesting_gets_one_sentence_whichever_parser_stops_first(
    parser: str, nest: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if parser == "pure Python":  # which knows no depth of its own, as libyaml did not before PyYAML 6.0.4
        monkeypatch.delattr(yaml, "CSafeLoader")
    path = write(tmp_path, b"title:\n  " + nest * 100_000)
    with pytest.raises(PackInvalid, match="line 2: this is nested too deeply"):
        load_file(path)


def test_what_is_no_file_is_called_what_it_is(tmp_path: Path) -> None:
    (tmp_path / "loop.yaml").symlink_to(tmp_path / "loop.yaml")
    what = {
        tmp_path / "none.yaml": "no such file",
        tmp_path / "loop.yaml": "no such file",
        tmp_path: "this is a folder and no file",
        Path(os.devnull): "this is a device and no file",
    }
    for path, said in what.items():
        with pytest.raises(PackInvalid, match=said):
            load_file(path)


def test_a_byte_order_mark_is_no_mistake(tmp_path: Path) -> None:
    assert len(load_file(write(tmp_path, GOOD.encode("utf-8-sig")))) == 2


def test_folders_join_in_order(tmp_path: Path) -> None:
    write(tmp_path / "built-in" / "shop", GOOD)
    write(
        tmp_path / "own", GOOD.replace("who-are-you", "who-else").replace("last-mistake", "next-one"), "x.yml"
    )
    source = FolderQuestions([tmp_path / "built-in", tmp_path / "own", tmp_path / "not there"])
    assert [each.id for each in source.questions()] == ["who-are-you", "last-mistake", "who-else", "next-one"]


def test_an_id_used_in_two_files_names_both_places(tmp_path: Path) -> None:
    first, second = write(tmp_path, GOOD, "a.yaml"), write(tmp_path, GOOD, "b.yaml")
    with pytest.raises(PackInvalid) as caught:
        FolderQuestions([tmp_path]).questions()
    assert f"{second}, line 4" in str(caught.value)
    assert f"{first}, line 4" in str(caught.value)


def test_no_pack_at_all_is_said(tmp_path: Path) -> None:
    with pytest.raises(QuestionNotFound, match="no question pack"):
        FolderQuestions([tmp_path]).questions()


def test_own_packs_lie_in_the_configuration_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VOICECOACH_CONFIG", str(tmp_path))
    assert packs.folders() == (resources.folder("prompts"), tmp_path / "packs")
    monkeypatch.delenv("VOICECOACH_CONFIG")
    assert packs.user_folder().parent.name == "voicecoach"


def test_the_examples_in_the_documentation_are_packs_and_ideas(tmp_path: Path) -> None:
    text = (Path(__file__).parents[2] / "docs" / "packs.md").read_text(encoding="utf-8")
    *examples, ideas = [part.split("```")[0] for part in text.split("```yaml\n")[1:]]
    assert len(examples) == 2
    for example in examples:
        assert load_file(write(tmp_path, example))
    assert load_ideas(write(tmp_path, ideas, "nurse_ideas.yaml")).ideas


def test_two_hundred_questions_load_before_anyone_waits(tmp_path: Path) -> None:
    entry = yaml.safe_load(GOOD)["questions"][0]
    entry |= {
        "model_answer": "I said so. " * 120,
        "key_points": [
            {"point": f"Point {i}", "phrases": [f"phrase {i} {j}" for j in range(5)]} for i in range(5)
        ],
        "follow_ups": [],
    }
    questions = [entry | {"id": f"question-{i}"} for i in range(200)]
    path = write(tmp_path, msgspec.json.encode({"pack": "p", "title": "P", "questions": questions}))
    start = time.process_time()
    assert len(load_file(path)) == 200
    assert time.process_time() - start < 1.5


TAGS = {
    "!!bool hello": "!!bool",
    "!!int x": "!!int",
    "!!int ''": "!!int",
    "!!float x": "!!float",
    "!!timestamp x": "!!timestamp",
    "!!null x": None,
    "!!binary x": None,
    "!!map x": None,
    "!!seq x": None,
    "!!set x": None,
    "!mine x": "!mine",
    "!!python/object/apply:os.system [ls]": "!!python",
    "!!omap [a]": "!!omap",
    "!!set {a}": "!!set",
    "!!python/tuple [a]": "!!python/tuple",
    "!!binary {a: b}": "!!binary",
}


@pytest.mark.parametrize("value", TAGS)
def test_a_tag_that_does_not_fit_is_one_sentence(value: str, tmp_path: Path) -> None:
    path = write(tmp_path, GOOD.replace("kind: general", f"kind: {value}"))
    with pytest.raises(PackInvalid) as caught:
        load_file(path)
    assert str(caught.value).startswith(f"{path}, line ")
    assert (TAGS[value] or "") in str(caught.value)


def test_of_the_users_packs_a_bad_one_is_left_out_unless_it_was_asked_for(tmp_path: Path) -> None:
    built_in, own = tmp_path / "built-in", tmp_path / "own"
    for folder in (built_in, own):
        folder.mkdir()
    write(built_in, GOOD)
    good = (
        GOOD.replace("pack: corner-shop", "pack: second")
        .replace("who-are-you", "another")
        .replace("last-mistake", "another-mistake")
    )
    bad = own / "bad.yaml"
    bad.write_text(
        good.replace("pack: second", "pack: broken").replace("kind: general", "kind: !!bool hello")
    )
    (own / "twice.yaml").write_text(GOOD.replace("pack: corner-shop", "pack: twice"))
    (own / "good.yaml").write_text(good)
    source = FolderQuestions((built_in, own), own)
    assert {pack.name for pack in source.packs()} == {"corner-shop", "second"}
    assert any(str(bad) in str(problem) for problem in source.problems())
    assert any("already taken" in str(problem) for problem in source.problems())
    source.insist("corner-shop")
    source.insist(None)
    source.insist("no such pack")
    for asked_for in ("broken", "bad", "twice"):
        with pytest.raises(PackInvalid, match=r"bad.yaml|twice.yaml"):
            source.insist(asked_for)
    with pytest.raises(PackInvalid):
        FolderQuestions((built_in, own)).packs()
