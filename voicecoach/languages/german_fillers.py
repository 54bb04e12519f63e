"""Lexical fillers of German: also, halt, quasi, sozusagen, irgendwie, genau.

All of them are ordinary words too. "also" means "therefore" where it holds the place before the verb ("Also
habe ich angerufen") and inside a sentence; it fills time where a sentence begins after it ("Also ich habe
angerufen") and beside a comma or a pause. "halt" is the particle where it is written small inside a sentence
("das war halt so"), neither "Halt!" nor "Halt machen". What begins a clause ("Wissen Sie, ob ...") is none.
"""

from __future__ import annotations

from collections.abc import Sequence

from voicecoach.languages.language import Around, Fillers

_ASKING = frozenset(
    "was wie wo wer wann warum wieso weshalb ob dass wen wem woher wohin welche welcher welches".split()
)
_FINITE = frozenset(
    "habe hab hat haben hatte hatten bin ist sind war waren wäre wurde wurden wird werden will wollte wollten "
    "kann können konnte konnten könnte musste mussten muss müssen soll sollte sollten darf durfte möchte mag ging "
    "gingen kam kamen blieb machte machten sagte fragte rief schrieb nahm gab bat bot fand suchte".split()
)
"""Verbs that stand second in what is told of work."""
_PRONOUNS = frozenset("ich du er sie es wir ihr man das die der".split())
_INTENSIFIED = frozenset(
    "das so wie der die dem den dieser diese dieses diesen diesem hier dort da um in an im am deshalb deswegen "
    "darum dann dasselbe derselbe dieselbe richtig gleich genommen zu auf mein meine".split()
)
_VERBAL = frozenset(
    "nicht sehr ganz ziemlich zu so mir uns ihm ihr ihnen es wir ich man wurde wird war ist".split()
)


def _ordinary(tokens: Sequence[str], texts: Sequence[str], index: int) -> bool:
    word, text = tokens[index], texts[index]
    begins = index == 0 or texts[index - 1].endswith((".", "?", "!"))
    after = tokens[index + 1] if index + 1 < len(tokens) else ""
    if word == "also":
        # Before the verb it is the therefore of the sentence: "Also habe ich angerufen".
        second = tokens[index + 2] if index + 2 < len(tokens) else ""
        holds_place = after in _FINITE or (
            second in _PRONOUNS and after not in _PRONOUNS and after.endswith(("e", "te", "ten"))
        )
        return begins and not text.endswith(",") and holds_place
    if word == "halt":
        return begins or text[:1].isupper() or after in {"an", "machen", "mal"}
    return False


GERMAN_FILLERS = Fillers(
    phrases={
        ("sag", "ich", "mal"): Around(),
        ("sage", "ich", "mal"): Around(),
        ("ich", "sag", "mal"): Around(before=_ASKING),
        ("ich", "sage", "mal"): Around(before=_ASKING),
        ("sagen", "wir", "mal"): Around(before=_ASKING),
        ("wissen", "sie"): Around(
            _ASKING | {"so", "woher", "das", "dann", "jetzt"},
            _ASKING | frozenset("noch schon etwas es das den die der davon mehr nicht".split()),
        ),
        ("weißt", "du"): Around(
            _ASKING | {"das", "dann", "jetzt"},
            _ASKING | frozenset("noch schon etwas es das den die der davon mehr nicht".split()),
        ),
        ("oder", "so"): Around(before=frozenset("viel viele wie ähnlich".split())),
        ("oder", "so", "was"): Around(),
        ("na", "ja"): Around(),
    },
    anywhere={
        "halt": Around(after=frozenset("keinen einen den ohne ein fest".split())),
        "sozusagen": Around(),
        "quasi": Around(),
        "naja": Around(),
        "irgendwie": Around(before=frozenset("anders möglich".split())),
    },
    edges={
        "also": Around(before=frozenset({"auch", "doch"})),
        "genau": Around(_VERBAL | frozenset("ganz sehr so arbeite arbeiten hinsehen".split()), _INTENSIFIED),
        "eigentlich": Around(),
        "tja": Around(),
        "ne": Around(),
        "gell": Around(),
        "irgendwo": Around(before=frozenset({"anders", "hin", "her", "in", "im", "auf", "an", "am"})),
        "letztendlich": Around(),
        "grundsätzlich": Around(),
    },
    ordinary=_ordinary,
)
