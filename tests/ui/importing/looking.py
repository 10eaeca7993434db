"""What can be seen on the import page, and the keys that go there."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from planner.ui.frame.main_window import MainWindow
from planner.ui.importing.rows_model import Columns
from planner.ui.pages.importing import ImportPage
from planner.ui.workspace import Workspace
from tests.ui.hands import show, texts

LIST = """Name,E-mail,Town,Shoes
Ana Beltrán,ana.beltran@example.org,Porto,39
Bo Ek,bo@example.org,Lund,44
Cy Reed,cy@example.org,York,41
Di Wu,,Graz,38
"""
"""Ana is in the sample, of Boston; the others are not."""
INTENDED = "3 new people, 1 changed"


def a_list(folder: Path, text: str = LIST, name: str = "people.csv") -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


class Looking:
    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window = window
        self.qtbot = qtbot
        show(qtbot, window)

    @property
    def workspace(self) -> Workspace:
        assert self.window.workspace is not None
        return self.window.workspace

    @property
    def page(self) -> ImportPage:
        assert self.window.view is not None
        page = self.window.view.page("import")
        assert isinstance(page, ImportPage)
        return page

    def visit(self, view: str) -> None:
        self.workspace.visit("import", view=view)

    def bring(self, file: Path, intended: str = INTENDED) -> None:
        self.visit(f"file:{file}")
        self.wait(intended)

    def wait(self, intended: str) -> None:
        """Until the foot says so, and the preview is what was asked for."""
        view = self.page.list

        def is_there() -> bool:
            return view.foot.sentence.text() == intended and not view.rows.rows.is_waiting

        self.qtbot.waitUntil(lambda: view.isVisible() and is_there())

    def wait_for_card(self, heading: str) -> None:
        self.qtbot.waitUntil(lambda: heading in texts(self.page))

    @property
    def chips(self) -> list[str]:
        chips = self.page.list.chips.chips.values()
        return [chip.accessibleName() for chip in chips if chip.isVisible()]

    @property
    def rows(self) -> list[tuple[str, ...]]:
        """Number, name, fate and details of each."""
        model = self.page.list.rows.model()
        shown = (Columns.ROW, Columns.NAME, Columns.FATE, Columns.DETAILS)
        return [
            tuple(str(model.index(row, column).data() or "") for column in shown)
            for row in range(model.rowCount())
        ]

    @property
    def ticks(self) -> list[bool]:
        model = self.page.list.rows.model()
        role = Qt.ItemDataRole.CheckStateRole
        states = (model.index(row, Columns.TICK).data(role) for row in range(model.rowCount()))
        return [state is Qt.CheckState.Checked for state in states]

    @property
    def in_full(self) -> list[str]:
        self.qtbot.wait(5)
        return self.page.list.row.text.split("\n")

    def press(self, name: str) -> None:
        """A button of the page."""
        buttons = self.page.findChildren(QPushButton)
        found = [each for each in buttons if each.accessibleName() == name and each.isVisible()]
        assert len(found) == 1, f"{name}: {found}"
        QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.focused, key, modifier)

    def type(self, text: str) -> None:
        QTest.keyClicks(self.focused, text)

    @property
    def focused(self) -> QWidget:
        popup = QApplication.activePopupWidget()
        found = (popup.focusWidget() if popup is not None else None) or QApplication.focusWidget()
        assert found is not None
        return found
