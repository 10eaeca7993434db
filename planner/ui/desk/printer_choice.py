"""The desk's printer and its labels: chosen once, then no dialog stands between a guest and a badge."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from planner.printing.stock import all_stocks
from planner.ui.desk.badge_printer import BadgePrinter
from planner.ui.dialogs.popover import Popover
from planner.ui.printing import printers, stocks
from planner.ui.printing.sheet_picker import SheetPicker
from planner.ui.widgets.buttons import button
from planner.ui.widgets.choice_box import ChoiceBox
from planner.ui.widgets.labels import Label, naming
from planner.ui.workspace import Workspace


class PrinterChoice(Popover):
    def __init__(
        self,
        host: QWidget,
        workspace: Workspace,
        printer: BadgePrinter,
        names: Callable[[], Sequence[str]] = printers.names,
    ) -> None:
        words = workspace.words
        super().__init__(host, words.gettext("Printer of this desk"), words)
        self._workspace = workspace
        self._printer = printer
        self.printer_box = self._printers(names())
        self.stock_box = self._stocks()
        self._sheet = SheetPicker(printer.stock, words)
        self._sheet_label = naming(words.gettext("First free label"), self._sheet)
        self._sheet.picked.connect(lambda number: printer.choose(label=number))
        self.add_field(words.gettext("Printer"), self.printer_box)
        self.add_field(words.gettext("Labels"), self.stock_box)
        self.body.addWidget(self._sheet_label)
        self.body.addWidget(self._sheet)
        self._adjust = button(
            words.gettext("Labels do not fit? Adjust this printer…"), self._visit, kind="link"
        )
        self.body.addWidget(self._adjust, 0, Qt.AlignmentFlag.AlignLeft)
        self._primary = button(words.gettext("Done"), self.leave, kind="primary")
        self.body.addWidget(self._primary, 0, Qt.AlignmentFlag.AlignRight)
        self._show_sheet()

    def _printers(self, names: Sequence[str]) -> ChoiceBox:
        """Those there are; the chosen one, too, where it is not connected now."""
        text, chosen = self._words.gettext, self._printer.printer
        known = [chosen] if chosen and chosen not in names else []
        known += names
        made = ChoiceBox()
        made.setAccessibleName(text("Printer"))
        made.offer(
            [("", text("None: badges are printed elsewhere"), ""), *((name, name, "") for name in known)]
        )
        made.show_value(chosen)
        made.chosen.connect(self._take_printer)
        if not known:
            told = text("This computer knows no printer. Add one in the system's settings.")
            self.body.addWidget(Label(told, "muted", wraps=True))
        return made

    def _stocks(self) -> ChoiceBox:
        words = self._words
        made = ChoiceBox()
        made.setAccessibleName(words.gettext("Labels"))
        made.offer(
            [
                (stocks.name(each), f"{stocks.title(each)} · {stocks.size(each, words)}", "")
                for each in all_stocks(self._workspace.snapshot.own_stocks)
            ]
        )
        made.show_value(stocks.name(self._printer.stock))
        made.chosen.connect(self._take_stock)
        return made

    def _visit(self) -> None:
        self.leave()
        self._workspace.visit("badges", self._printer.printer, view="printer")

    def _take_printer(self, name: str) -> None:
        self._printer.choose(printer=name)
        self._show_sheet()
        self.fit()

    def _take_stock(self, part: str) -> None:
        self._printer.choose(stock=part)
        self._show_sheet()
        self.fit()

    def _show_sheet(self) -> None:
        stock = self._printer.stock
        self._sheet.show_sheet(stock, first=self._printer.label, count=1)
        for part in (self._sheet, self._sheet_label):
            part.setVisible(stock.cells > 1)
        self._adjust.setVisible(bool(self._printer.printer))
