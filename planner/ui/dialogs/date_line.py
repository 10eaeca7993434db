"""A date, typed or taken from a calendar."""

from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCalendarWidget,
    QDateEdit,
    QHBoxLayout,
    QMenu,
    QWidget,
    QWidgetAction,
)

from planner.language import Words
from planner.ui.look.theme import GAP, STEP, colours
from planner.ui.widgets.buttons import icon_button


def indent(field: QAbstractSpinBox) -> None:
    """The style sheet does not reach the line inside."""
    field.lineEdit().setTextMargins(GAP, 0, STEP, 0)


class DateLine(QWidget):
    changed = Signal()

    def __init__(self, proposed: date, words: Words) -> None:
        super().__init__()
        self.field = QDateEdit(QDate(proposed.year, proposed.month, proposed.day))
        self.field.setDisplayFormat("yyyy-MM-dd")
        indent(self.field)
        self.field.dateChanged.connect(lambda _: self.changed.emit())
        self._calendar = _calendar()
        self._calendar.activated.connect(self._take)
        self._calendar.clicked.connect(self._take)
        self._menu = QMenu(self)
        shown = QWidgetAction(self._menu)
        shown.setDefaultWidget(self._calendar)
        self._menu.addAction(shown)
        self._opener = icon_button("agenda", words.gettext("Open a calendar"), self._open, kind="plain")
        self.setFocusProxy(self.field)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(STEP)
        row.addWidget(self.field, 1)
        row.addWidget(self._opener)

    @property
    def date(self) -> date:
        shown = self.field.date()
        return date(shown.year(), shown.month(), shown.day())

    def _open(self) -> None:
        _dress_weekend(self._calendar)
        self._calendar.setSelectedDate(self.field.date())
        self._menu.popup(self._opener.mapToGlobal(self._opener.rect().bottomLeft()))
        self._calendar.setFocus()

    def _take(self, chosen: QDate) -> None:
        self._menu.close()
        self.field.setDate(chosen)
        self.field.setFocus()


def _calendar() -> QCalendarWidget:
    made = QCalendarWidget()
    made.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    made.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.SingleLetterDayNames)
    made.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
    made.setMinimumSize(280, 220)
    return made


def _dress_weekend(calendar: QCalendarWidget) -> None:
    """Qt's red is hard to read on a dark ground."""
    plain = QTextCharFormat()
    plain.setForeground(QColor(colours(calendar).muted))
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, plain)
