"""What is skimmed of a session's file is what is in it."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings

from testbed.sittings import sitting
from tests.support.strategies import values
from voicecoach.document import session_from_json, to_json
from voicecoach.figures import FIGURES
from voicecoach.session import Answer
from voicecoach.sessions.skimming import skim


@settings(max_examples=12, suppress_health_check=list(HealthCheck))
@given(values(Answer))
def test_the_figures_are_those_of_the_session_opened_whole(answer: Answer) -> None:
    content = to_json(sitting("a", answers=(answer,))).encode()
    (opened,) = session_from_json(content).answers
    found = skim(content)
    (outline,) = found.outline.answers
    assert (outline.question, outline.state, outline.attempt) == (
        *(opened.question.id, opened.state, opened.attempt),
    )
    analysis = opened.analysis
    if analysis is None:
        assert (outline.duration, outline.figures, outline.recogniser) == (None, {}, "")
        return
    left_out = set(analysis.quality.refused)
    if opened.cut_off or opened.gaps:
        left_out.add("answer_length")
    if opened.time_asked:
        left_out.add("response_latency")
    assert outline.figures == {
        figure.name: value
        for figure in FIGURES
        if figure.field not in left_out
        and (value := figure.of(analysis.delivery)) is not None
        and abs(value) < 1e9
    }
    assert outline.measured_by == analysis.measured_by
    said = "" if analysis.transcript is None or analysis.words_refused else analysis.transcript.text
    assert said in found.said[0]
