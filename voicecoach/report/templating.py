"""What all pages have in common: nothing in the texts of others acts, and nothing else is let in."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path
from typing import TYPE_CHECKING

from voicecoach import __version__
from voicecoach.coach.wording import clock, seconds
from voicecoach.plain import plain

if TYPE_CHECKING:  # loaded by who makes a page
    from jinja2 import Environment

GENERATOR = "voicecoach"
"""By which a file is known as one of ours."""
GENERATED_BY = f"{GENERATOR} {__version__}"
_FOLDER = Path(__file__).parent / "templates"
_LANGUAGE = re.compile(r"[a-z]{2,3}")


def environment() -> Environment:
    """Where templates are found and texts are escaped."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    def harmless(value: object) -> object:
        return plain(value) if isinstance(value, str) and not isinstance(value, Markup) else value

    made = Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=harmless,
    )
    made.filters |= {
        "clock": clock,
        "minutes": lambda moment: "{}:{:02d}".format(*divmod(int(moment), 60)),
        "seconds": seconds,
        "safe_language": lambda code: code if _LANGUAGE.fullmatch(code) else "und",
        "trusted": Markup,
    }
    return made


def asset(name: str) -> str:
    """A style or a script of ours."""
    return (_FOLDER / name).read_text(encoding="utf-8")


def checksum(text: str) -> str:
    """As a content security policy has it."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
