"""A small line to say why something is printed again; nobody has to."""

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from planner.language import Words
from planner.ui.look.theme import GAP, STEP
from planner.ui.widgets.choice_box import ChoiceBox
from planner.ui.widgets.labels import Label
from planner.wording import prints as wording

OTHER = "other"
LONGEST = 200


class WhyAgain(QWidget):
    def __init__(self, words: Words) -> None:
        super().__init__()
        name = words.gettext("Why again?")
        self._box, self._line = ChoiceBox(), QLineEdit()
        self._box.setAccessibleName(name)
        self._box.offer(
            [
                ("", words.gettext("Not said"), ""),
                *((code, wording.reason(code, words), "") for code in wording.REASONS),
                (OTHER, words.gettext("Something else…"), ""),
            ]
        )
        self._line.setPlaceholderText(words.gettext("In your own words"))
        self._line.setAccessibleName(name)
        self._line.setMaxLength(LONGEST)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(Label(name, "small"))
        row.addWidget(self._box, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(row)
        column.addWidget(self._line)
        self._box.chosen.connect(self._show_line)
        self.forget()

    @property
    def reason(self) -> str:
        """As it is noted: a usual one by its code; empty where nothing was said or nothing asked."""
        if self.isHidden():
            return ""
        return self._line.text().strip() if self._box.value == OTHER else str(self._box.value)

    def ask(self, is_again: bool) -> None:
        """What was said stays, until it is printed."""
        self.setVisible(is_again)

    def forget(self) -> None:
        self._box.show_value("")
        self._line.clear()
        self._line.hide()

    def _show_line(self, value: str) -> None:
        self._line.setVisible(value == OTHER)
        if value == OTHER:
            self._line.setFocus()
