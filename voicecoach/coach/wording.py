"""How figures and times are said: for print and for a voice to read aloud."""

from __future__ import annotations

from voicecoach.english import number


def seconds(duration: float) -> str:
    """For print: ``0.4 s``, ``42 s``, ``2 min 5 s``."""
    if duration < 9.95:
        return f"{duration:.1f} s"
    whole = round(duration)
    if whole < 100:
        return f"{whole} s"
    minutes, rest = divmod(whole, 60)
    return f"{minutes} min {rest} s" if rest else f"{minutes} min"


def duration(length: float) -> str:
    """Of an answer, for print: ``8 s``, ``42 s``, ``2 min 5 s``. What is spoken has no tenths."""
    return seconds(max(10.0, length)) if length >= 9.5 else f"{length:.0f} s"


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


def minute(moment: float) -> str:
    """The same as near as it can be found by ear: ``1:07``."""
    whole = int(moment)
    return f"{whole // 60}:{whole % 60:02d}"


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


def digital_silence(platform: str) -> tuple[str, str]:
    """What is the matter with a microphone that gives nothing but zeros, and what to do about it on
    ``platform`` (as ``sys.platform``); neither begins with a capital or ends with a full stop.
    """
    where = {
        "darwin": "in System Settings, Privacy & Security, Microphone, allow the terminal to use it",
        "win32": "in Settings, Privacy & security, Microphone, allow access, for desktop apps too",
    }.get(platform, "see that the system's mixer has not muted it, and allow the terminal to use it")
    return (
        "the microphone gives nothing but digital silence",
        f"unmute it (some have a switch or a key), and {where}",
    )
