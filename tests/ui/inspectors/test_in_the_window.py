"""What is being typed when the page or the workshop is left."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from planner.domain.records import EVENT_ID, Event
from planner.store.document import Document
from planner.ui.frame.main_window import MainWindow
from planner.ui.pages.event import EventPage
from planner.ui.setting import Setting
from tests.ui.hands import named, retype, show
from tests.ui.windows import a_sample, a_window, noon


def typing(setting: Setting, qtbot: QtBot) -> MainWindow:
    """A window with an unfinished name of the event."""
    window = a_window(setting, a_sample(setting.documents.parent))
    show(qtbot, window)
    assert window.view is not None
    window.view.show_page("event")
    page = window.view.pages["event"]
    assert isinstance(page, EventPage)
    retype(named(page.event_form, "Name"), "Half a name")
    return window


def stored(setting: Setting) -> str:
    file = setting.documents.parent / "gathering.workshop"
    with Document.open(file, desk="Later", clock=noon) as document:
        event = document.get(Event, EVENT_ID)
        assert event is not None
        return event.name


def test_closing_the_window_writes_what_was_typed(setting: Setting, qtbot: QtBot) -> None:
    window = typing(setting, qtbot)
    window.close()
    assert stored(setting) == "Half a name"


def test_leaving_the_page_by_a_key_writes_what_was_typed(setting: Setting, qtbot: QtBot) -> None:
    window = typing(setting, qtbot)
    workspace = window.workspace
    assert workspace is not None
    QTest.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    event = workspace.document.get(Event, EVENT_ID)
    assert event is not None
    assert event.name == "Half a name"
    window.close()


def test_closing_the_window_closes_the_list_that_is_open_in_it(setting: Setting, qtbot: QtBot) -> None:
    window = typing(setting, qtbot)
    assert window.view is not None
    window.view.show_page("print")
    box = next(each for each in window.view.pages["print"].findChildren(QComboBox) if each.isVisible())
    box.showPopup()
    assert QApplication.activePopupWidget() is not None
    window.close()
    assert QApplication.activePopupWidget() is None
