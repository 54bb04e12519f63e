"""``voicecoach replay``: go back over recorded answers."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from voicecoach import bootstrap
from voicecoach.cli.arguments import count
from voicecoach.cli.keys import typed
from voicecoach.cli.latest import find
from voicecoach.cli.options import option
from voicecoach.cli.terminal import console
from voicecoach.errors import DeviceError, ModelNotFound, RecordingError, SessionNotFound, VoiceError
from voicecoach.settings.declared import NO_MODEL

if TYPE_CHECKING:  # rich and numpy are heavy: the help does without
    from rich.console import Console

    from voicecoach.cli.timeline import Flow
    from voicecoach.preferences import Preferences
    from voicecoach.session import Answer, Session
    from voicecoach.sessions.store import FolderSessionStore
    from voicecoach.speech import Recording

HELP = """\
Hear a recorded answer again while its words go by, with fillers between *asterisks* and the length of
every pause of a second or more. Any key goes on to what comes next.
"""
EXAMPLES = """\
  voicecoach replay                              the last session
  voicecoach replay 2026-11-22-0130 --answer 2
  voicecoach replay --no-sound                   print only
  voicecoach replay --remeasure --no-sound       measure again with today's program
  voicecoach replay --retranscribe small.en      recognise the words again with another model
"""


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "session", nargs="?", default="latest", metavar="SESSION", help="its id, or the beginning of it"
    )
    parser.add_argument("--answer", type=count, metavar="N", help="only the Nth answer")
    parser.add_argument("--remeasure", action="store_true", help="measure again, with the words as they are")
    parser.add_argument(
        "--retranscribe", nargs="?", const="", metavar="MODEL", help="recognise the words again, and measure"
    )
    parser.add_argument("--no-sound", action="store_true", help="print only")
    option(parser, "loudspeaker")
    option(parser, "details")


def run(arguments: argparse.Namespace) -> int:
    from voicecoach.coach.switching_off import shown

    store = bootstrap.session_store()
    session = store.load(find(store, arguments.session))
    chosen = range(len(session.answers))
    if arguments.answer is not None:
        if arguments.answer > len(session.answers):
            raise SessionNotFound(
                f"Session {session.id} has {len(session.answers)} answers and no answer {arguments.answer}; "
                "voicecoach sessions lists them."
            )
        chosen = range(arguments.answer - 1, arguments.answer)
    if arguments.remeasure or arguments.retranscribe is not None:
        model = arguments.retranscribe
        if model == "" and arguments.settings["model"] != NO_MODEL:
            model = arguments.settings["model"] or ""
        preferences = bootstrap.preferences(arguments.settings, session.kind)
        session = _measure_again(store, session.id, chosen, model, preferences)
    session = shown(session, arguments.settings.off)
    player = _Player(
        console(), sound=not arguments.no_sound, device=arguments.loudspeaker, details=arguments.details
    )
    try:
        codes = [player.replay(store, session, index) for index in chosen]
    finally:
        player.close()
    return max(codes, default=0)


def _measure_again(
    store: FolderSessionStore,
    session_id: str,
    chosen: Sequence[int],
    model: str | None,
    preferences: Preferences,
) -> Session:
    """Measure the chosen answers with the words they have and save them; with ``model`` (``""``: the usual
    one) recognise the words first.
    """
    from voicecoach.cli.packs import spoken_in
    from voicecoach.conduct.remeasuring import analyse_stored, with_answer
    from voicecoach.questions.find import renewed

    language = spoken_in(None, [answer.question for answer in store.load(session_id).answers])
    transcriber = None if model is None else bootstrap.transcriber(model or None, language)
    if model is not None and transcriber is None:
        raise ModelNotFound(bootstrap.NO_MODEL)
    if model is not None and (notice := bootstrap.model_notice(model or None, language)):
        print(notice, file=sys.stderr)
    analyst = bootstrap.analyst(transcriber, preferences)
    questions = bootstrap.questions().questions()
    with store.reopen(session_id) as held:
        session = held
        for index in chosen:
            answer = session.answers[index]
            answer = replace(answer, question=preferences.aimed(renewed(answer.question, questions)))
            session = with_answer(session, index, answer)
            words = answer.analysis.transcript if answer.analysis and model is None else None
            print(f"Measuring answer {index + 1} of session {session_id}.", file=sys.stderr)
            analysis = analyse_stored(session, answer, analyst, store, transcript=words)
            session = with_answer(session, index, replace(answer, state="measured", analysis=analysis))
            store.save(session)
        return session


class _Player:
    """Plays answers while there is a loudspeaker, and prints them in any case."""

    def __init__(self, console: Console, *, sound: bool, device: str | None, details: bool) -> None:
        self._console = console
        self._details = details
        self._named = device is not None  # then it is that one or none
        self._loudspeaker = bootstrap.loudspeaker(device) if sound else None
        self._voice = bootstrap.voice() if sound else None
        self._keys = typed() if sound and sys.stdin.isatty() else None

    def close(self) -> None:
        """Leave the terminal as it was."""
        if self._keys is not None:
            self._keys.close()

    def replay(self, store: FolderSessionStore, session: Session, index: int) -> int:
        """Question, answer, feedback; the exit code."""
        from rich.text import Text

        from voicecoach.coach.follow_up import asked

        answer, number = session.answers[index], index + 1
        again = f", attempt {answer.attempt}" if answer.attempt > 1 else ""
        which = ", to a follow-up" if answer.follow_up is not None else ""
        self._console.print(Text(f"Answer {number} of {len(session.answers)}{again}{which}", style="dim"))
        if answer.follow_up is not None:
            self._console.print(Text(answer.question.text, style="dim"))
        question = asked(answer)
        self._console.print(Text(question.text, style="bold"))
        self._ask(question.text)
        if answer.analysis is None:
            print(
                f"voicecoach: answer {number} is not measured yet; voicecoach replay {session.id} "
                "--remeasure does it.",
                file=sys.stderr,
            )
        code = self._answer(store, session, answer)
        self._feed_back(session, answer)
        return code

    def _feed_back(self, session: Session, answer: Answer) -> None:
        from voicecoach.circumstances import bands_of
        from voicecoach.cli.answer_screen import Shown
        from voicecoach.cli.printing import print_analysis
        from voicecoach.coach.follow_up import asked

        if answer.analysis is None:
            return
        shown = Shown(
            analysis=answer.analysis,
            question=asked(answer),
            whole=answer.whole,
            bands=bands_of(session),
            say=bootstrap.catalogue(answer.question.language),
        )
        print_analysis(self._console, shown, words=False, details=self._details)

    def _silent(self, error: DeviceError) -> None:
        print(f"voicecoach: {error} Until then answers are printed only.", file=sys.stderr)
        self._loudspeaker = None

    def _ask(self, text: str) -> None:
        if self._voice is None or self._loudspeaker is None:
            return
        try:
            self._play(self._voice.render(text), None)
        except VoiceError as error:
            print(f"voicecoach: {error} The questions are printed only.", file=sys.stderr)
            self._voice = None

    def _answer(self, store: FolderSessionStore, session: Session, answer: Answer) -> int:
        from voicecoach.cli.kept_sound import kept_sound
        from voicecoach.cli.timeline import Flow
        from voicecoach.presenting.cues import cues

        flow, say = None, bootstrap.catalogue(answer.question.language)
        if answer.analysis is not None:
            flow = Flow(self._console, cues(answer.analysis, answer.gaps, say))
        code = 0
        if self._loudspeaker is not None:
            try:
                self._play(kept_sound(store, session, answer), flow)
            except RecordingError as error:
                print(f"voicecoach: {error}", file=sys.stderr)
                code = error.exit_code
        if flow is not None:
            flow.finish()
        return code

    def _play(self, recording: Recording, flow: Flow | None) -> None:
        """Play to the end or until Enter, and let ``flow`` follow."""
        if self._loudspeaker is None:
            return
        begun: float | None = None

        def follow() -> bool:
            nonlocal begun
            begun = time.monotonic() if begun is None else begun
            if flow is not None:
                flow.until(time.monotonic() - begun)
            return self._keys is not None and bool(self._keys.so_far())

        try:
            self._loudspeaker.play(recording, follow)
        except DeviceError as error:
            if self._named:
                raise
            self._silent(error)
