"""Work that may be in vain is done where it costs nobody anything."""

from __future__ import annotations

import os

import pytest

from voicecoach.conduct.affording import AFFORDABLE, CROWDED, EAGER, PATIENT, Thrift


def test_before_the_pace_is_known_it_is_patient() -> None:
    assert Thrift().patience(5.0) == PATIENT


def test_it_is_eager_as_long_as_a_piece_in_vain_is_cheap() -> None:
    thrift = Thrift()
    thrift.spent(10.0, 1.0, 1.8)
    assert thrift.pace == pytest.approx(0.1)
    assert thrift.patience(0.9 * AFFORDABLE / 0.1) == EAGER
    assert thrift.patience(1.1 * AFFORDABLE / 0.1) == PATIENT


def test_beside_programs_that_take_the_processor_it_waits_until_a_piece_is_certain(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 4)
    thrift = Thrift()
    thrift.spent(10.0, 1.0, 1.9 * CROWDED)
    assert thrift.patience(5.0) is None
    # A piece that is over in no time says nothing of the cores.
    thrift.spent(0.5, 0.05, 0.1)
    assert thrift.patience(5.0) is None
    thrift.spent(10.0, 1.0, 2.1 * CROWDED)
    assert thrift.patience(5.0) == EAGER


def test_one_core_is_enough_where_there_is_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    thrift = Thrift()
    thrift.spent(10.0, 1.0, 0.95)
    assert thrift.patience(5.0) == EAGER


def test_on_battery_nothing_is_begun_in_vain() -> None:
    thrift = Thrift(sparing=True)
    thrift.spent(10.0, 0.1, 0.2)
    assert thrift.patience(1.0) is None
