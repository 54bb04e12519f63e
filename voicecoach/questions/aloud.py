"""Whether a text reads well aloud: what a synthetic voice stumbles over."""

from __future__ import annotations

import re
from collections.abc import Iterator

from voicecoach.question import Question

_ABBREVIATED = {
    "en": r"\b(?:e\.g|i\.e|etc|vs|approx|incl|tel|dept|mr|mrs|dr)\.",
    "de": r"\b(?:z\.\s?b|d\.\s?h|u\.\s?a|usw|bzw|ca|evtl|inkl|tel|abt|nr|hr|fr|dr|std|min)\.",
}
"""By language."""
_STUMBLES = (
    (re.compile(r"\d[\d.,:]*"), "write the number out in words"),
    (re.compile(r"[/\\|&+=~^<>@#%*_$£€°§]"), "write the sign out as a word"),
    (re.compile(r"[()\[\]{}]"), "say it without brackets"),
    (re.compile(r"\b(?!(?:TV|OK)\b)[A-Z]{2,}\w*\b"), "write the abbreviation out"),
    (re.compile(r"\.{2,}|…"), "end the sentence, or go on with it"),
    (re.compile(r"https?:|www\.|\w\.(?:com|org|net)\b"), "say the address in words"),
)


def stumbles(text: str, language: str = "en") -> Iterator[str]:
    """What in ``text`` does not read well aloud, and what to do, in a few words each."""
    abbreviated = re.compile(_ABBREVIATED.get(language, _ABBREVIATED["en"]), re.IGNORECASE)
    for pattern, advice in (*_STUMBLES, (abbreviated, "write the word out")):
        for match in pattern.finditer(text):
            yield f'"{match[0]}": {advice}'
    if not text.endswith((".", "?", "!")):
        yield f'"{text[-20:]}": end with a full stop or a question mark'


def question_stumbles(question: Question) -> Iterator[str]:
    """The same for everything of ``question`` that is spoken, with the field it stands in."""
    spoken = {"text": question.text, "model_answer": question.model_answer}
    spoken |= {f"follow_ups[{i}].text": each.text for i, each in enumerate(question.follow_ups)}
    spoken |= {
        f"key_points[{i}].ask": f"Did you {each.ask}?"
        for i, each in enumerate(question.key_points)
        if each.ask and question.language == "en"
    }
    for field, text in spoken.items():
        for problem in stumbles(text, question.language) if text else ():
            yield f"{question.id}, {field}: {problem}"
