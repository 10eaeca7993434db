"""The order of characters on paper against all of Unicode's own tests of it, BidiCharacterTest.

`python -m tests.checks.bidi [FILE]`; without a file Debian's, of the package `unicode-data`. The suite runs a
cut of it, every 31st line. Exits with 1 where a line differs.
"""

import sys
from collections import Counter
from pathlib import Path

from planner.printing.lettering.bidi import Levels, resolve, visual_order

USUAL = Path("/usr/share/unicode/BidiCharacterTest.txt")
BASES = {"0": "from left to right", "1": "from right to left", "2": "by the first strong character"}


def main() -> int:
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else USUAL
    if not path.exists():
        print(f"{path} is not there; on Debian install unicode-data, or name the file")
        return 1
    right: Counter[str] = Counter()
    wrong: list[str] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            base = line.split(";")[1]
            if is_right(line):
                right[base] += 1
            else:
                wrong.append(line)
    for base, words in BASES.items():
        print(f"{right[base]:6,} right, {sum(line.split(';')[1] == base for line in wrong):3} wrong: {words}")
    print(f"{right.total():6,} of {right.total() + len(wrong):,} right ({path.name})")
    for line in wrong[:20]:
        print("wrong:", line)
    return 1 if wrong or not right else 0


def is_right(line: str) -> bool:
    """Whether levels and order of one line of the file come out as it says."""
    points, base, paragraph, levels, order = line.split(";")
    text = "".join(chr(int(point, 16)) for point in points.split())
    found = resolve(text, paragraph={"0": 0, "1": 1}.get(base))
    expected = tuple(None if level == "x" else int(level) for level in levels.split())
    return found == Levels(int(paragraph), expected) and visual(found) == [int(at) for at in order.split()]


def visual(levels: Levels) -> list[int]:
    """Indices of the characters that are shown, from left to right."""
    kept = [(index, level) for index, level in enumerate(levels.characters) if level is not None]
    order = visual_order([level for _, level in kept])
    return [kept[position][0] for position in order]


if __name__ == "__main__":
    sys.exit(main())
