"""Above the preview: how large it is, and which page this is."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from planner.language import Words
from planner.ui.look.theme import GAP, PADDING, STEP
from planner.ui.printing.columns import PIXELS_A_POINT, Fit
from planner.ui.printing.preview import Preview
from planner.ui.widgets.buttons import button, icon_button
from planner.ui.widgets.labels import Label

HEIGHT = 44


class PreviewBar(QWidget):
    def __init__(self, preview: Preview, words: Words) -> None:
        super().__init__()
        self._preview, self._words = preview, words
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
        self._lay_out()
        preview.moved.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        preview = self._preview
        told = self._words.gettext("{number} of {count}").format(number=preview.current, count=preview.count)
        self._page.setText(told if preview.count else "")
        self._factor.setText(f"{round(preview.scale / PIXELS_A_POINT * 100)} %" if preview.count else "")
        for fit, made in self._fits.items():
            made.setChecked(preview.zoom is fit)

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
        row.addWidget(self._page)
