"""The single list of formats a workshop is exported to, and what every export has in common."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, fields, replace
from datetime import datetime
from functools import cache
from pathlib import PurePath
from typing import Any, Protocol

from planner.domain import rules
from planner.domain.records import Day, ReleasedSlot
from planner.domain.refusal import Refused
from planner.domain.revisions import Revision
from planner.domain.snapshot import Snapshot
from planner.domain.values import dataclass
from planner.exporting.calendar.files import write_calendar
from planner.exporting.choices import Choices
from planner.exporting.contents import (
    AgendaContents,
    PeopleContents,
    agenda_contents,
    people_contents,
)
from planner.exporting.edition import Edition
from planner.exporting.page.agenda import write_page
from planner.exporting.schedule.json_file import write_schedule_json
from planner.exporting.schedule.xml_file import write_schedule_xml
from planner.exporting.tables.agenda_rows import agenda_table
from planner.exporting.tables.agenda_workbook import write_agenda_workbook
from planner.exporting.tables.comma_separated import write_csv
from planner.exporting.tables.participant_rows import participants_table
from planner.exporting.tables.workbooks import write_workbook
from planner.exporting.text.markdown import write_markdown
from planner.exporting.text.plain import write_text
from planner.language import Words
from planner.operations.outputs import is_noted
from planner.printing import choices as printing
from planner.printing import day_pictures
from planner.store import revisions
from planner.store.document import Document
from planner.store.exported import log_export
from planner.wording import sharing


class Writer(Protocol):
    def __call__(self, snapshot: Snapshot, edition: Edition) -> bytes:
        """The whole file."""


AGENDA_PARTS = frozenset({"days", "rooms", "tracks", "person"})
DAY_PARTS = frozenset({"days", "rooms", "tracks"})
COLUMNS = frozenset({"columns"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    name: str
    suffix: str
    takes: frozenset[str]
    """The fields of `Choices` it heeds."""
    write: Writer
    is_per_day: bool = False
    """Each day is a file of its own; `write` is asked for one of them."""

    @property
    def is_agenda(self) -> bool:
        """Fit for strangers. What is not is a list of people."""
        return not self.takes & COLUMNS


def _word_document(snapshot: Snapshot, edition: Edition) -> bytes:
    from planner.exporting.word.document import write_word_document  # noqa: PLC0415 - slow import

    return write_word_document(snapshot, edition)


def _agenda_csv(snapshot: Snapshot, edition: Edition) -> bytes:
    return write_csv(agenda_table(snapshot, edition))


def _participants_csv(snapshot: Snapshot, edition: Edition) -> bytes:
    return write_csv(participants_table(snapshot, edition))


def _participants_xlsx(snapshot: Snapshot, edition: Edition) -> bytes:
    return write_workbook(participants_table(snapshot, edition), edition)


def _png(snapshot: Snapshot, edition: Edition) -> bytes:
    day, wanted = _of_one_day(snapshot, edition.choices)
    return day_pictures.write_png(snapshot, day, choices=wanted, words=edition.words)


def _svg(snapshot: Snapshot, edition: Edition) -> bytes:
    day, wanted = _of_one_day(snapshot, edition.choices)
    return day_pictures.write_svg(snapshot, day, choices=wanted, words=edition.words)


def _of_one_day(snapshot: Snapshot, choices: Choices) -> tuple[Day, printing.Choices]:
    rules.checked(snapshot.event)
    (day,) = choices.days
    return snapshot.day[day], printing.Choices(rooms=choices.rooms, tracks=choices.tracks)


def _agenda(name: str, suffix: str, write: Writer) -> Format:
    return Format(name=name, suffix=suffix, takes=AGENDA_PARTS, write=write)


def _pictures(name: str, suffix: str, write: Writer) -> Format:
    return Format(name=name, suffix=suffix, takes=DAY_PARTS, write=write, is_per_day=True)


def _people(name: str, suffix: str, write: Writer) -> Format:
    return Format(name=name, suffix=suffix, takes=COLUMNS, write=write)


FORMATS = (
    _agenda("html", ".html", write_page),
    _agenda("ics", ".ics", write_calendar),
    _agenda("docx", ".docx", _word_document),
    _agenda("agenda-xlsx", ".xlsx", write_agenda_workbook),
    _agenda("agenda-csv", ".csv", _agenda_csv),
    _pictures("png", ".png", _png),
    _pictures("svg", ".svg", _svg),
    _agenda("markdown", ".md", write_markdown),
    _agenda("text", ".txt", write_text),
    _agenda("xml", ".xml", write_schedule_xml),
    _agenda("json", ".json", write_schedule_json),
    _people("participants-xlsx", ".xlsx", _participants_xlsx),
    _people("participants-csv", ".csv", _participants_csv),
)
"""As they are offered. Of those with one suffix the first is meant where only the file's name is given."""


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


def format_named(name: str) -> Format | None:
    """None for one of a newer or an older program."""
    return next((one for one in FORMATS if one.name == name), None)


def export(snapshot: Snapshot, chosen: Format, edition: Edition, *, name: str) -> dict[str, bytes]:
    """Whole files by their names, most often one, called `name`.

    Of a format with a file a day "agenda.png" becomes "agenda 2016-05-26.png" and so on, where there are
    several days. Refused: `no_day_left`, `timezone_unknown`.
    """
    if not chosen.is_per_day:
        return {name: chosen.write(snapshot, edition)}
    days = chosen_days(snapshot, edition.choices)
    if not days:
        raise Refused("no_day_left")
    names = [name] if len(days) == 1 else [_of_day(PurePath(name), day) for day in days]
    return {
        of_day: chosen.write(snapshot, replace(edition, choices=replace(edition.choices, days=(day.id,))))
        for of_day, day in zip(names, days, strict=True)
    }


def chosen_days(snapshot: Snapshot, choices: Choices) -> tuple[Day, ...]:
    return tuple(day for day in snapshot.days if not choices.days or day.id in choices.days)


def _of_day(name: PurePath, day: Day) -> str:
    return f"{name.stem} {day.date.isoformat()}{name.suffix}"


def choices_text(choices: Choices) -> str:
    """JSON of what was chosen, without what was not."""
    import json  # noqa: PLC0415 - slow import

    return json.dumps({name: value for name, value in asdict(choices).items() if value})


def choices_of(text: str) -> Choices:
    """What was chosen once; what an older or newer program noted otherwise is as usual."""
    import json  # noqa: PLC0415 - slow import

    try:
        said = json.loads(text)
    except ValueError:
        said = {}
    return replace(Choices(), **dict(_known(said))) if isinstance(said, dict) else Choices()


def _known(said: Mapping[str, object]) -> Iterable[tuple[str, Any]]:
    for field in fields(Choices):
        value = said.get(field.name)
        if field.name == "person":
            if isinstance(value, str):
                yield field.name, value
        elif isinstance(value, list) and all(isinstance(each, str) for each in value):
            yield field.name, tuple(value)


def note_export(document: Document, format_name: str, file_name: str, choices: Choices) -> bool:
    """Whether the file could note it; a file that can't be changed is shared all the same."""
    chosen = choices_text(choices)
    return is_noted(lambda: log_export(document, format_name=format_name, name=file_name, choices=chosen))


@dataclass(frozen=True, slots=True, kw_only=True)
class Travels:
    """What has become of what strangers were told before."""

    revisions: Mapping[str, Revision]
    dropped: tuple[ReleasedSlot, ...]


def travels_read(document: Document) -> Callable[[], Travels]:
    """Read at once, and put together when it is asked for first, also in another thread.

    As good as new until there is another step.
    """
    read, dropped = revisions.read(document), revisions.dropped(document)
    return cache(lambda: Travels(revisions=revisions.told(read), dropped=dropped))


def edition_of(document: Document, choices: Choices, *, words: Words, created: datetime) -> Edition:
    """`created` has a time zone."""
    return edition_after(travels_read(document)(), choices, words=words, created=created)


def edition_after(travels: Travels, choices: Choices, *, words: Words, created: datetime) -> Edition:
    """`created` has a time zone."""
    return Edition(
        words=words,
        created=created,
        choices=choices,
        revisions=travels.revisions,
        dropped=travels.dropped,
    )


def contents_of(snapshot: Snapshot, chosen: Format, edition: Edition) -> AgendaContents | PeopleContents:
    """Refused: `timezone_unknown`."""
    what = agenda_contents if chosen.is_agenda else people_contents
    return what(snapshot, edition)


def contents_told(snapshot: Snapshot, chosen: Format, edition: Edition) -> list[str]:
    """Sentences: what is in it, what is not, what never is. Refused: `timezone_unknown`."""
    words = edition.words
    if chosen.is_agenda:
        holds = agenda_contents(snapshot, edition)
        told = [
            sharing.agenda_holds(
                words, sessions=holds.sessions, days=holds.days, rooms=holds.rooms, people=holds.people
            ),
            sharing.agenda_leaves_out(
                words, internal=holds.internal, cancelled=holds.cancelled, unscheduled=holds.unscheduled
            ),
            sharing.never_in_it(words),
        ]
    else:
        people = people_contents(snapshot, edition)
        told = [
            sharing.people_hold(words, people=people.people, columns=people.columns),
            sharing.people_not_coming(words, people.not_coming),
            sharing.people_hold_private(words, people.private),
        ]
    return [sentence for sentence in told if sentence]
