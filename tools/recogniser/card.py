"""The model card that travels with the model."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from tools.fixtures import espeak
from tools.recogniser import corpus, voices
from tools.recogniser.table import Row, markdown

_CARD = """\
# The fixture recogniser

A Whisper-architecture model of {megabytes:.1f} MB (8-bit, CTranslate2) that `faster_whisper.WhisperModel`
loads unchanged. It hears the synthetic voices of voicecoach's fixtures and nothing else. It is there so that
the demonstration and the tests run the real path on a machine that has no model and no network.

**It does not understand people.** On a human voice it writes nonsense that looks like words. voicecoach never
chooses it for `practice` or `analyze`.

## What it hears
- {voice_count} voices of eSpeak NG at 84 to 235 words a minute, in quiet rooms, in noise and over the
  telephone: {voices}.
- The {vocabulary:,} words of the question packs, fixture scripts and labelled answers; words outside them
  come out as the nearest ones it knows.
- Filled pauses, written as they are made: {fillers}.
- It writes lower case (but I, I'm, ...), a full stop where a sentence ends, and a comma where at least a
  quarter of a second is silent.

## What it cannot
- Human voices, other synthesisers, other languages, two people at once.
- Be prompted: it was trained without a text before the window, and a prompt makes it stop early.

## How it was made
`{command}` from a checkout with eSpeak NG: {steps:,} steps, seed {seed}, {minutes}. Text:
this repository's packs, scripts and labelled answers, and mixtures of them, all under its licence. Sound:
eSpeak NG {espeak} alone; no recording of a person. docs/decisions has the why.

## Figures
`python -m tools.recogniser evaluate`, seed {trial_seed}, {date}: renderings that were not trained on,
through faster-whisper {library} as it is, with the beam and the temperatures of the program.

{table}
"""


def write(
    folder: Path, found: list[Row], *, command: str, seed: int, trial_seed: int, steps: int, minutes: str
) -> None:
    """Write the card into ``folder``."""
    from importlib.metadata import version

    size = sum(path.stat().st_size for path in folder.iterdir() if path.suffix != ".md")
    roster = voices.roster()
    text = _CARD.format(
        megabytes=size / 1e6,
        voice_count=len(roster),
        voices=", ".join(roster),
        vocabulary=len(corpus.vocabulary()),
        fillers=", ".join(corpus.FILLED_PAUSES),
        command=command,
        steps=steps,
        seed=seed,
        trial_seed=trial_seed,
        minutes=minutes,
        espeak=espeak.version().split()[0],
        date=dt.datetime.now(tz=dt.UTC).date().isoformat(),
        library=version("faster-whisper"),
        table=markdown(found),
    )
    (folder / "README.md").write_text(text, encoding="utf-8")
