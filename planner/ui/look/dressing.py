"""Dresses the program in the theme, as light or dark as the system likes it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from planner.ui.look import style_sheet
from planner.ui.look.theme import DARK, LIGHT, Colours, font, mixed


def dress(app: QApplication, scheme: Qt.ColorScheme | None = None) -> None:
    """In `scheme`, or as the system has it now; call it again when the system changes."""
    scheme = scheme or QGuiApplication.styleHints().colorScheme()
    shades = DARK if scheme is Qt.ColorScheme.Dark else LIGHT
    app.setPalette(_palette(shades))
    app.setFont(font())
    app.setStyleSheet(style_sheet.made_of(shades))


def _palette(shades: Colours) -> QPalette:
    role = QPalette.ColorRole
    made = QPalette()
    for name, colour in (
        (role.Window, shades.ground), (role.WindowText, shades.text), (role.Base, shades.ground),
        (role.AlternateBase, shades.panel), (role.Text, shades.text), (role.Button, shades.ground),
        (role.ButtonText, shades.text), (role.ToolTipBase, shades.text), (role.ToolTipText, shades.ground),
        (role.PlaceholderText, shades.muted), (role.Highlight, shades.accent_pale),
        (role.HighlightedText, shades.text), (role.Link, shades.accent_text), (role.Accent, shades.accent),
        (role.Mid, shades.line), (role.Midlight, shades.line), (role.Dark, shades.line),
        (role.Light, shades.panel), (role.Shadow, shades.line),
    ):  # fmt: skip
        made.setColor(name, QColor(colour))
    for name in (role.Text, role.WindowText, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, name, mixed(shades.muted, shades.ground, 0.6))
    return made
