"""Every paper on the Print page, and what was printed printed again."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from planner.domain.records import BadgeBack, Day, OwnStock, Paper, Participant, SheetSide
from planner.operations import badges, groups, own_stocks, participants, rooms
from planner.operations.prints import BadgeOrder, order_of
from planner.printing.papers import LAYOUTS
from planner.store import printed
from planner.ui.pages.print import PrintPage
from planner.ui.printing.badge_sheet import BadgeSheet
from planner.ui.printing.preview import Preview
from planner.ui.printing.printed_list import PrintedList
from planner.ui.printing.why_again import WhyAgain
from planner.ui.widgets.chooser import Chooser
from planner.ui.widgets.finder import Finder
from planner.ui.widgets.record_choice import RecordChoice
from planner.ui.workspace import Place, Workspace
from planner.wording import prints as wording
from tests.ui.printing.hand import choose, is_busy, part, press, said, take_paper, wait_for

Opened = Callable[..., PrintPage]
WITHOUT_CHECK_INS = {Paper.CERTIFICATES}


def settled(qtbot: QtBot, page: PrintPage) -> None:
    """Either pages, or why there are none."""
    preview = part(page, Preview)
    qtbot.waitUntil(
        lambda: not is_busy(page) and (preview.count > 0 or "Nothing to print" in said(page)), timeout=20_000
    )


@pytest.mark.parametrize("paper", LAYOUTS)
def test_every_paper_is_shown_with_what_it_is_for(
    qtbot: QtBot, gathering: Workspace, opened: Opened, paper: Paper
) -> None:
    page = opened(gathering)
    page.go(Place("print", view=paper))
    assert wording.about(paper, gathering.words) in said(page)
    settled(qtbot, page)
    if paper in WITHOUT_CHECK_INS:
        assert wording.nothing(paper, gathering.words) in said(page)
    else:
        assert part(page, Preview).count > 0


def test_every_style_and_sheet_has_a_name() -> None:
    named = {(paper, style) for paper, styles in wording.STYLES.items() for style in styles}
    assert {(paper, style) for paper, layout in LAYOUTS.items() for style in layout.styles} == named
    assert set(wording.ABOUT) == set(wording.NOTHING) == set(Paper)


def test_papers_are_walked_by_keys_and_the_last_is_remembered(
    qtbot: QtBot, gathering: Workspace, opened: Opened
) -> None:
    page = opened(gathering)
    chooser = part(page, Chooser)
    button = chooser.findChild(QPushButton)
    assert button is not None
    QTest.keyClick(button, Qt.Key.Key_Up)
    assert button.accessibleName() == "Paper to print: Badges"
    QTest.keyClick(button, Qt.Key.Key_Down)
    assert button.accessibleName() == "Paper to print: Agenda"
    settled(qtbot, page)
    assert part(opened(gathering), Chooser).value is Paper.AGENDA


def test_rooms_picked_narrow_the_paper(qtbot: QtBot, gathering: Workspace, opened: Opened) -> None:
    page = opened(gathering)
    take_paper(page, "Door signs")
    settled(qtbot, page)
    everything = part(page, Preview).count
    (choice,) = [
        each for each in page.findChildren(RecordChoice) if each.isVisible() and "All rooms" in names(each)
    ]
    press(qtbot, choice, "All rooms")
    finder = part(choice, Finder)
    QTest.keyClicks(finder.field, "Library")
    QTest.keyClick(finder.field, Qt.Key.Key_Return)
    finder.hide()
    assert names(choice) == ["Library"]
    qtbot.waitUntil(lambda: not is_busy(page) and 0 < part(page, Preview).count < everything, timeout=20_000)


def test_room_that_is_removed_while_it_is_picked_is_not_all_rooms(
    qtbot: QtBot, gathering: Workspace, opened: Opened
) -> None:
    page = opened(gathering)
    (library,) = [room for room in gathering.snapshot.rooms if room.name == "Library"]
    page.go(Place("print", library.id, view=Paper.DOOR_SIGNS))
    settled(qtbot, page)
    shown = part(page, Preview).count
    gathering.run(rooms.remove_rooms, [library.id])
    wait_for(qtbot, page, "Nothing to print")
    assert "Not there any more" in {name for each in page.findChildren(RecordChoice) for name in names(each)}
    gathering.undo()
    qtbot.waitUntil(lambda: not is_busy(page) and part(page, Preview).count == shown, timeout=20_000)


def names(choice: RecordChoice) -> list[str]:
    return [each.text() for each in choice.findChildren(QPushButton) if each.isVisible()]


def test_group_without_anybody_is_not_everybody(qtbot: QtBot, gathering: Workspace, opened: Opened) -> None:
    page = opened(gathering)
    take_paper(page, "Name tents")
    settled(qtbot, page)
    choose(page, "For whom", "People you choose")
    qtbot.waitUntil(lambda: "Choose the people it is for." in said(page))


def test_group_that_is_removed_while_it_is_picked_is_not_everybody(
    qtbot: QtBot, gathering: Workspace, opened: Opened
) -> None:
    page = opened(gathering)
    group = gathering.snapshot.groups[0]
    choose(page, "For whom", group.name)
    settled(qtbot, page)
    gathering.run(groups.remove_groups, [group.id])
    wait_for(qtbot, page, "Nothing to print")


def test_place_with_a_session_shows_only_its_sheet(
    qtbot: QtBot, gathering: Workspace, opened: Opened
) -> None:
    page = opened(gathering)
    slot = next(slot for slot in gathering.snapshot.slots if slot.room)
    page.go(Place("print", slot.session, view=Paper.SIGN_IN_SHEETS))
    title = gathering.snapshot.session[slot.session].title
    assert [title] in [names(each) for each in page.findChildren(RecordChoice)]
    qtbot.waitUntil(lambda: not is_busy(page) and 0 < part(page, Preview).count < 10, timeout=20_000)


def test_nothing_in_an_empty_workshop_says_what_to_do(qtbot: QtBot, empty: Workspace, opened: Opened) -> None:
    page = opened(empty)
    for paper in (Paper.RUN_SHEETS, Paper.NAME_TENTS, Paper.MEAL_COUNTS):
        page.go(Place("print", view=paper))
        wait_for(qtbot, page, wording.nothing(paper, empty.words))


def test_same_is_printed_again_as_it_was_and_why_is_noted(
    qtbot: QtBot, gathering: Workspace, opened: Opened, tmp_path: Path
) -> None:
    page = opened(gathering, ask_file=lambda *_: tmp_path / "b.pdf")
    person = gathering.snapshot.participants[3]
    page.go(Place("print", person.id, view=Paper.BADGES))
    choose(page, "Marks to cut by", "A thin line")
    wait_for(qtbot, page, "1 badge on 1 sheet.")
    assert not part(page, WhyAgain).isVisible()
    press(qtbot, page, "Save as PDF…")
    first = (tmp_path / "b.pdf").read_bytes()
    take_paper(page, "Agenda")
    settled(qtbot, page)
    press(qtbot, page, "Print the same again")
    wait_for(qtbot, page, "1 badge on 1 sheet.")
    choose(page, "Why again?", "Printer jam")
    press(qtbot, page, "Save as PDF…")
    qtbot.waitUntil(lambda: len(printed.prints(gathering.document)) == 2, timeout=20_000)
    assert (tmp_path / "b.pdf").read_bytes() == first
    again, before = printed.prints(gathering.document)
    assert (before.reason, again.reason) == ("", "jam")
    assert again.choices == before.choices == '{"stock": "5395", "marks": "outline"}'
    qtbot.waitUntil(lambda: "Again: Printer jam" in said(part(page, PrintedList)))


def test_reason_in_own_words_is_noted_once(
    qtbot: QtBot, gathering: Workspace, opened: Opened, tmp_path: Path
) -> None:
    person = gathering.snapshot.participants[3]
    gathering.note_print(Paper.BADGES, [person.id])
    page = opened(gathering, ask_file=lambda *_: tmp_path / "b.pdf")
    page.go(Place("print", person.id, view=Paper.BADGES))
    wait_for(qtbot, page, "1 badge on 1 sheet.")
    choose(page, "Why again?", "Something else…")
    QTest.keyClicks(part(part(page, WhyAgain), QLineEdit), "The <b>dog</b> ate it")
    press(qtbot, page, "Save as PDF…")
    qtbot.waitUntil(lambda: "Again: The <b>dog</b> ate it" in said(part(page, PrintedList)))
    assert [each.reason for each in printed.prints(gathering.document)] == ["The <b>dog</b> ate it", ""]
    assert not part(part(page, WhyAgain), QLineEdit).isVisible()


def test_booklet_is_printed_again_as_booklet(qtbot: QtBot, gathering: Workspace, opened: Opened) -> None:
    choices = {"sheet": "A4", "style": "booklet", "days": [gathering.document.all(Day)[0].id]}
    gathering.note_print(Paper.AGENDA, [], choices=json.dumps(choices))
    page = opened(gathering)
    qtbot.waitUntil(lambda: "Agenda · Booklet to fold" in said(part(page, PrintedList)))
    press(qtbot, page, "Print the same again")
    qtbot.waitUntil(lambda: any(" pages on " in text for text in said(page)), timeout=20_000)
    shown = {
        box.accessibleName(): box.currentText() for box in page.findChildren(QComboBox) if box.isVisible()
    }
    assert (shown["Shows"], shown["Paper"]) == ("Booklet to fold", "A4")


def test_people_without_a_name_are_said_and_reached(
    qtbot: QtBot, gathering: Workspace, opened: Opened
) -> None:
    with gathering.document.edit("add_participant") as edit:
        edit.put(Participant(id="NAMELESS00"))
    page = opened(gathering)
    wait_for(qtbot, page, "120 badges on 15 sheets.")
    with qtbot.waitSignal(gathering.visited) as led:
        press(qtbot, page, "1 person has no name and gets none.")
    assert led.args == [Place("participants", view="without-name")]


def test_small_names_are_listed_and_lead_to_their_people(
    qtbot: QtBot, gathering: Workspace, opened: Opened
) -> None:
    person = replace(gathering.snapshot.participants[0], badge_name="Maximilian-Alexander " * 4)
    gathering.run(participants.change_participant, person)
    page = opened(gathering)
    page.go(Place("print", person.id, view=Paper.BADGES))
    wait_for(qtbot, page, "1 name had to be set small")
    (link,) = [each for each in page.findChildren(QPushButton) if each.accessibleName().startswith("Maximil")]
    with qtbot.waitSignal(gathering.visited) as led:
        QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert led.args == [Place("participants", person.id)]


def test_sides_are_asked_for_only_where_badges_have_a_back(
    qtbot: QtBot, gathering: Workspace, opened: Opened, tmp_path: Path
) -> None:
    page = opened(gathering, ask_file=lambda *_: tmp_path / "b.pdf")
    wait_for(qtbot, page, "120 badges on 15 sheets.")
    assert "Sides" not in said(page)
    design = replace(gathering.snapshot.badge_design, back=BadgeBack.NOTES, notes="Wifi: open sesame")
    gathering.run(badges.change_badge_design, design)
    qtbot.waitUntil(lambda: part(page, Preview).count == 30 and not is_busy(page), timeout=20_000)
    assert "Sides" in said(page)
    press(qtbot, page, "Back")
    qtbot.waitUntil(lambda: part(page, Preview).count == 15 and not is_busy(page), timeout=20_000)
    with qtbot.waitSignal(gathering.printed, timeout=20_000):
        press(qtbot, page, "Save as PDF…")
    (noted,) = printed.prints(gathering.document)
    order = order_of(Paper.BADGES, noted.items, noted.choices)
    assert isinstance(order, BadgeOrder)
    assert (noted.items, order.side, len(order.people)) == ((), SheetSide.BACK, 120)
    qtbot.waitUntil(lambda: "Backs of 120 badges" in said(part(page, PrintedList)))


def test_blank_badges_are_counted_and_nobodys(
    qtbot: QtBot, gathering: Workspace, opened: Opened, tmp_path: Path
) -> None:
    page = opened(gathering, ask_file=lambda *_: tmp_path / "b.pdf")
    choose(page, "For whom", "Only blank ones")
    wait_for(qtbot, page, "8 badges on 1 sheet.")
    with qtbot.waitSignal(gathering.printed, timeout=20_000):
        press(qtbot, page, "Save as PDF…")
    (noted,) = printed.prints(gathering.document)
    assert noted.items == ()
    qtbot.waitUntil(lambda: "8 blank badges" in said(part(page, PrintedList)))


def test_own_labels_are_among_the_labels(qtbot: QtBot, gathering: Workspace, opened: Opened) -> None:
    page = opened(gathering)
    mine = OwnStock(
        id="", name="Blue ones", kind="label", page_width=21000, page_height=29700, width=9000, height=6000,
        left=1000, top=1000, pitch_x=9500, pitch_y=6500, columns=2, rows=4,
    )  # fmt: skip
    gathering.run(own_stocks.add_stock, mine)
    sheet = part(page, BadgeSheet)
    press(qtbot, sheet, "Avery 5395")
    finder = part(sheet, Finder)
    QTest.keyClicks(finder.field, "blue")
    QTest.keyClick(finder.field, Qt.Key.Key_Return)
    wait_for(qtbot, page, "120 badges on 15 sheets.")
    assert "Your own labels · 90 × 60 mm, 8 on A4" in said(page)


def test_labels_chosen_elsewhere_are_used_when_the_page_is_shown_again(
    qtbot: QtBot, gathering: Workspace, opened: Opened
) -> None:
    page = opened(gathering)
    wait_for(qtbot, page, "120 badges on 15 sheets.")
    page.hide()
    gathering.setting.preferences.keep("print.stock", "5392")
    page.show()
    wait_for(qtbot, page, "120 badges on 20 sheets.")


@pytest.mark.parametrize(
    ("pressed", "view"),
    [
        ("Change how badges look…", ""),
        ("Measure your own…", "stocks"),
        ("Adjust the printer…", "printer"),
    ],
)
def test_look_of_badges_and_printer_are_a_click_away(
    qtbot: QtBot, gathering: Workspace, opened: Opened, pressed: str, view: str
) -> None:
    page = opened(gathering)
    with qtbot.waitSignal(gathering.visited) as led:
        press(qtbot, page, pressed)
    assert led.args == [Place("badges", view=view)]
