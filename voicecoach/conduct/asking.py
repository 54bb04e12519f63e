"""One question, one answer: speak, listen, do what the candidate asks for, measure what they answer.

What every interview is made of, whatever comes between the questions.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from voicecoach.analysis import Analysis
from voicecoach.circumstances import Circumstances, of_answer
from voicecoach.coach.follow_up import ANEW, as_question, asked, choose_follow_up
from voicecoach.conduct import phrases
from voicecoach.conduct.answering import Recorded
from voicecoach.conduct.background import BackgroundWork
from voicecoach.conduct.misheard import heard_anew
from voicecoach.conduct.over_question import Opening
from voicecoach.conduct.phrases import Phrases
from voicecoach.conduct.record import SessionRecord
from voicecoach.conduct.reporting import report, report_sound
from voicecoach.conduct.requests import request_in
from voicecoach.conduct.room import Room
from voicecoach.conduct.speaking import Speaker
from voicecoach.conduct.take import Take
from voicecoach.conduct.terms import Terms
from voicecoach.conduct.transcribing import LiveTranscription
from voicecoach.errors import ModelError, StorageError, VoicecoachError
from voicecoach.question import FollowUp, Question
from voicecoach.session import Answer
from voicecoach.sound.channels import Taken
from voicecoach.speech import Interval, Recording, Transcript

if TYPE_CHECKING:  # its patterns take a while to compile
    from voicecoach.coach.commands import Command
    from voicecoach.measure.acoustics import Acoustics

Leaving = Literal["skip", "stop"]
"""What the candidate may ask for instead of answering: the next question, or the end."""


@dataclass(frozen=True, slots=True, eq=False)
class Reply:
    """An answer, recorded, measured and kept."""

    answer: Answer
    taken: Taken
    analysis: Analysis
    trouble: VoicecoachError | None = None
    """Why no more can be recorded. To be raised once the candidate has had the feedback."""

    @property
    def recording(self) -> Recording:
        """To be played; made anew each time, being twice as large as what it is made of."""
        return self.taken.recording


@dataclass(frozen=True, slots=True, eq=False)
class Exchange:
    """A question with all that came of it."""

    replies: tuple[Reply, ...]
    """The answer, then those to follow-ups; empty where the question was left unanswered."""
    left: Leaving | None = None
    """What was asked for in place of the next answer."""
    trouble: VoicecoachError | None = None
    """Why nothing more can be asked. To be raised once the candidate has had the feedback."""


class Asking:
    """Asks questions in a room; the record knows of every answer from its first moment."""

    def __init__(
        self,
        room: Room,
        speaker: Speaker,
        record: SessionRecord,
        said: Phrases,
        terms: Terms,
    ) -> None:
        self._room = room
        self._speaker = speaker
        self._record = record
        self._phrases = said
        self._terms = terms

    def converse(self, question: Question, attempt: int = 1) -> Exchange:
        """Ask ``question`` and what its answer leaves to be asked. Without words nothing is.

        Raises what ``ask`` raises; but once there is an answer, a VoicecoachError is the ``trouble`` of the
        exchange, so that the answer gets its feedback first.
        """
        replies: list[Reply] = []
        left: Leaving | None = None
        trouble: VoicecoachError | None = None
        try:
            left = self._converse(question, attempt, replies)
        except VoicecoachError as error:
            if not replies:
                raise
            trouble = error
        return Exchange(tuple(replies), left, trouble or (replies[-1].trouble if replies else None))

    def _converse(self, question: Question, attempt: int, replies: list[Reply]) -> Leaving | None:
        """Add to ``replies`` what is answered; the request to leave that came instead, if one did."""
        texts: list[str] = []
        follow_up: FollowUp | None = None
        while True:
            before = replies[-1].analysis.transcript if replies else None
            reply = self.ask(question, attempt, follow_up, before)
            if not isinstance(reply, Reply):
                return reply
            replies.append(reply)
            # One that asked for a part has been answered; only a new whole answer may lack another.
            if follow_up is not None and follow_up.condition not in ANEW:
                return None
            follow_up = self._next(question, reply, texts)
            if follow_up is None:
                return None
            texts.append(follow_up.text)
            self._room.screen.follow_up(as_question(question, follow_up))
            self._speaker.say(self._phrases.before_follow_up(question))

    def _next(self, question: Question, reply: Reply, texts: list[str]) -> FollowUp | None:
        """What to ask after ``reply``; ``texts``: what was asked already."""
        content = reply.analysis.content
        # What else was said is not known.
        broken = reply.trouble is not None or reply.answer.cut_off or reply.answer.gaps
        if content is None or broken or len(texts) >= self._terms.follow_ups:
            return None
        return choose_follow_up(question, content, reply.analysis.delivery, texts)

    def ask(
        self,
        question: Question,
        attempt: int = 1,
        follow_up: FollowUp | None = None,
        before: Transcript | None = None,
    ) -> Reply | Leaving:
        """Ask ``question``, or its ``follow_up`` on what was said ``before``, until there is an answer or
        none is wanted: repeating it and waiting are done here.

        Raises VoicecoachError and KeyboardInterrupt, what was said kept before.
        """
        answer = Answer(question, "", "recording", attempt, follow_up=follow_up)
        text = spoken = asked(answer).text
        while True:
            heard = self._hear(spoken, answer, before)
            if isinstance(heard, Reply):
                return heard
            match heard:
                case "repeat":
                    self._speaker.tell(self._phrases.one_of(phrases.REPEAT))
                    spoken = text
                case "nothing":
                    spoken = self._phrases.one_of(phrases.STILL_THERE)
                    self._room.screen.said(spoken)
                    answer = replace(answer, waited=self._terms.rules.unanswered)
                case "moment":
                    answer = replace(answer, time_asked=True)
                    spoken = self._phrases.one_of(phrases.MOMENT)
                    self._room.screen.said(spoken)
                case "skip":
                    self._speaker.tell(self._phrases.one_of(phrases.SKIP))
                    return heard
                case "stop":
                    self._speaker.tell(self._phrases.one_of(phrases.STOP))
                    return heard

    def _hear(
        self, spoken: str, answer: Answer, before: Transcript | None
    ) -> Reply | Command | Literal["nothing"]:
        """Say ``spoken`` and listen: the answer, or the request that came in its place; ``nothing`` where
        only silence did, and it is to be asked whether somebody is there.
        """
        following = BackgroundWork(
            self._room.analyst, alone=self._terms.alone, language=answer.question.language
        )
        try:
            recorded = self._listen(spoken, answer, following)
            if self._terms.asks_back and not answer.waited and _only_silence(recorded):
                self._record.set_aside()
                return "nothing"
            session = self._record.session
            about = of_answer(session.answers[-1], session, before, recorded.taken)
            if recorded.request is None:
                report(self._room.screen, recorded)
                report_sound(self._room, session.answers[-1], about, recorded, following)
            transcript = self._transcribe(following.words)
            request = recorded.request
            if request is None and transcript is not None and recorded.trouble is None:
                request = request_in(transcript.words, recorded.speech, transcript.language)
            if request is None:
                return self._measure(recorded, following.acoustics(), transcript, about)
        finally:
            following.abandon()  # what has ended stays as it is
        self._record.set_aside()
        if transcript is not None:
            self._room.screen.said(
                self._room.say("You said: {words}", words=self._room.say.quoted(transcript.text))
            )
        return request

    def _listen(self, spoken: str, answer: Answer, following: BackgroundWork) -> Recorded:
        """Say ``spoken`` and record what comes to disk; the session knows of it at every moment."""
        room, record, terms = self._room, self._record, self._terms
        sound = room.voice.render(spoken)
        terms.lines.prepare(answer)
        # The microphone opens before the question is spoken: opening takes a while, and an eager
        # answer would lose its first word. What it hears before the recording begins is dropped.
        with room.microphone.listen() as blocks:
            opening = terms.opening(self._speaker.play(sound, "Asking"), sound.duration)
            rules = replace(terms.rules, usual=terms.patience.usual).later(opening.question_end)
            line = terms.lines.line(opening.begun)
            answer, microphone = replace(answer, question_end=opening.question_end), room.microphone
            writer = record.begin(answer, microphone.samplerate, rules.longest, microphone.channels)
            room.keys.pressed()  # an Enter from before the question's end does not end the answer
            take = Take(opening, rules, room.ear(opening.deaf), writer, line, [following])
            try:
                recorded = take.record(
                    blocks, room.screen, room.keys, following.request, following.unfinished
                )
                # Not after the microphone has closed and the disk has synced.
                recorded = self._handed_over(recorded, opening, following)
            except BaseException:
                writer.close()
                record.keep(state="recorded", ended_by="interrupted", drop=line.so_far())
                raise
        try:
            writer.close()
        except StorageError as error:
            recorded = replace(recorded, trouble=recorded.trouble or error, request=None)
        with suppress(StorageError):  # it is saved again with its figures, and then the trouble is raised
            record.keep(state="recorded", ended_by=recorded.ended_by, drop=recorded.drop, gaps=recorded.gaps)
        return recorded

    def _handed_over(self, recorded: Recorded, opening: Opening, following: BackgroundWork) -> Recorded:
        """An answer, as it is best heard, to those who followed it: that was all."""
        if recorded.request is not None:
            return recorded
        if recorded.misheard:
            resampler = self._room.resampling(recorded.samplerate)
            deaf = [Interval(0.0, opening.deaf)]
            if recorded.drop is not None:
                deaf.append(recorded.drop.back)
            recorded = heard_anew(recorded, resampler, self._room.analyst.detector, deaf)
            following.anew(recorded)
        following.ended(recorded)
        return recorded

    def _transcribe(self, live: LiveTranscription | None) -> Transcript | None:
        """The words; none where the recogniser fails, since the sound alone can still tell much."""
        if live is None:
            return None
        try:
            return live.finish(self._room.screen.working)
        except ModelError as error:
            self._room.screen.notice(f"{error} This answer is measured from its sound alone.")
            return None

    def _measure(
        self,
        recorded: Recorded,
        heard: Acoustics | None,
        transcript: Transcript | None,
        about: Circumstances,
    ) -> Reply:
        """The latest answer of the record."""
        analysis = self._room.analyst.judge(
            recorded.at_16k, recorded.speech_probability, transcript, about, heard
        )
        self._terms.patience.learn(analysis.delivery)
        trouble = recorded.trouble if recorded.ended_by == "disk" else None
        try:
            self._record.keep(state="measured", analysis=analysis)
        except StorageError as error:  # whatever the disk does, what was said is answered
            trouble = trouble or error
        kept = self._record.session.answers[-1]
        return Reply(kept, recorded.taken, analysis, trouble)


def _only_silence(recorded: Recorded) -> bool:
    return recorded.ended_by == "silence" and recorded.request is None and not recorded.speech
