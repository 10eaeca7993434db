import csv
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from planner.domain.names import shown_name
from planner.exporting.choices import Choices
from planner.operations.exports import choices_of, note_export
from planner.operations.sessions import change_session
from planner.store.document import Document
from planner.store.exported import exports, log_export
from planner.ui.notice import Notice
from planner.ui.pages.overview import OverviewPage
from planner.ui.pages.share import SharePage
from planner.ui.printing.preview import Preview
from planner.ui.setting import Setting
from planner.ui.sharing.whose import Whose
from planner.ui.widgets.record_choice import RecordChoice
from planner.ui.workspace import Place, Workspace
from tests.ui.sharing.hand import (
    buttons,
    is_said,
    pick,
    pick_format,
    press,
    shown_rows,
    shown_text,
    tick,
    wait_for,
)

Open = Callable[..., SharePage]
NAME = "2016 Human Rights Cities Gathering - Agenda"
IN_IT = "In it: 25 sessions, 2 days, 6 rooms"


def into(folder: Path, name: str = "") -> Callable[[QWidget, Path, str], Path]:
    """As if a dialog was answered: with what it proposed, or with this name."""
    return lambda _, start, __: folder / (name or start.name)


def noted(workspace: Workspace) -> list[tuple[str, str, Choices]]:
    found = exports(workspace.document)
    return [(each.format, each.name, choices_of(each.choices)) for each in found]


def notices(workspace: Workspace) -> list[Notice]:
    found: list[Notice] = []
    workspace.noticed.connect(found.append)
    return found


def rename_first(workspace: Workspace, title: str) -> None:
    slot = workspace.snapshot.slots[0]
    session = workspace.snapshot.session[slot.session]
    workspace.run(change_session, replace(session, title=title))


def test_web_page_is_shown_with_what_is_in_it(qtbot: QtBot, gathering: Workspace, opened: Open) -> None:
    page = opened(gathering)
    wait_for(qtbot, page, IN_IT)
    assert is_said(page, "Never in it: e-mail, phone, diet, needs, notes.")
    assert is_said(page, f"{NAME}.html")
    assert "Welcome and the human rights city idea" in shown_text(page)


def test_calendar_is_saved_noted_and_told(
    qtbot: QtBot, gathering: Workspace, opened: Open, tmp_path: Path
) -> None:
    page = opened(gathering, "ics", ask_file=into(tmp_path))
    wait_for(qtbot, page, IN_IT)
    seen = notices(gathering)
    press(qtbot, page, "Save…")
    qtbot.waitUntil(lambda: bool(seen))
    file = tmp_path / f"{NAME}.ics"
    assert file.read_bytes().startswith(b"BEGIN:VCALENDAR")
    assert (seen[0].text, [way.text for way in seen[0].ways]) == (f"Saved as {file}.", ["Show in folder"])
    assert noted(gathering) == [("ics", f"{NAME}.ics", Choices())]
    wait_for(qtbot, page, "20 May 08:00, North door")


def test_saving_at_once_waits_until_it_is_made(
    qtbot: QtBot, gathering: Workspace, opened: Open, tmp_path: Path
) -> None:
    page = opened(gathering, "text", ask_file=into(tmp_path))
    page.actions()[0].trigger()
    qtbot.waitUntil((tmp_path / f"{NAME}.txt").exists, timeout=20_000)
    assert noted(gathering) == [("text", f"{NAME}.txt", Choices())]


def test_nothing_is_saved_where_the_dialog_is_left(qtbot: QtBot, gathering: Workspace, opened: Open) -> None:
    page = opened(gathering, "text", ask_file=lambda *_: None)
    wait_for(qtbot, page, IN_IT)
    press(qtbot, page, "Save…")
    assert noted(gathering) == []


def test_file_the_dialog_did_not_ask_about_is_not_replaced_unasked(
    qtbot: QtBot, gathering: Workspace, opened: Open, tmp_path: Path
) -> None:
    (tmp_path / "mine.txt").write_text("kept")
    page = opened(gathering, "text", ask_file=into(tmp_path, "mine"))
    wait_for(qtbot, page, IN_IT)
    seen = notices(gathering)
    press(qtbot, page, "Save…")
    qtbot.waitUntil(lambda: bool(seen))
    assert seen[0].text == f"mine.txt is in {tmp_path} already; nothing was saved."
    assert (tmp_path / "mine.txt").read_text() == "kept"
    seen[0].ways[0].take()
    assert "Welcome" in (tmp_path / "mine.txt").read_text()


def test_workshop_is_not_overwritten(qtbot: QtBot, gathering: Workspace, opened: Open) -> None:
    path = gathering.document.path
    assert path is not None
    page = opened(gathering, "text", ask_file=lambda *_: path.with_suffix(".txt"))
    path.with_suffix(".txt").hardlink_to(path)
    wait_for(qtbot, page, IN_IT)
    seen = notices(gathering)
    press(qtbot, page, "Save…")
    qtbot.waitUntil(lambda: bool(seen))
    assert "is the workshop file itself" in seen[0].text
    assert noted(gathering) == []


def test_folder_that_is_gone_is_told(
    qtbot: QtBot, gathering: Workspace, opened: Open, tmp_path: Path
) -> None:
    page = opened(gathering, "text", ask_file=into(tmp_path / "stick"))
    wait_for(qtbot, page, IN_IT)
    seen = notices(gathering)
    press(qtbot, page, "Save…")
    qtbot.waitUntil(lambda: bool(seen))
    assert seen[0].text.startswith("There is no folder")


def test_pictures_of_two_days_go_into_a_folder(
    qtbot: QtBot, gathering: Workspace, opened: Open, tmp_path: Path
) -> None:
    page = opened(gathering, "png", ask_folder=lambda *_: tmp_path)
    wait_for(qtbot, page, "2 files")
    assert next(each for each in page.findChildren(Preview) if each.isVisible()).count == 2
    seen = notices(gathering)
    names = [f"{NAME} 2016-05-26.png", f"{NAME} 2016-05-27.png"]
    press(qtbot, page, "Save…")
    qtbot.waitUntil(lambda: bool(seen))
    assert seen[0].text == f"Saved {', '.join(names)} in {tmp_path}."
    assert all((tmp_path / name).read_bytes().startswith(b"\x89PNG") for name in names)
    press(qtbot, page, "Save…")
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert seen[1].text == f"{', '.join(names)} are in {tmp_path} already; nothing was saved."
    assert noted(gathering) == [("png", f"{NAME}.png", Choices())]


def test_everything_goes_into_a_folder_of_its_own(
    qtbot: QtBot, gathering: Workspace, opened: Open, tmp_path: Path
) -> None:
    page = opened(gathering, "bundle", ask_folder=lambda *_: tmp_path)
    wait_for(qtbot, page, " files, ")
    rows = shown_rows(page)
    assert (rows[0], rows[1][0]) == (["File", "Size"], "index.html")
    press(qtbot, page, "Save…")
    qtbot.waitUntil((tmp_path / NAME / "index.html").exists, timeout=20_000)
    qtbot.waitUntil(lambda: noted(gathering) == [("bundle", NAME, Choices())])


def test_list_of_people_has_nothing_private_unless_asked_for(
    qtbot: QtBot, gathering: Workspace, opened: Open, tmp_path: Path
) -> None:
    page = opened(gathering, "participants-csv", ask_file=into(tmp_path))
    wait_for(qtbot, page, "In it: 124 people with Given name, Family name")
    assert not is_said(page, "Keep it among the organizers")
    assert "E-mail" not in shown_rows(page)[0]
    tick(page, "E-mail (private)")
    wait_for(qtbot, page, "Private: E-mail. Keep it among the organizers.")
    assert "E-mail" in shown_rows(page)[0]
    press(qtbot, page, "Save…")
    file = tmp_path / "2016 Human Rights Cities Gathering - Participants.csv"
    qtbot.waitUntil(file.exists)
    assert len(_read(file)) == 125
    assert "E-mail" in _read(file)[0]
    ((_, _, choices),) = noted(gathering)
    assert "email" in choices.columns


def _read(file: Path) -> list[list[str]]:
    with file.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.reader(lines))


def test_list_without_columns_can_not_be_saved(qtbot: QtBot, gathering: Workspace, opened: Open) -> None:
    page = opened(gathering, "participants-csv")
    wait_for(qtbot, page, "In it: 124 people")
    for name in (
        "Given name", "Family name", "Badge name", "Pronouns", "Organisation", "Job title", "City", "Country",
        "Group", "Sessions",
    ):  # fmt: skip
        tick(page, name)
    wait_for(qtbot, page, "Choose at least one column")
    assert not buttons(page, "Save…")[0].isEnabled()


def test_one_room_is_named_and_nothing_else_is_in_it(
    qtbot: QtBot, gathering: Workspace, opened: Open, tmp_path: Path
) -> None:
    page = opened(gathering, "text", ask_file=into(tmp_path))
    wait_for(qtbot, page, IN_IT)
    rooms = next(each for each in page.findChildren(RecordChoice) if "Rooms" in _name(each))
    pick(rooms, "Library")
    wait_for(qtbot, page, f"{NAME} - Library.txt")
    assert "Library · " in shown_text(page)
    assert "Hall B · " not in shown_text(page)


def _name(choice: RecordChoice) -> str:
    return " ".join(child.accessibleName() for child in choice.findChildren(QWidget))


def test_agenda_of_one_person_is_theirs(qtbot: QtBot, gathering: Workspace, opened: Open) -> None:
    role = gathering.snapshot.roles[0]
    person = gathering.snapshot.participant[role.participant]
    page = opened(gathering, "text")
    (whose,) = page.findChildren(Whose)
    pick(whose, shown_name(person))
    wait_for(qtbot, page, f"{NAME} - {shown_name(person)}.txt")
    theirs = {each.session for each in gathering.snapshot.roles if each.participant == person.id}
    others = next(s for s in gathering.snapshot.sessions if s.id not in theirs and len(s.title) > 12)
    assert gathering.snapshot.session[role.session].title in shown_text(page)
    assert others.title not in shown_text(page)


def test_change_of_the_workshop_is_seen(qtbot: QtBot, gathering: Workspace, opened: Open) -> None:
    page = opened(gathering, "text")
    wait_for(qtbot, page, IN_IT)
    rename_first(gathering, "A new beginning")
    assert not buttons(page, "Copy")[0].isEnabled()
    qtbot.waitUntil(lambda: "A new beginning" in shown_text(page))
    qtbot.waitUntil(buttons(page, "Copy")[0].isEnabled)


def test_hidden_page_waits_until_it_is_shown(qtbot: QtBot, gathering: Workspace, opened: Open) -> None:
    page = opened(gathering, "text")
    wait_for(qtbot, page, IN_IT)
    page.hide()
    rename_first(gathering, "A new beginning")
    page.show()
    qtbot.waitUntil(lambda: "A new beginning" in shown_text(page))


def test_what_changed_since_is_listed_and_saved_again(
    qtbot: QtBot, gathering: Workspace, opened: Open, tmp_path: Path
) -> None:
    day = gathering.snapshot.days[0].id
    note_export(gathering.document, "ics", "for Ana.ics", Choices(days=(day,)))
    rename_first(gathering, "A new beginning")
    offered: list[Path] = []

    def ask(_: QWidget, start: Path, __: str) -> Path:
        offered.append(start)
        return tmp_path / start.name

    page = opened(gathering, "text", ask_file=ask)
    wait_for(qtbot, page, "for Ana.ics")
    press(qtbot, page, "1 change since")
    wait_for(qtbot, page, "is now called “A new beginning”")
    press(qtbot, page, "Save again")
    qtbot.waitUntil((tmp_path / "for Ana.ics").exists, timeout=20_000)
    assert [each.name for each in offered] == ["for Ana.ics"]
    qtbot.waitUntil(lambda: len(noted(gathering)) == 2)
    assert noted(gathering)[0] == ("ics", "for Ana.ics", Choices(days=(day,)))


def test_change_of_another_day_is_none_of_a_days_file(
    qtbot: QtBot, gathering: Workspace, opened: Open
) -> None:
    note_export(gathering.document, "ics", "Friday.ics", Choices(days=(gathering.snapshot.days[1].id,)))
    rename_first(gathering, "A new beginning")
    page = opened(gathering, "text")
    wait_for(qtbot, page, "Friday.ics")
    wait_for(qtbot, page, IN_IT)
    assert buttons(page, "1 change since") == []


def test_format_of_a_newer_program_is_only_listed(qtbot: QtBot, gathering: Workspace, opened: Open) -> None:
    log_export(gathering.document, format_name="epub", name="agenda.epub", choices="{")
    page = opened(gathering, "text")
    wait_for(qtbot, page, "agenda.epub")
    assert buttons(page, "Save again") == []


def test_text_is_copied_whole(qtbot: QtBot, gathering: Workspace, opened: Open) -> None:
    page = opened(gathering, "markdown")
    wait_for(qtbot, page, IN_IT)
    press(qtbot, page, "Copy the text")
    assert QGuiApplication.clipboard().text().rstrip() == shown_text(page).rstrip()


def test_copy_to_look_at_is_gone_with_the_page(qtbot: QtBot, gathering: Workspace) -> None:
    looked: list[Path] = []

    def look(path: Path) -> bool:
        looked.append(path)
        return path.read_bytes().startswith(b"<!DOCTYPE html>")

    page = SharePage(gathering, open_file=look)
    page.show()
    wait_for(qtbot, page, IN_IT)
    press(qtbot, page, "Look at it")
    assert [path.name for path in looked] == [f"{NAME}.html"]
    with qtbot.waitSignal(page.destroyed):
        page.deleteLater()
    assert not looked[0].parent.exists()


def test_computer_without_a_program_for_it_is_told(qtbot: QtBot, gathering: Workspace, opened: Open) -> None:
    page = opened(gathering, "html", open_file=lambda _: False)
    wait_for(qtbot, page, IN_IT)
    seen = notices(gathering)
    press(qtbot, page, "Look at it")
    assert seen[0].text.startswith("This computer has no program to open")


@pytest.mark.parametrize(
    ("view", "text"),
    [("html", "No session that others may see"), ("participants-csv", "There is nobody on the list")],
)
def test_empty_workshop_says_what_to_do_first(
    qtbot: QtBot, empty: Workspace, opened: Open, view: str, text: str
) -> None:
    page = opened(empty, view)
    wait_for(qtbot, page, text)
    assert not buttons(page, "Save…")[0].isEnabled()


def test_workshop_that_can_not_be_changed_is_shared_all_the_same(
    qtbot: QtBot, gathering: Workspace, opened: Open, setting: Setting, tmp_path: Path
) -> None:
    path = gathering.document.path
    assert path is not None
    with Document.open(path, desk="Reader", read_only=True) as document:
        workspace = Workspace(document, setting)
        page = opened(workspace, "text", ask_file=into(tmp_path))
        wait_for(qtbot, page, IN_IT)
        press(qtbot, page, "Save…")
        qtbot.waitUntil((tmp_path / f"{NAME}.txt").exists, timeout=20_000)
        assert noted(workspace) == []
        page.close()


def test_formats_are_walked_and_found_by_keys(qtbot: QtBot, gathering: Workspace, opened: Open) -> None:
    page = opened(gathering, "html")
    wait_for(qtbot, page, IN_IT)
    parts = page.findChildren(QWidget)
    name = next(each for each in parts if each.accessibleName() == "What to share: Web page")
    QTest.keyClick(name, Qt.Key.Key_Down)
    wait_for(qtbot, page, f"{NAME}.ics")
    pick_format(page, "people csv")
    wait_for(qtbot, page, "In it: 124 people")


def test_page_is_asked_for_a_format_and_a_room(qtbot: QtBot, gathering: Workspace, opened: Open) -> None:
    page = opened(gathering, "html")
    page.go(Place("share", gathering.snapshot.rooms[2].id, "ics"))
    wait_for(qtbot, page, f"{NAME} - {gathering.snapshot.rooms[2].name}.ics")


def test_overview_counts_what_changed_since_the_agenda_was_shared(qtbot: QtBot, gathering: Workspace) -> None:
    rename_first(gathering, "A first name")
    page = OverviewPage(gathering)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: page.is_up_to_date)
    page.hide()
    note_export(gathering.document, "ics", "agenda.ics", Choices())
    note_export(gathering.document, "participants-csv", "people.csv", Choices())
    rename_first(gathering, "A new beginning")
    page.show()
    qtbot.waitUntil(lambda: page.is_up_to_date)
    assert any("The agenda was shared before 1 later change" in each for each in page.to_do.rows)
