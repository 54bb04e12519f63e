"""The few figures of an answer that matter, each with what it means, what to aim for and a plain verdict."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from voicecoach.analysis import Analysis
from voicecoach.bands import Bands
from voicecoach.baseline import Baseline
from voicecoach.catalogue import IN_ENGLISH, Catalogue
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
TOO_POOR, NOT_SURE, NO_WORDS = (
    "the recording is too poor", "no words to be sure by", "no words to count",
)  # fmt: skip
"""Why there is no figure, or no verdict on it."""
_COUNTED = {"filled_pauses", "lexical_fillers"}


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
    analysis: Analysis,
    target: TargetLength | None,
    judged: Bands,
    *,
    whole: bool = True,
    say: Catalogue = IN_ENGLISH,
) -> tuple[KeyFigure, ...]:
    """Those of ``KEY``; of silence only one that says so. ``whole``: the answer was not cut off, so that its
    length says something.
    """
    if analysis.delivery.answer_length is None:
        figure = KEY[0]
        none = say("nobody was heard")
        return (
            KeyFigure(figure.field, _name(figure, say), UNKNOWN, verdict=none, meaning=say(figure.meaning)),
        )
    return tuple(
        _key_figure(figure, analysis, target if whole else None, judged, say)
        for figure in KEY
        if figure.field not in analysis.delivery.off
    )


def heads(off: Collection[str] = ()) -> tuple[str, ...]:
    """Their names, in their order; ``off``: fields of those that are not shown."""
    return tuple(_name(figure, IN_ENGLISH) for figure in KEY if figure.field not in off)


def written_aim(
    field: str, judged: Bands, target: TargetLength | None = None, say: Catalogue = IN_ENGLISH
) -> str:
    """``130-175``, ``within 2 s``, ``up to 6/min``; empty where nothing is judged."""
    aim = verdicts.aim(field, judged, target)
    if aim is None:
        return ""
    match field:
        case "answer_length":
            return f"{aim.low:.0f}\u2013{aim.high:.0f} s"
        case "response_latency":
            return say("within {most:g} s", most=aim.high)
        case "filled_pauses" | "lexical_fillers":
            return say("up to {most:.0f}/min", most=aim.high)
        case "longest_pause":
            return say("up to {most:g} s", most=aim.high)
    return f"{aim.low:.0f}\u2013{aim.high:.0f}"


def written_usual(field: str, baseline: Baseline, say: Catalogue = IN_ENGLISH) -> str:
    """From where to where it usually is with this person: ``140-160``, ``2-5/min``; empty where that is
    unknown, and of the length, which is the question's.
    """
    figure = FIELDS[field]
    usual = baseline.usual_of(figure.name)
    if usual is None or field == "answer_length":
        return ""
    low, high = (say.figure(value, figure.decimals) for value in (usual.low, usual.high))
    unit = {"speech_rate": "", "filled_pauses": "/min", "lexical_fillers": "/min"}.get(field, " s")
    return f"{low}{unit}" if low == high else f"{low}\u2013{high}{unit}"


def written(figure: Figure, number: float, say: Catalogue = IN_ENGLISH) -> str:
    """``148 words/min``, ``4/min``, ``0.7 s``."""
    match figure.field:
        case "answer_length":
            return duration(number, say)
        case "speech_rate":
            return f"{number:.0f} {say('words/min')}"
        case field if field in _COUNTED:
            return say("{rate:.0f}/min", rate=figure.shown(number))
    return seconds(max(0.0, number), say)


def _name(figure: Figure, say: Catalogue) -> str:
    name = say(figure.short)
    return name[:1].upper() + name[1:]


def _key_figure(
    figure: Figure, analysis: Analysis, target: TargetLength | None, judged: Bands, say: Catalogue
) -> KeyFigure:
    if figure.field in analysis.quality.refused:
        value, unit, said = UNKNOWN, "", Verdict(TOO_POOR, "none")
    elif (number := figure.of(analysis.delivery)) is not None:
        said = verdicts.verdict(figure, number, judged, target, analysis.delivery.answer_length)
        value, unit = _amount(figure, number, analysis.delivery, said, say)
    else:
        value, unit, said = _without(figure, analysis.delivery, judged, say)
    aim = written_aim(figure.field, judged, target, say)
    name, words = _name(figure, say), say(said.words)
    return KeyFigure(figure.field, name, value, unit, aim, words, said.tone, say(figure.meaning))


def _amount(
    figure: Figure, number: float, delivery: Delivery, said: Verdict, say: Catalogue
) -> tuple[str, str]:
    """Value and unit of ``number``."""
    about = say("about {value:.0f}", value=figure.shown(number))
    exact = say.figure(figure.shown(number), 0)
    shown = about if delivery.indicative else exact
    match figure.field:
        case "answer_length":
            return _split(duration(number, say))
        case "speech_rate":
            return shown, say("words/min")
        case field if field in _COUNTED:
            count = len(getattr(delivery, field))
            settled = count and said.words != verdicts.TOO_SHORT
            return f"{count}", say("({rate}/min)", rate=shown) if settled else ""
    return _split(seconds(max(0.0, number), say))


def _without(figure: Figure, delivery: Delivery, judged: Bands, say: Catalogue) -> tuple[str, str, Verdict]:
    """What there is instead of a figure that could not be had, which words mostly count."""
    syllables = delivery.speech_rate.syllables_per_second
    match figure.field:
        case "speech_rate" if syllables is not None:
            # To the nearest ten, as it is only worked out.
            words = 10.0 * round(syllables * 6 / judged.syllables_per_word)
            said = verdicts.verdict(figure, words, judged, None, delivery.answer_length)
            return say("about {value:.0f}", value=words), say("words/min"), said
        case "filled_pauses":
            found = len(delivery.filled_pauses)
            return (
                f"{found}",
                say("possible"),
                Verdict(NOT_SURE if delivery.word_count is None else "", "none"),
            )
        case "lexical_fillers":
            return UNKNOWN, "", Verdict("" if delivery.uncounted else NO_WORDS, "none")
        case "longest_pause":
            return say("none"), "", verdicts.UNJUDGED
    return UNKNOWN, "", verdicts.UNJUDGED


def _split(written: str) -> tuple[str, str]:
    """``1 min 5 s`` is a value of its own; ``42 s`` is a value with a unit."""
    value, _, unit = written.partition(" ")
    return (value, unit) if unit == "s" else (written, "")
