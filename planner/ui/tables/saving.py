"""A table into a file: where to, while it is made, and what came of it."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QWidget

from planner.domain.filenames import safe_name
from planner.exporting.edition import Edition
from planner.exporting.tables.cells import Table
from planner.exporting.tables.comma_separated import write_csv
from planner.exporting.tables.workbooks import write_workbook
from planner.operations import outputs
from planner.ui.models.columns import Column, Subject
from planner.ui.notice import Notice
from planner.ui.tables.gathering import Gathering
from planner.ui.widgets.doing import Doing
from planner.ui.workspace import Workspace
from planner.wording import tables

CSV, XLSX = ".csv", ".xlsx"
FOLDER = "tables-folder"
"""What the preferences call the folder of the last one."""


def ask_file(workspace: Workspace, parent: QWidget, title: str, suffix: str) -> Path | None:
    """In the folder of last time, named after the event and the title."""
    words, setting = workspace.words, workspace.setting
    kept = Path(setting.preferences.text(FOLDER) or setting.documents)
    folder = kept if kept.is_dir() else setting.documents
    name = safe_name(f"{workspace.snapshot.event.name} {title}", otherwise="table")
    kinds = {CSV: words.gettext("Table as CSV"), XLSX: words.gettext("Excel workbook")}
    chosen, _ = QFileDialog.getSaveFileName(
        parent, title, str(folder / f"{name}{suffix}"), f"{kinds[suffix]} (*{suffix})"
    )
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix.lower() == suffix else path.with_name(path.name + suffix)


def writer(workspace: Workspace, suffix: str) -> Callable[[Table], bytes]:
    if suffix == CSV:
        return write_csv
    edition = Edition(words=workspace.words, created=workspace.setting.clock())
    return lambda table: write_workbook(table, edition)


def save_rows(
    workspace: Workspace, host: QWidget, path: Path, subject: Subject[Any, Any],
    columns: Sequence[Column[Any, Any]], ids: Sequence[str], *, title: str,
) -> Gathering:  # fmt: skip
    """Make the file in the background; the banner tells when it is there."""
    words = workspace.words
    doing = Doing(host, words)
    gathering = Gathering(
        workspace, subject, columns, ids, name=title, write=writer(workspace, path.suffix.lower()),
        page=host,
    )  # fmt: skip

    def stop() -> None:
        gathering.cancel()
        leave()

    def leave() -> None:
        doing.rest()
        doing.deleteLater()
        gathering.deleteLater()

    def keep(content: bytes) -> None:
        leave()
        _keep(workspace, path, content, tables.counted(subject.name, len(ids), words))

    def fail(error: BaseException) -> None:
        leave()
        raise error

    doing.work(words.gettext("Saving the table"), len(ids), stop)
    gathering.progressed.connect(doing.advance)
    gathering.finished.connect(keep)
    gathering.failed.connect(fail)
    return gathering


def _keep(workspace: Workspace, path: Path, content: bytes, what: str) -> None:
    workshop = workspace.document.path
    if workspace.has_written(lambda: outputs.write_files({path: content}, workshop=workshop)):
        workspace.setting.preferences.keep(FOLDER, str(path.parent))
        workspace.noticed.emit(Notice(tables.saved_as(path, what, workspace.words)))
