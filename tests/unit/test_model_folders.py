"""Which models are found, and which is used."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from huggingface_hub import constants

from testbed.whisper_model import make_whisper_model
from tests.support.privileges import unprivileged
from voicecoach import bootstrap
from voicecoach.errors import ModelBroken, ModelNotFound
from voicecoach.models import check, folders
from voicecoach.models.settings import settings


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_whisper_model(tmp_path_factory.mktemp("models") / "whole")


@pytest.fixture(autouse=True)
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VOICECOACH_DATA", str(tmp_path / "data"))
    monkeypatch.setattr(constants, "HF_HUB_CACHE", str(tmp_path / "hub"))


def install(whole: Path, name: str) -> Path:
    return Path(shutil.copytree(whole, folders.models_folder() / name))


def cache(whole: Path, name: str, commit: str = "c0ffee") -> Path:
    """As Hugging Face's tools lay it out."""
    repository = Path(constants.HF_HUB_CACHE) / f"models--Systran--faster-whisper-{name}"
    (repository / "refs").mkdir(parents=True)
    (repository / "refs" / "main").write_text(commit)
    return Path(shutil.copytree(whole, repository / "snapshots" / commit))


def test_without_any_model_there_is_no_default() -> None:
    assert folders.installed() == ()
    assert folders.default() is None


def test_what_differs_from_model_to_model_goes_by_its_name() -> None:
    assert settings("tiny.en").silence == 8.0
    assert settings("/models/tiny.en") == settings("tiny.en")
    # One that nobody tried gets its whole window.
    assert settings("medium.en").silence is None


def test_without_a_model_practice_and_analyze_say_so_and_with_one_nothing(whole: Path) -> None:
    assert bootstrap.model_notice() == bootstrap.NO_MODEL
    assert bootstrap.transcriber() is None
    install(whole, "base.en")
    assert bootstrap.model_notice() is None
    assert bootstrap.model_notice(str(whole)) is None


def test_the_best_whole_model_is_the_default(whole: Path) -> None:
    for name in ("tiny.en", "base.en", "crisper"):
        install(whole, name)
    (install(whole, "small.en") / "tokenizer.json").unlink()
    default = folders.default()
    assert default is not None
    assert default.name == "base.en"


def test_a_model_outside_the_order_of_preference_is_listed_and_never_chosen(whole: Path) -> None:
    install(whole, "crisper")
    assert [model.name for model in folders.installed()] == ["crisper"]
    assert folders.default() is None
    assert folders.find("crisper").problem is None


def test_a_model_in_the_hub_cache_is_used_and_ours_comes_before_it(whole: Path) -> None:
    cached = cache(whole, "base.en")
    default = folders.default()
    assert default is not None
    assert (default.name, default.folder, default.source) == ("base.en", cached, "hub cache")
    ours = install(whole, "base.en")
    assert folders.find("base.en").folder == ours
    default = folders.default()
    assert default is not None
    assert default.folder == ours


def test_half_of_ours_does_not_hide_a_whole_one_in_the_hub_cache(whole: Path) -> None:
    cached = cache(whole, "base.en")
    (install(whole, "base.en") / "model.bin").unlink()
    assert folders.find("base.en").folder == cached


def test_a_cached_download_that_never_ended_is_not_there(whole: Path) -> None:
    cached = cache(whole, "base.en")
    shutil.rmtree(cached)
    assert folders.installed() == ()


def test_a_download_that_was_cut_off_is_listed_as_such(whole: Path) -> None:
    install(whole, "base.en.partial")
    (model,) = folders.installed()
    assert (model.name, model.problem) == ("base.en", "its download is not complete")
    with pytest.raises(ModelBroken, match=r"get it again with: voicecoach models fetch base\.en"):
        folders.find("base.en")


def test_the_path_of_a_folder_is_a_model(whole: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert folders.find(str(whole)).folder == whole
    monkeypatch.chdir(whole.parent)
    assert folders.find("./whole").folder == whole
    assert folders.find("whole").source == "folder"


def test_what_is_not_there_says_how_to_get_it(tmp_path: Path) -> None:
    with pytest.raises(ModelNotFound, match=r"get it with: voicecoach models fetch tiny\.en"):
        folders.find("tiny.en")
    with pytest.raises(
        ModelNotFound, match=r"no speech model called 'big'; choose one of tiny\.en, base\.en"
    ):
        folders.find("big")
    with pytest.raises(ModelNotFound, match="There is no folder"):
        folders.find(str(tmp_path / "nowhere"))


def test_a_folder_that_is_no_model_says_what_is_missing(tmp_path: Path) -> None:
    with pytest.raises(ModelBroken, match=r"model\.bin is missing; copy the whole folder again"):
        folders.find(str(tmp_path))
    file = tmp_path / "file"
    file.touch()
    with pytest.raises(ModelBroken, match="it is not a folder"):
        folders.find(str(file))


@pytest.mark.parametrize("share", [0, 0.001, 0.3, 0.5, 0.9, 0.999])
def test_weights_cut_anywhere_are_incomplete(whole: Path, tmp_path: Path, share: float) -> None:
    folder = Path(shutil.copytree(whole, tmp_path / "cut"))
    weights = folder / "model.bin"
    weights.write_bytes(weights.read_bytes()[: int(share * weights.stat().st_size)])
    assert "incomplete" in str(check.problem(folder))


def test_weights_without_their_last_byte_are_incomplete(whole: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(whole, tmp_path / "cut"))
    weights = folder / "model.bin"
    weights.write_bytes(weights.read_bytes()[:-1])
    assert "incomplete" in str(check.problem(folder))


def test_a_whole_model_has_its_size_and_no_problem(whole: Path) -> None:
    assert check.problem(whole) is None
    assert check.size(whole) == sum(file.stat().st_size for file in whole.iterdir())


def test_what_may_not_be_read_is_a_sentence(whole: Path, tmp_path: Path) -> None:
    folder = install(whole, "base.en")
    folder.chmod(0)
    try:
        with unprivileged(tmp_path):
            (model,) = folders.installed()
        assert model.problem == "it cannot be read (Permission denied)"
    finally:
        folder.chmod(0o700)
    folder.parent.chmod(0)
    try:
        with unprivileged(tmp_path), pytest.raises(ModelBroken, match="models cannot be read"):
            folders.installed()
    finally:
        folder.parent.chmod(0o700)


def test_one_more_folder_of_models_is_looked_in_after_ours(
    whole: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = Path(shutil.copytree(whole, tmp_path / "kept" / "tiny.en"))
    assert folders.default() is None
    monkeypatch.setenv("VOICECOACH_MODELS", str(tmp_path / "kept"))
    (model,) = folders.installed()
    assert (model.name, model.folder, model.source) == ("tiny.en", kept, "kept")
    assert folders.default() == model
    ours = install(whole, "tiny.en")
    assert folders.find("tiny.en").folder == ours
    (ours / "model.bin").unlink()
    assert folders.find("tiny.en").folder == kept
    monkeypatch.setenv("VOICECOACH_MODELS", str(tmp_path / "nowhere"))
    assert [model.folder for model in folders.installed()] == [ours]
