"""Where everything begins."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from planner.domain.records import Participant
from planner.ui.dialogs.new_workshop import NewWorkshop
from planner.ui.frame.main_window import MainWindow
from planner.ui.setting import Setting
from planner.ui.widgets.labels import Label
from planner.ui.workspace import Place
from tests.ui.windows import a_sample


@pytest.fixture
def bare(setting: Setting, qtbot: QtBot) -> MainWindow:
    """The window as it opens without a file."""
    made = MainWindow(setting)
    qtbot.addWidget(made)
    made.show()
    return made


def shown_button(window: QWidget, name: str) -> QPushButton:
    (found,) = [
        each
        for each in window.findChildren(QPushButton)
        if each.isVisible() and each.accessibleName().startswith(name)
    ]
    return found


def texts(window: QWidget) -> list[str]:
    return [label.text() for label in window.findChildren(Label) if label.isVisible()]


def path_of(window: MainWindow) -> Path | None:
    return window.workspace.document.path if window.workspace else None


def test_the_sample_is_one_click_away_and_stays_the_same_one(bare: MainWindow, setting: Setting) -> None:
    shown_button(bare, "Open the sample").click()
    place = setting.documents / "Workshop Planner" / "gathering.workshop"
    assert path_of(bare) == place
    assert bare.workspace is not None
    assert bare.workspace.document.count(Participant) == 124
    bare.workspace.undo()
    bare.welcome()
    shown_button(bare, "Open the sample").click()
    assert bare.workspace.document.count(Participant) == 0


def test_recent_workshops_open_with_a_click(bare: MainWindow, tmp_path: Path) -> None:
    file = a_sample(tmp_path)
    bare.open(file)
    bare.welcome()
    assert "RECENT" in texts(bare)
    shown_button(bare, f"gathering, {tmp_path}, changed ").click()
    assert path_of(bare) == file


def test_a_missing_workshop_is_grey_and_can_be_taken_off_the_list(
    bare: MainWindow, setting: Setting, tmp_path: Path
) -> None:
    setting.preferences.add_recent(tmp_path / "lost.workshop")
    bare.welcome()
    row = shown_button(bare, "lost, ")
    assert (row.isEnabled(), "not found" in texts(bare)) == (False, True)
    shown_button(bare, "Remove lost from the list").click()
    assert setting.preferences.recent == []
    assert "RECENT" not in texts(bare)


def test_names_of_files_are_shown_as_they_are(bare: MainWindow, setting: Setting, tmp_path: Path) -> None:
    setting.preferences.add_recent(tmp_path / "<b>Ana & Co<b>.workshop")
    bare.welcome()
    assert shown_button(bare, "<b>Ana & Co<b>, ")


def test_all_of_it_is_done_with_keys(
    bare: MainWindow, setting: Setting, tmp_path: Path, qtbot: QtBot
) -> None:
    setting.preferences.add_recent(a_sample(tmp_path))
    bare.welcome()
    bare.activateWindow()
    qtbot.waitUntil(lambda: bare.focusWidget() is not None)
    assert bare.focusWidget().accessibleName() == "New workshop…"
    reached = []
    for _ in range(4):
        reached.append(bare.focusWidget().accessibleName().partition(",")[0])
        QTest.keyClick(bare.focusWidget(), Qt.Key.Key_Tab)
    assert reached == ["New workshop…", "Open…", "Open the sample", "gathering"]
    shown_button(bare, "gathering").setFocus()
    QTest.keyClick(bare.focusWidget(), Qt.Key.Key_Space)
    assert path_of(bare) == tmp_path / "gathering.workshop"


def drop(window: MainWindow, *paths: Path) -> bool:
    """Whether the window took it."""
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    copying = Qt.DropAction.CopyAction
    entering = QDragEnterEvent(QPoint(50, 50), copying, dropped, left, none)
    entering.ignore()
    window.dragEnterEvent(entering)
    if entering.isAccepted():
        window.dropEvent(QDropEvent(QPointF(50, 50), copying, dropped, left, none))
    return entering.isAccepted()


def test_a_workshop_that_is_dropped_opens(bare: MainWindow, tmp_path: Path) -> None:
    file = a_sample(tmp_path)
    assert drop(bare, tmp_path / "picture.png", file)
    assert path_of(bare) == file
    (tmp_path / "other").mkdir()
    assert drop(bare, a_sample(tmp_path / "other"))
    assert path_of(bare) == tmp_path / "other" / "gathering.workshop"


def a_list(folder: Path, name: str = "people.csv") -> Path:
    made = folder / name
    made.write_text("Name,E-mail\nAna Lima,ana@example.org\n", encoding="utf-8")
    return made


def way(window: MainWindow, text: str) -> QPushButton:
    """A button of the banner."""
    return next(each for each in window.banner.findChildren(QPushButton) if each.text() == text)


def visited(window: MainWindow) -> list[Place]:
    """Where the workshop that is open leads from now on."""
    assert window.workspace is not None
    places: list[Place] = []
    window.workspace.visited.connect(places.append)
    return places


def test_a_list_that_is_dropped_asks_for_a_workshop_and_then_shows_what_it_would_do(
    bare: MainWindow, tmp_path: Path
) -> None:
    assert drop(bare, a_list(tmp_path))
    assert (
        "“people.csv” goes into a workshop. Make or open one first; you then see what it would do there."
        in texts(bare)
    )
    way(bare, "New workshop…").click()
    dialog = bare.findChild(NewWorkshop)
    assert dialog is not None
    dialog.findChildren(QLineEdit)[0].setText("Water")
    dialog.make()
    assert bare.view is not None
    assert (bare.view.shown, bare.view.workspace.document.count(Participant)) == ("import", 0)


def test_a_list_that_is_dropped_can_go_into_a_workshop_that_is_there(
    bare: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = a_sample(tmp_path)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    drop(bare, a_list(tmp_path))
    way(bare, "Open…").click()
    assert bare.view is not None
    assert (path_of(bare), bare.view.shown) == (file, "import")


@pytest.mark.parametrize("name", ["people.csv", "people.txt", "people.VCF", "people.xlsx"])
def test_a_list_dropped_on_a_workshop_is_shown_on_the_import_page(
    window: MainWindow, tmp_path: Path, name: str
) -> None:
    file, places = a_list(tmp_path, name), visited(window)
    assert drop(window, file)
    assert window.view is not None
    assert (window.view.shown, places) == ("import", [Place("import", view=f"file:{file}")])


@pytest.mark.parametrize("name", ["schedule.xml", "schedule.json", "agenda.ics"])
def test_an_agenda_that_is_dropped_is_shown_on_the_import_page(
    window: MainWindow, tmp_path: Path, name: str
) -> None:
    file, places = tmp_path / name, visited(window)
    assert drop(window, file)
    assert window.view is not None
    assert (window.view.shown, places) == ("import", [Place("import", view=f"file:{file}")])


def test_other_files_can_not_be_dropped(bare: MainWindow, tmp_path: Path) -> None:
    assert not drop(bare, tmp_path / "picture.png")


def test_a_window_started_with_an_agenda_asks_for_a_workshop(
    setting: Setting, qtbot: QtBot, tmp_path: Path
) -> None:
    window = MainWindow(setting, tmp_path / "agenda.ics")
    qtbot.addWidget(window)
    window.show()
    assert any(text.startswith("“agenda.ics” goes into a workshop.") for text in texts(window))
    assert window.workspace is None
