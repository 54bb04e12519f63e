"""The one place where adapters are built and joined to the interview.

Everything heavy is imported inside the function that needs it, so that a command pays only for what it
uses and a missing library is a sentence where it is missed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from voicecoach.models.catalogue import FIRST

if TYPE_CHECKING:  # the help of a command that uses this file does without numpy
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from voicecoach.adapters.devices import Device
    from voicecoach.adapters.voice import SystemVoice
    from voicecoach.coach.content.meaning import Encoder
    from voicecoach.conduct.analysing import Analyst
    from voicecoach.models.folders import InstalledModel
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
    from voicecoach.question import Question
    from voicecoach.questions.packs import FolderQuestions
    from voicecoach.session import Session
    from voicecoach.sessions.store import FolderSessionStore
    from voicecoach.speech import Decoded, Recording, Transcript

WITHOUT_MODEL = "No speech model is installed, so answers are measured from their sound alone, without words."

NO_MODEL = (
    f"{WITHOUT_MODEL} `voicecoach models fetch {FIRST.name}` gets one (once, {FIRST.download / 1e6:.0f} MB)."
)


def analyst(transcriber: Transcriber | None = None) -> Analyst:
    """Who measures; without ``transcriber`` from the sound alone."""
    from voicecoach.adapters.power import on_battery
    from voicecoach.conduct.analysing import Analyst

    return Analyst(detector(), pitch_tracker(), transcriber, questions(), encoder(), sparing=on_battery)


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


def transcriber(model: str | None = None) -> Transcriber | None:
    """The recogniser with the ``model`` of that name or folder. Where none is named: with the best one
    that is installed, or ``None`` (see ``NO_MODEL``). Raises ModelNotFound, ModelBroken.
    """
    from voicecoach.adapters.memory import few_arenas
    from voicecoach.adapters.transcriber import FasterWhisperTranscriber
    from voicecoach.models.settings import settings

    found = _model(model)
    if found is None:
        return None
    few_arenas()
    return FasterWhisperTranscriber(found.folder, name=found.name, settings=settings(found.name))


def recogniser(folder: Path) -> Transcriber:
    """The recogniser with the model in ``folder``, run as any model is of which nothing is known."""
    from voicecoach.adapters.transcriber import FasterWhisperTranscriber

    return FasterWhisperTranscriber(folder)


def model_notice(model: str | None = None) -> str | None:
    """What the user must be told about ``transcriber(model)``, if anything. Raises as it does."""
    return NO_MODEL if _model(model) is None else None


def _model(name: str | None) -> InstalledModel | None:
    from voicecoach.models import folders

    return folders.find(name) if name else folders.default()


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


def written_speech(folder: Path) -> Loudspeaker:
    """WAV files in ``folder`` in place of a loudspeaker."""
    from voicecoach.adapters.stand_ins import FileLoudspeaker

    return FileLoudspeaker(folder)


def voice(name: str | None = None, words_per_minute: int | None = None) -> Voice:
    """The interviewer's voice."""
    from voicecoach.adapters.voice import Pyttsx3Voice

    return Pyttsx3Voice(name) if words_per_minute is None else Pyttsx3Voice(name, words_per_minute)


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


def decoded(file: Path, progress: Progress | None = None) -> Decoded:
    """The sound in ``file``, in any common format. Raises UnreadableRecording, EmptyRecording."""
    from voicecoach.adapters.decoding import decode

    return decode(file, progress)


def given_words(file: Path) -> Transcript:
    """Words that somebody else has recognised. Raises TranscriptInvalid."""
    from voicecoach.adapters.given_words import given_words

    return given_words(file)


def check_given_words(file: Path, transcript: Transcript, duration: float) -> None:
    """Raises TranscriptInvalid where the words in ``file`` last longer than the recording, seconds."""
    from voicecoach.adapters.given_words import check_length

    check_length(file, transcript, duration)


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
        store.new_id(started), started.isoformat(timespec="seconds"), kind, ", ".join(packs), company=company
    )


def questions() -> FolderQuestions:
    """The questions and ideas of the built-in packs and of the user's own."""
    from voicecoach.questions.packs import FolderQuestions, folders, user_folder

    return FolderQuestions(folders(), user_folder())
