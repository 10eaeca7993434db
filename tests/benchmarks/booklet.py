"""How long the booklet of 300 sessions with abstracts takes, against the least that must be done for it.

    python -m tests.benchmarks.booklet

The floor: every title and paragraph is shaped once, as one line; nothing is broken into lines, placed or
written. Each is run in a process of its own, cold: an organizer prints one booklet, not a hundred.
"""

import gettext
import multiprocessing
import time
from collections.abc import Callable
from datetime import datetime
from typing import Any

SESSIONS, ROOMS, DAYS = 300, 12, 2
ABSTRACT = (
    "What happens after resolution {number} is passed? Three cities show the steps between a declaration and "
    "a line in the budget: who had to agree, what it cost, and what session {number} would do differently. "
    "Bring the text of your own resolution; we will mark it up together, and compare it with {number} others."
    "\n\nYou leave with a list of the {number} people in your city hall to talk to first, and a letter."
)
PRINTED_AT = datetime(2016, 5, 12, 14, 5)


def snapshot() -> Any:
    """No two abstracts are the same, as they are not in life."""
    from dataclasses import replace  # noqa: PLC0415 - in the process that is measured

    from tests.printing.agendas import a_full_agenda  # noqa: PLC0415 - in the process that is measured

    workshop = a_full_agenda(rooms=ROOMS, sessions=SESSIONS, days=DAYS)
    sessions = (
        replace(session, abstract=ABSTRACT.format(number=number))
        for number, session in enumerate(workshop.sessions)
    )
    return replace(workshop, sessions=tuple(sessions))


def booklet() -> dict[str, float]:
    workshop = snapshot()
    start, work = time.perf_counter(), time.process_time()
    from planner.domain.records import Paper  # noqa: PLC0415 - loading counts
    from planner.operations.papers import print_paper  # noqa: PLC0415 - loading counts
    from planner.printing.choices import Choices  # noqa: PLC0415 - loading counts

    words = gettext.NullTranslations()
    made = print_paper(workshop, Paper.AGENDA, Choices(style="booklet"), words=words, printed_at=PRINTED_AT)
    took = {"seconds": time.perf_counter() - start, "work": time.process_time() - work}
    return {**took, "sides": made.pages, "kB": len(made.content) / 1000}


def floor() -> dict[str, float]:
    workshop = snapshot()
    start, work = time.perf_counter(), time.process_time()
    from planner.printing.marks import Style  # noqa: PLC0415 - loading counts
    from planner.printing.text import clean, measure  # noqa: PLC0415 - loading counts

    texts = [
        text
        for session in workshop.sessions
        for text in (session.title, *session.abstract.splitlines())
        if text
    ]
    total = sum(measure(clean(text), Style(9)) for text in texts)
    took = {"seconds": time.perf_counter() - start, "work": time.process_time() - work}
    return {**took, "texts": len(texts), "metres": total * 0.0254 / 72}


def alone(run: Callable[[], dict[str, float]], *, times: int = 3) -> dict[str, float]:
    """The quickest of a few runs, each in a fresh process."""
    context = multiprocessing.get_context("spawn")
    found = []
    for _ in range(times):
        with context.Pool(1) as pool:
            found.append(pool.apply(run))
    return min(found, key=lambda one: one["seconds"])


def _took(run: dict[str, float]) -> str:
    return f"{run['seconds']:.2f} s, {run['work']:.2f} s of processor"


def main() -> None:
    whole, least = alone(booklet), alone(floor)
    print(f"{SESSIONS} sessions with abstracts, {whole['sides']:.0f} sides, {whole['kB']:.0f} kB")
    print(f"booklet as PDF   {_took(whole)} (goal: under 1 s)")
    print(f"text shaped      {_took(least)} ({least['texts']:.0f} titles and paragraphs)")
    print(f"ratio            {whole['work'] / least['work']:.1f}")


if __name__ == "__main__":
    main()
