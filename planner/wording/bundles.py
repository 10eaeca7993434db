"""Words of a bundle's first page."""

from planner.language import Words


def lead(words: Words) -> str:
    return words.gettext("The agenda in every format: to read, to print, to edit, and for other programs.")


def files(words: Words) -> str:
    return words.gettext("Files")


def calendars_by_track(words: Words) -> tuple[str, str]:
    """Title, and what they are for."""
    return (
        words.gettext("Calendars by track"),
        words.gettext("Only the sessions of one theme, for a calendar program or a phone."),
    )


def calendars_by_room(words: Words) -> tuple[str, str]:
    """Title, and what they are for."""
    return (
        words.gettext("Calendars by room"),
        words.gettext("What happens in one room, with what takes the whole venue."),
    )
