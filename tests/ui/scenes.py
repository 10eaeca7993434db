"""What the pictures show: one small function for each page, dialog and state."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QTableView

from planner.domain.records import Group, Participant
from planner.operations.agenda import unschedule_slots
from planner.operations.conflicts import accept_conflict
from planner.operations.participants import change_participant, set_group
from planner.operations.releases import release_agenda
from planner.operations.sessions import remove_sessions
from planner.ui.dialogs.failure import Failure
from planner.ui.dialogs.new_workshop import NewWorkshop
from planner.ui.failures import Failures
from planner.ui.pages.registry import PAGES
from planner.ui.tables.selection_bar import SelectionBar
from planner.ui.workspace import Workspace
from tests.benchmarks.opening import PEOPLE, some_people
from tests.ui import (
    agenda_import_scenes,
    agenda_scenes,
    badge_scenes,
    desk_scenes,
    duplicate_scenes,
    list_scenes,
    number_scenes,
    print_scenes,
    share_scenes,
)
from tests.ui.stage import Stage
from tests.ui.windows import make_awkward


def welcome(_: Stage) -> None:
    pass


def sample_page(name: str) -> Callable[[Stage], None]:
    def show(stage: Stage) -> None:
        stage.sample()
        stage.page(name)
        stage.rest()

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
        stage.rest()

    return show


def crowd(name: str) -> Callable[[Stage], None]:
    """100,000 people."""

    def show(stage: Stage) -> None:
        stage.sample()
        with stage.workspace.document.edit("import_participants", about="crowd.csv") as edit:
            edit.put_all(some_people(PEOPLE))
        stage.page(name)
        stage.settle(seconds=3)

    return show


def inspected(
    page: str, record: Callable[[Workspace], str], *, to_end: bool = False
) -> Callable[[Stage], None]:
    def show(stage: Stage) -> None:
        stage.sample()
        stage.workspace.visit(page, record(stage.workspace))
        stage.settle()
        if to_end:
            stage.scroll_down(stage.view.pages[page])

    return show


def first_person(workspace: Workspace) -> str:
    return workspace.snapshot.participants[0].id


def many_selected(stage: Stage) -> None:
    stage.sample()
    page = stage.page("participants")
    table = next(each for each in page.findChildren(QTableView) if each.isVisible())
    table.selectAll()


def bulk_menu(stage: Stage) -> None:
    many_selected(stage)
    stage.settle()
    stage.press("Group", inside=next(iter(stage.window.findChildren(SelectionBar))))


def pressed(page: str, *names: str) -> Callable[[Stage], None]:
    """What buttons open, one after the other."""

    def show(stage: Stage) -> None:
        stage.sample()
        shown = stage.page(page)
        for name in names:
            stage.press(name, inside=shown)

    return show


def typing(stage: Stage) -> None:
    """In a cell."""
    stage.sample()
    page = stage.page("participants")
    table = next(each for each in page.findChildren(QTableView) if each.isVisible())
    at = table.visualRect(table.model().index(3, 0)).center() + QPoint(340, 0)
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    QTest.keyClick(table, Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    assert editor is not None
    QTest.keyClicks(editor, "Bongo Water")


def card(name: str) -> Callable[[Stage], None]:
    def show(stage: Stage) -> None:
        stage.sample()
        stage.page("event")
        stage.workspace.visit("event", view=name)

    return show


def many_steps(stage: Stage) -> None:
    """Some of them undone."""
    stage.sample()
    workspace = stage.workspace
    for person in workspace.snapshot.participants[:30]:
        workspace.run(change_participant, replace(person, city="Graz", diet="Vegan"))
    workspace.undo()
    workspace.undo()
    stage.page("history")


def all_done(stage: Stage) -> None:
    """Nothing is left to do."""
    stage.sample()
    workspace = stage.workspace
    bare = [person.id for person in workspace.document.all(Participant) if person.group is None]
    workspace.run(set_group, bare, group=workspace.document.all(Group)[0].id)
    waiting = [slotless.sessions[0] for slotless in workspace.open_conflicts if not slotless.slots]
    workspace.run(remove_sessions, waiting)
    for conflict in workspace.open_conflicts:
        workspace.run(accept_conflict, conflict.key, facts=conflict.facts, reason="So be it")
    workspace.run(release_agenda, name="May 20")
    stage.page("overview")


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


def new_workshop_wrong(stage: Stage) -> None:
    """Neither its first day nor its time zone can be read."""
    new_workshop(stage)
    stage.settle()
    for shown in QApplication.topLevelWidgets():
        if shown.isVisible() and isinstance(shown, NewWorkshop):
            for field in shown.findChildren(QLineEdit):
                if not isinstance(field.parent(), QAbstractSpinBox):
                    field.setText("Nowhere")
            stage.press("Create", inside=shown)


def restoring(stage: Stage) -> None:
    stage.sample()
    stage.page("overview")
    stage.workspace.run(unschedule_slots, [stage.workspace.snapshot.slots[3].id])
    stage.workspace.document.back_up()
    stage.do("Restore")


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
    assert any(isinstance(shown, Failure) for shown in QApplication.topLevelWidgets())
    failures.uninstall()


SCENES: dict[str, Callable[[Stage], None]] = {
    "welcome": welcome,
    "welcome-new-workshop": new_workshop,
    "welcome-new-workshop-wrong": new_workshop_wrong,
    "welcome-damaged": damaged,
    **{f"sample-{entry.name}": sample_page(entry.name) for entry in PAGES if entry.name != "print"},
    **{f"empty-{entry.name}": empty_page(entry.name) for entry in PAGES},
    **{f"awkward-{entry.name}": awkward_page(entry.name) for entry in PAGES},
    **{f"crowd-{entry.name}": crowd(entry.name) for entry in PAGES},
    "overview-all-done": all_done,
    "participants-columns": pressed("participants", "Choose columns"),
    "participants-filter": pressed("participants", "Group"),
    "participants-typing": typing,
    "participants-person": inspected("participants", first_person),
    "participants-person-end": inspected(
        "participants", lambda it: it.snapshot.participants[0].id, to_end=True
    ),
    "participants-many-selected": many_selected,
    "participants-bulk-menu": bulk_menu,
    "sessions-session": inspected("sessions", lambda workspace: workspace.snapshot.sessions[3].id),
    "sessions-session-end": inspected("sessions", lambda it: it.snapshot.sessions[3].id, to_end=True),
    "rooms-room-end": inspected("rooms", lambda workspace: workspace.snapshot.rooms[0].id, to_end=True),
    "rooms-room": inspected("rooms", lambda workspace: workspace.snapshot.rooms[0].id),
    **agenda_scenes.SCENES,
    **badge_scenes.SCENES,
    **desk_scenes.SCENES,
    **duplicate_scenes.SCENES,
    **list_scenes.SCENES,
    **agenda_import_scenes.SCENES,
    **number_scenes.SCENES,
    **{f"event-{name}": card(name) for name in ("days", "groups", "tracks", "tags", "fields")},
    "history-many-steps": many_steps,
    **print_scenes.SCENES,
    **share_scenes.SCENES,
    "frame-menu": menu,
    "frame-palette": command("overview", "Find"),
    "frame-palette-found": found,
    "frame-shortcuts": command("overview", "shortcut"),
    "frame-preferences": command("overview", "Preferences"),
    "frame-about": command("overview", "About"),
    "frame-restore": command("overview", "Restore"),
    "frame-restore-some": restoring,
    "frame-gone": gone,
    "frame-unforeseen": unforeseen,
}
