"""A bundle: every format of the agenda in one folder, with a page that leads to each. No lists of people."""

import os
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import count
from pathlib import Path, PurePosixPath

from planner.domain.filenames import safe_name
from planner.domain.refusal import Refused
from planner.domain.snapshot import Snapshot
from planner.exporting.calendar.files import write_calendar
from planner.exporting.choices import Choices
from planner.exporting.edition import Edition
from planner.exporting.page.bundle import Part, digest, files_told, write_bundle_page
from planner.exporting.sharing import shared_agenda
from planner.operations.exports import FORMATS, Format, export
from planner.wording import bundles, sharing

PAGE = "index.html"
_NAMED = 3
"""Of the files a refusal speaks of."""

_OF_SYSTEMS = {".DS_Store", "Thumbs.db", "desktop.ini"}
"""Systems leave them in every folder somebody looks at."""

Progress = Callable[[int, int], None]
"""Told how many of how many files are made; what it raises ends the work, and nothing is left behind."""


def _untold(_done: int, _total: int) -> None: ...


def make_bundle(snapshot: Snapshot, edition: Edition, *, progress: Progress = _untold) -> dict[str, bytes]:
    """Whole files by path inside the folder, with "/"; the page first. Touches no document.

    Refused: `no_day_left`, `timezone_unknown`.
    """
    works = list(_works(snapshot, edition))
    files: dict[str, bytes] = {}
    parts: list[Part] = []
    for done, (title, about, make) in enumerate(works):
        progress(done, len(works))
        made = make()
        files |= {path: content for path, (content, _) in made.items()}
        parts.append(Part(title=title, about=about, files={path: shows for path, (_, shows) in made.items()}))
    progress(len(works), len(works))
    return {PAGE: write_bundle_page(snapshot, edition, parts, files), **files}


def write_bundle(files: Mapping[str, bytes], folder: Path, *, workshop: Path | None) -> list[Path]:
    """Writes what `make_bundle` made, whole or not at all; the files' paths.

    An earlier bundle in `folder` is replaced. Refused as `check_folder` does; raises StoreError.
    """
    from planner.store.whole_folder import folder_appearing  # noqa: PLC0415 - slow import

    check_folder(folder, workshop=workshop)
    target = folder.resolve()
    with folder_appearing(target, check_replaced=lambda found: _check_content(found, folder)) as draft:
        for path, content in files.items():
            (draft / path).parent.mkdir(exist_ok=True)
            (draft / path).write_bytes(content)
    return [folder / path for path in files]


def check_folder(folder: Path, *, workshop: Path | None) -> None:
    """Asked before a bundle is made: a new folder, an empty one, or an earlier bundle and nothing else.

    Refused: `output_is_workshop`, `output_is_no_folder`, `no_output_folder`, `folder_stays` (path),
    `folder_has_others` (path, files).
    """
    target = folder.resolve()
    if workshop is not None and target == workshop.resolve():
        raise Refused("output_is_workshop", path=folder)
    if target.exists() and not target.is_dir():
        raise Refused("output_is_no_folder", path=folder)
    if not target.parent.is_dir():
        raise Refused("no_output_folder", path=target.parent)
    if os.path.ismount(target) or Path.cwd().is_relative_to(target):
        raise Refused("folder_stays", path=folder)
    if target.exists():
        _check_content(target, folder)


def _check_content(folder: Path, shown: Path) -> None:
    strange = strange_files(folder)
    if strange:
        more = ["…"] if len(strange) > _NAMED else []
        raise Refused("folder_has_others", path=shown, files=[*strange[:_NAMED], *more])


def strange_files(folder: Path) -> list[str]:
    """Paths of what no bundle wrote there, or what was changed since."""
    page = folder / PAGE
    told = files_told(page.read_bytes()) if page.is_file() and not page.is_symlink() else None
    if told is None:
        return sorted(path.name for path in folder.iterdir() if path.name not in _OF_SYSTEMS)
    ours = {PAGE: digest(page.read_bytes()), **told}
    places = {PurePosixPath(path).parent.as_posix() for path in ours}
    return sorted(
        name
        for path in folder.rglob("*")
        if not _is_ours(path, name := path.relative_to(folder).as_posix(), ours, places)
    )


def _is_ours(path: Path, name: str, ours: Mapping[str, str], places: set[str]) -> bool:
    if path.is_symlink():
        return False
    if path.is_dir():
        return name in places
    return path.name in _OF_SYSTEMS or (name in ours and digest(path.read_bytes()) == ours[name])


Made = dict[str, tuple[bytes, str]]
"""By path the content, and which part of the agenda it shows."""


def _works(snapshot: Snapshot, edition: Edition) -> Iterator[tuple[str, str, Callable[[], Made]]]:
    """Title, what it is for, and what makes the files."""
    words = edition.words
    for chosen in FORMATS:
        if chosen.is_agenda:
            title, about = (words.gettext(texts[chosen.name]) for texts in (sharing.TITLES, sharing.ABOUT))
            yield title, about, _of_format(snapshot, edition, chosen)
    slots = shared_agenda(snapshot, edition.choices).slots
    tracks = {slot.session.track.id: slot.session.track.name for slot in slots if slot.session.track}
    rooms = {slot.room.id: slot.room.name for slot in slots if slot.room}
    if tracks:
        of_tracks = [(replace(edition.choices, tracks=(track,)), name) for track, name in tracks.items()]
        yield *bundles.calendars_by_track(words), _calendars(snapshot, edition, "tracks", of_tracks)
    if rooms:
        of_rooms = [(replace(edition.choices, rooms=(room,)), name) for room, name in rooms.items()]
        yield *bundles.calendars_by_room(words), _calendars(snapshot, edition, "rooms", of_rooms)


def _calendars(
    snapshot: Snapshot, edition: Edition, place: str, wanted: Iterable[tuple[Choices, str]]
) -> Callable[[], Made]:
    def make() -> Made:
        made: Made = {}
        taken: set[str] = set()
        for choices, name in wanted:
            path = f"{place}/{_free_name(name, taken)}.ics"
            made[path] = (write_calendar(snapshot, replace(edition, choices=choices)), name)
        return made

    return make


def _free_name(name: str, taken: set[str]) -> str:
    """Safe, and no other's where neither case nor the way accents are stored make a difference."""
    safe = safe_name(name, otherwise="calendar")
    numbered = (safe if number == 1 else f"{safe} {number}" for number in count(1))
    free = next(each for each in numbered if _key(each) not in taken)
    taken.add(_key(free))
    return free


def _key(name: str) -> str:
    return unicodedata.normalize("NFKD", name).casefold()


def _of_format(snapshot: Snapshot, edition: Edition, chosen: Format) -> Callable[[], Made]:
    name = f"{_stem(chosen)}{chosen.suffix}"

    def make() -> Made:
        made = export(snapshot, chosen, edition, name=name)
        return {path.replace(" ", "-"): (content, "") for path, content in made.items()}

    return make


def _stem(chosen: Format) -> str:
    return "schedule" if chosen.name in ("xml", "json") else "agenda"
