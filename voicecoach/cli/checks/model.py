"""Speech detection, the speech model, and which model suits this machine."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from voicecoach import bootstrap
from voicecoach.cli.checks.finding import Figures, Finding, failed
from voicecoach.errors import ModelError
from voicecoach.models import folders
from voicecoach.models.catalogue import FIRST, LADDER
from voicecoach.models.folders import InstalledModel
from voicecoach.models.speed import COMFORTABLE, Speed, recommended, time_model, time_stand_in
from voicecoach.ports import Transcriber
from voicecoach.speech import SAMPLERATE, Samples


def check_detector() -> Iterator[Finding]:
    """Needed for every figure about pauses, and to notice the end of an answer."""
    try:
        bootstrap.detector().probabilities(np.zeros(SAMPLERATE, np.float32))
    except ModelError as error:
        yield failed("speech detector", error)
    else:
        yield Finding("speech detector", "ok", "works")


@dataclass(frozen=True, slots=True)
class Timed:
    """The model that is used, and what it came to."""

    used: InstalledModel | None
    transcriber: Transcriber | None = None
    speed: Speed | None = None


def time_used(wanted: str | None, speech: Samples | None) -> Timed:
    """Load the ``wanted`` model, or the one that is used by itself, and time it with ``speech`` (16 kHz), if
    there is some. Raises ModelError.
    """
    used = folders.find(wanted) if wanted else folders.default()
    if used is None or speech is None:
        return Timed(used)
    transcriber = bootstrap.transcriber(str(used.folder))
    if transcriber is None:
        return Timed(used)
    return Timed(used, transcriber, time_model(used.name, transcriber, speech))


def check_model(timed: Timed, *, others: bool) -> Iterator[Finding]:
    """Which model is used and how fast it is; with ``others`` which one suits the machine."""
    speeds = [] if timed.speed is None else [timed.speed]
    if others:
        speeds += _others(timed.speed)
    best = recommended(speeds) if others else None
    yield _which(timed.used) if timed.used else _none(best)
    yield from _broken()
    if timed.speed:
        yield _speed_of_used(timed.speed, best)
    if best:
        yield _recommendation(speeds, best)


def _others(of_used: Speed | None) -> Iterator[Speed]:
    """The speed of what may suit better: from the fastest on, until one is not comfortable."""
    names: Sequence[str] = LADDER
    if of_used and of_used.real_time_factor <= COMFORTABLE:
        # What is faster is less accurate, and what is not of the ladder was chosen on purpose.
        names = LADDER[LADDER.index(of_used.model) + 1 :] if of_used.model in LADDER else ()
    for name in names:
        if of_used and name == of_used.model:
            return
        try:
            speed = time_stand_in(name, bootstrap.recogniser)
        except OSError:  # no room for its file
            return
        yield speed
        if speed.real_time_factor > COMFORTABLE:
            return


def _none(best: Speed | None) -> Finding:
    found = "none is installed: answers are measured from their sound alone, without words"
    return Finding("speech model", "note", found, _get(best.model if best else FIRST.name))


def _which(used: InstalledModel) -> Finding:
    figures: Figures = {"model": used.name, "folder": str(used.folder), "bytes": used.size}
    return Finding(
        "speech model", "ok", f"{used.name}, {used.size / 1e6:.0f} MB, in {used.folder}", "", figures
    )


def _broken() -> Iterator[Finding]:
    for model in folders.installed():
        if model.problem and model.source == "voicecoach":
            found = f"{model.name} in {model.folder} cannot be used: {model.problem}"
            yield Finding("broken model", "note", found, _fetch(model.name))


def _speed_of_used(speed: Speed, best: Speed | None) -> Finding:
    factor = speed.real_time_factor
    found = f"loads in {speed.load_time:.1f} s; a minute of speech takes {60 * factor:.0f} s{_if_busy()}"
    figures: Figures = {"load_seconds": speed.load_time, "real_time_factor": factor}
    if factor > 1:
        faster = best.model if best and best.real_time_factor < factor else LADDER[0]
        slow = f"{found}: slower than speech, feedback is late"
        if faster == speed.model:
            remedy = "close other programs, or practise without words: voicecoach practice --no-model"
            return Finding("its speed", "note", slow, remedy, figures)
        return Finding("its speed", "note", slow, _get(faster), figures)
    return Finding("its speed", "ok", found, "", figures)


def _recommendation(speeds: Sequence[Speed], best: Speed) -> Finding:
    listed = "; ".join(
        f"{speed.model} needs {60 * speed.real_time_factor:.0f} s for a minute of speech"
        f"{' (timed with a stand-in of its size)' if speed.stand_in else ''}"
        for speed in speeds
    )
    figures: Figures = {
        "recommended": best.model,
        **{f"{speed.model} real_time_factor": speed.real_time_factor for speed in speeds},
    }
    found = f"{best.model}: {listed}{_if_busy()}"
    used = next((speed.model for speed in speeds if not speed.stand_in), None)
    if used is not None and used in _alike(best.model):
        return Finding("best model here", "ok", found, "", figures)
    return Finding("best model here", "note", found, _get(best.model), figures)


def _get(name: str) -> str:
    """How to have it used: nobody fetches what is there."""
    here = {model.name for model in folders.installed() if not model.problem}
    return next((f"voicecoach settings model {each}" for each in _alike(name) if each in here), _fetch(name))


def _alike(name: str) -> tuple[str, ...]:
    """Models of the same size: that of English alone, and that of many languages."""
    plain = name.removesuffix(".en")
    return name, plain, f"{plain}.en"


def _fetch(name: str) -> str:
    return f"voicecoach models fetch {name}"


def _if_busy() -> str:
    """A word of caution where other programs slow the measurement down."""
    cores = os.cpu_count() or 1
    busy = hasattr(os, "getloadavg") and os.getloadavg()[0] > cores + 1
    return ", while other programs kept this machine busy" if busy else ""
