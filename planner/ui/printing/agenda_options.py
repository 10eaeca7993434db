"""How the agenda is printed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.domain.records import Paper
from planner.operations import prints
from planner.printing.choices import Choices
from planner.ui.look.theme import PADDING
from planner.ui.printing.fields import labelled
from planner.ui.printing.orders import PaperOrder
from planner.ui.widgets.check_box import CheckBox
from planner.ui.widgets.labels import Label
from planner.ui.widgets.segments import Segments
from planner.ui.workspace import Workspace


class AgendaOptions(QWidget):
    changed = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        words, kept = workspace.words, workspace.setting.preferences
        self._sheet = Segments(
            words.gettext("Paper"),
            [("Letter", words.gettext("Letter")), ("A4", words.gettext("A4"))],
            wide=True,
        )
        self._style = Segments(
            words.gettext("Shows"),
            [
                ("grid", words.gettext("Grid")),
                ("list", words.gettext("List")),
                ("both", words.gettext("Both")),
            ],
            wide=True,
        )
        self._internal = CheckBox(words.gettext("With internal sessions"))
        about = Label(
            words.gettext("The grid has one page a day; the list has the abstracts and the people."),
            "small",
            wraps=True,
        )
        usual = prints.usual_paper(workspace.snapshot.event.timezone)
        _choose(self._sheet, kept.text("print.sheet", usual), ("Letter", "A4"))
        _choose(self._style, kept.text("print.style", "both"), ("grid", "list", "both"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(PADDING)
        column.addWidget(labelled(words.gettext("Paper"), self._sheet))
        column.addWidget(labelled(words.gettext("Shows"), self._style, about))
        column.addWidget(self._internal)
        self._sheet.picked.connect(self._tell)
        self._style.picked.connect(self._tell)
        self._internal.toggled.connect(self._tell)

    def order(self) -> PaperOrder:
        choices = Choices(
            sheet=self._sheet.value, style=self._style.value, with_internal=self._internal.isChecked()
        )
        slots = self._workspace.snapshot.slots
        return PaperOrder(Paper.AGENDA, choices, tuple(slot.id for slot in slots))

    def _tell(self) -> None:
        kept = self._workspace.setting.preferences
        kept.keep("print.sheet", self._sheet.value)
        kept.keep("print.style", self._style.value)
        self.changed.emit()


def _choose(segments: Segments, kept: str, known: tuple[str, ...]) -> None:
    if kept in known:
        segments.choose(kept)
