"""Saves what was made: one file, several in a folder, or a folder of its own. Nothing is replaced unasked."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from planner.operations import bundles, outputs
from planner.ui.notice import Notice, Tone, Way
from planner.ui.workspace import Workspace
from planner.wording import sharing

FOLDER = "share.folder"
"""What the preferences call the folder of the last one."""


AskFile = Callable[[QWidget, Path, str], Path | None]
"""Given what to begin with, and the kind of the file in words; asks before a file is replaced."""
AskFolder = Callable[[QWidget, Path, str], Path | None]
"""Given what to begin with, and what the folder is for."""


def ask_file(parent: QWidget, start: Path, kind: str) -> Path | None:
    dialog = QFileDialog(parent, kind, str(start.parent), f"{kind} (*{start.suffix})")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(start.suffix)  # so that the dialog asks about the name that is written
    dialog.selectFile(start.name)
    is_chosen = dialog.exec()
    dialog.deleteLater()
    return Path(dialog.selectedFiles()[0]) if is_chosen else None


def ask_folder(parent: QWidget, start: Path, title: str) -> Path | None:
    chosen = QFileDialog.getExistingDirectory(parent, title, str(start))
    return Path(chosen) if chosen else None


def folder(workspace: Workspace) -> Path:
    """That of last time."""
    setting = workspace.setting
    kept = Path(setting.preferences.text(FOLDER) or setting.documents)
    return kept if kept.is_dir() else setting.documents


def with_suffix(path: Path, suffix: str) -> Path:
    """As somebody meant it who typed only a name."""
    return path if path.suffix.lower() == suffix else path.with_name(f"{path.name}{suffix}")


def taken_names(names: Sequence[str], target: Path) -> list[str]:
    """Those of them that are in the folder already."""
    return [name for name in names if (target / name).exists()]


def write(workspace: Workspace, files: Mapping[str, bytes], target: Path) -> bool:
    """All into the folder `target`, which is there; whether it was done, else a sentence says why not."""
    workshop = workspace.document.path
    paths = {target / name: content for name, content in files.items()}
    return workspace.has_written(lambda: outputs.write_files(paths, workshop=workshop))


def write_bundle(workspace: Workspace, files: Mapping[str, bytes], target: Path) -> bool:
    """Into the folder `target`, which is made, or replaced where it is an earlier bundle."""
    workshop = workspace.document.path
    return workspace.has_written(lambda: bundles.write_bundle(files, target, workshop=workshop))


def tell_taken(
    workspace: Workspace, names: Sequence[str], target: Path, replace: Callable[[], object]
) -> None:
    """No question that stops somebody: a sentence, with the way to do it all the same."""
    words = workspace.words
    told = sharing.is_there_already(names, target, words)
    way = Way(words.gettext("Replace"), replace)
    workspace.noticed.emit(Notice(told, Tone.CARE, (way,)))
