"""Papers to look at, made without a workshop file."""

import gettext
from functools import cache

import pypdfium2
from PySide6.QtCore import QSizeF

from planner.domain.records import Paper
from planner.operations.papers import print_badges, print_paper
from planner.printing.choices import Choices
from tests.printing.workshop import PRINTED_AT, a_workshop


@cache
def badges(stock: str = "5395") -> bytes:
    workshop, words = a_workshop(), gettext.NullTranslations()
    people = workshop.participants[:12]
    return print_badges(workshop, stock=stock, people=people, words=words, printed_at=PRINTED_AT).content


@cache
def agenda() -> bytes:
    words = gettext.NullTranslations()
    return print_paper(a_workshop(), Paper.AGENDA, Choices(), words=words, printed_at=PRINTED_AT).content


def sizes(content: bytes) -> list[QSizeF]:
    """Of the pages of any PDF, in points."""
    document = pypdfium2.PdfDocument(content)
    found = [QSizeF(*document.get_page_size(number)) for number in range(len(document))]
    document.close()
    return found
