"""What the banner of a window says, and the ways on it offers."""

from PySide6.QtWidgets import QPushButton

from planner.ui.frame.main_window import MainWindow


def told(window: MainWindow) -> str:
    """The sentence, "" where there is none."""
    return window.banner.accessibleName() if window.banner.isVisible() else ""


def ways(window: MainWindow) -> list[str]:
    return [each.accessibleName() for each in _buttons(window)]


def take(window: MainWindow, way: str) -> None:
    next(each for each in _buttons(window) if each.accessibleName() == way).click()


def _buttons(window: MainWindow) -> list[QPushButton]:
    return [
        each
        for each in window.banner.findChildren(QPushButton)
        if each.isVisible() and each.accessibleName() != "Close this message"
    ]
