"""Below a list: what Import will do, how far the work is, and the one button that writes."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from planner.language import Words
from planner.ui.importing.drafting import WHOLE
from planner.ui.importing.preview import AgendaPreview, Shown
from planner.ui.look.theme import GAP, PADDING, STEP
from planner.ui.widgets.buttons import button, for_command
from planner.ui.widgets.labels import Label
from planner.ui.widgets.restyling import lay_ground
from planner.wording import agenda_imports, imports

PATIENCE_MS = 250
"""Work that ends sooner is not worth a word."""
BAR = 120


class Foot(QWidget):
    def __init__(
        self, words: Words, take_in: QAction, *, stop: Callable[[], object], again: Callable[[], object]
    ) -> None:
        super().__init__()
        self._words = words
        lay_ground(self, "foot")
        self.sentence = Label(kind="title", wraps=True)
        self.more = Label(kind="small", wraps=True)
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setFixedSize(BAR, 6)
        self._progress.setAccessibleName(words.gettext("Progress"))
        self.stop = button(words.gettext("Cancel"), stop)
        self.again = button(words.gettext("Work it out again"), again)
        self.take_in = for_command(take_in, kind="primary")
        self.take_in.setIcon(QIcon())
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._show_work)
        self._lay_out()
        self._rest()

    def show_preview(self, preview: Shown) -> None:
        self._rest()
        if isinstance(preview, AgendaPreview):
            self._say(
                agenda_imports.intended(preview.plan, self._words),
                agenda_imports.brought_along(preview.plan, self._words),
            )
            return
        plan = preview.plan
        if plan is None:
            self._say(self._words.gettext("Nothing to take in yet"))
            return
        self._say(
            imports.intended(plan, preview.kind, self._words),
            imports.brought_along(plan, preview.kind, self._words),
        )

    def show_trouble(self, sentence: str) -> None:
        self._rest()
        self._say(self._words.gettext("Nothing can be taken in like this"), sentence)

    def show_stopped(self) -> None:
        self._rest()
        text = self._words.gettext("What you see is from before your last choice.")
        self._say(self._words.gettext("Cancelled; nothing was written"), text)
        self.again.show()

    def show_reason(self, sentence: str) -> None:
        """Why nothing can be imported though there would be something."""
        self.more.setText(sentence)
        self.more.show()

    def begin(self) -> None:
        self.again.hide()
        self._progress.setRange(0, 0)
        if not self.stop.isVisible():
            self._patience.start()

    def advance(self, done: int) -> None:
        """In thousandths."""
        self._progress.setRange(0, WHOLE)
        self._progress.setValue(done)

    def show_writing(self, count: int) -> None:
        """Painted at once: while it is written the window stands still."""
        self._rest()
        text = self._words.ngettext("Writing {count} record…", "Writing {count} records…", count)
        self._say(text.format(count=f"{count:,}"))
        self.repaint()

    def _say(self, sentence: str, rest: str = "") -> None:
        self.sentence.setText(sentence)
        self.more.setText(rest)
        self.more.setVisible(bool(rest))

    def _rest(self) -> None:
        self._patience.stop()
        for part in (self._progress, self.stop, self.again):
            part.hide()

    def _show_work(self) -> None:
        self._progress.show()
        self.stop.show()

    def _lay_out(self) -> None:
        lines = QVBoxLayout()
        lines.setSpacing(STEP // 2)
        lines.addWidget(self.sentence)
        lines.addWidget(self.more)
        row = QHBoxLayout(self)
        row.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        row.setSpacing(GAP + STEP)
        row.addLayout(lines, 1)
        for part in (self._progress, self.stop, self.again, self.take_in):
            row.addWidget(part)
