"""The list of the tray: painted cards, dragged to the grid with the mouse or sent there with keys."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView

from planner.language import Words
from planner.ui.agenda.grid import AgendaGrid
from planner.ui.agenda.tray_cards import Card
from planner.ui.agenda.tray_delegate import TrayDelegate
from planner.ui.look.theme import CORNER, GAP, PADDING, colours, font

Index = QModelIndex | QPersistentModelIndex
CARD = Qt.ItemDataRole.UserRole
IS_DRAGGED = Qt.ItemDataRole.UserRole + 1
DRAG_BUTTON = Qt.MouseButton.LeftButton


class TrayModel(QAbstractListModel):
    def __init__(self, parent: QListView) -> None:
        super().__init__(parent)
        self.cards: tuple[Card, ...] = ()
        self.dragged: frozenset[str] = frozenset()

    def show_cards(self, cards: tuple[Card, ...]) -> None:
        self.beginResetModel()
        self.cards = cards
        self.endResetModel()

    def fade(self, sessions: Sequence[str]) -> None:
        self.dragged = frozenset(sessions)
        if self.cards:
            self.dataChanged.emit(self.index(0), self.index(len(self.cards) - 1))

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt signature
        return 0 if parent is not None and parent.isValid() else len(self.cards)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        card = self.cards[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return card.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return card.spoken
            case _ if role == CARD:
                return card
            case _ if role == IS_DRAGGED:
                return card.session in self.dragged
        return None


class TrayList(QListView):
    """Forwards a drag to the grid as it happens. Sessions are named by their ids."""

    asked_places = Signal(str)
    """Enter: where could it go?"""
    opened = Signal(str)
    menu_asked = Signal(QPoint)
    """Where on the screen; it is about what is selected."""
    chosen = Signal(object)
    """Ids, after every change of the selection."""

    def __init__(self, grid: AgendaGrid, words: Words) -> None:
        super().__init__()
        self._grid = grid
        self._words = words
        self._pressed: QPoint | None = None
        self._is_dragging = False
        self._is_target = False
        self.says = ""
        """Instead of cards, where there are none."""
        self.cards = TrayModel(self)
        self.setModel(self.cards)
        self.setItemDelegate(TrayDelegate(words, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSpacing(0)
        self.setProperty("kind", "cards")
        self.setAccessibleName(words.gettext("Unscheduled sessions"))
        self.setAccessibleDescription(
            words.gettext("Enter offers places, S puts the session on the grid, where arrow keys move it.")
        )
        self.doubleClicked.connect(lambda index: self.opened.emit(index.data(CARD).session))
        grid.previewed.connect(self._follow_drag)
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit(self.selection))

    @property
    def selection(self) -> tuple[str, ...]:
        return tuple(index.data(CARD).session for index in sorted(self.selectedIndexes()))

    def show_cards(self, cards: tuple[Card, ...], says: str) -> None:
        """Whoever is selected stays so; where the current card goes, the next one takes its place."""
        self.says = says
        if cards == self.cards.cards:
            self.viewport().update()
            return
        selected, row = set(self.selection), self.currentIndex().row()
        current = self.cards.cards[row].session if 0 <= row < len(self.cards.cards) else ""
        scrolled = self.verticalScrollBar().value()
        self.cards.show_cards(cards)
        flag = QItemSelectionModel.SelectionFlag
        names = [card.session for card in cards]
        for name in selected & set(names):
            self.selectionModel().select(self.cards.index(names.index(name)), flag.Select)
        if names:
            place = names.index(current) if current in names else min(max(row, 0), len(names) - 1)
            self.selectionModel().setCurrentIndex(self.cards.index(place), flag.NoUpdate)
        self.verticalScrollBar().setValue(scrolled)

    def select(self, session: str) -> bool:
        names = [card.session for card in self.cards.cards]
        if session not in names:
            return False
        self.setCurrentIndex(self.cards.index(names.index(session)))
        return True

    def mark_target(self, is_target: bool) -> None:
        """Slots dropped here now would leave the agenda."""
        self._is_target = is_target
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt signature
        index = self.indexAt(event.position().toPoint())
        if event.button() == DRAG_BUTTON and index.isValid():
            self._pressed = event.position().toPoint()
            is_plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
            if is_plain and self.selectionModel().isSelected(index):
                return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt signature
        if self._pressed is None:
            super().mouseMoveEvent(event)
            return
        way = (event.position().toPoint() - self._pressed).manhattanLength()
        if not self._is_dragging and way >= QApplication.startDragDistance() and self.selection:
            self._is_dragging = True
            self.cards.fade(self.selection)
            self._grid.start_drag(self.selection)
        if self._is_dragging:
            self._grid.drag_to(event.globalPosition().toPoint(), event.modifiers())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt signature
        was_pressed, self._pressed = self._pressed, None
        if self._is_dragging:
            self._is_dragging = False
            self._grid.drop()
            self.cards.fade(())
            return
        super().mouseReleaseEvent(event)
        if was_pressed is not None and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.setCurrentIndex(self.indexAt(event.position().toPoint()))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt signature
        key, current = event.key(), self.currentIndex()
        if key == Qt.Key.Key_Escape and self._is_dragging:
            self._is_dragging, self._pressed = False, None
            self._grid.cancel_drag()
            self.cards.fade(())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and current.isValid():
            self.asked_places.emit(current.data(CARD).session)
        elif key == Qt.Key.Key_S and event.modifiers() == Qt.KeyboardModifier.NoModifier and self.selection:
            self.steer()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt signature
        is_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if is_key else self.indexAt(event.pos())
        if index.isValid():
            if not self.selectionModel().isSelected(index):
                self.setCurrentIndex(index)
            under = self.viewport().mapToGlobal(self.visualRect(index).center())
            self.menu_asked.emit(under if is_key else event.globalPos())

    def steer(self) -> None:
        """Give the selected sessions to the arrow keys, above the grid."""
        if self._grid.steer(self.selection):
            self.cards.fade(self.selection)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt signature
        super().focusInEvent(event)
        if self.cards.cards and not self.selection:
            current = self.currentIndex()
            self.setCurrentIndex(current if current.isValid() else self.cards.index(0))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt signature
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt signature
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        shades = colours(self)
        if not self.cards.cards and not self._is_target:
            painter.setPen(QColor(shades.muted))
            painter.setFont(font())
            flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
            painter.drawText(
                self.viewport().rect().adjusted(GAP, 3 * GAP, -GAP - PADDING, 0), int(flags), self.says
            )
        if self._is_target:
            self._paint_target(painter)
        painter.end()

    def _paint_target(self, painter: QPainter) -> None:
        shades, rect = colours(self), self.viewport().rect().adjusted(1, 1, -2, -2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QColor(shades.accent_pale)
        ground.setAlpha(230)
        painter.setBrush(ground)
        painter.setPen(QPen(QColor(shades.accent), 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(rect, CORNER, CORNER)
        painter.setPen(QColor(shades.text))
        painter.setFont(font(bold=True))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        told = self._words.gettext("Drop here to take it out of the agenda")
        painter.drawText(rect.adjusted(GAP, GAP, -GAP, -GAP), int(flags), told)

    def _follow_drag(self, preview: object) -> None:
        if preview is None:
            self.cards.fade(())
