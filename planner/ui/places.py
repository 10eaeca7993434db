"""Where files go that nobody has named yet: places that are still free."""

from pathlib import Path

from planner.store.document import SUFFIX

LISTS = frozenset({".csv", ".tsv", ".txt", ".xlsx", ".xls", ".ods", ".vcf"})
"""How files end that hold a list of people, sessions or rooms."""
SCHEDULES = frozenset({".xml", ".json", ".ics"})
"""How published agendas end, among others."""


def free_place(folder: Path, name: str) -> Path:
    """`name.workshop` in the folder, or "name 2.workshop" where that is taken."""
    number, place = 1, folder / f"{name}{SUFFIX}"
    while place.exists():
        number += 1
        place = folder / f"{name} {number}{SUFFIX}"
    return place


def with_suffix(path: Path) -> Path:
    """As somebody meant it who typed only a name."""
    return path if path.suffix == SUFFIX else path.with_name(f"{path.name}{SUFFIX}")
