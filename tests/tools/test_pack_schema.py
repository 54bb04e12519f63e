"""The schema of packs is published as it is checked."""

from __future__ import annotations

from tools.pack_schema import SCHEMA, schema


def test_the_published_schema_is_the_one_that_loading_checks() -> None:
    assert SCHEMA.read_text(encoding="utf-8") == schema(), "run: python -m tools.pack_schema"
