"""Types of command-line options that several commands share."""

from __future__ import annotations

import argparse
import math

SHORTEST, LONGEST = 10.0, 3600.0
"""Seconds that the longest answer may be set to."""


def count(text: str) -> int:
    """A number of things, 1 or more."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from 1 up")
    return int(text)


def answer_length(text: str) -> float:
    """The longest an answer may be: from 10 s to an hour."""
    value = seconds(text)
    if not SHORTEST <= value <= LONGEST:
        raise argparse.ArgumentTypeError(f"{text!r} is not from {SHORTEST:.0f} to {LONGEST:.0f} seconds")
    return value


def seconds(text: str) -> float:
    """A length of time, 0 or more."""
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not 0 <= value < math.inf:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of seconds from 0 up")
    return value
