"""What floats over the window: its shadow, and the focus it takes for a while."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QGraphicsDropShadowEffect, QWidget

from planner.ui.look.theme import STEP


def throw_shadow(widget: QWidget, *, blur: int, alpha: int) -> None:
    """`alpha` from 0 to 255."""
    shadow = QGraphicsDropShadowEffect(widget)
    shadow.setBlurRadius(blur)
    shadow.setOffset(0, STEP)
    shadow.setColor(QColor(0, 0, 0, alpha))
    widget.setGraphicsEffect(shadow)


def give_focus_back(before: QWidget | None) -> None:
    """To whoever had it, if that is still there to be seen."""
    try:
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)
    except RuntimeError:  # Qt has deleted it meanwhile
        pass
