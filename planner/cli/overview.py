"""`info`: what is in a workshop file."""

from pathlib import Path
from typing import Any

import click

from planner.cli.output import say, write_json
from planner.cli.surroundings import Surroundings
from planner.language import Words
from planner.wording.marking import later


@click.command(help=later("Say what is in a workshop file."))
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help=later("Print one JSON object."))
@click.pass_obj
def info(around: Surroundings, file: Path, *, as_json: bool) -> None:
    from planner.domain.conflicts import find_conflicts  # noqa: PLC0415 - slow import
    from planner.store import snapshot  # noqa: PLC0415 - slow import

    with around.open(file, read_only=True) as document:
        taken = snapshot.take(document)
        found = {
            "name": taken.event.name,
            "days": [day.date.isoformat() for day in taken.days],
            "timezone": taken.event.timezone,
            "rooms": len(taken.rooms),
            "sessions": len(taken.sessions),
            "slots": len(taken.slots),
            "participants": len(taken.participants),
            "conflicts": sum(conflict.accepted is None for conflict in find_conflicts(taken)),
            "version": document.version,
        }
    if as_json:
        write_json(found)
    else:
        say(_lines(found, around.words))


def _lines(found: dict[str, Any], words: Words) -> str:
    called = {
        "name": words.gettext("Event"),
        "days": words.gettext("Days"),
        "timezone": words.gettext("Time zone"),
        "rooms": words.gettext("Rooms"),
        "sessions": words.gettext("Sessions"),
        "slots": words.gettext("Scheduled"),
        "participants": words.gettext("Participants"),
        "conflicts": words.gettext("Conflicts"),
    }
    shown = {**found, "days": ", ".join(found["days"])}
    width = max(map(len, called.values()))
    return "\n".join(f"{heading:<{width}}  {shown[name]}" for name, heading in called.items())
