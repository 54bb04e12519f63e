"""What is measured on people with a model's words: each figure of some trials."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from testbed.scoring import Hits, matched, onset_errors
from tools.evaluate import baselines, wording
from tools.evaluate.trials import Trial
from voicecoach.measure.words import filled_pause_label

Figures = dict[str, float]
"""By name; empty where there was nothing to measure."""
FEWEST_WORDS = 10
"""That a text needs for a rate to be taken from it."""


def filled_pauses(trials: Sequence[Trial]) -> Figures:
    """Hits, found and true ones; those of a recording that is refused count as missed."""
    return _hits([matched(trial.found, trial.case.fillers) for trial in trials])


def substrings(trials: Sequence[Trial]) -> Figures:
    """The same where the transcript is searched for "um", "uh", "er" and "hmm", as others do."""
    return _hits([matched(baselines.with_substrings(one.transcript), one.case.fillers) for one in trials])


def onsets(trials: Sequence[Trial]) -> Figures:
    """How far off those begin that were hit, ms."""
    errors = [e for trial in trials for e in onset_errors(trial.found, trial.case.fillers)]
    return _errors([1000 * error for error in errors])


def false_ones(trials: Sequence[Trial]) -> Figures:
    """Filled pauses where nobody said one."""
    return _false([len(trial.found) for trial in trials], trials)


def false_substrings(trials: Sequence[Trial]) -> Figures:
    return _false([len(baselines.with_substrings(trial.transcript)) for trial in trials], trials)


def refused(trials: Sequence[Trial]) -> Figures:
    """Recordings that are told that filled pauses cannot be had from them."""
    if not trials:
        return {}
    return {
        "refused": sum("filled_pauses" in trial.refused for trial in trials),
        "recordings": len(trials),
    }


def made_up(trials: Sequence[Trial]) -> Figures:
    """Words that were recognised where nobody speaks."""
    return _false([len(trial.transcript.words) for trial in trials], trials)


def words_per_minute(trials: Sequence[Trial]) -> Figures:
    """Error of the words a minute, %, where text and times are known."""
    errors = []
    for trial in trials:
        rate = trial.delivery.speech_rate.words_per_minute
        count = len((trial.case.text or "").split())
        if trial.case.words and count >= FEWEST_WORDS:
            spoken = trial.case.words[-1].end - trial.case.words[0].start
            errors.append(100.0 if rate is None else 100 * abs(rate / (60 * count / spoken) - 1))
    return _errors(errors)


def word_errors(trials: Sequence[Trial]) -> Figures:
    """Words that are wrong, missing or made up, in % of those that were said; fillers do not count."""
    wrong = said = 0
    for true, found in (texts for trial in trials for texts in _texts(trial)):
        wrong += wording.aligned(true, found)[1]
        said += len(true)
    return {"percent": 100 * wrong / said, "words": said} if said else {}


def word_times(trials: Sequence[Trial]) -> Figures:
    """How far off the words begin that were recognised rightly, ms."""
    errors = []
    for trial in trials:
        true, found = (wording.timed(words) for words in (trial.case.words or (), trial.transcript.words))
        same, _ = wording.aligned([word.text for word in true], [word.text for word in found])
        errors += [1000 * abs(true[i].start - found[j].start) for i, j in same]
    return _errors(errors)


def _texts(trial: Trial) -> Iterator[tuple[list[str], list[str]]]:
    """True and recognised words, as far as the true ones are known."""
    found = wording.timed(trial.transcript.words)
    for passage in trial.case.passages:
        inside = [word.text for word in found if passage.start <= (word.start + word.end) / 2 < passage.end]
        yield wording.plain(passage.text), inside
    if trial.case.passages:
        return
    true = wording.plain(trial.case.text or "")
    if trial.case.kind == "meeting":  # its transcript is that of the labels
        spoken = (word.text for word in trial.case.words or () if filled_pause_label(word.text) is None)
        true = wording.plain(" ".join(spoken))
    if true:
        yield true, [word.text for word in found]


def _hits(each: Sequence[Hits]) -> Figures:
    total = sum(each, Hits())
    if not total.true:
        return {}
    return {
        "hits": total.hits,
        "found": total.found,
        "true": total.true,
        "precision": total.precision or 0.0,
        "recall": total.recall or 0.0,
        "f1": total.f1 or 0.0,
    }


def _false(counts: Sequence[int], trials: Sequence[Trial]) -> Figures:
    if not trials:
        return {}
    minutes = sum(trial.minutes for trial in trials)
    total = sum(counts)
    return {"false": total, "minutes": minutes, "a minute": total / minutes, "recordings": len(trials)}


def _errors(errors: Sequence[float]) -> Figures:
    if not errors:
        return {}
    median, ninetieth = np.percentile(errors, [50, 90])
    return {"median": float(median), "90th": float(ninetieth), "of": len(errors)}
