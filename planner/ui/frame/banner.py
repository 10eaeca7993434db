"""A sentence above the page, with the ways on; never a question that stops somebody."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from planner.language import Words
from planner.ui.look.theme import GAP, PADDING
from planner.ui.notice import Notice, Tone, Way
from planner.ui.widgets.buttons import button, icon_button
from planner.ui.widgets.labels import Label
from planner.ui.widgets.restyling import restyle

SHOWN_MS = 6_000
"""How long good news stay."""


class Banner(QWidget):
    def __init__(self, words: Words) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._text = Label(wraps=True)
        self._ways: list[QPushButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(PADDING, GAP, GAP, GAP)
        self._row.setSpacing(GAP)
        self._row.addWidget(self._text, 1)
        self._row.addWidget(icon_button("close", words.gettext("Close this message"), self.hide))
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def show_notice(self, notice: Notice) -> None:
        for way in self._ways:
            way.deleteLater()
        self._ways = [self._button(way) for way in notice.ways]
        for at, shown in enumerate(self._ways, start=1):
            self._row.insertWidget(at, shown)
        self._text.setText(notice.text)
        restyle(self, kind=notice.tone.value)
        self.setAccessibleName(notice.text)
        self.show()
        self._timer.start() if notice.tone is Tone.FINE else self._timer.stop()

    def _button(self, way: Way) -> QPushButton:
        def take() -> None:
            self.hide()
            way.take()

        return button(way.text, take)
