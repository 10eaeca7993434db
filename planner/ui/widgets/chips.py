"""Short words that belong to something, each with its way out, and a line to add one more."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from planner.domain.names import folded
from planner.domain.values import dataclass
from planner.language import Words
from planner.ui.look.theme import SMALL, STEP
from planner.ui.widgets.buttons import icon_button
from planner.ui.widgets.choice_line import ChoiceLine, Found
from planner.ui.widgets.dots import Dot
from planner.ui.widgets.elided import Elided
from planner.ui.widgets.flow import Flow
from planner.ui.widgets.restyling import lay_ground

GAP_BETWEEN = 6


@dataclass(frozen=True, slots=True)
class Chip:
    key: str
    text: str
    colour: str = ""


class Chips(QWidget):
    added = Signal(str)
    """A name somebody typed or chose."""
    removed = Signal(str)
    """The key of a chip."""

    def __init__(self, words: Words, says: str, suggest: Callable[[], Sequence[str]]) -> None:
        super().__init__()
        self._words = words
        self._suggest = suggest
        self._chips: list[Chip] = []
        self._shown: list[QWidget] = []
        self.line = ChoiceLine(says, self._found, needs_letters=False)
        self.line.entered.connect(self._add)
        self.line.picked.connect(self._add)
        self._row = QWidget()
        self._flow = Flow(GAP_BETWEEN, self._row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_BETWEEN)
        column.addWidget(self._row)
        column.addWidget(self.line)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._row.setSizePolicy(policy)
        self._row.hide()

    @property
    def texts(self) -> list[str]:
        return [chip.text for chip in self._chips]

    def show_chips(self, chips: Sequence[Chip]) -> None:
        if list(chips) == self._chips:
            return
        held = [at for at, shown in enumerate(self._shown) if shown.isAncestorOf(self.focusWidget() or self)]
        self._chips = list(chips)
        for shown in self._shown:
            self._flow.removeWidget(shown)
            shown.hide()
            shown.deleteLater()
        self._shown = [self._made(chip) for chip in self._chips]
        for shown in self._shown:
            self._flow.addWidget(shown)
            shown.show()  # the layout does so later, too late for the cursor
        self._row.setVisible(bool(self._chips))
        if held:
            self._focus_near(held[0])

    def allow(self, is_allowed: bool) -> None:
        self.setEnabled(is_allowed)

    def _focus_near(self, at: int) -> None:
        """Where the chip was that is gone, its neighbour has the focus."""
        if self._shown:
            near = self._shown[min(at, len(self._shown) - 1)].focusProxy()
            if near is not None:
                near.setFocus()
        else:
            self.line.setFocus()

    def _made(self, chip: Chip) -> QWidget:
        made = QWidget()
        lay_ground(made, "tag")
        remove = icon_button(
            "close",
            self._words.gettext("Remove “{name}”").format(name=chip.text),
            lambda: self.removed.emit(chip.key),
            kind="remove",
        )
        remove.setIconSize(QSize(10, 10))
        remove.setFixedSize(18, 18)
        row = QHBoxLayout(made)
        row.setContentsMargins(GAP_BETWEEN + STEP // 2, 2, 2, 2)
        row.setSpacing(STEP)
        if chip.colour:
            row.addWidget(Dot(chip.colour, size=8))
        row.addWidget(Elided(chip.text, size=SMALL))
        row.addWidget(remove)
        made.setFocusProxy(remove)
        return made

    def _found(self, text: str) -> list[Found]:
        there = {folded(chip.text) for chip in self._chips}
        wanted = folded(text)
        names = [name for name in self._suggest() if folded(name) not in there and wanted in folded(name)]
        return [Found(name, name) for name in names]

    def _add(self, name: str) -> None:
        self.line.clear()
        self.added.emit(name)
