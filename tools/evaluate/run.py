"""Every measure over every case under one condition."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType

import numpy as np

from tools.evaluate import baselines
from tools.evaluate.cases import Case
from tools.evaluate.conditions import Condition
from tools.evaluate.figures import Hits, edge_errors, matched
from tools.evaluate.recogniser import stretched, without_fillers
from voicecoach.adapters import pitch, silero
from voicecoach.delivery import Delivery
from voicecoach.measure.activity import DETECTOR_HOP, ONSET
from voicecoach.measure.answer import delivered
from voicecoach.measure.hearing import Heard, hear
from voicecoach.measure.levels import FRAME, Floats, on_frames
from voicecoach.measure.syllables import syllables
from voicecoach.measure.understood import understood
from voicecoach.speech import SAMPLERATE, Engine, Interval, PitchTrack, Samples, Transcript, Word

CACHE = Path(__file__).parents[2] / ".cache" / "evaluate"
_TRACKER = pitch.SwiftF0Tracker()


@dataclass(slots=True)
class Scores:
    """What one condition came to, pooled."""

    fillers: dict[str, Hits] = field(default_factory=dict)
    """By kind of detection, and by ``kind/folder``."""
    errors: dict[str, list[float]] = field(default_factory=dict)
    """By measure."""
    readings: float = 0.0
    """Minutes of fluent reading."""
    refused: dict[str, int] = field(default_factory=dict)
    """How many recordings had a figure refused, by figure."""
    recordings: int = 0

    def hit(self, kind: str, folder: str, hits: Hits) -> None:
        for key in (kind, f"{kind}/{folder}"):
            self.fillers[key] = self.fillers.get(key, Hits()) + hits

    def error(self, measure: str, *errors: float) -> None:
        self.errors.setdefault(measure, []).extend(errors)


@dataclass(frozen=True, slots=True, eq=False)
class Trial:
    """A case as one condition leaves it, with what is heard in it."""

    case: Case
    samples: Samples
    probability: Floats
    heard: Heard

    def measured(self, words: tuple[Word, ...] | None) -> Delivery:
        transcript = None if words is None else Transcript(Engine("given"), "en", words)
        return delivered(understood(self.heard, transcript), self.case.question_end)


def evaluated(cases: Iterable[Case], condition: Condition | None, *, others: bool = True) -> Scores:
    """All figures of ``cases`` as ``condition`` leaves them; with those of ``others`` or without."""
    scores = Scores()
    for case in cases:
        samples = case.samples if condition is None else condition(case.samples, case.name)
        probability = speech_probability(samples)
        trial = Trial(case, samples, probability, hear(samples, probability, track_pitch))
        alone = trial.measured(None)
        scores.recordings += 1
        for figure in trial.heard.quality.refused:
            scores.refused[figure] = scores.refused.get(figure, 0) + 1
        _filled_pauses(scores, trial, alone, others)
        if case.speech:
            _edges(scores, trial, case.speech, alone, others)
            _rates(scores, trial, case.speech)
        _syllables(scores, trial, alone, others)
        _pitch(scores, trial, alone)
    return scores


def speech_probability(samples: Samples) -> Floats:
    """What the speech detector says; kept from run to run."""
    found = _kept(silero, samples, (), lambda: {"speech": silero.SileroDetector().probabilities(samples)})
    return found["speech"]


def track_pitch(samples: Samples, speech: Sequence[Interval]) -> PitchTrack:
    """What the pitch tracker says; kept from run to run."""

    def track() -> dict[str, Floats]:
        found = _TRACKER.track(samples, speech)
        return {
            "frequency": found.frequency,
            "confidence": found.confidence,
            "hop": np.array(found.hop, np.float32),
        }

    found = _kept(pitch, samples, speech, track)
    return PitchTrack(found["frequency"], found["confidence"], float(found["hop"]))


def _kept(
    adapter: ModuleType, samples: Samples, at: Sequence[Interval], say: Callable[[], dict[str, Floats]]
) -> dict[str, Floats]:
    """What ``adapter`` says of this sound, as long as it stays as it is."""
    source = Path(adapter.__file__ or "").read_bytes()
    where = repr([(round(one.start, 3), round(one.end, 3)) for one in at]).encode()
    kept = CACHE / f"{hashlib.sha256(samples.tobytes() + where + source).hexdigest()[:24]}.npz"
    if not kept.is_file():
        CACHE.mkdir(parents=True, exist_ok=True)
        np.savez(kept, **say())  # type: ignore[arg-type]
    with np.load(kept) as found:
        return dict(found)


def plain_pitch(samples: Samples) -> Floats:
    """The pitch that the plain use of the tracker hears, Hz, one figure each 10 ms; kept from run to run."""
    found = _kept(baselines, samples, (), lambda: {"pitch": baselines.plain_pitch(samples)})
    return found["pitch"]


def _filled_pauses(scores: Scores, trial: Trial, alone: Delivery, others: bool) -> None:
    case = trial.case
    if "filled_pauses" in trial.heard.quality.refused or case.words is None or case.fillers is None:
        return
    kept = without_fillers(case.words)
    found: dict[str, Sequence[Interval]] = {
        "stretched": trial.measured(stretched(kept, len(case.samples))).filled_pauses,
        "true times": trial.measured(kept).filled_pauses,
        "alone": alone.filled_pauses,
    }
    if others:
        found["held-sound rule"] = baselines.held_sounds(plain_pitch(trial.samples))
    substrings = baselines.substring_count(" ".join(word.text for word in kept)) if others else 0
    if case.fluent:
        scores.readings += len(trial.samples) / SAMPLERATE / 60
        for kind, intervals in found.items():
            scores.error(f"false {kind}", len(intervals))
        if others:
            scores.error("false substrings", substrings)
    else:
        for kind, intervals in found.items():
            scores.hit(kind, case.folder, matched(intervals, case.fillers))
        if others:
            scores.hit("substrings", case.folder, Hits(0, substrings, len(case.fillers)))


def _edges(scores: Scores, trial: Trial, speech: tuple[Interval, ...], alone: Delivery, others: bool) -> None:
    # The inside of a read sentence has pauses that nobody labelled.
    known = trial.case.folder == "espeak"
    if "silent_pauses" not in trial.heard.quality.refused:
        stretches = [(alone.speech[0].start if alone.speech else 0.0)]
        stretches += [edge for pause in alone.silent_pauses for edge in (pause.start, pause.end)]
        stretches += [(alone.speech[-1].end if alone.speech else 0.0)]
        found = [Interval(*pair) for pair in zip(stretches[::2], stretches[1::2], strict=True)]
        scores.error("edges", *(1000 * error for error in edge_errors(found, speech, all_known=known)))
    if others:
        detected = on_frames(trial.probability, DETECTOR_HOP, len(trial.samples) // FRAME) >= ONSET
        silero = baselines.detected_regions(detected)
        scores.error(
            "edges Silero", *(1000 * error for error in edge_errors(silero, speech, all_known=False))
        )
    if alone.response_latency is not None:
        truth = speech[0].start - trial.case.question_end
        scores.error("latency", 1000 * abs(alone.response_latency - truth))


def _rates(scores: Scores, trial: Trial, speech: tuple[Interval, ...]) -> None:
    case = trial.case
    if not case.text:
        return
    words = case.text.split()
    true = len(words) / (speech[-1].end - speech[0].start) * 60
    if case.words is None:
        at = np.linspace(0, len(speech) - 1e-6, len(words)).astype(int)
        given = tuple(Word(speech[i].start, speech[i].end, word) for i, word in zip(at, words, strict=True))
    else:
        given = without_fillers(case.words)
    rate = trial.measured(given).speech_rate.words_per_minute
    if rate is not None:
        scores.error("words per minute", 100 * abs(rate / true - 1))


def _syllables(scores: Scores, trial: Trial, alone: Delivery, others: bool) -> None:
    words = (trial.case.text or "").split()
    if len(words) < 5:
        return
    count = sum(syllables(word) for word in words) + len(trial.case.fillers or ())
    if alone.syllable_count is not None:
        scores.error("syllables", 100 * abs(alone.syllable_count / count - 1))
    if others:
        scores.error("syllables Praat", 100 * abs(baselines.praat_syllable_nuclei(trial.samples) / count - 1))


def _pitch(scores: Scores, trial: Trial, alone: Delivery) -> None:
    """Against Praat's pitch of the clean sound."""
    if alone.pitch_variation is None or not trial.case.fluent:
        return
    true = baselines.praat_pitch_variation(trial.case.samples)
    if true:
        scores.error("pitch variation", 100 * abs(alone.pitch_variation / true - 1))
