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
        self._names = [*names()]
        self.printer_box = ChoiceBox()
        self.printer_box.setAccessibleName(words.gettext("Printer"))
        known = [*self._names]
        if printer.printer and printer.printer not in known:
            known.insert(0, printer.printer)
        self.printer_box.offer(
            [
                ("", words.gettext("None: badges are printed elsewhere"), ""),
                *((name, name, "") for name in known),
            ]
        )
        self.printer_box.show_value(printer.printer)
        self.stock_box = ChoiceBox()
        self.stock_box.setAccessibleName(words.gettext("Labels"))
        own = workspace.snapshot.own_stocks
        self.stock_box.offer(
            [
                (each.part, f"{stocks.title(each)} · {stocks.size(each, words)}", "")
                for each in all_stocks(own)
            ]
        )
        self.stock_box.show_value(printer.stock.part)
        self._sheet = SheetPicker(printer.stock, words)
        self._sheet_label = naming(words.gettext("First free label"), self._sheet)
        self.printer_box.chosen.connect(lambda name: printer.choose(printer=name))
        self.stock_box.chosen.connect(self._take_stock)
        self._sheet.picked.connect(lambda number: printer.choose(label=number))
        if not known:
            told = words.gettext("This computer knows no printer. Add one in the system's settings.")
            self.body.addWidget(Label(told, "muted", wraps=True))
        self.add_field(words.gettext("Printer"), self.printer_box)
        self.add_field(words.gettext("Labels"), self.stock_box)
        self.body.addWidget(self._sheet_label)
        self.body.addWidget(self._sheet)
        self._primary = button(words.gettext("Done"), self.leave, kind="primary")
        self.body.addWidget(self._primary, 0, Qt.AlignmentFlag.AlignRight)
        self._show_sheet()

    def _take_stock(self, part: str) -> None:
        self._printer.choose(stock=part)
        self._show_sheet()
        self.fit()

    def _show_sheet(self) -> None:
        stock = self._printer.stock
        self._sheet.show_sheet(stock, first=self._printer.label, count=1)
        for part in (self._sheet, self._sheet_label):
            part.setVisible(stock.cells > 1)
