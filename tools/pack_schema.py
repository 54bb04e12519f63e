"""``python -m tools.pack_schema``: write the published schemas of the pack format."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec

from voicecoach.questions.format import IdeasEntry, PackEntry

_FOLDER = Path(__file__).parent.parent / "prompts" / "schema"
SCHEMAS = {
    _FOLDER / "pack.schema.json": ("A voicecoach question pack", PackEntry),
    _FOLDER / "ideas.schema.json": ("Ideas for voicecoach question packs", IdeasEntry),
}
"""Where each is published, its title, and what it describes."""


def schema(title: str, form: type) -> str:
    """One schema as it is published."""
    document = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
        **msgspec.json.schema(form),
    }
    return json.dumps(document, indent=2) + "\n"


if __name__ == "__main__":
    for path, described in SCHEMAS.items():
        path.write_text(schema(*described), encoding="utf-8")
