from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from planner.domain import adjustments
from planner.domain.names import shown_name
from planner.domain.records import Paper, Participant, SheetSide
from planner.domain.times import Minute
from planner.operations import agenda, participants
from planner.operations.prints import who_come
from planner.store import printed
from planner.ui.pages.print import PrintPage
from planner.ui.printing.preview import Preview
from planner.ui.printing.printed_list import PrintedList
from planner.ui.printing.sending import AskPrinter
from planner.ui.printing.sheet_picker import SheetPicker
from planner.ui.widgets.finder import Finder
from planner.ui.workspace import Place, Workspace
from tests.ui.printing.hand import choose, part, press, said, take_paper, text_of, wait_for

T = TypeVar("T", bound=QWidget)
LEFT = Qt.MouseButton.LeftButton


def prints(workspace: Workspace) -> list[tuple[str, int]]:
    return [(each.paper, len(each.items)) for each in printed.prints(workspace.document)]


def test_badges_of_all_who_come_are_made_and_shown(
    qtbot: QtBot, gathering: Workspace, opened: Callable[..., PrintPage]
) -> None:
    page = opened(gathering)
    wait_for(qtbot, page, "120 badges on 15 sheets. 4 people")
    preview = part(page, Preview)
    assert preview.accessibleName() == "Preview, page 1 of 15"
    qtbot.waitUntil(lambda: preview.viewport().grab().toImage().pixelColor(400, 40).name() == "#ffffff")
    QTest.keyClick(preview, Qt.Key.Key_End)
    assert preview.accessibleName() == "Preview, page 15 of 15"
    assert "15 of 15" in said(page)


def test_click_on_the_sheet_and_a_group_change_the_paper(
    qtbot: QtBot, gathering: Workspace, opened: Callable[..., PrintPage]
) -> None:
    page = opened(gathering)
    wait_for(qtbot, page, "120 badges")
    QTest.keyClick(part(page, SheetPicker), Qt.Key.Key_End)
    QTest.keyClick(part(page, SheetPicker), Qt.Key.Key_Space)
    wait_for(qtbot, page, "120 badges on 16 sheets.")
    assert "Starts at label 8; 7 labels are used." in said(page)
    choose(page, "For whom", "Public official")
    official = next(group.id for group in gathering.snapshot.groups if group.name == "Public official")
    count = sum(person.group == official for person in who_come(gathering.document.all(Participant)))
    wait_for(qtbot, page, f"{count} badges on ")


def test_paper_is_saved_noted_and_told(
    qtbot: QtBot, gathering: Workspace, opened: Callable[..., PrintPage], tmp_path: Path
) -> None:
    offered: list[Path] = []

    def ask(_: QWidget, start: Path) -> Path:
        offered.append(start)
        return tmp_path / "badges"

    page = opened(gathering, ask_file=ask)
    wait_for(qtbot, page, "120 badges")
    press(qtbot, page, "Save as PDF…")
    assert [start.name for start in offered] == ["2016 Human Rights Cities Gathering - Badges.pdf"]
    assert (tmp_path / "badges.pdf").read_bytes().startswith(b"%PDF-")
    assert prints(gathering) == [("badges", 120)]
    printed_lines = ["Printed", "120 badges", "20 May 08:00, North door"]
    qtbot.waitUntil(lambda: said(part(page, PrintedList)) == printed_lines)


def test_workshop_is_not_overwritten(
    qtbot: QtBot, gathering: Workspace, opened: Callable[..., PrintPage]
) -> None:
    page = opened(gathering, ask_file=lambda *_: gathering.document.path)
    wait_for(qtbot, page, "120 badges")
    with qtbot.waitSignal(gathering.noticed) as told:
        press(qtbot, page, "Save as PDF…")
    assert "is the workshop file itself" in told.args[0].text
    assert prints(gathering) == []


def test_folder_that_is_gone_is_told(
    qtbot: QtBot, gathering: Workspace, opened: Callable[..., PrintPage], tmp_path: Path
) -> None:
    page = opened(gathering, ask_file=lambda *_: tmp_path / "stick" / "b.pdf")
    wait_for(qtbot, page, "120 badges")
    with qtbot.waitSignal(gathering.noticed) as told:
        press(qtbot, page, "Save as PDF…")
    assert told.args[0].text.startswith("There is no folder")


def into(file: Path) -> AskPrinter:
    """As if somebody had chosen to print into a file, the first five pages of it."""

    def ask(printer: QPrinter, _: QWidget, pages: int) -> bool:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(file))
        printer.setResolution(72)
        printer.setPrintRange(QPrinter.PrintRange.PageRange)
        printer.setFromTo(1, pages - 1)
        return True

    return ask


def test_paper_is_printed_and_noted(
    qtbot: QtBot, gathering: Workspace, opened: Callable[..., PrintPage], tmp_path: Path
) -> None:
    page = opened(gathering, ask_printer=into(tmp_path / "out.pdf"))
    take_paper(page, "Agenda")
    wait_for(qtbot, page, "6 pages.")
    with qtbot.waitSignal(gathering.printed):
        press(qtbot, page, "Print…")
    assert len(pypdfium2.PdfDocument(tmp_path / "out.pdf")) == 5
    public = [slot for slot in gathering.snapshot.slots if gathering.snapshot.session[slot.session].public]
    assert prints(gathering) == [("agenda", len(public))]


def test_printer_that_misses_gets_the_pages_moved(
    qtbot: QtBot, gathering: Workspace, opened: Callable[..., PrintPage], tmp_path: Path
) -> None:
    page = opened(gathering, ask_printer=into(tmp_path / "out.pdf"))
    page.go(Place("print", view=Paper.MEAL_COUNTS))
    wait_for(qtbot, page, "2 pages.")
    print_now(qtbot, gathering, page)
    before = first_ink(tmp_path / "out.pdf")
    nameless = adjustments.no_adjustment("", SheetSide.FRONT)  # as printers on no screen are
    with gathering.document.edit("adjust_printer") as edit:
        edit.put(replace(nameless, right=1000))
    print_now(qtbot, gathering, page)
    assert first_ink(tmp_path / "out.pdf") - before == pytest.approx(28.3, abs=1)


def print_now(qtbot: QtBot, workspace: Workspace, page: PrintPage) -> None:
    with qtbot.waitSignal(workspace.printed, timeout=20_000):
        press(qtbot, page, "Print…")


def first_ink(file: Path) -> float:
    """Points from the left edge of the first page."""
    document = pypdfium2.PdfDocument(file)
    shown = document[0].render(scale=1).to_pil().convert("L").point(lambda value: 255 * (value < 128))
    document.close()
    left, _, _, _ = shown.getbbox()
    return float(left)


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_print_that_fails_is_told_and_not_noted(
    qtbot: QtBot, gathering: Workspace, opened: Callable[..., PrintPage], tmp_path: Path
) -> None:
    page = opened(gathering, ask_printer=into(tmp_path / "gone" / "out.pdf"))
    take_paper(page, "Agenda")
    wait_for(qtbot, page, "6 pages.")
    with qtbot.waitSignal(gathering.noticed) as told:
        press(qtbot, page, "Print…")
    assert "does not answer" in told.args[0].text
    assert prints(gathering) == []


def test_whole_paper_printed_into_a_file_is_the_paper_itself(
    qtbot: QtBot, gathering: Workspace, opened: Callable[..., PrintPage], tmp_path: Path
) -> None:
    def ask(printer: QPrinter, _: QWidget, pages: int) -> bool:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "out.pdf"))
        return pages == 6

    page = opened(gathering, ask_printer=ask)
    take_paper(page, "Agenda")
    wait_for(qtbot, page, "6 pages.")
    press(qtbot, page, "Print…")
    assert "Water and dignity" in text_of(tmp_path / "out.pdf")
    assert [paper for paper, _ in prints(gathering)] == ["agenda"]


def test_print_pressed_at_once_waits_for_the_paper(
    qtbot: QtBot, gathering: Workspace, opened: Callable[..., PrintPage], tmp_path: Path
) -> None:
    page = opened(gathering, ask_file=lambda *_: tmp_path / "b.pdf")
    wait_for(qtbot, page, "120 badges")
    choose(page, "For whom", "Only new or changed")
    choose(page, "For whom", "Public official")
    press(qtbot, page, "Save as PDF…")
    assert not (tmp_path / "b.pdf").exists()
    qtbot.waitUntil(lambda: bool(prints(gathering)), timeout=20_000)
    assert prints(gathering)[0][1] < 60


def test_those_who_changed_since_are_printed_again(
    qtbot: QtBot, gathering: Workspace, opened: Callable[..., PrintPage], tmp_path: Path
) -> None:
    page = opened(gathering, ask_file=lambda *_: tmp_path / "b.pdf")
    wait_for(qtbot, page, "120 badges")
    press(qtbot, page, "Save as PDF…")
    person = gathering.snapshot.participants[0]
    gathering.run(participants.change_participant, replace(person, badge_name="<b>Zoë</b> & Co"))
    qtbot.waitUntil(lambda: "1 changed since" in said(page))
    press(qtbot, page, "Print that one")
    wait_for(qtbot, page, "1 badge on 1 sheet.")
    press(qtbot, page, "Save as PDF…")
    assert "<b>Zoë</b> & Co" in " ".join(text_of(tmp_path / "b.pdf").split())
    assert prints(gathering) == [("badges", 1), ("badges", 120)]
    qtbot.waitUntil(lambda: "1 changed since" not in said(page))
    choose(page, "For whom", "Only new or changed")
    qtbot.waitUntil(lambda: "Every badge is printed as it should be." in said(page))


def test_agenda_changed_since_it_was_printed_is_told(
    qtbot: QtBot, gathering: Workspace, opened: Callable[..., PrintPage], tmp_path: Path
) -> None:
    page = opened(gathering, ask_file=lambda *_: tmp_path / "a.pdf")
    page.go(Place("print", view=Paper.AGENDA))
    wait_for(qtbot, page, "6 pages.")
    press(qtbot, page, "Save as PDF…")
    slot = gathering.snapshot.slots[5]
    gathering.run(agenda.move_slot, slot.id, day=slot.day, start=Minute(slot.start + 5), room=slot.room)
    qtbot.waitUntil(lambda: "1 session changed since" in said(page))


def test_place_with_a_person_shows_only_their_badge(
    qtbot: QtBot, gathering: Workspace, opened: Callable[..., PrintPage]
) -> None:
    page = opened(gathering)
    person = gathering.snapshot.participants[3]
    page.go(Place("print", person.id, view="badges"))
    wait_for(qtbot, page, "1 badge on 1 sheet.")
    chips = [each.accessibleName() for each in page.findChildren(QPushButton) if each.isVisible()]
    assert f"Take {shown_name(person)} out" in chips


def test_nobody_and_nothing_are_said_calmly(
    qtbot: QtBot, empty: Workspace, opened: Callable[..., PrintPage]
) -> None:
    page = opened(empty)
    qtbot.waitUntil(lambda: any(text.startswith("There is nobody") for text in said(page)))
    with qtbot.waitSignal(empty.visited) as led:
        press(qtbot, page, "Add people")
    assert led.args[0].page == "participants"
    take_paper(page, "Agenda")
    qtbot.waitUntil(lambda: any(text.startswith("Nothing is in the agenda") for text in said(page)))
    with qtbot.waitSignal(empty.visited) as led:
        press(qtbot, page, "Plan the agenda")
    assert led.args[0].page == "agenda"


def test_logo_that_can_not_be_drawn_is_told_and_prints_nothing_old(
    qtbot: QtBot, gathering: Workspace, opened: Callable[..., PrintPage], tmp_path: Path
) -> None:
    page = opened(gathering, ask_file=lambda *_: tmp_path / "b.pdf")
    wait_for(qtbot, page, "120 badges")
    with (
        qtbot.waitSignal(gathering.noticed, timeout=20_000) as told,
        gathering.document.edit("change_event") as edit,
    ):
        broken = edit.add_picture(b"no picture", "image/png")
        edit.put(replace(gathering.snapshot.event, logo=broken))
    assert "picture" in told.args[0].text
    assert part(page, Preview).count == 0
    with qtbot.waitSignal(gathering.noticed, timeout=20_000):
        press(qtbot, page, "Save as PDF…")
    assert not (tmp_path / "b.pdf").exists()


def test_chosen_people_are_taken_in_and_out(
    qtbot: QtBot, gathering: Workspace, opened: Callable[..., PrintPage]
) -> None:
    page = opened(gathering)
    wait_for(qtbot, page, "120 badges")
    choose(page, "For whom", "People you choose")
    qtbot.waitUntil(lambda: "Choose the people it is for." in said(page))
    press(qtbot, page, "Choose people…")
    (finder,) = [each for each in page.findChildren(Finder) if each.isVisible()]
    QTest.keyClicks(finder.field, "achterberg")
    QTest.keyClick(finder.field, Qt.Key.Key_Return)
    finder.field.clear()
    QTest.keyClicks(finder.field, "adler")
    QTest.keyClick(finder.field, Qt.Key.Key_Return)
    finder.hide()
    wait_for(qtbot, page, "2 badges on 1 sheet.")
    press(qtbot, page, "Vivian Achterberg")
    wait_for(qtbot, page, "1 badge on 1 sheet.")


def test_zoom_by_keys_and_buttons(
    qtbot: QtBot, gathering: Workspace, opened: Callable[..., PrintPage]
) -> None:
    page = opened(gathering)
    wait_for(qtbot, page, "120 badges")
    preview = part(page, Preview)
    QTest.keyClick(preview, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert "100 %" in said(page)
    QTest.keyClick(preview, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert "90 %" in said(page)
    press(qtbot, page, "Whole page")
    assert preview.verticalScrollBar().pageStep() == preview.viewport().height()
    QTest.keyClick(preview, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert [text for text in said(page) if text.endswith(" %")] == ["93 %"]
