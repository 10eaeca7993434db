"""A printer that misses: where the cross of its calibration page came out, and what is done about it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from planner.domain.adjustments import Measured, adjustment_for, is_idle, no_adjustment
from planner.domain.paper_sizes import usual_paper
from planner.domain.records import Paper, PrinterAdjustment, SheetSide
from planner.domain.refusal import Refused
from planner.language import Words
from planner.operations import adjustments, prints
from planner.ui.badges.length_field import LengthField
from planner.ui.badges.lengths import Unit, unit_text
from planner.ui.jobs import Job
from planner.ui.look.theme import GAP, PADDING
from planner.ui.printing.columns import Fit
from planner.ui.printing.fields import labelled
from planner.ui.printing.pdf_pages import PdfPages
from planner.ui.printing.preview import Preview
from planner.ui.widgets.buttons import button
from planner.ui.widgets.choice_box import ChoiceBox
from planner.ui.widgets.following import Following
from planner.ui.widgets.labels import Label
from planner.ui.widgets.options_side import options_foot, options_side
from planner.ui.widgets.segments import Segments
from planner.ui.widgets.tab_order import TabOrder
from planner.ui.workspace import Workspace
from planner.wording import calibration as wording
from planner.wording import refusals

if TYPE_CHECKING:
    from planner.operations.papers import Made

WIDTH = 340
ADJUSTED, PLAIN = "adjusted", "plain"
EXACT = Measured()


class PrinterView(QWidget):
    def __init__(self, workspace: Workspace, printers: Callable[[], list[str]] | None = None) -> None:
        super().__init__()
        self._workspace, self._words = workspace, workspace.words
        self._printers = printers or _printers_of_this_computer
        words, kept = self._words, workspace.setting.preferences
        self._paper = usual_paper(workspace.snapshot.event.timezone)
        usual = Unit.INCH if self._paper == "Letter" else Unit.MM
        self._unit = Unit(kept.text("badges.unit")) if kept.text("badges.unit") in set(Unit) else usual
        self._job: Job | None = None
        self.printer, self.now = ChoiceBox(), Label(wraps=True)
        self.side = Segments(
            words.gettext("Side"), [(s, wording.side(s, words)) for s in SheetSide], wide=True
        )
        self.print = button(words.gettext("Print the test page…"), self._visit_print)
        self.printed = Segments(
            words.gettext("Measured on a page"),
            [(ADJUSTED, words.gettext("Adjusted")), (PLAIN, words.gettext("Not adjusted"))],
            wide=True,
        )
        self.unit = Segments(
            words.gettext("Measured in"), [(u, unit_text(u, words)) for u in Unit], wide=True
        )
        self.lengths = {name: LengthField(says, self._unit) for name, (_, says) in _names(words).items()}
        self.result, self.problem = Label(wraps=True), Label(kind="wrong", wraps=True)
        self.adjust = button(words.gettext("Adjust"), self._adjust, kind="primary")
        self.leave = button(words.gettext("Adjust no longer"), self._leave)
        self.preview = Preview(words)
        self._lay_out()
        self._tab_order = TabOrder(self)
        self._connect()
        Following(workspace, self, {PrinterAdjustment}, self._refresh)

    def choose(self, printer: str) -> None:
        self._offer(printer)
        self.printer.show_value(printer)
        self._start_again()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt signature
        super().showEvent(event)
        self._offer(self._workspace.setting.preferences.text("badges.printer"))
        self._start_again()
        if not self.preview.count:
            self._make_page()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt signature
        super().hideEvent(event)
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _connect(self) -> None:
        self.printer.chosen.connect(self._take_printer)
        self.side.picked.connect(self._take_side)
        self.printed.picked.connect(self._look)
        self.unit.picked.connect(self._take_unit)
        for field in self.lengths.values():
            field.changed.connect(self._look)

    def _offer(self, wanted: str) -> None:
        """The printers of this computer, and others the workshop has an adjustment for."""
        chosen = self.printer.value
        kept = [each.printer for each in self._workspace.document.all(PrinterAdjustment)]
        names = list(dict.fromkeys([*self._printers(), *kept, *([wanted] if wanted else [])]))
        self.printer.offer([(name, name, "") for name in names])
        for name in (chosen, wanted, *names):
            if name in names:
                self.printer.show_value(name)
                return

    def _kept(self) -> PrinterAdjustment:
        side = SheetSide(self.side.value)
        return adjustments.adjustment_of(self._workspace.document, self.printer.value or "", side)

    def _start_again(self) -> None:
        """Of another printer or side nothing has been measured."""
        for name, field in self.lengths.items():
            field.show_length(getattr(EXACT, name), self._unit)
        self._refresh()

    def _refresh(self) -> None:
        words, kept = self._words, self._kept()
        has_printer = bool(self.printer.value)
        is_allowed = has_printer and not self._workspace.document.read_only
        if not has_printer:
            self.now.setText(words.gettext("This computer has no printer. Add one in its settings first."))
        elif is_idle(kept):
            self.now.setText(words.gettext("Pages go to it as they are."))
        else:
            told = words.gettext("Every page is adjusted: {changes}.")
            self.now.setText(told.format(changes=wording.adjustment(kept, words)))
        self.leave.setVisible(not is_idle(kept))
        self.leave.setEnabled(is_allowed)
        self._printed_row.setVisible(not is_idle(kept))
        self._fields.setEnabled(is_allowed)
        self.unit.choose(self._unit)
        self._tab_order.follow()
        self._look()

    def _look(self) -> None:
        """Say what the numbers come to."""
        words, wanted = self._words, None
        self.problem.hide()
        self.result.hide()
        if None in [field.length for field in self.lengths.values()]:
            self._say_problem(words.gettext("Write every length as a number, like 29.5 or 1 3/16."))
        else:
            try:
                wanted = self._wanted()
            except Refused as refused:
                self._say_problem(refusals.refusal(refused.code, refused.values, words))
        is_other = wanted is not None and wanted != self._kept()
        if wanted is not None and is_other:
            changes = wording.adjustment(wanted, words)
            told = (
                words.gettext("From now on: {changes}.")
                if changes
                else words.gettext("Pages go as they are.")
            )
            self.result.setText(told.format(changes=changes))
            self.result.show()
        can_write = bool(self.printer.value) and not self._workspace.document.read_only
        self.adjust.setEnabled(is_other and can_write)

    def _wanted(self) -> PrinterAdjustment:
        """Refused: what `adjustment_for` refuses."""
        kept = self._kept()
        before = kept
        if self.printed.value == PLAIN:
            before = no_adjustment(kept.printer, kept.side)
        lengths = {name: field.length or 0 for name, field in self.lengths.items()}
        return adjustment_for(Measured(**lengths), before=before)

    def _adjust(self) -> None:
        if self._workspace.run(adjustments.change_adjustment, self._wanted()) is not None:
            text = self._words.gettext("Everything sent to “{printer}” from here is adjusted now.")
            self._workspace.tell(text.format(printer=self.printer.value))
            self.printed.choose(ADJUSTED)
            self._start_again()

    def _leave(self) -> None:
        side = SheetSide(self.side.value)
        self._workspace.run(adjustments.remove_adjustment, self.printer.value, side)

    def _visit_print(self) -> None:
        self._workspace.visit("print", view=Paper.CALIBRATION)

    def _take_printer(self, printer: str) -> None:
        self._workspace.setting.preferences.keep("badges.printer", printer)
        self._start_again()

    def _take_side(self) -> None:
        self._start_again()
        bar = self.preview.verticalScrollBar()
        bar.setValue(bar.minimum() if self.side.value == SheetSide.FRONT else bar.maximum())

    def _take_unit(self, unit: str) -> None:
        self._unit = Unit(unit)
        self._workspace.setting.preferences.keep("badges.unit", unit)
        for field in self.lengths.values():
            field.show_length(field.length, self._unit)

    def _say_problem(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.show()

    def _make_page(self) -> None:
        snapshot, words, paper = self._workspace.snapshot, self._words, self._paper
        now = prints.wall_clock(self._workspace.setting.clock(), snapshot.event.timezone)

        def work(_: Callable[[int], None]) -> "Made":
            from planner.ui.badges.calibration_making import make_page  # noqa: PLC0415 - slow import

            return make_page(snapshot, paper, words, now)

        self._job = Job(work)
        self._job.finished.connect(self._show_page)
        self._job.start()

    def _show_page(self, made: "Made") -> None:
        self._job = None
        self.preview.set_zoom(Fit.PAGE)
        self.preview.show_pages(PdfPages(made.content, [QSizeF(*size) for size in made.sizes]))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side())
        row.addWidget(self.preview, 1)

    def _side(self) -> QWidget:
        options = QVBoxLayout()
        self._fill(options)
        return options_side(options, self._foot(), width=WIDTH)

    def _fill(self, options: QVBoxLayout) -> None:
        words = self._words
        options.setSpacing(PADDING)
        hint = words.gettext(
            "Labels a little off? Print the page at the right, measure it, and type what you found: "
            "everything printed from here is moved by that much."
        )
        options.addWidget(Label(hint, "muted", wraps=True))
        options.addWidget(labelled(words.gettext("Printer"), self.printer, self.now))
        options.addWidget(labelled(words.gettext("Side of the sheet"), self.side))
        options.addWidget(self.print, 0, Qt.AlignmentFlag.AlignLeft)
        self._fields = QWidget()
        fields = QVBoxLayout(self._fields)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setSpacing(PADDING)
        self._printed_row = labelled(words.gettext("Measured on a page"), self.printed)
        fields.addWidget(self._printed_row)
        fields.addWidget(labelled(words.gettext("Measured in"), self.unit))
        fields.addWidget(self._grid())
        options.addWidget(self._fields)
        lying = words.gettext("Sheets that lie on their side, like the agenda as a grid, go as they are.")
        options.addWidget(Label(lying, "small", wraps=True))

    def _grid(self) -> QWidget:
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GAP)
        for number, (name, (text, _)) in enumerate(_names(self._words).items()):
            grid.addWidget(labelled(text, self.lengths[name]), number // 2, number % 2)
        return made

    def _foot(self) -> QWidget:
        buttons = QHBoxLayout()
        buttons.addWidget(self.adjust, 1)
        buttons.addWidget(self.leave)
        return options_foot((self.result, self.problem), buttons)


def _names(words: Words) -> dict[str, tuple[str, str]]:
    """What stands above each field, and how it is heard; letters are those on the page."""
    return {
        "left": (words.gettext("A: from the left"), words.gettext("Cross A, from the left edge")),
        "top": (words.gettext("A: from the top"), words.gettext("Cross A, from the top edge")),
        "across": (words.gettext("B: length"), words.gettext("Length of line B, across")),
        "down": (words.gettext("C: length"), words.gettext("Length of line C, down")),
    }


def _printers_of_this_computer() -> list[str]:
    from planner.ui.printing.printers import names  # noqa: PLC0415 - slow import

    return names()
