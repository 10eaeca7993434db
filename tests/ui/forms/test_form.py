"""Fields at work, on the room "Hall A" of the sample."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from planner.domain.records import Room
from planner.operations import rooms
from planner.ui.forms import Field, Form, Kind, Option, attempt
from planner.ui.widgets.buttons import command
from planner.ui.workspace import Workspace
from tests.ui.hands import enter, retype, show

FIELDS = (
    Field(key="name", label="Name"),
    Field(key="capacity", label="Seats", kind=Kind.NUMBER, step=10),
    Field(
        key="floor",
        label="Floor",
        kind=Kind.CHOICE,
        options=lambda: [Option("", "–"), Option("Roof", "Roof")],
    ),
    Field(key="notes", label="Notes", kind=Kind.LINES),
)


class Bench:
    """A form on one room, which follows the document as an inspector does."""

    def __init__(self, workspace: Workspace, qtbot: QtBot) -> None:
        self.workspace = workspace
        self.room = workspace.snapshot.rooms[0].id
        self.form = Form(workspace.words, self._commit, FIELDS)
        self.refresh()
        workspace.changed.connect(self.refresh)
        self.window = QWidget()
        column = QVBoxLayout(self.window)
        column.addWidget(self.form)
        self.other = QLineEdit()
        column.addWidget(self.other)
        command(self.window, "Undo", workspace.undo, shortcut="Ctrl+Z")
        show(qtbot, self.window)

    @property
    def stored(self) -> Room:
        found = self.workspace.document.get(Room, self.room)
        assert found is not None
        return found

    @property
    def step(self) -> int:
        return self.workspace.document.last_step

    def line(self, key: str) -> Any:
        return self.form.entries[key].widget

    def problem(self, key: str) -> str:
        shown = self.form.entries[key].problem
        return shown.text() if shown.isVisible() else ""

    def change(self, **values: Any) -> None:
        """Somebody else does, or another view."""
        self.workspace.run(rooms.change_room, replace(self.stored, **values))

    def refresh(self) -> None:
        self.form.show_values({name: getattr(self.stored, name) for name in Room.__dataclass_fields__})

    def _commit(self, key: str, value: Any) -> str:
        return attempt(self.workspace, rooms.change_room, replace(self.stored, **{key: value}))


@pytest.fixture
def bench(gathering: Workspace, qtbot: QtBot) -> Bench:
    return Bench(gathering, qtbot)


def test_nothing_is_written_while_typing_and_enter_is_one_step(bench: Bench) -> None:
    before = bench.step
    retype(bench.line("name"), " Great  Hall")
    assert (bench.step, bench.stored.name) == (before, "Hall A")
    QTest.keyClick(bench.line("name"), Qt.Key.Key_Return)
    assert (bench.step, bench.stored.name) == (before + 1, "Great  Hall")
    assert bench.line("name").text() == "Great  Hall"
    bench.other.setFocus()
    assert bench.step == before + 1


def test_leaving_a_field_writes_it(bench: Bench) -> None:
    retype(bench.line("name"), "Great Hall")
    QTest.keyClick(bench.line("name"), Qt.Key.Key_Tab)
    assert bench.stored.name == "Great Hall"


def test_leaving_a_field_as_it_was_makes_no_step(bench: Bench) -> None:
    before = bench.step
    for key in ("name", "capacity", "notes"):
        bench.line(key).setFocus()
        QTest.keyClick(bench.line(key), Qt.Key.Key_Tab)
    assert bench.step == before


def test_lines_are_written_when_they_are_left_and_keep_their_lines(bench: Bench) -> None:
    notes: QPlainTextEdit = bench.line("notes")
    retype(notes, "One")
    QTest.keyClick(notes, Qt.Key.Key_Return)
    QTest.keyClicks(notes, "Two")
    assert bench.stored.notes != "One\nTwo"
    bench.other.setFocus()
    assert bench.stored.notes == "One\nTwo"


def test_escape_brings_back_what_the_document_holds(bench: Bench) -> None:
    before = bench.step
    retype(bench.line("name"), "Nonsense")
    QTest.keyClick(bench.line("name"), Qt.Key.Key_Escape)
    bench.other.setFocus()
    assert (bench.line("name").text(), bench.step) == ("Hall A", before)


@pytest.mark.parametrize(
    ("key", "text", "sentence"),
    [
        ("name", "  ", "A room needs a name."),
        ("capacity", "lots", "“lots” is no whole number; write only digits."),
        ("capacity", "5000000", "A room can't hold 5000000 people; write a number from 0 to 1000000."),
    ],
)
def test_what_is_refused_stays_with_a_sentence_below(
    bench: Bench, key: str, text: str, sentence: str
) -> None:
    before = bench.step
    enter(bench.line(key), text)
    bench.other.setFocus()
    bench.change(notes="Something else changed")
    assert (bench.line(key).text(), bench.problem(key)) == (text, sentence)
    assert bench.line(key).property("wrong") is True
    assert bench.line(key).accessibleDescription() == sentence
    assert bench.step == before + 1
    enter(bench.line(key), "12")
    assert (bench.problem(key), bench.line(key).property("wrong")) == ("", False)
    assert str(getattr(bench.stored, key)) == "12"


def test_a_refresh_leaves_what_is_being_typed(bench: Bench) -> None:
    retype(bench.line("name"), "Great")
    bench.change(name="Hall of others", notes="Theirs")
    assert bench.line("name").text() == "Great"
    assert bench.line("notes").toPlainText() == "Theirs"
    QTest.keyClicks(bench.line("name"), " Hall")
    bench.other.setFocus()
    assert bench.stored.name == "Great Hall"


@pytest.mark.parametrize(("key", "before"), [("name", "Hall A"), ("notes", "")])
def test_undo_in_an_unchanged_field_is_the_documents(bench: Bench, key: str, before: str) -> None:
    bench.change(notes="")
    retype(bench.line(key), "Great Hall")
    bench.other.setFocus()
    bench.line(key).setFocus()
    QTest.keyClick(bench.line(key), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert getattr(bench.stored, key) == before
    shown = bench.line(key)
    assert (shown.toPlainText() if isinstance(shown, QPlainTextEdit) else shown.text()) == before


def test_undo_in_a_changed_field_is_the_fields(bench: Bench) -> None:
    before = bench.step
    bench.line("name").setFocus()
    QTest.keyClick(bench.line("name"), Qt.Key.Key_End)
    QTest.keyClicks(bench.line("name"), " again")
    QTest.keyClick(bench.line("name"), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (bench.line("name").text(), bench.step) == ("Hall A", before)


def test_arrow_keys_count_a_number_and_write_it_once(bench: Bench) -> None:
    before = bench.step
    bench.line("capacity").setFocus()
    for _ in range(3):
        QTest.keyClick(bench.line("capacity"), Qt.Key.Key_Up)
    assert bench.step == before
    QTest.keyClick(bench.line("capacity"), Qt.Key.Key_Return)
    assert (bench.stored.capacity, bench.step) == (180, before + 1)


def test_a_number_can_be_taken_away(bench: Bench) -> None:
    enter(bench.line("capacity"), "")
    assert bench.stored.capacity is None


def test_a_choice_is_written_at_once_and_the_wheel_chooses_nothing(bench: Bench) -> None:
    box: QComboBox = bench.line("floor")
    before = bench.step
    down = QWheelEvent(
        QPointF(5, 5), QPointF(box.mapToGlobal(QPoint(5, 5))), QPoint(), QPoint(0, -120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(box, down)
    assert bench.step == before
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_End)
    assert (bench.stored.floor, bench.step) == ("Roof", before + 1)


def test_a_form_can_be_made_to_show_only(bench: Bench) -> None:
    before = bench.step
    bench.form.allow(False)
    QTest.keyClicks(bench.line("name"), "x")
    QTest.keyClick(bench.line("floor"), Qt.Key.Key_End)
    assert bench.step == before


def test_every_field_is_named_for_a_screen_reader(bench: Bench) -> None:
    assert {key: entry.widget.accessibleName() for key, entry in bench.form.entries.items()} == {
        "name": "Name", "capacity": "Seats", "floor": "Floor", "notes": "Notes",
    }  # fmt: skip


def test_suggestions_are_asked_for_and_taken(gathering: Workspace, qtbot: QtBot) -> None:
    written: list[tuple[str, Any]] = []

    def commit(key: str, value: Any) -> str:
        written.append((key, value))
        return ""

    city = Field(key="city", label="City", suggestions=lambda: ["Pittsburgh", "Lima"])
    form = Form(gathering.words, commit, (city,))
    show(qtbot, form)
    line = form.entries["city"].widget
    line.setFocus()
    QTest.keyClicks(line, "pit")
    assert isinstance(line, QLineEdit)
    popup = line.completer().popup()
    assert popup is not None
    assert popup.isVisible()
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert written == [("city", "Pittsburgh")]
