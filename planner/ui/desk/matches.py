"""Who may be meant by what is typed: rows of 64 pixels, read from a step away."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QSizePolicy, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from planner.domain.values import dataclass
from planner.ui.look import icons, theme
from planner.ui.look.theme import CORNER, GAP, LARGE, PADDING, SMALL, STEP, TITLE, Colours
from planner.ui.notice import Tone

ROW_HEIGHT = 64
EDGE = 4
PILL = 22
MARKS = {Tone.FINE: "check", Tone.CARE: "warning", Tone.TROUBLE: "warning"}
INDEX = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Match:
    """One row. Without a person it offers to add one."""

    person: str
    name: str
    detail: str
    colour: str = ""
    """Of the group."""
    state: str = ""
    tone: Tone | None = None
    """Of the state: a mark and a ground."""
    keys: str = ""
    """What takes this row while it is the current one."""


def are_namesakes(rows: Sequence[Match]) -> bool:
    """Whether the first two are called the same: somebody has to look which one it is."""
    return len(rows) > 1 and bool(rows[1].person) and rows[0].name.casefold() == rows[1].name.casefold()


class Matches(QListView):
    """Walked and taken from the field; a click takes, too, and the field keeps the keys."""

    def __init__(self, says: str) -> None:
        super().__init__()
        self.setAccessibleName(says)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setItemDelegate(_Painted(self))
        self._rows = _Rows(self)
        self.setModel(self._rows)
        self._is_chosen = False
        """By hand, and not by what was typed."""
        self._is_lost = False
        """Who was current is gone: whoever comes first now was not meant."""

    @property
    def rows(self) -> Sequence[Match]:
        return self._rows.rows

    @property
    def current(self) -> Match | None:
        row = self.currentIndex().row()
        return self._rows.rows[row] if 0 <= row < len(self._rows.rows) else None

    def show_matches(self, rows: Sequence[Match], *, keep: bool = False, is_sure: bool = True) -> None:
        """The first is current, if that one `is_sure` to be meant.

        With `keep` nothing was typed: then nobody becomes current in the place of another.
        """
        before = self.current if keep else None
        self._is_lost = keep and self._is_lost
        self._is_chosen = keep and self._is_chosen
        if list(rows) != self._rows.rows:
            self._rows.show_rows(list(rows))
            self.updateGeometry()
        wanted = self._wanted([row.person for row in rows], before, is_sure=is_sure)
        self.setCurrentIndex(self._rows.index(wanted) if wanted >= 0 else QModelIndex())
        self.setVisible(bool(rows))

    def choose(self, row: Match) -> None:
        """The only one, whoever else is called so."""
        self.show_matches([row])
        self._is_chosen = True

    def _wanted(self, people: list[str], before: Match | None, *, is_sure: bool) -> int:
        """The row that is current from now on; -1 for none."""
        if before is not None and before.person not in (people if self._is_chosen else people[:1]):
            self._is_lost = True
        if self._is_lost:
            return -1
        if before is not None and self._is_chosen:
            return people.index(before.person)
        return 0 if is_sure and people and people[0] else -1

    def walk(self, by: int) -> None:
        self._is_chosen, self._is_lost = True, False
        last = len(self._rows.rows) - 1
        if last >= 0:
            at = self.currentIndex().row()
            self.setCurrentIndex(self._rows.index(min(max(at + by, 0), last)))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt signature
        return QSize(320, ROW_HEIGHT * max(1, len(self._rows.rows)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt signature
        return QSize(200, ROW_HEIGHT * min(2, max(1, len(self._rows.rows))))


class _Rows(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[Match] = []

    def show_rows(self, rows: list[Match]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: INDEX | None = None) -> int:  # noqa: N802 - Qt signature
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: INDEX, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not 0 <= index.row() < len(self.rows):
            return None
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(part for part in (row.name, row.detail, row.state) if part)
            case Qt.ItemDataRole.UserRole:
                return row
        return None


class _Painted(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: INDEX) -> QSize:  # noqa: N802, ARG002 - Qt signature
        return QSize(0, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: INDEX) -> None:
        row = index.data(Qt.ItemDataRole.UserRole)
        shades = theme.colours(option.palette)
        rect: QRect = option.rect.adjusted(1, 2, -1, -2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        _lay_ground(painter, rect, shades, option.state, is_current=is_current)
        _draw_edge(painter, rect, row, shades)
        inner = rect.adjusted(EDGE + 2 * PADDING, 6, -PADDING, -7)
        taken = _draw_end(painter, inner, row, shades, is_current=is_current)
        text = inner.adjusted(0, 0, -taken, 0)
        _write(painter, row.name, text, shades.text, theme.LARGE, is_top=True)
        _write(painter, row.detail, text, shades.muted, TITLE, is_top=False)
        painter.restore()


def _lay_ground(
    painter: QPainter, rect: QRect, shades: Colours, state: QStyle.StateFlag, *, is_current: bool
) -> None:
    is_hovered = bool(state & QStyle.StateFlag.State_MouseOver)
    if is_current or is_hovered:
        painter.setPen(QColor(shades.accent) if is_current else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(shades.accent_pale if is_current else shades.hover))
        painter.drawRoundedRect(rect, CORNER, CORNER)


def _draw_edge(painter: QPainter, rect: QRect, row: Match, shades: Colours) -> None:
    """The group's colour; a plus where somebody would be added."""
    if not row.person:
        place = QRect(rect.left() + PADDING - 2, rect.center().y() - 7, 16, 16)
        icons.paint(painter, "add", place, shades.accent_text)
    elif row.colour:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(row.colour))
        painter.drawRoundedRect(rect.left() + PADDING, rect.top() + 10, EDGE, rect.height() - 20, 2, 2)


def _draw_end(painter: QPainter, box: QRect, row: Match, shades: Colours, *, is_current: bool) -> int:
    """The state in its pill, and the keys; the width they take."""
    right = box.right()
    if is_current and row.keys:
        right -= _draw_keys(painter, right, box, row.keys, shades) + GAP
    if row.state:
        right -= _draw_state(painter, right, box, row, shades) + GAP
    return box.right() - right


def _draw_keys(painter: QPainter, right: int, box: QRect, keys: str, shades: Colours) -> int:
    made = theme.font(bold=True)
    width = QFontMetrics(made).horizontalAdvance(keys) + 2 * PADDING
    place = QRect(right - width, box.center().y() - 13, width, 28)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(shades.accent))
    painter.drawRoundedRect(place, CORNER, CORNER)
    painter.setFont(made)
    painter.setPen(QColor(shades.on_accent))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, keys)
    return width


def _draw_state(painter: QPainter, right: int, box: QRect, row: Match, shades: Colours) -> int:
    made = theme.font(SMALL)
    mark = PILL - 6 if row.tone else 0
    width = min(QFontMetrics(made).horizontalAdvance(row.state) + 2 * GAP + mark, box.width() // 2)
    place = QRect(right - width, box.center().y() - PILL // 2 + 1, width, PILL)
    edge, ground = tones(shades, row.tone)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(place, PILL / 2, PILL / 2)
    if row.tone:
        icons.paint(painter, MARKS[row.tone], QRect(place.left() + 6, place.top() + 4, 14, 14), edge)
    painter.setFont(made)
    painter.setPen(QColor(shades.text))
    inner = place.adjusted(GAP + mark, 0, -GAP + 2, 0)
    shown = QFontMetrics(made).elidedText(row.state, Qt.TextElideMode.ElideRight, inner.width())
    painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
    return width


def tones(shades: Colours, tone: Tone | None) -> tuple[str, str]:
    """Of a mark and its ground."""
    match tone:
        case Tone.FINE:
            return shades.fine, shades.fine_pale
        case Tone.CARE:
            return shades.care, shades.care_pale
        case Tone.TROUBLE:
            return shades.trouble, shades.trouble_pale
    return shades.muted, shades.hover


def _write(painter: QPainter, text: str, box: QRect, colour: str, size: int, *, is_top: bool) -> None:
    made = theme.font(size, bold=size == LARGE)
    painter.setFont(made)
    painter.setPen(QColor(colour))
    side = Qt.AlignmentFlag.AlignTop if is_top else Qt.AlignmentFlag.AlignBottom
    lift = -STEP if is_top else 1
    shown = QFontMetrics(made).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box.adjusted(0, lift, 0, 1), Qt.AlignmentFlag.AlignLeft | side, shown)
