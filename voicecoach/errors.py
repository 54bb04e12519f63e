"""Every error that a user of voicecoach can meet, and the exit code each one ends with.

::

    VoicecoachError                   1   could not do what was asked
    |-- DeviceError                   3   sound devices
    |   |-- SoundSystemMissing            PortAudio is not installed
    |   |-- NoMicrophone
    |   |-- NoLoudspeaker
    |   `-- DeviceLost                    unplugged, or taken away, while in use
    |-- RecordingError                4   a recording that cannot be used
    |   |-- UnreadableRecording
    |   |-- EmptyRecording
    |   `-- TranscriptInvalid             words that were given for it
    |-- ModelError                    5   the speech recogniser's model
    |   |-- ModelNotFound
    |   |-- ModelBroken                   incomplete or damaged
    |   `-- DownloadFailed
    |-- QuestionError                 6   question packs
    |   |-- PackInvalid
    |   `-- QuestionNotFound
    |-- StorageError                  7   files of ours
    |   |-- DiskFull
    |   |-- NotWritable
    |   |-- SessionNotFound
    |   |-- SessionUnreadable
    |   `-- SessionInUse                  another voicecoach has it open
    |-- VoiceError                    8   text to speech
    |   |-- VoiceSystemMissing            eSpeak NG (or the system's voice) is not installed
    |   `-- VoiceNotFound
    |-- LineUnavailable               1   a kind of telephone line that cannot be had here
    |-- NotesInvalid                  1   notes on an employer that cannot be used
    `-- SettingsInvalid               1   a settings file, or a profile, that cannot be used

An error carries one sentence: what is wrong, and what to do about it. Adapters turn the errors of
third-party libraries into these with ``raise ... from error``; the command line prints the sentence
and ends with the code. 0 is success, 2 a wrong command line, 70 a fault of ours, 130 Ctrl-C.
"""

from __future__ import annotations


class VoicecoachError(Exception):
    """Something the user can act on. ``str(error)`` is one sentence: what is wrong and what to do."""

    exit_code = 1


class DeviceError(VoicecoachError):
    exit_code = 3


class SoundSystemMissing(DeviceError):
    pass


class NoMicrophone(DeviceError):
    pass


class NoLoudspeaker(DeviceError):
    pass


class DeviceLost(DeviceError):
    pass


class RecordingError(VoicecoachError):
    exit_code = 4


class UnreadableRecording(RecordingError):
    pass


class EmptyRecording(RecordingError):
    pass


class TranscriptInvalid(RecordingError):
    pass


class ModelError(VoicecoachError):
    exit_code = 5


class ModelNotFound(ModelError):
    pass


class ModelBroken(ModelError):
    pass


class DownloadFailed(ModelError):
    pass


class QuestionError(VoicecoachError):
    exit_code = 6


class PackInvalid(QuestionError):
    pass


class QuestionNotFound(QuestionError):
    pass


class StorageError(VoicecoachError):
    exit_code = 7


class DiskFull(StorageError):
    pass


class NotWritable(StorageError):
    pass


class SessionNotFound(StorageError):
    pass


class SessionUnreadable(StorageError):
    pass


class SessionInUse(StorageError):
    pass


class VoiceError(VoicecoachError):
    exit_code = 8


class VoiceSystemMissing(VoiceError):
    pass


class VoiceNotFound(VoiceError):
    pass


class LineUnavailable(VoicecoachError):
    pass


class NotesInvalid(VoicecoachError):
    pass


class SettingsInvalid(VoicecoachError):
    pass
