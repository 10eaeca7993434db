"""The one label: a name with markup in it is shown as it was typed."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

Kind = Literal["body", "title", "heading", "section", "muted", "small", "wrong", "count"]


class Label(QLabel):
    """Plain text only; Qt's own would take `<b>` or `<img src=...>` in somebody's name for markup."""

    def __init__(
        self, text: str = "", kind: Kind = "body", *, wraps: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kind", kind)
        self.setText(text)
        if wraps:
            self.setWordWrap(True)
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
