"""A YAML file as plain data, and the line of any place in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from voicecoach.errors import PackInvalid
from voicecoach.files import text_in

LARGEST = 5_000_000
"""Bytes. A thousand questions with their coaching are about three million."""
DEEPEST = 8
"""Levels. A phrase of a key point lies on the sixth."""

_TOO_DEEP = "this is nested too deeply for a pack; look for a stray bracket or indent"

Plain = dict[str, "Plain"] | list["Plain"] | str | int | float | bool | None


class YamlFile:
    """What one file holds. Raises PackInvalid, naming file and line, for anything but plain YAML.

    Built from the parser's events, because ``yaml.compose`` crashes the whole process on deep nesting
    and unfolds aliases of aliases.
    """

    def __init__(self, path: Path) -> None:
        import yaml

        self.path = path
        self._lines: dict[str, int] = {}
        self._scalars = yaml.SafeLoader("")
        # libyaml's parser is ten times faster; a PyYAML built without it still works.
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        try:
            self.data = self._document(yaml.parse(_text(path), Loader=loader))
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            line = mark.line + 1 if mark else 1
            # Newer releases of libyaml stop at a depth of their own, before we have seen ours.
            too_deep = "nest" in (error.problem or "")
            problem = _TOO_DEEP if too_deep else f"this is not valid YAML ({error.problem}); correct it"
            raise self.refuse(line, problem) from error
        except yaml.YAMLError as error:
            reason = " ".join(str(error).split())
            raise self.refuse(1, f"this is not valid YAML ({reason}); correct it") from error

    def line(self, place: str) -> int:
        """Where ``place`` (``$.questions[2].kind``) is written, or the innermost part of it that is
        there; counted from 1.
        """
        while place not in self._lines:
            place = place[: max(place.rfind("."), place.rfind("["))]
        return self._lines[place]

    def refuse(self, line: int, problem: str) -> PackInvalid:
        """The error for ``problem``, a sentence without its full stop."""
        return PackInvalid(f"{self.path}, line {line}: {problem}.")

    def _document(self, events: Iterator[Any]) -> Plain:
        data: Plain = None
        documents = 0
        for event in events:
            kind = type(event).__name__
            if kind == "DocumentStartEvent":
                documents += 1
                if documents > 1:
                    raise self.refuse(
                        event.start_mark.line + 1,
                        "a second document starts here; put it in a file of its own",
                    )
                data = self._value(next(events), events, "$", 0)
        if data is None:
            raise self.refuse(1, 'the file is empty; give it "questions" or "ideas"')
        return data

    def _value(self, event: Any, events: Iterator[Any], place: str, depth: int) -> Plain:  # noqa: ANN401
        """The value that starts with ``event``; takes its other events from ``events``."""
        line = event.start_mark.line + 1
        self._lines.setdefault(place, line)
        kind = type(event).__name__
        if (tag := getattr(event, "tag", None)) and _short(tag) != _PLAIN_TAGS.get(kind, _short(tag)):
            raise self.refuse(line, f'the tag "{_short(tag)}" means nothing in a pack; delete it')
        if depth > DEEPEST:
            raise self.refuse(line, _TOO_DEEP)
        match kind:
            case "MappingStartEvent":
                return self._mapping(events, place, depth)
            case "SequenceStartEvent":
                return self._sequence(events, place, depth)
            case "ScalarEvent":
                return self._scalar(event, line)
        raise self.refuse(line, f"the alias *{event.anchor} is not allowed in a pack; write the text out")

    def _mapping(self, events: Iterator[Any], place: str, depth: int) -> dict[str, Plain]:
        found: dict[str, Plain] = {}
        while type(key := next(events)).__name__ != "MappingEndEvent":
            line = key.start_mark.line + 1
            name = getattr(key, "value", None)
            if name is None:
                raise self.refuse(line, "a field's name must be a word")
            if name in found:
                raise self.refuse(line, f'the field "{name}" is given twice; keep one')
            inside = f"{place}.{name}"
            self._lines[inside] = line
            found[name] = self._value(next(events), events, inside, depth + 1)
        return found

    def _sequence(self, events: Iterator[Any], place: str, depth: int) -> list[Plain]:
        found: list[Plain] = []
        while type(item := next(events)).__name__ != "SequenceEndEvent":
            found.append(self._value(item, events, f"{place}[{len(found)}]", depth + 1))
        return found

    def _scalar(self, event: Any, line: int) -> Plain:  # noqa: ANN401
        import yaml

        resolve = self._scalars.resolve
        tag = event.tag or resolve(yaml.ScalarNode, event.value, event.implicit)  # type: ignore[no-untyped-call]
        if tag == "tag:yaml.org,2002:str":
            return str(event.value)
        try:
            node = yaml.ScalarNode(tag, event.value, event.start_mark, event.end_mark)
            value: Plain = self._scalars.construct_object(node)
        # A tag like !!bool or !!timestamp promises what the text is not: each constructor has its own way to
        # fail at that.
        except (yaml.YAMLError, ValueError, ArithmeticError, LookupError, TypeError, AttributeError) as error:
            problem = f'"{event.value}" is not understood; put it in quotes if it is text'
            if event.tag:
                problem = f'the tag "{_short(event.tag)}" does not fit "{event.value}"; delete the tag'
            raise self.refuse(line, problem) from error
        return value


_PLAIN_TAGS = {"MappingStartEvent": "!!map", "SequenceStartEvent": "!!seq"}


def _short(tag: str) -> str:
    return tag.replace("tag:yaml.org,2002:", "!!")


def _text(path: Path) -> str:
    text = text_in(
        path,
        LARGEST,
        PackInvalid,
        no_file_is="name a file with a pack in it",
        too_large=f"{LARGEST // 1_000_000} MB, which no pack needs; split it",
    )
    if text is None:
        raise PackInvalid(f"{path}: there is no such file; check the name.")
    return text
