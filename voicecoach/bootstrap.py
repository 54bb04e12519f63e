"""The one place where adapters are built and joined to the interview.

Everything heavy is imported inside the function that needs it, so that a command pays only for what it
uses and a missing library is a sentence where it is missed.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Literal

from voicecoach.recognising import (
    NO_MODEL,
    WITHOUT_MODEL,
    model_notice,
    recogniser,
    transcriber,
    without_model,
)

__all__ = [
    "NO_MODEL",
    "WITHOUT_MODEL",
    "model_notice",
    "recogniser",
    "transcriber",
    "without_model",
]

if TYPE_CHECKING:  # the help of a command that uses this file does without numpy
    from collections.abc import Callable, Collection, Sequence
    from pathlib import Path

    from voicecoach.adapters.devices import Device
    from voicecoach.adapters.voice import SystemVoice
    from voicecoach.baseline import Baseline
    from voicecoach.catalogue import Catalogue
    from voicecoach.coach.content.meaning import Encoder
    from voicecoach.conduct.analysing import Analyst
    from voicecoach.conduct.patience import Patience
    from voicecoach.models.voices import InstalledVoice
    from voicecoach.ports import (
        Loudspeaker,
        Microphone,
        PitchTracker,
        Progress,
        ResamplingStream,
        SpeechDetector,
        Transcriber,
        Voice,
    )
    from voicecoach.preferences import Preferences
    from voicecoach.question import Question
    from voicecoach.questions.packs import FolderQuestions
    from voicecoach.session import Session
    from voicecoach.sessions.listing import Listing
    from voicecoach.sessions.store import FolderSessionStore
    from voicecoach.settings.settling import Settings
    from voicecoach.speech import Decoded, Recording

SYSTEM = "system"
"""Names the voice of the operating system."""
RECENT = 10
"""Sessions that tell of somebody's pauses."""


def analyst(transcriber: Transcriber | None = None, preferences: Preferences | None = None) -> Analyst:
    """Who measures; without ``transcriber`` from the sound alone, without ``preferences`` by our bands. A
    model of many languages writes each recording in its own.
    """
    from voicecoach.adapters.power import on_battery
    from voicecoach.conduct.analysing import Analyst
    from voicecoach.preferences import Preferences

    return Analyst(
        detector(),
        pitch_tracker(),
        transcriber,
        questions(),
        encoder(),
        writing=getattr(transcriber, "for_recording", None),
        catalogue=catalogue,
        sparing=on_battery,
        preferences=preferences or Preferences(),
    )


def preferences(settings: Settings, kind: str = "practice") -> Preferences:
    """What this person wants to be judged by. "usual" is what they did in earlier sessions of that ``kind``;
    where these are too few, our band stays.
    """
    from datetime import datetime

    from voicecoach.errors import StorageError
    from voicecoach.preferences import FIGURES, Preferences, usual_band
    from voicecoach.progress import standing
    from voicecoach.settings.kinds import USUAL

    found = dict(settings.bands())
    wanted = [name for name, value in found.items() if value == USUAL]
    own = {name: value for name, value in found.items() if isinstance(value, float | tuple)}
    if wanted:
        try:
            outlines = session_store().outlines()
        except StorageError:
            outlines = ()
        known = standing.baseline(outlines, "", kind, datetime.now().astimezone().date())
        for name in wanted:
            usual = known.usual_of(FIGURES[name])
            if usual is not None:
                own[name] = usual_band(usual, both_ends=name in {"pace", "length"})
    return Preferences(settings.off, own)


def catalogue(language: str) -> Catalogue:
    """What is said to the candidate in ``language`` (ISO 639-1): in English where it is not known."""
    from voicecoach.adapters.translations import catalogue

    return catalogue(language)


def encoder() -> Encoder:
    """What knows how alike words are in meaning."""
    from voicecoach.adapters.encoder import SentenceEncoder

    return SentenceEncoder()


def pitch_tracker() -> PitchTracker:
    """What follows the melody of a voice."""
    from voicecoach.adapters.pitch import SwiftF0Tracker

    return SwiftF0Tracker()


def opus(recording: Recording) -> bytes:
    """``recording`` as a file that browsers play."""
    from voicecoach.adapters.opus import as_opus

    return as_opus(recording)


def detector() -> SpeechDetector:
    """The speech detector."""
    from voicecoach.adapters.silero import SileroDetector

    return SileroDetector()


def resampling(samplerate: int) -> ResamplingStream:
    """A stream that brings sound to the rate of the analysis."""
    from voicecoach.adapters.resampling import SoxrStream
    from voicecoach.speech import SAMPLERATE

    return SoxrStream(samplerate, SAMPLERATE)


def microphone(device: str | None = None) -> Microphone:
    """The microphone with that number or part of its name, or the system's choice."""
    from voicecoach.adapters.microphone import SounddeviceMicrophone

    return SounddeviceMicrophone(device)


def loudspeaker(device: str | None = None) -> Loudspeaker:
    """The loudspeaker with that number or part of its name, or the system's choice."""
    from voicecoach.adapters.loudspeaker import SounddeviceLoudspeaker

    return SounddeviceLoudspeaker(device)


def devices(direction: Literal["input", "output"]) -> tuple[Device, ...]:
    """All microphones, or all loudspeakers; none is no error. Raises SoundSystemMissing."""
    from voicecoach.adapters import devices

    return devices.devices(direction)


def device(direction: Literal["input", "output"], wanted: str | None = None) -> Device:
    """The one with that number or part of its name, or the system's choice. Raises DeviceError."""
    from voicecoach.adapters.devices import find_device

    return find_device(direction, wanted)


def connected_loudspeaker(device: str | None = None) -> Loudspeaker:
    """The same, but DeviceError is raised at once where there is none."""
    from voicecoach.adapters.devices import find_device

    find_device("output", device)
    return loudspeaker(device)


def skippable(loudspeaker: Loudspeaker, wanted: Callable[[], bool]) -> Loudspeaker:
    """``loudspeaker``, silent as soon as a skip is ``wanted``."""
    from voicecoach.adapters.skipping import SkippableLoudspeaker

    return SkippableLoudspeaker(loudspeaker, wanted)


def written_speech(folder: Path) -> Loudspeaker:
    """WAV files in ``folder`` in place of a loudspeaker."""
    from voicecoach.adapters.stand_ins import FileLoudspeaker

    return FileLoudspeaker(folder)


def voice(name: str | None = None, words_per_minute: int | None = None, language: str = "en") -> Voice:
    """The interviewer's voice: the one of that name. Where none is named: a natural one that speaks
    ``language`` (ISO 639-1), where one is installed and the system's own are none to talk to, else the
    system's. Raises VoiceError.
    """
    if (natural := natural_voice(name, language)) is not None:
        from voicecoach.adapters.natural_voice import NaturalVoice

        return NaturalVoice(natural, words_per_minute)
    from voicecoach.adapters.voice import WORDS_PER_MINUTE, Pyttsx3Voice

    name = None if name == SYSTEM else name
    return Pyttsx3Voice(name, words_per_minute or WORDS_PER_MINUTE, language)


def natural_voice(name: str | None = None, language: str = "en") -> InstalledVoice | None:
    """The natural voice that ``voice`` speaks with; ``None`` where it is the system's. Raises VoiceError."""
    import sys

    from voicecoach.models import voices

    if name == SYSTEM:
        return None
    if name is not None:
        return voices.find(name)
    if sys.platform in {"darwin", "win32"} or not natural_voices_speak():
        return None
    return voices.default(language)


def natural_voices_speak() -> bool:
    """Whether the engine of natural voices is installed."""
    from voicecoach.adapters.piper import is_installed

    return is_installed()


def voices() -> tuple[SystemVoice, ...]:
    """Those of this machine. Raises VoiceError."""
    from voicecoach.adapters.voice import voices

    return voices()


def over_the_line(name: str, country: str) -> Callable[[Recording], Recording]:
    """A voice as it is heard at the other end of a line of that name in that country."""
    from voicecoach.line.path import LINES, by_telephone
    from voicecoach.line.tones import RINGS

    line, law = LINES[name], RINGS[country].law
    if not line.mobile:
        return lambda recording: by_telephone(recording, line, law)
    from voicecoach.adapters.mobile_codec import amr

    return lambda recording: by_telephone(recording, line, law, amr)


def telephone_voice(voice: Voice, line: Callable[[Recording], Recording]) -> Voice:
    """``voice`` over a line."""
    from voicecoach.adapters.telephone import TelephoneVoice

    return TelephoneVoice(voice, line)


def muted() -> tuple[Voice, Loudspeaker]:
    """An interviewer who is only read."""
    from voicecoach.adapters.mute import MutedVoice
    from voicecoach.adapters.stand_ins import MutedLoudspeaker

    return MutedVoice(), MutedLoudspeaker()


def session_store(data: Path | None = None) -> FolderSessionStore:
    """The user's sessions, or those in the data folder ``data``."""
    from voicecoach.paths import data_folder
    from voicecoach.sessions.store import FolderSessionStore

    return FolderSessionStore(data or data_folder())


def session_list(figures: Collection[str] | None = None) -> Listing:
    """What is known of the user's sessions without opening them; of their figures those named, or all."""
    from voicecoach.paths import data_folder
    from voicecoach.sessions.listing import Listing

    return Listing(data_folder(), figures)


def baseline(store: FolderSessionStore, session: Session) -> Baseline:
    """What is known of this person for ``session`` to stand beside; what cannot be read is left out."""
    from datetime import datetime

    from voicecoach.baseline import Baseline
    from voicecoach.errors import StorageError
    from voicecoach.progress import standing

    try:
        outlines = store.outlines()
    except StorageError:
        return Baseline()
    return standing.baseline(outlines, session.id, session.kind, datetime.now().astimezone().date())


def patience(store: FolderSessionStore) -> Patience:
    """What the user's latest sessions tell of their pauses; what cannot be read is left out."""
    from voicecoach.conduct.patience import Patience
    from voicecoach.errors import VoicecoachError

    known = Patience()
    with suppress(VoicecoachError):
        for outline in store.outlines()[-RECENT:]:
            with suppress(VoicecoachError):
                known.learn_from(store.load(outline.id))
    return known


def decoded(file: Path, progress: Progress | None = None) -> Decoded:
    """The sound in ``file``, in any common format. Raises UnreadableRecording, EmptyRecording."""
    from voicecoach.adapters.decoding import decode

    return decode(file, progress)


def recorded_candidate(recordings: Sequence[Recording], loudspeaker: Loudspeaker | None) -> Microphone:
    """A microphone that gives ``recordings`` one after the other; with a ``loudspeaker`` they are heard."""
    from voicecoach.adapters.candidate import RecordedCandidate

    return RecordedCandidate(recordings, loudspeaker)


def company(notes: Path) -> tuple[str, ...]:
    """The employer's words in the file ``notes``, as stems. Raises NotesInvalid."""
    from voicecoach.adapters.company_notes import read_notes
    from voicecoach.coach.content.company import keywords
    from voicecoach.errors import NotesInvalid

    found = keywords(read_notes(notes))
    if not found:
        raise NotesInvalid(
            f"No words of an employer are in {notes}; put the job advert or the About page into it."
        )
    return tuple(sorted(found))


def new_session(
    store: FolderSessionStore,
    kind: Literal["practice", "demo", "phone"],
    questions: Sequence[Question],
    company: tuple[str, ...] = (),
) -> Session:
    """A session that starts now, not yet begun in ``store``. ``company``: the employer's words."""
    from datetime import datetime

    from voicecoach.session import Session

    started = datetime.now().astimezone()
    packs = sorted({question.pack for question in questions})
    return Session(
        store.new_id(started),
        started.isoformat(timespec="seconds"),
        kind,
        ", ".join(packs),
        company=company,
        planned=tuple(question.id for question in questions),
    )


def questions() -> FolderQuestions:
    """The questions and ideas of the built-in packs and of the user's own."""
    from voicecoach.questions.packs import FolderQuestions, folders, user_folder

    return FolderQuestions(folders(), user_folder())
