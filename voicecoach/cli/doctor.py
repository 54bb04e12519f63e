"""``voicecoach doctor``: is this machine ready, and if not, what is the one thing to do?"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import asdict
from typing import TYPE_CHECKING

from voicecoach.cli import terminal
from voicecoach.cli.layout import NARROW, print_list
from voicecoach.cli.moving import moving
from voicecoach.cli.options import option
from voicecoach.plain import escaped
from voicecoach.settings.declared import NO_MODEL

if TYPE_CHECKING:  # rich and numpy are heavy: the help does without
    from rich.console import Console

    from voicecoach.cli.checks.finding import Finding
    from voicecoach.cli.checks.model import Timed
    from voicecoach.speech import Recording, Samples

HELP = """\
Check the voice, the loudspeaker, the microphone, the disk and the speech model by using them, in ten
seconds, and say for everything that is missing the one thing to do. It asks you to say a sentence, tells
what it understood, and throws the recording away.
"""
EXAMPLES = """\
  voicecoach doctor
  voicecoach doctor --microphone headset      another microphone (a number, or part of its name)
  voicecoach doctor --voices                  which voices there are
  voicecoach doctor --models                  which speech model suits this machine (takes a minute)
  voicecoach doctor --quick                   without the sound test and without timing the model
  voicecoach doctor --json                    for programs

exit codes: 0 everything that is needed is there, 1 something is missing
"""
_SENTENCE = "This is a test of the loudspeaker."
ASK = "I am ready for the interview."
"""What the person is asked to say."""
_REQUEST = f"Please say: {ASK}"
_PASSAGE = (
    "One afternoon a customer called about a parcel that had not arrived. I listened first, and then I"
    " checked the delivery, and I saw that it had gone to an old address. I told her what had happened,"
    " sent a new parcel the same day, and called her back the next morning. She thanked me, and she has"
    " ordered from us ever since."
)
"""About twenty seconds, to time the recogniser with."""
_STYLES = {"ok": "green", "note": "yellow", "missing": "bold red"}
_UNWRAPPED = 160
"""Columns where there is no terminal to ask."""


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--quick", action="store_true", help="no sound test, and no timing of the model")
    parser.add_argument(
        "--models", action="store_true", help="find out which model suits this machine (a minute)"
    )
    for name in ("voice", "microphone", "loudspeaker", "model"):
        option(parser, name)
    parser.add_argument("--voices", action="store_true", help="list the voices of this machine, and end")
    parser.add_argument("--json", action="store_true", help="print JSON")


def run(arguments: argparse.Namespace) -> int:
    from voicecoach.cli.offer import offer_model

    width = None if sys.stdout.isatty() else _UNWRAPPED
    console = terminal.console(width=width)
    if arguments.voices:
        return _print_voices(console)
    if not (arguments.model or arguments.json):
        offer_model()
    findings = []
    # On one terminal the moving line and the report must know of each other.
    status = console if sys.stdout.isatty() and not arguments.json else terminal.console(stderr=True)
    somebody = sys.stdin is not None and sys.stdin.isatty() and sys.stdout.isatty() and not arguments.json

    def ask() -> None:
        console.print(f"Now say: \u201c{ASK}\u201d", style="bold")

    with moving(status.status("checking ...")):
        for finding in _findings(arguments, ask if somebody else None):
            findings.append(finding)
            if not arguments.json:
                _print(console, finding)
    missing = [finding for finding in findings if finding.state == "missing"]
    if arguments.json:
        checks = [asdict(finding) for finding in findings]
        print(escaped(json.dumps({"schema_version": 1, "ok": not missing, "checks": checks}, indent=2)))
    elif missing:
        console.print(f"\nMissing: {', '.join(finding.part for finding in missing)}.")
    else:
        console.print("\nEverything that is needed is there. Next: voicecoach practice")
    return 1 if missing else 0


def _findings(arguments: argparse.Namespace, ask: Callable[[], None] | None) -> Iterator[Finding]:
    """``ask``: how somebody is asked to say ``ASK``, where there is somebody."""
    from voicecoach.cli.checks import model, software, sound, storage

    thorough = not arguments.quick
    yield from software.check_software()
    yield from storage.check_storage()
    finding, passage = sound.check_voice(arguments.voice, _PASSAGE)
    yield finding
    finding, loudspeaker = sound.check_device("output", arguments.loudspeaker)
    yield finding
    finding, microphone = sound.check_device("input", arguments.microphone)
    yield finding
    wanted = None if arguments.model == NO_MODEL else arguments.model
    speech = _for_the_recogniser(passage) if passage and thorough else None
    with ThreadPoolExecutor(1) as beside:
        # Whoever waits for the sound test need not wait for the model afterwards.
        timing = beside.submit(model.time_used, wanted, speech)
        said = None
        if thorough:
            text = _SENTENCE if ask is None else _REQUEST
            sentence = sound.check_voice(arguments.voice, text)[1] if passage and loudspeaker else None
            if microphone:
                finding, said = sound.check_sound(sentence, arguments.loudspeaker, arguments.microphone, ask)
                yield finding
            elif sentence:
                yield from sound.check_playing(sentence, arguments.loudspeaker)
        yield from model.check_detector()
        yield from _about_model(arguments, timing, said)


def _about_model(
    arguments: argparse.Namespace, timing: Future[Timed], said: Recording | None
) -> Iterator[Finding]:
    from voicecoach.cli.checks import model, sound
    from voicecoach.cli.checks.finding import Finding, failed
    from voicecoach.errors import ModelError

    if arguments.model == NO_MODEL:
        yield Finding("speech model", "ok", "none is wanted: answers are measured from their sound alone")
        return
    try:
        timed = timing.result()
        if said is not None and timed.transcriber is not None:
            yield sound.check_understood(said, timed.transcriber)
    except ModelError as error:
        yield failed("speech model", error)
        return
    yield from model.check_model(timed, others=arguments.models)


def _print_voices(console: Console) -> int:
    from rich.text import Text

    from voicecoach import bootstrap

    rows = [tuple(map(Text, (one.name, " ".join(one.languages), one.id))) for one in bootstrap.voices()]
    print_list(console, ("name", "languages", "id"), rows)
    return 0


def _for_the_recogniser(sound: Recording) -> Samples:
    from voicecoach import bootstrap

    return bootstrap.resampling(sound.samplerate).push(sound.samples, last=True)


def _print(console: Console, finding: Finding) -> None:
    from rich.padding import Padding
    from rich.table import Table
    from rich.text import Text

    if console.width < NARROW:
        console.print(Text.assemble((finding.state, _STYLES[finding.state]), f" {finding.part}"))
        console.print(Padding(Text(finding.found), (0, 0, 0, 2)))
        if finding.remedy:
            console.print(Padding(Text(f"-> {finding.remedy}", style=_STYLES[finding.state]), (0, 0, 0, 2)))
        return
    row = Table.grid(padding=(0, 2))
    row.add_column(width=max(map(len, _STYLES)), no_wrap=True)
    row.add_column(width=15, no_wrap=True, style="bold")
    row.add_column(overflow="fold")
    row.add_row(Text(finding.state, style=_STYLES[finding.state]), finding.part, Text(finding.found))
    if finding.remedy:
        row.add_row("", "", Text(f"-> {finding.remedy}", style=_STYLES[finding.state]))
    console.print(row)
