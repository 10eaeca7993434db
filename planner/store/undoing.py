"""Which step undo and redo take back next, told from the steps alone, so that it survives a restart."""

import sqlite3
from collections.abc import Iterable
from dataclasses import field

from planner.domain.values import dataclass
from planner.store.journal import Step

_STEPS = "SELECT number, id, kind, about, at, desk, reverts FROM step"


@dataclass(frozen=True, slots=True)
class Line:
    """Steps that stand and steps taken back, each with the original they stem from; the next is the last."""

    done: list[tuple[Step, Step]] = field(default_factory=list)
    """(the step to revert, the original step)."""
    undone: list[tuple[Step, Step]] = field(default_factory=list)

    def add(self, step: Step) -> None:
        if step.reverts is None:
            self.done.append((step, step))
            self.undone.clear()
        elif self.done and self.done[-1][0].number == step.reverts:
            self.undone.append((step, self.done.pop()[1]))
        elif self.undone and self.undone[-1][0].number == step.reverts:
            self.done.append((step, self.undone.pop()[1]))


def line(connection: sqlite3.Connection) -> Line:
    found = Line()
    for step in steps(connection):
        found.add(step)
    return found


def steps(connection: sqlite3.Connection) -> list[Step]:
    """Oldest first."""
    return [Step(*row) for row in connection.execute(f"{_STEPS} ORDER BY number")]


def some_steps(connection: sqlite3.Connection, numbers: Iterable[int]) -> list[Step]:
    wanted = "WHERE number IN (SELECT value FROM json_each(?))"
    return [
        Step(*row) for row in connection.execute(f"{_STEPS} {wanted}", (f"[{','.join(map(str, numbers))}]",))
    ]


def reverting(connection: sqlite3.Connection, number: int) -> Step | None:
    """The step that took this one back."""
    row = connection.execute(f"{_STEPS} WHERE reverts = ? AND number > ?", (number, number)).fetchone()
    return Step(*row) if row else None


def last_step(connection: sqlite3.Connection) -> Step | None:
    row = connection.execute(f"{_STEPS} ORDER BY number DESC LIMIT 1").fetchone()
    return Step(*row) if row else None
