"""Asks for a name, and says there and then why it can't be that one."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from planner.language import Words
from planner.ui.dialogs.popover import Popover
from planner.ui.widgets.labels import Label


class Naming(Popover):
    def __init__(
        self, host: QWidget, title: str, words: Words, *, name: str, does: str, take: Callable[[str], str]
    ) -> None:
        """`take` the name; it returns what is wrong with it, or nothing. `does` is on the button."""
        super().__init__(host, title, words)
        self._take = take
        self.field = QLineEdit(name)
        self.field.selectAll()
        self.add_field(words.gettext("Name"), self.field)
        self._wrong = Label(kind="wrong", wraps=True)
        self._wrong.hide()
        self.body.addWidget(self._wrong)
        self.finish(does, self._done)

    def _done(self) -> None:
        wrong = self._take(self.field.text())
        if not wrong:
            self.leave()
            return
        self._wrong.setText(wrong)
        self._wrong.show()
        self.field.setFocus()
        self.fit()
