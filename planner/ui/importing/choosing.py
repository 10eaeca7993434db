"""Ways to the page "Import a list or agenda", with a file or to choose one."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from planner.importing.header_words import ListKind
from planner.language import Words
from planner.ui.look.icons import icon
from planner.ui.places import LISTS, SCHEDULES
from planner.ui.widgets.plain import tooltip, unmnemonic
from planner.ui.workspace import Workspace

FOLDER = "import-folder"
"""What the preferences call the folder of the last list."""
KEYS = "Ctrl+I"
ROOMY = 680
"""Of a bar: with less the search in it would be too narrow."""


def choose_list(workspace: Workspace, parent: QWidget, kind: ListKind | None = None) -> None:
    """Ask for a file, and show what it would do."""
    from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - slow import

    words, preferences = workspace.words, workspace.setting.preferences
    folder = Path(preferences.text(FOLDER) or workspace.setting.documents)
    place = folder if folder.is_dir() else workspace.setting.documents
    title = words.gettext("Import a list or agenda")
    chosen, _ = QFileDialog.getOpenFileName(parent, title, str(place), _kinds(words))
    if chosen:
        preferences.keep(FOLDER, str(Path(chosen).parent))
        show_list(workspace, Path(chosen), kind)


def show_list(workspace: Workspace, path: Path, kind: ListKind | None = None) -> None:
    """The import page on this file; what it is a list of shows in it, unless somebody knows."""
    if kind is not None:
        workspace.visit("import", view=f"kind:{kind}")
    workspace.visit("import", view=f"file:{path}")


class ImportButton(QPushButton):
    """For the bar of a page that shows such a list; where the bar is narrow, only its picture stays."""

    def __init__(self, workspace: Workspace, bar: QWidget, kind: ListKind) -> None:
        super().__init__()
        self._whole = workspace.words.gettext("Import a list…")
        self.setProperty("kind", "plain")
        self.setAutoDefault(False)
        self.setAccessibleName(self._whole)
        self.setIcon(icon("import"))
        self.setIconSize(QSize(16, 16))
        self.setToolTip(tooltip(f"{self._whole} ({KEYS})"))
        self.setText(unmnemonic(self._whole))
        self.clicked.connect(lambda: choose_list(workspace, self, kind))
        bar.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt signature
        if isinstance(event, QResizeEvent):
            self.setText(unmnemonic(self._whole) if event.size().width() >= ROOMY else "")
        return super().eventFilter(watched, event)


def _kinds(words: Words) -> str:
    endings = " ".join(f"*{ending}" for ending in sorted(LISTS | SCHEDULES))
    return f"{words.gettext('Lists and agendas')} ({endings});;{words.gettext('All files')} (*)"
