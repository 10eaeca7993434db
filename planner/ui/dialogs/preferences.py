"""What somebody likes to have their own way on this computer, and where things lie."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from planner import language
from planner.domain.rules import clean_line
from planner.ui.dialogs.dialog import Dialog
from planner.ui.look.theme import GAP
from planner.ui.setting import Setting
from planner.ui.widgets.buttons import button
from planner.ui.widgets.choice_box import ChoiceBox
from planner.ui.widgets.elided import Elided, filling
from planner.ui.widgets.labels import Label

WIDTH = 480
LANGUAGE, DESK = "language", "desk"


class PreferencesDialog(Dialog):
    """Each change holds at once; what it takes effect on is said below it."""

    def __init__(self, parent: QWidget | None, setting: Setting, renamed: Callable[[str], object]) -> None:
        words = setting.words
        super().__init__(parent, words.gettext("Preferences"), words, width=WIDTH)
        self._setting = setting
        self._renamed = renamed
        self.add_field(words.gettext("Language"), self._language_field())
        self._add_hint(words.gettext("Takes effect when the program is started again."))
        self._desk = QLineEdit(setting.desk)
        self._desk.editingFinished.connect(self._keep_desk)
        self.finished.connect(self._keep_desk)
        self.add_field(words.gettext("Name of this desk"), self._desk)
        self._add_hint(
            words.gettext(
                "Stands beside every step made on this computer. "
                "A workshop that is open keeps the name it was opened with."
            )
        )
        self._add_folder(words.gettext("Backups made while you work"), setting.backups)
        self._add_folder(words.gettext("Log of what went wrong"), setting.log.parent)
        self.add_close()

    def _language_field(self) -> ChoiceBox:
        made = ChoiceBox()
        known = [(code, language.name(code), "") for code in language.available()]
        made.offer([("", self.words.gettext("As the system has it"), ""), *known])
        kept = self._setting.preferences.text(LANGUAGE)
        made.show_value(kept if kept in language.available() else "")
        made.chosen.connect(self._keep_language)
        return made

    def _keep_language(self, code: str) -> None:
        self._setting.preferences.keep(LANGUAGE, code)

    def _keep_desk(self) -> None:
        name = clean_line(self._desk.text())
        if not name:
            self._desk.setText(self._setting.desk)
        elif name != self._setting.desk:
            self._setting.preferences.keep(DESK, name)
            self._renamed(name)

    def _add_hint(self, text: str) -> None:
        self.body.addWidget(Label(text, "small", wraps=True))
        self.body.addSpacing(GAP)

    def _add_folder(self, text: str, folder: Path) -> None:
        words = self.words
        opener = button(words.gettext("Open folder"), lambda: open_folder(folder))
        opener.setAccessibleName(words.gettext("Open folder: {what}").format(what=text))
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(filling(Elided(str(folder), mode=Qt.TextElideMode.ElideMiddle)), 1)
        row.addWidget(opener)
        self.body.addWidget(Label(text, "small"))
        self.body.addLayout(row)


def open_folder(folder: Path) -> None:
    """In the system's own program for files; made first where nothing was put there yet."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
