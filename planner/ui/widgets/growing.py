"""Parts that grow inside forms inside cards inside scrolling pages."""

from PySide6.QtWidgets import QWidget


def tell_layouts(grown: QWidget) -> None:
    """Let every layout around it ask anew how much room there should be.

    Qt tells them one by one, as each is laid out, and one that is hidden then never hears of it.
    """
    part: QWidget | None = grown
    while part is not None and not part.isWindow():
        part.updateGeometry()
        part = part.parentWidget()
        layout = part.layout() if part is not None else None
        if layout is not None:
            layout.invalidate()
