"""The scoring itself is right: a figure in the documentation rests on it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from testbed.scoring import Hits, matched, onset_errors
from tests.tools.recorded import worse
from tools.evaluate import golden, kept, people, quiet, sound_table, wording
from tools.evaluate.baselines import with_substrings
from tools.evaluate.cases import Case
from tools.evaluate.models import models
from tools.evaluate.sound_alone import Scores
from tools.evaluate.trials import Trial
from voicecoach.delivery import ArticulationRate, Delivery, FilledPause, SpeechRate
from voicecoach.speech import SAMPLERATE, Engine, Interval, Transcript, Word


def trial(
    found: Sequence[tuple[float, float]],
    true: Sequence[tuple[float, float]] = (),
    *,
    doubtful: Sequence[tuple[float, float]] = (),
    words: str = "",
    text: str = "",
    refused: tuple[str, ...] = (),
) -> Trial:
    """Ten seconds in which these filled pauses were found; each recognised word takes half a second."""
    pauses = tuple(FilledPause(start, end, "um", 0.9, ("sound",)) for start, end in found)
    delivery = Delivery(
        answer_length=10.0,
        response_latency=0.0,
        phonation_time=9.0,
        word_count=None,
        syllable_count=None,
        speech_rate=SpeechRate(66.0, None),
        articulation_rate=ArticulationRate(None),
        speech=(),
        silent_pauses=(),
        filled_pauses=pauses,
    )
    said = tuple(Word(n / 2, n / 2 + 0.4, word) for n, word in enumerate(text.split()))
    case = Case(
        "one",
        "speaker",
        "tuning",
        np.zeros(10 * SAMPLERATE, np.float32),
        words=said,
        fillers=tuple(Interval(*at) for at in true),
        doubtful=tuple(Interval(*at) for at in doubtful),
        text=text,
    )
    recognised = tuple(Word(n / 2 + 0.1, n / 2 + 0.4, word) for n, word in enumerate(words.split()))
    return Trial(case, Transcript(Engine("given"), "en", recognised), delivery, refused)


def test_a_filled_pause_is_hit_once_and_by_its_onset_or_by_half_of_it() -> None:
    true = [Interval(1.0, 1.4), Interval(3.0, 4.0)]
    found = [Interval(1.1, 1.2), Interval(1.12, 1.3), Interval(3.4, 3.9), Interval(6.0, 6.5)]
    assert matched(found, true) == Hits(2, 4, 2)
    assert onset_errors(found, true) == pytest.approx([0.1, 0.4])
    assert matched([Interval(1.25, 1.9)], [Interval(1.0, 1.4)]) == Hits(0, 1, 1)


def test_what_is_found_at_a_doubtful_place_counts_neither_way() -> None:
    figures = people.filled_pauses([trial([(1.0, 1.4), (5.0, 5.4)], [(1.0, 1.4)], doubtful=[(5.3, 6.0)])])
    assert (figures["hits"], figures["found"], figures["true"]) == (1, 1, 1)
    assert people.false_ones([trial([(5.0, 5.4)], doubtful=[(5.3, 6.0)])])["false"] == 0


def test_false_ones_are_counted_by_the_minute() -> None:
    figures = people.false_ones([trial([(5.0, 5.4)]), trial([]), trial([])])
    assert figures["a minute"] == pytest.approx(2.0)
    assert (figures["false"], figures["recordings"]) == (1, 3)


def test_a_refused_recording_is_counted_and_what_was_said_in_it_is_missed() -> None:
    refused = trial([], [(1.0, 1.4)], refused=("filled_pauses",))
    assert people.refused([refused, trial([])]) == {"refused": 1, "recordings": 2}
    assert people.filled_pauses([refused])["recall"] == 0


def test_words_wrong_missing_and_made_up_are_errors_and_fillers_are_none() -> None:
    said = trial([], words="Hello there, um, the kitten sat down", text="hello there the cat sat")
    assert people.word_errors([said]) == {"percent": pytest.approx(40.0), "words": 5}
    assert people.made_up([said])["false"] == 7


def test_texts_are_compared_as_they_are_said() -> None:
    assert wording.plain("Mr. Smith paid $20 - okay?") == wording.plain("mister smith paid twenty dollars ok")
    assert wording.plain("Um, 'kay. It\u2019s") == ["ok", "it's"]


def test_the_words_that_are_the_same_are_found_in_order() -> None:
    assert wording.aligned(["a", "b", "c", "d"], ["a", "x", "c", "c", "d"]) == ([(0, 0), (2, 3), (3, 4)], 2)
    assert wording.aligned([], ["made", "up"]) == ([], 2)
    assert wording.aligned(["lost"], []) == ([], 1)


def test_onsets_are_compared_of_the_words_that_were_heard_rightly() -> None:
    times = people.word_times([trial([], words="one wrong three", text="one two three")])
    assert times == {"median": pytest.approx(100.0), "90th": pytest.approx(100.0), "of": 2}


def test_the_rate_is_compared_where_the_text_is_long_enough() -> None:
    ten = "one two three four five six seven eight nine ten"
    # Ten words in 4.9 s are 122.4 a minute, and 66 were found.
    assert people.words_per_minute([trial([], text=ten)])["median"] == pytest.approx(46.1, abs=0.1)
    assert people.words_per_minute([trial([], text="too short")]) == {}


def test_a_search_for_substrings_finds_them_in_good_words() -> None:
    words = (Word(0, 1, "Number"), Word(1, 2, "one"), Word(2, 3, "Um"))
    transcript = Transcript(Engine("given"), "en", words)
    assert [word.text for word in with_substrings(transcript)] == ["Number", "Number", "Um"]


def test_a_golden_differs_by_count_label_and_time() -> None:
    before: dict[str, golden.Found] = {"a": [["um", 1.0, 1.5]], "b": []}
    assert list(golden.differences(before, {"a": [["um", 1.1, 1.4]], "b": []})) == []
    assert len(list(golden.differences(before, {"a": [["um", 1.15, 1.5]], "b": [["uh", 2.0, 2.2]]}))) == 2
    assert len(list(golden.differences(before, {"a": [["uh", 1.0, 1.5]], "new": []}))) == 2


def test_a_figure_that_fell_or_is_missing_is_worse() -> None:
    recorded = {"f1": 0.9, "a minute": 0.1, "median": 60.0, "of": 20.0, "false": 0.0}
    assert worse(recorded, {"f1": 0.86, "a minute": 0.2, "median": 70.0, "of": 2.0, "false": 0.0}) == {}
    assert set(worse(recorded, {"f1": 0.8, "a minute": 0.3, "median": 80.0, "false": 1.0})) == {
        *("f1", "a minute", "median", "false")
    }
    assert worse(recorded, {}).keys() == recorded.keys() - {"of"}


def test_a_model_that_is_not_here_is_told_of_and_left_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert models("all", tmp_path) == []
    told = capsys.readouterr().err
    assert "Left out, tiny.en: There is no folder" in told
    assert "Left out, base: " in told


@pytest.mark.slow
def test_the_sounds_of_our_own_making_can_be_played() -> None:
    made = list(quiet._made([np.ones(100, np.float32)], 0))
    assert {name for name, _ in made} == {"silence", "room tone", "mains hum", "wind", "breath", "keys"}
    for name, sound in made:
        assert sound.dtype == np.float32
        assert len(sound) == quiet.MINUTES * 60 * SAMPLERATE
        assert np.isfinite(sound).all()
        assert np.abs(sound).max() <= 1
        assert name == "silence" or np.abs(sound).max() > 1e-4


def test_what_is_remembered_is_made_once_for_each_sound_and_circumstance(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept, "CACHE", tmp_path)
    made: list[int] = []

    def make() -> Scores:
        made.append(len(made))
        return Scores(fillers={"one": Hits(1, 2, 3)}, recordings=len(made))

    sound, other = np.zeros(100, np.float32), np.ones(100, np.float32)
    first = kept.remembered(Scores, sound, "clean", make)
    assert kept.remembered(Scores, sound, "clean", make) == first
    assert kept.remembered(Scores, sound, "room", make).recordings == 2
    assert kept.remembered(Scores, other, "clean", make).recordings == 3


def test_scores_of_several_recordings_are_pooled() -> None:
    total = Scores()
    total.add(Scores(fillers={"a": Hits(1, 1, 2)}, errors={"edges": [1.0]}, readings=0.5, recordings=1))
    total.add(Scores(fillers={"a": Hits(0, 1, 1)}, errors={"edges": [3.0]}, refused=1, recordings=1))
    assert total == Scores({"a": Hits(1, 2, 3)}, {"edges": [1.0, 3.0]}, 0.5, 1, 2)
    assert sound_table.figures(total)["edges median"] == 2.0
