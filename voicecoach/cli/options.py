"""Options that can be kept as settings: each is made from its declaration, and left to the settings where it
is not given.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from voicecoach.settings.declared import BY_NAME, NO_MODEL
from voicecoach.settings.kinds import Flag, OneOf, Value, written
from voicecoach.settings.setting import Setting

if TYPE_CHECKING:
    from voicecoach.settings.settling import Settings


@dataclass(frozen=True, slots=True)
class _Left:
    """Stands for an option that was not given."""

    setting: Setting


def option(parser: argparse._ActionsContainer, name: str, *flags: str) -> None:
    """Add the option of the setting of that ``name``, with ``flags`` such as ``-n`` besides."""
    setting = BY_NAME[name]
    names = (*flags, f"--{name}")
    default = written(setting.default) if setting.default is not None else setting.unchosen
    about = f"{setting.about} (default: {default})" if default else setting.about
    left = _Left(setting)
    if isinstance(setting.kind, Flag):
        parser.add_argument(*names, action=_YesOrNo, default=left, help=about)
    elif isinstance(setting.kind, OneOf):
        parser.add_argument(
            *names, choices=setting.kind.words, metavar=setting.metavar or None, default=left, help=about
        )
    else:
        parser.add_argument(
            *names, type=_reader(setting), metavar=setting.metavar or None, default=left, help=about
        )


def model_options(parser: argparse._ActionsContainer) -> None:
    """``--model`` and ``--no-model``."""
    group = parser.add_mutually_exclusive_group()
    option(group, "model")
    group.add_argument(
        "--no-model", dest="model", action="store_const", const=NO_MODEL, help="measure from the sound alone"
    )


def everywhere(parser: argparse.ArgumentParser) -> None:
    """The options of every command."""
    group = parser.add_argument_group("settings (see `voicecoach settings`)")
    group.add_argument("--profile", metavar="NAME", help="those of this profile come first")
    option(group, "plain")


def settled(parsed: argparse.Namespace) -> Settings:
    """What applies, by the options that were ``parsed``, the environment and the file; it is put into
    ``parsed`` where no option was given. Raises SettingsInvalid.
    """
    from voicecoach.paths import config_folder
    from voicecoach.settings.file import NAME, read
    from voicecoach.settings.settling import settle

    names = {setting.field: setting.name for setting in BY_NAME.values()}
    given: dict[str, Value] = {}
    left: list[Setting] = []
    for field, value in vars(parsed).items():
        if isinstance(value, _Left):
            left.append(value.setting)
        elif field in names and value is not None:
            given[names[field]] = value
    found = settle(read(config_folder() / NAME), os.environ, given, parsed.profile)
    for setting in left:
        setattr(parsed, setting.field, found[setting.name])
    return found


class _YesOrNo(argparse.BooleanOptionalAction):
    """Until Python 3.13 it adds the default to the help, as Python writes it."""

    def __init__(self, **about: Any) -> None:  # noqa: ANN401 - what argparse gives
        super().__init__(**about)
        self.help = about["help"]


def _reader(setting: Setting) -> Callable[[str], Value]:
    def read(text: str) -> Value:
        try:
            return setting.kind.read(setting.kind.typed(text))
        except ValueError as expected:
            raise argparse.ArgumentTypeError(f"{text!r} is not {expected}") from None

    return read
