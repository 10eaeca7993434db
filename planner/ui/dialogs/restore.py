"""The backups of the open workshop: one of them is opened as a workshop of its own."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from planner.language import Words
from planner.store.backups import Copy
from planner.ui.dialogs.dialog import Dialog
from planner.ui.look.theme import GAP
from planner.ui.widgets.labels import Label
from planner.wording import rescues

WIDTH = 420
SHOWN = 260


class Restore(Dialog):
    def __init__(
        self,
        parent: QWidget | None,
        words: Words,
        *,
        copies: Sequence[Copy],
        now: datetime,
        restore: Callable[[Copy], object],
    ) -> None:
        super().__init__(parent, words.gettext("Restore from a backup"), words, width=WIDTH)
        self._copies = copies
        self._restore = restore
        if not copies:
            self.body.addWidget(
                Label(
                    words.gettext("There is no backup yet. One is made every two minutes while you work."),
                    "muted",
                    wraps=True,
                )
            )
            self.add_close()
            return
        self.body.addWidget(
            Label(
                words.gettext(
                    "The backup opens as a workshop of its own; the one that is open now stays as it is."
                ),
                "muted",
                wraps=True,
            )
        )
        self._list = self._filled(now)
        self.body.addSpacing(GAP)
        self.body.addWidget(self._list)
        self.add_button(words.gettext("Cancel"), self.close)
        self.add_button(words.gettext("Open the backup"), self._take, is_primary=True)
        self._list.setFocus()

    def _filled(self, now: datetime) -> QListWidget:
        made = QListWidget()
        made.setAccessibleName(self.words.gettext("Backups"))
        made.setMinimumHeight(SHOWN)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for copy in self._copies:
            time = rescues.moment(copy.at, now=now, words=self.words)
            size = self.words.gettext("{count} kB").format(count=f"{-(-copy.size // 1000):,}")
            QListWidgetItem(f"{time}   ·   {size}", made)
        made.setCurrentRow(0)
        made.itemActivated.connect(self._take)
        return made

    def _take(self) -> None:
        row = self._list.currentRow()
        if row >= 0:
            self.close()
            self._restore(self._copies[row])
