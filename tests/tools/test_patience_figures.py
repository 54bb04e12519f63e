"""How the figures on patience come about; ``python -m tools.patience`` takes them from people."""

from __future__ import annotations

import numpy as np
import pytest

from tools.patience.__main__ import DOCUMENT, document
from tools.patience.noises import InNoise, longest_unbroken
from tools.patience.silences import Silence, between
from tools.patience.waits import Heard
from voicecoach.conduct.answering import EndRules

HOP = 0.032


def inside(seconds: float, **how: float) -> Heard:
    return Heard(Silence("a", 10.0, 10.0 + seconds, "inside"), **how)  # type: ignore[arg-type]


def test_silences_lie_between_speech_and_last_a_quarter_of_a_second() -> None:
    heard = [0.0] * 9 + [1.0] + [0.0] * 7 + [0.9] * 3 + [0.0] * 10 + [0.5] + [0.0] * 50
    (found,) = between(np.asarray(heard, np.float32))
    assert found == pytest.approx((20 * HOP, 30 * HOP))


def test_a_pause_is_cut_into_where_it_is_longer_than_the_wait_and_an_end_never_is() -> None:
    assert inside(4.0).cut(3.5, patient=True)
    assert not inside(4.0, open=True).cut(3.5, patient=True)
    assert inside(4.0, open=True).cut(3.5, patient=False)
    assert not inside(4.0, level=True).cut(3.5, patient=True)
    assert not inside(4.0, longest=3.4).cut(3.5, patient=True)
    assert not Heard(Silence("a", 1.0, 60.0, "end")).cut(3.5, patient=True)


def test_a_stretch_without_a_breath_ends_with_one() -> None:
    heard = [1.0] * 100 + [0.0] * 10 + [1.0] * 50 + [0.0] * 20 + [1.0] * 30
    assert longest_unbroken(np.asarray(heard, np.float32)) == pytest.approx(160 * HOP, abs=16 * HOP)


def test_the_page_tells_what_was_counted_and_stands_in_docs() -> None:
    talk = [
        inside(0.5),
        inside(1.2, open=True),
        inside(9.0),
        Heard(Silence("a", 1.0, 3.0, "end"), level=True),
    ]
    page = document("today", talk, [inside(0.4)], [InNoise("a_fan", 12, 11, 0.4, 1, 5.0, 17.0)], 19.6)
    assert "3 pauses of 0.25 s or more inside, 2 of them of 1 s or more; 1 ends. At the default 1 " in page
    assert "| 11 of 12 | 0.4 s | 1 in 5 min | 17 s" in " ".join(page.split())
    kept = DOCUMENT.read_text("utf-8")
    assert f"ends after {EndRules().end_silence:g} s of silence" in kept
    assert [line for line in kept.splitlines() if line.startswith("#")] == [
        line for line in page.splitlines() if line.startswith("#")
    ]
