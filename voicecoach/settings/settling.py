"""What applies: of each setting the value, and where it comes from.

The command line comes before the environment, that before the profile, that before the rest of the file,
that before the preset, and that before what the program does by itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from voicecoach.errors import SettingsInvalid
from voicecoach.settings.declared import BY_NAME, SETTINGS
from voicecoach.settings.file import SettingsFile, meant
from voicecoach.settings.kinds import Value, quoted
from voicecoach.settings.presets import PRESETS
from voicecoach.switchable import MEASURES

PROFILE_VARIABLE = "VOICECOACH_PROFILE"
"""Environment variable that names the profile where no option does."""
DEFAULT, FILE, COMMAND_LINE = "default", "settings file", "command line"


@dataclass(frozen=True, slots=True)
class Settled:
    """One setting as it applies."""

    value: Value
    origin: str
    """``DEFAULT``, ``FILE``, ``COMMAND_LINE``, ``preset NAME``, ``profile NAME``, or the variable."""


class Settings:
    """All of them as they apply, by name."""

    def __init__(self, settled: Mapping[str, Settled]) -> None:
        self._settled = settled

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401 - what its declaration says
        return self._settled[name].value

    def origin(self, name: str) -> str:
        """Where the value of that setting comes from."""
        return self._settled[name].origin

    def given(self, name: str) -> bool:
        """Whether it stands on the command line."""
        return self.origin(name) == COMMAND_LINE

    @property
    def off(self) -> frozenset[str]:
        """The names of measures that are switched off (``voicecoach.switchable``)."""
        return frozenset(name for name in MEASURES if not self[f"measures.{name}"])

    def bands(self) -> Mapping[str, Value]:
        """The bands of one's own, by name without ``bands.``."""
        named = {name.removeprefix("bands."): self[name] for name in BY_NAME if name.startswith("bands.")}
        return {name: value for name, value in named.items() if value is not None}


def settle(
    file: SettingsFile,
    environment: Mapping[str, str],
    typed: Mapping[str, Value],
    profile: str | None = None,
) -> Settings:
    """What applies by the ``file``, the ``environment`` and what was ``typed`` as options, by name;
    ``profile``: the one that was asked for. Raises SettingsInvalid where there is no such profile.
    """
    asked = profile or environment.get(PROFILE_VARIABLE) or None
    if asked is not None and asked not in file.profiles:
        raise SettingsInvalid(_no_profile(file, asked))
    layers: list[tuple[Mapping[str, Value], str]] = [(typed, COMMAND_LINE)]
    for setting in SETTINGS:
        said = setting.environment(environment) if setting.environment is not None else None
        if said is not None:
            layers.append(({setting.name: said[0]}, said[1]))
    if asked is not None:
        layers.append((file.profiles[asked], f"profile {asked}"))
    layers.append((file.values, FILE))
    preset = _first(layers, "preset")
    if preset is not None and preset.value is not None:
        layers.append((PRESETS[str(preset.value)], f"preset {preset.value}"))
    return Settings(
        {each.name: _first(layers, each.name) or Settled(each.default, DEFAULT) for each in SETTINGS}
    )


def _first(layers: list[tuple[Mapping[str, Value], str]], name: str) -> Settled | None:
    return next((Settled(values[name], origin) for values, origin in layers if name in values), None)


def _no_profile(file: SettingsFile, asked: str) -> str:
    if not file.profiles:
        return f"There is no profile {quoted(asked)}: {file.path} has none. docs/settings.md shows one."
    known = ", ".join(quoted(name) for name in file.profiles)
    near = meant(asked, tuple(file.profiles))
    hint = f" {near[0].upper()}{near[1:]}" if near.startswith("did") else ""
    return f"There is no profile {quoted(asked)} in {file.path}, but {known}.{hint}"
