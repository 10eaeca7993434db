"""How everything looks: colours in light and dark, spacing, sizes of type.

Sizes are in device-independent pixels. Every pair of text and ground here reaches contrast AA (4.5 : 1).
"""

from functools import cache

from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QWidget

from planner.domain.values import dataclass

STEP = 4
GAP = 2 * STEP
"""Between cards, and between a label and its field."""
PADDING = 3 * STEP
"""Inside panels."""
ROW = 32
CORNER = 6
BODY = 13
SMALL = 12
SMALLEST = 11
TITLE = 14
LARGE = 24
READABLE = 4.5
"""Contrast that text has at least (AA)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Colours:
    text: str
    muted: str
    """Secondary text."""
    ground: str
    """Of content."""
    panel: str
    """Of what stands beside the content."""
    hover: str
    line: str
    accent: str
    on_accent: str
    accent_pale: str
    accent_text: str
    """Accent as text on `ground` or `accent_pale`."""
    trouble: str
    trouble_pale: str
    care: str
    """As a mark or an edge; words on `care_pale` are `text`."""
    care_pale: str
    fine: str
    fine_pale: str
    is_dark: bool


LIGHT = Colours(
    text="#1d2433", muted="#5b6478", ground="#ffffff", panel="#f6f7f9", hover="#eceff4", line="#e3e6ec",
    accent="#2457c5", on_accent="#ffffff", accent_pale="#e8eefb", accent_text="#2457c5",
    trouble="#c62f2f", trouble_pale="#fdf1f0", care="#b7791f", care_pale="#fdf7e7",
    fine="#1a7a42", fine_pale="#e8f5ed", is_dark=False,
)  # fmt: skip
DARK = Colours(
    text="#e8ebf2", muted="#a3adc2", ground="#171b24", panel="#1e2430", hover="#283142", line="#2c3444",
    accent="#4d7ff0", on_accent="#0b1020", accent_pale="#26345a", accent_text="#9bb8ff",
    trouble="#f08080", trouble_pale="#3a2024", care="#e0b050", care_pale="#3a3018",
    fine="#5cc98a", fine_pale="#163625", is_dark=True,
)  # fmt: skip


def colours(of: QWidget | QPalette) -> Colours:
    """Those a widget is shown in."""
    palette = of.palette() if isinstance(of, QWidget) else of
    return DARK if palette.color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT


def font(size: int = BODY, *, bold: bool = False) -> QFont:
    """The system's interface font; digits of one width."""
    return QFont(_font(QGuiApplication.font().family(), size, bold))


@cache
def _font(family: str, size: int, bold: bool) -> QFont:
    made = QFont(family)
    made.setPixelSize(size)
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


@cache
def pale(colour: str, is_dark: bool) -> QColor:
    """A track's or group's colour as a ground on which `Colours.text` and `muted` read well.

    The more it stands out from the usual ground, the thinner it is laid.
    """
    shades, share = (DARK, 28) if is_dark else (LIGHT, 12)
    while contrast(shades.muted, made := mixed(colour, shades.ground, share / 100)) < READABLE:
        share -= 1
    return made


def contrast(one: str | QColor, other: str | QColor) -> float:
    """Of text and its ground, from 1 to 21, as WCAG 2 counts it."""
    lower, higher = sorted((_luminance(QColor(one)), _luminance(QColor(other))))
    return (higher + 0.05) / (lower + 0.05)


def mixed(colour: str, ground: str, share: float) -> QColor:
    """`share` of the colour laid over the ground; opaque."""
    parts = zip(_rgb(QColor(colour)), _rgb(QColor(ground)), strict=True)
    return QColor(*(round(over * share + under * (1 - share)) for over, under in parts))


def _rgb(colour: QColor) -> tuple[int, int, int]:
    return colour.red(), colour.green(), colour.blue()


def _luminance(colour: QColor) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
