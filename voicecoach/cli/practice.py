"""``voicecoach practice``: the desk."""

from __future__ import annotations

import argparse
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from voicecoach import bootstrap
from voicecoach.cli import phone, terminal
from voicecoach.cli.options import model_options, option
from voicecoach.cli.packs import say_left_out, spoken_in
from voicecoach.settings.declared import ASKED, ENDS, PHONE, VOICE, WORDS

if TYPE_CHECKING:  # rich and numpy are heavy: the help does without
    from rich.console import Console

    from voicecoach.cli.screen import TerminalScreen
    from voicecoach.conduct.call import Call
    from voicecoach.conduct.interview import Interview
    from voicecoach.conduct.patience import Patience
    from voicecoach.conduct.room import Room
    from voicecoach.ports import Loudspeaker, Transcriber, Voice
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
  voicecoach practice --due                    what comes back today: soon what went badly, later the rest
  voicecoach practice --plan first-round       a whole interview
  voicecoach practice --pack general           questions for any job
  voicecoach practice --language de            an interview in German
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


def configure(parser: argparse.ArgumentParser) -> None:
    """The options."""
    asked = parser.add_argument_group(ASKED)
    option(asked, "questions", "-n")
    asked.add_argument(
        "--question",
        action="append",
        metavar="ID",
        help="this one (see `voicecoach questions`); give it again for more, asked in that order",
    )
    asked.add_argument("--due", action="store_true", help="the questions that are due again")
    for name in ("pack", "language", "category", "level", "plan"):
        option(asked, name)
    asked.add_argument(
        "--seed", type=int, metavar="N", help="the same questions, and the same words between them, each time"
    )
    option(asked, "company")
    option(asked, "follow-ups")
    answer = parser.add_argument_group(ENDS)
    option(answer, "end-silence")
    option(answer, "max-length")
    option(answer, "keys")
    voice = parser.add_argument_group(VOICE)
    for name in ("voice", "rate", "microphone", "loudspeaker"):
        option(voice, name)
    quiet = voice.add_mutually_exclusive_group()
    option(quiet, "mute")
    quiet.add_argument(
        "--speech-to", type=Path, metavar="FOLDER", help="write what would be spoken to WAV files here"
    )
    option(parser, "details")
    phone.configure(parser.add_argument_group(PHONE))
    model_options(parser.add_argument_group(WORDS))


def run(arguments: argparse.Namespace) -> int:
    """Hold the session."""
    if (wrong := phone.contradiction(arguments) or _contradiction(arguments)) is not None:
        print(f"voicecoach: {wrong}", file=sys.stderr)
        return 2
    # First of all: the voice gets ready in a process of its own while everything else loads.
    voice, loudspeaker = _speaking(arguments)

    from voicecoach.circumstances import bands_for
    from voicecoach.cli.card import print_card
    from voicecoach.cli.keyboard import Keyboard, Script
    from voicecoach.cli.recovery import go_on, offer_recovery
    from voicecoach.cli.screens import screen as chosen_screen
    from voicecoach.conduct.answering import EndRules
    from voicecoach.conduct.room import Room
    from voicecoach.languages import language_of

    console = terminal.console()
    store = bootstrap.session_store()
    company = bootstrap.company(arguments.company) if arguments.company else ()
    kind: Literal["phone", "practice"] = "phone" if arguments.phone else "practice"
    preferences = bootstrap.preferences(arguments.settings, kind)
    questions = tuple(map(preferences.aimed, _choose(arguments, store)))
    language = spoken_in(arguments.language, questions) or "en"
    if language != "en":
        voice, loudspeaker = _speaking(arguments, language)
    microphone = bootstrap.microphone(arguments.microphone)
    analyst = bootstrap.analyst(_recogniser(arguments, language), preferences)
    session = bootstrap.new_session(store, kind, questions, company)
    keys = Keyboard(console)
    screen = chosen_screen(
        arguments,
        console,
        EndRules(end_silence=arguments.end_silence, longest=arguments.max_length),
        audible=not (arguments.mute or arguments.speech_to),
        keyboard=arguments.keys,
        judged=lambda question: preferences.applied(bands_for(kind, question.language)),
        baseline=bootstrap.baseline(store, session),
        more=keys.more,
        say=bootstrap.catalogue(language),
    )
    try:
        if notice := bootstrap.model_notice(arguments.model, language):
            screen.notice(notice)
        cut_off = offer_recovery(store, analyst, screen, keys)
        if kind == "practice":
            known = map(preferences.aimed, bootstrap.questions().spoken(language))
            session, questions = go_on(cut_off, known, screen, keys) or (session, questions)
        if analyst.transcriber is not None and language_of(language).requests:
            screen.notice(screen.say(REQUESTS))
        room = Room(
            *(voice, loudspeaker, microphone, analyst, store, screen),
            keys=keys if arguments.keys else Script(()),
            resampling=bootstrap.resampling,
            audible=not (arguments.mute or arguments.speech_to),
            say=bootstrap.catalogue(language),
        )
        interview = _interview(arguments, screen, room, session, bootstrap.patience(store))
        try:
            interview.hold(questions)
            screen.close()
            baseline = bootstrap.baseline(store, interview.session)
            print_card(console, interview.session, baseline, screen.judged, screen.say)
        finally:
            screen.close()
            say_where(console, interview.session)
    finally:
        screen.close()
        keys.close()
    return 0


def _interview(
    arguments: argparse.Namespace, screen: TerminalScreen, room: Room, session: Session, patience: Patience
) -> Call | Interview:
    from voicecoach.cli.call_screen import DarkScreen
    from voicecoach.conduct.interview import MOST_FOLLOW_UPS, Interview

    follow_ups = MOST_FOLLOW_UPS if arguments.follow_ups else 0
    if not arguments.phone:
        return Interview(
            room, session, screen.rules, follow_ups=follow_ups, patience=patience, seed=arguments.seed
        )
    return phone.call(
        arguments,
        screen=DarkScreen(screen.console, screen, show_text=arguments.show_text),
        room=room,
        session=session,
        rules=screen.rules,
        follow_ups=follow_ups,
        patience=patience,
    )


def _contradiction(arguments: argparse.Namespace) -> str | None:
    """As that of a call."""
    if arguments.due and (arguments.question or arguments.settings.given("plan")):
        return "--due chooses the questions; leave it out, or leave out --question and --plan."
    if not (arguments.keys or arguments.end_silence):
        return "without keys only silence ends an answer; give --end-silence more than 0, or --keys."
    return None


def _recogniser(arguments: argparse.Namespace, language: str) -> Transcriber | None:
    """The one for ``language``; whoever has none is offered one."""
    from voicecoach.cli.offer import offer_model

    if not arguments.model:
        offer_model(language)
    return bootstrap.transcriber(arguments.model, language)


def _speaking(arguments: argparse.Namespace, language: str = "en") -> tuple[Voice, Loudspeaker]:
    if arguments.mute:
        return bootstrap.muted()
    voice = bootstrap.voice(arguments.voice, arguments.rate, language)
    if arguments.speech_to:
        return voice, bootstrap.written_speech(arguments.speech_to)
    return voice, bootstrap.loudspeaker(arguments.loudspeaker)


def say_where(console: Console, session: Session) -> None:
    """How to come back to ``session``."""
    kept = len(session.answers)
    if kept:
        answers = "1 answer is" if kept == 1 else f"{kept} answers are"
        console.print(
            f"{answers} kept in {session.id}: voicecoach replay, voicecoach report",
            style="dim",
        )


def _choose(arguments: argparse.Namespace, store: FolderSessionStore) -> tuple[Question, ...]:
    from voicecoach.errors import QuestionNotFound
    from voicecoach.languages import language_of
    from voicecoach.questions.choose import choose, how_it_went
    from voicecoach.questions.find import matching

    plan, number = phone.plan(arguments)
    source = bootstrap.questions()
    for wanted in arguments.question or [arguments.pack]:
        source.insist(wanted)
    say_left_out(source)
    wishes = {"category": arguments.category, "level": arguments.level}
    language = arguments.language or (None if arguments.question or arguments.pack else "en")
    if arguments.due:
        from voicecoach.cli.due import due_again

        fitting = matching(source.spoken(language), pack=arguments.pack, **wishes)
        today = datetime.now().astimezone().date()
        return due_again(fitting, store.outlines(), today, arguments.questions)
    offered = source.questions() if arguments.question else source.offered(arguments.pack, language)
    if language is not None and not source.spoken(language):
        raise QuestionNotFound(
            f"There are no questions in {language_of(language).name}; write a pack in it (docs/packs.md), or"
            " leave out --language."
        )
    if not offered or not matching(offered, **wishes):
        others = sorted({each.pack for each in matching(source.spoken(language), **wishes)})
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
