"""Our own calendar of a workshop, and as it would be after a second export with changes."""

import gettext
from datetime import UTC, datetime

from planner.exporting.calendar.files import write_calendar
from planner.exporting.choices import Choices
from planner.operations.exports import edition_of
from planner.store import snapshot
from planner.store.document import Document

WORDS = gettext.NullTranslations()
AT = datetime(2016, 5, 1, 12, tzinfo=UTC)


def calendar_of(document: Document) -> bytes:
    edition = edition_of(document, Choices(), words=WORDS, created=AT)
    return write_calendar(snapshot.take(document), edition)


def moved_and_cancelled(document: Document) -> bytes:
    """The second entry begins (and ends) an hour later, the third has another title, the fourth is off."""
    first, *entries = calendar_of(document).decode().split("BEGIN:VEVENT")
    entries[1] = _an_hour_later(entries[1])
    entries[2] = entries[2].replace("SUMMARY:", "SUMMARY:What we learned: ", 1)
    entries[3] = entries[3].replace("STATUS:CONFIRMED", "STATUS:CANCELLED")
    return "BEGIN:VEVENT".join([first, *entries]).encode()


def _an_hour_later(entry: str) -> str:
    return "\r\n".join(map(_later, entry.split("\r\n")))


def _later(line: str) -> str:
    if not line.startswith(("DTSTART", "DTEND")):
        return line
    hour = line.rpartition("T")[2]
    return f"{line.removesuffix(hour)}{int(hour[:2]) + 1:02}{hour[2:]}"
