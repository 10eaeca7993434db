"""Pictures in the place of pages: a preview scrolls and scales them as it does paper."""

from collections.abc import Sequence

from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QImage

from planner.ui.printing.columns import PIXELS_A_POINT


class ImagePages:
    def __init__(self, images: Sequence[QImage]) -> None:
        self._images = images
        self.sizes: Sequence[QSizeF] = [QSizeF(image.size()) / PIXELS_A_POINT for image in images]

    def picture(self, number: int, scale: float) -> QImage:
        size = (self.sizes[number] * scale).toSize()
        smooth = Qt.TransformationMode.SmoothTransformation
        return self._images[number].scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)

    def close(self) -> None:
        """They stay."""
