"""Sentences kept in tables: marked where they stand for the catalogue, translated where they are used.

A collector of sentences (`pybabel extract -k later -k several:1,2`) finds both.
"""


def later(text: str) -> str:
    return text


def several(one: str, many: str) -> tuple[str, str]:
    return (one, many)
