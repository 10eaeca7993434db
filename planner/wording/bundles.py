"""Words of a bundle's first page."""

from planner.language import Words

_KILO, _MEGA = 1000, 1_000_000


def lead(words: Words) -> str:
    return words.gettext("The agenda in every form: to read, to print, to edit, and for other programs.")


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


def size(count: int, words: Words) -> str:
    """Of a file of so many bytes: "12 kB"."""
    if count < _MEGA:
        return words.gettext("{count} kB").format(count=f"{max(1, round(count / _KILO)):,}")
    return words.gettext("{count} MB").format(count=f"{count / _MEGA:,.1f}")
