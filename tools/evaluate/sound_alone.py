"""What is measured without words: every measure of the sound over every case under one condition."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from testbed.scoring import Hits, edge_errors, matched
from tools.evaluate import baselines, kept
from tools.evaluate.cases import Case
from tools.evaluate.conditions import Condition
from voicecoach.delivery import Delivery
from voicecoach.languages.english_syllables import syllables
from voicecoach.measure.acoustics import Acoustics, acoustics_of
from voicecoach.measure.answer import delivered
from voicecoach.measure.understood import understood
from voicecoach.sound.activity import ONSET
from voicecoach.sound.frames import FRAME, Floats, on_frames
from voicecoach.sound.speech_probability import PROBABILITY_HOP
from voicecoach.speech import SAMPLERATE, Interval, Samples

ALONE = "hesitations"
HELD_SOUND = "held-sound rule"


@dataclass(slots=True)
class Scores:
    """What one condition came to, pooled."""

    fillers: dict[str, Hits] = field(default_factory=dict)
    """By kind of detection; those in synthetic speech apart."""
    errors: dict[str, list[float]] = field(default_factory=dict)
    """By measure."""
    readings: float = 0.0
    """Minutes of fluent reading."""
    refused: int = 0
    """Recordings that pauses, and what hangs on them, cannot be had from."""
    recordings: int = 0

    def add(self, other: Scores) -> None:
        """``other`` pooled with these."""
        for kind, hits in other.fillers.items():
            self.fillers[kind] = self.fillers.get(kind, Hits()) + hits
        for measure, errors in other.errors.items():
            self.error(measure, *errors)
        self.readings += other.readings
        self.refused += other.refused
        self.recordings += other.recordings

    def error(self, measure: str, *errors: float) -> None:
        self.errors.setdefault(measure, []).extend(map(float, errors))


@dataclass(frozen=True, slots=True, eq=False)
class Sound:
    """A case as one condition leaves it, with what is heard in it."""

    case: Case
    samples: Samples
    probability: Floats
    heard: Acoustics


def evaluated(cases: Iterable[Case], condition: Condition | None, *, others: bool = True) -> Scores:
    """All figures of ``cases`` as ``condition`` leaves them; with those of ``others`` or without."""
    total = Scores()
    for case in cases:
        samples = case.samples if condition is None else condition(case.samples, case.name)
        # The sound says which recording this is, under which condition, and the rest what is true of it.
        truth = (case.kind, case.fillers, case.doubtful, case.text, case.speech, case.question_end, others)
        scores = kept.remembered(Scores, samples, truth, lambda: _scored(case, samples, others))  # noqa: B023
        total.add(scores)
    return total


def _scored(case: Case, samples: Samples, others: bool) -> Scores:
    scores = Scores(recordings=1)
    probability = kept.speech_probability(samples)
    sound = Sound(case, samples, probability, acoustics_of(samples, probability, kept.track_pitch))
    alone = delivered(understood(sound.heard, None), case.question_end)
    scores.refused = int("silent_pauses" in sound.heard.quality.refused)
    _filled_pauses(scores, sound, alone, others)
    if case.speech:
        _edges(scores, sound, case.speech, alone, others)
    _syllables(scores, sound, alone, others)
    _pitch(scores, sound, alone)
    return scores


def _filled_pauses(scores: Scores, sound: Sound, alone: Delivery, others: bool) -> None:
    case = sound.case
    if "filled_pauses" in sound.heard.quality.refused or case.kind == "joined":
        return
    found: dict[str, Sequence[Interval]] = {ALONE: alone.filled_pauses}
    if others:
        found[HELD_SOUND] = baselines.held_sounds(kept.plain_pitch(sound.samples))
    if case.kind == "reading":
        scores.readings += len(sound.samples) / SAMPLERATE / 60
    for kind, intervals in found.items():
        known = [one for one in intervals if not any(one.overlap(other) > 0 for other in case.doubtful)]
        if case.kind == "reading":
            scores.error(f"false {kind}", len(known))
        else:
            key = f"{kind}, synthetic" if case.kind == "synthetic" else kind
            scores.fillers[key] = scores.fillers.get(key, Hits()) + matched(known, case.fillers)


def _edges(scores: Scores, sound: Sound, speech: tuple[Interval, ...], alone: Delivery, others: bool) -> None:
    # The inside of a read sentence has pauses that nobody labelled.
    known = sound.case.kind == "synthetic"
    if "silent_pauses" not in sound.heard.quality.refused:
        stretches = [(alone.speech[0].start if alone.speech else 0.0)]
        stretches += [edge for pause in alone.silent_pauses for edge in (pause.start, pause.end)]
        stretches += [(alone.speech[-1].end if alone.speech else 0.0)]
        found = [Interval(*pair) for pair in zip(stretches[::2], stretches[1::2], strict=True)]
        scores.error("edges", *(1000 * error for error in edge_errors(found, speech, all_known=known)))
    if others:
        detected = on_frames(sound.probability, PROBABILITY_HOP, len(sound.samples) // FRAME) >= ONSET
        silero = baselines.detected_regions(detected)
        scores.error(
            "edges Silero", *(1000 * error for error in edge_errors(silero, speech, all_known=False))
        )
    if alone.response_latency is not None:
        truth = speech[0].start - sound.case.question_end
        scores.error("latency", 1000 * abs(alone.response_latency - truth))


def _syllables(scores: Scores, sound: Sound, alone: Delivery, others: bool) -> None:
    words = (sound.case.text or "").split()
    if len(words) < 5:
        return
    count = sum(syllables(word) for word in words) + len(sound.case.fillers or ())
    if alone.syllable_count is not None:
        scores.error("syllables", 100 * abs(alone.syllable_count / count - 1))
    if others:
        scores.error("syllables Praat", 100 * abs(baselines.praat_syllable_nuclei(sound.samples) / count - 1))


def _pitch(scores: Scores, sound: Sound, alone: Delivery) -> None:
    """Against Praat's pitch of the clean sound."""
    if alone.pitch_variation is None or sound.case.kind not in ("reading", "joined"):
        return
    true = baselines.praat_pitch_variation(sound.case.samples)
    if true:
        scores.error("pitch variation", 100 * abs(alone.pitch_variation / true - 1))
