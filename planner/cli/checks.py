"""`check`: what clashes."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from planner.cli.output import write_json
from planner.cli.surroundings import Surroundings, Words
from planner.wording.marking import later


@click.command(help=later("List the conflicts of the agenda. Exit code 1 where any stand."))
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help=later("Print one JSON array."))
@click.pass_obj
def check(around: Surroundings, file: Path, *, as_json: bool) -> int:
    from planner.domain.conflicts import find_conflicts  # noqa: PLC0415 - slow import
    from planner.store import snapshot  # noqa: PLC0415 - slow import
    from planner.wording import conflicts as wording  # noqa: PLC0415 - slow import

    with around.open(file, read_only=True) as document:
        taken = snapshot.take(document)
    found = [
        {
            "kind": conflict.kind.value,
            "severity": conflict.severity.value,
            "sentence": wording.sentence(conflict, taken, around.words),
            "sessions": list(conflict.sessions),
            "people": list(conflict.people),
            "room": conflict.room,
            "accepted": conflict.accepted,
        }
        for conflict in find_conflicts(taken)
    ]
    if as_json:
        write_json(found)
    else:
        _show(found, around.words)
    return 1 if any(conflict["accepted"] is None for conflict in found) else 0


def _show(found: Sequence[dict[str, Any]], words: Words) -> None:
    standing = [conflict for conflict in found if conflict["accepted"] is None]
    for conflict in standing:
        click.echo(f"{'!' if conflict['severity'] == 'trouble' else '·'} {conflict['sentence']}")
    for conflict in found:
        if conflict["accepted"] is not None:
            click.echo("✓ " + _accepted(conflict, words))
    if found:
        click.echo()
    click.echo(_summary(len(standing), len(found) - len(standing), words))


def _accepted(conflict: dict[str, Any], words: Words) -> str:
    return words.gettext("{sentence} Accepted: {reason}").format(
        sentence=conflict["sentence"], reason=conflict["accepted"]
    )


def _summary(standing: int, accepted: int, words: Words) -> str:
    if standing == 0 and accepted == 0:
        return words.gettext("No conflicts.")
    stand = words.ngettext("{count} conflict", "{count} conflicts", standing).format(count=standing)
    if accepted == 0:
        return words.gettext("{conflicts}.").format(conflicts=stand)
    return words.gettext("{conflicts}, {count} accepted.").format(conflicts=stand, count=accepted)
