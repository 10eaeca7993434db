"""What the drawings of a chart look like where it can be told: sizes, colours at points."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from planner.domain.figures import DayUse
from planner.ui.charts.bars import BESIDE, Bar, Part
from planner.ui.charts.rows import Drawing
from planner.ui.charts.strips import Key, Scale, Strip, day_tracks
from planner.ui.look.theme import DARK, LIGHT, Colours
from tests.build import THURSDAY

BAR = Bar("Local", (Part(3, "#009e73", word="3 sure"), Part(1, "muted")), 8, "Local: 4", "4")
USE = DayUse(THURSDAY, taken=((540, 780),), shared=(), closed=((900, 1020),))
STRIP = Strip("Hall", (USE,), "50 %", "Hall: 50 %", 40, 30)


def painted(drawing: Drawing, shades: Colours, width: int = 400) -> QImage:
    height = drawing.height(width)
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(shades.ground))
    painter = QPainter(image)
    drawing.draw(painter, QRectF(0, 0, width, height), shades)
    painter.end()
    return image


def colours_at(image: QImage, y: int) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(image.width())}


@pytest.mark.parametrize("shades", [LIGHT, DARK])
def test_a_bar_fills_as_much_as_its_count(shades: Colours) -> None:
    image = painted(replace(BAR, label_width=50, number_width=10), shades)
    middle = [image.pixelColor(x, BESIDE // 2).name() for x in range(image.width())]
    filled, rest = middle.count("#009e73"), middle.count(QColor(shades.hover).name())
    assert filled == pytest.approx(3 * (filled + rest + middle.count(QColor(shades.muted).name())) / 8, abs=8)


def test_a_bar_with_words_is_higher() -> None:
    assert BAR.height(300) > replace(BAR, parts=(Part(3, "muted"),)).height(300) > BESIDE


def test_a_bar_without_parts_has_only_its_number() -> None:
    image = painted(replace(BAR, parts=(), label_width=50, number_width=10), LIGHT)
    assert LIGHT.hover not in colours_at(image, BESIDE // 2)


@pytest.mark.parametrize("shades", [LIGHT, DARK])
def test_a_strip_tells_taken_from_free(shades: Colours) -> None:
    image = painted(STRIP, shades)
    (track,) = day_tracks(QRectF(0, 0, 400, 26), 40, 30, 1)
    taken = image.pixelColor(round(track.left() + track.width() / 4), 13)
    free = image.pixelColor(round(track.left() + track.width() * 0.6), 13)
    assert taken != free == QColor(shades.hover)


def test_days_share_the_width() -> None:
    one, two = day_tracks(QRectF(0, 0, 400, 26), 40, 30, 2)
    assert one.width() == two.width()
    assert one.right() < two.left() < two.right() <= 370


@pytest.mark.parametrize(
    "drawing",
    [
        Scale((("Thu 26 May", 540, 1020),), 40, 30, "Thu 26 May"),
        Key(("Taken", "Together", "Closed", "Free"), 40),
        STRIP,
        BAR,
    ],
)
@pytest.mark.parametrize("width", [30, 120, 700])
def test_drawings_fit_any_width(drawing: Drawing, width: int) -> None:
    assert painted(drawing, LIGHT, width).width() == width
