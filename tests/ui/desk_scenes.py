"""Scenes of the front desk: answers, matches, a walk-in, who is missing, a paper list."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from planner.domain.records import Paper, Participant
from planner.operations.check_ins import check_in
from planner.operations.help import ask_for_help
from planner.operations.participants import change_participant
from planner.store.document import Document
from planner.ui.desk.field import DeskField
from planner.ui.pages.page import Page
from tests.ui.hands import write
from tests.ui.stage import Stage
from tests.ui.windows import AWKWARD_NAMES, make_awkward

Scene = Callable[[Stage], None]
OPENED = datetime(2016, 5, 26, 12, 40, tzinfo=UTC)
"""The first morning, 08:40 in Washington."""
NAMES = ("Marta Nunes", "Samuel Tutu-Amponsah")


def morning(stage: Stage, *, awkward: bool = False) -> Page:
    """Half of the people have come, some need help, badges are printed; the desk on its first day."""
    stage.sample()
    document = stage.workspace.document
    if awkward:
        make_awkward(document)
    people = document.all(Participant)
    stage.workspace.note_print(Paper.BADGES, [person.id for person in people[:80]])
    day = stage.workspace.snapshot.days[0]
    for number, person in enumerate(people[::2]):
        at = OPENED + timedelta(seconds=25 * number)
        door = "South door" if number % 7 == 3 else "North door"
        check_in(document, person.id, day=day.id, at=at, desk=door)
    asked = OPENED + timedelta(minutes=9)
    ask_for_help(document, people[4].id, at=asked, desk="North door", note="Lost her bag")
    know(document, people[1])
    page = stage.page("desk")
    stage.window.activateWindow()
    stage.settle()
    field = page.findChildren(DeskField)[0]
    QTest.keyClick(field, Qt.Key.Key_F9)
    stage.settle()
    menu = QApplication.activePopupWidget()
    assert menu is not None
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    stage.settle()
    return page


def know(document: Document, person: Participant) -> None:
    """What the desk should know of somebody."""
    known = replace(
        person,
        desk_note="Gives the opening words: to the stage door at 09:20",
        access_needs="Step-free access; hearing loop",
        pronunciation="deep-ON-kor shane",
    )
    change_participant(document, known)


def working(*does: str | Qt.Key, awkward: bool = False) -> Scene:
    """Texts are typed and keys are pressed, wherever the keyboard is then."""

    def show(stage: Stage) -> None:
        page = morning(stage, awkward=awkward)
        page.setFocus()
        for each in does:
            held = stage.window.focusWidget() or page
            if isinstance(each, str):
                write(held, each)
            else:
                QTest.keyClick(held, each)
            stage.settle()

    return show


def with_lost_printer(scene: Scene) -> Scene:
    """The desk's printer is no longer one of this computer."""

    def show(stage: Stage) -> None:
        stage.window.setting.preferences.keep("desk.printer", "Label printer at the north door")
        scene(stage)
        stage.settle(seconds=1)

    return show


def scanned(number: int, *keys: Qt.Key) -> Scene:
    def show(stage: Stage) -> None:
        page = morning(stage)
        field = page.findChildren(DeskField)[0]
        write(field, stage.workspace.document.all(Participant)[number].id)
        for key in (Qt.Key.Key_Return, *keys):
            QTest.keyClick(field, key)
            stage.settle()

    return show


ENTER = Qt.Key.Key_Return
SCENES: dict[str, Scene] = {
    "desk-morning": working(),
    "desk-checked-in": scanned(1),
    "desk-already-in": scanned(6),
    "desk-matches": working("nunes pitt"),
    "desk-city": working("Pittsburgh", ENTER),
    "desk-nobody": working("https://example.org/ticket/17", ENTER),
    "desk-walk-in": working(NAMES[0], Qt.Key.Key_F4),
    "desk-walk-in-expected": working(NAMES[1], Qt.Key.Key_F4),
    "desk-why-again": with_lost_printer(scanned(6, Qt.Key.Key_F2)),
    "desk-printer-gone": with_lost_printer(scanned(97, Qt.Key.Key_F2)),
    "desk-helped": scanned(4),
    "desk-undone": scanned(1, Qt.Key.Key_F5),
    "desk-missing": working(Qt.Key.Key_F6),
    "desk-paper-list": working(Qt.Key.Key_F7, NAMES[0], ENTER, "qqqqwwww", ENTER, Qt.Key.Key_Escape),
    "desk-printer": working(Qt.Key.Key_F8),
    "desk-help": working(NAMES[1], ENTER, Qt.Key.Key_F3),
    "desk-arabic": working("محمد", ENTER, awkward=True),
    "desk-long-name": working("Maximiliana Wilh", ENTER, awkward=True),
    "desk-markup": working(AWKWARD_NAMES[0][:8], awkward=True),
}
