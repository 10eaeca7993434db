"""Sentences about the history as a whole."""

from planner.language import Words


def steps(count: int, undone: int, words: Words) -> str:
    """ "12 steps, 3 undone"."""
    every = words.ngettext("{count} step", "{count} steps", count).format(count=f"{count:,}")
    if not undone:
        return every
    return words.gettext("{steps}, {count} undone").format(steps=every, count=f"{undone:,}")


def nothing(*, is_narrowed: bool, words: Words) -> str:
    if is_narrowed:
        return words.gettext("No step is called like that.")
    return words.gettext("Nothing has been done yet. Every step will be listed here.")


def undone(count: int, words: Words) -> str:
    return words.ngettext("{count} step undone.", "{count} steps undone.", count).format(count=f"{count:,}")


def redone(count: int, words: Words) -> str:
    return words.ngettext("{count} step redone.", "{count} steps redone.", count).format(count=f"{count:,}")
