"""What the columns of a list are taken for, seen and chosen otherwise by hand and by keys."""

import csv
import io
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QListWidget, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from planner.domain.records import Field
from planner.importing.header_words import ListKind
from planner.importing.lists import columns
from planner.importing.lists.columns import NOTHING_TOLD, Told
from planner.importing.lists.meanings import meanings_of
from planner.importing.lists.planning import plan_list
from planner.importing.tables.table import Table
from planner.store import snapshot
from planner.ui.importing import columns_panel
from planner.ui.importing.columns_panel import ColumnsPanel
from planner.ui.workspace import Workspace
from tests.ui.hands import named, show, texts

LIST = """Name,E-mail,Second e-mail,Status,Level,Extra
Ana Lima,ana@example.org,al@example.com,going,Beginner,
Bo Chen,bo@example.org,bc@example.com,perhaps in May,Advanced,
Cy Reed,cy@example.org,cr@example.com,going,Beginner,
"""


def a_table(text: str = LIST, *, times: int = 1) -> Table:
    headers, *rows = csv.reader(io.StringIO(text))
    rows *= times
    numbers = range(2, len(rows) + 2)
    return Table(name="people.csv", headers=tuple(headers), rows=rows, numbers=numbers, lines=len(rows) + 1)


class Page:
    """The panel as the page has it: after every choice the list is understood anew."""

    def __init__(self, workspace: Workspace, table: Table, kind: ListKind) -> None:
        self.workspace = workspace
        self.table = table
        self.kind = kind
        self.told: list[Told] = []
        self.panel = ColumnsPanel(workspace)
        self.panel.resize(340, 700)
        self.panel.told_changed.connect(self.take)
        QAbstractItemModelTester(self.panel.list.model(), self.panel)
        self.show(NOTHING_TOLD)

    def take(self, told: Told) -> None:
        self.told.append(told)
        self.show(told)

    def show(self, told: Told) -> None:
        taken = snapshot.take(self.workspace.document)
        mapping = columns.guess(self.table, self.kind, told, own=taken.fields)
        notes = plan_list(self.table, taken, mapping, self.workspace.document.new_id).notes
        self.panel.show_list(self.table, mapping, meanings_of(self.table, mapping, taken), told, notes)

    @property
    def lines(self) -> list[str]:
        """As a screen reader says them."""
        model = self.panel.list.model()
        return [
            str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole))
            for row in range(model.rowCount())
        ]

    def line(self, beginning: str) -> str:
        return next(line for line in self.lines if line.startswith(beginning))

    def go_to(self, beginning: str) -> None:
        self.panel.list.setFocus()
        row = self.lines.index(self.line(beginning))
        self.panel.list.setCurrentIndex(self.panel.list.model().index(row, 0))

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(self.panel.list, key)

    def pick(self, beginning: str, *typed: str) -> None:
        """By keys: to the line, open what it could be, type, Enter."""
        self.go_to(beginning)
        self.key(Qt.Key.Key_Return)
        for text in typed:
            QTest.keyClicks(focused(), text)
        QTest.keyClick(focused(), Qt.Key.Key_Return)


Make = Callable[..., Page]


@pytest.fixture
def page(gathering: Workspace, qtbot: QtBot) -> Make:
    def make(text: str = LIST, *, kind: ListKind = ListKind.PARTICIPANTS, times: int = 1) -> Page:
        made = Page(gathering, a_table(text, times=times), kind)
        show(qtbot, made.panel)
        return made

    return make


def focused() -> QWidget:
    """What keys go to: the list that is open, else what has the focus."""
    popup = QApplication.activePopupWidget()
    found = (popup.focusWidget() if popup is not None else None) or QApplication.focusWidget()
    assert found is not None
    return found


def offered() -> list[str]:
    """What the list that is open offers, with its headings."""
    popup = QApplication.activePopupWidget()
    assert popup is not None
    (inner,) = popup.findChildren(QListWidget)
    return [inner.item(row).text() for row in range(inner.count())]


def marked() -> str:
    popup = QApplication.activePopupWidget()
    assert popup is not None
    (inner,) = popup.findChildren(QListWidget)
    item = inner.currentItem()
    return item.text() if item is not None else ""


def test_each_column_tells_what_it_holds_and_what_it_becomes(page: Make) -> None:
    made = page()
    assert made.lines == [
        "Name. Ana Lima · Bo Chen · Cy Reed. Whole name",
        "E-mail. ana@example.org · bo@example.org · cy@example.org. E-mail",
        "Second e-mail. al@example.com · bc@example.com · cr@example.com. Not taken in",
        "Status. going · perhaps in May. Status",
        "“perhaps in May”. 1 row. Not understood",
        "“going”. 2 rows. Confirmed",
        "Level. Beginner · Advanced. Not taken in",
        "1 empty column",
    ]
    assert "3 of 5 taken in" in texts(made.panel)


def test_empty_columns_unfold_and_fold_again(page: Make) -> None:
    made = page()
    made.go_to("1 empty column")
    made.key(Qt.Key.Key_Space)
    assert made.lines[-2:] == ["1 empty column", "Extra. Nothing in it. Not taken in"]
    made.go_to("1 empty column")
    made.key(Qt.Key.Key_Return)
    assert made.lines[-1] == "1 empty column"


def test_a_column_becomes_what_is_typed_and_the_other_one_free(page: Make) -> None:
    made = page()
    made.pick("Second e-mail", "e-m")
    assert made.told == [Told(fields={2: "email"})]
    assert made.lines[1:3] == [
        "E-mail. ana@example.org · bo@example.org · cy@example.org. No longer “E-mail”. Not taken in",
        "Second e-mail. al@example.com · bc@example.com · cr@example.com. E-mail",
    ]
    made.pick("E-mail", "e-m")
    assert made.told[-1] == Told(fields={1: "email"})
    assert made.line("E-mail").endswith(". E-mail")
    assert made.line("Second e-mail").endswith(". No longer “E-mail”. Not taken in")


def test_letters_open_what_a_column_could_be(page: Make) -> None:
    made = page()
    made.go_to("Level")
    QTest.keyClicks(made.panel.list, "n")
    QTest.keyClicks(focused(), "otes")
    assert offered() == ["Person", "Notes", "As my own field “notes”"]
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert made.told == [Told(fields={4: "notes"})]
    assert made.panel.list.hasFocus()


def test_what_a_column_could_be_is_offered_in_groups(page: Make, gathering: Workspace) -> None:
    with gathering.document.edit("put") as edit:
        edit.put(Field(id=gathering.document.new_id(), name="Shirt"))
    made = page()
    made.go_to("Level")
    made.key(Qt.Key.Key_Return)
    found = offered()
    assert found[:4] == ["Leave out", "As my own field “Level”", "Name", "Whole name · now “Name”"]
    assert {"Contact", "E-mail · now “E-mail”", "Attendance", "Needs", "Own fields"} <= set(found)
    assert "Shirt" in found[found.index("Own fields") :]
    assert marked() == "Leave out"
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert (QApplication.activePopupWidget(), made.told) == (None, [])


def test_arrows_pass_over_headings(page: Make) -> None:
    made = page()
    made.go_to("Level")
    made.key(Qt.Key.Key_Return)
    seen = [marked()]
    for _ in range(2):
        QTest.keyClick(focused(), Qt.Key.Key_Down)
        seen.append(marked())
    QTest.keyClick(focused(), Qt.Key.Key_Up)
    assert [*seen, marked()] == [
        "Leave out", "As my own field “Level”", "Whole name · now “Name”", "As my own field “Level”",
    ]  # fmt: skip
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert made.told == [Told(fields={4: "own:Level"})]


def test_an_own_field_can_have_another_name(page: Make) -> None:
    made = page()
    made.pick("Level", "Experience")
    assert made.told == [Told(fields={4: "own:Experience"})]
    assert made.line("Level").endswith("Experience (own field)")


def test_a_click_on_a_choice_opens_it_and_one_in_the_list_picks(page: Make) -> None:
    made = page()
    view = made.panel.list
    place = view.visualRect(view.model().index(6, 0))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, place.center().y()))
    assert QApplication.activePopupWidget() is None
    at = QPoint(place.right() - 60, place.top() + 20)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    (inner,) = popup.findChildren(QListWidget)
    item = inner.visualItemRect(inner.item(1)).center()
    QTest.mouseClick(inner.viewport(), Qt.MouseButton.LeftButton, pos=item)
    assert made.told == [Told(fields={4: "own:Level"})]


def test_delete_leaves_a_column_out(page: Make) -> None:
    made = page()
    made.go_to("Status")
    made.key(Qt.Key.Key_Delete)
    assert made.told == [Told(fields={3: ""})]
    assert [line for line in made.lines if "going" in line] == [
        "Status. going · perhaps in May. Left out",
    ]


def test_an_answer_gets_another_meaning(page: Make) -> None:
    made = page()
    made.go_to("“perhaps in May”")
    made.key(Qt.Key.Key_Return)
    assert offered() == [
        "Invited", "Registered", "Confirmed", "On the waiting list", "Declined", "Cancelled", "Nothing",
    ]  # fmt: skip
    assert marked() == ""
    QTest.keyClicks(focused(), "wait")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    made.pick("“going”", "inv")
    assert made.told[-1] == Told(meanings={"status": {"perhaps in may": "waitlisted", "going": "invited"}})
    assert made.lines[4:6] == [
        "“going”. 2 rows. Invited",
        "“perhaps in May”. 1 row. On the waiting list",
    ]


def test_many_known_answers_fold_away(page: Make) -> None:
    answers = ["going", "maybe", "confirmed", "cancelled", "waitlist", "declined", "invited", "nonsense"]
    rows = "".join(f"P{number},{answer}\n" for number, answer in enumerate(answers))
    made = page(f"Name,Status\n{rows}")
    assert made.lines[2] == "“nonsense”. 1 row. Not understood"
    assert made.lines[-1] == "4 more answers"
    made.go_to("4 more")
    made.key(Qt.Key.Key_Return)
    assert (len(made.lines), made.lines[-1]) == (2 + 8 + 1, "Fewer answers")


def test_the_rest_becomes_own_fields_and_goes_back_again(page: Make) -> None:
    made = page("Name,Level,level,Left\nAna,1,a,x\nBo,2,b,y\n")
    keep = named(made.panel, "Keep the rest as my own fields", kind=QPushButton)
    back = named(made.panel, "Back to what was guessed", kind=QPushButton)
    assert (keep.isEnabled(), back.isEnabled()) == (True, False)
    made.go_to("Left")
    made.key(Qt.Key.Key_Delete)
    QTest.mouseClick(keep, Qt.MouseButton.LeftButton)
    assert made.told[-1] == Told(fields={1: "own:Level", 2: "own:level (2)", 3: ""})
    assert (keep.isEnabled(), back.isEnabled()) == (False, True)
    QTest.mouseClick(back, Qt.MouseButton.LeftButton)
    assert made.told[-1] == NOTHING_TOLD
    assert made.line("Level").endswith("Not taken in")


def test_choices_add_up_before_the_page_has_followed(page: Make) -> None:
    made = page()
    made.panel.told_changed.disconnect()
    made.panel.told_changed.connect(made.told.append)
    made.pick("Level", "notes")
    made.pick("Second e-mail", "e-m")
    assert made.told[-1] == Told(fields={4: "notes", 2: "email"})
    assert made.line("Level").endswith("Notes")
    assert made.line("E-mail").endswith("No longer “E-mail”. Not taken in")


def test_sessions_have_fields_of_their_own_and_no_own_ones(page: Make) -> None:
    made = page("Title,Format,Colour\nWater,panel,red\n", kind=ListKind.SESSIONS)
    made.go_to("Colour")
    made.key(Qt.Key.Key_Return)
    found = offered()
    assert found[:3] == ["Leave out", "Session", "Title · now “Title”"]
    assert not [text for text in found if text.startswith("As my own")]
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert not named(made.panel, "Keep the rest as my own fields", kind=QPushButton).isEnabled()


def test_a_list_of_a_known_shape_says_so(page: Make) -> None:
    made = page()
    mapping = columns.guess(made.table, made.kind, Told(fields={4: "notes"}))
    shape = columns.shape_of(replace(made.table, name="april.csv"), mapping)
    remembered = columns.guess(made.table, made.kind, shape=shape)
    made.panel.show_list(made.table, remembered, (), NOTHING_TOLD)
    assert "Taken as in “april.csv”, which had the same columns." in texts(made.panel)
    assert made.line("Level").endswith("Notes")


def test_names_are_shown_as_they_are(page: Make) -> None:
    made = page('Name,<b>Level</b> & more\n"<img src=x>",<b>1</b>\n')
    assert made.lines[1] == "<b>Level</b> & more. <b>1</b>. Not taken in"
    tip = made.panel.list.model().index(1, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;Level" in tip
    made.go_to("<b>Level")
    made.key(Qt.Key.Key_Return)
    assert "As my own field “<b>Level</b> & more”" in offered()
    QTest.keyClick(focused(), Qt.Key.Key_Escape)


def test_a_value_far_down_makes_a_column_appear(
    page: Make, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(columns_panel, "AT_ONCE", 300)
    rows = "".join(f"P{number},,,\n" for number in range(400))
    made = page(f"Name,Late,Never,None\n{rows}Zoe,here,,\n")
    qtbot.waitUntil(lambda: len(made.lines) == 3)
    assert made.lines[1:] == ["Late. here. Not taken in", "2 empty columns"]


def test_three_hundred_columns_are_there_and_keys_go_through_them(page: Make) -> None:
    headers = ",".join(f"Question {number} of a long list of questions" for number in range(300))
    made = page(f"Name,{headers}\nAna,{','.join('agree' for _ in range(300))}\n")
    assert len(made.lines) == 301
    made.go_to("Name")
    made.key(Qt.Key.Key_End)
    made.key(Qt.Key.Key_Delete)
    assert made.told == [Told(fields={300: ""})]
    current = made.panel.list.current
    assert current is not None
    assert current.text == "Question 299 of a long list of questions"


def test_a_date_that_can_be_read_in_two_ways_is_asked_about(page: Make) -> None:
    made = page("Name,Arrival,Departure\nAna,5/6/2016,30/6/2016\nBo,30/5/2016,31/5/2016\n")
    assert made.lines[2] == "“5/6/2016”. 5 June 2016"
    made.go_to("“5/6/2016”")
    made.key(Qt.Key.Key_Return)
    assert offered() == ["5 June 2016", "6 May 2016"]
    QTest.keyClicks(focused(), "6")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert (made.told, made.lines[2]) == ([Told(day_first=False)], "“5/6/2016”. 6 May 2016")


def test_what_an_earlier_list_left_behind_can_be_guessed_anew(page: Make, qtbot: QtBot) -> None:
    made = page()
    mapping = columns.guess(made.table, made.kind, Told(fields={0: "notes", 3: ""}))
    shape = columns.shape_of(made.table, mapping)
    remembered = columns.guess(made.table, made.kind, shape=shape)
    made.panel.show_list(made.table, remembered, (), NOTHING_TOLD)
    assert made.line("Status").endswith("Not taken in")
    QTest.mouseClick(named(made.panel, "Guess it anew", kind=QPushButton), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(made.told))
    assert made.told == [Told(fields={0: "full_name", 1: "email", 2: "", 3: "status", 4: "", 5: ""})]
