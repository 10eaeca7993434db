"""The page "Share" in pictures: every format, private columns, what was shared and has changed, nothing."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QWidget

from planner.domain.times import Minute
from planner.exporting.choices import Choices
from planner.operations.agenda import move_slot
from planner.operations.exports import note_export
from planner.operations.sessions import change_session
from planner.ui.pages.share import SharePage
from planner.ui.sharing.order import OFFERED, PEOPLE
from planner.ui.sharing.sheet_view import SheetView
from planner.ui.widgets.chooser import Chooser
from planner.wording.sharing import BUNDLE
from tests.ui.stage import Stage


def shared(name: str) -> Callable[[Stage], None]:
    def show(stage: Stage) -> None:
        stage.sample()
        stage.workspace.visit("share", view=name)
        stage.rest()

    return show


def without_anything(name: str) -> Callable[[Stage], None]:
    def show(stage: Stage) -> None:
        stage.empty()
        stage.workspace.visit("share", view=name)
        stage.rest()

    return show


def page(stage: Stage) -> QWidget:
    return stage.view.pages["share"]


def formats(stage: Stage) -> None:
    """The list of formats, dropped."""
    shared(OFFERED[0])(stage)
    stage.press("What to share", inside=next(iter(page(stage).findChildren(Chooser))))


def private(stage: Stage) -> None:
    shared(PEOPLE[0])(stage)
    for box in page(stage).findChildren(QCheckBox):
        if box.accessibleName().startswith(("E-mail", "Diet", "Access needs", "Notes")):
            box.click()
    stage.rest()


def list_of_sessions(stage: Stage) -> None:
    """The last sheet of the workbook."""
    shared("agenda-xlsx")(stage)
    box = next(iter(page(stage).findChildren(SheetView))).box
    box.setCurrentIndex(box.count() - 1)
    box.activated.emit(box.count() - 1)


def saved(stage: Stage) -> None:
    shared("ics")(stage)
    stage.folder.joinpath("Documents").mkdir(exist_ok=True)
    shown = page(stage)
    assert isinstance(shown, SharePage)
    shown.sending.ask_file = lambda _, start, __: start
    stage.do("Save…")
    stage.rest()


def changed(stage: Stage) -> None:
    """Shared three times; then two sessions moved, and one got another name."""
    stage.sample()
    workspace = stage.workspace
    snapshot = workspace.snapshot
    name = "2016 Human Rights Cities Gathering - Agenda"
    note_export(workspace.document, BUNDLE, name, Choices())
    note_export(workspace.document, PEOPLE[0], "People for the caterer.xlsx", Choices(columns=("diet",)))
    note_export(workspace.document, "html", f"{name}.html", Choices())
    for slot in snapshot.slots[3:5]:
        workspace.run(move_slot, slot.id, room=slot.room, day=slot.day, start=Minute(slot.start + 20))
    session = snapshot.session[snapshot.slots[6].session]
    workspace.run(change_session, replace(session, title="A roof is a right"))
    workspace.visit("share", view="html")
    stage.rest()


def changed_shown(stage: Stage) -> None:
    changed(stage)
    stage.press("3 changes", inside=page(stage))
    stage.scroll_down(page(stage))


SCENES: dict[str, Callable[[Stage], None]] = {
    **{f"share-{name}": shared(name) for name in (*OFFERED, *PEOPLE)},
    **{f"share-no-{name}": without_anything(name) for name in (OFFERED[0], PEOPLE[0])},
    "share-formats": formats,
    "share-private": private,
    "share-sheet": list_of_sessions,
    "share-saved": saved,
    "share-changed": changed,
    "share-changed-shown": changed_shown,
}
