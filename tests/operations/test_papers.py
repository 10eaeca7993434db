import gettext
import unicodedata
from dataclasses import replace
from typing import Any

import pypdfium2
import pytest
import zxingcpp

from planner.domain.records import BadgeBack, BadgeDesign, OwnStock, Paper, SheetSide
from planner.domain.refusal import Refused
from planner.operations.papers import print_badges, print_blank_badges, print_paper
from planner.printing.choices import Choices
from planner.printing.cleaning import cleaned
from tests.printing.workshop import PRINTED_AT, a_workshop

WORDS = gettext.NullTranslations()
WORKSHOP = a_workshop()
ON_A4 = Choices(sheet="A4")


def a_badge_paper(stock: str) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(
        print_badges(
            WORKSHOP, stock=stock, people=WORKSHOP.participants, words=WORDS, printed_at=PRINTED_AT
        ).content
    )


def letters(text: str) -> str:
    """Without blanks and hyphens: pdfium takes those at the end of a line out."""
    return "".join(character for character in unicodedata.normalize("NFC", text) if character.isalnum())


@pytest.mark.parametrize("stock", ["5395", "4784", "CR80"])
def test_every_code_of_printed_badges_reads_as_its_person(stock: str) -> None:
    found: list[str] = []
    for page in a_badge_paper(stock):
        picture = page.render(scale=200 / 72, grayscale=True).to_pil()
        found += [code.text for code in zxingcpp.read_barcodes(picture)]
    assert sorted(found) == [person.id for person in WORKSHOP.participants]


def test_every_name_can_be_found_in_printed_badges() -> None:
    shown = letters(" ".join(page.get_textpage().get_text_bounded() for page in a_badge_paper("A6")))
    names = [part for person in WORKSHOP.participants for part in (person.given_name, person.family_name)]
    assert [name for name in names if letters(name) not in shown] == []


@pytest.mark.parametrize(
    ("style", "shapes"),
    [
        ("grid", [(792, 612)] * 2),
        ("list", [(612, 792)] * 3),
        ("both", [(792, 612)] * 2 + [(612, 792)] * 3),
    ],
)
def test_agenda_is_grid_list_or_both_numbered_through(style: str, shapes: list[tuple[float, float]]) -> None:
    made = print_paper(WORKSHOP, Paper.AGENDA, Choices(style=style), words=WORDS, printed_at=PRINTED_AT)
    paper = pypdfium2.PdfDocument(made.content)
    assert made.sizes == tuple(shapes)
    assert [page.get_size() for page in paper] == shapes
    assert [
        f"Page {number} of {len(shapes)}" in page.get_textpage().get_text_bounded()
        for number, page in enumerate(paper, 1)
    ] == [True] * len(shapes)


def test_progress_is_told_page_by_page() -> None:
    pages: list[int] = []
    print_paper(WORKSHOP, Paper.AGENDA, ON_A4, words=WORDS, printed_at=PRINTED_AT, progress=pages.append)
    assert pages == [1, 2, 3, 4, 5]


def test_paper_printed_twice_is_the_same() -> None:
    first, second = (
        print_paper(WORKSHOP, Paper.AGENDA, ON_A4, words=WORDS, printed_at=PRINTED_AT) for _ in range(2)
    )
    assert first == second


def test_badges_for_nobody_are_refused() -> None:
    with pytest.raises(Refused) as refused:
        print_badges(WORKSHOP, stock="5395", people=(), words=WORDS, printed_at=PRINTED_AT)
    assert refused.value.code == "nobody_to_print"


def test_unreadable_logo_is_refused() -> None:
    workshop = replace(WORKSHOP, event=replace(WORKSHOP.event, logo="L"), pictures={"L": b"not a picture"})
    with pytest.raises(Refused) as refused:
        print_badges(workshop, stock="5395", people=WORKSHOP.participants, words=WORDS, printed_at=PRINTED_AT)
    assert refused.value.code == "bad_picture"


def test_only_names_that_had_to_be_set_small_are_told() -> None:
    short, long = (
        WORKSHOP.participants[0],
        replace(
            WORKSHOP.participants[1],
            badge_name="Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaft the Elder",
        ),
    )
    made = print_badges(WORKSHOP, stock="4784", people=(short, long), words=WORDS, printed_at=PRINTED_AT)
    assert (made.pages, made.small_names) == (1, (long.id,))


def test_who_has_no_name_gets_no_blank_badge() -> None:
    nameless = replace(WORKSHOP.participants[1], given_name=" \u200b", family_name="", badge_name="")
    people = (WORKSHOP.participants[0], nameless, WORKSHOP.participants[2])
    made = print_badges(WORKSHOP, stock="A6", people=people, words=WORDS, printed_at=PRINTED_AT)
    assert (made.pages, made.skipped) == (2, (nameless.id,))


@pytest.mark.parametrize(
    ("code", "wish"),
    [
        ("nobody_has_a_name", {"people": [replace(WORKSHOP.participants[0], given_name="", family_name="")]}),
        ("no_back", {"side": SheetSide.BACK}),
        ("unknown_stock", {"stock": "Avry"}),
        ("no_such_cell", {"first_cell": 9}),
        ("stock_does_not_fit", {"stock": "Too wide"}),
    ],
)
def test_badges_that_are_impossible_are_refused(code: str, wish: dict[str, Any]) -> None:
    too_wide = OwnStock(
        id="1", name="Too wide", kind="label", page_width=21000, page_height=29700, width=30000, height=9000
    )
    usual: dict[str, Any] = {"stock": "5395", "people": WORKSHOP.participants}
    with pytest.raises(Refused) as refused:
        print_badges(
            replace(WORKSHOP, own_stocks=(too_wide,)), **usual | wish, words=WORDS, printed_at=PRINTED_AT
        )
    assert refused.value.code == code


def test_badges_go_on_labels_the_organizer_measured() -> None:
    own = OwnStock(
        id="1", name="Mine", kind="label", page_width=21000, page_height=29700, width=9000, height=6000,
        left=1000, top=1000, pitch_x=10000, pitch_y=7000, columns=2, rows=4,
    )  # fmt: skip
    workshop = replace(WORKSHOP, own_stocks=(own,))
    made = print_badges(
        workshop, stock="mine", people=workshop.participants, words=WORDS, printed_at=PRINTED_AT
    )
    assert made.pages == 4
    assert made.sizes[0] == pytest.approx((595.28, 841.89), abs=0.01)


def test_fronts_and_backs_come_in_turn_and_read_as_their_people() -> None:
    workshop = replace(WORKSHOP, badge_design=BadgeDesign(back=BadgeBack.FRONT))
    people = workshop.participants[:10]
    made = print_badges(workshop, stock="5395", people=people, words=WORDS, printed_at=PRINTED_AT)
    found = [
        {code.text for code in zxingcpp.read_barcodes(page.render(scale=200 / 72, grayscale=True).to_pil())}
        for page in pypdfium2.PdfDocument(made.content)
    ]
    ids = [person.id for person in people]
    assert found == [set(ids[:8]), set(ids[:8]), set(ids[8:]), set(ids[8:])]


def test_blanks_have_lines_to_write_on_and_no_code() -> None:
    made = print_blank_badges(
        WORKSHOP, stock="5395", count=10, first_cell=8, words=WORDS, printed_at=PRINTED_AT
    )
    paper = pypdfium2.PdfDocument(made.content)
    shown = [page.get_textpage().get_text_bounded() for page in paper]
    assert [text.count("Organisation") for text in shown] == [1, 8, 1]
    assert not zxingcpp.read_barcodes(paper[0].render(scale=200 / 72, grayscale=True).to_pil())


def test_no_blanks_are_refused() -> None:
    with pytest.raises(Refused) as refused:
        print_blank_badges(WORKSHOP, stock="5395", count=0, words=WORDS, printed_at=PRINTED_AT)
    assert refused.value.code == "nobody_to_print"


def damaged(records: Any) -> Any:
    """As another program may have left them: line ends, controls and halves of characters in every text."""
    ends = "\r\nand\x0b\x00\ud800\u202emore\u2028\r"
    return tuple(
        replace(one, **{name: getattr(one, name) + ends for name in TYPED if hasattr(one, name)})
        for one in records
    )


TYPED = ("name", "title", "given_name", "family_name", "organisation", "label", "abstract", "value", "notes")
(DAMAGED_EVENT,) = damaged([WORKSHOP.event])
DAMAGED = replace(
    WORKSHOP,
    event=DAMAGED_EVENT,
    **{
        several: damaged(getattr(WORKSHOP, several))
        for several in ("days", "rooms", "tracks", "sessions", "groups", "participants", "fields", "answers")
    },
)


@pytest.mark.parametrize("paper", [paper for paper in Paper if paper is not Paper.BADGES])
def test_paper_of_what_another_program_wrote_is_that_of_clean_texts(paper: Paper) -> None:
    damaged, clean = (
        print_paper(workshop, paper, Choices(), words=WORDS, printed_at=PRINTED_AT)
        for workshop in (DAMAGED, cleaned(DAMAGED))
    )
    assert damaged == clean


def test_badges_of_what_another_program_wrote_are_those_of_clean_texts() -> None:
    damaged, clean = (
        print_badges(workshop, stock="5395", people=workshop.participants, words=WORDS, printed_at=PRINTED_AT)
        for workshop in (DAMAGED, cleaned(DAMAGED))
    )
    assert damaged == clean
