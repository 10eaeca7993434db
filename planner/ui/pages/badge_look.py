"""The page "How badges look", with the labels somebody measured and the printers that miss."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from planner.ui.badges.look_view import LookView
from planner.ui.badges.printer_view import PrinterView
from planner.ui.badges.stocks_view import StocksView
from planner.ui.look.theme import GAP, PADDING
from planner.ui.pages.page import Page
from planner.ui.widgets.buttons import command, for_command
from planner.ui.widgets.restyling import lay_ground
from planner.ui.widgets.segments import Segments
from planner.ui.workspace import Place, Workspace

BAR = 44
LOOK, STOCKS, PRINTER = "look", "stocks", "printer"


class BadgeLookPage(Page):
    """A view is made when it is first shown."""

    def __init__(self, workspace: Workspace, *, printers: Callable[[], list[str]] | None = None) -> None:
        """`printers` of this computer; the system is asked where nothing else is said."""
        super().__init__(workspace)
        words = self.words
        self._makers: dict[str, Callable[[], QWidget]] = {
            LOOK: partial(LookView, workspace),
            STOCKS: partial(StocksView, workspace),
            PRINTER: partial(PrinterView, workspace, printers),
        }
        self._made: dict[str, QWidget] = {}
        self._views = Segments(
            words.gettext("What to set up"),
            [
                (LOOK, words.gettext("Badges")),
                (STOCKS, words.gettext("Own labels")),
                (PRINTER, words.gettext("Printers")),
            ],
        )
        self._stack = QStackedWidget()
        self._back = command(self, words.gettext("Back to Print"), self._leave, picture="previous")
        self._make_commands()
        self._lay_out()
        self._views.picked.connect(self._show)
        self._show(LOOK)

    def go(self, place: Place) -> None:
        view = place.view if place.view in self._makers else LOOK
        self._views.choose(view)
        self._show(view)
        shown = self._made[view]
        if place.record and isinstance(shown, StocksView | PrinterView):
            shown.choose(place.record)

    def _show(self, view: str) -> None:
        if view not in self._made:
            self._made[view] = self._makers[view]()
            self._stack.addWidget(self._made[view])
        self._stack.setCurrentWidget(self._made[view])

    def _make_commands(self) -> None:
        words = self.words
        command(self, words.gettext("Badges as usual again"), self._make_usual, picture="undo")
        command(self, words.gettext("Measure new labels"), self._measure, picture="add")

    def _make_usual(self) -> None:
        self._views.choose(LOOK)
        self._show(LOOK)
        view = self._made[LOOK]
        if isinstance(view, LookView):
            view.make_usual()

    def _measure(self) -> None:
        self._views.choose(STOCKS)
        self._show(STOCKS)
        view = self._made[STOCKS]
        if isinstance(view, StocksView):
            view.begin()

    def _leave(self) -> None:
        self.workspace.visit("print")

    def _lay_out(self) -> None:
        bar = QWidget()
        lay_ground(bar, "bar")
        bar.setFixedHeight(BAR)
        row = QHBoxLayout(bar)
        row.setContentsMargins(GAP, 0, PADDING, 0)
        row.setSpacing(PADDING)
        row.addWidget(for_command(self._back, kind="quiet"))
        row.addWidget(self._views)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self._stack, 1)
