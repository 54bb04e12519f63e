"""The schemas of packs and ideas are published as they are checked."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.pack_schema import SCHEMAS, schema


@pytest.mark.parametrize("path", SCHEMAS, ids=lambda path: path.name)
def test_the_published_schema_is_the_one_that_loading_checks(path: Path) -> None:
    assert path.read_text(encoding="utf-8") == schema(*SCHEMAS[path]), "run: python -m tools.pack_schema"
