"""What is said when the program itself has failed: that the workshop is safe, and what to do now."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from planner.language import Words
from planner.ui.dialogs.dialog import Dialog
from planner.ui.look.theme import GAP
from planner.ui.widgets.labels import Label

WIDTH = 520
SHOWN = 160


class Failure(Dialog):
    def __init__(self, parent: QWidget | None, words: Words, *, report: str, log: Path | None) -> None:
        super().__init__(parent, words.gettext("Something went wrong in the program"), words, width=WIDTH)
        self.body.addWidget(
            Label(
                words.gettext(
                    "Your workshop is safe: every finished step is in its file. You can go on working; "
                    "what you did last may not have been done."
                ),
                wraps=True,
            )
        )
        self.body.addSpacing(GAP)
        self.body.addWidget(Label(self._sent(log), wraps=True))
        self.body.addSpacing(GAP)
        text = QPlainTextEdit(report)
        text.setReadOnly(True)
        text.setTabChangesFocus(True)
        text.setFixedHeight(SHOWN)
        text.setAccessibleName(words.gettext("Report"))
        self.body.addWidget(text)
        self._report = report
        self._copy = self.add_button(words.gettext("Copy report"), self._copy_report)
        self.add_close().setFocus()

    def _sent(self, log: Path | None) -> str:
        if log is None:
            return self.words.gettext(
                "Please send this report to those who look after the program. It holds no names."
            )
        return self.words.gettext(
            "Please send this report to those who look after the program. It holds no names; "
            "it is kept in {log}."
        ).format(log=log)

    def _copy_report(self) -> None:
        QGuiApplication.clipboard().setText(self._report)
        self._copy.setText(self.words.gettext("Copied"))

    def present(self) -> None:
        """Beside the window, which goes on."""
        self.setModal(False)
        self.show()
        self.raise_()
