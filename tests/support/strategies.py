"""Hypothesis strategies for the dataclasses that are kept as JSON, derived from their annotations."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from voicecoach.speech import Interval

TEXTS = st.text(max_size=8)
PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    NoneType: st.none(),
    bool: st.booleans(),
    int: st.integers(0, 2**31),
    float: st.floats(-1e6, 1e6),
    str: TEXTS,
}
TIMES = st.floats(0, 1e4)


def values(hint: Any) -> st.SearchStrategy[Any]:
    """Values that fit the annotation ``hint``; of a dataclass with every field drawn, defaults included."""
    if hint in PLAIN:
        return PLAIN[hint]
    if is_dataclass(hint):
        return _dataclass(hint)
    parts = get_args(hint)
    origin: Any = get_origin(hint)
    if origin is Literal:
        return st.sampled_from(parts)
    if origin in (UnionType, Union):
        return st.one_of([values(part) for part in parts])
    if origin is dict:
        return st.dictionaries(values(parts[0]), values(parts[1]), max_size=2)
    if origin is tuple and parts[1:] == (...,):
        return st.lists(values(parts[0]), max_size=2).map(tuple)
    raise TypeError(f"no strategy for {hint}")


def _dataclass(kind: Any) -> st.SearchStrategy[Any]:
    hints = get_type_hints(kind)
    drawn = {field.name: values(hints[field.name]) for field in fields(kind)}
    if issubclass(kind, Interval):
        ends = st.tuples(TIMES, TIMES).map(sorted)
        rest = st.fixed_dictionaries(
            {name: one for name, one in drawn.items() if name not in {"start", "end"}}
        )
        make: Callable[..., Any] = lambda pair, other: kind(*pair, **other)  # noqa: E731
        return st.builds(make, ends, rest)
    return st.builds(kind, **drawn)
