"""A list as it is looked at: head, columns at the left, the rows and one of them in full, foot."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from planner.importing.outcomes import Outcome
from planner.ui.importing import finding
from planner.ui.importing.chips import Chips
from planner.ui.importing.columns_panel import ColumnsPanel
from planner.ui.importing.foot import Foot
from planner.ui.importing.head import Head
from planner.ui.importing.likes import Likes
from planner.ui.importing.preview import ALL, LIKE, AgendaPreview, Preview, Shown
from planner.ui.importing.row_panel import RowPanel
from planner.ui.importing.rows_view import RowsView
from planner.ui.look.theme import GAP, PADDING
from planner.ui.widgets.choice_line import Found
from planner.ui.widgets.empty import Empty
from planner.ui.widgets.restyling import lay_ground
from planner.ui.workspace import Workspace
from planner.wording.imports import UNNAMED

COLUMNS = 340
NARROWEST = 280
ROOMY = 960
"""From this width on the columns are open by themselves."""
IN_FULL = 216
"""Height of the row in full."""
OPEN = "import columns"
"""What the preferences call whether the columns are open; not there until somebody has chosen."""


class ListView(QWidget):
    def __init__(
        self, workspace: Workspace, take_in: QAction, *, back: Callable[[], object],
        other: Callable[[], object], stop: Callable[[], object], again: Callable[[], object],
    ) -> None:  # fmt: skip
        super().__init__()
        self._workspace = workspace
        self._words = workspace.words
        self._is_without = False
        """An agenda is shown, which has no columns."""
        self._preview: Shown | None = None
        self.head = Head(self._words, back=back, other=other, columns=self.turn_columns)
        self.columns = ColumnsPanel(workspace)
        self.chips = Chips(self._words)
        self.rows = RowsView(self._words)
        self.row = RowPanel(self._words, self._found)
        self.foot = Foot(self._words, take_in, stop=stop, again=again)
        self._nameless = Empty()
        self._middle = QStackedWidget()
        self._lay_out()
        self.chips.picked.connect(self.show_rows)
        self.rows.chosen.connect(self._show_row)
        self.rows.opened.connect(self.row.ask_match)
        self._likes = Likes(self)
        self._likes.answered.connect(self._show_row)
        self._likes.counted.connect(self._count_likes)

    def show_preview(self, preview: Shown) -> None:
        """What was filtered, selected and scrolled to stays, as far as it is there."""
        self._likes.take_preview(preview if isinstance(preview, Preview) else None)
        self._preview = self._with_likes(preview)
        self.head.show_preview(preview)
        if isinstance(preview, Preview):
            notes = preview.plan.notes if preview.plan else ()
            told = preview.asked.told
            self.columns.show_list(preview.table, preview.mapping, preview.meanings, told, notes)
        self._open_columns()
        self.foot.show_preview(preview)
        self.rows.rows.take_preview(preview)
        self.show_rows(self.rows.rows.shown)
        if preview.trouble is not None:
            heading = self._words.gettext("What do the columns hold?")
            self._nameless.tell(heading, self._words.gettext(UNNAMED[preview.trouble.code]))
            self._set_columns(True)
        self._middle.setCurrentIndex(0 if preview.trouble is None else 1)

    def show_rows(self, shown: str) -> None:
        if self._preview is not None:
            self.rows.show_preview(self._preview, shown if self._preview.count(shown) else ALL)
            self.chips.show_counts(self._preview, self.rows.rows.shown)

    @property
    def first_stop(self) -> QWidget:
        """Where the keyboard belongs: the rows, and before there are any, the columns."""
        has_rows = self._preview is None or self._preview.trouble is None
        return self.rows if has_rows else self.columns

    def clear(self) -> None:
        self._preview = None
        self._likes.take_preview(None)
        self.rows.rows.take_preview(None)
        self.rows.show_preview(None, ALL)

    def turn_columns(self) -> None:
        if self._is_without:
            return
        self._set_columns(self.columns.isHidden())
        self._workspace.setting.preferences.keep(OPEN, int(not self.columns.isHidden()))

    def go_to_part(self, step: int) -> None:
        """The next or the one before of the parts that can be seen, by the keyboard."""
        parts: Sequence[QWidget] = (
            self.head, self.columns, self.chips, self.rows, self.row, self.foot,
        )  # fmt: skip
        shown = [part for part in parts if part.isVisible() and _first_stop(part) is not None]
        held = QApplication.focusWidget()
        at = next((at for at, part in enumerate(shown) if part is held or part.isAncestorOf(held or self)), 0)
        stop = _first_stop(shown[(at + step) % len(shown)]) if shown else None
        if stop is not None:
            stop.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt signature
        super().resizeEvent(event)
        chosen = self._workspace.setting.preferences.number(OPEN, -1)
        if chosen < 0 and event.size().width() != event.oldSize().width():
            is_asking = self._preview is not None and self._preview.trouble is not None
            self._set_columns(is_asking or event.size().width() >= ROOMY)

    def _open_columns(self) -> None:
        """After an agenda, which has none, as they were before."""
        is_agenda = isinstance(self._preview, AgendaPreview)
        if is_agenda != self._is_without:
            self._is_without = is_agenda
            chosen = self._workspace.setting.preferences.number(OPEN, -1)
            self._set_columns(bool(chosen) if chosen >= 0 else self.width() >= ROOMY)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt signature
        super().showEvent(event)
        self._likes.resume()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt signature
        super().hideEvent(event)
        self._likes.pause()

    def _set_columns(self, is_open: bool) -> None:
        is_open = is_open and not self._is_without
        self.columns.setVisible(is_open)
        self.head.columns.setChecked(is_open)

    def _show_row(self) -> None:
        model, at = self.rows.rows, self.rows.current
        outcome = model.outcome(at)
        decisions = self._preview.asked.decisions if self._preview else None
        match = decisions.matches.get(outcome.row) if decisions and outcome else None
        self.row.show_row(model.telling, outcome, model.missing(at), match, self._likes.of(outcome))

    def _count_likes(self) -> None:
        if self._preview is not None:
            self._preview = self._with_likes(self._preview)
            self.chips.show_counts(self._preview, self.rows.rows.shown)

    def _with_likes(self, preview: Shown) -> Shown:
        places = self._likes.places()
        return (
            preview
            if places is None or isinstance(preview, AgendaPreview)
            else replace(preview, rows={**preview.rows, LIKE: places})
        )

    def _found(self, text: str, outcome: Outcome | None) -> Sequence[Found]:
        like = [each.id for each in self._likes.of(outcome)]
        return finding.people(self._workspace.document, text, outcome, like)

    def _lay_out(self) -> None:
        middle = QSplitter(Qt.Orientation.Vertical)
        middle.addWidget(self._table())
        middle.addWidget(self.row)
        middle.setStretchFactor(0, 1)
        middle.setSizes([1000, IN_FULL])
        middle.setChildrenCollapsible(False)
        self._middle.addWidget(middle)
        self._middle.addWidget(self._nameless)
        across = QSplitter()
        across.addWidget(self.columns)
        across.addWidget(self._middle)
        across.setStretchFactor(1, 1)
        across.setSizes([COLUMNS, 1000])
        across.setChildrenCollapsible(False)
        self.columns.setMinimumWidth(NARROWEST)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(across, 1)
        column.addWidget(self.foot)

    def _table(self) -> QWidget:
        made, bar = QWidget(), QWidget()
        lay_ground(bar, "bar")
        inside = QVBoxLayout(bar)
        inside.setContentsMargins(PADDING, GAP, PADDING, GAP)
        inside.addWidget(self.chips)
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self.rows, 1)
        return made


def _first_stop(part: QWidget) -> QWidget | None:
    """Where Tab would come to first in it; of chips, the one that is chosen."""
    stops = [part, *part.findChildren(QWidget)]
    if isinstance(part, Chips):
        stops = [chip for chip in part.chips.values() if chip.isChecked()]
    can_stop = (each for each in stops if each.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return next((each for each in can_stop if each.isVisible() and each.isEnabled()), None)
