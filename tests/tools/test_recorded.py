"""The pooled figures of the sound alone do not get worse than the recorded ones by more than their noise."""

import json
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import pytest

from testbed import recordings
from tests.tools.recorded import worse
from tools.evaluate.__main__ import RECORDED, SOUND, of_sound


@pytest.mark.voice
@pytest.mark.people
@pytest.mark.slow
@pytest.mark.timeout(900)
def test_no_figure_of_the_sound_alone_is_worse_than_the_recorded_one() -> None:
    audio = recordings.folder()
    assert audio is not None  # by the marker
    recorded = json.loads(RECORDED.read_text("utf-8"))[SOUND]
    # eSpeak NG's library, which speaks some of the cases, remembers what other tests had it say.
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as fresh:
        now = fresh.submit(of_sound, audio, "all").result()
    assert worse(recorded, now) == {}
