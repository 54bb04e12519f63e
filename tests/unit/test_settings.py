"""Settings: what applies, where it comes from, and what is said of a wrong file."""

from __future__ import annotations

import argparse
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecoach.cli import options
from voicecoach.cli.main import main
from voicecoach.errors import SettingsInvalid
from voicecoach.figures import FIELDS
from voicecoach.settings import editing
from voicecoach.settings.declared import BY_NAME, SETTINGS
from voicecoach.settings.file import parse
from voicecoach.settings.kinds import Flag, OneOf, Value, toml, written
from voicecoach.settings.presets import PRESETS
from voicecoach.settings.setting import Setting
from voicecoach.settings.settling import Settings, settle
from voicecoach.switchable import MEASURES

FILE = Path("settings.toml")
NAMES = [setting.name for setting in SETTINGS]


def applies(
    text: str = "",
    environment: Mapping[str, str] | None = None,
    typed: Mapping[str, Value] | None = None,
    profile: str | None = None,
) -> Settings:
    return settle(parse(FILE, text), environment or {}, typed or {}, profile)


def other(setting: Setting) -> Value:
    """A value that it may have and does not have by itself."""
    if isinstance(setting.kind, Flag):
        return not setting.default
    if isinstance(setting.kind, OneOf):
        return setting.kind.words[-1]
    found = setting.kind.read(tomllib.loads(f"x = {editing.example(setting)}")["x"])
    return found if found != setting.default else setting.kind.read(42)


@pytest.mark.parametrize("name", NAMES)
def test_each_setting_is_kept_and_taken_back(name: str) -> None:
    setting, value = BY_NAME[name], other(BY_NAME[name])
    kept = editing.changed("# mine\n", setting, value)
    assert kept.startswith("# mine\n")
    assert (applies(kept)[name], applies(kept).origin(name)) == (value, "settings file")
    inside = editing.changed(kept, setting, setting.default or value, "friday")
    assert applies(inside, profile="friday").origin(name) == "profile friday"
    assert applies(inside)[name] == value
    back = applies(editing.changed(kept, setting, None))
    assert (back[name], back.origin(name)) == (setting.default, "default")


@pytest.mark.parametrize("name", NAMES)
def test_what_is_shown_of_a_value_can_be_typed(name: str) -> None:
    kind, value = BY_NAME[name].kind, other(BY_NAME[name])
    assert kind.read(kind.typed(written(value))) == value
    assert kind.read(toml(value)) == value


@pytest.mark.parametrize("name", NAMES)
def test_a_wrong_value_of_each_setting_is_named_with_its_line(name: str) -> None:
    setting = BY_NAME[name]
    table = f"[{setting.table}]\n" if setting.table else "\n"
    for wrong in ("1979-05-27", "{}", "[1, 2, 3]", "1e99", '"\\u001b"', "nan"):
        with pytest.raises(SettingsInvalid, match=rf"^settings.toml, line 3: {name}: .* is not ") as told:
            parse(FILE, f"# mine\n{table}{setting.key} = {wrong}\n")
        assert "\x1b" not in str(told.value)


@pytest.mark.parametrize(
    ("text", "line", "about"),
    [
        ("end_silence = 3", 1, "did you mean end-silence?"),
        ("end-silense = 3", 1, "did you mean end-silence?"),
        ("hedges = false", 1, "did you mean measures.hedges?"),
        ("[measure]\nhedges = false", 1, "did you mean measures?"),
        ("[profile.friday]\nmute = true", 1, "did you mean profiles?"),
        ("\n\nprofiles = 3", 3, "profiles are tables"),
        ("[profiles]\nfriday = 3", 2, "a profile is a table"),
        ("measures = false", 1, "write [measures] on a line of its own"),
        ("[profiles.friday]\nmute = true\nbands = 3", 3, "write [profiles.friday.bands] on a line"),
        ("[profiles.friday]\nmeasures = {hedges = 1}", 2, "measures.hedges: 1 is not true or false"),
        ('"""\nmute = 1\n"""\nmute = true', 1, "not valid TOML"),
        ("pack = '''\nmute = 1\n'''\nmute = 1\n", 4, "mute: 1 is not true or false"),
        ("mute = true\nmute = true", 2, "not valid TOML (cannot overwrite a value)"),
        ("questions = 1.5", 1, "questions: 1.5 is not a whole number from 1 to 1000"),
        ("questions = true", 1, "questions: true is not"),
        ("[bands]\npace = [180, 110]", 2, "bands.pace: this list is not two numbers of words a minute"),
        (f"rate = {'9' * 5000}", None, "a value in it that no setting has"),
        (f"rate = {'[' * 5000}", None, "a value in it that no setting has"),
    ],
)
def test_a_mistake_is_named_with_line_and_with_what_is_meant(text: str, line: int | None, about: str) -> None:
    with pytest.raises(SettingsInvalid) as told:
        parse(FILE, text)
    lines = str(told.value).splitlines()
    place = "settings.toml: " if line is None else f"settings.toml, line {line}: "
    assert any(each.startswith(place) and about in each for each in lines), lines


def test_all_mistakes_are_told_at_once() -> None:
    with pytest.raises(SettingsInvalid) as told:
        parse(FILE, "mute = 1\nvoise = 'x'\n[profiles.a.bands]\npace = 'mine'\n")
    assert [each.split(":")[0] for each in str(told.value).splitlines()] == [
        f"settings.toml, line {line}" for line in (1, 2, 4)
    ]


_ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.dates(),
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(st.text(), inside, max_size=3),
    max_leaves=4,
)
_NAME = st.sampled_from([*NAMES, "measures", "bands", "profiles"]) | st.text(max_size=12)


@given(st.dictionaries(_NAME, _ANYTHING, max_size=4), st.booleans())
def test_whatever_toml_can_hold_is_taken_or_refused_in_a_sentence_each(
    data: dict[str, Any], in_profile: bool
) -> None:
    import tomlkit

    text = tomlkit.dumps(_without_none({"profiles": {"x": data}} if in_profile else data))
    _taken_or_refused(text)


@given(st.text(st.sampled_from("[]={}\"'#\n., \\\x00é1etrumasbnd-"), max_size=80))
def test_whatever_text_is_taken_or_refused_in_a_sentence_each(text: str) -> None:
    _taken_or_refused(text)
    _taken_or_refused(f"{editing.template()}\n{text}")


def _taken_or_refused(text: str) -> None:
    try:
        file = parse(FILE, text)
    except SettingsInvalid as refused:
        for sentence in str(refused).splitlines():
            assert sentence.startswith(str(FILE))
            assert sentence[-1] in ".?"
    else:
        assert set(file.values) <= set(NAMES)


def _without_none(data: Any) -> Any:
    """TOML has no nothing, and tomlkit writes no lone surrogates."""
    if isinstance(data, dict):
        named = ((key.encode("utf-8", "replace").decode(), each) for key, each in data.items())
        return {key: _without_none(each) for key, each in named if each is not None}
    if isinstance(data, list):
        return [_without_none(each) for each in data if each is not None]
    return data.encode("utf-8", "replace").decode() if isinstance(data, str) else data


def test_what_comes_before_what() -> None:
    text = "end-silence = 6\npreset = 'stutter'\n[profiles.friday]\nend-silence = 7\n"
    everything = {"end-silence": 8.0}
    assert applies(text, typed=everything, profile="friday").origin("end-silence") == "command line"
    assert applies(text, profile="friday")["end-silence"] == 7.0
    assert applies(text, {"VOICECOACH_PROFILE": "friday"})["end-silence"] == 7.0
    assert applies(text)["end-silence"] == 6.0
    preset = applies("preset = 'stutter'")
    assert (preset["end-silence"], preset.origin("end-silence")) == (12.0, "preset stutter")
    assert applies("[profiles.friday]\npreset = 'stutter'", profile="friday")["end-silence"] == 12.0


@pytest.mark.parametrize(
    ("environment", "plain", "origin"),
    [
        ({}, False, "default"),
        ({"ACCESSIBLE": "1"}, True, "ACCESSIBLE"),
        ({"ACCESSIBLE": "0"}, False, "default"),
        ({"TERM": "dumb"}, True, "TERM"),
        ({"TERM": "xterm"}, False, "default"),
    ],
)
def test_the_environment_asks_for_plain_output(environment: dict[str, str], plain: bool, origin: str) -> None:
    found = applies("", environment)
    assert (found["plain"], found.origin("plain")) == (plain, origin)
    assert applies("plain = true", {"TERM": "xterm"})["plain"]
    assert not applies("", environment, {"plain": False})["plain"]


def test_a_profile_that_is_not_there_is_named_with_those_that_are() -> None:
    with pytest.raises(SettingsInvalid, match=r'"fryday" in settings.toml, but "friday".* mean friday\?'):
        applies("[profiles.friday]", profile="fryday")
    with pytest.raises(SettingsInvalid, match=r"settings.toml has none"):
        applies(profile="friday")


@pytest.mark.parametrize("name", PRESETS)
def test_presets_hold_what_settings_may_be(name: str) -> None:
    for setting, value in PRESETS[name].items():
        assert BY_NAME[setting].kind.read(toml(value)) == value != BY_NAME[setting].default


def test_the_file_that_edit_starts_with_chooses_nothing_and_names_all() -> None:
    text = editing.template()
    assert parse(FILE, text).values == {}
    taken = "\n".join(
        line.removeprefix("# ") if line[-1:] in '"]' or " = " in line else line for line in text.splitlines()
    )
    assert set(parse(FILE, taken).values) == set(NAMES)
    assert parse(FILE, taken).profiles == {"interview-friday": {"pack": "general"}}


@pytest.mark.parametrize("name", [each.name for each in SETTINGS if not each.table])
def test_each_option_is_made_of_its_setting_and_left_to_the_file(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VOICECOACH_CONFIG", str(tmp_path))
    monkeypatch.delenv("ACCESSIBLE", raising=False)
    setting, value = BY_NAME[name], other(BY_NAME[name])
    parser = argparse.ArgumentParser()
    parser.add_argument("--profile")
    options.option(parser, name)
    assert f"--{name}" in parser.format_help()

    def parsed(*arguments: str) -> tuple[Value, str]:
        found = parser.parse_args(arguments)
        origin = options.settled(found).origin(name)
        return getattr(found, setting.field), origin

    if setting.environment is None:
        assert parsed() == (setting.default, "default")
    (tmp_path / "settings.toml").write_text(editing.changed("", setting, value))
    assert parsed() == (value, "settings file")
    given = [f"--no-{name}" if setting.default else f"--{name}"]
    typed = given if isinstance(setting.kind, Flag) else [f"--{name}", written(value)]
    assert parsed(*typed) == (value, "command line")


def test_every_figure_can_be_switched_off_by_one_measure() -> None:
    fields = [field for measure in MEASURES.values() for field in measure.fields]
    assert sorted(fields) == sorted(FIELDS)


def test_the_command_chooses_shows_and_takes_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("VOICECOACH_CONFIG", str(tmp_path / "new"))

    def said(*arguments: str) -> str:
        assert main(["settings", *arguments]) == 0
        return capsys.readouterr().out

    assert "8" in said("end-silence", "8").split()
    assert "settings file" in said("end-silence")
    assert "110 180" in said("bands.pace", "110", "180")
    assert "profile friday" in said("mute", "yes", "--profile", "friday")
    file = Path(said("--path").strip())
    assert file.stat().st_mode & 0o077 == 0
    file.write_text(f"# kept\n{file.read_text()}")
    assert "default" in said("end-silence", "--reset")
    assert file.read_text().startswith("# kept\n")
    shown = said("--profile", "friday")
    assert all(name in shown for name in NAMES)
    assert main(["settings", "end-silence", "soon"]) == 1
    assert main(["settings", "end-silense", "8"]) == 1
    before = file.read_text()
    file.write_text(f"{before}\nmute = maybe\n")
    assert main(["settings", "end-silence", "8"]) == 1
    assert file.read_text() == f"{before}\nmute = maybe\n"
    assert "settings.toml, line" in capsys.readouterr().err


def test_a_wrong_file_stops_a_command_before_it_does_anything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("VOICECOACH_CONFIG", str(tmp_path))
    (tmp_path / "settings.toml").write_text("mutee = true")
    assert main(["sessions"]) == 1
    assert 'line 1: there is no setting "mutee"; did you mean mute?' in capsys.readouterr().err
    monkeypatch.setenv("EDITOR", "true")
    assert main(["settings", "--edit"]) == 1  # opens it all the same, then says what is wrong
