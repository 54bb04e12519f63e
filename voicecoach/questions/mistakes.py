"""What msgspec refuses, said in our words with file, line and field."""

from __future__ import annotations

import re
from typing import get_args

from voicecoach.errors import PackInvalid
from voicecoach.question import Condition, Kind, Level
from voicecoach.questions.format import PATTERNS
from voicecoach.questions.yaml_file import YamlFile

_PLACE = re.compile(r"(?P<problem>.*?)(?: - at `(?P<place>\$.*)`)?$", re.DOTALL)
_QUOTED = re.compile(r"`([^`]*)`")
_FIELDS = re.compile(r"\.(\w+)")
_TYPES = {
    "str": "text",
    "int": "a number",
    "float": "a number",
    "bool": "true or false",
    "array": "a list",
    "object": "named fields",
    "null": "nothing",
    "date": "a date",
    "datetime": "a date",
}
_WORDS = {
    "Object missing required field": "missing the field",
    "Object contains unknown field": "there is no field",
    "Invalid enum value": "not one of the allowed values:",
}
_ADVICE = {
    "there is no field": "correct its name, or delete it",
    "missing the field": "add it",
    "expected text": "put it in quotes",
    "expected a list": "write it as [one, two] or as lines that start with a dash",
    "expected named fields": "write it as lines of name: value",
    "expected": "correct it",
}
"""What to do, by how the problem starts; the first that fits."""
_ALLOWED = {"kind": get_args(Kind), "level": get_args(Level), "condition": get_args(Condition)}


def refusal(file: YamlFile, message: str) -> PackInvalid:
    """The message of msgspec in our words, with the line it speaks of."""
    match = _PLACE.match(message)
    problem, place = (match["problem"], match["place"] or "$") if match else (message, "$")
    for pattern, meaning in PATTERNS.items():
        if f"matching regex {pattern!r}" in problem:
            problem = meaning
    problem = _QUOTED.sub(_in_our_words, problem)
    for theirs, ours in _WORDS.items():
        problem = problem.replace(theirs, ours)
    if "allowed values" in problem:
        field = _FIELDS.findall(place)[-1]
        problem = f"{problem}; choose from {', '.join(_ALLOWED[field])}"
    unknown = re.fullmatch(r'there is no field "(.*)"', problem)
    if unknown:
        place = f"{place}.{unknown[1]}"
    problem = problem[0].lower() + problem[1:]
    advice = next((f"; {do}" for start, do in _ADVICE.items() if problem.startswith(start)), "")
    return file.refuse(file.line(place), f"{field_of(place) or 'the file'}: {problem}{advice}")


def _in_our_words(match: re.Match[str]) -> str:
    kinds = match[1].split(" | ")
    return " or ".join(_TYPES[kind] for kind in kinds) if kinds[0] in _TYPES else f'"{match[1]}"'


def field_of(place: str) -> str:
    """``$.questions[2].kind`` as it is shown."""
    return place.removeprefix("$").removeprefix(".")
