"""A new workshop in one short form."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDateEdit, QFileDialog, QLineEdit, QPushButton, QSpinBox, QTimeEdit
from pytestqt.qtbot import QtBot

from planner.domain.records import EVENT_ID, Day, Event
from planner.store.document import Document
from planner.ui.dialogs.new_workshop import NewWorkshop
from planner.ui.setting import Setting
from planner.ui.widgets.labels import Label


class Form:
    """The dialog as somebody sees it, and what came of it."""

    def __init__(self, setting: Setting, qtbot: QtBot) -> None:
        self.made: list[Document] = []
        self.dialog = NewWorkshop(None, setting, self.made.append)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(self.dialog)
        self.dialog.present()

    def line(self, name: str) -> QLineEdit:
        return next(each for each in self.dialog.findChildren(QLineEdit) if each.accessibleName() == name)

    def write(self, name: str, text: str) -> None:
        self.line(name).clear()
        QTest.keyClicks(self.line(name), text)

    def press(self, name: str) -> None:
        next(each for each in self.dialog.findChildren(QPushButton) if each.accessibleName() == name).click()

    def wrong(self) -> list[str]:
        return [
            label.text()
            for label in self.dialog.findChildren(Label)
            if label.isVisible() and label.property("kind") == "wrong"
        ]


@pytest.fixture
def form(setting: Setting, qtbot: QtBot) -> Form:
    return Form(setting, qtbot)


def test_a_name_is_enough(form: Form, setting: Setting) -> None:
    form.write("Name", "Housing: city & rights")
    form.write("Time zone", "America/New_York")
    QTest.keyClick(form.line("Name"), Qt.Key.Key_Return)
    (document,) = form.made
    with document:
        event = document.get(Event, EVENT_ID)
        assert event is not None
        assert (event.name, event.timezone) == ("Housing: city & rights", "America/New_York")
        assert document.path == setting.documents / "Housing city & rights.workshop"
        assert [(day.date, day.opens, day.closes) for day in document.all(Day)] == [
            (date(2016, 6, 17), 540, 1020),
            (date(2016, 6, 18), 540, 1020),
        ]
    assert not form.dialog.isVisible()


def test_dates_and_hours_are_those_chosen(form: Form) -> None:
    form.write("Name", "Housing")
    form.write("Time zone", "UTC")
    form.dialog.findChildren(QDateEdit)[0].setDate(QDate(2016, 5, 26))
    (days,) = (each for each in form.dialog.findChildren(QSpinBox) if each.accessibleName() == "Days")
    days.setValue(3)
    opens, closes = form.dialog.findChildren(QTimeEdit)
    opens.setTime(QTime(8, 30))
    closes.setTime(QTime(18, 0))
    assert "Thu 26 May to Sat 28 May 2016" in [label.text() for label in form.dialog.findChildren(Label)]
    form.press("Create")
    with form.made[0] as document:
        assert [(day.date.day, day.opens, day.closes) for day in document.all(Day)] == [
            (26, 510, 1080), (27, 510, 1080), (28, 510, 1080),
        ]  # fmt: skip


def test_what_is_wrong_is_said_beside_the_field_and_nothing_is_made(form: Form, setting: Setting) -> None:
    form.press("Create")
    assert form.wrong() == ["The event needs a name."]
    form.write("Name", "Housing")
    form.write("Time zone", "new york")
    form.press("Create")
    assert form.wrong() == ["There is no time zone “new york”; write it like America/New_York."]
    form.write("Time zone", "UTC")
    form.dialog.findChildren(QTimeEdit)[1].setTime(QTime(8, 0))
    form.press("Create")
    assert form.wrong() == ["A day can't open at 09:00 and close at 08:00; it must close later."]
    assert (form.made, list(setting.documents.glob("*"))) == ([], [])


def test_a_place_that_is_taken_gets_a_number(form: Form, setting: Setting) -> None:
    setting.documents.mkdir()
    (setting.documents / "Housing.workshop").write_text("there before")
    form.write("Name", "Housing")
    form.write("Time zone", "UTC")
    form.press("Create")
    assert form.made[0].path == setting.documents / "Housing 2.workshop"
    form.made[0].close()


def test_a_folder_that_can_not_be_made_is_told(form: Form, setting: Setting) -> None:
    setting.documents.write_text("a file where the folder should be")
    form.write("Name", "Housing")
    form.write("Time zone", "UTC")
    form.press("Create")
    assert (len(form.wrong()), form.made, form.dialog.isVisible()) == (1, [], True)


@pytest.fixture
def chosen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What somebody chooses in the system's own dialog."""
    place = tmp_path / "stick" / "mine"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(place), ""))
    return place


def test_the_file_goes_where_somebody_chose(form: Form, chosen: Path) -> None:
    chosen.parent.mkdir()
    form.write("Name", "Housing")
    form.write("Time zone", "UTC")
    form.press("Change where the file goes")
    form.write("Name", "Housing again")
    form.press("Create")
    assert form.made[0].path == chosen.with_name("mine.workshop")
    form.made[0].close()


def test_a_chosen_place_without_its_folder_is_told(form: Form, chosen: Path) -> None:
    form.write("Name", "Housing")
    form.write("Time zone", "UTC")
    form.press("Change where the file goes")
    form.press("Create")
    assert form.wrong() == [
        f"There is no folder for {chosen}.workshop; make the folder first or choose another."
    ]


def test_escape_leaves_without_a_trace(form: Form, setting: Setting) -> None:
    form.write("Name", "Housing")
    QTest.keyClick(form.dialog, Qt.Key.Key_Escape)
    assert (form.dialog.isVisible(), form.made, setting.documents.exists()) == (False, [], False)
