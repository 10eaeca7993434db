"""What a printer that misses is sent: measured in the badges themselves."""

import gettext
from dataclasses import replace
from datetime import datetime

import pytest

from planner.domain.adjustments import no_adjustment
from planner.domain.records import BadgeBack, BadgeDesign, Paper, SheetSide
from planner.operations import badges, prints
from planner.operations.adjustments import change_adjustment
from planner.operations.prints import BadgeOrder, PaperOrder, Printed
from planner.printing.adjusting import Adjust
from planner.printing.choices import Choices
from planner.store.document import Document
from planner.store.snapshot import take
from tests.operations.workshop import ANA, a_workshop
from tests.printing.rendering import drawn_page, ink_of

WORDS = gettext.NullTranslations()
AT = datetime(2016, 5, 12, 14, 5)
SCALE = 6
MM = 72 / 25.4 * SCALE
OFFICE = "Office LaserJet"
FRONT = replace(no_adjustment(OFFICE, SheetSide.FRONT), right=150, down=-220)
BACK = replace(no_adjustment(OFFICE, SheetSide.BACK), right=-80, down=310)
BADGE = BadgeOrder(people=(ANA.id,), marks="outline")


@pytest.fixture
def document() -> Document:
    made = a_workshop()
    badges.change_badge_design(made, BadgeDesign(back=BadgeBack.FRONT))
    change_adjustment(made, FRONT)
    change_adjustment(made, BACK)
    return made


def printed(document: Document, order: BadgeOrder | PaperOrder, adjust: Adjust | None = None) -> Printed:
    made = prints.make(order, take(document), words=WORDS, printed_at=AT, adjust=adjust)
    assert made is not None
    return made


def moved(plain: Printed, adjusted: Printed, number: int) -> tuple[float, ...]:
    """By how many millimetres to the right and down."""
    before, after = (
        ink_of(drawn_page(each.made.content, scale=SCALE, number=number)) for each in (plain, adjusted)
    )
    return tuple((new - old) / MM for new, old in zip(after[:2], before[:2], strict=True))


def test_badges_are_moved_by_exactly_what_is_kept_of_their_side(document: Document) -> None:
    plain = printed(document, BADGE)
    adjusted = printed(document, BADGE, prints.adjust_for(document, OFFICE, plain))
    assert adjusted.made.pages == 2
    assert moved(plain, adjusted, 0) == pytest.approx((1.5, -2.2), abs=0.1)
    assert moved(plain, adjusted, 1) == pytest.approx((-0.8, 3.1), abs=0.1)


def test_backs_alone_are_moved_as_backs(document: Document) -> None:
    order = replace(BADGE, side="back")
    plain = printed(document, order)
    adjusted = printed(document, order, prints.adjust_for(document, OFFICE, plain))
    assert moved(plain, adjusted, 0) == pytest.approx((-0.8, 3.1), abs=0.1)


def test_a_badge_at_the_desk_is_moved_before_it_is_made(document: Document) -> None:
    adjust = prints.adjust_for_badges(document, OFFICE, BADGE, take(document))
    plain, adjusted = printed(document, BADGE), printed(document, BADGE, adjust)
    assert adjusted == printed(document, BADGE, prints.adjust_for(document, OFFICE, plain))


def test_another_printer_gets_the_same_bytes_as_the_file(document: Document) -> None:
    plain = printed(document, BADGE)
    assert prints.adjust_for(document, "Hall", plain) is None
    assert prints.adjust_for_badges(document, "Hall", BADGE, take(document)) is None


def test_other_papers_are_moved_and_sheets_on_their_side_are_not(document: Document) -> None:
    calibration = printed(document, PaperOrder(paper=Paper.CALIBRATION, choices=Choices(style="both")))
    adjust = prints.adjust_for(document, OFFICE, calibration)
    assert adjust is not None
    assert None not in (adjust(1), adjust(2))
    grid = printed(document, PaperOrder(paper=Paper.AGENDA, choices=Choices(style="grid")))
    assert grid.made.sizes[0][0] > grid.made.sizes[0][1]
    assert prints.adjust_for(document, OFFICE, grid) is None
