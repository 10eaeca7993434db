"""The one label: a name with markup in it is shown as it was typed."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

Kind = Literal["body", "title", "heading", "section", "muted", "small", "wrong", "count"]


class Label(QLabel):
    """Plain text only; Qt's own would take `<b>` or `<img src=...>` in somebody's name for markup."""

    def __init__(self, text: str = "", kind: Kind = "body", *, wraps: bool = False) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kind", kind)
        self.setText(text)
        if wraps:
            self.setWordWrap(True)
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)


def naming(text: str, field: QWidget, kind: Kind = "small") -> Label:
    """Stands above a field; a screen reader hears the field by it, unless that has a name of its own."""
    made = Label(text, kind, wraps=True)
    heard = field.focusProxy() or field
    if heard.focusPolicy() is not Qt.FocusPolicy.NoFocus:
        made.setBuddy(field)
    if not heard.accessibleName():
        heard.setAccessibleName(text)
    return made
