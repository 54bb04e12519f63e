"""How figures and times are said: for print and for a voice to read aloud."""

from __future__ import annotations

_SMALL = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip


def number(count: int) -> str:
    """``three`` up to twelve, digits above."""
    return _SMALL[count] if 0 <= count < len(_SMALL) else str(count)


def times(count: int) -> str:
    """``once``, ``twice``, ``three times``."""
    return {1: "once", 2: "twice"}.get(count, f"{number(count)} times")


def plural(count: int, noun: str) -> str:
    """``1 pause``, ``2 pauses``."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def seconds(duration: float) -> str:
    """For print: ``0.4 s``, ``42 s``, ``2 min 5 s``."""
    if duration < 9.95:
        return f"{duration:.1f} s"
    whole = round(duration)
    if whole < 100:
        return f"{whole} s"
    minutes, rest = divmod(whole, 60)
    return f"{minutes} min {rest} s" if rest else f"{minutes} min"


def spoken_seconds(duration: float) -> str:
    """For the voice: ``4 seconds``, ``a minute and a half``, ``2 minutes``; rounded as one would say it."""
    if duration < 55:
        whole = max(1, round(duration) if duration < 20 else 5 * round(duration / 5))
        return "1 second" if whole == 1 else f"{whole} seconds"
    halves = round(duration / 30)
    minutes, half = divmod(halves, 2)
    if minutes == 1:
        return "a minute and a half" if half else "a minute"
    return f"{minutes} and a half minutes" if half else f"{minutes} minutes"


def clock(moment: float) -> str:
    """A place in a recording: ``1:07.4``."""
    tenths = round(moment * 10)
    return f"{tenths // 600}:{tenths // 10 % 60:02d}.{tenths % 10}"


def listed(items: list[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}" if items else ""


def greeting(count: int) -> str:
    """What the interviewer opens with."""
    if count == 1:
        return "Hello, and welcome. I have one question for you."
    return f"Hello, and welcome. I have {number(count)} questions for you."


def goodbye() -> str:
    """What the interviewer closes with."""
    return "Thank you, that's everything from me. Well done for practising."


def introduction(count: int, *, expected: bool) -> str:
    """What the interviewer on the telephone opens with; ``expected``: there is an appointment."""
    questions = "one question" if count == 1 else f"{number(count)} questions"
    why = "for our interview, as arranged" if expected else "about your application"
    return (
        f"Hello, it's Alex Morgan from the hiring team, calling {why}. Thank you for taking the time. "
        f"I have {questions} for you."
    )


def phone_goodbye() -> str:
    """What the interviewer on the telephone closes with."""
    return "Thank you, that's everything from me. We'll be in touch. Goodbye."


def after_the_call(count: int) -> str:
    """What the coach opens with."""
    return (
        "The call is over. Here's how it went."
        if count == 1
        else "The call is over. Let's go through your answers one by one."
    )
