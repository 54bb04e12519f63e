"""``voicecoach``: parse the command line, run one command, turn errors into one sentence and a code."""

from __future__ import annotations

import argparse
import atexit
import contextlib
import importlib
import os
import sys

from voicecoach import __version__
from voicecoach.cli import options, welcome
from voicecoach.cli.stopping import Terminated, others_at_work, see_to_it
from voicecoach.cli.terminal import edge, nobody_there, read_out
from voicecoach.errors import DiskFull, VoicecoachError
from voicecoach.sessions.faults import FULL

INTERRUPTED = 130
TERMINATED = 143
UNEXPECTED = 70

# Name and summary stand here, so that `voicecoach --help` need not import a single command.
COMMANDS = {
    "practice": "be asked questions aloud, answer aloud, get feedback",
    "demo": "hear how it works: recorded answers, no microphone needed",
    "analyze": "measure recordings made elsewhere",
    "replay": "go back over a recorded answer",
    "report": "see a session as a page: sound, words, pace, to click and keep",
    "export": "write a session for other programs: CSV, JSON, subtitles",
    "progress": "see how your figures go over weeks, and what is due again",
    "sessions": "list what you have recorded",
    "forget": "delete recorded sessions",
    "questions": "list, search and check the questions",
    "models": "which speech recognisers are installed; fetch one",
    "voices": "which voices can ask; hear one, fetch a natural one",
    "settings": "what you have chosen for good, and how to choose it",
    "doctor": "check microphone, loudspeaker, voice and model",
}

EPILOG = """\
start here:
  voicecoach demo                 see and hear what it does, no microphone needed
  voicecoach doctor               check that your machine is ready
  voicecoach practice             three questions, aloud

exit codes: 0 done, 1 could not do it, 2 wrong command line, 3 sound device, 4 recording,
  5 speech model, 6 questions, 7 files and disk, 8 voice, 70 a fault of ours, 130 Ctrl-C,
  143 ended by the system

Nothing that you say leaves this machine.
"""


class _Layout(argparse.RawDescriptionHelpFormatter):
    """Examples as they are written, and room for the names of all commands beside their summaries."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, indent_increment=1, max_help_position=28)


def main(argv: list[str] | None = None) -> int:
    """Run the command in ``argv`` (the process's own by default); return the exit code."""
    with edge():
        if argv is None:
            see_to_it()
        code = _run(sys.argv[1:] if argv is None else argv)
    if argv is None:
        _leave(code)
    return code


def _leave(code: int) -> None:
    """End the process where a thread is still at work in the background, on an answer that nobody waits for
    any more: Python takes such threads down in the middle of native code, and the recogniser's library aborts
    under them ("terminate called without an active exception"). All that is to be kept is on disk.
    """
    if others_at_work():
        atexit._run_exitfuncs()  # noqa: SLF001 - what Python does first
        os._exit(code)


def _run(arguments: list[str]) -> int:
    read_out(False)
    parsed = _parser(arguments).parse_args(arguments) if arguments else None
    try:
        if parsed is None:
            return welcome.run()
        if not getattr(parsed, "reads_settings", False):
            parsed.settings = options.settled(parsed)
            read_out(parsed.settings["plain"])
        code: int = parsed.run(parsed)
        sys.stdout.flush()
    except VoicecoachError as error:
        code, said = error.exit_code, str(error)
    except Terminated:
        code, said = TERMINATED, "stopped."
    except KeyboardInterrupt:
        code, said = INTERRUPTED, "stopped."
    except Exception as error:  # noqa: BLE001 - the last boundary: a traceback helps us, not the user
        if isinstance(error, OSError) and nobody_there(error):
            return 0
        if isinstance(error, OSError) and error.errno in FULL:
            code, said = DiskFull.exit_code, "The disk is full; free some space and try again."
        else:
            code, said = UNEXPECTED, _report(error)
    else:
        return code
    with contextlib.suppress(OSError):  # standard error has gone too
        print(f"voicecoach: {said}", file=sys.stderr)
    return code


def _parser(arguments: list[str]) -> argparse.ArgumentParser:
    """The whole parser; only the command that is meant is imported and gets its options."""
    parser = argparse.ArgumentParser(
        prog="voicecoach",
        description="Rehearse a job interview out loud, alone, on your own machine.",
        epilog=EPILOG,
        formatter_class=_Layout,
    )
    parser.add_argument("--version", action="version", version=f"voicecoach {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    meant = next((argument for argument in arguments if argument in COMMANDS), None)
    for name, summary in COMMANDS.items():
        command = commands.add_parser(name, help=summary, formatter_class=_Layout)
        if name == meant:
            module = importlib.import_module(f"voicecoach.cli.{name}")
            command.description = module.HELP
            command.epilog = f"examples:\n{module.EXAMPLES}"
            module.configure(command)
            options.everywhere(command)
            command.set_defaults(run=module.run)
    return parser


def _report(error: Exception) -> str:
    """Write the traceback where the user can find it; say so in a sentence."""
    import tempfile
    import traceback
    from pathlib import Path

    text = "".join(traceback.format_exception(error))
    try:
        with tempfile.NamedTemporaryFile(
            "w", prefix="voicecoach-error-", suffix=".txt", delete=False, encoding="utf-8"
        ) as file:
            file.write(f"voicecoach {__version__}, Python {sys.version}\n{text}")
        where = f"the details are in {Path(file.name)}"
    except OSError:
        where = f"the details could not be written to a file:\n{text}"
    return f"something went wrong that is our fault ({type(error).__name__}: {error}); {where}"
