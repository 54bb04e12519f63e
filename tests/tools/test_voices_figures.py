"""How the figures on voices come about; ``python -m tools.voices`` takes them from two interviews."""

from __future__ import annotations

from tools.voices.__main__ import DOCUMENT, NATURAL, READ, SYSTEM, Following, Waits, document


def test_waits_are_counted_from_what_an_interview_tells() -> None:
    waits = Waits()
    following = Following(waits)
    following.begun(10.0)
    following.rendered({"text": "Hello.", "waited": 0.4})
    following.played({"start": 10.5, "end": 11.0})
    following.asks("Why us?")
    following.rendered({"text": "Why us?", "waited": 0.01})
    following.played({"start": 12.0, "end": 13.0})
    following.recorded(30.0)
    following.rendered({"text": "Good.", "waited": 0.3})
    following.rendered({"text": "And more.", "waited": 0.9})
    following.printed(30.8)
    following.played({"start": 31.25, "end": 32.0})
    following.played({"start": 32.5, "end": 33.0})
    assert following.asked == [("Why us?", 12.0, 13.0)]
    assert (waits.start, waits.questions, waits.feedback) == ([0.5], [0.01], [0.3])
    assert (waits.printed, waits.spoken) == ([30.8 - 30.0], [1.25])


def test_the_page_has_both_voices_side_by_side() -> None:
    system = Waits([1.0], [0.01, 0.2, 0.02], [0.1], [1.0], [1.1], [], 5, 40, 12, 300)
    joe = Waits([3.0], [0.0], [0.4], [1.0], [1.4], ["lost"], 1, 40, 3, 300)
    lines = [
        " ".join(line.split()) for line in document("today", {SYSTEM: system, NATURAL: joe}).splitlines()
    ]
    assert "| for a question | 0.02 (0.20) | 0.00 (0.00) |" in lines
    assert "| times that sound was lost | 0 | 1 |" in lines
    assert f"| the same of {READ} questions without devices | 12 of 300 (4.0 %) | 3 of 300 (1.0 %) |" in lines
    kept = [" ".join(line.split()) for line in DOCUMENT.read_text("utf-8").splitlines()]
    labels = [line.split("|")[1] for line in lines if line.startswith("|") and "--" not in line]
    assert labels == [line.split("|")[1] for line in kept if line.startswith("|") and "--" not in line]
