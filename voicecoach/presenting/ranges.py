"""Figures over time in words: what is usual, what to aim for, where it goes."""

from __future__ import annotations

from voicecoach.baseline import Usual
from voicecoach.coach.verdicts import Aim
from voicecoach.figure import Figure
from voicecoach.progress.overview import Line
from voicecoach.progress.trend import word


def name(figure: Figure) -> str:
    """``Pace, words a minute``; ``Ums a minute``."""
    called = "possible ums" if figure.name == "possible hesitations" else figure.short
    joint = " " if figure.unit.startswith("a ") else ", "
    return f"{called[:1].upper()}{called[1:]}{joint if figure.unit else ''}{figure.unit}"


def span(figure: Figure, low: float, high: float) -> str:
    """``140-160``, with an en dash; one number where both are written so."""
    ends = [f"{figure.shown(end):.{figure.decimals}f}" for end in (low, high)]
    return "\u2013".join(dict.fromkeys(ends))


def usual_range(figure: Figure, usual: Usual | None) -> str:
    """Empty where nothing is usual yet."""
    return "" if usual is None else span(figure, usual.low, usual.high)


def aimed(figure: Figure, aim: Aim | None) -> str:
    """What is called good; empty where nothing is judged."""
    if aim is None:
        return ""
    return span(figure, aim.low, aim.high) if aim.low else f"up to {aim.high:.{figure.decimals}f}"


def direction(line: Line) -> str:
    """``fewer: better``, ``unchanged``; empty of too few days."""
    if not line.trend.known:
        return ""
    better = {True: ": better", False: ": worse", None: ""}[line.better]
    return f"{word(line.trend.change)}{better}"
