"""Answers by eSpeak NG, whose every word, pause and filler is known to the millisecond."""

from __future__ import annotations

import numpy as np

from tools.evaluate.cases import Case
from tools.evaluate.espeak import spoken
from voicecoach.speech import SAMPLERATE, Interval, Word

VOICES = (
    ("en-us", 50),
    ("en", 35),
    ("en-us+f3", 60),
    ("en-gb-scotland", 45),
    ("en+m4", 40),
    ("en-us+f5", 70),
)
"""By turns tuning and held-out."""
FILLERS = {"um": "[[V:::m::]]", "uh": "[[V::::]]", "hmm": "[[mmmm]]"}
PHRASES = (
    "in my last job I answered about forty calls a day",
    "one morning a customer rang because her order had gone to the wrong address",
    "I listened to her first and I repeated what she had told me",
    "then I found the parcel and arranged a new delivery for the same evening",
    "she wrote to my manager to say how happy she was",
    "I have worked with people of every age and I enjoy it",
    "our team reduced the waiting time from nine minutes to four",
    "when the system failed I kept notes on paper and rang everybody back",
    "I would like to learn more about your products before I start",
    "a colleague was off sick so I took over half of her cases",
    "the most difficult part was staying calm while he shouted",
    "we agreed on a refund and he has been a customer ever since",
)


def answers() -> list[Case]:
    """Twelve of them. OSError without eSpeak NG."""
    return [_answer(seed) for seed in range(12)]


def _answer(seed: int) -> Case:
    chance = np.random.default_rng(seed)
    voice, pitch = VOICES[seed % len(VOICES)]
    rate = int(chance.integers(125, 210))
    order = chance.permutation(len(PHRASES))[:6]
    pieces = [np.zeros(round(float(chance.uniform(0.3, 2.5)) * SAMPLERATE), np.float32)]
    words: list[Word] = []
    fillers: list[Interval] = []
    stretches: list[Interval] = []
    now = len(pieces[0]) / SAMPLERATE

    def say(text: str, label: str | None = None) -> None:
        nonlocal now
        sound, timed = spoken(text, voice, rate, pitch)
        length = len(sound) / SAMPLERATE
        if label:
            fillers.append(Interval(now, now + length))
            words.append(Word(now, now + length, label))
        else:
            words.extend(Word(now + word.start, now + word.end, word.text) for word in timed)
        pieces.append(sound)
        if stretches and now - stretches[-1].end < 0.25:
            stretches[-1] = Interval(stretches[-1].start, now + length)
        else:
            stretches.append(Interval(now, now + length))
        now += length

    def wait(seconds: float) -> None:
        nonlocal now
        pieces.append(np.zeros(round(seconds * SAMPLERATE), np.float32))
        now += len(pieces[-1]) / SAMPLERATE

    for index, phrase in enumerate(order):
        if index:
            wait(float(chance.uniform(0.3, 2.0)))
        if chance.random() < 0.6:
            label = ("um", "uh", "hmm")[int(chance.choice(3, p=[0.45, 0.45, 0.1]))]
            say(FILLERS[label], label)
            wait(float(chance.choice([0.02, 0.1, 0.4, 0.8])))
        say(PHRASES[phrase])
    wait(1.0)
    sound = np.concatenate(pieces)
    noise = chance.normal(0, 3e-4, len(sound)).astype(np.float32)
    return Case(
        name=f"espeak/{seed:02}-{voice}",
        kind="synthetic",
        part="held-out" if seed % 2 else "tuning",
        samples=0.5 * sound / np.abs(sound).max() + noise,
        words=tuple(words),
        fillers=tuple(fillers),
        text=" ".join(PHRASES[phrase] for phrase in order),
        speech=tuple(stretches),
    )
