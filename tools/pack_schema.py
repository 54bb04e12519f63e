"""``python -m tools.pack_schema``: write the published schema of the pack format."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec

from voicecoach.questions.format import PackEntry

SCHEMA = Path(__file__).parent.parent / "prompts" / "schema" / "pack.schema.json"


def schema() -> str:
    """The schema as it is published."""
    document = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A voicecoach question pack",
        **msgspec.json.schema(PackEntry),
    }
    return json.dumps(document, indent=2) + "\n"


if __name__ == "__main__":
    SCHEMA.write_text(schema(), encoding="utf-8")
