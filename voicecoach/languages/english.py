"""English."""

from __future__ import annotations

import re

from voicecoach.bands import DESK, TELEPHONE
from voicecoach.languages.english_fillers import ENGLISH_FILLERS
from voicecoach.languages.english_syllables import syllables
from voicecoach.languages.language import FilledPauses, Language

ENGLISH = Language(
    code="en",
    name="English",
    syllables=syllables,
    filled_pauses=FilledPauses(
        spelling=re.compile(r"u+h+|u+h*m+|e+r+m*|e+h+m*|a+h+m*|h+m+|mm+|[öä]+h*m*"),
        labels=(
            ("um", re.compile(r"u+h*m+|e+r+m+|e+h+m+|a+h+m+|[öä]+h*m+")),
            ("hmm", re.compile(r"h*m+")),
            ("uh", re.compile(r".+")),
        ),
        prompt=" Um, uh, hmm, er, ah.",
        asked={
            "um": ("um", "Um", "umm", "Umm", "uhm"),
            "uh": ("uh", "Uh", "er", "Er", "erm", "ah", "Ah"),
            "hmm": ("hmm", "Hmm", "mm", "Mm", "hm", "Hm"),
        },
        # "to err is human"
        verbs={"err": frozenset(("to", "i", "we", "you", "they", "rather", "often"))},
    ),
    fillers=ENGLISH_FILLERS,
    hedges=(
        *("i think", "i guess", "i suppose", "i believe", "i feel like", "i would say", "i'd say"),
        *(
            "kind of",
            "sort of",
            "a bit",
            "a little bit",
            "maybe",
            "perhaps",
            "probably",
            "possibly",
            "hopefully",
        ),
    ),
    meant_twice=frozenset(("very", "had", "that", "really", "so", "no", "yes", "many", "much", "far", "bye")),
    desk=DESK,
    telephone=TELEPHONE,
    content=True,
    requests=True,
    tried=True,
)
