"""A session as a table for spreadsheets: a row an answer."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from voicecoach.analysis import Analysis
from voicecoach.coach.follow_up import asked
from voicecoach.delivery import UNMEASURED
from voicecoach.figures import FIELDS
from voicecoach.plain import one_line
from voicecoach.question import Question
from voicecoach.session import Answer, Session

BYTE_ORDER_MARK = "\ufeff"
"""By it spreadsheets know that the text is UTF-8: without it one shows I\u2019m as gibberish."""
_FORMULA = ("=", "+", "-", "@")
"""What a cell begins with that a spreadsheet would work out instead of showing."""

_Cell = str | int | float | None


def csv_table(session: Session) -> str:
    """With a line of headings; times in seconds, empty cells where a figure could not be had."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    rows = [dict(_cells(session, number, answer)) for number, answer in enumerate(session.answers, 1)]
    headings = list(rows[0]) if rows else []
    writer.writerow(headings)
    writer.writerows([_harmless(row[heading]) for heading in headings] for row in rows)
    return BYTE_ORDER_MARK + text.getvalue()


def _cells(session: Session, number: int, answer: Answer) -> Iterator[tuple[str, _Cell]]:
    question, analysis = asked(answer), answer.analysis
    yield "session", session.id
    yield "started", session.started
    yield "kind", session.kind
    yield "answer", number
    yield "question_id", question.id
    yield "question", question.text
    yield "follow_up", "yes" if answer.follow_up is not None else "no"
    yield "attempt", answer.attempt
    yield "recording", answer.recording
    yield "aim_shortest_s", question.target_length.shortest
    yield "aim_longest_s", question.target_length.longest
    yield from _delivery(analysis)
    yield from _content(analysis, question)


def _delivery(analysis: Analysis | None) -> Iterator[tuple[str, _Cell]]:
    delivery = UNMEASURED if analysis is None else analysis.delivery
    refused = ("filled_pauses", "silent_pauses") if analysis is None else analysis.quality.refused
    refused += delivery.off
    counted = delivery.counted("filled_pauses")
    ums = None if "filled_pauses" in refused else len(delivery.filled_pauses)
    yield "recording_s", _rounded(None if analysis is None else analysis.duration)
    yield "answer_length_s", _rounded(FIELDS["answer_length"].of(delivery))
    yield "first_word_s", _rounded(delivery.response_latency)
    yield "words", delivery.word_count
    yield "words_per_minute", _rounded(delivery.speech_rate.words_per_minute)
    yield "syllables_per_second", _rounded(delivery.speech_rate.syllables_per_second)
    yield "articulation_syllables_per_second", _rounded(delivery.articulation_rate.syllables_per_second)
    yield "filled_pauses", ums if counted else None
    yield "possible_hesitations", None if counted else ums
    yield "filler_words", len(delivery.lexical_fillers) if counted else None
    yield "silent_pauses", None if "silent_pauses" in refused else len(delivery.silent_pauses)
    yield "longest_pause_s", _rounded(delivery.longest_pause)
    yield "pitch_variation_semitones", _rounded(delivery.pitch_variation)
    yield "loudness_variation_db", _rounded(delivery.loudness_variation)


def _content(analysis: Analysis | None, question: Question) -> Iterator[tuple[str, _Cell]]:
    content = None if analysis is None or analysis.content is None else analysis.content
    for part in ("situation", "task", "action", "result"):
        told = None if content is None or not question.star else getattr(content.star, part)
        yield part, None if told is None else "heard" if told else "not heard"
    yield "key_points_recognised", None if content is None else len(content.covered)
    yield "key_points", len(question.key_points)
    keep = None if analysis is None else analysis.feedback.keep
    change = None if analysis is None else analysis.feedback.change
    yield "keep", None if keep is None else keep.statement
    yield "change", None if change is None else change.statement
    believed = analysis is not None and not analysis.words_refused
    transcript = analysis.transcript if analysis is not None and believed else None
    yield "transcript", None if transcript is None else transcript.text


def _rounded(figure: float | None) -> float | None:
    return None if figure is None else round(figure, 2)


def _harmless(cell: _Cell) -> _Cell:
    """Text that a spreadsheet shows and never works out."""
    if not isinstance(cell, str):
        return cell
    text = one_line(cell).replace("\n", " ")
    return f"'{text}" if text.lstrip().startswith(_FORMULA) else text
