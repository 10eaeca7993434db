"""What was shared so far, what has changed since, and the way to share it again."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from planner.language import Words
from planner.ui.look.icons import icon
from planner.ui.look.theme import GAP, STEP
from planner.ui.printing.fields import flush
from planner.ui.sharing.shared_so_far import SharedLine
from planner.ui.widgets.buttons import button
from planner.ui.widgets.elided import Elided, filling
from planner.ui.widgets.growing import tell_layouts
from planner.ui.widgets.labels import Label
from planner.ui.widgets.restyling import lay_ground
from planner.ui.widgets.rows import Rows
from planner.wording import series, sharing

MOST_CHANGES = 12


class SharedList(QWidget):
    repeated = Signal(object)
    """A `SharedLine` that shall be saved again."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._rows: Rows[SharedLine, _Line] = Rows(self._made, _Line.show_line, gap=GAP + STEP)
        self._nothing = Label(words.gettext("Nothing yet."), "muted")
        self._more = Label("", "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(Label(words.gettext("Shared so far"), "section"))
        for part in (self._nothing, self._rows, self._more):
            column.addWidget(part)
        self.show_lines((), 0)

    def show_lines(self, lines: Sequence[SharedLine], more: int) -> None:
        """The newest first; `more` are not among them."""
        self._rows.show_items({line.export.id: line for line in lines})
        self._nothing.setVisible(not lines)
        self._more.setVisible(more > 0)
        self._more.setText(series.more(more, self._words) if more > 0 else "")

    def _made(self, _: str) -> "_Line":
        made = _Line(self._words)
        made.repeated.connect(self.repeated)
        return made


class _Line(QWidget):
    repeated = Signal(object)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._line: SharedLine | None = None
        self._title = Label(wraps=True)
        self._file = filling(Elided(muted=True, mode=Qt.TextElideMode.ElideMiddle))
        self._where = Label("", "small", wraps=True)
        self._toggle = button("", self._unfold, kind="link")
        self._changes = Label("", wraps=True)
        self._care = self._care_box()
        self._again = button(words.gettext("Save again…"), self._repeat, kind="link")
        flush(self._again)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        for part in (self._title, self._file, self._where):
            column.addWidget(part)
        column.addSpacing(STEP)
        column.addWidget(self._care)
        column.addWidget(self._again, 0, Qt.AlignmentFlag.AlignLeft)
        self._changes.hide()

    def show_line(self, line: SharedLine) -> None:
        words = self._words
        self._line = line
        self._title.setText(line.title)
        self._file.set_text(line.export.name)
        self._where.setText(line.where)
        self._again.setAccessibleDescription(f"{line.title}, {line.export.name}, {line.where}")
        self._again.setVisible(line.can_repeat)
        changes = line.changes or ()
        told = list(changes[:MOST_CHANGES])
        if len(changes) > MOST_CHANGES:
            told.append(series.more(len(changes) - MOST_CHANGES, words))
        self._changes.setText("\n".join(told))
        self._care.setVisible(bool(changes))
        self._name_toggle()
        tell_layouts(self)

    def _name_toggle(self) -> None:
        count = len(self._line.changes or ()) if self._line else 0
        text = sharing.changes_since(count, self._words)
        self._toggle.setText(text)
        is_open = not self._changes.isHidden()
        self._toggle.setIcon(icon("down" if is_open else "next"))
        said = self._words.gettext("Hide them") if is_open else self._words.gettext("Show them")
        self._toggle.setAccessibleName(f"{text}. {said}")

    def _unfold(self) -> None:
        self._changes.setVisible(self._changes.isHidden())
        self._name_toggle()
        tell_layouts(self)

    def _repeat(self) -> None:
        if self._line is not None:
            self.repeated.emit(self._line)

    def _care_box(self) -> QFrame:
        made = QFrame()
        lay_ground(made, "care")
        column = QVBoxLayout(made)
        column.setContentsMargins(STEP, 1, GAP, 1)
        column.setSpacing(STEP)
        row = QHBoxLayout()
        row.addWidget(self._toggle)
        row.addStretch()
        column.addLayout(row)
        self._changes.setContentsMargins(STEP, 0, 0, STEP)
        column.addWidget(self._changes)
        return made
