"""What the pictures show: one small function for each page, dialog and state."""

import gettext
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView, QWidget

from planner.domain.times import Minute
from planner.operations.agenda import move_slot, unschedule_slots
from planner.operations.releases import release_agenda
from planner.store.document import Document
from planner.ui.failures import Failures
from planner.ui.main_window import MainWindow
from planner.ui.pages.agenda import AgendaPage
from planner.ui.pages.page import Page
from planner.ui.pages.registry import PAGES
from planner.ui.workshop_view import WorkshopView
from planner.ui.workspace import Workspace
from tests.benchmarks.opening import PEOPLE, some_people
from tests.ui.windows import a_sample, a_setting, make_awkward


class Stage:
    """A window of its own, in a folder of its own."""

    def __init__(self, folder: Path, *, words: gettext.NullTranslations, size: tuple[int, int]) -> None:
        self.folder = folder
        self.window = MainWindow(a_setting(folder, words=words))
        self.window.resize(*size)
        self.window.show()

    def sample(self) -> None:
        self.window.open(a_sample(self.folder))

    def empty(self) -> None:
        self.window.show_document(Document.in_memory())

    @property
    def view(self) -> WorkshopView:
        assert self.window.view is not None
        return self.window.view

    @property
    def workspace(self) -> Workspace:
        return self.view.workspace

    def page(self, name: str) -> Page:
        self.view.show_page(name)
        self.settle()
        return self.view.pages[name]

    def do(self, text: str) -> None:
        """A command of the window or of the page that is shown, by the words in its name."""
        actions = [*self.window.actions(), *self.view.pages[self.view.shown].actions()]
        next(action for action in actions if text.lower() in action.text().replace("&", "").lower()).trigger()
        self.settle()

    def agenda(self) -> AgendaPage:
        page = self.page("agenda")
        assert isinstance(page, AgendaPage)
        return page

    def settle(self, *, seconds: float = 0.3) -> None:
        """Everything painted, and what works beside the window done."""
        for _ in range(round(seconds * 100)):
            QApplication.processEvents()
            QTest.qWait(10)

    def picture(self) -> QPixmap:
        """The window, and over it what floats above."""
        made = self.window.grab()
        painter = QPainter(made)
        for floating in QApplication.topLevelWidgets():
            if floating is not self.window and floating.isVisible() and floating.isWindow():
                painter.drawPixmap(self._place(floating), floating.grab())
        painter.end()
        return made

    def close(self) -> None:
        for floating in QApplication.topLevelWidgets():
            floating.close()
        self.settle()

    def _place(self, floating: QWidget) -> QPoint:
        return floating.pos() - self.window.pos()


def welcome(_: Stage) -> None:
    pass


def sample_page(name: str) -> Callable[[Stage], None]:
    def show(stage: Stage) -> None:
        stage.sample()
        stage.page(name)

    return show


def empty_page(name: str) -> Callable[[Stage], None]:
    def show(stage: Stage) -> None:
        stage.empty()
        stage.page(name)

    return show


def awkward_page(name: str) -> Callable[[Stage], None]:
    def show(stage: Stage) -> None:
        stage.sample()
        make_awkward(stage.workspace.document)
        stage.page(name)

    return show


def crowd(stage: Stage) -> None:
    stage.sample()
    with stage.workspace.document.edit("import_participants", about="crowd.csv") as edit:
        edit.put_all(some_people(PEOPLE))
    stage.page("participants")


def inspected(page: str, record: Callable[[Workspace], str]) -> Callable[[Stage], None]:
    def show(stage: Stage) -> None:
        stage.sample()
        stage.workspace.visit(page, record(stage.workspace))

    return show


def both_days(stage: Stage) -> None:
    stage.sample()
    page = stage.agenda()
    page.grid.show_days(tuple(day.id for day in stage.workspace.snapshot.days))


def over(title: str, room: str, minute: int) -> Callable[[Stage], None]:
    """A session of the tray held over a place in the grid."""

    def show(stage: Stage) -> None:
        stage.sample()
        page, taken = stage.agenda(), stage.workspace.snapshot
        session = next(session for session in taken.sessions if session.title == title)
        target = next(each for each in taken.rooms if each.name == room)
        page.grid.start_drag([session.id])
        point = page.grid.point_of(taken.days[0].id, target.id, minute)
        page.grid.drag_to(page.grid.viewport().mapToGlobal(point), Qt.KeyboardModifier.NoModifier)

    return show


def selected_session(stage: Stage) -> None:
    stage.sample()
    page = stage.agenda()
    slot = next(slot for slot in stage.workspace.snapshot.slots if slot.room)
    page.grid.select([slot.id])
    page.grid.opened.emit(slot.session)


def since_release(stage: Stage) -> None:
    stage.sample()
    workspace = stage.workspace
    workspace.run(release_agenda, name="May 12")
    slots = [slot for slot in workspace.snapshot.slots if slot.room]
    workspace.run(move_slot, slots[0].id, day=slots[0].day, start=Minute(840), room=slots[1].room)
    workspace.run(unschedule_slots, [slots[3].id])
    stage.agenda()


def many_selected(stage: Stage) -> None:
    stage.sample()
    page = stage.page("participants")
    table = next(each for each in page.findChildren(QTableView) if each.isVisible())
    table.selectAll()


def command(page: str, text: str) -> Callable[[Stage], None]:
    """What a command opens."""

    def show(stage: Stage) -> None:
        stage.sample()
        stage.page(page)
        stage.do(text)

    return show


def found(stage: Stage) -> None:
    stage.sample()
    stage.page("overview")
    stage.do("Find")
    typing = QApplication.focusWidget() or QApplication.activePopupWidget()
    assert typing is not None
    QTest.keyClicks(typing, "wat")


def menu(stage: Stage) -> None:
    stage.sample()
    stage.page("agenda")
    stage.window.menu.popup(stage.window.mapToGlobal(QPoint(700, 44)))


def new_workshop(stage: Stage) -> None:
    next(action for action in stage.window.actions() if "New" in action.text()).trigger()


def damaged(stage: Stage) -> None:
    file = stage.folder / "broken.workshop"
    file.write_bytes(b"SQLite format 3" + bytes(300))
    stage.window.open(file)


def gone(stage: Stage) -> None:
    """The stick is pulled while somebody works."""
    stage.sample()
    stage.page("agenda")
    (stage.folder / "gathering.workshop").unlink()
    slot = stage.workspace.snapshot.slots[3]
    stage.workspace.run(unschedule_slots, [slot.id])


def unforeseen(stage: Stage) -> None:
    stage.sample()

    def fail() -> None:
        raise RuntimeError("a fault of our own")

    window = stage.window
    failures = Failures(window, window.setting, known=window.heed, interrupted=window.close)
    failures.install()
    QTimer.singleShot(0, fail)
    stage.settle()
    failures.uninstall()


def printed(style: str) -> Callable[[Stage], None]:
    def show(stage: Stage) -> None:
        stage.sample()
        stage.workspace.visit("print", view=style)
        stage.settle(seconds=4)

    return show


SCENES: dict[str, Callable[[Stage], None]] = {
    "welcome": welcome,
    "welcome-new-workshop": new_workshop,
    "welcome-damaged": damaged,
    **{f"sample-{entry.name}": sample_page(entry.name) for entry in PAGES if entry.name != "print"},
    **{f"empty-{entry.name}": empty_page(entry.name) for entry in PAGES},
    **{f"awkward-{entry.name}": awkward_page(entry.name) for entry in PAGES},
    "crowd-participants": crowd,
    "participants-person": inspected("participants", lambda workspace: workspace.snapshot.participants[0].id),
    "participants-many-selected": many_selected,
    "sessions-session": inspected("sessions", lambda workspace: workspace.snapshot.sessions[3].id),
    "rooms-room": inspected("rooms", lambda workspace: workspace.snapshot.rooms[0].id),
    "agenda-both-days": both_days,
    "agenda-over-free": over("Youth organizing", "Library", 13 * 60 + 30),
    "agenda-over-clash": over("Youth organizing", "Lab", 10 * 60),
    "agenda-over-impossible": over("Youth organizing", "Library", 23 * 60),
    "agenda-selected": selected_session,
    "agenda-since-release": since_release,
    "agenda-shift": command("agenda", "Shift"),
    "agenda-release": command("agenda", "Release"),
    "agenda-reflow": command("agenda", "late"),
    "print-badges": printed("badges"),
    "print-agenda": printed("agenda"),
    "frame-menu": menu,
    "frame-palette": command("overview", "Find"),
    "frame-palette-found": found,
    "frame-shortcuts": command("overview", "shortcut"),
    "frame-preferences": command("overview", "Preferences"),
    "frame-about": command("overview", "About"),
    "frame-restore": command("overview", "Restore"),
    "frame-gone": gone,
    "frame-unforeseen": unforeseen,
}
