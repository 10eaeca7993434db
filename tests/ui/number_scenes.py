"""Pictures of working with many rows at once: counts, saved filters, find and replace, files of rows."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication

from planner.operations import saved_filters
from planner.ui.pages.participants import ParticipantsPage
from planner.ui.tables.replacing import ReplaceDialog
from tests.ui.stage import Stage


def people(stage: Stage, *, selected: slice = slice(0)) -> ParticipantsPage:
    stage.sample()
    page = stage.page("participants")
    assert isinstance(page, ParticipantsPage)
    page.view.select(page.records.ids[selected])
    stage.settle()
    return page


def counts(stage: Stage) -> None:
    people(stage).in_number.count()


def replace(stage: Stage) -> None:
    people(stage, selected=slice(2, 40)).in_number.replace()
    stage.settle()
    dialog = next(each for each in QApplication.topLevelWidgets() if isinstance(each, ReplaceDialog))
    dialog.column.show_value("organisation")
    dialog.find_field.setText("human")
    dialog.put_field.setText("Civil")


def table_file(stage: Stage) -> None:
    people(stage, selected=slice(2, 40)).in_number.save()


def mail_merge(stage: Stage) -> None:
    people(stage)
    stage.do("mail merge")


def saved(stage: Stage) -> None:
    page = people(stage)
    for name, filters in (
        ("From Pittsburgh", [("city", "Pittsburgh")]),
        ("Vegetarians", [("diet", "vegetarian")]),
    ):
        saved_filters.save_filter(stage.workspace.document, page="participants", name=name, filters=filters)
    page.filters.choose([("city", "Pittsburgh")])
    stage.settle()
    page.saved.open()


def naming(stage: Stage) -> None:
    page = people(stage)
    page.filters.choose([("city", "Pittsburgh")])
    stage.settle()
    page.saved.save()


SCENES: dict[str, Callable[[Stage], None]] = {
    "number-counts": counts,
    "number-replace": replace,
    "number-table-file": table_file,
    "number-mail-merge": mail_merge,
    "number-saved": saved,
    "number-naming": naming,
}
