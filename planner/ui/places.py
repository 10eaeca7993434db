"""Where files go that nobody has named yet: names that every system takes, and that are still free."""

import re
import unicodedata
from pathlib import Path

from planner.store.document import SUFFIX

LISTS = frozenset({".csv", ".tsv", ".txt", ".xlsx", ".xls", ".ods", ".vcf"})
"""How files end that hold a list of people, sessions or rooms."""
SCHEDULES = frozenset({".xml", ".json"})
"""How published schedules end, among others."""

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
_LONGEST = 80
"""Characters; with a suffix and accents still inside the 255 bytes of a name."""


def safe_name(text: str, *, otherwise: str) -> str:
    """`text` as the name of a file without its suffix, on every system."""
    name = _FORBIDDEN.sub(" ", unicodedata.normalize("NFC", text))
    name = "".join(each for each in name if unicodedata.category(each)[0] != "C")
    name = " ".join(name.split())
    while len(name.encode()) > 2 * _LONGEST or len(name) > _LONGEST:
        name = name[:-1]
    name = name.strip(" .")
    if not name or _RESERVED.fullmatch(name):
        return otherwise
    return name


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
