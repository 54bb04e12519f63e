"""What the short window after a piece saves, and what one whole pass over a recording would have heard.

Both are asked of the recogniser as the program sets it up, on people: decisions 0074 and 0083.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from pathlib import Path

from tools.bench.busy import busy
from tools.bench.people import answer
from tools.evaluate import wording
from voicecoach.adapters.silero import SileroDetector
from voicecoach.adapters.transcriber import FasterWhisperTranscriber
from voicecoach.conduct.pieces import Piece, PieceCutter
from voicecoach.conduct.transcribing import transcribe
from voicecoach.models import folders
from voicecoach.models.settings import settings
from voicecoach.ports import Transcriber

_SECONDS = 12.0
"""Of the sound whose windows are compared: one piece, or two."""
_WORDS = 60.0
"""Seconds of the sound whose words are."""


@dataclass(frozen=True, slots=True)
class Windows:
    """Of one model."""

    short: list[float]
    """Seconds that the same pieces took with a window as short as the piece,"""
    whole: list[float]
    """and with all of the 30 s, run by run."""
    share: float
    """Of two cores that the pieces got with the machine to themselves,"""
    share_beside: float
    """and beside programs that take every core."""
    wrong_in_pieces: float
    """Share of the words said that are wrong as the program hears them,"""
    wrong_at_once: float
    """and in one pass over the whole recording, as faster-whisper makes it by itself."""


def compare(model: str, audio: Path, runs: int) -> Windows:
    """Short and whole windows in turn: a busy moment meets them both."""
    folder = folders.find(model).folder
    short = FasterWhisperTranscriber(folder, settings=settings(model))
    whole = FasterWhisperTranscriber(folder, settings=replace(settings(model), silence=None))
    pieces = _pieces(audio)
    taken: dict[FasterWhisperTranscriber, list[float]] = {short: [], whole: []}
    for each in taken:
        each.warm_up()
    worked = time.process_time()
    for _ in range(runs):
        for each, seconds in taken.items():
            seconds.append(_seconds(each, pieces))
    worked = time.process_time() - worked
    with busy():
        beside = time.process_time()
        took = _seconds(short, pieces)
        beside = time.process_time() - beside
    said = answer(audio, _WORDS, 0)
    heard = transcribe(short, said.samples, SileroDetector().probabilities(said.samples)).text
    return Windows(
        taken[short],
        taken[whole],
        worked / sum(taken[short] + taken[whole]) / 2,
        beside / took / 2,
        *(
            wording.aligned(said.words, wording.plain(text))[1] / len(said.words)
            for text in (heard, _at_once(folder, said.samples))
        ),
    )


def _seconds(recogniser: Transcriber, pieces: list[Piece]) -> float:
    began = time.perf_counter()
    for piece in pieces:
        recogniser.transcribe(piece.samples)
    return time.perf_counter() - began


def _at_once(folder: Path, samples: object) -> str:
    from faster_whisper import WhisperModel

    model = WhisperModel(str(folder), device="cpu", compute_type="int8", local_files_only=True)
    segments, _ = model.transcribe(samples, language="en", beam_size=5, condition_on_previous_text=False)
    return " ".join(segment.text for segment in segments)


def _pieces(audio: Path) -> list[Piece]:
    sound, cutter = answer(audio, _SECONDS, 0).samples, PieceCutter()
    return cutter.push(sound, SileroDetector().probabilities(sound)) + cutter.finish()
