"""Remarks on pace: how fast it was with its pauses, and whether speech or pauses made it so."""

from __future__ import annotations

from voicecoach import bands
from voicecoach.analysis import Remark
from voicecoach.bands import DESK, Bands
from voicecoach.coach.verdicts import verdict
from voicecoach.delivery import Delivery
from voicecoach.figures import FIELDS

_FIGURE = FIELDS["speech_rate"]


def pace_of(delivery: Delivery, judged: Bands = DESK) -> float | None:
    """Words a minute; without words worked out from syllables, to the nearest ten; ``None`` without both."""
    rate = delivery.speech_rate
    if rate.words_per_minute is not None:
        return rate.words_per_minute
    if rate.syllables_per_second is None:
        return None
    return float(_rounded(rate.syllables_per_second * 60 / judged.syllables_per_word))


def pace_remark(delivery: Delivery, judged: Bands = DESK) -> Remark | None:
    """On ``speech_rate``, with ``articulation_rate`` to tell fast speech from missing pauses.

    Slow speech, not fast, is what listeners hear as nervous (Feiler & Powell 2016), so a brisk pace is
    not held against anyone. ``None`` where no rate could be had, too little was said, or nobody knows what is
    usual in the language.
    """
    pace = pace_of(delivery, judged)
    if (
        not judged.pace_known
        or delivery.answer_length is None
        or delivery.answer_length < bands.ENOUGH_FOR_PACE
        or pace is None
    ):
        return None
    short, counted = delivery.indicative, delivery.speech_rate.words_per_minute is not None
    said = verdict(_FIGURE, pace, judged)
    pace = _FIGURE.shown(pace)
    figure = f"{'' if counted and not short else 'about '}{pace:.0f} words a minute"
    figure = f"{figure[:1].upper()}{figure[1:]}{', in a short answer' if short else ''}"
    spoken_figure = f"{'' if counted else 'roughly '}{_rounded(pace)} words a minute"
    trust = 0.7 if short else 1.0
    articulation = delivery.articulation_rate.syllables_per_second
    if articulation is not None and articulation > judged.fast_articulation and pace > judged.good_fastest:
        return Remark(
            topic="pace",
            figures=("speech_rate", "articulation_rate"),
            tone="change",
            statement=f"{figure}: that is fast, and the words themselves are rushed.",
            advice="Finish each sentence, breathe out, then start the next.",
            spoken=f"That was fast, {spoken_figure}. Breathe out after each sentence.",
            weight=0.8 * trust,
        )
    if pace > judged.fast:
        return Remark(
            topic="pace",
            figures=("speech_rate", "articulation_rate"),
            tone="change",
            statement=f"{figure}: the words themselves are not rushed, but pauses are few.",
            advice="Stop for a second after each point so that it can land.",
            spoken="Your words come with hardly a pause. Stop for a second after each point.",
            weight=0.55 * trust,
        )
    if pace < judged.slow:
        return Remark(
            topic="pace",
            figures=("speech_rate",),
            tone="change",
            statement=f"{figure}: slow, which listeners tend to hear as nervous.",
            advice="Decide on your first and last sentences before you start.",
            spoken=f"That was slow, {spoken_figure}. Decide how to start and finish before you begin.",
            weight=0.5 * trust,
        )
    good = said.tone == "good"
    return Remark(
        topic="pace",
        figures=("speech_rate",),
        tone="keep" if good else "note",
        statement=f"{figure}: {'a good pace' if good else said.words}.",
        advice="Keep this pace." if good else "",
        spoken=f"Good pace, {spoken_figure}.",
        weight=0.5 * trust,
    )


def _rounded(words_per_minute: float) -> int:
    """As one would say it: to the nearest ten."""
    return 10 * round(words_per_minute / 10)
