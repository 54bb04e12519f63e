"""The pooled figures on human speech do not get worse than the recorded ones by more than their noise."""

import json
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import pytest

from tools.evaluate import recordings
from tools.evaluate.__main__ import ABSENT, PARTS, RECORDED, own_figures

HIGHER_IS_BETTER = ("precision", "recall", "f1")
NOISE = {"precision": 0.06, "recall": 0.06, "f1": 0.05, "minute": 0.35, "median": 0.2, "90th": 0.3}
"""How far a figure may fall: about two filled pauses, one false alarm in three minutes, or that share."""


@pytest.mark.voice
@pytest.mark.timeout(900)
@pytest.mark.parametrize("part", PARTS)
def test_no_pooled_figure_is_worse_than_the_recorded_one(part: str) -> None:
    audio = recordings.folder()
    if audio is None:
        pytest.skip(ABSENT)
    recorded = json.loads(RECORDED.read_text("utf-8"))[part]
    # eSpeak NG's library, which speaks some of the cases, remembers what other tests had it say.
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as fresh:
        now = fresh.submit(own_figures, audio, part).result()
    worse = {}
    for name, before in recorded.items():
        kind = name.split()[-1]
        after = now[name]
        if kind in HIGHER_IS_BETTER:
            fell = before - after > NOISE[kind]
        elif kind == "minute":
            fell = after - before > NOISE[kind]
        else:
            fell = after - before > max(1.0, NOISE[kind] * before)
        if fell:
            worse[name] = (before, after)
    assert worse == {}
