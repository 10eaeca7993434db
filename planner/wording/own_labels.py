"""Why labels somebody measures can't stand on their sheet, in the unit they are measured in."""

from collections.abc import Mapping
from typing import SupportsFloat

from planner.language import Words
from planner.wording.marking import later

MISFITS = {
    "across": later(
        "These labels do not fit across the sheet: they end {needed} {unit} from its left edge, "
        "and it is {page} {unit} wide."
    ),
    "down": later(
        "These labels do not fit down the sheet: they end {needed} {unit} from its top edge, "
        "and it is {page} {unit} high."
    ),
    "overlap_across": later(
        "These labels would overlap: they are {width} {unit} wide, and from one to the next it is "
        "{pitch} {unit}."
    ),
    "overlap_down": later(
        "These labels would overlap: they are {height} {unit} high, and from one to the next it is "
        "{pitch} {unit}."
    ),
    "too_small": later(
        "A badge this small can't be read; a label takes at least {least_width} × {least_height} {unit}."
    ),
}
"""Those of the refusal `stock_does_not_fit` that tell lengths."""


def misfit(kind: str, values: Mapping[str, object], *, is_inches: bool, words: Words) -> str:
    """`values` are millimetres."""
    shown = {name: _length(value, is_inches) for name, value in values.items()}
    unit = words.gettext("in") if is_inches else words.gettext("mm")
    return words.gettext(MISFITS[kind]).format(unit=unit, **shown)


def _length(value: object, is_inches: bool) -> object:
    if not isinstance(value, SupportsFloat):
        return value
    size = float(value)
    return f"{size / 25.4:.2f}" if is_inches else f"{size:.1f}".removesuffix(".0")
