"""An interview: what is asked, what was answered, what was said of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from voicecoach.content import ContentEvidence
from voicecoach.delivery import Delivery, RecordingQuality
from voicecoach.speech import Interval, Transcript

Level = Literal["entry", "experienced", "lead"]
"""Who the question is for; ``lead`` is a team lead or a manager."""
Kind = Literal["general", "behavioural", "situational", "technical", "role-play", "closing"]
Condition = Literal[
    "no-result", "no-personal-action", "no-episode", "too-short", "no-number", "key-point-missed"
]
"""What an answer lacked, so that a follow-up is due."""
AnswerState = Literal["recording", "recorded", "measured"]
EndedBy = Literal["key", "silence", "length", "end", "interrupted", "lost", "disk"]
"""What ended an answer: Enter, a long silence, the longest length, the end of a stored recording,
Ctrl-C, a microphone that went away, a disk that refused to write."""


@dataclass(frozen=True, slots=True)
class KeyPoint:
    """Something a good answer mentions."""

    point: str
    """As shown to the candidate."""
    phrases: tuple[str, ...]
    """Wordings that count as mentioning it; ``<listening>`` stands for all those of that idea."""
    ask: str = ""
    """What completes "Did you ...?" and "Next time, ...": ``say how you stayed calm``."""

    @property
    def asked(self) -> str:
        """``ask``, or the title where the pack has none."""
        return self.ask or f"cover this point: {self.point}"


@dataclass(frozen=True, slots=True)
class Idea:
    """Something that people put into many words, for key points to name."""

    name: str
    wordings: tuple[str, ...]
    """Each shows the idea by itself."""
    hints: tuple[str, ...] = ()
    """Too common to be enough alone; two different ones are."""


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What the interviewer asks next when the answer lacked something."""

    condition: Condition
    text: str
    """As it is spoken."""
    key_point: str | None = None
    """With ``key-point-missed``: the ``point`` it asks about."""


@dataclass(frozen=True, slots=True)
class TargetLength:
    """The length an answer to a question should have, seconds."""

    shortest: float
    longest: float


@dataclass(frozen=True, slots=True)
class Question:
    """One question with what its asker is after and how to answer it well."""

    id: str
    text: str
    """As it is spoken."""
    category: str
    kind: Kind
    target_length: TargetLength
    level: tuple[Level, ...] = ("entry", "experienced", "lead")
    looking_for: str = ""
    """What the interviewer wants to know."""
    key_points: tuple[KeyPoint, ...] = ()
    model_answer: str = ""
    """As it is spoken."""
    why_it_works: str = ""
    star: bool = False
    """Whether a story (situation, task, action, result) is expected."""
    follow_ups: tuple[FollowUp, ...] = ()
    sources: tuple[str, ...] = ()
    """Where in the source texts it comes from, as ``TEXT:place``."""
    pack: str = ""
    """The name of the pack it came from."""


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing worth saying about an answer, with its evidence."""

    topic: str
    """The measure it rests on: ``pace``, ``filled_pauses``, ``answer_length``, ..."""
    tone: Literal["keep", "change", "note"]
    statement: str
    """What was measured, as a sentence with the figure in it."""
    advice: str = ""
    """What to do about it, as a sentence; empty for a note."""
    spoken: str = ""
    """Statement and advice as they are said aloud, shorter."""
    moments: tuple[Interval, ...] = ()
    """Where in the recording it can be heard."""
    weight: float = 0.0
    """How much it matters, 0..1; the heaviest of a tone comes first."""


@dataclass(frozen=True, slots=True)
class Feedback:
    """What the candidate is told: one thing to keep, one to change, then the rest."""

    keep: Remark | None
    change: Remark | None
    remarks: tuple[Remark, ...]
    """All of them, the two above included, heaviest first."""
    spoken: str
    """The short form that is said aloud, under 15 seconds; ``""`` where there is nothing to say."""


@dataclass(frozen=True, slots=True)
class Analysis:
    """Everything that is known about one recorded answer."""

    duration: float
    """Of the whole recording, seconds."""
    samplerate: int
    """Of the recording as it was made, Hz."""
    channels: int
    quality: RecordingQuality
    transcript: Transcript | None
    delivery: Delivery
    feedback: Feedback
    content: ContentEvidence | None = None
    """What the answer said; ``None`` without a transcript or a question."""
    words_refused: str = ""
    """Why the words of ``transcript`` are not what was said, a sentence: then all is from the sound alone."""


@dataclass(frozen=True, slots=True)
class Drop:
    """The line dropped in the middle of an answer. Times are those of its recording."""

    lost: Interval
    """What the interviewer did not hear."""
    back: Interval
    """When the interviewer asked back."""


@dataclass(frozen=True, slots=True)
class Gap(Interval):
    """Where sound is missing from a recording, which holds silence in its place: the machine stood still."""

    missing: float
    """Seconds; more than the interval has where it was long."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer in a session. ``analysis`` is there once ``state`` is ``measured``."""

    question: Question
    """As it was when it was asked: packs change, sessions stay interpretable."""
    recording: str
    """File name inside the session folder."""
    state: AnswerState
    attempt: int = 1
    """1 for the first answer to a question, 2 for its first retake."""
    question_end: float = 0.0
    """When the question had been spoken, seconds on the recording's own time line."""
    ended_by: EndedBy | None = None
    """``None`` while recording, and after a crash."""
    analysis: Analysis | None = None
    follow_up: FollowUp | None = None
    """What was asked, where it was not the question itself but a follow-up to it."""
    time_asked: bool = False
    """Whether the candidate had asked for a moment to think: the time to the first word is then theirs."""
    drop: Drop | None = None
    """Where the line dropped in it, as a drill."""
    gaps: tuple[Gap, ...] = ()
    """Where sound is missing from its recording."""

    @property
    def cut_off(self) -> bool:
        """Whether the candidate may have had more to say than was recorded."""
        return self.ended_by in {None, "lost", "disk", "interrupted"}


@dataclass(frozen=True, slots=True)
class Session:
    """One sitting: its answers in the order they were given."""

    id: str
    started: str
    """ISO 8601, local time with its offset."""
    kind: Literal["practice", "demo", "phone"]
    pack: str
    answers: tuple[Answer, ...] = ()
    schema_version: int = 1
    company: tuple[str, ...] = ()
    """Stems of the employer's words that its answers are looked through for."""
    line: str = ""
    """Of a telephone call: the kind of line."""
    country: str = ""
    """Of a telephone call: whose network."""
