"""Saves a paper as a PDF file."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from planner.domain.filenames import safe_name
from planner.domain.records import Paper
from planner.operations import outputs
from planner.ui.workspace import Workspace
from planner.wording import papers

AskFile = Callable[[QWidget, Path], Path | None]
"""Given what to begin with."""


def ask(parent: QWidget, start: Path) -> Path | None:
    chosen, _ = QFileDialog.getSaveFileName(parent, "", str(start), "PDF (*.pdf)")
    return Path(chosen) if chosen else None


def suggestion(workspace: Workspace, paper: Paper) -> Path:
    """In the folder of last time, named after event and paper."""
    words, event = workspace.words, workspace.snapshot.event
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    folder = Path(workspace.setting.preferences.text("print.folder", documents))
    title = words.gettext("{event} - {paper}").format(event=event.name, paper=papers.paper(paper, words))
    name = safe_name(title, otherwise=paper.value)
    return (folder if folder.is_dir() else Path(documents)) / f"{name}.pdf"


def save(workspace: Workspace, path: Path, content: bytes) -> bool:
    """Whether it is there; else a sentence says why not."""
    path = path if path.suffix else path.with_name(f"{path.name}.pdf")
    workshop = workspace.document.path
    if not workspace.has_written(lambda: outputs.write_files({path: content}, workshop=workshop)):
        return False
    workspace.setting.preferences.keep("print.folder", str(path.parent))
    workspace.tell(workspace.words.gettext("Saved as {path}.").format(path=path))
    return True
