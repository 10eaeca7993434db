"""`check`: what clashes."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from planner.cli.output import say, write_json
from planner.cli.surroundings import Surroundings
from planner.language import Words
from planner.wording.marking import later

if TYPE_CHECKING:
    from planner.domain.conflicts import Conflict
    from planner.domain.snapshot import Snapshot


@click.command(help=later("List the conflicts of the agenda. Exit code 1 where any stand."))
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help=later("Print one JSON array."))
@click.pass_obj
def check(around: Surroundings, file: Path, *, as_json: bool) -> int:
    from planner.domain.conflicts import find_conflicts  # noqa: PLC0415 - slow import
    from planner.store import snapshot  # noqa: PLC0415 - slow import

    with around.open(file, read_only=True) as document:
        taken = snapshot.take(document)
    found = find_conflicts(taken)
    if as_json:
        write_json([_as_object(conflict, taken, around.words) for conflict in found])
    else:
        _show(found, taken, around.words)
    return 1 if any(conflict.accepted is None for conflict in found) else 0


def _as_object(conflict: "Conflict", taken: "Snapshot", words: Words) -> dict[str, object]:
    from planner.wording import conflicts as wording  # noqa: PLC0415 - slow import

    return {
        "kind": conflict.kind.value,
        "severity": conflict.severity.value,
        "sentence": wording.sentence(conflict, taken, words),
        "sessions": list(conflict.sessions),
        "people": list(conflict.people),
        "room": conflict.room,
        "accepted": conflict.accepted,
    }


def _show(found: Sequence["Conflict"], taken: "Snapshot", words: Words) -> None:
    from planner.wording import conflicts as wording  # noqa: PLC0415 - slow import

    standing = [conflict for conflict in found if conflict.accepted is None]
    heading = None
    for conflict in [*standing, *(conflict for conflict in found if conflict.accepted is not None)]:
        moment = wording.when(conflict, taken, words) or words.gettext("At no particular time")
        place = words.gettext("{moment}, accepted").format(moment=moment) if conflict.accepted else moment
        if place != heading:
            say(place)
            heading = place
        say(f"  {wording.sentence(conflict, taken, words)}")
        if conflict.accepted is not None:
            say(words.gettext("  Accepted: {reason}").format(reason=conflict.accepted))
    say(_summary(len(standing), len(found) - len(standing), words))


def _summary(standing: int, accepted: int, words: Words) -> str:
    from planner.wording.conflicts import counted  # noqa: PLC0415 - slow import

    if standing == 0 and accepted == 0:
        return words.gettext("No conflicts.")
    stand = counted(standing, words)
    if accepted == 0:
        return words.gettext("{conflicts}.").format(conflicts=stand)
    return words.gettext("{conflicts}, {count} accepted.").format(conflicts=stand, count=accepted)
