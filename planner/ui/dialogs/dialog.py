"""A dialog: a title, what it asks or says, and its buttons; Esc closes it, nothing waits for it."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from planner.language import Words
from planner.ui.look.theme import GAP, PADDING, STEP
from planner.ui.widgets.buttons import button
from planner.ui.widgets.labels import Label, naming

MARGIN = 2 * PADDING


class Dialog(QDialog):
    """Shown by `present`; gone when closed."""

    def __init__(self, parent: QWidget | None, title: str, words: Words, *, width: int) -> None:
        super().__init__(parent)
        self.words = words
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(width)
        self.body = QVBoxLayout()
        self.body.setSpacing(STEP)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(GAP)
        self._buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(GAP)
        column.addWidget(Label(title, "heading", wraps=True))
        column.addSpacing(STEP)
        column.addLayout(self.body, 1)
        column.addSpacing(GAP)
        column.addLayout(self._buttons)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt signature
        """As high as its words need at the width it has, not at one it could have."""
        hint = super().sizeHint()
        width = max(hint.width(), self.minimumWidth())
        return QSize(width, self.heightForWidth(width) if self.hasHeightForWidth() else hint.height())

    def add_field(self, text: str, field: QWidget) -> None:
        """A label above what it names."""
        self.body.addSpacing(STEP)
        self.body.addWidget(naming(text, field))
        self.body.addWidget(field)

    def add_button(
        self, text: str, pressed: Callable[[], object], *, is_primary: bool = False
    ) -> QPushButton:
        """The primary one is what Enter presses."""
        made = button(text, pressed, kind="primary" if is_primary else "plain")
        made.setAutoDefault(True)
        made.setDefault(is_primary)
        self._buttons.addWidget(made)
        return made

    def add_close(self) -> QPushButton:
        return self.add_button(self.words.gettext("Close"), self.close, is_primary=True)

    def present(self) -> None:
        """Over its window, which can't be used meanwhile; the rest of the program goes on."""
        self.open()
