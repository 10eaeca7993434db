"""One badge cut out of its sheet, and its faces on the screen."""

from dataclasses import replace

import pypdfium2
import pytest
from PySide6.QtCore import QRectF, QSizeF

from planner.domain.records import BadgeBack, BadgeDesign
from planner.printing.stock import Stock, StockKind, all_stocks
from planner.ui.badges.face_making import make_faces
from planner.ui.badges.faces import CAPTION, LARGEST, arranged
from tests.printing.rendering import drawn_page, ink_of
from tests.printing.workshop import WORDS, a_workshop

WORKSHOP = replace(a_workshop(), badge_design=BadgeDesign(back=BadgeBack.NOTES, notes="Wifi: doors"))
ANA = next(person for person in WORKSHOP.participants if person.given_name == "Ana")


@pytest.mark.parametrize("stock", all_stocks(), ids=lambda stock: stock.part)
def test_a_badge_of_any_stock_is_cut_out_whole(stock: Stock) -> None:
    made = make_faces(WORKSHOP, ANA, stock, WORDS)
    assert made.sizes == ((stock.width, stock.height),) * (1 if stock.kind is StockKind.FOLD else 2)
    document = pypdfium2.PdfDocument(made.content)
    said = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    assert "Ana" in said[0]
    assert "Wifi" in said[-1]
    for number in range(len(made.sizes)):
        left, top, right, bottom = ink_of(drawn_page(made.content, scale=2, number=number))
        assert left > 0 or stock.kind is StockKind.FOLD
        assert top > 0
        assert right < 2 * stock.width or stock.kind is StockKind.FOLD
        assert bottom < 2 * stock.height


def test_faces_stand_where_they_are_largest() -> None:
    wide, tall = [QSizeF(243, 168)] * 2, [QSizeF(168, 243)] * 2
    room = QSizeF(600, 600)
    below = arranged(wide, room)[1]
    beside = arranged(tall, room)[1]
    assert below[0].left() == below[1].left()
    assert below[1].top() > below[0].bottom() + CAPTION
    assert beside[0].top() == beside[1].top()
    assert beside[1].left() > beside[0].right()
    for places in (below, beside):
        assert all(QRectF(0, 0, 600, 600).contains(place) for place in places)


def test_a_badge_does_not_become_a_poster() -> None:
    scale, places = arranged([QSizeF(100, 60)], QSizeF(3000, 2000))
    assert scale == LARGEST
    assert places[0].center().x() == pytest.approx(1500, abs=1)
