"""``python -m tools.settings_page``: write docs/settings.md from the declarations of the settings."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from voicecoach.settings import editing
from voicecoach.settings.declared import SETTINGS
from voicecoach.settings.kinds import Flag, written
from voicecoach.settings.presets import PRESETS
from voicecoach.settings.setting import Setting

PATH = Path(__file__).parent.parent / "docs" / "settings.md"
_INTRODUCTION = """\
# Settings

`python -m tools.settings_page` writes this page from the declarations (`voicecoach/settings/declared.py`).

Everything that is chosen by option can be kept, in one file: `settings.toml` in the configuration folder
(`~/.config/voicecoach` on Linux, or where `VOICECOACH_CONFIG` says). You need not write it by hand:

```
voicecoach settings                       what applies, and where each value comes from
voicecoach settings end-silence 8         choose one; comments in the file stay
voicecoach settings end-silence --reset   as it was
voicecoach settings --edit                the file in your editor, with everything there is to choose
voicecoach settings --path                where it is
```

The command line comes before the environment, that before a profile, that before the rest of the file, that
before a preset, and that before what the program does by itself. A name or a value that is not understood is
named with its line and what was probably meant, and nothing else happens until it is right.

## Profiles

A profile holds any of the settings under a name of its own:

```toml
end-silence = 8

[measures]
hedges = false

[profiles.interview-friday]
pack = "general"
company = "~/advert.txt"

[profiles.interview-friday.bands]
pace = [110, 180]
```

`voicecoach practice --profile interview-friday` uses it, `VOICECOACH_PROFILE` names one for all commands, and
`voicecoach settings pack general --profile interview-friday` writes into it.
"""
_MEASURES = """\
What is switched off is neither shown nor spoken, neither coached nor compared, and left out of lists,
progress and reports, those of older sessions too. Recordings are kept whole: switch it on again, and
`voicecoach replay --remeasure` brings the figures of that time back. `export` gives what was kept."""
_BANDS = """\
`usual` is what nine in ten of your own answers lie in, from five answers on; until then ours applies. The
desk and the telephone are kept apart."""


def page() -> str:
    """The page."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield _INTRODUCTION
    for group, settings in groupby(SETTINGS, key=lambda setting: setting.group):
        yield f"## {group[:1].upper()}{group[1:]}\n"
        listed = list(settings)
        if any(setting.table == "measures" for setting in listed):
            yield f"{_MEASURES}\n"
        if any(setting.table == "bands" for setting in listed):
            yield f"{_BANDS}\n"
        yield "| name | what it does | may be | by itself | for example |\n|---|---|---|---|---|"
        yield from map(_row, listed)
        yield ""
    yield "## Presets\n"
    for name, values in PRESETS.items():
        yield f'`preset = "{name}"`\n'
        yield from (f"- `{setting}`: {written(value)}" for setting, value in values.items())
        yield ""


def _row(setting: Setting) -> str:
    default = written(setting.default) if setting.default is not None else setting.unchosen
    expected = "yes or no" if isinstance(setting.kind, Flag) else setting.kind.expected
    example = f"`{setting.key} = {editing.example(setting)}`"
    cells = (f"`{setting.name}`", setting.about, expected, default, example)
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


if __name__ == "__main__":
    PATH.write_text(page().rstrip() + "\n", encoding="utf-8")
