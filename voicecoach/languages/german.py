"""German. No figure in it has been tried on recordings of people: there were none to be had."""

from __future__ import annotations

import re
from dataclasses import replace

from voicecoach.bands import DESK, TELEPHONE, Bands
from voicecoach.languages.german_fillers import GERMAN_FILLERS
from voicecoach.languages.german_syllables import syllables
from voicecoach.languages.language import FilledPauses, Language


def _in_german(
    english: Bands, *, slow: float, good_slowest: float, good_fastest: float, fast: float
) -> Bands:
    """German has about as many syllables a second as English (5.97 and 6.19: Pellegrino, Coupé & Marsico 2011
    [R]) and more of them in a word, so that it is read at 179 words a minute where English is at 228
    (Trauzettel-Klosinski & Dietz 2012 [R]). So the bands are .8 times those of English in words, and .96 in
    syllables; 1.6 syllables a word is what the model answers of the German pack have. [D]
    """
    return replace(
        english,
        slow=slow,
        good_slowest=good_slowest,
        good_fastest=good_fastest,
        fast=fast,
        syllables_per_word=1.6,
        fast_articulation=5.6,
    )


GERMAN = Language(
    code="de",
    name="German",
    syllables=syllables,
    filled_pauses=FilledPauses(
        spelling=re.compile(r"[äö]+h+m*|[äö]+h*m+|e+h+m+|u+h+m+|ah+m+|h+m+|mm+"),
        labels=(
            ("hm", re.compile(r"h+m+|mm+")),
            ("ähm", re.compile(r".+m")),
            ("äh", re.compile(r".+")),
        ),
        prompt=" Äh, ähm, hm, öh, öhm.",
        asked={
            # What Whisper begins äh and ähm with, and little else: frequent words that begin so are one
            # token.
            "äh": ("ä", "Ä", "ö", "Ö"),
            "hm": ("hm", "Hm", "hmm", "Hmm"),
        },
        counted=False,
    ),
    fillers=GERMAN_FILLERS,
    hedges=(
        *("ich denke", "ich glaube", "glaube ich", "denke ich", "ich finde", "finde ich", "ich würde sagen"),
        *("würde ich sagen", "vielleicht", "eventuell", "wahrscheinlich", "vermutlich", "möglicherweise"),
        *("ein bisschen", "ein wenig", "irgendwie", "hoffentlich", "eher"),
    ),
    meant_twice=frozenset(
        ("sehr", "viel", "viele", "ganz", "so", "ja", "nein", "die", "der", "das", "sie", "immer")
    ),
    requests=True,
    desk=_in_german(DESK, slow=85.0, good_slowest=105.0, good_fastest=140.0, fast=155.0),
    telephone=_in_german(TELEPHONE, slow=80.0, good_slowest=95.0, good_fastest=130.0, fast=145.0),
)
