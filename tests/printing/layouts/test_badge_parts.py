"""Badges of any set of parts, in any order and size."""

import gettext
import io
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from planner.domain.badge_parts import LEAST_SCALE, MOST_SCALE, USUAL
from planner.domain.records import (
    Answer,
    BadgeAlignment,
    BadgeDesign,
    BadgePart,
    BadgePartKind,
    Consent,
    NameStyle,
    Participant,
)
from planner.domain.snapshot import Snapshot
from planner.printing.layouts.badge_tags import MARKS
from planner.printing.marks import Box, Code, Mark, Page, Picture, Tag, Tagged, Text
from planner.printing.sheets import CutMarks
from planner.printing.stock import Stock, find_stock
from tests.printing.layouts.badge_pages import badge_pages, extent, flat, lies_in, meet
from tests.printing.rendering import ASCENT, DESCENT
from tests.printing.workshop import a_workshop

WORDS = gettext.NullTranslations()
SHAPES = [
    find_stock(name) for name in ("5395", "CR80", "A6", "99015", "11356", "4784", "L7163", "4x6", "butterfly")
]
NAMES = ("O", "Ana", "Maximiliana-Alexandrina von Hohenzollern", "أمينة", "王小明", "M" * 60, "ရှင်းသန့်အောင်")
KINDS = tuple(BadgePartKind)


def a_picture() -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (300, 100), "#0072b2").save(file, "PNG")
    return file.getvalue()


LOGO = a_picture()


def a_badge_workshop(person: Participant, *parts: BadgePart, **design: Any) -> Snapshot:
    """Everything there could be to say about one person."""
    workshop = a_workshop(
        participants=(person,),
        badge_parts=parts,
        badge_design=BadgeDesign(childcare_field="kids", **design),
        answers=(Answer(id="1", participant=person.id, field="kids", value="yes"),),
        pictures={"L": LOGO},
    )
    return replace(
        workshop,
        event=replace(workshop.event, logo="L"),
        roles=(replace(workshop.roles[0], participant=person.id),),
    )


def a_person(**changes: Any) -> Participant:
    known: dict[str, Any] = {
        "id": "7K3M9QXR2B",
        "given_name": "Ana",
        "family_name": "Beltrán",
        "pronouns": "she/her",
        "organisation": "Pittsburgh Human Rights City Alliance",
        "job_title": "Director of programmes",
        "city": "Pittsburgh",
        "group": "local",
        "diet": "Vegan",
        "photo_consent": Consent.NO,
    }
    return Participant(**(known | changes))


def page_of(workshop: Snapshot, stock: Stock) -> Page:
    (page,) = badge_pages(workshop, workshop.participants, stock, marks=CutMarks.NONE, words=WORDS)
    return page


def texts(page: Page) -> list[str]:
    return [mark.text for mark in flat(page.marks) if isinstance(mark, Text)]


def part(kind: BadgePartKind, **changes: Any) -> BadgePart:
    return replace(USUAL[kind], **changes)


@st.composite
def any_parts(draw: st.DrawFn) -> tuple[BadgePart, ...]:
    order = draw(st.permutations(range(len(KINDS))))
    return tuple(
        part(
            kind,
            position=position,
            is_shown=draw(st.booleans()),
            is_bold=draw(st.booleans()),
            scale=draw(st.sampled_from((LEAST_SCALE, 100, MOST_SCALE))),
        )
        for kind, position in zip(KINDS, order, strict=True)
    )


@settings(max_examples=150)
@given(
    stock=st.sampled_from(SHAPES),
    parts=any_parts(),
    alignment=st.sampled_from(BadgeAlignment),
    name_style=st.sampled_from(NameStyle),
    given_name=st.sampled_from(NAMES),
    family_name=st.sampled_from(("", *NAMES)),
    organisation=st.sampled_from(("", "NGO", "American Friends Service Committee, Washington DC Office")),
)
def test_any_set_of_parts_stays_in_its_label_and_clear_of_each_other(
    stock: Stock,
    parts: tuple[BadgePart, ...],
    alignment: BadgeAlignment,
    name_style: NameStyle,
    given_name: str,
    family_name: str,
    organisation: str,
) -> None:
    person = a_person(given_name=given_name, family_name=family_name, organisation=organisation)
    workshop = a_badge_workshop(person, *parts, alignment=alignment, name_style=name_style)
    marks = list(flat(page_of(workshop, stock).marks))
    cell = stock.cell(0)
    label = (cell.x, cell.y, cell.x + cell.width, cell.y + cell.height)
    assert [m for m in marks if not lies_in(extent(m, above=ASCENT, below=DESCENT), label)] == []
    solid = [extent(m, above=0.62, below=0.1) for m in marks if isinstance(m, Text | Code | Picture)]
    assert [(a, b) for number, a in enumerate(solid) for b in solid[:number] if meet(a, b)] == []


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind is not BadgePartKind.NAME])
def test_part_that_is_off_is_not_there_and_that_is_on_is(kind: BadgePartKind) -> None:
    marks = {
        is_shown: repr(
            list(flat(page_of(a_badge_workshop(a_person(), part(kind, is_shown=is_shown)), SHAPES[2]).marks))
        )
        for is_shown in (True, False)
    }
    assert marks[True] != marks[False]
    shown = repr(list(flat(page_of(a_badge_workshop(a_person()), SHAPES[2]).marks)))
    assert shown == marks[USUAL[kind].is_shown]


def test_what_is_private_is_shown_only_where_the_organizer_said_so() -> None:
    silent = page_of(a_badge_workshop(a_person()), find_stock("A6"))
    assert not {"Vegan", "Childcare"} & set(texts(silent))
    parts = [part(kind, is_shown=True) for kind in MARKS]
    told = page_of(a_badge_workshop(a_person(), *parts), find_stock("A6"))
    assert {"Vegan", "Childcare", "No photos"} <= set(texts(told))


@pytest.mark.parametrize("consent", [Consent.YES, Consent.UNKNOWN])
def test_camera_is_crossed_out_only_for_who_said_no(consent: Consent) -> None:
    person = a_person(photo_consent=consent)
    assert "No photos" not in texts(page_of(a_badge_workshop(person), find_stock("A6")))


def test_mark_without_room_for_its_word_is_told_to_who_hears_the_paper() -> None:
    workshop = a_badge_workshop(a_person(diet="No nuts, no sesame, no shellfish, please, and no pork"),
                                part(BadgePartKind.DIET, is_shown=True))  # fmt: skip
    assert "No nuts, no sesame, no shellfish, please, and no pork" in [
        mark.says for mark in _all_tagged(page_of(workshop, find_stock("5395")).marks)
    ]


def _all_tagged(marks: Any) -> list[Tagged]:
    found: list[Tagged] = []
    for mark in marks:
        if isinstance(mark, Tagged):
            found.append(mark)
        found += _all_tagged(getattr(mark, "marks", ()))
    return found


def test_whole_name_stands_on_its_own_line() -> None:
    workshop = a_badge_workshop(a_person(), name_style=NameStyle.WHOLE)
    assert "Ana Beltrán" in texts(page_of(workshop, find_stock("5395")))


def test_parts_stand_in_the_organizers_order() -> None:
    kinds = (BadgePartKind.PLACE, BadgePartKind.ORGANISATION, BadgePartKind.NAME, BadgePartKind.EVENT)
    parts = [part(kind, position=position - 10) for position, kind in enumerate(kinds)]
    workshop = a_badge_workshop(a_person(family_name=""), *parts)
    found = {mark.text: mark.baseline for mark in _written(page_of(workshop, find_stock("A6")))}
    ordered = sorted(found, key=found.__getitem__)
    named = [text for text in ordered if text.split()[0] in ("Pittsburgh", "Ana", "2016", "Alliance", "City")]
    assert named[0] == "Pittsburgh"
    assert named.index("Ana") < named.index(next(text for text in named if text.startswith("2016")))
    assert named.index("Ana") > 1


def _written(page: Page) -> list[Text]:
    return [mark for mark in flat(page.marks) if isinstance(mark, Text)]


def test_freed_room_goes_to_the_name() -> None:
    about = (
        BadgePartKind.ORGANISATION,
        BadgePartKind.PLACE,
        BadgePartKind.GROUP,
        BadgePartKind.ROLE,
        BadgePartKind.CODE,
    )
    bare = a_badge_workshop(a_person(), *(part(kind, is_shown=False) for kind in about))
    sizes = [
        next(
            mark.style.size for mark in _written(page_of(workshop, find_stock("5395"))) if mark.text == "Ana"
        )
        for workshop in (a_badge_workshop(a_person()), bare)
    ]
    assert sizes[1] > 1.3 * sizes[0]


@pytest.mark.parametrize("scale", [60, 160])
def test_parts_grow_and_shrink(scale: int) -> None:
    usual, scaled = (
        page_of(a_badge_workshop(a_person(), part(BadgePartKind.CODE, scale=each)), find_stock("A6"))
        for each in (100, scale)
    )
    one, other = (
        next(mark.side for mark in flat(page.marks) if isinstance(mark, Code)) for page in (usual, scaled)
    )
    assert (other > one) == (scale > 100)


def test_centred_badge_has_its_colour_over_the_top() -> None:
    page = page_of(a_badge_workshop(a_person(), alignment=BadgeAlignment.CENTRE), find_stock("A6"))
    edge = next(mark for mark in flat(page.marks) if isinstance(mark, Box))
    name = next(mark for mark in _written(page) if mark.text == "Ana")
    assert edge.width > edge.height
    assert name.x == pytest.approx(page.width / 2)


def test_one_badge_is_one_paragraph_of_few_marks() -> None:
    page = page_of(a_badge_workshop(a_person()), find_stock("5395"))
    marks: tuple[Mark, ...] = page.marks
    (badge,) = marks
    assert isinstance(badge, Tagged)
    assert (badge.tag, len(badge.marks)) == (Tag.PARAGRAPH, 8)
