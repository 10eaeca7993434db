"""Asks for all there is to know of a sheet of labels."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from planner.domain.records import OwnStock
from planner.domain.rules import MOST_LABELS
from planner.language import Words
from planner.printing.stock import StockKind
from planner.ui.badges.length_field import LengthField
from planner.ui.badges.lengths import Unit, unit_text
from planner.ui.badges.stock_draft import COUNTS, LENGTHS, WHOLE_SHEET, beginning, sheet_name, sheet_size
from planner.ui.dialogs.date_line import indent
from planner.ui.look.theme import GAP, PADDING, STEP
from planner.ui.printing.fields import labelled
from planner.ui.widgets.choice_box import ChoiceBox
from planner.ui.widgets.labels import Label
from planner.ui.widgets.segments import Segments

OTHER = ""
"""A sheet that is neither Letter nor A4."""


class StockForm(QWidget):
    changed = Signal()
    """Somebody typed or chose something."""
    entered = Signal(str)
    """The name of the length somebody is at."""
    unit_picked = Signal(object)

    def __init__(self, words: Words, unit: Unit) -> None:
        super().__init__()
        self._words, self._unit = words, unit
        self._stock = beginning("Letter")
        self.name = QLineEdit()
        self.kind, self.sheet = ChoiceBox(), ChoiceBox()
        self.unit = Segments(
            words.gettext("Measured in"), [(u, unit_text(u, words)) for u in Unit], wide=True
        )
        self.lengths = {name: LengthField(says, unit) for name, says in _length_names(words).items()}
        self.counts = {name: _count(says) for name, says in _count_names(words).items()}
        self._rows: dict[str, QWidget] = {}
        self._lay_out()
        self._connect()

    def draft(self) -> OwnStock | None:
        """As typed; None where a number is missing or can't be read."""
        found = {name: field.length for name, field in self.lengths.items() if self._is_asked(name)}
        if None in found.values():
            return None
        lengths: dict[str, Any] = {name: length for name, length in found.items() if length is not None}
        counts: dict[str, Any] = {name: field.value() for name, field in self.counts.items()}
        return replace(self._stock, name=self.name.text(), kind=self.kind.value, **lengths, **counts)

    def show_stock(self, stock: OwnStock, unit: Unit) -> None:
        self._stock, self._unit = stock, unit
        if self.name.text() != stock.name:
            self.name.setText(stock.name)
            self.name.setCursorPosition(0)
        self.kind.show_value(stock.kind)
        self.sheet.show_value(sheet_name(stock))
        self.unit.choose(unit)
        for name, field in self.lengths.items():
            field.show_length(getattr(stock, name), unit)
        for name, box in self.counts.items():
            box.setValue(getattr(stock, name))
        self._show_rows()

    def _is_asked(self, name: str) -> bool:
        is_whole = StockKind(self.kind.value) in WHOLE_SHEET
        if name in ("width", "height"):
            return True
        if name in ("page_width", "page_height"):
            return not is_whole and self.sheet.value == OTHER
        if name in ("pitch_x", "pitch_y"):
            return not is_whole and self.counts["columns" if name == "pitch_x" else "rows"].value() > 1
        return not is_whole

    def _show_rows(self) -> None:
        is_whole = StockKind(self.kind.value) in WHOLE_SHEET
        for name in ("sheet", "counts", "first", "next"):
            self._rows[name].setVisible(not is_whole)
        self._rows["page"].setVisible(not is_whole and self.sheet.value == OTHER)
        for name in ("pitch_x", "pitch_y"):
            self.lengths[name].setEnabled(self._is_asked(name))

    def _connect(self) -> None:
        self.name.textEdited.connect(self.changed)
        self.kind.chosen.connect(self._take)
        self.sheet.chosen.connect(self._take_sheet)
        self.unit.picked.connect(lambda unit: self.unit_picked.emit(Unit(unit)))
        for name, field in self.lengths.items():
            field.changed.connect(self.changed)
            field.entered.connect(partial(self.entered.emit, name))
        for box in self.counts.values():
            box.valueChanged.connect(self._take)

    def _take(self) -> None:
        self._show_rows()
        self.changed.emit()

    def _take_sheet(self, name: str) -> None:
        if name != OTHER:
            width, height = sheet_size(name)
            self._stock = replace(self._stock, page_width=width, page_height=height)
            self.lengths["page_width"].show_length(width, self._unit)
            self.lengths["page_height"].show_length(height, self._unit)
        self._take()

    def _lay_out(self) -> None:
        words = self._words
        self.kind.offer(_kinds(words))
        self.sheet.offer(
            [(name, name, "") for name in ("Letter", "A4")] + [(OTHER, words.gettext("Other size"), "")]
        )
        self.name.setPlaceholderText(words.gettext("Blue name badges"))
        self._rows = self._made_rows()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(PADDING)
        for row in self._rows.values():
            column.addWidget(row)

    def _made_rows(self) -> dict[str, QWidget]:
        words, lengths, counts = self._words, self.lengths, self.counts
        height, down = words.gettext("Height"), words.gettext("Down")
        page = words.gettext("Sheet: width"), lengths["page_width"]
        size = words.gettext("Label: width"), lengths["width"]
        first = words.gettext("First label: from the left"), lengths["left"]
        next_one = words.gettext("To the next label: across"), lengths["pitch_x"]
        return {
            "name": labelled(words.gettext("Name"), self.name),
            "kind": labelled(words.gettext("Kind"), self.kind),
            "unit": labelled(words.gettext("Measured in"), self.unit),
            "sheet": labelled(words.gettext("Sheet"), self.sheet),
            "page": _pair(*page, height, lengths["page_height"]),
            "size": _pair(*size, height, lengths["height"]),
            "counts": _pair(words.gettext("Labels across"), counts["columns"], down, counts["rows"]),
            "first": _pair(*first, words.gettext("From the top"), lengths["top"]),
            "next": _with_hint(
                _pair(*next_one, down, lengths["pitch_y"]),
                words.gettext("From the left or top edge of a label to the same edge of the next one."),
            ),
        }


def _pair(left: str, left_field: QWidget, right: str, right_field: QWidget) -> QWidget:
    """Two fields side by side, their names above them."""
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(GAP)
    for column, part in enumerate((labelled(left, left_field), labelled(right, right_field))):
        grid.addWidget(part, 0, column)
        grid.setColumnStretch(column, 1)
    for field in (left_field, right_field):
        field.setMinimumWidth(60)
    return made


def _with_hint(row: QWidget, hint: str) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(STEP)
    column.addWidget(row)
    column.addWidget(Label(hint, "small", wraps=True))
    return made


def _count(says: str) -> QSpinBox:
    made = QSpinBox()
    made.setRange(1, MOST_LABELS)
    made.setAccessibleName(says)
    indent(made)
    return made


def _length_names(words: Words) -> dict[str, str]:
    """As they are heard."""
    says: Callable[[str], str] = words.gettext
    return dict(
        zip(
            LENGTHS,
            (
                says("Width of a label"), says("Height of a label"), says("From the left edge of the sheet"),
                says("From the top edge of the sheet"), says("From one label to the next one, across"),
                says("From one label to the next one, down"), says("Width of the sheet"),
                says("Height of the sheet"),
            ),
            strict=True,
        )
    )  # fmt: skip


def _count_names(words: Words) -> dict[str, str]:
    return dict(
        zip(
            COUNTS,
            (words.gettext("How many labels across"), words.gettext("How many labels down")),
            strict=True,
        )
    )


def _kinds(words: Words) -> list[tuple[Any, str, str]]:
    return [
        (StockKind.LABEL.value, words.gettext("Adhesive labels on a sheet"), ""),
        (StockKind.INSERT.value, words.gettext("Sheet to cut or tear, for a holder"), ""),
        (StockKind.CARD.value, words.gettext("Stiff cards on a sheet"), ""),
        (StockKind.SINGLE.value, words.gettext("One badge a sheet"), ""),
        (StockKind.FOLD.value, words.gettext("One badge a sheet, folded in the middle"), ""),
        (StockKind.ROLL.value, words.gettext("Labels on a roll"), ""),
    ]
