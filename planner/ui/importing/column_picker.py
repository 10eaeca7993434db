"""A list that opens over a line of the columns panel: what it could be, found by typing."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from planner.language import Words
from planner.ui.importing.column_options import Option, matching
from planner.ui.look.theme import GAP, SMALLEST, STEP, colours, font
from planner.ui.widgets.restyling import lay_ground
from planner.ui.widgets.search_field import SearchField

NARROWEST = 280
HIGHEST = 380
_VALUE = Qt.ItemDataRole.UserRole
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}


class ColumnPicker(QFrame):
    """Goes when something is picked, with Esc, and with a click elsewhere."""

    picked = Signal(object)
    """The value of an option."""

    def __init__(
        self, owner: QWidget, says: str, options: Sequence[Option], words: Words,
        *, own: Callable[[str], Option] | None = None,
    ) -> None:  # fmt: skip
        """`own` makes an option of what was typed, where that may be something new."""
        super().__init__(owner, Qt.WindowType.Popup)
        self._options = options
        self._own = own
        self._current: object = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMouseReplay)  # a click elsewhere closes it, no more
        self.setAccessibleName(says)
        lay_ground(self, "card")
        self.line = SearchField(says, words)
        self.line.setPlaceholderText(words.gettext("Type to find"))
        self.list = QListWidget()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(says)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(STEP, STEP, STEP, STEP)
        column.setSpacing(STEP)
        column.addWidget(self.line)
        column.addWidget(self.list)
        self.setFocusProxy(self.line)
        self.line.installEventFilter(self)
        self.line.textChanged.connect(self._find)
        self.list.itemClicked.connect(self._pick)
        self.list.currentItemChanged.connect(self._tell)

    def open_at(self, anchor: QRect, current: object, typed: str) -> None:
        """Below `anchor`, which is on the screen; above it where there is no room below."""
        self._current = current
        self._find(typed)
        self.line.setText(typed)
        width = max(anchor.width(), NARROWEST)
        height = min(self._needed(), HIGHEST)
        screen = self.screen().availableGeometry()
        top = anchor.bottom() + 3
        if top + height > screen.bottom():
            top = max(anchor.top() - height - 2, screen.top())
        left = max(min(anchor.right() + 1 - width, screen.right() - width), screen.left())
        self.setGeometry(QRect(QPoint(left, top), QPoint(left + width - 1, top + height - 1)))
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)
        self.show()
        self.list.scrollToItem(self.list.currentItem(), QListWidget.ScrollHint.PositionAtCenter)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt signature
        """Keys in the search line that go through the list below it."""
        if watched is self.line and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key in _STEPS:
                self._step(_STEPS[key])
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
                self._pick(self.list.currentItem())
                return True
            if key == Qt.Key.Key_Escape:
                self.close()
                return True
        return super().eventFilter(watched, event)

    def _find(self, typed: str) -> None:
        text = typed.strip()
        found = matching(self._options, text)
        if self._own is not None and text:
            own = self._own(text)
            found += [] if own.value in [each.value for each in found] else [own]
        self.list.clear()
        group = ""
        for option in found:
            if option.group != group and option.group:
                self._add_heading(option.group)
            group = option.group
            self._add(option)
        self._mark(is_found=bool(text))

    def _add_heading(self, text: str) -> None:
        heading = QListWidgetItem(text)
        heading.setFlags(Qt.ItemFlag.NoItemFlags)
        heading.setFont(font(SMALLEST, bold=True))
        heading.setForeground(QColor(colours(self).muted))
        self.list.addItem(heading)

    def _add(self, option: Option) -> None:
        item = QListWidgetItem(f"{option.text} · {option.detail}" if option.detail else option.text)
        item.setData(_VALUE, (option.value,))
        self.list.addItem(item)

    def _mark(self, *, is_found: bool) -> None:
        """What it is now, if that is known, or the first that was found."""
        rows = [row for row in range(self.list.count()) if self._can_be_picked(row)]
        current = [row for row in rows if self.list.item(row).data(_VALUE) == (self._current,)]
        first = rows[:1] if is_found else current
        self.list.setCurrentRow(first[0] if first else -1)

    def _step(self, by: int) -> None:
        rows = [row for row in range(self.list.count()) if self._can_be_picked(row)]
        if rows:
            at = rows.index(self.list.currentRow()) if self.list.currentRow() in rows else -1
            self.list.setCurrentRow(rows[min(max(at + by, 0), len(rows) - 1)])

    def _can_be_picked(self, row: int) -> bool:
        return bool(self.list.item(row).flags() & Qt.ItemFlag.ItemIsEnabled)

    def _pick(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(_VALUE) is not None:
            (value,) = item.data(_VALUE)
            self.close()
            self.picked.emit(value)

    def _tell(self, item: QListWidgetItem | None) -> None:
        """A screen reader hears what is marked."""
        self.line.setAccessibleDescription(item.text() if item is not None else "")

    def _needed(self) -> int:
        rows = sum(self.list.sizeHintForRow(row) for row in range(self.list.count()))
        return rows + self.line.sizeHint().height() + 3 * STEP + GAP
