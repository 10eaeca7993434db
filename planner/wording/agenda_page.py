"""The words around an agenda on a web page: what its controls are called, and what they say back."""

from planner.language import Words


def title(event: str, words: Words) -> str:
    """ "Human Rights Cities · Agenda"."""
    return words.gettext("{event} · Agenda").format(event=event)


def all_days(words: Words) -> str:
    return words.gettext("All days")


def days(words: Words) -> str:
    return words.gettext("Days")


def find_sessions(words: Words) -> str:
    """Names the controls as a whole."""
    return words.gettext("Find sessions")


def search(words: Words) -> str:
    return words.gettext("Search")


def searched(words: Words) -> str:
    """Stands in the field as long as it is empty."""
    return words.gettext("Title, person, topic")


def track(words: Words) -> str:
    return words.gettext("Track")


def all_tracks(words: Words) -> str:
    return words.gettext("All tracks")


def room(words: Words) -> str:
    return words.gettext("Room")


def all_rooms(words: Words) -> str:
    return words.gettext("All rooms")


def only_mine(words: Words) -> str:
    return words.gettext("Only my sessions")


def my_calendar(words: Words) -> str:
    return words.gettext("Put mine in my calendar (.ics)")


def show_all(words: Words) -> str:
    return words.gettext("Show all")


def view(words: Words) -> str:
    return words.gettext("Shown as")


def grid(words: Words) -> str:
    return words.gettext("Grid")


def as_list(words: Words) -> str:
    return words.gettext("List")


def now(words: Words) -> str:
    """Marks what is on."""
    return words.gettext("Now")


def keep(words: Words) -> str:
    """Names a star, for those who can't see beside what it stands. The page fills in the title."""
    return words.gettext("Keep “{title}”")


def counted(count: int, words: Words) -> str:
    """ "12 of 34 sessions". The page fills in how many are shown."""
    template = words.ngettext("{shown} of {count} session", "{shown} of {count} sessions", count)
    return template.replace("{count}", str(count))


def nothing_found(words: Words) -> str:
    return words.gettext("No session fits. Search for something else, or show all.")


def stars_stay(words: Words) -> str:
    return words.gettext("Press the star of a session to keep it. Stars stay in this browser.")


def stars_go(words: Words) -> str:
    return words.gettext(
        "Press the star of a session to keep it. This browser forgets stars when the page is closed."
    )
