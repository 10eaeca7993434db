"""Labels somebody measured: those there are, what is typed of one, and a drawing of what it means."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.domain.paper_sizes import usual_paper
from planner.domain.records import OwnStock
from planner.domain.refusal import Refused
from planner.operations import own_stocks
from planner.printing.stock import all_stocks, find_stock, stock_of
from planner.ui.badges.lengths import Unit
from planner.ui.badges.name_button import NameButton
from planner.ui.badges.sheet_drawing import SheetDrawing
from planner.ui.badges.stock_draft import beginning, completed, copied, misfit
from planner.ui.badges.stock_form import StockForm
from planner.ui.event.removing import remove
from planner.ui.forms import attempt
from planner.ui.look.theme import PADDING, STEP
from planner.ui.printing import stocks
from planner.ui.widgets.buttons import button
from planner.ui.widgets.finder import Finder
from planner.ui.widgets.following import Following
from planner.ui.widgets.labels import Label
from planner.ui.widgets.options_side import options_foot, options_side
from planner.ui.widgets.row_list import Row
from planner.ui.widgets.rows import Rows
from planner.ui.widgets.tab_order import TabOrder
from planner.ui.workspace import Workspace
from planner.wording import own_labels as wording
from planner.wording import refusals

WIDTH = 340
NEW = ""


class StocksView(QWidget):
    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace, self._words = workspace, workspace.words
        words, kept = self._words, workspace.setting.preferences
        self._paper = usual_paper(workspace.snapshot.event.timezone)
        usual = Unit.INCH if self._paper == "Letter" else Unit.MM
        self._unit = Unit(kept.text("badges.unit")) if kept.text("badges.unit") in set(Unit) else usual
        self._chosen = NEW
        self._stored = beginning(self._paper)
        self._is_shown = False
        self.list: Rows[OwnStock, NameButton] = Rows(self._make_row, self._show_row, gap=STEP // 2)
        self.heading = Label(words.gettext("New labels"), "title", wraps=True)
        self.new = button(words.gettext("Measure new labels"), self.begin)
        self.from_other = button(words.gettext("Start from labels on sale…"), self._open_finder, kind="link")
        self.form, self.drawing = StockForm(words, self._unit), SheetDrawing(words)
        self.problem = Label(kind="wrong", wraps=True)
        self.save = button("", self._save, kind="primary")
        self.remove = button(words.gettext("Remove"), self._remove)
        self._tab_order = TabOrder(self)
        self._finder = Finder(
            self, words.gettext("Find labels by number, maker or size"), self._find_stocks, words
        )
        self._lay_out()
        self._finder.taken.connect(self._copy)
        self.form.changed.connect(self._look)
        self.form.entered.connect(self.drawing.point_at)
        self.form.unit_picked.connect(self._take_unit)
        Following(workspace, self, {OwnStock}, self._refresh)

    def choose(self, stock: str) -> None:
        """The one with this id; a new one where there is none."""
        self._is_shown = True
        self._show(self._workspace.document.get(OwnStock, stock))

    def begin(self) -> None:
        """A new one."""
        self._is_shown = True
        self._show(None)
        self.form.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt signature
        super().showEvent(event)
        if not self._is_shown:
            self._is_shown = True
            there = self._workspace.snapshot.own_stocks
            self._show(there[0] if there and self._chosen == NEW else self._current())

    def _current(self) -> OwnStock | None:
        return self._workspace.document.get(OwnStock, self._chosen) if self._chosen else None

    def _show(self, stock: OwnStock | None) -> None:
        """Another one than before, as it is stored."""
        self._chosen = stock.id if stock else NEW
        self._stored = stock or beginning(self._paper)
        self.form.show_stock(self._stored, self._unit)
        self._refresh()
        self._look()

    def _refresh(self) -> None:
        """What somebody is typing stays, as long as the labels are there."""
        words, there = self._words, self._workspace.snapshot.own_stocks
        now = self._current()
        if self._chosen and now is None:
            self._show(None)
            return
        if now is not None and now != self._stored:
            self._stored = now
            self.form.show_stock(now, self._unit)
        self.list.show_items({stock.id: stock for stock in there})
        is_allowed = not self._workspace.document.read_only
        self.save.setText(words.gettext("Save") if self._chosen else words.gettext("Add these labels"))
        self.remove.setVisible(bool(self._chosen))
        self.remove.setEnabled(is_allowed)
        self.new.setEnabled(is_allowed)
        self.new.setVisible(bool(self._chosen))
        self.heading.setVisible(not self._chosen)
        self._tab_order.follow()
        self._look()

    def _look(self) -> None:
        """Draw what is typed, and say what does not fit."""
        draft = self.form.draft()
        meant = completed(draft) if draft else None
        self.drawing.show_stock(meant, self._unit)
        refused = misfit(meant) if meant else None
        if draft is None:
            self._say(self._words.gettext("Write every length as a number, like 85.7 or 3 3/8."))
        elif refused is not None:
            self._say(self._told(refused))
        else:
            self._say("")
        is_other = meant is not None and meant != self._stored
        is_whole = meant is not None and refused is None and bool(meant.name.strip())
        self.save.setEnabled(is_whole and is_other and not self._workspace.document.read_only)

    def _save(self) -> None:
        draft = self.form.draft()
        if draft is None:
            return
        document = self._workspace.document
        meant = completed(draft)
        if self._chosen:
            self._say(attempt(self._workspace, own_stocks.change_stock, meant))
            return
        added = replace(meant, id=document.new_id())
        told = attempt(self._workspace, own_stocks.add_stock, added)
        if told:
            self._say(told)
            return
        self._workspace.setting.preferences.keep("print.stock", added.id)
        text = self._words.gettext("“{name}” is among the labels now, and chosen for the next badges.")
        self._workspace.tell(text.format(name=added.name.strip()))
        self.choose(added.id)

    def _remove(self) -> None:
        if self._chosen:
            remove(self._workspace, own_stocks.remove_stocks, OwnStock, self._chosen, self._stored.name)

    def _told(self, refused: Refused) -> str:
        kind = str(refused.values["kind"])
        if kind in wording.MISFITS:
            is_inches = self._unit is Unit.INCH
            return wording.misfit(kind, refused.values, is_inches=is_inches, words=self._words)
        return refusals.refusal(refused.code, refused.values, self._words)

    def _say(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.setVisible(bool(text))

    def _take_unit(self, unit: Unit) -> None:
        self._unit = unit
        self._workspace.setting.preferences.keep("badges.unit", unit)
        self.form.show_stock(self.form.draft() or self._stored, unit)
        self._look()

    def _open_finder(self) -> None:
        self._finder.open_below(self.from_other)

    def _find_stocks(self, text: str) -> list[Row]:
        offered = all_stocks(self._workspace.snapshot.own_stocks)
        return stocks.found(text, offered, chosen="", words=self._words)

    def _copy(self, name: str) -> None:
        other = find_stock(name, self._workspace.snapshot.own_stocks)
        draft = self.form.draft() or self._stored
        self.form.show_stock(copied(other, draft), self._unit)
        self._look()

    def _make_row(self, stock: str) -> NameButton:
        return NameButton(lambda: self.choose(stock), kind="page")

    def _show_row(self, row: NameButton, stock: OwnStock) -> None:
        row.show_text(stock.name, stocks.size(stock_of(stock), self._words))
        row.setChecked(stock.id == self._chosen)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side())
        row.addWidget(self.drawing, 1)

    def _side(self) -> QWidget:
        options = QVBoxLayout()
        options.setSpacing(PADDING)
        options.addWidget(self.list)
        options.addWidget(self.new, 0, Qt.AlignmentFlag.AlignLeft)
        options.addWidget(self.heading)
        options.addWidget(self.form)
        options.addWidget(self.from_other, 0, Qt.AlignmentFlag.AlignLeft)
        return options_side(options, self._foot(), width=WIDTH)

    def _foot(self) -> QWidget:
        buttons = QHBoxLayout()
        buttons.addWidget(self.save, 1)
        buttons.addWidget(self.remove)
        return options_foot([self.problem], buttons)
