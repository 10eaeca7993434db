"""The page "Print" in pictures: every paper, its lists open, what was printed, and nothing at all."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QWidget

from planner.domain.records import BadgeBack, Paper, Participant
from planner.operations.badges import change_badge_design
from planner.operations.participants import change_participant
from planner.ui.printing.chosen_people import ChosenPeople
from planner.ui.widgets.chooser import Chooser
from planner.ui.widgets.record_choice import RecordChoice
from tests.ui.stage import Stage


def sheet(paper: Paper) -> Callable[[Stage], None]:
    def show(stage: Stage) -> None:
        stage.sample()
        stage.workspace.visit("print", view=paper.value)
        stage.settle(seconds=3)

    return show


def without_anything(paper: Paper) -> Callable[[Stage], None]:
    def show(stage: Stage) -> None:
        stage.empty()
        stage.workspace.visit("print", view=paper.value)
        stage.settle(seconds=1)

    return show


def page(stage: Stage) -> QWidget:
    return stage.view.pages["print"]


def papers(stage: Stage) -> None:
    """The list of papers, dropped."""
    sheet(Paper.AGENDA)(stage)
    chooser = next(iter(page(stage).findChildren(Chooser)))
    stage.press("Paper to print", inside=chooser)


def rooms(stage: Stage) -> None:
    """Two of them picked."""
    sheet(Paper.DOOR_SIGNS)(stage)
    choice = [each for each in page(stage).findChildren(RecordChoice) if each.isVisible()][1]
    choice.choose([room.id for room in stage.workspace.snapshot.rooms[:2]])
    choice.changed.emit()
    stage.settle(seconds=2)
    stage.press("Rooms", inside=choice)


def for_whom(stage: Stage) -> None:
    sheet(Paper.BADGES)(stage)
    next(box for box in page(stage).findChildren(QComboBox) if box.isVisible()).showPopup()


def stocks(stage: Stage) -> None:
    sheet(Paper.BADGES)(stage)
    stage.press("Labels", inside=page(stage))


def chosen(stage: Stage) -> None:
    sheet(Paper.BADGES)(stage)
    for person in stage.workspace.snapshot.participants[:1]:
        stage.workspace.visit("print", person.id, view=Paper.BADGES.value)
    people = next(each for each in page(stage).findChildren(ChosenPeople) if each.isVisible())
    people.choose([person.id for person in stage.workspace.snapshot.participants[:12]])
    people.changed.emit()
    stage.settle(seconds=2)


def again(stage: Stage) -> None:
    """Badges with backs, some printed before, some changed since, one without a name."""
    stage.sample()
    workspace = stage.workspace
    workspace.run(
        change_badge_design, replace(workspace.snapshot.badge_design, back=BadgeBack.AGENDA, notes="wifi")
    )
    people = [person.id for person in workspace.snapshot.participants]
    workspace.note_print(Paper.AGENDA, [], choices='{"sheet": "Letter", "style": "booklet"}')
    workspace.note_print(Paper.BADGES, people, choices='{"stock": "5395"}')
    workspace.note_print(Paper.BADGES, people[:1], reason="lost", choices='{"stock": "5395"}')
    for person in workspace.snapshot.participants[3:6]:
        workspace.run(change_participant, replace(person, city="Graz"))
    with workspace.document.edit("add_participant") as edit:
        edit.put(Participant(id="NAME00LESS"))
    workspace.visit("print", view=Paper.BADGES.value)
    stage.settle(seconds=4)


def again_to_end(stage: Stage) -> None:
    again(stage)
    stage.scroll_down(page(stage))


SCENES: dict[str, Callable[[Stage], None]] = {
    **{f"print-{paper.value}": sheet(paper) for paper in Paper},
    **{f"print-no-{paper.value}": without_anything(paper) for paper in Paper},
    "print-papers": papers,
    "print-rooms": rooms,
    "print-stocks": stocks,
    "print-whom": for_whom,
    "print-chosen": chosen,
    "print-again": again,
    "print-again-end": again_to_end,
}
