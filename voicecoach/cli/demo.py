"""``voicecoach demo``: the interview with recorded answers in place of the microphone."""

from __future__ import annotations

import argparse
import json
import shlex
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from voicecoach.cli import terminal
from voicecoach.cli.options import model_options, option
from voicecoach.coach.wording import greeting
from voicecoach.settings.declared import NO_MODEL

if TYPE_CHECKING:
    from rich.console import Console

    from voicecoach.cli.keys import Typed
    from voicecoach.ports import Loudspeaker, Transcriber, Voice
    from voicecoach.session import Session
    from voicecoach.speech import Recording

HELP = (
    "Hear how it works: one interview question and three recorded attempts at it (rushed, hesitant, "
    "fluent), each transcribed, measured and commented on. Needs no microphone and no network; where "
    "there is no loudspeaker, what would be spoken is written to WAV files."
)
EXAMPLES = """\
  voicecoach demo
  voicecoach demo --to my-demo      keep what is spoken and recorded in the folder my-demo
  voicecoach demo --mute            on screen only, in a few seconds
"""
ATTEMPTS = ("rushed", "hesitant", "fluent")
"""Recordings in ``audio_fixtures``, all answers to one question."""


BETWEEN = 60.0
"""Seconds of question and feedback besides the answers."""
SOUND_ALONE = "Everything is measured from the sound alone, without words."


def configure(parser: argparse.ArgumentParser) -> None:
    """The options."""
    parser.add_argument(
        "--to", type=Path, metavar="FOLDER", help="keep everything there (default: a new folder)"
    )
    option(parser, "loudspeaker")
    option(parser, "mute")
    option(parser, "details")
    model_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Hold the session."""
    from voicecoach import bootstrap
    from voicecoach.baseline import NOTHING_KNOWN
    from voicecoach.cli.card import print_card
    from voicecoach.cli.keyboard import Script
    from voicecoach.cli.keys import typed
    from voicecoach.cli.screens import screen as chosen_screen
    from voicecoach.conduct.answering import EndRules
    from voicecoach.conduct.interview import Interview
    from voicecoach.conduct.room import Room
    from voicecoach.panel import Choice
    from voicecoach.questions.find import by_id

    console = terminal.console()
    folder = arguments.to or Path(tempfile.mkdtemp(prefix="voicecoach-demo-"))
    loudspeaker, audible = _loudspeaker(console, arguments, folder)
    voice, loudspeaker, audible = _voice(console, loudspeaker, audible=audible)
    console.print(
        f"One question, and {len(ATTEMPTS)} attempts at it by a synthetic voice: {', '.join(ATTEMPTS)}."
    )
    transcriber = _transcriber(console, arguments)
    recordings, question_id = _answers()
    pressed = typed()
    if audible:
        loudspeaker = _skippable(console, loudspeaker, recordings, pressed)
    questions = (by_id(bootstrap.questions().questions(), question_id),)
    store = bootstrap.session_store(folder)
    rules = EndRules(end_silence=0.0)  # each recording ends where its answer does
    screen = chosen_screen(
        arguments,
        console,
        rules,
        audible=audible,
        keyboard=False,
        attempts=[f"a {name} attempt" for name in ATTEMPTS],
    )
    keys = Script([*(Choice.RETRY for _ in ATTEMPTS[1:]), Choice.QUIT])
    room = Room(
        voice=voice,
        loudspeaker=loudspeaker,
        microphone=bootstrap.recorded_candidate(recordings, loudspeaker if audible else None),
        analyst=bootstrap.analyst(transcriber),
        store=store,
        screen=screen,
        keys=keys,
        resampling=bootstrap.resampling,
        audible=audible,
    )
    # The candidate has recorded no answer to a follow-up.
    interview = Interview(room, bootstrap.new_session(store, "demo", questions), rules, follow_ups=0)
    try:
        interview.hold(questions)
    finally:
        screen.close()
        pressed.close()
    print_card(console, interview.session, NOTHING_KNOWN, screen.judged)
    _say_where(console, folder, interview.session, audible=audible)
    return 0


def _loudspeaker(console: Console, arguments: argparse.Namespace, folder: Path) -> tuple[Loudspeaker, bool]:
    """The loudspeaker, and whether it can be heard; where there is none, files in its place."""
    from voicecoach import bootstrap
    from voicecoach.errors import DeviceError

    if not arguments.mute:
        try:
            return bootstrap.connected_loudspeaker(arguments.loudspeaker), True
        except DeviceError:
            if arguments.loudspeaker is not None:
                raise
            console.print("There is no loudspeaker here: what would be spoken is written to files.")
    return bootstrap.written_speech(folder / "spoken"), False


def _skippable(
    console: Console, loudspeaker: Loudspeaker, recordings: list[Recording], keys: Typed
) -> Loudspeaker:
    """Say how long it will take; where somebody is at the keyboard, any key skips what is being spoken."""
    from voicecoach import bootstrap

    minutes = round((sum(each.duration for each in recordings) + BETWEEN) / 60)
    how = f"It takes about {minutes} minutes aloud"
    if not keys.at_once:
        console.print(f"{how}.")
        return loudspeaker
    console.print(f"{how}; any key skips what is being spoken, Ctrl-C ends it.")
    return bootstrap.skippable(loudspeaker, lambda: bool(keys.so_far()))


def _voice(console: Console, loudspeaker: Loudspeaker, *, audible: bool) -> tuple[Voice, Loudspeaker, bool]:
    """The interviewer's voice and what it speaks through; where the system has no voice, it is only read."""
    from voicecoach import bootstrap
    from voicecoach.errors import VoiceSystemMissing

    voice = bootstrap.voice()
    try:
        voice.render(greeting(1))
    except VoiceSystemMissing as error:
        console.print(f"{error} Here the interviewer is only read.", markup=False)
        return *bootstrap.muted(), False
    return voice, loudspeaker, audible


def _transcriber(console: Console, arguments: argparse.Namespace) -> Transcriber | None:
    """The recogniser; where none is installed, the sound alone has to do."""
    from voicecoach import bootstrap
    from voicecoach.models import folders

    if arguments.model == NO_MODEL:
        console.print(SOUND_ALONE)
        return None
    used = folders.find(arguments.model) if arguments.model else folders.default()
    if used is None:
        console.print(bootstrap.NO_MODEL)
        return None
    console.print(f"Transcribed on this machine by Whisper, model {used.name}.", markup=False)
    return bootstrap.transcriber(arguments.model)


def _answers() -> tuple[list[Recording], str]:
    """The recorded attempts, and the id of the question that they answer."""
    from voicecoach import bootstrap
    from voicecoach.resources import folder
    from voicecoach.speech import SAMPLERATE, Recording

    fixtures = folder("audio_fixtures")
    truth = json.loads((fixtures / f"{ATTEMPTS[0]}.truth.json").read_text(encoding="utf-8"))
    sounds = [bootstrap.decoded(fixtures / f"{name}.flac").samples for name in ATTEMPTS]
    return [Recording(sound, SAMPLERATE) for sound in sounds], truth["question"]


def _say_where(console: Console, folder: Path, session: Session, *, audible: bool) -> None:
    if not audible:
        console.print(f"What was spoken: {folder / 'spoken'}")
    console.print(f"The recorded answers: {folder / 'sessions' / session.id}")
    console.print(f"See it: voicecoach report --in {shlex.quote(str(folder))}", soft_wrap=True)
    console.print("Now you: voicecoach doctor, then voicecoach practice.", style="bold")
