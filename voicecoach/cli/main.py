"""``voicecoach``: parse the command line, run one command, turn errors into one sentence and a code."""

from __future__ import annotations


def main(argv: list[str] | None = None) -> int:
    """Run the command in ``argv`` (the process's own by default); return the exit code."""
    raise SystemExit(f"not yet: {argv}")
