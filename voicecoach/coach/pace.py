"""Remarks on pace: how fast it was with its pauses, and whether speech or pauses made it so."""

from __future__ import annotations

from voicecoach import bands
from voicecoach.analysis import Remark
from voicecoach.bands import DESK, Bands
from voicecoach.delivery import Delivery


def pace_remark(delivery: Delivery, judged: Bands = DESK) -> Remark | None:
    """On ``speech_rate``, with ``articulation_rate`` to tell fast speech from missing pauses.

    Slow speech, not fast, is what listeners hear as nervous (Feiler & Powell 2016), so a brisk pace is
    not held against anyone. ``None`` where no rate could be had, or too little was said.
    """
    rate = delivery.speech_rate
    if delivery.answer_length is None or delivery.answer_length < bands.ENOUGH_FOR_PACE:
        return None
    if rate.words_per_minute is not None:
        pace, figure = rate.words_per_minute, f"{rate.words_per_minute:.0f} words a minute"
        spoken_figure = f"{_rounded(pace)} words a minute"
    elif rate.syllables_per_second is not None:
        pace = rate.syllables_per_second * 60 / judged.syllables_per_word
        figure = f"{rate.syllables_per_second:.1f} syllables a second"
        spoken_figure = f"roughly {_rounded(pace)} words a minute"
    else:
        return None
    short = delivery.indicative
    doubt = " (indicative: the answer is short)" if short else ""
    trust = 0.7 if short else 1.0
    articulation = delivery.articulation_rate.syllables_per_second
    if articulation is not None and articulation > judged.fast_articulation and pace > judged.good_fastest:
        return Remark(
            topic="pace",
            figures=("speech_rate", "articulation_rate"),
            tone="change",
            statement=f"{figure}, {articulation:.1f} syllables a second between pauses{doubt}: that is fast.",
            advice="Finish each sentence, breathe out, then start the next.",
            spoken=f"That was fast, {spoken_figure}. Breathe out after each sentence.",
            weight=0.8 * trust,
        )
    if pace > judged.fast:
        return Remark(
            topic="pace",
            figures=("speech_rate", "articulation_rate"),
            tone="change",
            statement=f"{figure}{doubt}: the words themselves are not rushed, but pauses are few.",
            advice="Stop for a second after each point so that it can land.",
            spoken="Your words come with hardly a pause. Stop for a second after each point.",
            weight=0.55 * trust,
        )
    if pace < judged.slow:
        return Remark(
            topic="pace",
            figures=("speech_rate",),
            tone="change",
            statement=f"{figure}{doubt}: slow, which listeners tend to hear as nervous.",
            advice="Decide on your first and last sentences before you start.",
            spoken=f"That was slow, {spoken_figure}. Decide how to start and finish before you begin.",
            weight=0.5 * trust,
        )
    good = judged.good_slowest <= pace <= judged.good_fastest
    return Remark(
        topic="pace",
        figures=("speech_rate",),
        tone="keep" if good else "note",
        statement=f"{figure}{doubt}: {'a good pace' if good else 'measured' if pace < 150 else 'brisk'}.",  # noqa: PLR2004
        advice="Keep this pace." if good else "",
        spoken=f"Good pace, {spoken_figure}.",
        weight=0.5 * trust,
    )


def _rounded(words_per_minute: float) -> int:
    """As one would say it: to the nearest ten."""
    return 10 * round(words_per_minute / 10)
