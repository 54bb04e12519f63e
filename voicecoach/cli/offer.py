"""The offer to fetch a speech model, made to a person who has none."""

from __future__ import annotations

import sys

from voicecoach.bootstrap import WITHOUT_MODEL, without_model
from voicecoach.errors import ModelError, VoicecoachError
from voicecoach.models.catalogue import FIRST, KnownModel, first_for

WORTH = (
    f"{WITHOUT_MODEL} With one you can read what you said, every um is counted, and the feedback covers what"
    " you say as well as how you say it."
)
WORTH_ELSEWHERE = "With one you can read what you said, and pace and filler words come from your words."


def question(model: KnownModel) -> str:
    """Whether to fetch ``model``."""
    return f"Fetch the model {model.name} now (once, {model.download / 1e6:.0f} MB)? [Y/n] "


QUESTION = question(FIRST)


def offer_model(language: str | None = None) -> None:
    """Where no model for ``language`` is installed, ask whether to fetch the first one, and do so; only on a
    terminal, since nobody answers in a pipe. Whatever goes wrong with it is said, and the command goes on
    without.

    A "no" is not written down: it costs one key, most of the program is lost with it, and whoever never
    wants a model says --no-model (decision 0081).
    """
    if not all(stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr)) or _is_there(language):
        return
    first = first_for(language)
    print(WORTH if first is FIRST else f"{without_model(language)} {WORTH_ELSEWHERE}")
    try:
        answer = input(question(first))
    except EOFError:
        print()
        return
    if answer.strip().casefold() not in {"", "y", "yes"}:
        return
    from voicecoach.cli.fetching import fetch_with_bar

    try:
        model = fetch_with_bar(first.name)
    except VoicecoachError as error:
        print(f"voicecoach: {error}", file=sys.stderr)
    else:
        print(f"{first.name} is in {model.folder}.")


def _is_there(language: str | None) -> bool:
    from voicecoach.models import folders

    try:
        return folders.default(language or "en") is not None
    except ModelError:
        return True  # what is wrong with the folder is said where a model is looked for
