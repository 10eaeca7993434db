"""Where everything begins: a new workshop, one from before, or the sample."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.ui.setting import Setting
from planner.ui.widgets.buttons import button


class Welcome(QWidget):
    def __init__(
        self,
        setting: Setting,
        *,
        open_file: Callable[[Path], object],  # noqa: ARG002 - Qt signature
        new: Callable[[], None],
        sample: Callable[[], None],
    ) -> None:
        super().__init__()
        words = setting.words
        column = QVBoxLayout(self)
        column.addWidget(button(words.gettext("New workshop…"), new, kind="primary"))
        column.addWidget(button(words.gettext("Open the sample"), sample))
