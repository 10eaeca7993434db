"""Scenes of the import page: before a list, and what different lists would do."""

import csv
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication
from xlsxwriter import Workbook

from planner.importing.lists import columns
from planner.importing.lists.planning import plan_list
from planner.importing.outcomes import Fate
from planner.importing.tables.reading import read_table
from planner.operations.importing import import_list
from planner.store import snapshot
from planner.ui.importing.preview import LIKE, MISSING, PROBLEMS
from planner.ui.pages.importing import ImportPage
from tests.ui.hands import write
from tests.ui.stage import Stage

LISTS = Path(__file__).parent.parent / "data" / "registrations"
SLIPS = """Name,E-mail,Phone,Organisation,Town
Marcus Eldrige,m.eldridge@mail.example,(202) 555-0123,,Washington
Lydia Marcheti,,,Pittsburgh Human Rights City Alliance,Pittsburgh
Ola Nordmann,ola@example.org,,,Oslo
R. O’Rourke,rebecca@mail.example,+1 202 555 0162,AFSC,
"""
"""Of people in the sample, but for Ola."""
Scene = Callable[[Stage], None]


def shown(stage: Stage, file: Path, *, seconds: float = 1) -> ImportPage:
    stage.workspace.visit("import", view=f"file:{file}")
    stage.settle(seconds=seconds)
    page = stage.view.pages["import"]
    assert isinstance(page, ImportPage)
    return page


def of_file(name: str, *, rows: str = "", at: int = 0) -> Scene:
    def show(stage: Stage) -> None:
        stage.sample()
        page = shown(stage, LISTS / name)
        page.list.show_rows(rows)
        page.list.rows.choose(at)

    return show


def taken_in(stage: Stage, file: Path) -> None:
    document = stage.workspace.document
    table, taken = read_table(file), snapshot.take(document)
    mapping = columns.guess(table, columns.guess_kind(table), own=taken.fields)
    import_list(document, plan_list(table, taken, mapping, document.new_id))


def again(stage: Stage) -> None:
    stage.sample()
    taken_in(stage, LISTS / "eventbrite.csv")
    shown(stage, LISTS / "eventbrite.csv")


def edited(stage: Stage) -> None:
    """Three cells of a list that was taken in are others now, and two rows are gone."""
    stage.sample()
    taken_in(stage, LISTS / "eventbrite.csv")
    file = edited_copy(LISTS / "eventbrite.csv", stage.folder)
    page = shown(stage, file)
    page.list.show_rows(Fate.CHANGED)


def edited_copy(file: Path, folder: Path) -> Path:
    """The city of the first row, the first name of the second, both of the third; without the last two."""
    with file.open(encoding="utf-8-sig", newline="") as source:
        headers, *rows = csv.reader(source)
    city, name = headers.index("Home City"), headers.index("First Name")
    rows[0][city] = rows[2][city] = "Wien"
    rows[1][name] = rows[2][name] = "Maximiliane"
    copy = folder / "eventbrite again.csv"
    with copy.open("w", encoding="utf-8", newline="") as target:
        csv.writer(target).writerows([headers, *rows[:-2]])
    return copy


def workbook(folder: Path) -> Path:
    """People on one sheet, sessions on another."""
    file = folder / "all about the gathering.xlsx"
    people = [("Name", "E-mail", "Town"), ("Ana Lima", "ana@example.org", "Porto"), ("Bo Ek", "", "Lund")]
    sessions = [("Title", "Abstract", "Track"), ("Water and dignity", "Who owns it?", "Water"), ("Songs",)]
    sheets: dict[str, list[tuple[str, ...]]] = {"People": [*people], "Sessions": [*sessions]}
    with Workbook(file) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for row, cells in enumerate(rows):
                sheet.write_row(row, 0, cells)
    return file


def sheets(stage: Stage) -> None:
    stage.sample()
    page = shown(stage, workbook(stage.folder))
    page.list.head.sheets.setCurrentIndex(1)
    page.list.head.sheets.activated.emit(1)


def no_list(stage: Stage) -> None:
    stage.sample()
    file = stage.folder / "flyer.pdf"
    file.write_bytes(b"%PDF-1.7\n")
    shown(stage, file)


def nameless(stage: Stage) -> None:
    """No column holds names."""
    stage.sample()
    file = stage.folder / "shirts.csv"
    file.write_text("Size,Colour\nL,red\nM,blue\n", encoding="utf-8")
    shown(stage, file)


def matching(stage: Stage) -> None:
    """Another person is looked for."""
    stage.sample()
    page = shown(stage, LISTS / "hand-kept-list.csv")
    page.list.rows.choose(3)
    page.list.row.ask_match()
    stage.settle()
    write(QApplication.focusWidget(), "an")


def like_somebody(stage: Stage) -> None:
    """New by every mark of the list, and yet known: three slips of a key, an initial, a telephone."""
    stage.sample()
    page = shown(stage, list_of_slips(stage.folder), seconds=2)
    page.list.show_rows(LIKE)


def list_of_slips(folder: Path) -> Path:
    file = folder / "slips.csv"
    file.write_text(SLIPS, encoding="utf-8")
    return file


def written(stage: Stage) -> None:
    stage.sample()
    shown(stage, LISTS / "eventbrite.csv").list.foot.take_in.click()
    stage.settle(seconds=1)


SCENES: dict[str, Scene] = {
    "import-eventbrite": of_file("eventbrite.csv"),
    "import-google-forms": of_file("google-forms.csv", at=2),
    "import-problems": of_file("hand-kept-list.csv", rows=PROBLEMS),
    "import-repeated": of_file("hand-kept-list.csv", rows=Fate.REPEATED),
    "import-missing": of_file("hand-kept-list.csv", rows=MISSING),
    "import-sessions": of_file("sessionize.xlsx"),
    "import-again": again,
    "import-edited": edited,
    "import-sheets": sheets,
    "import-no-list": no_list,
    "import-nameless": nameless,
    "import-matching": matching,
    "import-like": like_somebody,
    "import-done": written,
}
