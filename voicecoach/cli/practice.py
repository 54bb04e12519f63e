"""``voicecoach practice``: the desk."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from voicecoach import bootstrap
from voicecoach.cli import phone, terminal
from voicecoach.cli.arguments import answer_length, count, seconds
from voicecoach.cli.packs import say_left_out

if TYPE_CHECKING:  # rich and numpy are heavy: the help does without
    from rich.console import Console

    from voicecoach.conduct.call import Call
    from voicecoach.ports import Loudspeaker, Voice
    from voicecoach.question import Question
    from voicecoach.session import Session
    from voicecoach.sessions.store import FolderSessionStore

HELP = (
    "Be asked questions aloud, answer aloud, and get feedback on screen and aloud. Your answers are "
    "recorded into a private session folder; nothing leaves this machine."
)
EXAMPLES = """\
  voicecoach practice                          three questions
  voicecoach practice -n 5 --category teamwork
  voicecoach practice --plan first-round       a whole interview
  voicecoach practice --pack general           questions for any job
  voicecoach practice --question tell-me-about-yourself
  voicecoach practice --company advert.txt     were the employer's words used?
  voicecoach practice --end-silence 0          only Enter ends an answer
  voicecoach practice --mute                   questions and feedback on screen only
  voicecoach practice --phone                  the telephone rings; feedback after the goodbye
  voicecoach practice --phone --call bad-line --country uk
"""
REQUESTS = (
    "Instead of answering you can say \u201ccould you repeat the question\u201d, "
    "\u201cone moment, please\u201d, \u201cskip this one\u201d or \u201clet us stop here\u201d."
)
PLANS = ("screening", "first-round", "full", "manager", "single")


def configure(parser: argparse.ArgumentParser) -> None:
    """The options."""
    asked = parser.add_argument_group("what is asked")
    asked.add_argument("-n", "--questions", type=count, metavar="N", help="how many (default: 3)")
    asked.add_argument(
        "--question",
        action="append",
        metavar="ID",
        help="this one (see `voicecoach questions`); give it again for more, asked in that order",
    )
    asked.add_argument(
        "--pack",
        metavar="NAME",
        help="only from this pack, such as general (default: customer service and your own)",
    )
    asked.add_argument("--category", metavar="NAME", help="only of this category")
    asked.add_argument("--level", metavar="LEVEL", help="only for entry, experienced or lead")
    asked.add_argument("--plan", choices=PLANS, help="an interview of this kind, from opening to closing")
    asked.add_argument(
        "--seed", type=int, metavar="N", help="the same questions, and the same words between them, each time"
    )
    asked.add_argument(
        "--company",
        type=Path,
        metavar="NOTES",
        help="text file with a job advert or an About page: were its words used?",
    )
    asked.add_argument(
        "--no-follow-ups", action="store_true", help="never ask further where an answer lacked something"
    )
    answer = parser.add_argument_group("when an answer ends (Enter always ends it)")
    answer.add_argument(
        "--end-silence",
        type=seconds,
        default=5.0,
        metavar="S",
        help="after so many seconds of silence once you have begun; 0: never (default: 5)",
    )
    answer.add_argument(
        "--max-length",
        type=answer_length,
        default=300.0,
        metavar="S",
        help="the longest it may be (default: 300)",
    )
    voice = parser.add_argument_group("voice and devices")
    voice.add_argument("--voice", metavar="NAME", help="the interviewer's voice, by name or part of it")
    voice.add_argument("--rate", type=count, metavar="WPM", help="how fast it speaks, words a minute")
    voice.add_argument("--microphone", metavar="DEVICE", help="number or part of the name (see `doctor`)")
    voice.add_argument("--loudspeaker", metavar="DEVICE", help="number or part of the name")
    quiet = voice.add_mutually_exclusive_group()
    quiet.add_argument("--mute", action="store_true", help="print only, speak nothing")
    quiet.add_argument(
        "--speech-to", type=Path, metavar="FOLDER", help="write what would be spoken to WAV files here"
    )
    phone.configure(parser.add_argument_group("by telephone"))
    model = parser.add_argument_group("transcription").add_mutually_exclusive_group()
    model.add_argument("--model", metavar="MODEL", help="a name or a folder (default: the best installed)")
    model.add_argument("--no-model", action="store_true", help="measure from the sound alone")


def run(arguments: argparse.Namespace) -> int:
    """Hold the session."""
    if (wrong := phone.contradiction(arguments)) is not None:
        print(f"voicecoach: {wrong}", file=sys.stderr)
        return 2
    # First of all: the voice gets ready in a process of its own while everything else loads.
    voice, loudspeaker = _speaking(arguments)

    from voicecoach.cli.call_screen import DarkScreen
    from voicecoach.cli.keyboard import Keyboard
    from voicecoach.cli.offer import offer_model
    from voicecoach.cli.recovery import offer_recovery
    from voicecoach.cli.screen import TerminalScreen
    from voicecoach.conduct.answering import EndRules
    from voicecoach.conduct.interview import MOST_FOLLOW_UPS, Interview
    from voicecoach.conduct.room import Room

    console = terminal.console()
    rules = EndRules(end_silence=arguments.end_silence, longest=arguments.max_length)
    store = bootstrap.session_store()
    company = bootstrap.company(arguments.company) if arguments.company else ()
    questions = _choose(arguments, store)
    microphone = bootstrap.microphone(arguments.microphone)
    audible = not (arguments.mute or arguments.speech_to)
    if not (arguments.no_model or arguments.model):
        offer_model()
    analyst = bootstrap.analyst(None if arguments.no_model else bootstrap.transcriber(arguments.model))
    screen, keys = TerminalScreen(console, rules), Keyboard(console)
    try:
        if not arguments.no_model and (notice := bootstrap.model_notice(arguments.model)):
            screen.notice(notice)
        offer_recovery(store, analyst, screen, keys)
        if analyst.transcriber is not None:
            screen.notice(REQUESTS)
        room = Room(
            voice, loudspeaker, microphone, analyst, store, screen, keys, bootstrap.resampling, audible
        )
        session = bootstrap.new_session(store, "phone" if arguments.phone else "practice", questions, company)
        follow_ups = 0 if arguments.no_follow_ups else MOST_FOLLOW_UPS
        interview: Call | Interview
        if arguments.phone:
            interview = phone.call(
                arguments,
                screen=DarkScreen(console, screen, show_text=arguments.show_text),
                room=room,
                session=session,
                rules=rules,
                follow_ups=follow_ups,
            )
        else:
            interview = Interview(room, session, rules, follow_ups=follow_ups, seed=arguments.seed)
        try:
            interview.hold(questions)
        finally:
            screen.close()
            say_where(console, interview.session)
    finally:
        screen.close()
    return 0


def _speaking(arguments: argparse.Namespace) -> tuple[Voice, Loudspeaker]:
    if arguments.mute:
        return bootstrap.muted()
    voice = bootstrap.voice(arguments.voice, arguments.rate)
    if arguments.speech_to:
        return voice, bootstrap.written_speech(arguments.speech_to)
    return voice, bootstrap.loudspeaker(arguments.loudspeaker)


def say_where(console: Console, session: Session) -> None:
    """How to come back to ``session``."""
    kept = len(session.answers)
    if kept:
        answers = "1 answer is" if kept == 1 else f"{kept} answers are"
        console.print(f"{answers} kept. Hear them again: voicecoach replay {session.id}", style="dim")
        console.print(f"See it: voicecoach report {session.id}", style="dim")


def _choose(arguments: argparse.Namespace, store: FolderSessionStore) -> tuple[Question, ...]:
    from voicecoach.errors import QuestionNotFound
    from voicecoach.questions.choose import choose, how_it_went
    from voicecoach.questions.find import matching

    plan, number = phone.plan(arguments)
    source = bootstrap.questions()
    for wanted in arguments.question or [arguments.pack]:
        source.insist(wanted)
    say_left_out(source)
    wishes = {"category": arguments.category, "level": arguments.level}
    offered = source.questions() if arguments.question else source.offered(arguments.pack)
    if not offered or not matching(offered, **wishes):
        others = sorted({each.pack for each in matching(source.questions(), **wishes)})
        if others and arguments.pack is None:
            raise QuestionNotFound(
                f"Only the pack {' and '.join(others)} has such questions; add --pack {others[0]}."
            )
    return choose(
        offered,
        ids=arguments.question or (),
        pack=arguments.pack,
        **wishes,
        plan=plan,
        count=number,
        seed=arguments.seed,
        practised=how_it_went(store.outlines()),
    )
