"""What is wrong with an agenda, and the ways out of it.

`find_conflicts` looks at all of it in one call, fast enough to run at every move of the mouse: with an
`Agenda` built once, `find_conflicts(agenda.moved(...))`. One conflict is one fact, as one sentence tells it.
`ways_out` computes for one of them, when somebody asks.
"""

from planner.domain.conflicts.find import find_conflicts
from planner.domain.conflicts.kinds import Conflict, ConflictKind, Severity
from planner.domain.conflicts.ways_out import WayOut, WayOutKind, ways_out

__all__ = ["Conflict", "ConflictKind", "Severity", "WayOut", "WayOutKind", "find_conflicts", "ways_out"]
