"""What a report leaves out, so that it can be shown to others."""

from __future__ import annotations

from dataclasses import dataclass, replace

from voicecoach.analysis import Analysis, Feedback, Remark
from voicecoach.measure.words import words_of
from voicecoach.session import Answer, Session
from voicecoach.speech import Transcript

_ABOUT_SOUND = frozenset(
    {
        "answer_length", "response_latency", "pace", "filled_pauses", "lexical_fillers", "silent_pauses",
        "loudness_variation", "phrase_end_fade", "pitch_variation", "recording", "dropped_line",
    }
)  # fmt: skip
"""Topics of remarks that can be made without repeating what was said."""
_QUOTES = ("\u201c", "\u201d", '"')


@dataclass(frozen=True, slots=True)
class Kept:
    """What is in the report."""

    sound: bool = True
    words: bool = True
    """Everything that was said: transcript, quotes, which filler words. Sound says it too."""


def without_words(session: Session) -> Session:
    """The same with figures, and with nothing of what the candidate said."""
    return replace(session, company=(), answers=tuple(map(_answer, session.answers)))


def _answer(answer: Answer) -> Answer:
    analysis = answer.analysis
    return answer if analysis is None else replace(answer, analysis=_analysis(analysis))


def _analysis(analysis: Analysis) -> Analysis:
    delivery = analysis.delivery
    return replace(
        analysis,
        transcript=None if analysis.transcript is None else _counted(analysis.transcript),
        content=None,
        feedback=_feedback(analysis.feedback),
        delivery=replace(
            delivery,
            lexical_fillers=tuple(replace(one, text="filler word") for one in delivery.lexical_fillers),
            possible_fillers=(),
            repetitions=(),
            restarts=(),
            hedges=(),
        ),
    )


def _counted(transcript: Transcript) -> Transcript:
    """How many words there were and when: the pace rests on it."""
    words = words_of(transcript)
    return replace(
        transcript, words=tuple(replace(word, text="word") for word in words), suspected=None, recognised=None
    )


def _feedback(feedback: Feedback) -> Feedback:
    def wordless(remark: Remark | None) -> Remark | None:
        if remark is None or remark.topic not in _ABOUT_SOUND:
            return None
        if any(quote in remark.statement for quote in _QUOTES):
            return None
        return remark

    remarks = tuple(kept for remark in feedback.remarks if (kept := wordless(remark)) is not None)
    return Feedback(
        keep=next((one for one in remarks if one.tone == "keep"), None),
        change=next((one for one in remarks if one.tone == "change"), None),
        remarks=remarks,
        spoken="",
    )
