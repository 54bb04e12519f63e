"""The figures of an answer, each as a label and what is said of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from voicecoach.analysis import Analysis
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


def figure_rows(analysis: Analysis, question: Question | None = None) -> Iterator[Row]:
    """Each figure that could be had."""
    delivery = analysis.delivery
    yield from _start(analysis, question)
    if analysis.quality.problems:
        yield "Sound", " ".join(analysis.quality.problems)
    if delivery.answer_length is None:
        return
    yield from _rates(delivery)
    yield from _silences(analysis)
    if _told("filled_pauses", analysis):
        yield _filled_pauses(delivery)
    if delivery.word_count is not None:
        yield from _phrases(delivery)
    elif analysis.words_refused:
        yield "Words", analysis.words_refused
    elif analysis.transcript is not None:
        yield "Words", "none were recognised: measured from the sound alone"
    yield from _voice(delivery)
    if analysis.transcript is not None and (limits := language_of(analysis.transcript.language).limits):
        yield "Language", limits
    if analysis.content is not None and analysis.content.company_wanted:
        yield "Employer's words", _company(analysis.content)


def rows_at_once(analysis: Analysis, question: Question | None = None) -> Iterator[Row]:
    """Those of the figures that no word changes."""
    yield from _start(analysis, question)
    yield from _silences(analysis)


def _start(analysis: Analysis, question: Question | None) -> Iterator[Row]:
    delivery, ratio = analysis.delivery, analysis.quality.snr_db
    level = "" if ratio is None else f", speech {ratio:.0f} dB above the background"
    yield "Recording", f"{seconds(analysis.duration)}{level}"
    if delivery.answer_length is None:
        return
    aim = question and f" (aim: {question.target_length.shortest:.0f}-{question.target_length.longest:.0f} s)"
    if "answer_length" not in delivery.off:
        yield FIELDS["answer_length"].label, f"{seconds(delivery.answer_length)}{aim or ''}"
    if delivery.response_latency is not None:
        remarks = analysis.feedback.remarks
        wrong = [one.statement for one in remarks if (one.topic, one.tone) == ("response_latency", "change")]
        if wrong:
            yield "First word", wrong[0]
        else:
            yield FIELDS["response_latency"].label, seconds(delivery.response_latency)


def _silences(analysis: Analysis) -> Iterator[Row]:
    if _told("silent_pauses", analysis):
        yield FIELDS["silent_pauses"].label, _pauses(analysis.delivery)


def _told(field: str, analysis: Analysis) -> bool:
    return field not in analysis.quality.refused and field not in analysis.delivery.off


def _company(content: ContentEvidence) -> str:
    used = [f"\u201c{word.text.strip('.,;:!?')}\u201d at {clock(word.start)}" for word in content.company]
    return f"{len(used)} of {content.company_wanted}{': ' if used else ''}{', '.join(used)}"


def _rates(delivery: Delivery) -> Iterator[Row]:
    rate = delivery.speech_rate
    pace = []
    if rate.words_per_minute is not None:
        pace.append(FIELDS["speech_rate"].written(rate.words_per_minute))
    if rate.syllables_per_second is not None:
        pace.append(f"{rate.syllables_per_second:.1f} syllables a second")
    if pace:
        doubt = "; indicative, the answer is short" if delivery.indicative else ""
        yield FIELDS["speech_rate"].label, f"{', '.join(pace)}, pauses included{doubt}"
    articulation = delivery.articulation_rate.syllables_per_second
    if articulation is not None:
        figure = FIELDS["articulation_rate"]
        yield figure.label, f"{figure.written(articulation)}, pauses excluded"


def _pauses(delivery: Delivery) -> str:
    pauses = sorted(delivery.silent_pauses, key=lambda pause: -pause.duration)
    if not pauses:
        return "none of 0.25 s or more"
    long = [f"{seconds(pause.duration)} at {clock(pause.start)}" for pause in pauses[:3]]
    return f"{len(pauses)} of 0.25 s or more; longest {', '.join(long)}"


def _filled_pauses(delivery: Delivery) -> Row:
    if not delivery.counted("filled_pauses"):
        found = _places([("", one.start) for one in delivery.filled_pauses])
        why = "" if delivery.uncounted else "; to count them takes a transcript"
        return "Possible hesitations", f"{found}{why}"
    found = _places([(one.label, one.start) for one in delivery.filled_pauses])
    return FIELDS["filled_pauses"].label, f"{found}{_a_minute(delivery.filled_pauses_per_minute)}"


def _phrases(delivery: Delivery) -> Iterator[Row]:
    lexical = _places([(one.text, one.start) for one in delivery.lexical_fillers])
    if delivery.counted("lexical_fillers"):
        yield FIELDS["lexical_fillers"].label, f"{lexical}{_a_minute(delivery.lexical_fillers_per_minute)}"
    for field, phrases in (
        ("repetitions", delivery.repetitions),
        ("restarts", delivery.restarts),
        ("hedges", delivery.hedges),
    ):
        if phrases:
            yield FIELDS[field].label, _places([(phrase.text, phrase.start) for phrase in phrases])


def _a_minute(rate: Estimate | None) -> str:
    return "" if rate is None else f"; {rate.value:.1f} a minute, 95 % range {rate.low:.1f}-{rate.high:.1f}"


def _voice(delivery: Delivery) -> Iterator[Row]:
    figures = []
    if delivery.pitch_variation is not None:
        figures.append(f"pitch varies by {FIELDS['pitch_variation'].written(delivery.pitch_variation)}")
    if delivery.loudness_variation is not None:
        figures.append(f"loudness by {FIELDS['loudness_variation'].written(delivery.loudness_variation)}")
    if figures:
        yield "Voice", ", ".join(figures)


def _places(found: list[tuple[str, float]]) -> str:
    if not found:
        return "none"
    written = {label.casefold(): label for label, _ in reversed(found) if label}
    counts = Counter(label.casefold() for label, _ in found if label)
    kinds = ", ".join(f"{written[label]} {count}" for label, count in counts.most_common())
    total = f"{len(found)} ({kinds})" if kinds else str(len(found))
    at = ", ".join(clock(start) for _, start in found[:MOMENTS_SHOWN])
    more = f" and {len(found) - MOMENTS_SHOWN} more" if len(found) > MOMENTS_SHOWN else ""
    return f"{total} at {at}{more}"
