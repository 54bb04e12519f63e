"""``voicecoach report``: a session as a page."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from voicecoach import bootstrap
from voicecoach.cli import terminal
from voicecoach.cli.browsing import open_page
from voicecoach.cli.latest import find
from voicecoach.errors import RecordingError, SessionNotFound

if TYPE_CHECKING:  # numpy is heavy: the help does without
    from voicecoach.ports import PitchTracker
    from voicecoach.report.heard import Heard, Unheard
    from voicecoach.session import Answer, Session
    from voicecoach.sessions.store import FolderSessionStore

HELP = """\
Make a page of a session to look at, print, keep or send: every answer with its sound, its words, its pace and
what to make of it. It is one file that works without a connection.
"""
EXAMPLES = """\
  voicecoach report                                the last session
  voicecoach report 2026-11-22-0930 --to ~/Desktop
  voicecoach report --without-sound                to show to others: no recordings in it
  voicecoach report --without-words                and nothing of what was said either
  voicecoach report --sound beside                 sound in a folder beside the page, for long sessions
"""
_MEDIA_TYPE = "audio/ogg"
"""Of what ``bootstrap.opus`` makes."""


def configure(parser: argparse.ArgumentParser) -> None:
    """The options."""
    parser.add_argument(
        "session", nargs="?", default="latest", metavar="SESSION", help="its id, or the beginning of it"
    )
    parser.add_argument(
        "--to", type=Path, metavar="PLACE", help="file or folder (default: the current folder)"
    )
    sound = parser.add_mutually_exclusive_group()
    sound.add_argument(
        "--sound",
        choices=("inside", "beside"),
        default="inside",
        help="in the page itself, or in a folder beside it (default: inside)",
    )
    sound.add_argument("--without-sound", action="store_true", help="leave the recordings out")
    parser.add_argument(
        "--without-words",
        action="store_true",
        help="leave out what was said: recordings, transcripts and quotes",
    )
    parser.add_argument(
        "--in",
        type=Path,
        dest="data",
        metavar="FOLDER",
        help="look for the session there, where `voicecoach demo --to` kept it",
    )
    parser.add_argument("--no-open", action="store_true", help="only write it, do not show it in the browser")


def run(arguments: argparse.Namespace) -> int:
    """Write the page and show it."""
    from voicecoach.cli.writing import target, write_file
    from voicecoach.coach.switching_off import shown
    from voicecoach.report.leaving_out import Kept
    from voicecoach.report.page import write
    from voicecoach.report.templating import GENERATOR

    store = bootstrap.session_store(arguments.data)
    session = shown(store.load(find(store, arguments.session)), arguments.settings.off)
    if not session.answers:
        raise SessionNotFound(f"Session {session.id} has no answers; there is nothing to report.")
    kept = Kept(
        sound=not (arguments.without_sound or arguments.without_words), words=not arguments.without_words
    )
    path = target(arguments.to, f"voicecoach-{session.id}.html")
    listener = _Listener(store, session, kept.sound, None if arguments.sound == "inside" else path)
    with listener.progress:
        preferences = bootstrap.preferences(arguments.settings, session.kind)
        pages = write(session, listener.hear, kept, preferences)
        write_file(path, (part.encode() for part in pages), ours=f'content="{GENERATOR} '.encode())
    print(f"The report is in {path} ({_size(path)}).")
    for folder in listener.beside:
        print(f"Its sound is in {folder}; keep the two together.")
    if not arguments.no_open:
        open_page(path)
    return 0


@dataclass
class _Listener:
    """Listens to one answer after the other."""

    store: FolderSessionStore
    session: Session
    sound: bool
    page: Path | None
    """The page that the sound is to lie beside; ``None``: inside it."""
    beside: list[Path] = field(default_factory=list)
    progress: AbstractContextManager[Any] = field(init=False)
    _tell: Callable[[str], None] = field(init=False)
    _tracker: PitchTracker = field(init=False)
    _number: int = 0

    def __post_init__(self) -> None:
        console = terminal.console(stderr=True)
        status = console.status("Listening", spinner="dots")
        self.progress = status if console.is_terminal else nullcontext()
        self._tell = status.update
        self._tracker = bootstrap.pitch_tracker()

    def hear(self, answer: Answer) -> Heard | Unheard:
        """What the page needs of its sound."""
        from voicecoach.cli.kept_sound import kept_sound
        from voicecoach.report import curves
        from voicecoach.report.heard import Heard, Unheard
        from voicecoach.sound.resampling import resampled
        from voicecoach.speech import SAMPLERATE

        self._number += 1
        self._tell(f"Listening to answer {self._number} of {len(self.session.answers)}")
        try:
            recording = kept_sound(self.store, self.session, answer)
        except RecordingError as error:
            return Unheard(str(error))
        samples = resampled(recording.samples, recording.samplerate, SAMPLERATE)
        analysis = answer.analysis
        speech = () if analysis is None else analysis.delivery.speech
        refused = () if analysis is None else analysis.quality.refused
        none = curves.Curve(())
        return Heard(
            recording.duration,
            curves.waveform(samples),
            none if "loudness_variation" in refused else curves.loudness(samples, speech),
            none
            if "pitch_variation" in refused or not speech
            else curves.pitch(self._tracker.track(samples, speech), speech),
            self._media(bootstrap.opus(recording)) if self.sound else "",
        )

    def _media(self, content: bytes) -> str:
        from base64 import b64encode

        from voicecoach.cli.writing import write_file

        if self.page is None:
            return f"data:{_MEDIA_TYPE};base64,{b64encode(content).decode()}"
        folder = self.page.with_name(f"{self.page.stem}-sound")
        if not self.beside:
            folder.mkdir(mode=0o700, exist_ok=True)
            self.beside.append(folder)
        name = f"answer-{self._number:02d}.ogg"
        write_file(folder / name, [content], ours=b"OggS")
        return f"{_quoted(folder.name)}/{name}"


def _quoted(name: str) -> str:
    from urllib.parse import quote

    return quote(name)


def _size(path: Path) -> str:
    size = path.stat().st_size
    return f"{size / 1e6:.1f} MB" if size >= 1e5 else f"{size / 1e3:.0f} kB"  # noqa: PLR2004 - .1 MB
