"""How long an agenda of 300 sessions takes in all formats together, and whether 3,000 take ten times as long.

    python -m tests.benchmarks.sharing

Two days in twelve rooms, with abstracts and people; then a week in three times as many rooms. Each is
exported in a process of its own, cold, so what is loaded counts. Beside it what others need for the same in
that process: `json.dumps` of the agenda as values, openpyxl for the rows of the list in the workbook, Pillow
to save the pixels of the pictures, and zlib for all that came out.
"""

import gettext
import io
import json
import multiprocessing
import time
import zlib
from collections.abc import Callable
from dataclasses import asdict, replace
from datetime import UTC, datetime
from typing import Any

GOAL = 2.0
"""Seconds, for all formats of 300 sessions."""
SIZES = ({"sessions": 300, "rooms": 12, "days": 2}, {"sessions": 3000, "rooms": 36, "days": 7})
ABSTRACT = (
    "What happens after resolution {number} is passed? Three cities show the steps between a declaration and "
    "a line in the budget: who had to agree, what it cost, and what session {number} would do differently. "
    "Bring the text of your own resolution; we will mark it up together, and compare it with {number} others."
)
CREATED = datetime(2016, 5, 12, 18, 5, tzinfo=UTC)
Figures = dict[str, tuple[float, float, int]]
"""Seconds by the clock, seconds of work, and bytes; by format, in the order they were written."""


def a_large_workshop(*, sessions: int, rooms: int, days: int) -> Any:
    """No two abstracts are the same, as they are not in life; two people lead each session."""
    from planner.domain.records import Participant, Role, RoleKind  # noqa: PLC0415 - in the child process
    from tests.printing.agendas import a_full_agenda  # noqa: PLC0415 - in the child process

    bare = a_full_agenda(rooms=rooms, sessions=sessions, days=days)
    people = tuple(
        Participant(id=f"P{number}", given_name=f"Ana {number}", family_name="Beltrán", organisation="Water")
        for number in range(sessions)
    )
    roles = tuple(
        Role(
            id=f"R{number}-{part}",
            session=session.id,
            participant=people[(number * 7 + part) % sessions].id,
            kind=(RoleKind.PRESENTER, RoleKind.FACILITATOR)[part],
        )
        for number, session in enumerate(bare.sessions)
        for part in range(2)
    )
    return replace(
        bare,
        event=replace(bare.event, timezone="America/New_York"),
        sessions=tuple(
            replace(session, abstract=ABSTRACT.format(number=number))
            for number, session in enumerate(bare.sessions)
        ),
        participants=people,
        roles=roles,
    )


def measured(do: Callable[[], list[bytes]]) -> tuple[tuple[float, float, int], list[bytes]]:
    start, work = time.perf_counter(), time.process_time()
    files = do()
    took = time.perf_counter() - start, time.process_time() - work
    return (*took, sum(map(len, files))), files


def all_formats(size: dict[str, int]) -> tuple[Figures, Figures]:
    """Ours, with what loading takes; and what the peers take."""
    workshop = a_large_workshop(**size)
    ours: Figures = {}
    ours["loading"], _ = measured(_load)
    from planner.exporting.edition import Edition  # noqa: PLC0415 - in the child process
    from planner.operations.exports import FORMATS, export  # noqa: PLC0415 - in the child process

    edition = Edition(words=gettext.NullTranslations(), created=CREATED)
    files: dict[str, list[bytes]] = {}
    for chosen in FORMATS:
        ours[chosen.name], files[chosen.name] = measured(
            lambda chosen=chosen: list(  # type: ignore[misc]  # measured: called before the next
                export(workshop, chosen, edition, name=f"agenda{chosen.suffix}").values()
            )
        )
    return ours, _peers(workshop, edition, files)


def _load() -> list[bytes]:
    import planner.operations.exports  # noqa: F401, PLC0415 - loading counts

    return []


def _peers(workshop: Any, edition: Any, files: dict[str, list[bytes]]) -> Figures:
    from planner.exporting.sharing import shared_agenda  # noqa: PLC0415 - in the child process
    from planner.exporting.tables.agenda_rows import agenda_table  # noqa: PLC0415 - in the child process

    values = replace(shared_agenda(workshop), zone=None, logo=None)  # type: ignore[arg-type]  # measured: no JSON
    table = agenda_table(workshop, edition)
    pixels = [_pixels(png) for png in files["png"]]
    peers = {
        "json": lambda: [json.dumps(asdict(values), default=str).encode()],
        "agenda-xlsx": lambda: [_by_openpyxl(table)],
        "png": lambda: list(map(_by_pillow, pixels)),
        "all": lambda: [zlib.compress(content) for several in files.values() for content in several],
    }
    return {name: measured(do)[0] for name, do in peers.items()}


def _by_openpyxl(table: Any) -> bytes:
    from openpyxl import Workbook  # noqa: PLC0415 - loading counts

    book = Workbook()
    sheet = book.create_sheet()
    for row in ([column.heading for column in table.columns], *table.rows):
        sheet.append([str(cell) for cell in row])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _pixels(png: bytes) -> Any:
    from PIL import Image  # noqa: PLC0415 - in the child process

    return Image.open(io.BytesIO(png)).convert("RGB")


def _by_pillow(picture: Any) -> bytes:
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


def main() -> None:
    totals = []
    for size in SIZES:
        with multiprocessing.get_context("spawn").Pool(1) as pool:
            ours, peers = pool.apply(all_formats, (size,))
        print(f"\n{size['sessions']} sessions in {size['rooms']} rooms on {size['days']} days")
        _show(ours, peers)
        totals.append(sum(work for _, work, _ in ours.values()))
        print(f"by the clock {sum(clock for clock, _, _ in ours.values()):.2f} s (goal for 300: {GOAL} s)")
    growth = SIZES[1]["sessions"] / SIZES[0]["sessions"]
    print(f"\nwork for a session, of 3,000 against of 300: {totals[1] / totals[0] / growth:.2f}")


def _show(ours: Figures, peers: Figures) -> None:
    total = sum(work for _, work, _ in ours.values())
    for name, (clock, work, size) in ours.items():
        peer = f"   {work / peers[name][1]:4.1f} times the peer's" if name in peers else ""
        figures = f"{clock:7.3f} s   work {work:7.3f} s {work / total:5.0%} {size / 1000:7.0f} kB"
        print(f"{name:17} {figures}{peer}")
    print(f"{'all':17} work {total:.2f} s, {total / peers['all'][1]:.1f} times zlib's for the same bytes")


if __name__ == "__main__":
    main()
