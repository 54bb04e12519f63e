"""Our data as JSON: the session file and the document of ``analyze --json``."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from typing import Any

import msgspec
import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings

from testbed.analyses import SILENCE
from testbed.sittings import ANSWER
from tests.support.documents import ISSUE_2, has_keys
from tests.support.strategies import values
from voicecoach import __version__
from voicecoach.analysis import Analysis
from voicecoach.document import (
    SCHEMA_VERSION,
    AnalysisDocument,
    NewerSchema,
    analysis_document,
    session_from_json,
    session_to_json,
    to_json,
)
from voicecoach.session import Session

SESSION = Session("2026-11-22-0130", "2026-11-22T01:30:00+01:00", "practice", "customer-service")


@given(values(Analysis))
@settings(
    max_examples=min(40, settings().max_examples),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
def test_the_document_has_every_key_of_the_contract_and_reads_back_as_it_was(analysis: Analysis) -> None:
    text = to_json(analysis_document("answer.wav", analysis))
    assert has_keys(json.loads(text), ISSUE_2)
    read = msgspec.json.decode(text, type=AnalysisDocument)
    assert (read.transcript, read.delivery, read.feedback) == (
        analysis.transcript,
        analysis.delivery,
        analysis.feedback,
    )
    assert to_json(read) == text


def test_figures_that_could_not_be_had_are_null() -> None:
    document = json.loads(to_json(analysis_document("silence.wav", SILENCE)))
    assert has_keys(document, ISSUE_2)
    assert document["transcript"] is None
    assert document["recording"]["quality"]["snr_db"] is None
    assert document["delivery"]["answer_length"] is None
    assert document["delivery"]["speech_rate"] == {"words_per_minute": None, "syllables_per_second": None}
    assert document["delivery"]["speech"] == []


@pytest.mark.parametrize("figure", [math.nan, math.inf, -math.inf])
def test_a_figure_that_is_not_finite_is_printed_as_null(figure: float) -> None:
    quality = replace(SILENCE.quality, snr_db=figure)
    text = to_json(analysis_document("odd.wav", replace(SILENCE, quality=quality)))
    assert json.loads(text, parse_constant=pytest.fail)["recording"]["quality"]["snr_db"] is None


def test_figures_of_numpy_are_printed_like_any_other() -> None:
    quality = replace(SILENCE.quality, snr_db=np.float64(21.5), usable=np.bool_(1))  # type: ignore[arg-type]
    text = to_json(analysis_document("odd.wav", replace(SILENCE, quality=quality)))
    found = json.loads(text)["recording"]["quality"]
    assert (found["snr_db"], found["usable"]) == (21.5, True)


@given(values(Session))
@settings(
    max_examples=min(40, settings().max_examples),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
def test_a_session_reads_back_as_it_was(session: Session) -> None:
    session = replace(session, schema_version=SCHEMA_VERSION)
    assert session_from_json(session_to_json(session)) == session


def test_a_session_that_could_not_be_read_back_is_never_written() -> None:
    with pytest.raises(ValueError, match="str"):
        session_to_json(replace(SESSION, pack=7))  # type: ignore[arg-type]


def test_a_new_session_has_the_schema_version_that_this_program_writes() -> None:
    assert SESSION.schema_version == SCHEMA_VERSION


def test_a_session_file_of_an_older_version_is_lifted_step_by_step() -> None:
    def call_the_title_pack(content: dict[str, Any]) -> dict[str, Any]:
        return {**content, "pack": content.pop("title")}

    def turn_the_kind_into_one_we_know(content: dict[str, Any]) -> dict[str, Any]:
        assert content["schema_version"] == 2
        return {**content, "kind": content["kind"].lower()}

    old = json.dumps({"schema_version": 1, "id": "x", "started": "y", "kind": "DEMO", "title": "calls"})
    migrations = {1: call_the_title_pack, 2: turn_the_kind_into_one_we_know}
    lifted = session_from_json(old, migrations, wanted=3)
    assert lifted == Session("x", "y", "demo", "calls", schema_version=3)


def test_a_session_says_which_program_measured_it() -> None:
    answer = replace(ANSWER, state="measured", analysis=SILENCE)
    session = replace(SESSION, answers=(answer, ANSWER))
    new = json.loads(session_to_json(session))
    assert new["answers"][0]["analysis"]["measured_by"] == __version__
    del new["answers"][0]["analysis"]["measured_by"]
    old = session_from_json(json.dumps({**new, "schema_version": 1}))
    assert old.answers[0].analysis == replace(SILENCE, measured_by="0.1.0")
    assert old.answers[1].analysis is None


def test_a_session_file_without_what_was_added_later_opens() -> None:
    old = {"schema_version": 1, "id": "x", "started": "y", "kind": "demo", "pack": "calls"}
    assert session_from_json(json.dumps(old)).answers == ()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "truncated"),
        ("[]", "no schema_version"),
        ("{}", "no schema_version"),
        ('{"schema_version": "1"}', "no schema_version"),
        ('{"schema_version": 0}', "no schema_version"),
        ('{"schema_version": 1}', "missing required field `id`"),
    ],
)
def test_a_broken_session_file_is_refused_with_the_reason(content: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        session_from_json(content)


def test_a_session_file_of_a_later_version_is_told_apart() -> None:
    with pytest.raises(NewerSchema, match=f"schema version 99, and this program knows {SCHEMA_VERSION}"):
        session_from_json('{"schema_version": 99}')
