"""All the measures of one answer, composed once: out of what was heard in it and of its words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from voicecoach.delivery import Delivery
from voicecoach.figures import FIELDS
from voicecoach.measure.answer_length import answer_length
from voicecoach.measure.articulation_rate import articulation_rate
from voicecoach.measure.hedges import hedges
from voicecoach.measure.lexical_fillers import lexical_fillers
from voicecoach.measure.loudness import loudness_variation, phrase_end_fade
from voicecoach.measure.pace import pace
from voicecoach.measure.phonation import phonation_time
from voicecoach.measure.pitch_variation import pitch_level, pitch_variation
from voicecoach.measure.repetitions import repetitions
from voicecoach.measure.response_latency import response_latency
from voicecoach.measure.restarts import restarts
from voicecoach.measure.silent_pauses import runs_between, silent_pauses
from voicecoach.measure.speech_rate import speech_rate
from voicecoach.measure.uncertainty import is_indicative, per_minute
from voicecoach.measure.understood import Understood
from voicecoach.measure.variety import vocabulary_variety
from voicecoach.measure.words import token, without_filled_pauses
from voicecoach.sound.frames import HOP, flagged
from voicecoach.speech import Interval, Transcript


def delivered(
    known: Understood, question_end: float = 0.0, interruptions: Sequence[Interval] = ()
) -> Delivery:
    """How an answer was delivered. A silence in which there was one of the ``interruptions`` is no pause, and
    no part of its length.
    """
    acoustics, spoken, filled = known.acoustics, known.spoken, known.filled_pauses
    regions, nuclei, level = acoustics.regions, acoustics.nuclei, acoustics.level
    language = known.language
    words = None if spoken is None else without_filled_pauses(spoken, language)
    certain, possible = lexical_fillers(spoken or (), regions, language)
    if words is None or language.syllables is None:
        times, weights = nuclei, np.ones(len(nuclei))
    else:
        times = np.array([(word.start + word.end) / 2 for word in words])
        weights = np.array([language.syllables(word.text) for word in words], np.float64)
    syllable_count = int(weights.sum()) if regions else None
    word_count = None if words is None else len(words)

    silences = silent_pauses(regions)
    runs, phonation = runs_between(regions, silences), phonation_time(regions, silences)
    length, pauses = length_and_pauses(regions, interruptions)
    talking = flagged(runs, len(level)) & ~flagged(filled, len(level))
    uncounted = () if words is None else language.uncounted
    delivery = Delivery(
        answer_length=length,
        response_latency=response_latency(regions, question_end),
        phonation_time=phonation,
        word_count=word_count,
        syllable_count=syllable_count,
        speech_rate=speech_rate(word_count if language.spaced else None, syllable_count, length),
        articulation_rate=articulation_rate(syllable_count, float(talking.sum()) * HOP),
        speech=regions,
        silent_pauses=pauses,
        filled_pauses=filled,
        lexical_fillers=certain,
        possible_fillers=possible,
        filled_pauses_per_minute=None
        if words is None or "filled_pauses" in uncounted
        else per_minute(len(filled), length),
        lexical_fillers_per_minute=None
        if words is None or "lexical_fillers" in uncounted
        else per_minute(len(certain), length),
        indicative=is_indicative(length),
        phonation_ratio=phonation / length if length else None,
        longest_pause=max((pause.duration for pause in pauses), default=None),
        mean_length_of_run=syllable_count / len(runs) if runs and syllable_count is not None else None,
        pace=pace(times, weights, talking),
        pitch_level=pitch_level(acoustics.fundamental, acoustics.speech),
        pitch_variation=pitch_variation(acoustics.fundamental, acoustics.speech),
        loudness_variation=loudness_variation(level, nuclei),
        phrase_end_fade=phrase_end_fade(level, nuclei, runs),
        repetitions=repetitions(words or (), language),
        restarts=restarts(words or ()),
        hedges=hedges(words or (), language),
        vocabulary_variety=vocabulary_variety(words or ()),
        uncounted=uncounted,
        words_dropped=0 if known.transcript is None else _words(known.transcript) - len(spoken or ()),
    )
    return without(delivery, acoustics.quality.refused)


def length_and_pauses(
    regions: tuple[Interval, ...], interruptions: Sequence[Interval]
) -> tuple[float | None, tuple[Interval, ...]]:
    """Of the answer with speech in ``regions``. What it was interrupted by is part of neither."""
    length, pauses = answer_length(regions), silent_pauses(regions)
    if length is None:
        return None, pauses
    waiting = [pause for pause in pauses if any(map(pause.overlap, interruptions))]
    own = tuple(pause for pause in pauses if pause not in waiting)
    return length - sum(pause.duration for pause in waiting), own


def without(delivery: Delivery, refused: tuple[str, ...]) -> Delivery:
    """``delivery`` less the figures that the recording cannot carry."""
    if not refused:
        return delivery
    lost = [FIELDS[field] for field in refused]
    empty = {figure.field: figure.nothing for figure in lost}
    empty |= {field: None for figure in lost for field in figure.with_it}
    return replace(delivery, **empty)  # type: ignore[arg-type]


def _words(transcript: Transcript) -> int:
    return sum(bool(token(word.text)) for word in transcript.words)
