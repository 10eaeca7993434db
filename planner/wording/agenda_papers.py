"""The words on booklets, posters and cards of the agenda."""

from planner.language import Words


def without_track(words: Words) -> str:
    return words.gettext("Without a track")


def notes(words: Words) -> str:
    """Above lines to write on."""
    return words.gettext("Notes")
