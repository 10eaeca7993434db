"""Above the preview: how large it is, which page this is, and what is being done."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QWidget

from planner.ui.printing.columns import PIXELS_A_POINT, Fit
from planner.ui.printing.preview import Preview
from planner.ui.setting import Words
from planner.ui.theme import GAP, PADDING, STEP
from planner.ui.widgets.buttons import button, icon_button
from planner.ui.widgets.labels import Label

HEIGHT = 44
WIDTH_OF_BAR, LEAST_WIDTH_OF_BAR = 96, 24


class PreviewBar(QWidget):
    def __init__(self, preview: Preview, words: Words) -> None:
        super().__init__()
        self._preview, self._words = preview, words
        self._stop: Callable[[], object] = lambda: None
        self.setProperty("kind", "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._page = Label("", "muted")
        self._factor = Label("", "muted")
        self._fits = {
            fit: button(text, partial(preview.set_zoom, fit), kind="chip")
            for fit, text in ((Fit.WIDTH, words.gettext("Width")), (Fit.PAGE, words.gettext("Whole page")))
        }
        self._doing = Label("", "muted")
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setFixedHeight(6)
        self._progress.setMinimumWidth(LEAST_WIDTH_OF_BAR)
        self._progress.setMaximumWidth(WIDTH_OF_BAR)
        self._progress.setAccessibleName(words.gettext("Progress"))
        self._cancel = icon_button("close", words.gettext("Stop"), lambda: self._stop())
        self._lay_out()
        preview.moved.connect(self.refresh)
        self.rest()
        self.refresh()

    def refresh(self) -> None:
        preview = self._preview
        told = self._words.gettext("{number} of {count}").format(number=preview.current, count=preview.count)
        self._page.setText(told if preview.count else "")
        self._factor.setText(f"{round(preview.scale / PIXELS_A_POINT * 100)} %" if preview.count else "")
        for fit, made in self._fits.items():
            made.setChecked(preview.zoom is fit)

    def work(self, text: str, most: int, stop: Callable[[], object]) -> None:
        """Something began that takes `most` steps; 0 where nobody knows."""
        self._stop = stop
        self._doing.setText(text)
        self._progress.setRange(0, most)
        self._progress.setValue(0)
        for part in (self._doing, self._progress, self._cancel):
            part.setVisible(True)

    def advance(self, done: int) -> None:
        if self._progress.maximum():
            self._progress.setValue(done)

    def rest(self) -> None:
        for part in (self._doing, self._progress, self._cancel):
            part.setVisible(False)

    def _lay_out(self) -> None:
        words = self._words
        row = QHBoxLayout(self)
        row.setContentsMargins(PADDING, 0, PADDING, 0)
        row.setSpacing(GAP)
        for fit in self._fits.values():
            fit.setCheckable(True)
            row.addWidget(fit)
        row.addSpacing(STEP)
        row.addWidget(
            icon_button("zoom-out", words.gettext("Smaller (Ctrl+−)"), lambda: self._preview.zoom_by(-1))
        )
        row.addWidget(self._factor)
        row.addWidget(
            icon_button("zoom-in", words.gettext("Larger (Ctrl++)"), lambda: self._preview.zoom_by(1))
        )
        row.addStretch()
        row.addWidget(self._doing)
        row.addWidget(self._progress)
        row.addWidget(self._cancel)
        row.addSpacing(GAP)
        row.addWidget(self._page)
