"""The words on booklets, posters and cards of the agenda."""

from collections.abc import Sequence

from planner.language import Words
from planner.wording.series import join


def without_track(words: Words) -> str:
    return words.gettext("Without a track")


def notes(words: Words) -> str:
    """Above lines to write on."""
    return words.gettext("Notes")


def minutes(count: int, words: Words) -> str:
    """ "60 min", as short as it goes."""
    return words.ngettext("{count} min", "{count} min", count).format(count=count)


def needs(features: Sequence[str], words: Words) -> str:
    """What a session wants of its room."""
    return words.gettext("Needs: {features}").format(features=join(features, words))


def expected(count: int, words: Words) -> str:
    return words.ngettext("{count} person expected", "{count} people expected", count).format(count=count)


def people(words: Words) -> str:
    """On an empty card, before a line to write on."""
    return words.gettext("Who:")


def room_needs(words: Words) -> str:
    """On an empty card, before a line to write on."""
    return words.gettext("Needs:")
