"""Properties that the style sheet reads: Qt looks at them once, unless it is told."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def restyle(widget: QWidget, **properties: object) -> None:
    """Set them, and paint the widget anew where one of them is another than before."""
    if all(widget.property(name) == value for name, value in properties.items()):
        return
    for name, value in properties.items():
        widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def lay_ground(widget: QWidget, kind: str) -> None:
    """The ground and the edges that the style sheet has for this kind; a plain QWidget has none by itself."""
    widget.setProperty("kind", kind)
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
