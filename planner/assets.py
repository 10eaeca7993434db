"""Finds a resource: in an installed package it lies inside, in a checkout beside."""

from pathlib import Path

_INSIDE = Path(__file__).parent / "resources"
_BESIDE = Path(__file__).parent.parent / "resources"


def folder(name: str) -> Path:
    return (_INSIDE if _INSIDE.is_dir() else _BESIDE) / name


def path(name: str) -> Path:
    """The file `name` ("samples/gathering.toml"), which must exist."""
    found = folder(name)
    if not found.is_file():
        raise FileNotFoundError(found)
    return found
