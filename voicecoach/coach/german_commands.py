"""Requests to the interviewer in German: as in English, short, and nothing but a request.

The whole utterance has to fit one of the patterns, politeness and hesitation aside.
"""

from __future__ import annotations

import re

from voicecoach.coach.commands import LONGEST, Command

MOST_WORDS = 18
_LEFT_OUT = re.compile(
    r"\b(?:ähm?|öhm?|hm+|oh|ach|ja|also|so|okay|gut|bitte|danke|mal|doch|eben|gerade|kurz|einfach|vielleicht|leider"
    r"|akustisch|jetzt|hier|lieber|gern|gerne|sehr|ganz|etwas|ein bisschen|entschuldigung|entschuldigen sie|verzeihung"
    r"|verzeihen sie|sorry|tut mir leid|es tut mir leid)\b"
)
"""What says nothing of what is asked for."""
_AGAIN = r"(?:noch einmal|noch|nochmal|nochmals|erneut|ein zweites)"
_IT = r"(?:das|es|sie|ihre frage|die (?:letzte |ganze )?frage|den satz|das letzte)"
_BEG = r"(?:(?:können|könnten|würden|dürften|dürfen|kann|könnte|dürfte|darf|würde|sollen|wollen) (?:sie|ich|wir) (?:mir |uns )?)"
_WISH = r"(?:(?:ich (?:möchte|will|würde)|wir sollten) )"
_TIME = r"(?:(?:nur )?(?:einen?|ne|n|eine) (?:kleinen? |kurzen? )?)?(?:moment|augenblick|sekunde|minute|momentchen)(?: noch| zeit)?"
_THINK = r"(?:(?:darüber |noch |erst |einen moment |nach)*(?:nachdenken|denken|überlegen))"
_NOTHING = r"(?:dazu |darauf |da |hierzu )?"
_WORDINGS: dict[Command, tuple[str, ...]] = {
    "repeat": (
        rf"(?:{_BEG})?(?:{_IT} )?(?:{_AGAIN} )?(?:wiederholen|umformulieren|erklären|erläutern)(?: sie)?(?: {_IT})?(?: {_AGAIN})?",
        rf"(?:{_BEG})?(?:{_IT} )?(?:{_AGAIN}|anders|deutlicher|langsamer|lauter) (?:sagen|stellen|vorlesen|lesen|hören|fragen|formulieren|ausdrücken|sprechen|abspielen)",
        rf"(?:sagen|stellen|fragen|lesen|sprechen) sie (?:{_IT} )?(?:{_AGAIN}|anders|lauter|langsamer|deutlicher)",
        rf"(?:wie|was) (?:war|lautete) (?:das|{_IT})(?: {_AGAIN})?(?: gleich)?",
        r"was haben sie (?:gesagt|gefragt|gemeint)|was meinen sie(?: damit)?|wie meinen sie das",
        rf"wie|pardon|{_AGAIN}|die frage {_AGAIN}|langsamer|lauter|(?:zu|nicht so) (?:schnell|leise)",
        rf"(?:{_IT} )?(?:hab|habe) ich (?:{_IT} )?nicht (?:richtig |gut )?(?:verstanden|gehört|mitbekommen)",
        rf"ich (?:hab|habe) (?:{_IT} )?nicht (?:richtig |gut )?(?:verstanden|gehört|mitbekommen)",
        rf"ich (?:verstehe|höre) {_IT} (?:so )?nicht|{_IT} verstehe ich nicht",
    ),
    "moment": (
        rf"{_TIME}",
        rf"lassen sie mich {_THINK}|(?:da |darüber )?(?:muss|darf|kann) ich {_THINK}|ich (?:muss|möchte) {_THINK}",
        rf"(?:geben sie mir|ich brauche|ich bräuchte|kann ich|darf ich|hätte ich)(?: noch)? (?:{_TIME}|zeit)(?: haben)?(?: zum (?:nachdenken|überlegen))?",
        r"da muss ich (?:erst )?(?:nachdenken|überlegen)",
    ),
    "skip": (
        rf"(?:{_BEG}|{_WISH})?(?:{_IT} )?(?:überspringen|auslassen|weglassen)",
        rf"(?:{_BEG})?(?:weitermachen|weitergehen|fortfahren)|(?:gehen|machen) wir weiter|weiter",
        rf"(?:{_BEG}|{_WISH})?(?:zur |die |bitte die |eine |zu einer )?(?:nächsten?|anderen?) frage(?: gehen| kommen| übergehen| haben| nehmen)?",
        rf"{_NOTHING}(?:fällt mir|habe ich|hab ich|weiß ich) (?:nichts|keine antwort|gar nichts)(?: ein)?",
        rf"mir fällt {_NOTHING}nichts ein|ich habe {_NOTHING}keine antwort|ich passe|passe",
        rf"(?:{_IT} )?(?:möchte|will) ich nicht beantworten|ich (?:möchte|will) {_IT} nicht beantworten|darauf (?:möchte|will) ich nicht antworten",
    ),
    "stop": (
        rf"(?:{_BEG}|{_WISH})(?:das gespräch |das interview |für heute )?(?:aufhören|abbrechen|beenden|schluss machen)",
        r"hören wir auf|(?:machen wir|lassen sie uns) (?:für heute )?(?:schluss|aufhören|schluss machen|abbrechen)",
        r"stopp|stop|abbrechen|aufhören|schluss|schluss für heute|das reicht(?: für heute)?|auf wiedersehen|auf wiederhören|tschüss",
    ),
}
_PATTERNS = {
    command: re.compile("|".join(f"(?:{each})" for each in wordings))
    for command, wordings in _WORDINGS.items()
}


def command_in(text: str, duration: float | None = None) -> Command | None:
    """As ``commands.command_in``."""
    if len(text.split()) > MOST_WORDS or (duration is not None and duration > LONGEST):
        return None
    found = [_whole(bare) for piece in re.split(r"[.?!,;]+", text) if (bare := _bare(piece))]
    whole = _whole(_bare(text))
    if whole is not None or not found or None in found:
        return whole
    # "Moment, können Sie das wiederholen?" asks for the repetition.
    return next((each for each in reversed(found) if each != "moment"), "moment")


def _whole(sentence: str) -> Command | None:
    return next((command for command, pattern in _PATTERNS.items() if pattern.fullmatch(sentence)), None)


def _bare(text: str) -> str:
    letters = " ".join(re.findall(r"[^\W\d_]+", text.casefold().replace("ß", "ss")))
    return " ".join(_LEFT_OUT.sub(" ", letters).split())
