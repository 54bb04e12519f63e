"""Sessions as folders: ``sessions/ID/session.json`` with the recordings beside it.

Whoever has a session open holds the file ``lock`` in its folder. The operating system lets go of it
when a program ends, however it ends, so an unfinished session that nobody holds was cut off.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from voicecoach.document import session_to_json
from voicecoach.errors import DiskFull, SessionInUse, SessionNotFound, SessionUnreadable, StorageError
from voicecoach.outline import Outline
from voicecoach.session import Answer, Session
from voicecoach.sessions.faults import storage_error
from voicecoach.sessions.listing import RECORD, Listing, moment
from voicecoach.sessions.outline import read_session
from voicecoach.sessions.reading import holds_sound, read_wav
from voicecoach.sessions.replacing import replace_whole
from voicecoach.sessions.wav import WavWriter
from voicecoach.sound.channels import Taken
from voicecoach.speech import Recording

if TYPE_CHECKING:  # heavy: a list locks nothing
    from filelock import FileLock

LATEST = "latest"
"""Names the latest session wherever an id is asked for."""
LONGEST = 300.0
"""The longest answer unless told otherwise, seconds."""
_HIGHEST_RATE = 48_000  # what most devices record with; Hz
_SPARE = 10_000_000  # bytes left for everything else


class FolderSessionStore:
    """Fulfils ``ports.SessionStore`` in the folder ``sessions`` of ``data``, which is made when needed."""

    def __init__(self, data: Path) -> None:
        self._root = data / "sessions"
        self._locks: dict[str, FileLock] = {}
        self._listing = Listing(data)

    # Going through a session.

    def new_id(self, started: datetime) -> str:
        """An id for a session that starts now: sorts by time, easy to type (``2026-11-22-0130``)."""
        stem = f"{started:%Y-%m-%d-%H%M}"
        number = 1
        while (self._root / (name := stem if number == 1 else f"{stem}-{number}")).exists():
            number += 1
        return name

    def begin(self, session: Session) -> None:
        """Make the session's folder and hold it against other programs. Raises StorageError."""
        folder = self._root / session.id
        try:
            self._root.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._sweep()
            self._need_room(2 * _HIGHEST_RATE * LONGEST)
            folder.mkdir(mode=0o700)
        except OSError as error:
            raise storage_error(error, folder) from error
        try:
            self._lock(session.id)
            self.save(session)
        except StorageError:
            self._let_go(session.id)
            shutil.rmtree(folder, ignore_errors=True)
            raise

    def go_on(self, session: Session) -> None:
        """Hold a session that was cut off, for more answers to join it. What was recorded and is no answer of
        it is set aside: its name may be needed. Raises SessionInUse, SessionNotFound, StorageError.
        """
        self._need_room(2 * _HIGHEST_RATE * LONGEST)
        self._lock(session.id)
        known = {answer.recording for answer in session.answers}
        try:
            for file in sorted((self._root / session.id).glob("answer-*.wav")):
                if file.name not in known:
                    self.set_aside(session, file.name)
        except BaseException:
            self._let_go(session.id)
            raise

    def save(self, session: Session) -> None:
        """Replace the session's record, all or nothing. Raises StorageError."""
        file = self._root / session.id / RECORD
        try:
            replace_whole(file, [session_to_json(session).encode()])
        except OSError as error:
            raise storage_error(error, file) from error

    def end(self, session: Session) -> None:
        """Let go of the session; one without answers is removed, unless it holds sound."""
        self._let_go(session.id)
        if not session.answers:
            with suppress(StorageError):
                self.discard(session.id)

    def record(
        self, session: Session, name: str, samplerate: int, longest: float = LONGEST, channels: int = 1
    ) -> WavWriter:
        """A new recording ``name`` in the session's folder, at most ``longest`` seconds long. Raises
        StorageError, DiskFull already where there is no room for the longest.
        """
        self._need_room(2 * samplerate * longest * channels)
        return WavWriter(self._file(session.id, name), samplerate, channels)

    def set_aside(self, session: Session, name: str) -> None:
        """The recording ``name`` is no answer: it becomes ``request-NN.wav``. Raises StorageError."""
        file = self._file(session.id, name)
        number = 1
        while (aside := file.with_name(f"request-{number:02d}.wav")).exists():
            number += 1
        try:
            file.rename(aside)
        except OSError as error:
            raise storage_error(error, file) from error

    # Looking at sessions.

    def load(self, session_id: str) -> Session:
        """The session with that id, the only one whose id begins so, or the ``latest``.

        Raises SessionNotFound, SessionUnreadable.
        """
        return self._read(self.find(session_id))

    def ids(self) -> tuple[str, ...]:
        """Of every session, readable or not. Raises StorageError."""
        return self._listing.ids()

    def find(self, beginning: str) -> str:
        """The id that is ``beginning``, the only one that begins so, or the ``latest``. Raises
        SessionNotFound.
        """
        if beginning == LATEST:
            if sessions := [outline for outline in self.outlines() if outline.answers]:
                return sessions[-1].id
            if self.unreadable():
                raise SessionNotFound("No session can be read; voicecoach sessions says why.")
            raise SessionNotFound("There is no session yet; voicecoach practice makes one.")
        if not beginning:  # as of a variable in a script that is not set; with it every id begins
            raise SessionNotFound("No session is named; give its id, which voicecoach sessions lists.")
        ids = self.ids()
        match [one for one in ids if one == beginning] or [one for one in ids if one.startswith(beginning)]:
            case [one]:
                return one
            case []:
                raise SessionNotFound(f"There is no session {beginning}; voicecoach sessions lists them.")
            case found:
                raise SessionNotFound(f"{beginning} may be any of {', '.join(found)}; type more of it.")

    def recording(self, session: Session, answer: Answer) -> Recording:
        """The sound of an answer, at the rate it was recorded with. Raises RecordingError."""
        return self.taken(session, answer).recording

    def taken(self, session: Session, answer: Answer) -> Taken:
        """The same with all that the device gave. Raises RecordingError."""
        return read_wav(self.path(session, answer))

    def path(self, session: Session, answer: Answer) -> Path:
        """Where the sound of an answer is."""
        return self._file(session.id, answer.recording)

    def all(self) -> tuple[Session, ...]:
        """Every readable session, oldest first."""
        sessions = (session for session in self.entries() if isinstance(session, Session))
        return tuple(sorted(sessions, key=lambda session: moment(session.started)))

    def entries(self) -> Iterator[Session | SessionUnreadable]:
        """Every session, or why it cannot be read, by id."""
        for session_id in self.ids():
            try:
                yield self._read(session_id)
            except SessionUnreadable as error:
                yield error

    def outlines(self) -> tuple[Outline, ...]:
        """What a list needs of every readable session, oldest first."""
        return self._listing.outlines()

    def unreadable(self) -> dict[str, SessionUnreadable]:
        """Why sessions cannot be read, by id."""
        return self._listing.unreadable()

    def unfinished(self) -> tuple[Session, ...]:
        """Readable sessions with answers that were recorded and not measured, and that no program holds."""
        found = []
        for outline in self.outlines():
            if outline.unmeasured and not self.held(outline.id):
                with suppress(SessionUnreadable):
                    found.append(self._read(outline.id))
        return tuple(found)

    # Changing sessions that exist.

    @contextmanager
    def reopen(self, session_id: str) -> Iterator[Session]:
        """Hold an existing session, so that it may be saved. Raises SessionNotFound, SessionUnreadable,
        SessionInUse.
        """
        self._lock(session_id)
        try:
            yield self._read(session_id)
        finally:
            self._let_go(session_id)

    def forget(self, session_id: str) -> None:
        """Delete the session with all its recordings, readable or not. Raises SessionInUse,
        SessionNotFound, StorageError.
        """
        folder = self._root / session_id
        if folder.is_symlink():
            raise StorageError(
                f"{folder} is a link to {folder.resolve()}, and nothing was deleted; delete that folder "
                "yourself, then the link."
            )
        self._lock(session_id)
        self._let_go(session_id)  # Windows deletes no open file
        try:
            shutil.rmtree(folder)
        except OSError as error:
            raise storage_error(error, folder, "some of the session is still there") from error
        self._listing.forget(session_id)

    def discard(self, session_id: str) -> None:
        """Delete a session that has lost its last answer or never had one; nothing where there is sound in
        its folder. Raises as ``forget`` does.
        """
        try:
            kept = holds_sound(self._root / session_id)
        except OSError:
            return
        if not kept:
            self.forget(session_id)

    def _sweep(self) -> None:
        """Remove sessions that were cut off before their first answer: there is nothing in them."""
        for outline in self.outlines():
            with suppress(StorageError):
                if not outline.answers and not self.held(outline.id):
                    self.discard(outline.id)

    def _read(self, session_id: str) -> Session:
        return read_session(self._root / session_id / RECORD)

    def _file(self, session_id: str, name: str) -> Path:
        return self._root / session_id / Path(name).name  # anyone may have edited it: it leads nowhere else

    def _lock(self, session_id: str) -> None:
        folder = self._root / session_id
        if not folder.is_dir():
            raise SessionNotFound(f"There is no session {session_id}; voicecoach sessions lists them.")
        from filelock import FileLock, Timeout

        lock = FileLock(folder / "lock", timeout=0, mode=0o600, thread_local=False)
        try:
            lock.acquire()
        except Timeout as error:
            raise SessionInUse(
                f"Session {session_id} is open in another voicecoach; finish there first."
            ) from error
        except OSError as error:
            raise storage_error(error, folder) from error
        self._locks[session_id] = lock

    def _let_go(self, session_id: str) -> None:
        if lock := self._locks.pop(session_id, None):
            lock.release()

    def held(self, session_id: str) -> bool:
        """Whether a program has the session."""
        try:
            self._lock(session_id)
        except SessionInUse:
            return True
        except StorageError:
            return False
        self._let_go(session_id)
        return False

    def _need_room(self, size: float) -> None:
        free = shutil.disk_usage(self._root).free
        if free < size + _SPARE:
            raise DiskFull(
                f"Only {free / 1e6:.0f} MB are free in {self._root} and the longest answer may need "
                f"{(size + _SPARE) / 1e6:.0f} MB; free some disk space, or set VOICECOACH_DATA to "
                "a roomier folder."
            )
