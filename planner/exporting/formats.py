"""The single list of formats a workshop can be exported to."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePath
from typing import Protocol

from planner.domain.refusal import Refused
from planner.domain.snapshot import Snapshot
from planner.exporting.agenda_rows import agenda_table
from planner.exporting.calendars import write_calendar
from planner.exporting.comma_separated import write_csv
from planner.exporting.edition import Edition
from planner.exporting.page import write_page
from planner.exporting.participant_rows import participants_table
from planner.exporting.schedule_json import write_schedule_json
from planner.exporting.schedule_xml import write_schedule_xml
from planner.exporting.workbooks import write_workbook
from planner.language import Words


class Writer(Protocol):
    def __call__(self, snapshot: Snapshot, edition: Edition) -> bytes:
        """The whole file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    name: str
    suffix: str
    is_shared: bool
    """Fit for strangers. What is not holds everything and stays with the organizers."""
    write: Writer


def _agenda_csv(snapshot: Snapshot, edition: Edition) -> bytes:
    return write_csv(agenda_table(snapshot, edition.words))


def _agenda_xlsx(snapshot: Snapshot, edition: Edition) -> bytes:
    return write_workbook(agenda_table(snapshot, edition.words), edition)


def _participants_csv(snapshot: Snapshot, edition: Edition) -> bytes:
    return write_csv(participants_table(snapshot, edition.words))


def _participants_xlsx(snapshot: Snapshot, edition: Edition) -> bytes:
    return write_workbook(participants_table(snapshot, edition.words), edition)


FORMATS = (
    Format(name="ics", suffix=".ics", is_shared=True, write=write_calendar),
    Format(name="xml", suffix=".xml", is_shared=True, write=write_schedule_xml),
    Format(name="json", suffix=".json", is_shared=True, write=write_schedule_json),
    Format(name="html", suffix=".html", is_shared=True, write=write_page),
    Format(name="agenda-csv", suffix=".csv", is_shared=True, write=_agenda_csv),
    Format(name="agenda-xlsx", suffix=".xlsx", is_shared=True, write=_agenda_xlsx),
    Format(name="participants-csv", suffix=".csv", is_shared=False, write=_participants_csv),
    Format(name="participants-xlsx", suffix=".xlsx", is_shared=False, write=_participants_xlsx),
)
"""Of those with one suffix the first is meant where only the file's name is given."""


def find_format(path: PurePath, *, name: str | None = None) -> Format:
    """By its name, else by the file's suffix.

    Refused: `unknown_format` (format, known), `format_differs` (format, suffix).
    """
    suffix = path.suffix.lower()
    known = [one for one in FORMATS if name in (None, one.name)]
    found = next((one for one in known if one.suffix == suffix), None)
    if found is not None:
        return found
    if name is None:
        suffixes = ", ".join(dict.fromkeys(one.suffix for one in FORMATS))
        raise Refused("unknown_format", format=suffix or path.name, known=suffixes)
    if known:
        raise Refused("format_differs", format=name, suffix=known[0].suffix)
    raise Refused("unknown_format", format=name, known=", ".join(one.name for one in FORMATS))


def export(snapshot: Snapshot, chosen: Format, *, words: Words, created: datetime) -> bytes:
    """The whole file. `created` has a time zone."""
    return chosen.write(snapshot, Edition(words=words, created=created))
