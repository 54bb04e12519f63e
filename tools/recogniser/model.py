"""Whisper's architecture (Radford et al. 2022), small, with three helps for quick training.

Every encoder head starts as a look at a fixed distance; what a timestamp token means is a linear map of its
sinusoid instead of 1,501 free vectors; and two frame classifiers, which are not exported, teach the encoder
what is being said.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from tools.recogniser.targets import MELS, WINDOW
from tools.recogniser.tokens import TIMES

LONGEST_TEXT = 448
DISTANCES = ((-2, -1, 1, 2), (-5, -2, 2, 5), (-9, -3, 3, 9), (-16, -6, 6, 16))
"""Frames that the heads of each encoder layer look away at first."""


@dataclass(frozen=True, slots=True)
class Dimensions:
    """Of the model."""

    width: int = 192
    heads: int = 4
    encoder_layers: int = 4
    decoder_layers: int = 3


def sinusoids(count: int, width: int) -> Tensor:
    """(count, width) as Whisper's encoder has them."""
    scale = np.exp(-math.log(10_000) / (width // 2 - 1) * np.arange(width // 2))
    angles = np.arange(count)[:, None] * scale[None]
    return torch.tensor(np.concatenate([np.sin(angles), np.cos(angles)], axis=1), dtype=torch.float32)


def _linear(inputs: int, outputs: int, spread: float) -> nn.Linear:
    layer = nn.Linear(inputs, outputs)
    nn.init.normal_(layer.weight, std=spread)
    nn.init.zeros_(layer.bias)
    return layer


class Attention(nn.Module):
    """Multi-head attention."""

    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.query = _linear(width, width, 0.05)
        self.key_value = _linear(width, 2 * width, 0.05)
        self.out = _linear(width, width, 0.03)

    def forward(
        self, x: Tensor, context: Tensor, *, causal: bool = False, weights: bool = False
    ) -> tuple[Tensor, Tensor | None]:
        """(batch, length, width), and with ``weights`` the log of the attention (batch, heads, length,
        context).
        """
        size = x.shape[0]
        query = self.query(x).view(size, x.shape[1], self.heads, -1).transpose(1, 2)
        key, value = (
            each.view(size, context.shape[1], self.heads, -1).transpose(1, 2)
            for each in self.key_value(context).chunk(2, dim=-1)
        )
        log_weights = None
        if weights:
            scores = query @ key.transpose(-1, -2) / math.sqrt(query.shape[-1])
            log_weights = torch.log_softmax(scores.float(), dim=-1)
            mixed = log_weights.exp() @ value
        else:
            mixed = functional.scaled_dot_product_attention(query, key, value, is_causal=causal)
        return self.out(mixed.transpose(1, 2).reshape(x.shape)), log_weights

    def look_away(self, distances: tuple[int | None, ...], sharpness: float = 1.3) -> None:
        """Let each head start by looking so many positions away from its own."""
        width = self.query.in_features
        half, head = width // 2, width // self.heads
        scale = np.exp(-math.log(10_000) / (half - 1) * np.arange(half))
        waves = np.round(np.linspace(0, 36, head // 2)).astype(int)
        query, key = self.query.weight, self.key_value.weight
        with torch.no_grad():
            for number, distance in enumerate(distances):
                if distance is None:
                    continue
                for index, wave in enumerate(waves):
                    turn = scale[wave] * distance
                    sine, cosine = number * head + 2 * index, number * head + 2 * index + 1
                    for row in (sine, cosine):
                        query[row].zero_()
                        key[row].zero_()
                    key[sine, wave] = sharpness
                    key[cosine, half + wave] = sharpness
                    # The query is turned on by the distance: sin(t + d) and cos(t + d).
                    query[sine, wave] = query[cosine, half + wave] = sharpness * math.cos(turn)
                    query[sine, half + wave] = sharpness * math.sin(turn)
                    query[cosine, wave] = -sharpness * math.sin(turn)


class FeedForward(nn.Module):
    """Two layers with GELU between them."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.up, self.down = _linear(width, 4 * width, 0.06), _linear(4 * width, width, 0.03)

    def forward(self, x: Tensor) -> Tensor:
        out: Tensor = self.down(functional.gelu(self.up(x)))
        return out


class EncoderLayer(nn.Module):
    """Attention to all frames, and a feed-forward."""

    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.attention_norm, self.attention = nn.LayerNorm(width), Attention(width, heads)
        self.feed_norm, self.feed = nn.LayerNorm(width), FeedForward(width)

    def forward(self, x: Tensor) -> Tensor:
        normed = self.attention_norm(x)
        x = x + self.attention(normed, normed)[0]
        out: Tensor = x + self.feed(self.feed_norm(x))
        return out


class DecoderLayer(nn.Module):
    """Attention to the text so far, attention to the sound, and a feed-forward."""

    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.attention_norm, self.attention = nn.LayerNorm(width), Attention(width, heads)
        self.cross_norm, self.cross = nn.LayerNorm(width), Attention(width, heads)
        self.feed_norm, self.feed = nn.LayerNorm(width), FeedForward(width)

    def forward(self, x: Tensor, sound: Tensor) -> tuple[Tensor, Tensor]:
        normed = self.attention_norm(x)
        x = x + self.attention(normed, normed, causal=True)[0]
        heard, looked = self.cross(self.cross_norm(x), sound, weights=True)
        x = x + heard
        return x + self.feed(self.feed_norm(x)), looked


class Recogniser(nn.Module):
    """The whole model. ``word_tokens`` are all that are no timestamps."""

    def __init__(self, dimensions: Dimensions, word_tokens: int, phonemes: int) -> None:
        super().__init__()
        width, heads = dimensions.width, dimensions.heads
        self.dimensions = dimensions
        self.conv1 = nn.Conv1d(MELS, width, 3, padding=1)
        self.conv2 = nn.Conv1d(width, width, 3, stride=2, padding=1)
        with torch.no_grad():
            self.conv1.weight *= 1.5
            self.conv2.weight *= 2
        self.encoder = nn.ModuleList(EncoderLayer(width, heads) for _ in range(dimensions.encoder_layers))
        self.encoder_norm = nn.LayerNorm(width)
        self.decoder = nn.ModuleList(DecoderLayer(width, heads) for _ in range(dimensions.decoder_layers))
        self.decoder_norm = nn.LayerNorm(width)
        self.embedding = nn.Parameter(torch.randn(word_tokens, width) * 0.5)
        self.projection = nn.Parameter(torch.randn(word_tokens, width) * 0.05)
        self.register_buffer("positions", sinusoids(WINDOW, width))
        self.register_buffer("text_positions", sinusoids(LONGEST_TEXT, width) * 0.5)
        self.register_buffer("times", sinusoids(TIMES, width))
        self.time_embedding = _linear(width, width, 0.04)
        self.time_projection = _linear(width, width, 0.02)
        self.early_phonemes = nn.Linear(width, phonemes)
        self.phonemes = nn.Linear(width, phonemes)
        self.words = nn.Linear(width, word_tokens)
        for index, layer in enumerate(self.encoder):
            layer.attention.look_away(DISTANCES[min(index, len(DISTANCES) - 1)])
        for layer in self.decoder:
            layer.attention.look_away((-1, -2, None, None))

    def token_weights(self) -> tuple[Tensor, Tensor]:
        """(tokens, width) each: what tokens mean when read, and when written."""
        return (
            torch.cat([self.embedding, self.time_embedding(self.times)]),
            torch.cat([self.projection, self.time_projection(self.times)]),
        )

    def encode(self, mel: Tensor, offset: Tensor) -> tuple[Tensor, Tensor]:
        """(batch, frames, width) from (batch, 80, 2 * frames), after the last layer and after the second.
        ``offset`` (batch,) is where in the window the sound starts.
        """
        x = functional.gelu(self.conv1(mel))
        x = functional.gelu(self.conv2(x)).transpose(1, 2)
        x = x + self.positions[offset[:, None] + torch.arange(x.shape[1])[None]]
        middle = x
        for index, layer in enumerate(self.encoder):
            x = layer(x)
            if index == 1:
                middle = x
        return self.encoder_norm(x), middle

    def decode(self, tokens: Tensor, sound: Tensor) -> tuple[Tensor, list[Tensor]]:
        """(batch, length, tokens) scores of the next token, and each layer's attention to the sound."""
        read, write = self.token_weights()
        x = read[tokens] + self.text_positions[: tokens.shape[1]]
        looked = []
        for layer in self.decoder:
            x, weights = layer(x, sound)
            looked.append(weights)
        return functional.linear(self.decoder_norm(x), write), looked
