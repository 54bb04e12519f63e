"""How figures and times are said: for print and for a voice to read aloud."""

from __future__ import annotations

from voicecoach.catalogue import IN_ENGLISH, Catalogue


def seconds(duration: float, say: Catalogue = IN_ENGLISH) -> str:
    """For print: ``0.4 s``, ``42 s``, ``2 min 5 s``."""
    if duration < 9.95:
        return say("{seconds:.1f} s", seconds=float(duration))
    whole = round(duration)
    if whole < 100:
        return f"{whole} s"
    minutes, rest = divmod(whole, 60)
    return f"{minutes} min {rest} s" if rest else f"{minutes} min"


def duration(length: float, say: Catalogue = IN_ENGLISH) -> str:
    """Of an answer, for print: ``8 s``, ``42 s``, ``2 min 5 s``. What is spoken has no tenths."""
    return seconds(max(10.0, length), say) if length >= 9.5 else f"{length:.0f} s"


def spoken_seconds(duration: float, say: Catalogue = IN_ENGLISH) -> str:
    """For the voice: ``4 seconds``, ``a minute and a half``, ``2 minutes``; rounded as one would say it."""
    if duration < 55:
        whole = max(1, round(duration) if duration < 20 else 5 * round(duration / 5))
        return say.many(whole, "{count} second", "{count} seconds")
    halves = round(duration / 30)
    minutes, half = divmod(halves, 2)
    if half:
        return say.many(minutes, "a minute and a half", "{count} and a half minutes")
    return say.many(minutes, "a minute", "{count} minutes")


def clock(moment: float) -> str:
    """A place in a recording: ``1:07.4``."""
    tenths = round(moment * 10)
    return f"{tenths // 600}:{tenths // 10 % 60:02d}.{tenths % 10}"


def minute(moment: float) -> str:
    """The same as near as it can be found by ear: ``1:07``."""
    whole = int(moment)
    return f"{whole // 60}:{whole % 60:02d}"


def greeting(count: int, say: Catalogue = IN_ENGLISH) -> str:
    """What the interviewer opens with."""
    return say.many(
        count,
        "Hello, and welcome. I have one question for you.",
        "Hello, and welcome. I have {number} questions for you.",
        number=say.number(count),
    )


def goodbye(say: Catalogue = IN_ENGLISH) -> str:
    """What the interviewer closes with."""
    return say("Thank you, that's everything from me. Well done for practising.")


def introduction(count: int, *, expected: bool, say: Catalogue = IN_ENGLISH) -> str:
    """What the interviewer on the telephone opens with; ``expected``: there is an appointment."""
    if expected:
        who = say("Hello, it's Alex Morgan from the hiring team, calling for our interview, as arranged.")
    else:
        who = say("Hello, it's Alex Morgan from the hiring team, calling about your application.")
    questions = say.many(
        count,
        "I have one question for you.",
        "I have {number} questions for you.",
        number=say.number(count),
    )
    return f"{who} {say('Thank you for taking the time.')} {questions}"


def phone_goodbye(say: Catalogue = IN_ENGLISH) -> str:
    """What the interviewer on the telephone closes with."""
    return say("Thank you, that's everything from me. We'll be in touch. Goodbye.")


def after_the_call(count: int, say: Catalogue = IN_ENGLISH) -> str:
    """What the coach opens with."""
    return (
        say("The call is over. Here's how it went.")
        if count == 1
        else say("The call is over. Let's go through your answers one by one.")
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
