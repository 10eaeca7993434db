"""What badges to print: for whom, on which labels, from which label on, which side, in what order."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from planner.domain.records import BadgeBack, Group, Paper
from planner.domain.to_do import PrintedBadges
from planner.language import Words
from planner.operations.prints import BOTH, MOST_BLANKS, BadgeOrder
from planner.printing.stock import Stock
from planner.store.holders import Holder
from planner.ui.look.theme import PADDING
from planner.ui.printing.badge_sheet import BadgeSheet
from planner.ui.printing.few import Few
from planner.ui.printing.fields import flush, labelled
from planner.ui.printing.orders import Sorting, Who, in_order
from planner.ui.printing.whom import Whom
from planner.ui.widgets.buttons import button
from planner.ui.widgets.choice_box import ChoiceBox
from planner.ui.widgets.labels import Label
from planner.ui.workspace import Workspace
from planner.wording import prints as wording


class BadgeOptions(QWidget):
    changed = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        words = workspace.words
        self._groups: Sequence[Group] = ()
        self._printed: frozenset[str] = frozenset()
        self._whom = Whom(workspace, Paper.BADGES)
        self._blanks = QSpinBox(minimum=1, maximum=MOST_BLANKS)
        self._sheet = BadgeSheet(workspace)
        self._side = Few(words.gettext("Sides"), _texts(wording.SIDES, words))
        self._edge = Few(words.gettext("How the printer turns a sheet"), _texts(wording.EDGES, words))
        self._marks = Few(words.gettext("Marks to cut by"), _texts(wording.MARKS, words))
        self._sorting = ChoiceBox()
        self._sorting.offer(_sortings(words))
        self._recall()
        self._lay_out()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Own labels and the look of badges may have changed."""
        has_back = self._workspace.snapshot.badge_design.back is not BadgeBack.NOTHING
        self._side_row.setVisible(has_back and self._whom.who is not Who.NOBODY)
        self._sheet.refresh()
        self._show_parts()

    def show_people(self, people: Sequence[Holder], groups: Sequence[Group]) -> None:
        """All there are, in the order of names."""
        self._groups = groups
        self._whom.show_people(people, groups)
        self.refresh()

    def show_printed(self, printed: PrintedBadges) -> None:
        self._printed = frozenset(printed.current + printed.changed)
        self._whom.show_fresh(frozenset(printed.changed + printed.missing))
        self._show_parts()

    def choose(self, people: Sequence[str]) -> None:
        """Only these."""
        self._whom.choose(people)
        self._tell()

    def show_order(self, order: BadgeOrder) -> None:
        """That of an earlier print, its people picked by hand."""
        if order.blanks:
            self._whom.choose_nobody()
            self._blanks.setValue(order.blanks)
        else:
            self._whom.choose(order.people)
        self._sheet.choose(order.stock, order.first_cell)
        for few, value in ((self._side, order.side), (self._edge, order.edge), (self._marks, order.marks)):
            few.choose(value)
        self._tell()

    @property
    def who(self) -> Who:
        return self._whom.who

    @property
    def left_out(self) -> int:
        """How many get none because they do not come; told only where all who come get one."""
        return self._whom.not_coming if self.who is Who.ALL else 0

    @property
    def stock(self) -> Stock:
        return self._sheet.stock

    def is_again(self) -> bool:
        """Whether somebody on it has a badge already."""
        return any(person.id in self._printed for person in self._whom.selected())

    def order(self) -> BadgeOrder:
        sorting = Sorting(self._sorting.value)
        people = in_order(self._whom.selected(), sorting, self._groups)
        has_back = self._workspace.snapshot.badge_design.back is not BadgeBack.NOTHING
        return BadgeOrder(
            people=tuple(person.id for person in people),
            stock=self._sheet.stock_name,
            first_cell=self._sheet.first_cell,
            side=self._side.value if has_back else BOTH,
            edge=self._edge.value,
            marks=self._marks.value,
            blanks=self._blanks.value() if self.who is Who.NOBODY else 0,
        )

    def _recall(self) -> None:
        kept = self._workspace.setting.preferences
        self._side.choose(kept.text("print.side", BOTH))
        self._edge.choose(kept.text("print.edge"))
        self._marks.choose(kept.text("print.marks"))
        sorting = kept.text("print.sorting")
        self._sorting.show_value(Sorting(sorting) if sorting in set(Sorting) else Sorting.NAME)
        self._blanks.setValue(self._sheet.stock.cells)

    def _lay_out(self) -> None:
        words, visit = self._workspace.words, self._workspace.visit
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(PADDING)
        self._blanks_row = _line(words.gettext("How many"), self._blanks)
        look = button(words.gettext("Change how badges look…"), lambda: visit("badges"), kind="link")
        flush(look)
        column.addWidget(look, 0, Qt.AlignmentFlag.AlignLeft)
        self._side_row = labelled(words.gettext("Sides"), self._side, self._edge)
        self._sorting_row = labelled(words.gettext("Order"), self._sorting)
        for part in (
            self._whom,
            self._blanks_row,
            self._sheet,
            self._side_row,
            self._sorting_row,
            labelled(words.gettext("Marks to cut by"), self._marks),
        ):
            column.addWidget(part)

    def _connect(self) -> None:
        self._whom.changed.connect(self._tell)
        self._blanks.valueChanged.connect(self._tell)
        self._sheet.changed.connect(self._tell)
        self._sorting.chosen.connect(self._tell)
        for few in (self._side, self._edge, self._marks):
            few.picked.connect(self._tell)

    def _tell(self) -> None:
        kept = self._workspace.setting.preferences
        kept.keep("print.side", self._side.value)
        kept.keep("print.edge", self._edge.value)
        kept.keep("print.marks", self._marks.value)
        kept.keep("print.sorting", self._sorting.value)
        self.refresh()
        self.changed.emit()

    def _show_parts(self) -> None:
        is_blank = self.who is Who.NOBODY
        self._blanks_row.setVisible(is_blank)
        self._sorting_row.setVisible(not is_blank)
        self._edge.setVisible(self._side.value != "front")
        self._sheet.show_count(self._blanks.value() if is_blank else len(self._whom.selected()))


def _texts(named: dict[str, str], words: Words) -> list[tuple[str, str]]:
    return [(value, words.gettext(text)) for value, text in named.items()]


def _sortings(words: Words) -> list[tuple[Any, str, str]]:
    return [
        (Sorting.NAME, words.gettext("By name"), ""),
        (Sorting.GROUP, words.gettext("By group, then name"), ""),
        (Sorting.ORGANISATION, words.gettext("By organisation, then name"), ""),
    ]


def _line(text: str, field: QSpinBox) -> QWidget:
    """A short field at the end of the line that names it."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    label = Label(text)
    label.setBuddy(field)
    field.setAccessibleName(text)
    field.setFixedWidth(72)
    row.addWidget(label, 1)
    row.addWidget(field)
    return made
