"""What is known about an answer besides its sound and its words."""

from __future__ import annotations

from dataclasses import dataclass, replace

from voicecoach.bands import DESK, TELEPHONE, Bands
from voicecoach.languages import ENGLISH, language_of
from voicecoach.languages.language import Language
from voicecoach.question import FollowUp, Question
from voicecoach.session import Answer, Drop, Gap, Session
from voicecoach.sound.channels import Taken
from voicecoach.speech import SAMPLERATE, Transcript


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """How a recording was made, what was asked, and what came before."""

    samplerate: int = SAMPLERATE
    """Of the recording as it was made, Hz; like the next two."""
    channels: int = 1
    clipped_share: float = 0.0
    """Of its samples, 0 to 1."""
    question: Question | None = None
    question_end: float = 0.0
    """Seconds into the recording; more than 0 where the question was recorded too."""
    drop: Drop | None = None
    """Where the line dropped, and the interviewer asked back."""
    gaps: tuple[Gap, ...] = ()
    """Where sound is missing."""
    cut_off: bool = False
    """Whether the candidate may have had more to say than was recorded."""
    follow_up: FollowUp | None = None
    """What was asked where it was not ``question`` itself."""
    before: Transcript | None = None
    """The words that it followed up."""
    time_asked: bool = False
    """Whether the candidate had asked for time to think."""
    waited: float = 0.0
    """Seconds of silence between the question and the recording."""
    company: frozenset[str] = frozenset()
    """The employer's words, as stems."""
    bands: Bands = DESK
    """What it is judged by."""
    off: frozenset[str] = frozenset()
    """The names of measures that are switched off (``voicecoach.switchable``)."""
    language: Language | None = ENGLISH
    """What is spoken; ``None``: what is heard."""

    def spoken_in(self, language: Language) -> Circumstances:
        """The same of an answer in ``language``, judged by its bands where it has some."""
        if language is self.language:
            return self
        bands = language.telephone if self.bands.telephone else language.desk
        return replace(self, language=language, bands=bands or replace(self.bands, pace_known=False))


def of_answer(answer: Answer, session: Session, before: Transcript | None, taken: Taken) -> Circumstances:
    """Those of an ``answer`` in ``session``, live or replayed; ``before``: the words that it followed up;
    ``taken``: its sound.
    """
    about = Circumstances(
        samplerate=taken.samplerate,
        channels=taken.channels.shape[1],
        clipped_share=taken.clipped_share,
        question=answer.question,
        question_end=answer.question_end,
        drop=answer.drop,
        gaps=answer.gaps,
        cut_off=answer.cut_off,
        follow_up=answer.follow_up,
        before=before,
        time_asked=answer.time_asked,
        waited=answer.waited,
        company=frozenset(session.company),
        bands=TELEPHONE if session.kind == "phone" else DESK,
    )
    return about.spoken_in(language_of(answer.question.language))


def bands_for(kind: str, language: str = "en") -> Bands:
    """What answers in a session of that ``kind`` (``Session.kind``) in the language of that code are judged
    by.
    """
    about = Circumstances(bands=TELEPHONE if kind == "phone" else DESK)
    return about.spoken_in(language_of(language)).bands


def bands_of(session: Session) -> Bands:
    """What the answers in ``session`` are judged by."""
    return bands_for(session.kind, session.answers[0].question.language if session.answers else "en")
