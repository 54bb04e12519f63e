"""``voicecoach questions`` through the installed command."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

COMMAND = Path(sys.executable).with_name("voicecoach")
PACK = """\
pack: corner-shop
title: Corner shop
questions:
  - {id: weekend-shifts, text: Can you work at weekends?, category: availability, kind: general}
"""


@pytest.fixture
def config(tmp_path: Path) -> Path:
    (tmp_path / "packs").mkdir()
    return tmp_path


def questions(config: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"VOICECOACH_CONFIG": str(config)}
    return subprocess.run(
        [COMMAND, "questions", *arguments],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_the_list_has_the_built_in_questions_and_those_dropped_into_the_folder(config: Path) -> None:
    (config / "packs" / "shop.yaml").write_text(PACK, encoding="utf-8")
    said = questions(config).stdout
    assert "tell-me-about-yourself" in said
    assert "Corner shop (corner-shop)" in said
    assert "Can you work at weekends?" in said
    assert str(config / "packs") in said


def test_filters_and_json(config: Path) -> None:
    (config / "packs" / "shop.yaml").write_text(PACK, encoding="utf-8")
    found = json.loads(questions(config, "--json").stdout)
    roles = json.loads(questions(config, "--json", "--kind", "situational", "--search", "refund").stdout)
    assert 0 < len(roles) < len(found)
    assert {each["kind"] for each in roles} == {"situational"}
    (own,) = json.loads(questions(config, "--json", "--pack", "corner-shop", "--level", "lead").stdout)
    assert own["target_length"] == {"shortest": 45, "longest": 90}


def test_one_question_with_its_coaching(config: Path) -> None:
    said = questions(config, "tell-me-about-yourself").stdout
    for part in (
        "Tell me about yourself.",
        "They want to know",
        "Key points",
        "A good answer",
        "Why it works",
    ):
        assert part in said


def test_a_wrong_id_gets_a_hint_and_no_fit_a_sentence(config: Path) -> None:
    wrong = questions(config, "tell-me-about-you")
    assert wrong.returncode == 6
    assert "did you mean" in wrong.stderr
    assert "tell-me-about-yourself" in wrong.stderr
    assert questions(config, "--search", "zebra").returncode == 6


def test_check_tells_a_sound_pack_from_a_broken_one(config: Path, tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(PACK, encoding="utf-8")
    sound = questions(config, "check", str(path))
    assert (sound.returncode, sound.stderr) == (0, "")
    assert "1 question, no mistakes" in sound.stdout
    path.write_text(PACK.replace("kind: general", "kind: gen"), encoding="utf-8")
    broken = questions(config, "check", str(path))
    assert broken.returncode == 6
    assert f"{path}, line 4: questions[0].kind" in broken.stderr
    path.write_text(PACK.replace("weekend-shifts", "tell-me-about-yourself"), encoding="utf-8")
    taken = questions(config, "check", str(path))
    assert taken.returncode == 6
    assert "guide_general.yaml, line" in taken.stderr
    path.write_text(PACK.replace("Can you work at weekends?", "24/7 shifts?"), encoding="utf-8")
    assert (
        'may not read well aloud: weekend-shifts, text: "24"' in questions(config, "check", str(path)).stdout
    )
    assert questions(config, "check").returncode == 6


def test_a_broken_pack_of_the_user_is_named(config: Path) -> None:
    (config / "packs" / "shop.yaml").write_text(PACK + "surprise: 1\n", encoding="utf-8")
    broken = questions(config)
    assert broken.returncode == 0
    assert f"{config / 'packs' / 'shop.yaml'}, line 5: surprise" in broken.stderr
    assert "tell-me-about-yourself" in broken.stdout
    named = questions(config, "weekend-shifts")
    assert named.returncode == 6
    assert "line 5: surprise" in named.stderr


def test_a_broken_pack_of_the_user_keeps_nobody_from_checking_another(config: Path, tmp_path: Path) -> None:
    (config / "packs" / "shop.yaml").write_text(PACK + "surprise: 1\n", encoding="utf-8")
    other = tmp_path / "mine.yaml"
    other.write_text(PACK, encoding="utf-8")
    checked = questions(config, "check", str(other))
    assert checked.returncode == 0
    assert "1 question, no mistakes" in checked.stdout
    assert f"{config / 'packs' / 'shop.yaml'}, line 5: surprise" in checked.stderr


def test_check_tells_every_mistake_at_once(config: Path, tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(
        "pack: Corner shop\ntitle: 5\nsurprise: 1\nquestions:\n"
        "  - {id: a, text: A?, category: c, kind: gen, level: [boss, entry]}\n"
        "  - {id: a, text: B?, kind: general, target_length: [9, 8], key_points: [{point: x}]}\n",
        encoding="utf-8",
    )
    broken = questions(config, "check", str(path))
    assert broken.returncode == 6
    told = [line.removeprefix("voicecoach: ") for line in broken.stderr.splitlines()]
    assert [line.split(", line ")[1].split(":")[0] for line in told] == [
        *("1", "2", "3", "5", "5", "6", "6", "6", "6"),
    ]
    for words in (
        "pack:",
        "title:",
        "surprise",
        "kind",
        "level[0]",
        "category",
        "phrases",
        "shortest",
        "taken",
    ):
        assert words in broken.stderr
    assert questions(config, "check", str(path), str(path)).stderr == broken.stderr


def test_the_best_fit_comes_first(config: Path) -> None:
    found = json.loads(questions(config, "--json", "--search", "refund").stdout)
    assert "refund" in found[0]["id"]
    texts = ["refund" in f"{each['id']} {each['text']}".lower() for each in found]
    assert texts == sorted(texts, reverse=True)
    plural = json.loads(questions(config, "--json", "--search", "refunds").stdout)
    assert plural[0]["id"] == found[0]["id"]


def test_a_card_names_no_place_in_somebody_elses_text(config: Path) -> None:
    said = questions(config, "tell-me-about-yourself").stdout
    assert "Sources" not in said
    assert "guide:" not in said
