"""Whether a text is nothing but the name of a day, whatever the event: "Thursday, 26 May", "Day 2", "Jueves".

It stands above the rows of a day, or over a column of it.
"""

import re

from planner.domain.names import folded
from planner.importing.calendar_words import MONTHS, WEEKDAYS

_WEEKDAY = "|".join((*WEEKDAYS, "mo", "di", "mi", "do", "fr", "sa", "so"))
_MONTH = "|".join(MONTHS)
_DAY = "day|dia|jour|journee|jornada|tag"
_NUMBER = r"\d{1,2}(?:st|nd|rd|th|er|\.|º|ª)?|one|two|three|four|five|first|second|third"
_DATE = r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./-]\d{1,2}(?:[./-](?:\d{4}|\d{2}))?\.?"
_WORD = re.compile(
    rf"(?:{_WEEKDAY}|{_MONTH}|{_DAY}|{_NUMBER}|{_DATE}|(?:19|20)\d\d|de|the|of|le|el|den|der)\.?"
)
_TELLING = re.compile(
    rf"\b(?:{_WEEKDAY})\b|\b(?:{_MONTH})\b.*\d|\d.*\b(?:{_MONTH})\b|\b(?:{_DAY}) ?(?:{_NUMBER})"
    rf"|\b(?:{_NUMBER}) (?:{_DAY})\b|^(?:{_DATE})$"
)
_LONGEST = 60


def is_day_title(text: str) -> bool:
    plain = " ".join(re.sub(r"[,;:|()–—]| - ", " ", folded(text)).split())
    return (
        0 < len(plain) <= _LONGEST
        and bool(_TELLING.search(plain))
        and all(map(_WORD.fullmatch, plain.split()))
    )
