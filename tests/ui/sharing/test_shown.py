import pytest
from PySide6.QtTest import QAbstractItemModelTester

from planner.exporting.choices import Choices
from planner.ui.sharing.order import PEOPLE, ShareOrder, heeded
from planner.ui.sharing.outline import Line
from planner.ui.sharing.sheet_model import SheetModel
from planner.ui.sharing.shown import MOST_LINES, Outline, Pictures, Sheet, Sheets, Text, shown
from tests.exporting.workshop import a_workshop, exported

BOM = b"\xef\xbb\xbf"


def test_long_text_is_cut_and_says_how_long_it_is() -> None:
    lines = [f"line {number}" for number in range(MOST_LINES + 5)]
    found = shown({"agenda.json": "\n".join(lines).encode()})
    assert found == Text(text="\n".join(lines[:MOST_LINES]), is_wrapped=False, lines=MOST_LINES + 5)


def test_text_for_people_is_wrapped() -> None:
    assert shown({"agenda.txt": BOM + b"Hall"}) == Text(text="Hall", is_wrapped=True, lines=1)


def test_rows_of_csv_are_filled_up() -> None:
    rows = (("Name", "City"), ("Ana, B", "Bongo"), ("Cid", ""))
    found = shown({"people.csv": BOM + b'Name,City\r\n"Ana, B",Bongo\r\nCid\r\n'})
    assert found == Sheets((Sheet(name="people", rows=rows, count=3),))


def test_workbook_is_read_back_sheet_by_sheet() -> None:
    found = shown({"agenda.xlsx": exported(a_workshop(), "agenda-xlsx")})
    assert isinstance(found, Sheets)
    assert found.sheets[0].spans
    assert found.sheets[-1].is_list or len(found.sheets) > 1


def test_word_document_is_told_in_its_order() -> None:
    found = shown({"agenda.docx": exported(a_workshop(), "docx")})
    assert isinstance(found, Outline)
    assert Line("Human Rights Cities", 1) in found.lines


@pytest.mark.parametrize("name", ["png", "svg"])
def test_pictures_can_be_seen(name: str) -> None:
    content = exported(a_workshop(), name, Choices(days=("DAY0000001",)))
    found = shown({f"agenda.{name}": content})
    assert isinstance(found, Pictures)
    assert [image.isNull() for image in found.images] == [False]


@pytest.mark.parametrize("spans", [(), ((0, 0, 2, 1),)])
def test_table_of_a_sheet_is_a_sound_model(spans: tuple[tuple[int, int, int, int], ...]) -> None:
    model = SheetModel(None)  # type: ignore[arg-type]  # belongs to nobody here
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_sheet(Sheet(name="a", rows=(("A", "B"), ("1", "2"), ("3", "4")), count=3, spans=spans))
    assert (model.rowCount(), model.columnCount()) == (3 if spans else 2, 2)
    model.show_sheet(Sheet(name="b", rows=(), count=0))
    assert (model.rowCount(), model.columnCount()) == (0, 0)


def test_format_heeds_only_what_it_takes() -> None:
    everything = Choices(days=("d",), rooms=("r",), tracks=("t",), person="p", columns=("email",))
    assert heeded("html", everything) == Choices(days=("d",), rooms=("r",), tracks=("t",), person="p")
    assert heeded("png", everything) == Choices(days=("d",), rooms=("r",), tracks=("t",))
    assert heeded(PEOPLE[0], everything) == Choices(columns=("email",))
    assert ShareOrder(name="bundle").format is None
