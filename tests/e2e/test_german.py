"""A session in German: asked, spoken, heard, measured and commented on."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pexpect
import pytest

from testbed.fakes import (
    NoPitch,
    Reciter,
    SameRate,
    ScriptedMicrophone,
    ScriptedPanel,
    SilentLoudspeaker,
    Tones,
)
from testbed.sound import SoundDevices
from testbed.spoken import SAMPLERATE, silence, spoken
from testbed.whisper import MODELS
from tests.e2e.test_practice import BRISK, start
from tests.support.comparing import ALIKE, find_speech
from voicecoach import bootstrap
from voicecoach.coach.wording import goodbye, greeting
from voicecoach.conduct.analysing import Analyst
from voicecoach.conduct.answering import EndRules
from voicecoach.conduct.interview import Interview
from voicecoach.conduct.room import Room
from voicecoach.conduct.speaking import parts
from voicecoach.languages import GERMAN
from voicecoach.questions.find import by_id
from voicecoach.session import Session
from voicecoach.sessions.store import FolderSessionStore
from voicecoach.sound.pcm import as_pcm
from voicecoach.speech import Engine, Recording, Samples, Transcript, Word

ANSWER = (
    "Also ich arbeite seit vier Jahren im Kundenservice. Im letzten Sommer hatten wir sehr viele "
    "Beschwerden, und ich habe jeden Kunden selbst zurückgerufen. Das war halt viel Arbeit. Am Ende ging die "
    "Zahl der Beschwerden um die Hälfte zurück, und mein Chef war sehr zufrieden."
)
SAY = bootstrap.catalogue("de")


def german(text: str) -> Samples:
    return spoken(text, "de", 140)


class Written(Reciter):
    """Gives the words of an answer, all with its first piece."""

    def transcribe(self, samples: Samples) -> Transcript:
        said = next(self._texts, "").split() if len(samples) else []
        step = len(samples) / SAMPLERATE / max(1, len(said))
        words = (Word(at * step, (at + 1) * step, text) for at, text in enumerate(said))
        return Transcript(Engine("given"), "de", tuple(words))


@pytest.mark.voice
def test_an_interview_in_german_with_the_words_that_were_said(tmp_path: Path) -> None:
    question = by_id(bootstrap.questions().questions(), "de-ueber-sich")
    sound = np.concatenate([silence(0.7), german(ANSWER), silence(3.0)])
    voice, panel = Tones(), ScriptedPanel()
    room = Room(
        voice=voice,
        loudspeaker=SilentLoudspeaker(),
        microphone=ScriptedMicrophone([as_pcm(sound)]),
        analyst=Analyst(bootstrap.detector(), NoPitch(), Written(ANSWER), catalogue=bootstrap.catalogue),
        store=FolderSessionStore(tmp_path),
        screen=panel,
        keys=panel,
        resampling=lambda _: SameRate(),
        say=SAY,
    )
    session = Session("2026-11-29-2000", "2026-11-29T20:00:00+00:00", "practice", "german")
    held = Interview(room, session, EndRules(end_silence=2.0)).hold([question])

    assert greeting(1, SAY) in voice.rendered
    assert goodbye(SAY) in voice.rendered
    (answer,) = FolderSessionStore(tmp_path).load(held.id).answers
    analysis = answer.analysis
    assert analysis is not None
    assert answer.question.language == "de"
    assert [filler.text for filler in analysis.delivery.lexical_fillers] == ["also", "halt"]
    assert analysis.delivery.word_count == len(ANSWER.split())
    assert analysis.delivery.uncounted == GERMAN.uncounted
    rate = analysis.delivery.articulation_rate.syllables_per_second
    assert rate is not None
    assert 3.5 < rate < 6.5
    assert analysis.content is not None
    assert analysis.content.problem  # nothing is judged that was said, and so is said
    assert "content" not in {remark.topic for remark in analysis.feedback.remarks}
    spoken_aloud = analysis.feedback.spoken
    assert "Eines können Sie ändern." in spoken_aloud
    assert not {"the", "your", "and"} & set(spoken_aloud.casefold().split())
    assert " ".join(voice.rendered).count("Antwort dauerte") >= 1


@pytest.mark.sound
@pytest.mark.voice
def test_a_session_in_german_is_asked_and_commented_on_by_a_german_voice(
    sound_devices: SoundDevices, tmp_path: Path
) -> None:
    options = ("--language", "de", "--question", "de-gehalt", "--end-silence", "2", "--rate", str(BRISK))
    program = start(sound_devices, tmp_path, *options, "--speech-to", str(tmp_path / "spoken"))
    program.expect("herzlich willkommen")
    program.expect("Frage 1 von 1")
    program.expect("is being recorded")
    sound_devices.speak_into_microphone(Recording(german(ANSWER[:53]), SAMPLERATE)).wait()
    program.expect("ended by silence")
    program.expect("Länge")
    program.expect("Ändern")
    program.expect("Enter")
    program.sendline("")
    program.expect("Vielen Dank")
    program.expect("Nächstes Mal")
    program.expect(pexpect.EOF)
    program.close()
    assert program.exitstatus == 0
    session = bootstrap.session_store(tmp_path).load("latest")
    analysis = session.answers[0].analysis
    assert analysis is not None
    written = [bootstrap.decoded(file).samples for file in sorted((tmp_path / "spoken").iterdir())]
    heard = Recording(np.concatenate(written), SAMPLERATE)
    voice = bootstrap.voice("de", BRISK)
    for text in (greeting(1, SAY), session.answers[0].question.text, *parts(analysis.feedback.spoken)):
        assert find_speech(voice.render(text), heard).likeness > ALIKE, text


@pytest.mark.sound
@pytest.mark.voice
@pytest.mark.skipif(not (MODELS / "base").is_dir(), reason=f"the speech model base is not in {MODELS}")
def test_what_is_said_in_german_is_written_by_a_model_of_many_languages(
    sound_devices: SoundDevices, tmp_path: Path
) -> None:
    options = ("--language", "de", "--question", "de-ueber-sich", "--mute", "--end-silence", "2")
    program = start(sound_devices, tmp_path, *options, "--model", str(MODELS / "base"))
    program.expect("is being recorded")
    sound_devices.speak_into_microphone(Recording(german(ANSWER), SAMPLERATE)).wait()
    program.expect("ended by silence", timeout=120)
    program.expect("Füllwörter", timeout=120)
    program.expect("Enter")
    program.sendline("")
    program.expect(pexpect.EOF)
    program.close()
    assert program.exitstatus == 0
    analysis = bootstrap.session_store(tmp_path).load("latest").answers[0].analysis
    assert analysis is not None
    assert analysis.transcript is not None
    assert (analysis.transcript.language, analysis.words_refused) == ("de", "")
    heard = analysis.transcript.text.casefold()
    assert sum(word in heard for word in ("beschwerden", "kunden", "arbeit", "hälfte", "zufrieden")) >= 4
