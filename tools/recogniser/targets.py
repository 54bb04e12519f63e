"""What is to be written for a clip, and which frames each token rests on."""

from __future__ import annotations

import random
from dataclasses import dataclass
from functools import cache

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from tools.recogniser import clips, room
from tools.recogniser.clips import Clip
from tools.recogniser.tokens import Tokens
from tools.recogniser.voices import Said
from voicecoach.speech import Samples

FRAMES = 50
"""Encoder frames to a second; a timestamp stands for one."""
WINDOW = 1500
"""Encoder frames of the whole window of 30 s."""
MELS, HOP, SIZE = 80, 160, 400
"""Whisper's log-mel: bands, samples between frames, samples of a frame."""
COMMA = 0.25
"""Seconds of silence after a word from which a comma is written, so that the silence has a token to rest on
and stays out of the words around it."""
NEW_SEGMENT = 0.2
"""Seconds of silence after a sentence from which a new segment starts."""
EMPTY = 0.05
"""Share of the clips in which nobody speaks."""
UNTIMED = 0.15
"""Share of the clips that are written without timestamps."""
SHIFTED = 0.25
"""Share of the short clips that stand somewhere else than at the start of the window."""
MOST_TOKENS = 440
IGNORED = -100
NOWHERE = (-1, -1)

Span = tuple[int, int]


@dataclass(slots=True, eq=False)
class Example:
    """A clip as the model sees it."""

    mel: Tensor
    """(80, 2 * frames) log-mel."""
    tokens: list[int]
    labels: list[int]
    """The token after each of ``tokens``."""
    spans: list[Span]
    """The frames that each of ``tokens`` rests on."""
    phonemes: NDArray[np.int64]
    """(frames,), 0 for silence."""
    words: NDArray[np.int64]
    """(frames,), the token that is being said; ``stop`` where nothing is."""
    offset: int
    """The frame of the window at which it starts."""


@dataclass(frozen=True, slots=True)
class _Timed:
    token: int
    start: float
    end: float


def log_mel(samples: Samples) -> Tensor:
    """(80, frames) as faster-whisper computes it; a frame each 10 ms."""
    filters, window = _filters()
    padded = torch.nn.functional.pad(torch.as_tensor(samples), (0, HOP))
    spectrum = torch.stft(padded, SIZE, HOP, window=window, center=True, return_complex=True)
    power = spectrum[..., :-1].abs() ** 2
    bands = torch.log10(torch.clamp(filters @ power, min=1e-10))
    return (torch.maximum(bands, bands.max() - 8.0) + 4.0) / 4.0


@cache
def _filters() -> tuple[Tensor, Tensor]:
    from faster_whisper.feature_extractor import FeatureExtractor

    return torch.from_numpy(FeatureExtractor().mel_filters), torch.hann_window(SIZE)


class Examples:
    """Makes examples out of what the voices said."""

    def __init__(self, said: list[Said], tokens: Tokens) -> None:
        self._said = said
        self._tokens = tokens
        names = {
            name
            for voice in said
            for unit in (*voice.phrases, *voice.fillers)
            for name, _, _ in unit.phonemes
        }
        self._phonemes = {name: number for number, name in enumerate(sorted(names), start=1)}

    @property
    def phoneme_count(self) -> int:
        """With silence."""
        return len(self._phonemes) + 1

    def example(self, chance: random.Random, seconds: float) -> Example:
        """One of at most ``seconds``, which is what is padded to."""
        whole = seconds * FRAMES >= WINDOW
        while True:
            cut = whole and chance.random() < 0.3
            clip = self._clip(chance, seconds, cut=cut)
            written = self._written(clip, chance, cut=cut)
            if len(written) <= MOST_TOKENS:
                return self._example(clip, written, chance, round(seconds * FRAMES))

    def _clip(self, chance: random.Random, seconds: float, *, cut: bool) -> Clip:
        if chance.random() < EMPTY:
            lasting = seconds if chance.random() < 0.5 else chance.uniform(0.5, seconds)
            return Clip(room.emptiness(lasting, chance), [], set(), [])
        lasting = chance.uniform(min(2.0, seconds / 2), seconds) if chance.random() < 0.35 else seconds
        clip = clips.compose(chance.choice(self._said), chance, seconds if cut else lasting, cut=cut)
        clip.samples = room.recorded(clip.samples, chance)
        return clip

    def _written(self, clip: Clip, chance: random.Random, *, cut: bool) -> list[_Timed]:
        """The tokens to write after the first."""
        tokens, end = self._tokens, clip.duration
        segments, partial = self._segments(clip, cut=cut)
        if not segments:
            first = chance.choice((tokens.no_speech, tokens.no_speech, tokens.no_times, tokens.first_time))
            return [_Timed(first, 0, end), _Timed(tokens.end, 0, end)]
        written: list[_Timed] = []
        if chance.random() < UNTIMED:
            written.append(_Timed(tokens.no_times, -1, -1))
            written += [each for segment in segments for each in segment]
        else:
            for index, segment in enumerate(segments):
                broken_off = partial and index == len(segments) - 1
                start = segment[0].start
                written.append(_Timed(self._time(start), start - 0.04, start + 0.12))
                if broken_off and index > 0:
                    break
                written += segment
                if not broken_off:
                    stop = [each for each in segment if each.token not in (tokens.comma, tokens.stop)][-1].end
                    written.append(_Timed(self._time(stop), stop - 0.1, stop + 0.06))
        last = written[-1].end
        return [*written, _Timed(tokens.end, max(0.0, last - 0.06), last + 0.3)]

    def _time(self, seconds: float) -> int:
        return self._tokens.first_time + min(WINDOW, max(0, round(seconds * FRAMES)))

    def _segments(self, clip: Clip, *, cut: bool) -> tuple[list[list[_Timed]], bool]:
        """Words and punctuation, a list for each segment, and whether the last is broken off."""
        tokens, end = self._tokens, clip.duration
        words = [word for word in clip.words if word[2] <= end - 0.02] if cut else clip.words
        partial = cut and bool(words) and len(words) - 1 not in clip.ends
        segments: list[list[_Timed]] = [[]]
        for index, (text, start, stop) in enumerate(words):
            ids = tokens.word(text)
            letters = [len(tokens.text(each).lstrip("Ġ")) or 1 for each in ids]
            edges = start + (stop - start) * np.cumsum([0, *letters]) / sum(letters)
            segments[-1] += [_Timed(*each) for each in zip(ids, edges, edges[1:], strict=False)]
            following = words[index + 1][1] if index + 1 < len(words) else min(end, stop + 0.6)
            if index in clip.ends:
                segments[-1].append(_Timed(tokens.stop, stop, max(stop + 0.06, following)))
                if index + 1 < len(words) and following - stop > NEW_SEGMENT:
                    segments.append([])
            elif index + 1 < len(words) and following - stop >= COMMA:
                segments[-1].append(_Timed(tokens.comma, stop, following))
        return [segment for segment in segments if segment], partial

    def _example(self, clip: Clip, written: list[_Timed], chance: random.Random, frames: int) -> Example:
        tokens = self._tokens
        offset = 0
        if frames < WINDOW and chance.random() < SHIFTED:
            offset = chance.randint(0, WINDOW - frames)
        mel = torch.zeros(MELS, 2 * frames)
        heard = log_mel(clip.samples)[:, : 2 * frames]
        mel[:, : heard.shape[1]] = heard
        if chance.random() < 0.2:  # a band goes missing (SpecAugment, Park et al. 2019)
            band = chance.randint(0, 72)
            mel[band : band + chance.randint(2, 8), : heard.shape[1]] = heard.mean()
        ids = [tokens.start]
        ids += [each.token + (offset if each.token >= tokens.first_time else 0) for each in written]
        phonemes = np.zeros(frames, np.int64)
        for name, start, stop in clip.phonemes:
            phonemes[round(start * FRAMES) : round(stop * FRAMES)] = self._phonemes[name]
        said = np.full(frames, tokens.stop, np.int64)
        for each in written:
            if each.token < tokens.end and each.token not in (tokens.comma, tokens.stop):
                first, last = _span(each, frames)
                said[first:last] = each.token
        spans = [NOWHERE, *(_span(each, frames) for each in written)]
        return Example(mel, ids[:-1], ids[1:], spans, phonemes, said, offset)


def _span(timed: _Timed, frames: int) -> Span:
    """The frames of ``timed``, at least one."""
    if timed.start < 0 and timed.end < 0:
        return NOWHERE
    first = min(frames - 1, round(max(0.0, timed.start) * FRAMES))
    return first, min(frames, max(first + 1, round(timed.end * FRAMES)))


def batch(examples: list[Example], tokens: Tokens) -> dict[str, Tensor]:
    """``examples`` of one length as tensors, texts padded to a multiple of 24 tokens."""
    longest = -(-max(len(each.tokens) for each in examples) // 24) * 24

    def padded(rows: list[list[int]] | list[list[Span]], value: int | Span) -> Tensor:
        return torch.tensor([[*row, *[value] * (longest - len(row))] for row in rows])

    return {
        "mel": torch.stack([each.mel for each in examples]),
        "tokens": padded([each.tokens for each in examples], tokens.end),
        "labels": padded([each.labels for each in examples], IGNORED),
        "here": padded([each.spans[:-1] for each in examples], NOWHERE),
        "next": padded([each.spans[1:] for each in examples], NOWHERE),
        "phonemes": torch.from_numpy(np.stack([each.phonemes for each in examples])),
        "words": torch.from_numpy(np.stack([each.words for each in examples])),
        "offset": torch.tensor([each.offset for each in examples]),
    }
