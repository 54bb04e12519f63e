"""The page of the settings is that of their declarations."""

from __future__ import annotations

from tools.settings_page import PATH, page


def test_the_page_says_what_is_declared() -> None:
    assert PATH.read_text(encoding="utf-8") == page().rstrip() + "\n", "run: python -m tools.settings_page"
