"""``voicecoach`` alone: what to do next, from what is there."""

from __future__ import annotations

from collections.abc import Iterator

from voicecoach.errors import VoicecoachError
from voicecoach.models.catalogue import FIRST
from voicecoach.plain import one_line

_WIDTH = 34
_EVERYTHING = "voicecoach --help shows every command."


def run() -> int:
    """Print it."""
    print("\n".join(_lines()))
    return 0


def _lines() -> Iterator[str]:
    yield "voicecoach: rehearse a job interview out loud, alone, on your own machine."
    yield ""
    model = _model()
    sessions, unmeasured, problem = _sessions()
    if problem:
        yield problem
    if model is None:
        size = f"{FIRST.download / 1e6:.0f} MB"
        yield "No speech model is installed yet: without one nothing is known of your words."
        yield from _steps(
            (f"voicecoach models fetch {FIRST.name}", f"get one, once, {size}"),
            ("voicecoach demo", "see and hear what it does"),
            ("voicecoach practice", "or practise, measured by sound alone"),
        )
    elif not sessions:
        yield f"The speech model {one_line(model)} is here, and you have not practised yet."
        yield from _steps(
            ("voicecoach demo", "see and hear what it does"),
            ("voicecoach doctor", "check your microphone, ten seconds"),
            ("voicecoach practice", "three questions, aloud"),
        )
    else:
        yield f"You have practised {'once' if sessions == 1 else f'{sessions} times'}."
        steps = [
            ("voicecoach practice", "three more questions, aloud"),
            ("voicecoach practice --phone", "or a telephone call"),
            ("voicecoach report", "see your last session as a page"),
            ("voicecoach progress", "see how it goes over weeks"),
        ]
        if unmeasured:
            steps.insert(0, ("voicecoach sessions --recover", "measure what was cut off"))
        yield from _steps(*steps)
    yield ""
    yield _EVERYTHING


def _steps(*steps: tuple[str, str]) -> Iterator[str]:
    for command, about in steps:
        yield f"  {command:<{_WIDTH}}{about}"


def _model() -> str | None:
    from voicecoach.models import folders

    try:
        found = folders.default()
    except VoicecoachError:
        return None
    return None if found is None else found.name


def _sessions() -> tuple[int, int, str]:
    """How many there are, how many answers in them are not measured, and what cannot be read, a sentence."""
    from voicecoach import bootstrap

    try:
        outlines, _ = bootstrap.session_list().all()
    except VoicecoachError as error:
        return 0, 0, str(error)
    return len(outlines), sum(outline.unmeasured for outline in outlines), ""
