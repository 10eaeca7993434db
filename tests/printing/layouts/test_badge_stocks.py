"""Every stock: marks of any name stay inside their label, and lie where the maker's numbers say."""

import gettext
from dataclasses import replace
from itertools import cycle
from typing import Any

import pypdfium2
import pytest
from PIL import ImageOps

from planner.domain.badge_parts import USUAL
from planner.domain.ids import derived_id
from planner.domain.records import (
    Answer,
    BadgeAlignment,
    BadgeBack,
    BadgeDesign,
    Consent,
    NameStyle,
    OwnStock,
    Participant,
    SheetSide,
)
from planner.domain.snapshot import Snapshot
from planner.operations.papers import print_badges
from planner.printing.layouts.badges import lay_out_blanks
from planner.printing.marks import Code, Line, Mark, Page, Text, Upturned
from planner.printing.sheets import CutMarks, Edge
from planner.printing.stock import Stock, StockKind, all_stocks, find_stock, stock_of
from tests.printing.layouts.badge_pages import Extent, badge_pages, extent, flat, lies_in, meet
from tests.printing.rendering import ASCENT, DESCENT, drawn_page, ink_of
from tests.printing.workshop import PRINTED_AT, a_workshop

WORDS = gettext.NullTranslations()
TENTH_OF_A_MILLIMETRE = 72 / 254
NOTES = "Wifi: FriendsGuest, password peace2016\nHelp: +1 202 555 0100, or the desk in the hall"
NASTY = (
    "Wolfeschlegelsteinhausenbergerdorff " * 8 + "of Hamburg",
    "a" * 300,
    "O",
    "👩‍👩‍👧🇺🇸🧑🏽‍🦽",
    "محمد (Smith) 3 [א] 12",
    "‮evil‬ (إسم) 7",
    "Z̸̨̛̪͔̙͎̲͕̈́̈́̑͊͝a̵l̷g̶o̴",
    "<b>Bold</b> & {name} %s \\n",
    "王小明",
    "ရှင်းသန့်အောင် ဧကရာဇ်မြတ်ဘုရား",
)
OWN = (
    stock_of(
        OwnStock(
            id="1", name="smallest", kind="label", page_width=21000, page_height=29700, width=4000,
            height=2000, left=500, top=500, pitch_x=4000, pitch_y=2000, columns=5, rows=14,
        )
    ),
    stock_of(
        OwnStock(id="2", name="poster", kind="single", page_width=42000, page_height=29700, width=42000,
                 height=29700)
    ),
    stock_of(
        OwnStock(id="3", name="two folded", kind="fold", page_width=21600, page_height=27900, width=10000,
                 height=20000, left=500, top=500, pitch_x=10500, columns=2)
    ),
)  # fmt: skip
STOCKS = (*all_stocks(), *OWN)
SHAPES = [find_stock(name) for name in ("5395", "A6", "4784", "butterfly", "CR80", "11356")]

every_stock = pytest.mark.parametrize("stock", STOCKS, ids=lambda stock: f"{stock.vendor} {stock.part}")


def nasty_people() -> tuple[Participant, ...]:
    return tuple(
        Participant(
            id=derived_id(str(number)),
            given_name=name,
            family_name=NASTY[-number] if number % 3 == 0 else "",
            pronouns=NASTY[number - 3] if number % 4 else "",
            organisation=NASTY[number - 2],
            job_title=NASTY[number - 5],
            city=NASTY[number - 4],
            group="local",
            diet=NASTY[number - 6] if number % 2 else "vegan",
            photo_consent=Consent.NO,
        )
        for number, name in enumerate(NASTY)
    )


def a_nasty_workshop(**design: Any) -> Snapshot:
    """Every part is shown; every group has the longest name."""
    people = nasty_people()
    workshop = a_workshop(
        participants=people, badge_parts=[replace(part, is_shown=True) for part in USUAL.values()]
    )
    return replace(
        workshop,
        groups=tuple(replace(group, name=NASTY[0]) for group in workshop.groups),
        roles=tuple(
            replace(role, participant=people[number % len(people)].id)
            for number, role in enumerate(workshop.roles)
        ),
        answers=tuple(Answer(id=each.id, participant=each.id, field="kids", value="yes") for each in people),
        badge_design=BadgeDesign(notes=NOTES, childcare_field="kids", **design),
    )


def box(stock: Stock, number: int) -> Extent:
    cell = stock.cell(number)
    return cell.x, cell.y, cell.x + cell.width, cell.y + cell.height


def back_box(stock: Stock, number: int) -> Extent:
    """Behind the front, as it lies on the other side of the sheet."""
    left, top, right, bottom = box(stock, number)
    return stock.page_width - right, top, stock.page_width - left, bottom


def astray(page: Page, boxes: list[Extent]) -> list[object]:
    found: list[object] = []
    for mark in flat(page.marks):
        taken = extent(mark, above=ASCENT, below=DESCENT)
        if not any(lies_in(taken, each) for each in boxes):
            found.append((mark, taken))
    return found


@pytest.mark.parametrize(
    ("stock", "alignment"),
    [
        *zip(STOCKS, cycle(BadgeAlignment), strict=False),
        *zip(SHAPES, cycle(reversed(BadgeAlignment)), strict=False),
    ],
)
def test_marks_of_any_name_stay_inside_every_label(stock: Stock, alignment: BadgeAlignment) -> None:
    workshop = a_nasty_workshop(alignment=alignment, back=BadgeBack.AGENDA)
    people = workshop.participants
    boxes = [box(stock, number) for number in range(stock.cells)]
    backs = [back_box(stock, number) for number in range(stock.cells)]
    fronts = badge_pages(workshop, people, stock, words=WORDS, side=SheetSide.FRONT, marks=CutMarks.NONE)
    behind = badge_pages(workshop, people, stock, words=WORDS, side=SheetSide.BACK, marks=CutMarks.NONE)
    assert len(fronts) == len(behind) == stock.sheets_needed(len(people), first_cell=1)
    fold = [mark for mark in fronts[0].marks if isinstance(mark, Line)]
    assert len(fold) == (2 * stock.cells if stock.kind is StockKind.FOLD else 0)
    assert [astray(page, boxes) for page in fronts] == [[]] * len(fronts)
    assert [astray(page, boxes if fold else backs) for page in behind] == [[]] * len(behind)


@every_stock
def test_texts_of_any_name_stay_clear_of_each_other(stock: Stock) -> None:
    workshop = a_nasty_workshop(name_style=NameStyle.WHOLE)
    for page in badge_pages(workshop, workshop.participants, stock, words=WORDS, marks=CutMarks.NONE):
        marks = list(flat(page.marks))
        taken = [extent(mark, above=0.62, below=0.1) for mark in marks if isinstance(mark, Text | Code)]
        crossing = [
            (one, other) for number, one in enumerate(taken) for other in taken[:number] if meet(one, other)
        ]
        assert crossing == []


@every_stock
def test_blanks_stay_inside_every_label(stock: Stock) -> None:
    workshop = a_nasty_workshop()
    boxes = [box(stock, number) for number in range(stock.cells)]
    (sheet,) = lay_out_blanks(workshop, stock.cells, stock, marks=CutMarks.NONE, words=WORDS)
    assert astray(sheet.page, boxes) == []


@pytest.mark.parametrize("stock", all_stocks(), ids=lambda stock: f"{stock.vendor} {stock.part}")
def test_labels_are_drawn_where_the_makers_numbers_say(stock: Stock) -> None:
    """Outlines, read back from the PDF by another program."""
    workshop = a_workshop()
    people = workshop.participants[: stock.cells]
    made = print_badges(
        workshop,
        stock=f"{stock.vendor} {stock.part}",
        people=people,
        marks=CutMarks.OUTLINE,
        words=WORDS,
        printed_at=PRINTED_AT,
    )
    page = pypdfium2.PdfDocument(made.content)[0]
    assert page.get_size() == pytest.approx((stock.page_width, stock.page_height), abs=0.05)
    found = {tuple(round(side, 2) for side in each.get_bounds()) for each in page.get_objects(max_depth=1)}
    far: list[object] = []
    for number in range(stock.cells):
        left, top, right, bottom = box(stock, number)
        wanted = (left, stock.page_height - bottom, right, stock.page_height - top)
        if not any(_is_near(each, wanted) for each in found):
            far.append(wanted)
    assert far == []


def _is_near(found: tuple[float, ...], wanted: tuple[float, ...]) -> bool:
    return all(abs(one - other) < TENTH_OF_A_MILLIMETRE for one, other in zip(found, wanted, strict=True))


@every_stock
@pytest.mark.parametrize("edge", Edge)
def test_every_back_lies_behind_its_front(stock: Stock, edge: Edge) -> None:
    """The sheet held against the light: the code on the back shines through the label of the same person."""
    if stock.kind is StockKind.FOLD:
        return
    people = a_workshop().participants[:5]
    workshop = a_workshop(badge_design=BadgeDesign(back=BadgeBack.FRONT))
    first = min(2, stock.cells)
    pages = badge_pages(workshop, people, stock, edge=edge, first_cell=first, words=WORDS)
    cells = [(number + first - 1) % stock.cells for number in range(len(people))]
    fronts = [place for page in pages[::2] for place in _codes(page)]
    backs = [place for page in pages[1::2] for place in _codes(page)]
    assert [payload for payload, _ in fronts] == [person.id for person in people]
    assert [payload for payload, _ in backs] == [person.id for person in people]
    for cell, (_, front), (_, back) in zip(cells, fronts, backs, strict=True):
        assert lies_in(front, box(stock, cell))
        assert lies_in(_seen_through(back, stock, edge), box(stock, cell))


def _codes(page: Page) -> list[tuple[str, Extent]]:
    """What each code says, and where it is."""
    found = []
    for mark in flat(page.marks):
        inside = mark.marks[0] if isinstance(mark, Upturned) else mark
        if isinstance(inside, Code):
            found.append((inside.payload, extent(mark, above=0, below=0)))
    return found


def _seen_through(place: Extent, stock: Stock, edge: Edge) -> Extent:
    """From the front, after the printer has turned the sheet around its long or short edge."""
    left, top, right, bottom = place
    width, height = stock.page_width, stock.page_height
    if (edge is Edge.LONG) == (width > height):
        return left, height - bottom, right, height - top
    return width - right, top, width - left, bottom


@pytest.mark.parametrize(("edge", "is_upturned"), [(Edge.LONG, False), (Edge.SHORT, True)])
def test_back_is_upright_when_the_badge_is_turned_around_its_side(edge: Edge, is_upturned: bool) -> None:
    """A sheet turned around its short edge has its top at the other end: its backs stand on their heads."""
    workshop = a_workshop(badge_design=BadgeDesign(back=BadgeBack.NOTES, notes=NOTES))
    made = print_badges(
        workshop,
        stock="5390",
        people=workshop.participants[:1],
        edge=edge,
        marks=CutMarks.NONE,
        words=WORDS,
        printed_at=PRINTED_AT,
    )
    back = drawn_page(made.content, scale=1, number=1)
    left, top, right, bottom = box(find_stock("5390"), 0)
    seen = ImageOps.flip(back) if is_upturned else ImageOps.mirror(back)
    ink = ink_of(seen)
    assert lies_in(ink, (left - 1, top - 1, right + 1, bottom + 1))
    assert is_upturned == any(isinstance(mark, Upturned) for mark in _back_marks(workshop, edge))


def _back_marks(workshop: Snapshot, edge: Edge) -> tuple[Mark, ...]:
    people = workshop.participants[:1]
    return badge_pages(workshop, people, find_stock("5390"), edge=edge, words=WORDS)[1].marks


def test_fold_over_badge_has_its_back_above_the_fold_upside_down() -> None:
    workshop = a_workshop(badge_design=BadgeDesign(back=BadgeBack.AGENDA, notes=NOTES))
    stock = find_stock("butterfly")
    (page,) = badge_pages(workshop, workshop.participants[:1], stock, words=WORDS)
    back = [mark for mark in flat(page.marks) if isinstance(mark, Upturned)]
    assert [mark.marks[0].text for mark in back if isinstance(mark.marks[0], Text)][:2] == [
        "Ana Beltrán",
        "Thu 26 May",
    ]
    assert all(extent(mark, above=ASCENT, below=DESCENT)[3] < page.height / 2 for mark in back)


def test_back_shows_a_session_without_a_title_too() -> None:
    workshop = a_workshop(badge_design=BadgeDesign(back=BadgeBack.AGENDA))
    untitled = replace(workshop, sessions=tuple(replace(one, title=" ") for one in workshop.sessions))
    marks = badge_pages(untitled, workshop.participants[:1], find_stock("5390"), words=WORDS)[1].marks
    assert "…" in [mark.text for mark in flat(marks) if isinstance(mark, Text)]


def test_badges_without_a_back_have_pages_of_fronts_only() -> None:
    people = a_workshop().participants[:9]
    assert len(badge_pages(a_workshop(), people, find_stock("5395"), words=WORDS)) == 2
