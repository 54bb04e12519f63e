"""One answer as the page shows it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from voicecoach.analysis import Analysis, Remark
from voicecoach.bands import Bands
from voicecoach.coach.follow_up import asked
from voicecoach.coach.wording import clock, seconds
from voicecoach.english import plural
from voicecoach.presenting.key_figures import KeyFigure, key_figures
from voicecoach.report import curves, drawing, said
from voicecoach.report.charts import Chart, even_chart, pace_chart
from voicecoach.report.heard import Heard, Unheard
from voicecoach.report.marks import Bar, Mark, bar, marks
from voicecoach.report.words import Paragraph, paragraphs
from voicecoach.session import Answer

_ENDED = {
    "length": "It ended at the longest an answer may be.",
    "interrupted": "It was interrupted with Ctrl-C.",
    "lost": "The microphone went away.",
    "disk": "The disk was full.",
    None: "The program was cut off while it was being recorded.",
}


@dataclass(frozen=True, slots=True)
class Wave:
    """The waveform as two shapes, one in the other."""

    peaks: str
    body: str
    bins: int
    """How wide both are; 0 without sound."""


@dataclass(frozen=True, slots=True)
class AnswerView:
    """Everything about one answer, ready to be written down."""

    number: int
    answer: Answer
    duration: float
    notes: tuple[str, ...]
    """Sentences on what is wrong with it."""
    wave: Wave
    figures: tuple[KeyFigure, ...] = ()
    keep: Remark | None = None
    change: Remark | None = None
    others: tuple[Remark, ...] = ()
    marks: tuple[Mark, ...] = ()
    bars: tuple[Bar, ...] = ()
    speech: tuple[Bar, ...] = ()
    pauses: tuple[Bar, ...] = ()
    question_end: str = ""
    ticks: tuple[tuple[str, str], ...] = ()
    media: str = ""
    summary: str = ""
    paragraphs: tuple[Paragraph, ...] = ()
    pace: Chart | None = None
    loudness: Chart | None = None
    pitch: Chart | None = None
    story: tuple[said.Point, ...] = ()
    key_points: tuple[said.Point, ...] = ()
    language: str = "en"
    without_words: str = ""
    """Why there is no transcript, a sentence."""

    def anchor(self, at: float) -> str:
        """The id of what stands on the page for the moment ``at``: its paragraph, or the answer."""
        if not self.paragraphs:
            return f"a{self.number}"
        after = bisect_right(self.paragraphs, at, key=lambda paragraph: paragraph.start)
        return f"a{self.number}-p{max(0, after - 1)}"


def figures_of(answer: Answer, judged: Bands) -> tuple[KeyFigure, ...]:
    """The few that matter; none before it is measured."""
    if answer.analysis is None:
        return ()
    return key_figures(answer.analysis, asked(answer).target_length, judged, whole=answer.whole)


def view(
    number: int, answer: Answer, heard: Heard | Unheard, judged: Bands, *, words_left_out: bool
) -> AnswerView:
    """Answer ``number`` of a session, counted from 1. ``words_left_out``: on purpose, to be shared."""
    analysis = answer.analysis
    duration = heard.duration if isinstance(heard, Heard) else analysis.duration if analysis else 0.0
    sound = heard if isinstance(heard, Heard) else Heard(duration, curves.Waveform((), ()))
    notes = [] if isinstance(heard, Heard) else [heard.reason]
    if answer.cut_off:
        notes.append(_ENDED.get(answer.ended_by, ""))
    if analysis is None:
        notes.append("It has not been measured yet.")
        return AnswerView(
            number, answer, duration, tuple(notes), _wave(sound), ticks=_ticks(duration), media=sound.media
        )
    notes += analysis.quality.problems
    found = marks(answer, judged)
    feedback, content, question = analysis.feedback, analysis.content, asked(answer)
    return AnswerView(
        number,
        answer,
        duration,
        tuple(notes),
        _wave(sound),
        figures=figures_of(answer, judged),
        keep=feedback.keep,
        change=feedback.change,
        others=tuple(one for one in feedback.remarks if one not in {feedback.keep, feedback.change}),
        marks=found,
        bars=tuple(bar(mark.start, mark.end, duration, _title(mark), mark.kind) for mark in found),
        speech=tuple(bar(one.start, one.end, duration) for one in analysis.delivery.speech),
        pauses=tuple(
            bar(one.start, one.end, duration, f"pause of {seconds(one.duration)} at {clock(one.start)}")
            for one in analysis.delivery.silent_pauses
        ),
        question_end=drawing.percent(answer.question_end, duration) if answer.question_end > 0 else "",
        ticks=_ticks(duration),
        media=sound.media,
        summary=_summary(answer, analysis, duration),
        paragraphs=() if words_left_out else paragraphs(analysis, answer.gaps),
        pace=pace_chart(analysis, judged, duration),
        loudness=even_chart("Loudness", sound.loudness, duration, "dB", 5.0),
        pitch=even_chart("Pitch", sound.pitch, duration, "semitones", 2.0),
        story=said.story(question, content) if content is not None else (),
        key_points=said.key_points(question, content) if content is not None else (),
        language=analysis.transcript.language if analysis.transcript is not None else "en",
        without_words=_without_words(analysis, words_left_out=words_left_out),
    )


def _wave(sound: Heard) -> Wave:
    waveform = sound.waveform
    return Wave(drawing.area(waveform.peaks), drawing.area(waveform.body), len(waveform.peaks))


def _ticks(duration: float) -> tuple[tuple[str, str], ...]:
    return tuple((drawing.percent(at, duration), _axis(at)) for at in drawing.ticks(duration))


def _axis(at: float) -> str:
    minutes, rest = divmod(int(at), 60)
    return f"{minutes}:{rest:02d}"


def _title(mark: Mark) -> str:
    return f"{mark.label} at {clock(mark.start)}"


def _summary(answer: Answer, analysis: Analysis, duration: float) -> str:
    delivery = analysis.delivery
    counted = [
        plural(len(delivery.silent_pauses), "silent pause"),
        plural(len(delivery.filled_pauses), "um" if delivery.counted("filled_pauses") else "possible um"),
    ]
    if delivery.counted("lexical_fillers"):
        counted.append(plural(len(delivery.lexical_fillers), "filler word"))
    ended = f"; the question ends at {clock(answer.question_end)}" if answer.question_end > 0 else ""
    return f"Time line of {seconds(duration)}: {', '.join(counted)}{ended}."


def _without_words(analysis: Analysis, *, words_left_out: bool) -> str:
    if words_left_out:
        return "The words were left out of this copy."
    if analysis.words_refused:
        return analysis.words_refused
    if analysis.transcript is None:
        return "No speech recogniser was installed, so the figures come from the sound alone."
    if not analysis.transcript.words:
        return "No words were recognised, so the figures come from the sound alone."
    return ""
