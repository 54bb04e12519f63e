"""Settings that go together, for people whom ours do not fit. They come before our defaults, and after all
that one chooses oneself.
"""

from __future__ import annotations

from collections.abc import Mapping

from voicecoach.settings.kinds import Value

PRESETS: Mapping[str, Mapping[str, Value]] = {
    # Blocks are heard as pauses and late starts, prolonged sounds as filled pauses, and both slow the pace;
    # 24 % of what people who stutter say is cut off by usual waits (Lea et al., CHI 2023).
    "stutter": {
        "end-silence": 12.0,
        "max-length": 600.0,
        "measures.repeats": False,
        "measures.broken-off": False,
        "measures.pauses": False,
        "measures.first-word": False,
        "measures.filled-pauses": False,
        "bands.pace": (50.0, 195.0),
    },
    # Recognisers mishear an accent: half words, words twice, other words. How it sings is no flaw.
    "second-language": {
        "end-silence": 8.0,
        "measures.broken-off": False,
        "measures.repeats": False,
        "measures.pitch": False,
        "measures.unsure-words": False,
        "bands.pace": (80.0, 195.0),
        "bands.long-pause": 4.0,
    },
}
