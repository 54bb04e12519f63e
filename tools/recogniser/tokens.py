"""What may be written: the tokens of the recogniser, in the order that Whisper's English models have."""

from __future__ import annotations

import random
import string
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path

from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers, trainers

from tools.recogniser import corpus

WORD_TOKENS = 2048
"""Bytes and pieces of words."""
TIMES = 1501
"""One for each 20 ms of a window of 30 s, and one for its end."""
_SPECIAL = (
    *("endoftext", "startoftranscript", "en", "translate", "transcribe", "startoflm", "startofprev"),
    *("nospeech", "notimestamps"),
)


def build(seed: int) -> Tokenizer:
    """A byte-level BPE of the corpus. All 256 bytes are kept: faster-whisper looks up tokens for signs that
    no sentence of ours has. (Sennrich, Haddow and Birch 2016; GPT-2's bytes.)
    """
    chance = random.Random(seed)
    packs = corpus.training_phrases()
    wanted = packs * 2 + list(corpus.scripts()) * 4 + [corpus.mixture(chance, packs) for _ in range(4000)]
    lines = ["".join(f" {word}" for word in corpus.with_slips(each, chance).plain) for each in wanted]
    lines += [f" {filler}" for filler in (*corpus.FILLED_PAUSES, *corpus.LEXICAL_FILLERS)] * 50
    # A space before every letter must be one token: faster-whisper never lets a space stand alone.
    lines += [f" {letter}" for letter in string.ascii_lowercase + "I"] * 3000
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=WORD_TOKENS, initial_alphabet=pre_tokenizers.ByteLevel.alphabet(), show_progress=False
    )
    tokenizer.train_from_iterator(lines, trainer)
    special = [f"<|{name}|>" for name in _SPECIAL] + [f"<|{n * 0.02:.2f}|>" for n in range(TIMES)]
    tokenizer.add_special_tokens([AddedToken(name, special=True, normalized=False) for name in special])
    return tokenizer


class Tokens:
    """The numbers of the tokens."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self.tokenizer = tokenizer
        self.count: int = tokenizer.get_vocab_size()
        self.end = self._special("endoftext")
        self.start = self._special("startoftranscript")
        self.no_speech = self._special("nospeech")
        self.no_times = self._special("notimestamps")
        self.first_time = self.no_times + 1
        self.english = self._special("en")
        self.comma: int = self._only(",")
        self.stop: int = self._only(".")
        self.space: int = self._only(" ")
        self._words: dict[str, tuple[int, ...]] = {}

    @classmethod
    def load(cls, path: Path) -> Tokens:
        return cls(Tokenizer.from_file(str(path)))

    def word(self, text: str) -> tuple[int, ...]:
        """``text`` with a space before it."""
        if text not in self._words:
            self._words[text] = tuple(self.tokenizer.encode(f" {text}").ids)
        return self._words[text]

    @cached_property
    def suppressed(self) -> frozenset[int]:
        """Those that faster-whisper never lets a model write."""
        from faster_whisper.tokenizer import Tokenizer as Library

        library = Library(self.tokenizer, multilingual=False)
        found: Iterable[int] = (
            *library.non_speech_tokens,
            *(library.transcribe, library.translate, library.sot, library.sot_prev, library.sot_lm),
            self.english,
        )
        return frozenset(int(each) for each in found)

    def text(self, token: int) -> str:
        """What ``token`` stands for, as the tokenizer writes it."""
        return self.tokenizer.id_to_token(token) or ""

    def _special(self, name: str) -> int:
        token = self.tokenizer.token_to_id(f"<|{name}|>")
        if token is None:
            raise ValueError(f"the tokenizer has no token <|{name}|>")
        return token

    def _only(self, text: str) -> int:
        (token,) = self.tokenizer.encode(text).ids
        return int(token)
