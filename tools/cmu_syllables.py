"""Make voicecoach/languages/cmu_syllables.txt from the CMU Pronouncing Dictionary.

    python -m tools.cmu_syllables path/to/cmudict.dict path/to/its/LICENSE

The dictionary: https://github.com/cmusphinx/cmudict. Of each word the first pronunciation counts.
"""

from __future__ import annotations

import sys
from pathlib import Path

from voicecoach.languages.english_syllables import by_vowel_groups

TARGET = Path(__file__).parents[1] / "voicecoach" / "languages" / "cmu_syllables.txt"
LINE = 110


def main(dictionary: Path, licence: Path) -> None:
    """Write the words whose syllables the vowel-group rule gets wrong, by their right number."""
    wrong: dict[int, list[str]] = {}
    for line in dictionary.read_text("utf-8").splitlines():
        word, *phones = line.split("#")[0].split()
        count = sum(phone[-1].isdigit() for phone in phones)
        usable = word.replace("'", "a").isalpha() and word[0] != "'" and word[-1] != "'" and count
        if usable and by_vowel_groups(word) != count:
            wrong.setdefault(count, []).append(word)
    header = [
        "Words whose syllables languages.english_syllables.by_vowel_groups gets wrong, after their number.",
        "Made by tools/cmu_syllables.py from the CMU Pronouncing Dictionary, whose licence is:",
        "",
        *licence.read_text("utf-8").strip().splitlines(),
    ]
    rows = [f"# {text}".rstrip() for text in header]
    for count, words in sorted(wrong.items()):
        row = str(count)
        for word in sorted(words):
            if len(row) + len(word) >= LINE:
                rows.append(row)
                row = str(count)
            row += f" {word}"
        rows.append(row)
    TARGET.write_text("\n".join(rows) + "\n", "utf-8")
    print(sum(map(len, wrong.values())), "words in", TARGET)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
