"""``python -m tools.patience``: ``docs/patience.md`` anew. Two minutes; needs the recordings of people and
tiny.en.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from statistics import median

from testbed import recordings, whisper
from tools.evaluate.markdown import table
from tools.patience.noises import SNR, InNoise, in_noises, longest_unbroken
from tools.patience.silences import conversations, heard, readers
from tools.patience.waits import Heard, listened
from voicecoach import bootstrap
from voicecoach.conduct.answering import EndRules
from voicecoach.conduct.take import NO_BREATH

DOCUMENT = Path(__file__).parents[2] / "docs" / "patience.md"
ASKED = (1.5, 2.0, 2.5, 3.0, 3.5, 5.0)
DEFAULT = EndRules().end_silence
_A_SECOND = 1.0


def main() -> None:
    """Measure, print and write."""
    os.environ |= whisper.WITH_WHISPER
    audio = recordings.folder()
    transcriber = bootstrap.transcriber("tiny.en")
    if audio is None or transcriber is None:
        sys.exit(f"There is nothing to measure with: {recordings.ABSENT}, or tiny.en is not installed.")
    tracker = bootstrap.pitch_tracker()
    talk = list(listened(audio, conversations(audio), tracker, transcriber))
    read = list(listened(audio, readers(audio), tracker, transcriber))
    noises = in_noises(audio, [one.silence for one in talk if one.silence.kind == "end"])
    unbroken = max(longest_unbroken(heard(audio, one.silence.recording)[1]) for one in (*talk, *read))
    text = document(f"{datetime.now().astimezone():%-d %B %Y}", talk, read, noises, unbroken)
    DOCUMENT.write_text(text, encoding="utf-8")
    print(text)


def document(
    when: str, talk: Sequence[Heard], read: Sequence[Heard], noises: Sequence[InNoise], unbroken: float
) -> str:
    """The page."""
    ends = [one for one in talk if one.silence.kind == "end"]
    inside = [one for one in talk if one.silence.kind == "inside"]
    long = [one for one in inside if one.silence.duration >= _A_SECOND]
    cut = [one for one in inside if one.cut(DEFAULT, patient=True)]
    waits = [one.wait(DEFAULT, patient=True) for one in ends]
    rows = [_row(asked, inside, long, ends) for asked in ASKED]
    heads = (
        "asked for",
        "cut into, silence alone",
        "with patience",
        "of 1 s or more, with",
        "median wait at ends",
    )
    return f"""\
# When silence ends an answer

Printed by `python -m tools.patience` on {when}, with tiny.en, on recordings of people: two telephone calls, eight
meetings and two people talking by themselves. Nobody in them answers an interviewer; people who think before a hard
question pause longer than these do, which is what the waiting below is for.

An answer ends after {DEFAULT:g} s of silence (`end-silence`), and later where

- what was said last sounds unfinished: its last words want to go on ("and so I", a comma), or the voice stayed level, as
  it does in an "um" and before a thought. Then twice as long;
- the person's own pauses are longer: 1.25 times the longest one in this answer, or the pause that 98 of 100 in their latest
  ten sessions are shorter than.

Never earlier than was asked for, and beyond 10 s only where that was asked for. For the last two seconds the line on the
screen grows dim and says so; one word goes on.

## Pauses inside what somebody says, and ends

{len(inside)} pauses of 0.25 s or more inside, {len(long)} of them of 1 s or more; {len(ends)} ends. At the default {len(cut)} would have
been cut into ({_percent(len(cut), len(inside))} of all, {_percent(len(cut), len(long))} of the long ones), and at a real end one waits {median(waits):.1f} s (median; the
longest {max(waits):.1f} s). "Cut into" is the share of all pauses inside.

{table(heads, rows)}

Of the pauses of 1 s or more inside, {_sound(long)}; of the ends, {_sound(ends)}.
What is level was looked for on one of the two calls.

Readers: {len(read)} pauses, {sum(one.cut(DEFAULT, patient=True) for one in read)} of them cut into; the longest {max(one.silence.duration for one in read):.1f} s.

## In noise

A steady noise {SNR:.0f} dB under the voice. Late: by how much the latest answer ended later than in quiet. Made: silences of
{DEFAULT:g} s or more that the noise makes out of speech.

{_noise_table(noises)}

Where something else is taken for the voice (a television, people at the next table) no silence comes. So after {NO_BREATH:.0f} s
without a breath the line says to press Enter; the longest stretch of anybody here is {unbroken:.0f} s.
"""


def _row(
    asked: float, inside: Sequence[Heard], long: Sequence[Heard], ends: Sequence[Heard]
) -> tuple[str, ...]:
    alone = sum(one.cut(asked, patient=False) for one in inside)
    patient = sum(one.cut(asked, patient=True) for one in inside)
    waits = median(one.wait(asked, patient=True) for one in ends)
    return (
        f"{asked:g} s",
        f"{alone} ({_percent(alone, len(inside))})",
        f"{patient} ({_percent(patient, len(inside))})",
        _percent(patient, len(long)),
        f"{waits:.1f} s",
    )


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / max(1, whole):.1f} %"


def _sound(silences: Sequence[Heard]) -> str:
    words, level = sum(one.open for one in silences), sum(one.level for one in silences)
    either = sum(one.open or one.level for one in silences)
    return f"{either} of {len(silences)} sounded unfinished (words {words}, voice {level})"


def _noise_table(noises: Sequence[InNoise]) -> str:
    lines = [
        (
            one.name.replace("_", " "),
            f"{one.ended} of {one.ends}",
            f"{one.late:.1f} s",
            f"{one.made} in {one.minutes:.0f} min",
            f"{one.unbroken:.0f} s",
        )
        for one in noises
    ]
    return table(("noise", "ended", "late", "made", "longest without a breath"), lines)


if __name__ == "__main__":
    main()
