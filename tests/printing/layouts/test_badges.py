import gettext
import io
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from planner.domain.records import Participant, Role, RoleKind, SessionStatus
from planner.domain.refusal import Refused
from planner.domain.snapshot import Snapshot
from planner.printing import text as typesetting
from planner.printing.marks import Align, Box, Code, Line, Page, Picture, Text, Untagged
from planner.printing.sheets import CutMarks
from planner.printing.stock import Stock, all_stocks, find_stock
from tests.printing.conftest import CheckGolden
from tests.printing.layouts.badge_pages import badge_pages, extent, flat, lies_in, meet
from tests.printing.rendering import ASCENT, DESCENT
from tests.printing.workshop import a_workshop

WORDS = gettext.NullTranslations()
WORKSHOP = a_workshop()
MILLIMETRE = 72 / 25.4
SHAPES = ("5395", "5390", "L4785", "A6", "A7", "CR80", "4x6", "4784", "11356", "L7163", "A6-4up", "butterfly")


def badges(*people: Participant, stock: str = "5395", workshop: Snapshot = WORKSHOP) -> tuple[Page, ...]:
    return uncut(badge_pages(workshop, people, find_stock(stock), words=WORDS))


def uncut(pages: tuple[Page, ...]) -> tuple[Page, ...]:
    """Without cut marks, the only lines there are."""
    return tuple(
        replace(page, marks=tuple(mark for mark in flat(page.marks) if not isinstance(mark, Line)))
        for page in pages
    )


def texts(pages: tuple[Page, ...]) -> list[str]:
    return [mark.text for page in pages for mark in flat(page.marks) if isinstance(mark, Text)]


def lies_in_label(mark: Untagged, stock: Stock, number: int) -> bool:
    cell = stock.cell(number)
    box = (cell.x, cell.y, cell.x + cell.width, cell.y + cell.height)
    return lies_in(extent(mark, above=ASCENT, below=DESCENT), box)


anything = st.text(max_size=70) | st.text("aWÅßجيكिकिथ்யமிไที่ြောင်ཧཱུྃሀ국国 -", max_size=70)
named = anything.filter(lambda text: bool(typesetting.clean(text)))


@settings(max_examples=60)
@given(
    stock=st.sampled_from([find_stock(name) for name in SHAPES]),
    person=st.builds(
        Participant,
        id=st.just("7K3M9QXR2B"),
        given_name=named,
        family_name=anything,
        badge_name=st.just("") | anything,
        pronouns=anything,
        organisation=anything,
        city=anything,
        country=st.just(""),
        group=st.none() | st.sampled_from([group.id for group in WORKSHOP.groups]),
    ),
    group_name=anything,
    role=st.none() | st.sampled_from(RoleKind),
)
def test_marks_of_any_name_stay_in_their_label_and_clear_of_each_other(
    stock: Stock, person: Participant, group_name: str, role: RoleKind | None
) -> None:
    workshop = replace(
        WORKSHOP,
        groups=tuple(replace(group, name=group_name) for group in WORKSHOP.groups),
        roles=(Role(id="R", session="S01", participant=person.id, kind=role),) if role else (),
    )
    (page,) = uncut(badge_pages(workshop, [person], stock, words=WORDS))
    assert all(lies_in_label(mark, stock, 0) for mark in flat(page.marks))
    written = [extent(mark, above=0.62, below=0.1) for mark in flat(page.marks) if isinstance(mark, Text)]
    codes = [extent(mark, above=0, below=0) for mark in flat(page.marks) if isinstance(mark, Code)]
    assert len(codes) == 1
    crossing = [
        (one, other)
        for number, one in enumerate(written)
        for other in written[:number] + codes
        if meet(one, other)
    ]
    assert crossing == []


@pytest.mark.parametrize("stock", all_stocks(), ids=lambda stock: stock.part)
def test_every_person_of_a_workshop_fits_every_stock(stock: Stock) -> None:
    people = WORKSHOP.participants
    pages = badge_pages(WORKSHOP, people, stock, words=WORDS)
    assert [mark.payload for page in pages for mark in flat(page.marks) if isinstance(mark, Code)] == [
        person.id for person in people
    ]
    assert len(pages) == -(-len(people) // stock.cells)
    code = next(mark for mark in flat(pages[0].marks) if isinstance(mark, Code))
    assert code.side >= 12 * MILLIMETRE


@pytest.mark.parametrize("stock", ["5395", "A6", "4784"])
def test_badges_look_as_they_did(stock: str, check_golden: CheckGolden) -> None:
    people = [WORKSHOP.participants[number] for number in (0, 1, 4, 7, 12, 13, 20)]
    check_golden(f"badges-{stock}", badges(*people, stock=stock))


def test_badge_says_who_somebody_is() -> None:
    ana = WORKSHOP.participants[0]
    assert texts(badges(ana)) == [
        "2016 Human Rights Cities Gathering",
        "Ana",
        "Beltrán",
        "she/her",
        "Pittsburgh Human Rights City",
        "Alliance",
        "Pittsburgh, United States",
        "Local advocate",
        "Facilitator",
        "P000000000",
    ]


def test_badge_tells_nothing_private() -> None:
    person = WORKSHOP.participants[0]
    private = (person.email, person.phone, person.diet, person.access_needs, person.notes)
    shown = " ".join(texts(badges(person)))
    assert [value for value in private if value in shown] == []


def test_badge_name_stands_alone() -> None:
    person = replace(WORKSHOP.participants[0], badge_name="Anita B.", pronouns="", organisation="", city="")
    assert texts(badges(replace(person, country="", group=None)))[1:2] == ["Anita B."]


def test_name_in_east_asian_script_is_one_word_family_first() -> None:
    assert "王小明" in texts(badges(WORKSHOP.participants[7]))


def test_face_is_turned_round_for_a_name_from_right_to_left() -> None:
    (page,) = badges(WORKSHOP.participants[1], stock="A6")
    name = next(mark for mark in flat(page.marks) if isinstance(mark, Text) and mark.text == "أمينة")
    edge = next(mark for mark in flat(page.marks) if isinstance(mark, Box))
    code = next(mark for mark in flat(page.marks) if isinstance(mark, Code))
    assert (name.align, name.right_to_left) == (Align.RIGHT, True)
    assert code.x + code.side < page.width / 2 < edge.x


def test_role_is_the_first_in_rank_of_sessions_that_are_shared() -> None:
    person = WORKSHOP.participants[29]
    sessions: dict[str, dict[str, Any]] = {
        "S01": {},
        "S02": {"public": False},
        "S03": {"status": SessionStatus.CANCELLED},
    }
    workshop = replace(
        WORKSHOP,
        sessions=tuple(replace(session, **sessions.get(session.id, {})) for session in WORKSHOP.sessions),
        roles=(
            Role(id="1", session="S01", participant=person.id, kind=RoleKind.NOTE_TAKER),
            Role(id="2", session="S04", participant=person.id, kind=RoleKind.INTERPRETER),
            Role(id="3", session="S02", participant=person.id, kind=RoleKind.PRESENTER),
            Role(id="4", session="S03", participant=person.id, kind=RoleKind.FACILITATOR),
        ),
    )
    assert texts(badges(person, workshop=workshop))[-2] == "Interpreter"


def test_used_sheet_starts_at_its_first_free_label() -> None:
    stock = find_stock("5395")
    pages = badge_pages(WORKSHOP, WORKSHOP.participants[:4], stock, first_cell=7, words=WORDS)
    codes = [[mark for mark in flat(page.marks) if isinstance(mark, Code)] for page in pages]
    assert [[code.payload for code in on_page] for on_page in codes] == [
        ["P000000000", "P000000001"],
        ["P000000002", "P000000003"],
    ]
    assert all(lies_in_label(code, stock, number) for number, code in zip((6, 7), codes[0], strict=True))
    assert all(lies_in_label(code, stock, number) for number, code in zip((0, 1), codes[1], strict=True))


@pytest.mark.parametrize("cell", [0, 9, -1])
def test_sheet_has_no_such_label(cell: int) -> None:
    with pytest.raises(Refused) as refused:
        badge_pages(WORKSHOP, WORKSHOP.participants, find_stock("5395"), first_cell=cell, words=WORDS)
    assert (refused.value.code, refused.value.values) == ("no_such_cell", {"cell": cell, "cells": 8})


def test_nobody_makes_no_page() -> None:
    assert badges() == ()


@pytest.mark.parametrize("stock", ["5390", "5392", "8373", "L7418", "A6-4up", "C32011"])
def test_cut_marks_stay_out_of_the_badges(stock: str) -> None:
    people = WORKSHOP.participants[: find_stock(stock).cells]
    (page,) = badge_pages(WORKSHOP, people, find_stock(stock), words=WORDS)
    cuts = [extent(mark, above=0, below=0) for mark in flat(page.marks) if isinstance(mark, Line)]
    said = [extent(mark, above=1, below=0.3) for mark in flat(page.marks) if not isinstance(mark, Line)]
    assert len(cuts) >= 4
    assert [(cut, other) for cut in cuts for other in said if meet(cut, other)] == []


@pytest.mark.parametrize("stock", ["5395", "A6", "4x6"])
def test_stock_that_needs_no_cutting_has_no_cut_marks(stock: str) -> None:
    (page,) = badge_pages(WORKSHOP, WORKSHOP.participants[:1], find_stock(stock), words=WORDS)
    assert not any(isinstance(mark, Line) for mark in flat(page.marks))


def test_folded_stock_keeps_the_badge_below_its_fold() -> None:
    (page,) = badge_pages(WORKSHOP, WORKSHOP.participants[:1], find_stock("butterfly"), words=WORDS)
    fold = page.height / 2
    assert all(
        mark.y == fold if isinstance(mark, Line) else extent(mark, above=1, below=0)[1] > fold
        for mark in flat(page.marks)
    )


def test_logo_keeps_its_shape_in_the_corner() -> None:
    file = io.BytesIO()
    Image.new("RGB", (300, 100), "#0072b2").save(file, "PNG")
    workshop = replace(WORKSHOP, event=replace(WORKSHOP.event, logo="L"), pictures={"L": file.getvalue()})
    (page,) = badges(WORKSHOP.participants[0], stock="A6", workshop=workshop)
    (logo,) = [mark for mark in flat(page.marks) if isinstance(mark, Picture)]
    assert logo.width == pytest.approx(3 * logo.height)
    assert (logo.picture, logo.x + logo.width > 0.8 * page.width) == ("L", True)


def test_logo_that_was_lost_is_left_out() -> None:
    workshop = replace(WORKSHOP, event=replace(WORKSHOP.event, logo="L"))
    assert badges(WORKSHOP.participants[0], workshop=workshop) == badges(WORKSHOP.participants[0])


@pytest.mark.parametrize(
    ("stock", "marks", "lines", "boxes"),
    [
        ("5395", None, 0, 0),
        ("5395", CutMarks.TICKS, 24, 0),
        ("5390", None, 16, 0),
        ("5390", CutMarks.NONE, 0, 0),
        ("5390", CutMarks.OUTLINE, 0, 8),
        ("butterfly", CutMarks.NONE, 2, 0),
    ],
)
def test_cut_marks_are_those_that_were_asked_for(
    stock: str, marks: CutMarks | None, lines: int, boxes: int
) -> None:
    people = WORKSHOP.participants[:1]
    (page,) = badge_pages(WORKSHOP, people, find_stock(stock), marks=marks, words=WORDS)
    assert sum(isinstance(mark, Line) for mark in page.marks) == lines
    assert sum(isinstance(mark, Box) for mark in page.marks) == boxes
