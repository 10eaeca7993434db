"""Words of many languages, kept in blocks of text, as what reads lists knows them."""

from collections.abc import Iterator
from functools import cache


@cache
def words_in(block: str) -> frozenset[str]:
    """What stands between its commas; of a block without any, its single words."""
    parts = block.replace("\n", ", ").split(", ") if "," in block else block.split()
    return frozenset(filter(None, parts))


def meanings_in(block: str) -> Iterator[tuple[str, str]]:
    """Each word and what it stands for, of lines like "meal: lunch, light supper"."""
    for line in block.strip().splitlines():
        meaning, _, words = line.partition(": ")
        for word in words.split(", "):
            yield word, meaning
