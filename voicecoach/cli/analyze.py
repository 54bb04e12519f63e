"""``voicecoach analyze``: measure recordings made elsewhere."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from voicecoach import bootstrap, recognising
from voicecoach.cli import terminal
from voicecoach.cli.moving import moving
from voicecoach.cli.options import model_options, option
from voicecoach.errors import VoicecoachError
from voicecoach.plain import escaped, one_line
from voicecoach.settings.declared import NO_MODEL

if TYPE_CHECKING:  # numpy is heavy: the help does without
    from voicecoach.analysis import Analysis
    from voicecoach.cli.answer_screen import Shown
    from voicecoach.conduct.analysing import Analyst
    from voicecoach.document import AnalysisDocument
    from voicecoach.ports import Progress
    from voicecoach.preferences import Preferences
    from voicecoach.question import Question
    from voicecoach.speech import Decoded, Transcript

HELP = """\
Measure recordings made elsewhere: WAV, FLAC, MP3, M4A, OGG and most others, and films by their sound.
Without a speech model, or words of your own, the sound alone is measured.
"""
EXAMPLES = """\
  voicecoach analyze answer.m4a
  voicecoach analyze *.wav --json > figures.json           JSON alone on standard output
  voicecoach analyze answer.wav --transcript words.json    words that you already have
  voicecoach analyze answer.wav --question tell-me-about-yourself
  voicecoach analyze answer.wav --play-fillers             hear each one
  voicecoach analyze antwort.m4a --language de             in German, with a model of many languages

words.json:  [{"text": "hello", "start": 1.2, "end": 1.5}, ...], times in seconds

With --json one file gives one document, several give a list. Of several files, one that cannot be
measured is reported on standard error and the others are measured; the exit code is that of the first
error.
"""
_DECODING = 0.3
"""Share of the progress bar that reading a file takes."""


@dataclass(frozen=True, slots=True)
class _Task:
    """What is the same for all files."""

    analyst: Analyst
    question: Question | None
    company: tuple[str, ...]
    words: Path | None
    transcript: Transcript | None
    language: str | None
    """ISO 639-1 code; ``None``: what is heard."""
    preferences: Preferences

    def shown(self, analysis: Analysis) -> Shown:
        """``analysis`` as it is printed."""
        from voicecoach.circumstances import bands_for
        from voicecoach.cli.answer_screen import Shown

        spoken = self.language or "en" if analysis.transcript is None else analysis.transcript.language
        bands = self.preferences.applied(bands_for("practice", spoken))
        say = bootstrap.catalogue(spoken)
        return Shown(analysis=analysis, question=self.question, bands=bands, say=say)

    def measure(self, file: Path, progress: Progress) -> tuple[Analysis, Decoded]:
        """The analysis of ``file``, and its sound."""
        from voicecoach.circumstances import Circumstances
        from voicecoach.languages import language_of
        from voicecoach.speech import SAMPLERATE

        decoded = bootstrap.decoded(file, lambda share: progress(_DECODING * share))
        if self.words is not None and self.transcript is not None:
            recognising.check_given_words(self.words, self.transcript, len(decoded.samples) / SAMPLERATE)
        about = Circumstances(
            samplerate=decoded.samplerate,
            channels=decoded.channels,
            clipped_share=decoded.clipped_share,
            question=self.question,
            company=frozenset(self.company),
            language=None,
        )
        if self.language is not None:
            about = about.spoken_in(language_of(self.language))
        analysis = self.analyst.analyse(
            decoded.samples,
            about,
            transcript=self.transcript,
            progress=lambda share: progress(_DECODING + (1 - _DECODING) * share),
        )
        return analysis, decoded


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", metavar="FILE", type=Path)
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument(
        "--transcript", metavar="WORDS", type=Path, help="JSON file with the words; for one FILE"
    )
    model_options(parser)
    option(parser, "language")
    parser.add_argument("--question", metavar="ID", help="the question that is answered")
    parser.add_argument(
        "--company", metavar="NOTES", type=Path, help="text file with the employer's words; with --question"
    )
    parser.add_argument(
        "--play-fillers", action="store_true", help="hear each filler and long pause, with its time"
    )
    option(parser, "details")
    parser.set_defaults(wrong=parser.error)


def run(arguments: argparse.Namespace) -> int:
    from voicecoach.document import analysis_document, to_json

    files: list[Path] = arguments.files
    if arguments.transcript and len(files) > 1:
        arguments.wrong("--transcript goes with one FILE")
    if arguments.play_fillers and arguments.json:
        arguments.wrong("--play-fillers goes without --json")
    if arguments.company and not arguments.question:
        arguments.wrong("--company goes with --question")
    task = _task(arguments)
    documents: list[AnalysisDocument] = []
    code = 0
    for number, file in enumerate(files, 1):
        try:
            with _progress(f"{number} of {len(files)}: {file.name}" if len(files) > 1 else file.name) as bar:
                analysis, decoded = task.measure(file, bar)
        except VoicecoachError as error:
            print(f"voicecoach: {error}", file=sys.stderr)
            code = code or error.exit_code
            continue
        if arguments.json:
            documents.append(analysis_document(_decodable(file), analysis, decoded.notes))
        else:
            _print(file, task.shown(analysis), decoded.notes, details=arguments.details)
        if arguments.play_fillers:
            _play(decoded, analysis)
    if len(files) > 1 and arguments.json:
        sys.stdout.write(escaped(to_json(documents)))
    elif documents:
        sys.stdout.write(escaped(to_json(documents[0])))
    return code


def _task(arguments: argparse.Namespace) -> _Task:
    from voicecoach.cli.offer import offer_model
    from voicecoach.cli.packs import spoken_in
    from voicecoach.questions.find import by_id

    preferences = bootstrap.preferences(arguments.settings)
    question = None
    if arguments.question:
        source = bootstrap.questions()
        source.insist(arguments.question)
        question = preferences.aimed(by_id(source.questions(), arguments.question))
    language = spoken_in(arguments.language, () if question is None else (question,))
    words = arguments.transcript
    transcript = recognising.given_words(words, language or "en") if words else None
    needless = transcript is not None or arguments.model == NO_MODEL
    if not (needless or arguments.model or arguments.json) and any(file.exists() for file in arguments.files):
        offer_model(language)
    transcriber = None if needless else bootstrap.transcriber(arguments.model, language)
    if not needless and (notice := bootstrap.model_notice(arguments.model, language)):
        print(notice, file=sys.stderr)
    company = bootstrap.company(arguments.company) if arguments.company else ()
    return _Task(
        bootstrap.analyst(transcriber, preferences),
        question,
        company,
        words,
        transcript,
        language,
        preferences,
    )


def _print(file: Path, shown: Shown, notes: tuple[str, ...], *, details: bool) -> None:
    from rich.text import Text

    from voicecoach.cli.printing import print_analysis

    console = terminal.console()
    console.print(Text(_printable(file), style="bold"))
    for note in notes:
        console.print(Text(f"  {note}"))
    # The name, the notes, and the prompt that comes after it.
    below = 2 + len(notes)
    print_analysis(console, shown, details=details, below=below, more=": --details")


def _play(decoded: Decoded, analysis: Analysis) -> None:
    from voicecoach.cli.moments import play_moments
    from voicecoach.speech import SAMPLERATE, Recording

    recording = Recording(decoded.samples, SAMPLERATE)
    play_moments(terminal.console(), recording, analysis.delivery, bootstrap.connected_loudspeaker())


def _decodable(file: Path) -> str:
    """The name as it was given; a byte that is no UTF-8 becomes a replacement character."""
    return os.fsencode(file).decode("utf-8", "replace")


def _printable(file: Path) -> str:
    """The same on one line."""
    return one_line(_decodable(file))


@contextmanager
def _progress(label: str) -> Iterator[Progress]:
    """A bar on standard error for as long as the context lasts; nothing where nobody watches."""
    from rich.progress import BarColumn, TaskProgressColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bars

    console = terminal.console(stderr=True)
    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        TaskProgressColumn(),
        TimeRemainingColumn(),
    )
    with moving(Bars(*columns, console=console, transient=True, disable=not console.is_terminal)) as bars:
        bar = bars.add_task(one_line(label), total=1.0)
        yield lambda share: bars.update(bar, completed=share)
