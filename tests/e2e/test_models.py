"""``voicecoach models``, as installed, against a stand-in hub on loopback."""

from __future__ import annotations

import errno
import os
import shutil
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from testbed.hub import Hub, hub
from testbed.machine import VOICECOACH, Machine, assert_installed
from testbed.whisper_model import make_whisper_model
from voicecoach import bootstrap

CUT = 500_000


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_whisper_model(tmp_path_factory.mktemp("models") / "on_the_hub")


@pytest.fixture
def stand_in(model: Path) -> Iterator[Hub]:
    with hub(model) as running:
        yield running


@pytest.fixture
def machine(tmp_path: Path, stand_in: Hub) -> Machine:
    return Machine(tmp_path, stand_in.endpoint)


def test_a_model_is_fetched_listed_and_used(machine: Machine, stand_in: Hub, model: Path) -> None:
    code, output, errors = machine.run("fetch", "base.en")
    assert (code, errors.strip()) == (0, "")
    assert str(machine.models / "base.en") in output
    assert_installed(machine, model)
    paths = [path for _, path, _ in stand_in.asked]
    assert paths[0] == "/api/models/Systran/faster-whisper-base.en"
    files = [path.rsplit("/", 1)[1] for path in paths[1:] if "/resolve/" in path]
    assert files == sorted(file.name for file in model.iterdir())
    # The listing, each file, and the other server that the large one is on.
    assert len(paths) == 1 + len(files) + 1
    code, output, _ = machine.run()
    assert code == 0
    (line,) = [line for line in output.splitlines() if line.startswith("base.en  ")]
    assert " used " in line
    assert "base.en is used unless" in output


def test_a_model_that_is_there_is_not_fetched_again(machine: Machine, stand_in: Hub) -> None:
    machine.run("fetch", "base.en")
    before = len(stand_in.asked)
    assert machine.run("fetch", "base.en")[0] == 0
    assert len(stand_in.asked) == before


def test_a_model_that_other_programs_have_fetched_is_not_fetched_again(
    machine: Machine, stand_in: Hub, model: Path, tmp_path: Path
) -> None:
    repository = tmp_path / "cache" / "huggingface" / "hub" / "models--Systran--faster-whisper-base.en"
    (repository / "refs").mkdir(parents=True)
    (repository / "refs" / "main").write_text("c0ffee")
    shutil.copytree(model, repository / "snapshots" / "c0ffee")
    code, output, _ = machine.run("fetch", "base.en")
    assert code == 0
    assert str(repository) in output
    assert stand_in.asked == []


def test_a_connection_that_drops_is_taken_up_again(machine: Machine, stand_in: Hub, model: Path) -> None:
    stand_in.cut_after = CUT
    code, _, errors = machine.run("fetch", "base.en")
    assert (code, errors.strip()) == (0, "")
    assert_installed(machine, model)
    starts = [None, *(f"bytes={start}-" for start in range(CUT, (model / "model.bin").stat().st_size, CUT))]
    assert stand_in.ranges() == starts
    assert stand_in.sent == (model / "model.bin").stat().st_size


def test_an_interrupted_fetch_keeps_what_arrived_and_goes_on_from_there(
    machine: Machine, stand_in: Hub, model: Path
) -> None:
    stand_in.cut_after, stand_in.silent_after_cut = CUT, True
    code, output, errors = machine.run("fetch", "base.en")
    assert (code, output) == (5, "")
    assert "could not be fetched" in errors
    assert "what has arrived is kept" in errors
    assert machine.arrived() == CUT
    assert not (machine.models / "base.en").exists()
    assert "its download is not complete" in " ".join(machine.run()[1].split())

    stand_in.cut_after, stand_in.silent_after_cut = None, False
    stand_in.asked.clear()
    assert machine.run("fetch", "base.en")[0] == 0
    assert_installed(machine, model)
    assert stand_in.ranges() == [f"bytes={CUT}-"]
    assert stand_in.sent == (model / "model.bin").stat().st_size


def test_a_hub_that_ignores_ranges_does_not_spoil_the_file(
    machine: Machine, stand_in: Hub, model: Path
) -> None:
    machine.keep(model, CUT)
    stand_in.ignore_ranges = True
    assert machine.run("fetch", "base.en")[0] == 0
    assert stand_in.ranges() == [f"bytes={CUT}-"]
    assert_installed(machine, model)


def test_a_new_version_on_the_hub_does_not_continue_the_old_one(
    machine: Machine, stand_in: Hub, model: Path, tmp_path: Path
) -> None:
    older = Path(shutil.copytree(model, tmp_path / "older"))
    (older / "model.bin").write_bytes((model / "model.bin").read_bytes() + b"older")
    machine.keep(older, CUT)
    (machine.part / "config.json").write_text("{}")
    assert machine.run("fetch", "base.en")[0] == 0
    assert stand_in.ranges() == [None]
    assert_installed(machine, model)


def test_a_wrong_checksum_is_deleted_and_said(machine: Machine, stand_in: Hub, model: Path) -> None:
    stand_in.corrupt = True
    code, _, errors = machine.run("fetch", "base.en")
    assert code == 5
    assert "model.bin arrived damaged" in errors
    assert machine.arrived() == 0
    assert not (machine.models / "base.en").exists()
    stand_in.corrupt = False
    assert machine.run("fetch", "base.en")[0] == 0
    assert_installed(machine, model)


def test_a_disk_that_fills_up_is_a_sentence_and_the_part_is_kept(
    machine: Machine, stand_in: Hub, model: Path
) -> None:
    code, _, errors = machine.run("fetch", "base.en", largest_file=300_000)
    assert code == 7
    assert "is full; what has arrived is kept" in errors
    assert machine.arrived() == 300_000
    assert machine.run("fetch", "base.en")[0] == 0
    assert_installed(machine, model)


def test_a_disk_that_is_too_small_is_said_before_anything_is_fetched(
    machine: Machine, stand_in: Hub, tmp_path: Path
) -> None:
    (tmp_path / "data").mkdir()
    mount = f'mount -t tmpfs -o size=1m none "{tmp_path}/data" && exec "$@"'
    command = ["unshare", "--map-root-user", "--mount", "sh", "-c", mount, "sh"]
    if subprocess.run([*command, "true"], check=False, capture_output=True).returncode:
        pytest.skip("this system does not let us mount a small disk")
    run = subprocess.run(
        [*command, VOICECOACH, "models", "fetch", "base.en"],
        env=machine.environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 7
    assert "base.en needs 22 MB" in run.stderr
    assert "1 MB are free" in run.stderr
    assert stand_in.ranges() == []


def test_ctrl_c_keeps_the_part_and_ends_with_130(machine: Machine, stand_in: Hub, model: Path) -> None:
    stand_in.slow = 0.05
    process = machine.start("fetch", "base.en")
    machine.wait_for_a_part()
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=30)
    assert process.returncode == 130
    assert "Traceback" not in errors
    kept = machine.arrived()
    assert 0 < kept < (model / "model.bin").stat().st_size
    stand_in.slow = 0
    stand_in.asked.clear()
    assert machine.run("fetch", "base.en")[0] == 0
    assert stand_in.ranges() == [f"bytes={kept}-"]
    assert_installed(machine, model)


def test_a_killed_fetch_is_no_model_and_goes_on(machine: Machine, stand_in: Hub, model: Path) -> None:
    stand_in.slow = 0.05
    process = machine.start("fetch", "base.en")
    machine.wait_for_a_part()
    process.kill()
    process.communicate()
    assert not (machine.models / "base.en").exists()
    stand_in.slow = 0
    assert machine.run("fetch", "base.en")[0] == 0
    assert_installed(machine, model)


def test_two_programs_do_not_fetch_the_same_model_at_once(machine: Machine, stand_in: Hub) -> None:
    stand_in.slow = 0.05
    first = machine.start("fetch", "base.en")
    machine.wait_for_a_part()
    code, _, errors = machine.run("fetch", "base.en")
    assert code == 5
    assert "Another voicecoach is fetching base.en" in errors
    stand_in.slow = 0
    assert first.wait(timeout=60) == 0
    first.communicate()


def test_without_a_network_it_says_so_and_leaves_nothing(tmp_path: Path) -> None:
    machine = Machine(tmp_path, "http://127.0.0.1:9")
    code, output, errors = machine.run("fetch", "base.en")
    assert (code, output) == (5, "")
    assert "could not be fetched from http://127.0.0.1:9: " in errors
    assert os.strerror(errno.ECONNREFUSED) in errors
    assert not machine.part.exists()


def test_a_hub_without_the_whole_model_is_said(machine: Machine, stand_in: Hub) -> None:
    stand_in.without = ("tokenizer.json",)
    code, _, errors = machine.run("fetch", "base.en")
    assert code == 5
    assert "not a usable model: tokenizer.json is missing" in errors
    assert not (machine.models / "base.en").exists()


@pytest.mark.parametrize("kind", ["text/html; charset=utf-8", "application/octet-stream"])
@pytest.mark.parametrize("place", ["/api/", "/resolve/", "/another-server/"])
def test_a_page_of_a_proxy_is_refused_at_once_and_nothing_of_it_is_kept(
    machine: Machine, stand_in: Hub, model: Path, place: str, kind: str
) -> None:
    stand_in.page_for, stand_in.page_kind = place, kind
    code, _, errors = machine.run("fetch", "base.en")
    assert code == 5
    assert f"{stand_in.endpoint} answered with something other than" in errors
    assert "most likely a page of a proxy" in errors
    assert len([path for _, path, _ in stand_in.asked if place in path]) == 1
    assert not any(b"<html>" in file.read_bytes() for file in machine.models.rglob("*") if file.is_file())
    stand_in.page_for = None
    assert machine.run("fetch", "base.en")[0] == 0
    assert_installed(machine, model)


def test_a_part_is_not_continued_with_a_page(machine: Machine, stand_in: Hub, model: Path) -> None:
    machine.keep(model, CUT)
    stand_in.page_for, stand_in.page_kind = "/another-server/", "application/octet-stream"
    assert "most likely a page of a proxy" in machine.run("fetch", "base.en")[2]
    assert machine.arrived() == CUT


def test_an_empty_hf_endpoint_means_the_usual_hub(machine: Machine) -> None:
    machine.environment |= {"HF_ENDPOINT": "", "HF_HUB_OFFLINE": "1"}
    code, _, errors = machine.run("fetch", "base.en")
    assert code == 5
    assert "base.en could not be fetched from https://huggingface.co: " in errors
    assert "offline mode is enabled" in errors


def test_a_model_is_put_where_the_user_says(
    machine: Machine, stand_in: Hub, model: Path, tmp_path: Path
) -> None:
    code, output, _ = machine.run("fetch", "base.en", "--to", str(tmp_path / "shared"))
    assert code == 0
    assert str(tmp_path / "shared" / "base.en") in output
    assert (tmp_path / "shared" / "base.en" / "model.bin").read_bytes() == (model / "model.bin").read_bytes()
    assert not machine.models.exists()
    asked = len(stand_in.asked)
    assert machine.run("fetch", "base.en", "--to", str(tmp_path / "shared"))[0] == 0
    assert len(stand_in.asked) == asked
    machine.environment["VOICECOACH_MODELS"] = str(tmp_path / "shared")
    assert "base.en is used unless" in machine.run()[1]


def test_an_unknown_name_lists_the_known_ones(machine: Machine, stand_in: Hub) -> None:
    code, _, errors = machine.run("fetch", "enormous")
    assert code == 5
    assert "choose one of tiny.en, base.en, small.en" in errors
    assert stand_in.asked == []


def test_a_data_folder_that_cannot_be_written_is_a_sentence(machine: Machine, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file in the way")
    code, _, errors = machine.run("fetch", "base.en")
    assert code == 7
    assert "cannot be written" in errors


def test_without_a_model_the_list_says_how_to_get_one(tmp_path: Path) -> None:
    code, output, errors = Machine(tmp_path, "http://127.0.0.1:9").run()
    assert (code, errors) == (0, "")
    assert bootstrap.NO_MODEL in output.replace("\n", " ")
    assert "about 148 MB" in output
