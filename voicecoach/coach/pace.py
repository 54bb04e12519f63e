"""Remarks on pace: how fast it was with its pauses, and whether speech or pauses made it so."""

from __future__ import annotations

from voicecoach import bands
from voicecoach.analysis import Remark
from voicecoach.bands import DESK, Bands
from voicecoach.catalogue import IN_ENGLISH, Catalogue
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


def pace_remark(delivery: Delivery, judged: Bands = DESK, say: Catalogue = IN_ENGLISH) -> Remark | None:
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
    if short:
        figure = say("About {pace:.0f} words a minute, in a short answer", pace=pace)
    elif counted:
        figure = say("{pace:.0f} words a minute", pace=pace)
    else:
        figure = say("About {pace:.0f} words a minute", pace=pace)
    spoken_figure = (
        say("{pace} words a minute", pace=_rounded(pace))
        if counted
        else say("roughly {pace} words a minute", pace=_rounded(pace))
    )
    trust = 0.7 if short else 1.0
    articulation = delivery.articulation_rate.syllables_per_second
    if articulation is not None and articulation > judged.fast_articulation and pace > judged.good_fastest:
        return Remark(
            topic="pace",
            figures=("speech_rate", "articulation_rate"),
            tone="change",
            statement=say("{figure}: that is fast, and the words themselves are rushed.", figure=figure),
            advice=say("Finish each sentence, breathe out, then start the next."),
            spoken=say("That was fast, {pace}. Breathe out after each sentence.", pace=spoken_figure),
            weight=0.8 * trust,
        )
    if pace > judged.fast:
        return Remark(
            topic="pace",
            figures=("speech_rate", "articulation_rate"),
            tone="change",
            statement=say(
                "{figure}: the words themselves are not rushed, but pauses are few.", figure=figure
            ),
            advice=say("Stop for a second after each point so that it can land."),
            spoken=say("Your words come with hardly a pause. Stop for a second after each point."),
            weight=0.55 * trust,
        )
    if pace < judged.slow:
        return Remark(
            topic="pace",
            figures=("speech_rate",),
            tone="change",
            statement=say("{figure}: slow, which listeners tend to hear as nervous.", figure=figure),
            advice=say("Decide on your first and last sentences before you start."),
            spoken=say(
                "That was slow, {pace}. Decide how to start and finish before you begin.", pace=spoken_figure
            ),
            weight=0.5 * trust,
        )
    good = said.tone == "good"
    return Remark(
        topic="pace",
        figures=("speech_rate",),
        tone="keep" if good else "note",
        statement=say("{figure}: a good pace.", figure=figure)
        if good
        else say("{figure}: {verdict}.", figure=figure, verdict=say(said.words)),
        advice=say("Keep this pace.") if good else "",
        spoken=say("Good pace, {pace}.", pace=spoken_figure),
        weight=0.5 * trust,
    )


def _rounded(words_per_minute: float) -> int:
    """As one would say it: to the nearest ten."""
    return 10 * round(words_per_minute / 10)
