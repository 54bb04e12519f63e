"""``voicecoach practice --phone``: the options, and the call."""

from __future__ import annotations

import argparse
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from voicecoach.cli.options import option

if TYPE_CHECKING:  # rich and numpy are heavy: the help does without
    from voicecoach.cli.call_screen import DarkScreen
    from voicecoach.conduct.answering import EndRules
    from voicecoach.conduct.call import Call
    from voicecoach.conduct.patience import Patience
    from voicecoach.conduct.room import Room
    from voicecoach.questions.choose import Plan
    from voicecoach.session import Session

UNANSWERED = 8.0
"""Seconds of silence after which the interviewer asks whether somebody is there, and after as many more goes
on."""


@dataclass(frozen=True, slots=True)
class Flow:
    """A kind of call."""

    plan: Plan | None
    count: int | None
    line: str
    expected: bool = False
    """Whether there is an appointment."""
    drops: bool = False
    """Whether the line drops in the middle of answers."""


FLOWS = {
    "screening": Flow("screening", 6, "landline"),
    "scheduled": Flow("first-round", None, "landline", expected=True),
    "bad-line": Flow(None, 3, "bad"),
    "dropped-line": Flow(None, 3, "landline", drops=True),
}


def configure(group: argparse._ArgumentGroup) -> None:
    """The options."""
    group.add_argument(
        "--phone", action="store_true", help="the interview is a telephone call; feedback comes after it"
    )
    for name in ("call", "line", "country", "show-text"):
        option(group, name)


def contradiction(arguments: argparse.Namespace) -> str | None:
    """What the options ask for and cannot have, with what to do; ``None`` where all is well."""
    alone = [name for name in ("call", "line", "country", "show-text") if arguments.settings.given(name)]
    if alone and not arguments.phone:
        return f"--{alone[0]} belongs to a telephone call; add --phone."
    if arguments.phone and arguments.mute and not arguments.settings.given("mute"):
        return "a telephone call must be heard, and your settings say mute; add --no-mute."
    if arguments.phone and (arguments.mute or arguments.speech_to):
        return "a telephone call must be heard; leave out --mute and --speech-to, or leave out --phone."
    if arguments.phone and not arguments.end_silence:
        return "on the telephone only silence ends an answer; give --end-silence more than 0."
    return None


def plan(arguments: argparse.Namespace) -> tuple[Plan | None, int | None]:
    """The plan and the number of questions, where they are left to the kind of call."""
    chosen = arguments.question or arguments.plan or arguments.questions or arguments.category
    if not arguments.phone or chosen:
        return arguments.plan, arguments.questions
    flow = FLOWS[arguments.call or "screening"]
    return flow.plan, flow.count


def call(
    arguments: argparse.Namespace,
    *,
    screen: DarkScreen,
    room: Room,
    session: Session,
    rules: EndRules,
    follow_ups: int,
    patience: Patience,
) -> Call:
    """The call, not yet begun."""
    from voicecoach import bootstrap
    from voicecoach.cli.call_screen import PickUp
    from voicecoach.conduct.call import Call
    from voicecoach.line.tones import RINGS, ringing

    flow = FLOWS[arguments.call or "screening"]
    name, country = arguments.line or flow.line, arguments.country or "us"
    over_the_line = bootstrap.over_the_line(name, country)
    return Call(
        replace(
            room,
            voice=bootstrap.telephone_voice(room.voice, over_the_line),
            keys=PickUp(room.keys, screen),
        ),
        room,
        screen=screen,
        session=replace(session, line=name, country=country),
        rules=replace(rules, unanswered=UNANSWERED),
        over_the_line=over_the_line,
        ring=ringing(RINGS[country]),
        expected=flow.expected,
        follow_ups=follow_ups,
        drops=flow.drops,
        patience=patience,
        seed=arguments.seed,
    )
