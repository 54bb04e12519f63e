"""What an interview at the desk and one by telephone have in common."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from voicecoach.conduct import phrases
from voicecoach.conduct.asking import Asking, Exchange
from voicecoach.conduct.phrases import Phrases
from voicecoach.conduct.record import SessionRecord
from voicecoach.conduct.room import Room
from voicecoach.conduct.speaking import Speaker
from voicecoach.conduct.terms import Terms
from voicecoach.panel import Choice
from voicecoach.question import Question
from voicecoach.session import Session

PLAYING = "Playing your answer"


class Sitting:
    """One session with its interviewer: whatever ends it, what was said is kept."""

    def __init__(self, room: Room, session: Session, terms: Terms, seed: int | None = None) -> None:
        """The same ``seed`` chooses the same words between the questions."""
        self._room = room
        self.interviewer = Speaker(room)
        self._record = SessionRecord(room.store, session)
        self._phrases = Phrases(seed, room.say)
        self._asking = Asking(room, self.interviewer, self._record, self._phrases, terms)

    @property
    def session(self) -> Session:
        """With the answers that there are by now."""
        return self._record.session

    @contextmanager
    def held(self) -> Iterator[None]:
        """The session is on disk while this lasts. Raises StorageError, and NoMicrophone at once: without one
        there is nothing to be asked for.
        """
        if self.session.answers:
            self._room.store.go_on(self.session)
        else:
            self._room.store.begin(self.session)
        try:
            _ = self._room.microphone.samplerate
            yield
        finally:
            self._room.store.end(self.session)

    def prepare(self, questions: Sequence[Question], number: int, closing: str) -> None:
        """Question ``number`` of ``questions`` comes now; what will be said after it, at the end the
        ``closing`` words, can be made meanwhile.
        """
        count = len(questions)
        texts = [questions[number - 1].text]
        if number < count:
            texts += [self._phrases.coming(self._leading(number + 1, count)), questions[number].text]
        else:
            texts.append(closing)
        texts += [self._phrases.coming(phrases.FOLLOW_UP)]
        texts += [follow_up.text for follow_up in questions[number - 1].follow_ups]
        self._room.voice.prepare(texts)

    @staticmethod
    def _leading(number: int, count: int) -> tuple[str, ...]:
        return phrases.LAST if number == count else phrases.NEXT

    def lead_over(self, number: int, count: int) -> str:
        """What leads over to question ``number`` of ``count``."""
        return self._phrases.one_of(self._leading(number, count))

    def converse(self, question: Question, number: int, count: int, attempt: int = 1) -> Exchange:
        """Show and ask question ``number`` of ``count``; see ``Asking.converse``."""
        self._room.screen.question(question, number, count, attempt)
        return self._asking.converse(question, attempt)


def wanted(
    coach: Speaker, room: Room, question: Question, choices: tuple[Choice, ...], play: Callable[[], None]
) -> Choice:
    """Do what is wanted after the feedback on an answer to ``question`` until it leads away from there.
    ``play``: plays the answer.
    """
    while True:
        match room.keys.choose(choices):
            case Choice.PLAY:
                play()
            case Choice.DETAILS:
                room.screen.details()
            case Choice.MODEL:
                room.screen.model_answer(question)
                coach.say(question.model_answer)
            case leading_away:
                return leading_away
