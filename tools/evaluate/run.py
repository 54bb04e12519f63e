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
from voicecoach.delivery import Delivery, RecordingQuality
from voicecoach.measure.activity import DETECTOR_HOP, ONSET
from voicecoach.measure.answer import measure
from voicecoach.measure.levels import FRAME, Floats, on_frames
from voicecoach.measure.syllables import syllables
from voicecoach.measure.voice import frequency
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
class Heard:
    """A case as one condition leaves it, with what the signal models say of it."""

    case: Case
    samples: Samples
    speech: Floats

    def measured(self, words: tuple[Word, ...] | None) -> tuple[RecordingQuality, Delivery]:
        transcript = None if words is None else Transcript(Engine("given"), "en", words)
        return measure(
            self.samples, self.speech, track_pitch, transcript, question_end=self.case.question_end
        )


def evaluated(cases: Iterable[Case], condition: Condition | None) -> Scores:
    """All figures of ``cases`` as ``condition`` leaves them."""
    scores = Scores()
    for case in cases:
        samples = case.samples if condition is None else condition(case.samples, case.name)
        heard = Heard(case, samples, speech_probability(samples))
        quality, alone = heard.measured(None)
        scores.recordings += 1
        for figure in quality.refused:
            scores.refused[figure] = scores.refused.get(figure, 0) + 1
        _filled_pauses(scores, heard, quality, alone)
        if case.speech:
            _edges(scores, heard, case.speech, quality, alone)
            _rates(scores, heard, case.speech)
        _syllables(scores, heard, alone)
        _pitch(scores, heard, alone)
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


def _filled_pauses(scores: Scores, heard: Heard, quality: RecordingQuality, alone: Delivery) -> None:
    case = heard.case
    if "filled_pauses" in quality.refused or case.words is None or case.fillers is None:
        return
    kept = without_fillers(case.words)
    found = {
        "stretched": heard.measured(stretched(kept, len(case.samples)))[1].filled_pauses,
        "true times": heard.measured(kept)[1].filled_pauses,
        "alone": alone.filled_pauses,
        "held-sound rule": baselines.held_sounds(
            frequency(track_pitch(heard.samples, alone.speech), len(heard.samples) // FRAME)
        ),
    }
    text = " ".join(word.text for word in kept)
    if case.fluent:
        scores.readings += len(heard.samples) / SAMPLERATE / 60
        for kind, intervals in found.items():
            scores.error(f"false {kind}", len(intervals))
        scores.error("false substrings", baselines.substring_count(text))
    else:
        for kind, intervals in found.items():
            scores.hit(kind, case.folder, matched(intervals, case.fillers))
        scores.hit("substrings", case.folder, Hits(0, baselines.substring_count(text), len(case.fillers)))


def _edges(
    scores: Scores, heard: Heard, speech: tuple[Interval, ...], quality: RecordingQuality, alone: Delivery
) -> None:
    # The inside of a read sentence has pauses that nobody labelled.
    known = heard.case.folder == "espeak"
    if "silent_pauses" not in quality.refused:
        stretches = [(alone.speech[0].start if alone.speech else 0.0)]
        stretches += [edge for pause in alone.silent_pauses for edge in (pause.start, pause.end)]
        stretches += [(alone.speech[-1].end if alone.speech else 0.0)]
        found = [Interval(*pair) for pair in zip(stretches[::2], stretches[1::2], strict=True)]
        scores.error("edges", *(1000 * error for error in edge_errors(found, speech, all_known=known)))
    detected = on_frames(heard.speech, DETECTOR_HOP, len(heard.samples) // FRAME) >= ONSET
    silero = baselines.detected_regions(detected)
    scores.error("edges Silero", *(1000 * error for error in edge_errors(silero, speech, all_known=False)))
    if alone.response_latency is not None:
        truth = speech[0].start - heard.case.question_end
        scores.error("latency", 1000 * abs(alone.response_latency - truth))


def _rates(scores: Scores, heard: Heard, speech: tuple[Interval, ...]) -> None:
    case = heard.case
    if not case.text:
        return
    words = case.text.split()
    true = len(words) / (speech[-1].end - speech[0].start) * 60
    if case.words is None:
        at = np.linspace(0, len(speech) - 1e-6, len(words)).astype(int)
        given = tuple(Word(speech[i].start, speech[i].end, word) for i, word in zip(at, words, strict=True))
    else:
        given = without_fillers(case.words)
    rate = heard.measured(given)[1].speech_rate.words_per_minute
    if rate is not None:
        scores.error("words per minute", 100 * abs(rate / true - 1))


def _syllables(scores: Scores, heard: Heard, alone: Delivery) -> None:
    words = (heard.case.text or "").split()
    if len(words) < 5:
        return
    count = sum(syllables(word) for word in words) + len(heard.case.fillers or ())
    if alone.syllable_count is not None:
        scores.error("syllables", 100 * abs(alone.syllable_count / count - 1))
        scores.error("syllables Praat", 100 * abs(baselines.praat_syllable_nuclei(heard.samples) / count - 1))


def _pitch(scores: Scores, heard: Heard, alone: Delivery) -> None:
    """Against Praat's pitch of the clean sound."""
    if alone.pitch_variation is None or not heard.case.fluent:
        return
    true = baselines.praat_pitch_variation(heard.case.samples)
    if true:
        scores.error("pitch variation", 100 * abs(alone.pitch_variation / true - 1))
