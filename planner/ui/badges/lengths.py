"""Lengths as people type and read them; inside, hundredths of a millimetre."""

import re
from enum import StrEnum
from fractions import Fraction

from planner.language import Words

INCH = 2_540


class Unit(StrEnum):
    MM = "mm"
    INCH = "in"


_SIGNS = {"mm": 100, "cm": 1_000, "in": INCH, "inch": INCH, "″": INCH, '"': INCH, "”": INCH}
_FRACTIONS = {"½": "1/2", "¼": "1/4", "¾": "3/4", "⅛": "1/8", "⅜": "3/8", "⅝": "5/8", "⅞": "7/8"}
_NUMBER = r"(?P<whole>\d+([.,]\d+)?)"
_PARTS = r"((?P<units>\d+)[ -]\s*)?(?P<above>\d+)\s*/\s*(?P<below>\d+)"
_TYPED = re.compile(rf"({_NUMBER}|{_PARTS})\s*(?P<sign>mm|cm|inch|in|[\"″”])?")


def read_length(text: str, unit: Unit) -> int | None:
    """ "4 3/8", "85,7", "3.5 in", in `unit` where none is written; None where it is no length."""
    text = text.strip().casefold()
    for sign, plain in _FRACTIONS.items():
        text = text.replace(sign, f" {plain}")
    found = _TYPED.fullmatch(text.strip())
    if not found or (found["below"] and not int(found["below"])):
        return None
    if found["whole"]:
        size = Fraction(found["whole"].replace(",", "."))
    else:
        size = int(found["units"] or 0) + Fraction(int(found["above"]), int(found["below"]))
    return round(size * _SIGNS[found["sign"] or unit])


def length_text(hundredths: int, unit: Unit) -> str:
    """ "85.73", "3.375": exact to a hundredth of a millimetre or a thousandth of an inch, and no longer."""
    number = f"{hundredths / INCH:.3f}" if unit is Unit.INCH else f"{hundredths / 100:.2f}"
    return number.rstrip("0").rstrip(".")


def unit_text(unit: Unit, words: Words) -> str:
    return words.gettext("inches") if unit is Unit.INCH else words.gettext("mm")
