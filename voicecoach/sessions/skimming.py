"""A session's file looked through for what lists, figures over time and a search need of it.

Of nearly all that is in it (where every word and pause was) nothing is ever made, so that a thousand are read
in about a second. Whether that can be read is seen when the session is opened.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import get_args, get_origin, get_type_hints

import msgspec

from voicecoach.delivery import Delivery
from voicecoach.document import SCHEMA_VERSION, session_from_json
from voicecoach.figures import FIGURES
from voicecoach.outline import AnswerOutline, Outline
from voicecoach.session import CUT_OFF, AnswerState, EndedBy


@dataclass(frozen=True, slots=True)
class Skimmed:
    """What is kept of a session in the index."""

    outline: Outline
    said: tuple[str, ...]
    """Of each answer what was asked and what was said."""


class _Counted(msgspec.Struct):
    """What a figure needs of a word, a pause, a stretch: mostly that it is there."""

    syllables_per_second: float = 0.0


def _is_counted(kind: object) -> bool:
    """Names of fields are kept as they are."""
    return get_origin(kind) is tuple and get_args(kind)[0] is not str


_Delivery = msgspec.defstruct(
    "_Delivery",
    [
        (field, (tuple[_Counted, ...] if _is_counted(kind) else kind) | None, None)
        for field, kind in get_type_hints(Delivery).items()
    ],
    namespace={"counted": Delivery.counted},
)
"""As ``Delivery``, for figures to be taken of."""


class _Word(msgspec.Struct):
    text: str


class _Engine(msgspec.Struct):
    name: str
    model: str | None = None


class _Transcript(msgspec.Struct):
    engine: _Engine
    words: tuple[_Word, ...] = ()


class _Quality(msgspec.Struct):
    refused: tuple[str, ...] = ()


class _Remark(msgspec.Struct):
    weight: float = 0.0


class _Feedback(msgspec.Struct):
    change: _Remark | None = None


class _Analysis(msgspec.Struct):
    duration: float
    feedback: _Feedback
    quality: _Quality
    delivery: _Delivery  # type: ignore[valid-type]
    transcript: _Transcript | None = None
    words_refused: str = ""
    measured_by: str = ""


class _Question(msgspec.Struct):
    id: str
    text: str


class _FollowUp(msgspec.Struct):
    text: str


class _Answer(msgspec.Struct):
    question: _Question
    recording: str
    state: AnswerState
    attempt: int = 1
    ended_by: EndedBy | None = None
    analysis: _Analysis | None = None
    follow_up: _FollowUp | None = None
    time_asked: bool = False
    gaps: tuple[msgspec.Raw, ...] = ()

    @property
    def cut_off(self) -> bool:
        return self.ended_by in CUT_OFF


class _Session(msgspec.Struct):
    id: str
    started: str
    kind: str
    pack: str
    answers: tuple[_Answer, ...] = ()
    schema_version: int = 0


_DECODER = msgspec.json.Decoder(_Session)


_ABSURD = 1e9
"""No figure of an answer is so large, in whatever unit: somebody has edited the file."""


def skim(content: bytes) -> Skimmed:
    """What is in the session file ``content``. Raises as ``session_from_json`` does."""
    try:
        found = _DECODER.decode(content)
    except msgspec.ValidationError:
        found = None  # of another version, perhaps
    if found is None or found.schema_version != SCHEMA_VERSION:
        found = _DECODER.decode(msgspec.json.encode(session_from_json(content)))
    answers = tuple(map(_outline, found.answers))
    return Skimmed(
        Outline(found.id, found.started, found.kind, found.pack, answers),
        tuple(map(_said, found.answers)),
    )


def _outline(answer: _Answer) -> AnswerOutline:
    known = AnswerOutline(
        question=answer.question.id,
        text=answer.question.text,
        state=answer.state,
        recording=answer.recording,
        attempt=answer.attempt,
        follow_up=None if answer.follow_up is None else answer.follow_up.text,
        whole=not (answer.cut_off or answer.gaps),
    )
    analysis = answer.analysis
    if analysis is None:
        return known
    change, transcript = analysis.feedback.change, analysis.transcript
    believed = transcript is not None and not analysis.words_refused
    return replace(
        known,
        duration=analysis.duration,
        to_change=0.0 if change is None else change.weight,
        measured_by=analysis.measured_by,
        recogniser=(transcript.engine.model or transcript.engine.name) if transcript and believed else "",
        figures=dict(_figures(answer, analysis)),
    )


def _figures(answer: _Answer, analysis: _Analysis) -> Iterator[tuple[str, float]]:
    """Those that the recording carries and that are this candidate's."""
    for figure in FIGURES:
        value = figure.of(analysis.delivery)
        if value is None or not abs(value) < _ABSURD or figure.field in analysis.quality.refused:
            continue
        if figure.field == "answer_length" and (answer.cut_off or answer.gaps):
            continue
        if figure.field == "response_latency" and answer.time_asked:
            continue
        yield figure.name, value


def _said(answer: _Answer) -> str:
    asked = answer.question.text if answer.follow_up is None else answer.follow_up.text
    analysis = answer.analysis
    if analysis is None or analysis.transcript is None or analysis.words_refused:
        return asked
    return " ".join([asked, *[word.text for word in analysis.transcript.words]])
