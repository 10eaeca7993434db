"""10,000 badges in fourteen scripts, each with a code and the event's logo, eight to a sheet of Avery 5395.

In one run, each in a process of its own: ours from people to the bytes of a tagged PDF, layout, shaping and
subsets of fonts included; and the peers in `badge_peers`, which are given our marks and spared the layout.
Each tells its seconds of the processor, the size of its PDF and the most memory it took. `one` is a single
badge from the snapshot to bytes, when the program has been at it for a while, as at the desk.

The peers are no part of the program: `pip install pycairo typst fpdf2` (pycairo wants cairo's headers,
`libcairo2-dev` and `pkg-config` on Debian). One that is not there is left out.
"""

import gettext
import io
import json
import random
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import datetime
from itertools import permutations, product
from pathlib import Path

from planner.domain.ids import new_id
from planner.domain.names import sort_key
from planner.domain.records import Event, Group, Participant
from planner.domain.snapshot import Snapshot
from planner.operations.papers import print_badges

COUNT = 10_000
STOCK = "5395"
NAMES = Path(__file__).with_name("names.txt")
"""A script a line: given names, family names, organisation, city."""
EVENT = Event(name="2016 Human Rights Cities Gathering", logo="logo")
GROUP = Group(id="local", name="Local advocate", colour="#0072b2")
PRINTED_AT = datetime(2016, 5, 26, 9, 0)
GOALS = {"pycairo": 1.0, "typst": 12.0, "fpdf2": 25.0}
"""How many times as long they should take."""


def main() -> None:
    if len(sys.argv) > 1:
        print(json.dumps(_run(sys.argv[1])))
        return
    print(f"{COUNT:,} badges")
    ours = 0.0
    for name in ("ours", *GOALS):
        told = _told_by(name)
        ours = ours or told["seconds"]
        goal = f"  {told['seconds'] / ours:6.1f} times ours (goal {GOALS[name]:g})" if name in GOALS else ""
        size = f"{told['bytes']:12,} bytes{told['megabytes']:6.0f} MB of memory"
        print(f"{name:8}{told['seconds']:7.2f} s{size}{goal}")
    one = _told_by("one")
    print(
        f"one badge, warm: median {one['median']:.1f} ms, slowest of {one['count']} {one['slowest']:.1f} ms"
    )


def _told_by(name: str) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.benchmarks.badges", name]
    run = subprocess.run(command, capture_output=True, text=True)
    if run.returncode:
        print(f"{name:8} left out: {run.stderr.strip().splitlines()[-1]}")
        return {"seconds": float("nan"), "bytes": 0, "megabytes": 0}
    told: dict[str, float] = json.loads(run.stdout)
    return told


def _run(name: str) -> dict[str, float]:
    if name == "one":
        return one_at_a_time()
    snapshot = a_snapshot(COUNT)
    draw = _by_us(snapshot) if name == "ours" else _by_peer(name, snapshot)
    start = time.process_time()
    content = draw()
    took = time.process_time() - start
    return {"seconds": took, "bytes": len(content), "megabytes": most_memory()}


def most_memory() -> float:
    """Megabytes, at any time so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _by_us(snapshot: Snapshot) -> Callable[[], bytes]:
    words = gettext.NullTranslations()
    people = snapshot.participants
    return lambda: (
        print_badges(snapshot, stock=STOCK, people=people, words=words, printed_at=PRINTED_AT).content
    )


def _by_peer(name: str, snapshot: Snapshot) -> Callable[[], bytes]:
    from tests.benchmarks import badge_peers  # noqa: PLC0415 - needs what may not be there

    return badge_peers.PEERS[name](snapshot)


def one_at_a_time() -> dict[str, float]:
    """Milliseconds for a badge of somebody new each time, of 400 people."""
    snapshot = a_snapshot(400)
    words = gettext.NullTranslations()
    took = []
    for person in snapshot.participants:
        start = time.process_time()
        print_badges(snapshot, stock=STOCK, people=(person,), words=words, printed_at=PRINTED_AT)
        took.append((time.process_time() - start) * 1000)
    warm = took[100:]
    return {"median": statistics.median(warm), "slowest": max(warm), "count": len(warm)}


def a_snapshot(count: int) -> Snapshot:
    people = tuple(_people(count))
    return Snapshot(event=EVENT, groups=(GROUP,), participants=people, pictures={"logo": _logo()})


def _people(count: int) -> Iterator[Participant]:
    """Scripts in turn, with two given names when those with one are used up."""
    source = random.Random(5395)
    rows = [row.split("|") for row in NAMES.read_text(encoding="utf-8").splitlines()]
    names = [(row[0].split(), row[1].split()) for row in rows]
    everybody = [
        [*product(given, family), *product(map(" ".join, permutations(given, 2)), family)]
        for given, family in names
    ]
    for number in range(count):
        script = number % len(rows)
        whole = everybody[script]
        given, family = (part.replace("_", " ") for part in whole[number // len(rows) % len(whole)])
        yield Participant(
            id=new_id(source),
            given_name=given,
            family_name=family,
            sort_key=sort_key(given, family),
            organisation=rows[script][2].replace("_", " "),
            city=rows[script][3].replace("_", " "),
            group=GROUP.id,
        )


def _logo() -> bytes:
    """A disc on nothing, 300 pixels wide."""
    from PIL import Image, ImageDraw  # noqa: PLC0415 - slow import

    image = Image.new("RGBA", (300, 300), (0, 0, 0, 0))
    ImageDraw.Draw(image).ellipse((10, 10, 290, 290), fill="#0072b2", outline="#003050", width=12)
    content = io.BytesIO()
    image.save(content, "PNG")
    return content.getvalue()


if __name__ == "__main__":
    main()
