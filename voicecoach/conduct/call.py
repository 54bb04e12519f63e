"""An interview by telephone: it rings, questions come over the line, and feedback comes after the goodbye."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from voicecoach.coach.follow_up import asked
from voicecoach.coach.wording import after_the_call, introduction, phone_goodbye
from voicecoach.conduct.answering import EndRules
from voicecoach.conduct.asking import Reply
from voicecoach.conduct.dropping import Drill
from voicecoach.conduct.lines import SteadyLine
from voicecoach.conduct.over_question import after_question, over_question
from voicecoach.conduct.patience import Patience
from voicecoach.conduct.ringing import picked_up
from voicecoach.conduct.room import Room
from voicecoach.conduct.sitting import PLAYING, Sitting, wanted
from voicecoach.conduct.speaking import Speaker
from voicecoach.conduct.terms import Terms
from voicecoach.panel import CallScreen, Choice
from voicecoach.question import Question
from voicecoach.session import Session
from voicecoach.speech import Interval, Recording

RINGS = 8
"""Times it rings before the caller gives up."""


class Call:
    """One telephone call. ``hold`` conducts it; whatever ends it, what was said is kept."""

    def __init__(
        self,
        line: Room,
        room: Room,
        *,
        screen: CallScreen,
        session: Session,
        rules: EndRules,
        over_the_line: Callable[[Recording], Recording],
        ring: Recording,
        expected: bool = False,
        follow_ups: int = 0,
        drops: bool = False,
        patience: Patience | None = None,
        seed: int | None = None,
    ) -> None:
        """``line``: where the interviewer speaks, who is seen on ``screen``; ``room``: where the coach
        does, afterwards. ``over_the_line``: a voice as the other end hears it. ``ring``: one period of the
        ringing. ``expected``: the candidate knows of the call. ``drops``: the line does, in the middle of
        answers. ``patience``: what is known of the candidate's pauses.
        """
        self._line, self._room, self._screen = replace(line, screen=screen), room, screen
        self._over_the_line = over_the_line
        self._ring = ring
        self._expected = expected
        terms = Terms(
            rules,
            patience or Patience(),
            follow_ups,
            # The question is recorded too, so that an answer which begins before its end is heard.
            opening=over_question if line.audible else after_question,
            lines=Drill(line.voice, line.loudspeaker, seed, room.say) if drops else SteadyLine(),
            asks_back=True,
            alone=False,
        )
        self._sitting = Sitting(self._line, session, terms, seed)

    @property
    def session(self) -> Session:
        """With the answers that there are by now."""
        return self._sitting.session

    def hold(self, questions: Sequence[Question]) -> Session:
        """Ring, and ask ``questions``; return the session with its answers.

        Raises VoicecoachError and KeyboardInterrupt, the session saved before.
        """
        with self._sitting.held():
            try:
                self._screen.ringing()
                answered = picked_up(self._line, self._ring, RINGS)
                replies = self._talk(questions) if answered else []
            finally:
                self._screen.hung_up()
            if answered:
                self._feed_back(replies)
            else:
                self._room.screen.notice(self._room.say("Nobody picked up, and the caller has given up."))
        return self.session

    def _talk(self, questions: Sequence[Question]) -> list[Reply]:
        """The call, from hello to goodbye."""
        self._screen.talking()
        replies: list[Reply] = []
        interviewer = self._sitting.interviewer
        first = partial(self._sitting.prepare, questions, 1, phone_goodbye(self._room.say))
        interviewer.tell(
            introduction(len(questions), expected=self._expected, say=self._room.say), meanwhile=first
        )
        for number, question in enumerate(questions, 1):
            if replies:
                interviewer.tell(self._sitting.lead_over(number, len(questions)))
            self._sitting.prepare(questions, number, phone_goodbye(self._room.say))
            exchange = self._sitting.converse(question, number, len(questions))
            replies += exchange.replies
            if exchange.left == "stop" or exchange.trouble is not None:
                break
        interviewer.tell(phone_goodbye(self._room.say))
        return replies

    def _feed_back(self, replies: Sequence[Reply]) -> None:
        """On every answer, now that the call is over. Raises what had kept the call from going on."""
        coach = Speaker(self._room)
        screen = self._room.screen
        if replies:
            coach.tell(after_the_call(len(replies), self._room.say))
        for number, reply in enumerate(replies, 1):
            question = asked(reply.answer)
            screen.question(question, number, len(replies), 1)
            coach.say(
                reply.analysis.feedback.spoken,
                meanwhile=partial(screen.analysis, question, reply.analysis, None, whole=reply.answer.whole),
            )
            if reply.trouble is not None:
                raise reply.trouble
            if self._leaves(coach, reply):
                break

    def _leaves(self, coach: Speaker, reply: Reply) -> bool:
        """Do what is wanted after one feedback; whether it is to be the last."""
        question = reply.answer.question
        choices = (Choice.NEXT, Choice.PLAY, Choice.MODEL, Choice.DETAILS, Choice.QUIT)

        def play() -> None:
            heard, drop = reply.recording, reply.answer.drop
            if drop is not None:
                heard = heard.silenced(drop.lost)
            begin = min(reply.answer.question_end, heard.duration)
            coach.play(self._over_the_line(heard.part(Interval(begin, heard.duration))), PLAYING)

        return wanted(coach, self._room, question, choices, play) is Choice.QUIT
