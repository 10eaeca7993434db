"""What badges to print: for whom, on which labels, from which label on, in what order."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.domain.records import Group, Participant
from planner.domain.to_do import PrintedBadges
from planner.language import Words
from planner.operations import prints
from planner.printing.stock import Stock, all_stocks, find_stock
from planner.store import participants
from planner.store.holders import Holder
from planner.ui.look.theme import PADDING
from planner.ui.printing import stocks
from planner.ui.printing.chosen_people import ChosenPeople
from planner.ui.printing.drop_button import DropButton
from planner.ui.printing.fields import labelled
from planner.ui.printing.finder import Finder, Row
from planner.ui.printing.orders import BadgeOrder, Sorting, Who, in_order
from planner.ui.printing.sheet_picker import SheetPicker
from planner.ui.widgets.choice_box import ChoiceBox
from planner.ui.widgets.labels import Label
from planner.ui.widgets.plain import unmnemonic
from planner.ui.workspace import Workspace

USUAL_A4_STOCK = "L4785"


class BadgeOptions(QWidget):
    changed = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        words, kept = workspace.words, workspace.setting.preferences
        self._everybody: Sequence[Holder] = ()
        self._coming: list[Holder] = []
        self._groups: Sequence[Group] = ()
        self._fresh: frozenset[str] = frozenset()
        self._stock = _known_stock(kept.text("print.stock"), workspace.snapshot.event.timezone)
        self._first = 1
        self._who = ChoiceBox()
        self._chosen = ChosenPeople(self._find_people, self._person, words)
        self._stock_button = DropButton()
        self._stock_text = Label("", "small", wraps=True)
        self._finder = Finder(
            self, words.gettext("Find labels by number, maker or size"), self._find_stock, words
        )
        self._sheet = SheetPicker(self._stock, words)
        self._first_text = Label("", "small", wraps=True)
        self._sorting = ChoiceBox()
        self._sorting.offer(_sortings(words))
        self._sorting.show_value(_known_sorting(kept.text("print.sorting")))
        self._sheet_row = labelled(words.gettext("First free label"), _beside(self._sheet, self._first_text))
        self._lay_out()
        self._who.chosen.connect(self._tell)
        self._chosen.changed.connect(self._tell)
        self._stock_button.clicked.connect(lambda: self._finder.open_below(self._stock_button))
        self._finder.taken.connect(self._take_stock)
        self._sheet.picked.connect(self._take_cell)
        self._sorting.chosen.connect(self._take_sorting)
        self._show_stock()

    def show_people(self, people: Sequence[Holder], groups: Sequence[Group]) -> None:
        """All there are, in the order of names."""
        self._groups = groups
        self._everybody = people
        self._coming = prints.who_come(people)
        self._chosen.refresh()
        self._offer()

    def show_printed(self, printed: PrintedBadges) -> None:
        coming = {person.id for person in self._coming}
        self._fresh = frozenset(printed.changed + printed.missing) & coming
        self._offer()

    def _offer(self) -> None:
        before = self._who.value or (Who.ALL, "")
        self._who.offer(self._whom())
        self._who.show_value(before)
        if self._who.value is None:
            self._who.show_value((Who.ALL, ""))
        self._show_parts()

    def choose(self, people: Sequence[str]) -> None:
        """Only these."""
        self._who.show_value((Who.CHOSEN, ""))
        self._chosen.choose(people)
        self._tell()

    @property
    def who(self) -> Who:
        return Who(self._who.value[0]) if self._who.value else Who.ALL

    @property
    def left_out(self) -> int:
        """How many get none because they do not come; told only where all who come get one."""
        return len(self._everybody) - len(self._coming) if self.who is Who.ALL else 0

    @property
    def stock(self) -> Stock:
        return self._stock

    def order(self) -> BadgeOrder:
        sorting = Sorting(self._sorting.value)
        people = in_order(self._selected(), sorting, self._groups)
        return BadgeOrder(tuple(person.id for person in people), self._stock.part, self._first)

    def _selected(self) -> Sequence[Holder]:
        match self._who.value or (Who.ALL, ""):
            case (Who.FRESH, _):
                return [person for person in self._coming if person.id in self._fresh]
            case (Who.GROUP, group):
                return [person for person in self._coming if person.group == group]
            case (Who.CHOSEN, _):
                chosen = frozenset(self._chosen.ids)
                return [person for person in self._everybody if person.id in chosen]
        return self._coming

    def _whom(self) -> list[tuple[Any, str, str]]:
        words = self._workspace.words
        counted = words.gettext("{who} ({count})")
        sizes: dict[str | None, int] = {}
        for person in self._coming:
            sizes[person.group] = sizes.get(person.group, 0) + 1
        everybody = counted.format(who=words.gettext("All who come"), count=f"{len(self._coming):,}")
        fresh = counted.format(who=words.gettext("Only new or changed ones"), count=f"{len(self._fresh):,}")
        groups = [
            (
                (Who.GROUP, group.id),
                counted.format(who=group.name, count=f"{sizes.get(group.id, 0):,}"),
                group.colour,
            )
            for group in self._groups
        ]
        chosen = words.gettext("People you choose")
        return [
            ((Who.ALL, ""), everybody, ""),
            ((Who.FRESH, ""), fresh, ""),
            *groups,
            ((Who.CHOSEN, ""), chosen, ""),
        ]

    def _lay_out(self) -> None:
        words = self._workspace.words
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(PADDING)
        column.addWidget(labelled(words.gettext("For whom"), self._who, self._chosen))
        column.addWidget(labelled(words.gettext("Labels"), self._stock_button, self._stock_text))
        column.addWidget(self._sheet_row)
        column.addWidget(labelled(words.gettext("Order"), self._sorting))

    def _tell(self) -> None:
        self._show_parts()
        self.changed.emit()

    def _show_parts(self) -> None:
        self._chosen.setVisible(self.who is Who.CHOSEN)
        self._show_sheet()

    def _take_stock(self, part: str) -> None:
        self._stock = find_stock(part)
        self._first = 1
        self._workspace.setting.preferences.keep("print.stock", part)
        self._show_stock()
        self.changed.emit()

    def _take_cell(self, number: int) -> None:
        self._first = number
        self._tell()

    def _take_sorting(self, sorting: str) -> None:
        self._workspace.setting.preferences.keep("print.sorting", sorting)
        self.changed.emit()

    def _show_stock(self) -> None:
        words = self._workspace.words
        name = stocks.title(self._stock)
        self._stock_button.setText(unmnemonic(name))
        self._stock_button.setAccessibleName(words.gettext("Labels: {name}").format(name=name))
        self._stock_text.setText(f"{self._stock.description} · {stocks.size(self._stock, words)}")
        self._sheet_row.setVisible(self._stock.cells > 1)
        self._show_sheet()

    def _show_sheet(self) -> None:
        words, used = self._workspace.words, self._first - 1
        self._sheet.show_sheet(self._stock, first=self._first, count=len(self._selected()))
        if not used:
            self._first_text.setText(
                words.gettext("A new sheet. Click the first free label of one that is partly used.")
            )
            return
        told = words.ngettext(
            "Starts at label {number}; {count} label is used.",
            "Starts at label {number}; {count} labels are used.",
            used,
        )
        self._first_text.setText(told.format(number=self._first, count=used))

    def _find_stock(self, text: str) -> Sequence[Row]:
        return stocks.found(text, chosen=self._stock.part, words=self._workspace.words)

    def _person(self, person: str) -> Participant | None:
        return self._workspace.document.get(Participant, person)

    def _find_people(self, text: str) -> Sequence[str]:
        return participants.ids(self._workspace.document, search=text)


def _known_stock(kept: str, timezone: str) -> Stock:
    """What was used last, else what is usual there."""
    usual = prints.USUAL_STOCK if prints.usual_paper(timezone) == "Letter" else USUAL_A4_STOCK
    parts = {stock.part: stock for stock in all_stocks()}
    return parts.get(kept) or parts[usual]


def _known_sorting(kept: str) -> Sorting:
    return Sorting(kept) if kept in set(Sorting) else Sorting.NAME


def _sortings(words: Words) -> list[tuple[Any, str, str]]:
    return [
        (Sorting.NAME, words.gettext("By name"), ""),
        (Sorting.GROUP, words.gettext("By group, then name"), ""),
        (Sorting.ORGANISATION, words.gettext("By organisation, then name"), ""),
    ]


def _beside(left: QWidget, right: QWidget) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(PADDING)
    row.addWidget(left)
    row.addWidget(right, 1, Qt.AlignmentFlag.AlignTop)
    return made
