"""The figures of an answer, each as a label and what is said of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from voicecoach.analysis import Analysis
from voicecoach.catalogue import IN_ENGLISH, Catalogue
from voicecoach.coach.recording import problems
from voicecoach.coach.wording import clock, seconds
from voicecoach.content import ContentEvidence
from voicecoach.delivery import Delivery, Estimate
from voicecoach.figures import FIELDS
from voicecoach.languages import language_of
from voicecoach.question import Question

MOMENTS_SHOWN = 12
"""So many places are listed of each kind; more would bury the rest."""
Row = tuple[str, str]
"""Label and value of a figure."""


def figure_rows(
    analysis: Analysis, question: Question | None = None, say: Catalogue = IN_ENGLISH
) -> Iterator[Row]:
    """Each figure that could be had."""
    delivery = analysis.delivery
    yield from _start(analysis, question, say)
    if analysis.quality.problems:
        yield say("Sound"), " ".join(problems(analysis.quality, say))
    if delivery.answer_length is None:
        return
    yield from _rates(delivery, say)
    yield from _silences(analysis, say)
    if _told("filled_pauses", analysis):
        yield _filled_pauses(delivery, say)
    if delivery.word_count is not None:
        yield from _phrases(delivery, say)
    elif analysis.words_refused:
        yield say("Words"), analysis.words_refused
    elif analysis.transcript is not None:
        yield say("Words"), say("none were recognised: measured from the sound alone")
    yield from _voice(delivery, say)
    if analysis.transcript is not None and (limits := language_of(analysis.transcript.language).limits):
        yield say("Language"), say(limits)
    if analysis.content is not None and analysis.content.company_wanted:
        yield say("Employer's words"), _company(analysis.content, say)


def rows_at_once(
    analysis: Analysis, question: Question | None = None, say: Catalogue = IN_ENGLISH
) -> Iterator[Row]:
    """Those of the figures that no word changes."""
    yield from _start(analysis, question, say)
    yield from _silences(analysis, say)


def _start(analysis: Analysis, question: Question | None, say: Catalogue) -> Iterator[Row]:
    delivery, ratio = analysis.delivery, analysis.quality.snr_db
    level = ""
    if ratio is not None:
        level = say(", speech {ratio:.0f} dB above the background", ratio=ratio)
    yield say("Recording"), f"{seconds(analysis.duration, say)}{level}"
    if delivery.answer_length is None:
        return
    aim = ""
    if question is not None:
        target = question.target_length
        aim = say(" (aim: {aim})", aim=f"{target.shortest:.0f}-{target.longest:.0f} s")
    if "answer_length" not in delivery.off:
        yield _label("answer_length", say), f"{seconds(delivery.answer_length, say)}{aim}"
    if delivery.response_latency is not None:
        remarks = analysis.feedback.remarks
        wrong = [one.statement for one in remarks if (one.topic, one.tone) == ("response_latency", "change")]
        if wrong:
            yield say("First word"), wrong[0]
        else:
            yield _label("response_latency", say), seconds(delivery.response_latency, say)


def _silences(analysis: Analysis, say: Catalogue) -> Iterator[Row]:
    if _told("silent_pauses", analysis):
        yield _label("silent_pauses", say), _pauses(analysis.delivery, say)


def _told(field: str, analysis: Analysis) -> bool:
    return field not in analysis.quality.refused and field not in analysis.delivery.off


def _company(content: ContentEvidence, say: Catalogue) -> str:
    used = [
        say("{what} at {moment}", what=say.quoted(word.text.strip(".,;:!?")), moment=clock(word.start))
        for word in content.company
    ]
    found = say("{count} of {all}", count=len(used), all=content.company_wanted)
    return f"{found}{': ' if used else ''}{', '.join(used)}"


def _rates(delivery: Delivery, say: Catalogue) -> Iterator[Row]:
    rate = delivery.speech_rate
    pace = []
    if rate.words_per_minute is not None:
        pace.append(_written("speech_rate", rate.words_per_minute, say))
    if rate.syllables_per_second is not None:
        pace.append(say("{rate:.1f} syllables a second", rate=rate.syllables_per_second))
    if pace:
        doubt = say("; indicative, the answer is short") if delivery.indicative else ""
        rates = say("{rates}, pauses included", rates=", ".join(pace))
        yield _label("speech_rate", say), f"{rates}{doubt}"
    articulation = delivery.articulation_rate.syllables_per_second
    if articulation is not None:
        rates = _written("articulation_rate", articulation, say)
        yield _label("articulation_rate", say), say("{rates}, pauses excluded", rates=rates)


def _pauses(delivery: Delivery, say: Catalogue) -> str:
    pauses = sorted(delivery.silent_pauses, key=lambda pause: -pause.duration)
    if not pauses:
        return say("none of {least:.2f} s or more", least=0.25)
    long = [
        say("{what} at {moment}", what=seconds(pause.duration, say), moment=clock(pause.start))
        for pause in pauses[:3]
    ]
    return say(
        "{count} of {least:.2f} s or more; longest {longest}",
        count=len(pauses),
        least=0.25,
        longest=", ".join(long),
    )


def _filled_pauses(delivery: Delivery, say: Catalogue) -> Row:
    if not delivery.counted("filled_pauses"):
        found = _places([("", one.start) for one in delivery.filled_pauses], say)
        why = "" if delivery.uncounted else say("; to count them takes a transcript")
        return say("Possible hesitations"), f"{found}{why}"
    found = _places([(one.label, one.start) for one in delivery.filled_pauses], say)
    return _label("filled_pauses", say), f"{found}{_a_minute(delivery.filled_pauses_per_minute, say)}"


def _phrases(delivery: Delivery, say: Catalogue) -> Iterator[Row]:
    lexical = _places([(one.text, one.start) for one in delivery.lexical_fillers], say)
    if delivery.counted("lexical_fillers"):
        rate = _a_minute(delivery.lexical_fillers_per_minute, say)
        yield _label("lexical_fillers", say), f"{lexical}{rate}"
    for field, phrases in (
        ("repetitions", delivery.repetitions),
        ("restarts", delivery.restarts),
        ("hedges", delivery.hedges),
    ):
        if phrases:
            yield _label(field, say), _places([(phrase.text, phrase.start) for phrase in phrases], say)


def _a_minute(rate: Estimate | None, say: Catalogue) -> str:
    if rate is None:
        return ""
    return say(
        "; {rate:.1f} a minute, 95 % range {low:.1f}-{high:.1f}",
        rate=rate.value,
        low=rate.low,
        high=rate.high,
    )


def _voice(delivery: Delivery, say: Catalogue) -> Iterator[Row]:
    figures = []
    if delivery.pitch_variation is not None:
        figures.append(say("pitch varies by {semitones:.1f} semitones", semitones=delivery.pitch_variation))
    if delivery.loudness_variation is not None:
        figures.append(say("loudness by {decibels:.1f} dB", decibels=delivery.loudness_variation))
    if figures:
        yield say("Voice"), ", ".join(figures)


def _places(found: list[tuple[str, float]], say: Catalogue) -> str:
    if not found:
        return say("none")
    written = {label.casefold(): label for label, _ in reversed(found) if label}
    counts = Counter(label.casefold() for label, _ in found if label)
    kinds = ", ".join(f"{written[label]} {count}" for label, count in counts.most_common())
    total = f"{len(found)} ({kinds})" if kinds else str(len(found))
    at = ", ".join(clock(start) for _, start in found[:MOMENTS_SHOWN])
    more = ""
    if len(found) > MOMENTS_SHOWN:
        more = say(" and {count} more", count=len(found) - MOMENTS_SHOWN)
    return f"{say('{what} at {moment}', what=total, moment=at)}{more}"


def _label(field: str, say: Catalogue) -> str:
    """The name of a figure at the beginning of a line."""
    name = say(FIELDS[field].name)
    return name[:1].upper() + name[1:]


def _written(field: str, value: float, say: Catalogue) -> str:
    """``value`` of a figure with its unit."""
    figure = FIELDS[field]
    return f"{say.figure(value, figure.decimals)} {say(figure.unit)}".rstrip()
