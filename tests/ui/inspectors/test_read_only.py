"""A workshop that can only be looked at: everything is shown, nothing can be changed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from planner.domain.records import Participant, Room, Session
from planner.store.document import Document
from planner.ui.inspectors.participant import ParticipantInspector
from planner.ui.inspectors.room import RoomInspector
from planner.ui.inspectors.session import SessionInspector
from planner.ui.pages.event import EventPage
from planner.ui.setting import Setting
from planner.ui.widgets.links import Link
from planner.ui.workspace import Workspace
from tests.ui.hands import named, show, write
from tests.ui.windows import a_sample, noon

HARMLESS = ("fold", "page")


@pytest.fixture
def looked_at(tmp_path: Path, setting: Setting) -> Iterator[Workspace]:
    document = Document.open(a_sample(tmp_path), desk="Door", clock=noon, read_only=True)
    workspace = Workspace(document, setting)
    yield workspace
    workspace.close()


def open_to_change(top: QWidget) -> list[str]:
    """What could still change something."""
    found: list[QWidget] = []
    for widget in top.findChildren(QWidget):
        if not widget.isVisible() or not widget.isEnabled():
            continue
        if isinstance(widget, QLineEdit | QPlainTextEdit) and not widget.isReadOnly():
            found.append(widget)
        if isinstance(widget, QComboBox):
            found.append(widget)
        is_harmless = isinstance(widget, Link) or widget.property("kind") in HARMLESS
        if isinstance(widget, QAbstractButton) and not is_harmless:
            found.append(widget)
    return [widget.accessibleName() for widget in found]


def test_inspectors_and_settings_only_show(looked_at: Workspace, qtbot: QtBot) -> None:
    leads = {"Show in the agenda", "Show this conflict in the agenda"}
    for made, kind in (
        (ParticipantInspector(looked_at), Participant),
        (SessionInspector(looked_at), Session),
        (RoomInspector(looked_at), Room),
    ):
        show(qtbot, made)
        for record in looked_at.document.all(kind)[:3]:
            made.show_record(record.id)
            assert set(open_to_change(made)) <= leads
    page = EventPage(looked_at)
    show(qtbot, page)
    assert open_to_change(page) == []


def test_typing_changes_nothing_and_says_nothing(looked_at: Workspace, qtbot: QtBot) -> None:
    page = EventPage(looked_at)
    show(qtbot, page)
    name = named(page.event_form, "Name")
    assert isinstance(name, QLineEdit)
    before = name.text()
    name.setFocus()
    write(name, "x")
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert name.text() == before
