"""The chips above the rows: all of them, or those of one kind, with how many there are."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QWidget

from planner.language import Words
from planner.ui.importing.preview import ALL, SHOWN, Shown
from planner.ui.look.theme import GAP
from planner.ui.widgets.buttons import button
from planner.ui.widgets.flow import Flow
from planner.ui.widgets.plain import unmnemonic
from planner.wording import imports


class Chips(QWidget):
    """Arrow keys go from one to the next."""

    picked = Signal(str)
    """One of what rows can be chosen by."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self.setAccessibleName(words.gettext("Rows to show"))
        self._group = QButtonGroup(self)
        self.chips: dict[str, QPushButton] = {}
        flow = Flow(GAP - 2, self)
        for number, shown in enumerate(SHOWN):
            chip = self.chips[shown] = button(self._text(shown), kind="chip")
            chip.setCheckable(True)
            self._group.addButton(chip, number)
            flow.addWidget(chip)
        self.chips[ALL].setChecked(True)
        self._group.idClicked.connect(lambda number: self.picked.emit(SHOWN[number]))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_counts(self, preview: Shown, shown: str) -> None:
        """Only chips that leave something; the one that is shown is marked."""
        for each, chip in self.chips.items():
            count = preview.count(each)
            text = f"{self._text(each)}  {count:,}"
            chip.setText(unmnemonic(text))
            chip.setAccessibleName(text)
            chip.setVisible(count > 0 or each == ALL)
        self.chips[shown].setChecked(True)

    def _text(self, shown: str) -> str:
        return imports.fate(shown, self._words) if shown else self._words.gettext("All")
