"""`list`: people, sessions, rooms, the agenda."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from planner.cli.output import say, write_json
from planner.cli.surroundings import Surroundings
from planner.domain.names import shown_name
from planner.domain.snapshot import Snapshot
from planner.language import Words
from planner.wording.marking import later

WHAT = ("participants", "sessions", "rooms", "agenda")


@click.command(name="list", help=later("List participants, sessions, rooms or the agenda."))
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("what", type=click.Choice(WHAT))
@click.option("--json", "as_json", is_flag=True, help=later("Print one JSON array."))
@click.pass_obj
def list_records(around: Surroundings, file: Path, what: str, *, as_json: bool) -> None:
    from planner.cli import rows  # noqa: PLC0415 - slow import
    from planner.store import snapshot  # noqa: PLC0415 - slow import

    of_what: dict[str, Callable[[Snapshot], list[dict[str, Any]]]] = {
        "participants": rows.participants,
        "sessions": rows.sessions,
        "rooms": rows.rooms,
        "agenda": rows.agenda,
    }
    with around.open(file, read_only=True) as document:
        taken = snapshot.take(document)
    found = of_what[what](taken)
    if as_json:
        write_json(found)
    else:
        names = {person.id: shown_name(person) for person in taken.participants}
        _show(what, found, names, around.words)


def _show(what: str, found: Sequence[dict[str, Any]], names: Mapping[str, str], words: Words) -> None:
    from planner.cli import tables  # noqa: PLC0415 - slow import

    if not found:
        say(words.gettext("Nothing to list yet."))
        return
    columns = _columns(what, words)
    right = [position for position, (name, _) in enumerate(columns) if name in ("minutes", "capacity")]
    tables.show(
        [heading for _, heading in columns],
        [[_cell(record, name, names, words) for name, _ in columns] for record in found],
        right=right,
    )


def _columns(what: str, words: Words) -> list[tuple[str, str]]:
    """Key of the JSON object, and heading."""
    return {
        "participants": [
            ("id", words.gettext("Id")),
            ("shown_name", words.gettext("Name")),
            ("organisation", words.gettext("Organisation")),
            ("city", words.gettext("City")),
            ("group", words.gettext("Group")),
            ("status", words.gettext("Status")),
        ],
        "sessions": [
            ("id", words.gettext("Id")),
            ("title", words.gettext("Title")),
            ("type", words.gettext("Type")),
            ("minutes", words.gettext("Minutes")),
            ("track", words.gettext("Track")),
            ("slots", words.gettext("Scheduled")),
        ],
        "rooms": [
            ("id", words.gettext("Id")),
            ("name", words.gettext("Room")),
            ("capacity", words.gettext("Seats")),
            ("floor", words.gettext("Floor")),
            ("features", words.gettext("Features")),
        ],
        "agenda": [
            ("day", words.gettext("Day")),
            ("start", words.gettext("Start")),
            ("minutes", words.gettext("Minutes")),
            ("room", words.gettext("Room")),
            ("title", words.gettext("Title")),
            ("people", words.gettext("People")),
        ],
    }[what]


def _cell(record: dict[str, Any], name: str, names: Mapping[str, str], words: Words) -> str:
    if name == "shown_name":
        return names[record["id"]]
    value = record[name]
    if name == "room" and value is None:
        return words.gettext("Whole venue")
    if name == "slots":
        return ", ".join(f"{slot['day']} {slot['start']}" for slot in value)
    if name == "people":
        return ", ".join(person["name"] for person in value)
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return "" if value is None else str(value)
