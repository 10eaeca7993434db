"""Copies of a workshop that somebody asks for, and where they go when nobody says so."""

from datetime import datetime
from pathlib import Path

from planner.domain.filenames import safe_name
from planner.store import backups
from planner.store.backups import Copy
from planner.store.document import Document
from planner.store.errors import file_trouble
from planner.ui.places import free_place
from planner.ui.setting import Setting

STAMP = "%Y-%m-%d %H.%M"


def save(document: Document, setting: Setting) -> Path:
    """A copy as of now, among the others; returns where. Raises `StoreError`."""
    target = proposed(document, setting)
    make_folder(target.parent)
    document.copy_to(target)
    return target


def proposed(document: Document, setting: Setting) -> Path:
    return _place(document.path, setting, setting.clock())


def restore(copy: Copy, *, of: Path | None, setting: Setting) -> Path:
    """A backup as a workshop of its own; returns where. Raises `StoreError`."""
    target = _place(of, setting, copy.at)
    make_folder(target.parent)
    backups.restore(copy.path, target)
    return target


def make_folder(folder: Path) -> None:
    """Raises `StoreError`."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise file_trouble(error, folder) or error from error


def _place(path: Path | None, setting: Setting, at: datetime) -> Path:
    words = setting.words
    otherwise = words.gettext("Workshop")
    stem = safe_name(path.stem, otherwise=otherwise) if path else otherwise
    folder = setting.documents / safe_name(words.gettext("Workshop copies"), otherwise="Copies")
    return free_place(folder, f"{stem} {at.astimezone():{STAMP}}")
