"""The logo: chosen, dropped or removed, and shown as it will be printed."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from planner.domain.records import Event
from planner.operations import events
from planner.store import pictures
from planner.ui.forms import attempt
from planner.ui.look.theme import CORNER, GAP, PADDING, SMALL, STEP, colours, font
from planner.ui.widgets.buttons import button
from planner.ui.widgets.labels import Label
from planner.ui.workspace import Workspace

SIZE = QSize(160, 80)
SUFFIXES = "*.png *.jpg *.jpeg *.svg"


class Logo(QWidget):
    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._shown: str | None = None
        words = workspace.words
        self.setAcceptDrops(True)
        self._picture = _Picture(words.gettext("No logo"), words.gettext("Logo"))
        self._choose = button(words.gettext("Choose a picture…"), self._ask)
        self._remove = button(words.gettext("Remove"), self._take_away)
        self._told = Label(kind="wrong", wraps=True)
        self._told.hide()
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        buttons.addWidget(self._choose)
        buttons.addWidget(self._remove)
        buttons.addStretch(1)
        side = QVBoxLayout()
        side.setSpacing(STEP)
        side.addStretch(1)
        side.addLayout(buttons)
        side.addWidget(
            Label(words.gettext("PNG, JPEG or SVG. You can also drop a file here."), "small", wraps=True)
        )
        side.addWidget(self._told)
        side.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(PADDING)
        row.addWidget(self._picture)
        row.addLayout(side, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(Label(words.gettext("Logo"), "small"))
        column.addLayout(row)

    def show_logo(self, event: Event) -> None:
        if event.logo != self._shown:
            self._shown = event.logo
            content = pictures.content(self._workspace.document, event.logo) if event.logo else None
            self._picture.show_picture(content)
            self._say("")
        is_allowed = not self._workspace.document.read_only
        self._choose.setEnabled(is_allowed)
        self._remove.setEnabled(is_allowed)
        self._remove.setVisible(event.logo is not None)

    def take(self, file: Path) -> None:
        try:
            content = file.read_bytes()
        except OSError:
            told = self._workspace.words.gettext("{name} can't be read; choose another picture.")
            self._say(told.format(name=file.name))
            return
        self._say(attempt(self._workspace, events.set_logo, content))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt signature
        if _file(event) is not None and not self._workspace.document.read_only:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt signature
        file = _file(event)
        if file is not None:
            event.acceptProposedAction()
            self.take(file)

    def _ask(self) -> None:
        words = self._workspace.words
        chosen, _ = QFileDialog.getOpenFileName(
            self, words.gettext("Choose a logo"), "", f"{words.gettext('Pictures')} ({SUFFIXES})"
        )
        if chosen:
            self.take(Path(chosen))

    def _take_away(self) -> None:
        self._say(attempt(self._workspace, events.remove_logo))

    def _say(self, text: str) -> None:
        self._told.setText(text)
        self._told.setVisible(bool(text))


class _Picture(QWidget):
    """On white, as on paper."""

    def __init__(self, nothing: str, name: str) -> None:
        super().__init__()
        self._nothing = nothing
        self._name = name
        self._image = QImage()
        self.setFixedSize(SIZE)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_picture(None)

    def show_picture(self, content: bytes | None) -> None:
        self._image = QImage.fromData(QByteArray(content)) if content else QImage()
        self.setAccessibleName(self._nothing if self._image.isNull() else self._name)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt signature
        shades = colours(self)
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        is_empty = self._image.isNull()
        painter.setPen(
            QPen(QColor(shades.line), 1, Qt.PenStyle.DashLine if is_empty else Qt.PenStyle.SolidLine)
        )
        painter.setBrush(QColor(shades.panel if is_empty else "#ffffff"))
        painter.drawRoundedRect(frame, CORNER, CORNER)
        if is_empty:
            painter.setPen(QColor(shades.muted))
            painter.setFont(font(SMALL))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._nothing)
            return
        inner = frame.adjusted(GAP, GAP, -GAP, -GAP)
        size = self._image.size().scaled(inner.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(0, 0, size.width(), size.height())
        place.moveCenter(inner.center())
        painter.drawImage(place, self._image)


def _file(event: QDropEvent) -> Path | None:
    """The one file that is dragged."""
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
