"""The interview: ask aloud, record, measure, say what to keep and what to change. One loop for the desk,
the demo and whatever else speaks through the ports.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from voicecoach.coach.wording import goodbye, greeting
from voicecoach.conduct.analysing import Analyst
from voicecoach.conduct.answering import FULL_SCALE, EndRules, Recorded, record_answer
from voicecoach.conduct.transcribing import LiveTranscription
from voicecoach.errors import ModelError, StorageError
from voicecoach.interview import Analysis, Answer, AnswerState, EndedBy, Question, Session
from voicecoach.measure.quality import clipped_share
from voicecoach.ports import (
    Choice,
    Loudspeaker,
    Microphone,
    Panel,
    ResamplingStream,
    SessionStore,
    Voice,
)
from voicecoach.speech import Recording, Samples

CHOICES = (Choice.NEXT, Choice.RETRY, Choice.PLAY, Choice.MODEL, Choice.QUIT)


@dataclass(frozen=True, slots=True)
class Room:
    """The ports that an interview is held through."""

    voice: Voice
    loudspeaker: Loudspeaker
    microphone: Microphone
    analyst: Analyst
    store: SessionStore
    panel: Panel
    resampling: Callable[[int], ResamplingStream]
    """A new stream from the given rate, Hz, to 16 kHz."""
    audible: bool = True
    """Whether the loudspeaker can be heard: only then an answer is offered to be played."""


class Interview:
    """One session. ``hold`` conducts it; whatever ends it, what was said is kept."""

    def __init__(self, room: Room, session: Session, rules: EndRules) -> None:
        self.session = session
        self._room = room
        self._rules = rules
        self._warming: threading.Thread | None = None

    def hold(self, questions: Sequence[Question]) -> Session:
        """Ask ``questions`` one after the other; return the session with its answers.

        Raises VoicecoachError and KeyboardInterrupt, the session saved before.
        """
        store = self._room.store
        store.begin(self.session)
        try:
            _ = self._room.microphone.samplerate  # without a microphone there is nothing to greet for
            self._tell(greeting(len(questions)))
            for number, question in enumerate(questions, 1):
                if not self._take_up(question, number, len(questions)):
                    break
            self._tell(goodbye())
        finally:
            store.end(self.session)
        return self.session

    def _take_up(self, question: Question, number: int, count: int) -> bool:
        """Ask, with as many retakes as are wanted; whether to go on with the next question."""
        earlier: Analysis | None = None
        attempt = 1
        while True:
            self._room.panel.question(question, number, count, attempt)
            recording, analysis = self._ask(question, attempt, earlier)
            match self._after(question, recording, last=number == count):
                case Choice.RETRY:
                    attempt += 1
                    earlier = analysis
                case Choice.QUIT:
                    return False
                case _:
                    return True

    def _ask(self, question: Question, attempt: int, earlier: Analysis | None) -> tuple[Recording, Analysis]:
        """One question, one answer, its feedback."""
        transcriber = self._room.analyst.transcriber
        live = None if transcriber is None else LiveTranscription(transcriber)
        try:
            recorded = self._record(question, attempt, live)
            self._report(recorded)
            analysis = self._analyse(question, recorded, live)
        except BaseException:
            if live is not None:
                live.abandon()
            raise
        full = recorded.trouble if recorded.ended_by == "disk" else None
        try:
            self._keep(state="measured", analysis=analysis)
        except StorageError as error:
            full = full or error
        # Whatever the disk does, what was said is answered.
        self._room.panel.analysis(question, analysis, earlier)
        self._say(analysis.feedback.spoken)
        if full is not None:
            raise full
        samples = (recorded.samples / FULL_SCALE).astype(np.float32)
        return Recording(samples, recorded.samplerate), analysis

    def _record(self, question: Question, attempt: int, live: LiveTranscription | None) -> Recorded:
        """Speak the question and record the answer to disk; the session knows of it at every moment."""
        room = self._room
        spoken = room.voice.render(question.text)
        # The microphone opens before the question is spoken: opening takes a while, and an eager
        # answer would lose its first word. What it hears before the question has ended is dropped.
        with room.microphone.listen() as blocks:
            samplerate = room.microphone.samplerate
            question_end = self._play(spoken)
            name = f"answer-{len(self.session.answers) + 1:02d}.wav"
            writer = room.store.record(self.session, name, samplerate, self._rules.longest)
            answer = Answer(question=question, recording=name, state="recording", attempt=attempt)
            self._save(replace(self.session, answers=(*self.session.answers, answer)))
            room.panel.key_pressed()  # an Enter from before the question's end does not end the answer
            try:
                recorded = record_answer(
                    blocks,
                    writer,
                    since=question_end,
                    samplerate=samplerate,
                    resampler=room.resampling(samplerate),
                    ear=room.analyst.detector.stream(),
                    rules=self._rules,
                    key_pressed=room.panel.key_pressed,
                    show=room.panel.listening,
                    follow=live.push if live is not None else _follow_nothing,
                )
            except BaseException:
                writer.close()
                self._keep(state="recorded", ended_by="interrupted")
                raise
        try:
            writer.close()
        except StorageError as error:
            recorded = replace(recorded, trouble=recorded.trouble or error)
        with suppress(StorageError):  # it is saved again with its figures, and then the trouble is raised
            self._keep(state="recorded", ended_by=recorded.ended_by)
        return recorded

    def _report(self, recorded: Recorded) -> None:
        """Say how the recording went."""
        panel = self._room.panel
        panel.recorded(len(recorded.samples) / recorded.samplerate, recorded.ended_by)
        if recorded.trouble is not None:
            panel.notice(str(recorded.trouble))
        if recorded.overflows:
            panel.notice(
                f"The machine was too busy to record {recorded.overflows} moments of this answer; "
                "close other programs for exact pauses."
            )

    def _analyse(self, question: Question, recorded: Recorded, live: LiveTranscription | None) -> Analysis:
        """Measure; without words where the recogniser fails, since the sound alone can still tell much."""
        transcript = None
        if live is not None:
            try:
                transcript = live.finish(self._room.panel.working)
            except ModelError as error:
                self._room.panel.notice(f"{error} This answer is measured from its sound alone.")
        return self._room.analyst.judge(
            recorded.at_16k,
            recorded.speech_probability,
            transcript,
            samplerate=recorded.samplerate,
            clipped_share=clipped_share((recorded.samples / FULL_SCALE).astype(np.float32)),
            question=question,
        )

    def _after(self, question: Question, recording: Recording, *, last: bool) -> Choice:
        """Do what is wanted until it leads away from this answer."""
        left_out = {Choice.NEXT} if last else set()
        if not self._room.audible:
            left_out.add(Choice.PLAY)
        choices = tuple(choice for choice in CHOICES if choice not in left_out)
        if last:
            choices = (Choice.QUIT, *(c for c in choices if c is not Choice.QUIT))
        while True:
            choice = self._room.panel.choose(choices)
            if choice is Choice.PLAY:
                self._play(recording)
            elif choice is Choice.MODEL:
                self._room.panel.model_answer(question)
                self._say(question.model_answer)
            else:
                return choice

    def _tell(self, text: str) -> None:
        """Print and say."""
        self._room.panel.notice(text)
        self._say(text)

    def _say(self, text: str) -> None:
        if text:
            self._play(self._room.voice.render(text))

    def _play(self, recording: Recording) -> float:
        """Play until the end or Enter; seconds of ``time.monotonic`` at which it was over."""
        panel = self._room.panel
        panel.key_pressed()

        def stop() -> bool:
            # Asked for the first time when sound is already on its way: only now may the recogniser
            # take the processor, so that the first word never waits for it.
            self._warm_up()
            return panel.key_pressed()

        end = self._room.loudspeaker.play(recording, stop)
        self._warm_up()  # where nothing can be heard, nothing is waited for
        return end

    def _warm_up(self) -> None:
        """Load the recogniser and the rest in the background, once."""
        if self._warming is None:

            def load() -> None:
                with suppress(ModelError):  # the first transcription says it, where it can be heard
                    self._room.analyst.warm_up()

            self._warming = threading.Thread(target=load, name="warm-up", daemon=True)
            self._warming.start()

    def _keep(
        self, *, state: AnswerState, ended_by: EndedBy | None = None, analysis: Analysis | None = None
    ) -> None:
        """Record what has become of the latest answer."""
        *before, answer = self.session.answers
        answer = replace(answer, state=state, ended_by=ended_by or answer.ended_by, analysis=analysis)
        self._save(replace(self.session, answers=(*before, answer)))

    def _save(self, session: Session) -> None:
        self.session = session
        self._room.store.save(session)


def _follow_nothing(samples: Samples, probability: NDArray[np.float32]) -> None:
    """There is no recogniser to follow the answer."""
