"""The few figures of an answer that matter, each with what it means, what to aim for and a plain verdict."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from voicecoach.analysis import Analysis
from voicecoach.bands import Bands
from voicecoach.baseline import Baseline
from voicecoach.coach import verdicts
from voicecoach.coach.verdicts import Tone, Verdict
from voicecoach.coach.wording import duration, seconds
from voicecoach.delivery import Delivery
from voicecoach.figure import Figure
from voicecoach.figures import FIELDS, KEY
from voicecoach.question import TargetLength

UNKNOWN = "\u2013"
AT_ONCE = ("answer_length", "response_latency", "longest_pause")
"""Fields of those that no word changes: they are known the moment the answer ends."""
_COUNTED = {"filled_pauses", "lexical_fillers"}
_PACE_UNIT = "words/min"
_NONE_HEARD = "nobody was heard"
_TOO_POOR = "the recording is too poor"


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """One of them, as text."""

    field: str
    """Of ``Delivery``."""
    name: str
    value: str
    """``\u2013`` where it could not be had."""
    unit: str = ""
    aim: str = ""
    verdict: str = ""
    """One or two words, or why there is no figure."""
    tone: Tone = "none"
    meaning: str = ""

    @property
    def amount(self) -> str:
        """Value and unit."""
        return f"{self.value} {self.unit}".rstrip()

    @property
    def counted(self) -> bool:
        """Whether the value stands for itself, without its unit."""
        return self.field in _COUNTED


def key_figures(
    analysis: Analysis, target: TargetLength | None, judged: Bands, *, whole: bool = True
) -> tuple[KeyFigure, ...]:
    """Those of ``KEY``; of silence only one that says so. ``whole``: the answer was not cut off, so that its
    length says something.
    """
    if analysis.delivery.answer_length is None:
        figure = KEY[0]
        return (KeyFigure(figure.field, _name(figure), UNKNOWN, verdict=_NONE_HEARD, meaning=figure.meaning),)
    return tuple(
        _key_figure(figure, analysis, target if whole else None, judged)
        for figure in KEY
        if figure.field not in analysis.delivery.off
    )


def heads(off: Collection[str] = ()) -> tuple[str, ...]:
    """Their names, in their order; ``off``: fields of those that are not shown."""
    return tuple(_name(figure) for figure in KEY if figure.field not in off)


def written_aim(field: str, judged: Bands, target: TargetLength | None = None) -> str:
    """``130-175``, ``within 2 s``, ``up to 6/min``; empty where nothing is judged."""
    aim = verdicts.aim(field, judged, target)
    if aim is None:
        return ""
    match field:
        case "answer_length":
            return f"{aim.low:.0f}\u2013{aim.high:.0f} s"
        case "response_latency":
            return f"within {aim.high:g} s"
        case "filled_pauses" | "lexical_fillers":
            return f"up to {aim.high:.0f}/min"
        case "longest_pause":
            return f"up to {aim.high:g} s"
    return f"{aim.low:.0f}\u2013{aim.high:.0f}"


def written_usual(field: str, baseline: Baseline) -> str:
    """From where to where it usually is with this person: ``140-160``, ``2-5/min``; empty where that is
    unknown, and of the length, which is the question's.
    """
    figure = FIELDS[field]
    usual = baseline.usual_of(figure.name)
    if usual is None or field == "answer_length":
        return ""
    low, high = (f"{value:.{figure.decimals}f}" for value in (usual.low, usual.high))
    unit = {"speech_rate": "", "filled_pauses": "/min", "lexical_fillers": "/min"}.get(field, " s")
    return f"{low}{unit}" if low == high else f"{low}\u2013{high}{unit}"


def written(figure: Figure, number: float) -> str:
    """``148 words/min``, ``4/min``, ``0.7 s``."""
    match figure.field:
        case "answer_length":
            return duration(number)
        case "speech_rate":
            return f"{number:.0f} {_PACE_UNIT}"
        case field if field in _COUNTED:
            return f"{figure.shown(number):.0f}/min"
    return seconds(max(0.0, number))


def _name(figure: Figure) -> str:
    return figure.short[:1].upper() + figure.short[1:]


def _key_figure(figure: Figure, analysis: Analysis, target: TargetLength | None, judged: Bands) -> KeyFigure:
    if figure.field in analysis.quality.refused:
        value, unit, said = UNKNOWN, "", Verdict(_TOO_POOR, "none")
    elif (number := figure.of(analysis.delivery)) is not None:
        said = verdicts.verdict(figure, number, judged, target, analysis.delivery.answer_length)
        value, unit = _amount(figure, number, analysis.delivery, said)
    else:
        value, unit, said = _without(figure, analysis.delivery, judged)
    aim = written_aim(figure.field, judged, target)
    return KeyFigure(figure.field, _name(figure), value, unit, aim, said.words, said.tone, figure.meaning)


def _amount(figure: Figure, number: float, delivery: Delivery, said: Verdict) -> tuple[str, str]:
    """Value and unit of ``number``."""
    about = "about " if delivery.indicative else ""
    match figure.field:
        case "answer_length":
            return _split(duration(number))
        case "speech_rate":
            return f"{about}{figure.shown(number):.0f}", _PACE_UNIT
        case field if field in _COUNTED:
            count = len(getattr(delivery, field))
            settled = count and said.words != verdicts.TOO_SHORT
            return f"{count}", f"({about}{figure.shown(number):.0f}/min)" if settled else ""
    return _split(seconds(max(0.0, number)))


def _without(figure: Figure, delivery: Delivery, judged: Bands) -> tuple[str, str, Verdict]:
    """What there is instead of a figure that could not be had, which words mostly count."""
    syllables = delivery.speech_rate.syllables_per_second
    match figure.field:
        case "speech_rate" if syllables is not None:
            # To the nearest ten, as it is only worked out.
            words = 10.0 * round(syllables * 6 / judged.syllables_per_word)
            said = verdicts.verdict(figure, words, judged, None, delivery.answer_length)
            return f"about {words:.0f}", _PACE_UNIT, said
        case "filled_pauses":
            found = len(delivery.filled_pauses)
            return (
                f"{found}",
                "possible",
                Verdict("no words to be sure by" if delivery.word_count is None else "", "none"),
            )
        case "lexical_fillers":
            return UNKNOWN, "", Verdict("" if delivery.uncounted else "no words to count", "none")
        case "longest_pause":
            return "none", "", verdicts.UNJUDGED
    return UNKNOWN, "", verdicts.UNJUDGED


def _split(written: str) -> tuple[str, str]:
    """``1 min 5 s`` is a value of its own; ``42 s`` is a value with a unit."""
    value, _, unit = written.partition(" ")
    return (value, unit) if unit == "s" else (written, "")
