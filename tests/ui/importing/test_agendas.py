"""The page that imports, with an agenda: looked at, entries left out, taken in, taken back."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QPushButton

from planner.domain.records import Slot
from planner.exporting.choices import Choices
from planner.importing.outcomes import Fate
from planner.operations.exports import edition_of, format_named
from planner.store import snapshot
from planner.ui.importing.rows_model import Columns
from tests.importing.calendar.calendars import FOLDER
from tests.importing.calendar.editing import AT, WORDS, calendar_of, moved_and_cancelled
from tests.ui.hands import texts
from tests.ui.importing.looking import Looking, a_list
from tests.ui.test_accessible import silent

EDITED = "2 changed, 1 taken out"


def edited(looking: Looking, folder: Path) -> Path:
    file = folder / "gathering.ics"
    file.write_bytes(moved_and_cancelled(looking.workspace.document))
    return file


def slots(looking: Looking) -> dict[str, Slot]:
    return {slot.id: slot for slot in looking.workspace.document.all(Slot)}


def test_calendar_shows_what_becomes_of_each_entry(looking: Looking) -> None:
    looking.bring(FOLDER / "outlook.ics", "4 new entries")
    QAbstractItemModelTester(looking.page.list.rows.model(), looking.page)
    assert looking.chips == ["All  4", "New  4", "Problems  2"]
    assert looking.rows[:2] == [
        ("1", "Water in the city", "New", "Thu 26 May · 10:00 · Hall A"),
        ("2", "Meeting of the hosts", "New", "Thu 26 May · 11:30 · Hall B"),
    ]
    assert looking.ticks == [True] * 4
    assert not looking.page.list.columns.isVisible()
    assert not looking.page.list.head.kinds.isVisible()


def test_entry_that_is_chosen_is_shown_in_full(looking: Looking) -> None:
    looking.bring(FOLDER / "apple.ics", "3 new entries")
    assert looking.in_full == [
        "Row 1 · Libraries as shelters 📚", "Not in the workshop yet.", "IN THE FILE",
        "Libraries as shelters 📚", "Thu 26 May", "09:30", "Room 2, Linden Hall", "75 minutes",
    ]  # fmt: skip


def test_agenda_says_what_everything_is(looking: Looking) -> None:
    looking.bring(FOLDER / "apple.ics", "3 new entries")
    assert silent(looking.window) == []


def test_sidebar_shows_where_a_list_or_an_agenda_goes(looking: Looking, tmp_path: Path) -> None:
    assert looking.window.view is not None
    pages = looking.window.view.sidebar.buttons
    looking.bring(FOLDER / "apple.ics", "3 new entries")
    assert [name for name, made in pages.items() if made.isChecked()] == ["agenda"]
    looking.bring(a_list(tmp_path))
    assert [name for name, made in pages.items() if made.isChecked()] == ["participants"]
    looking.workspace.visit("rooms")
    looking.workspace.visit("import")
    assert [name for name, made in pages.items() if made.isChecked()] == ["participants"]


def test_calendar_sent_back_shows_only_what_differs(looking: Looking, tmp_path: Path) -> None:
    looking.bring(edited(looking, tmp_path), EDITED)
    assert looking.chips == ["All  34", "Changed  2", "Taken out  1", "The same  31"]
    assert looking.rows[1:4] == [
        ("2", "From resolution to budget", "Changed", "Start: 09:50 → 10:50"),
        (
            "3", "What we learned: Lessons from Pittsburgh", "Changed",
            "Title: Lessons from Pittsburgh → What we learned: Lessons from Pittsburgh",
        ),
        ("4", "Water and dignity", "Taken out", "Thu 26 May · 09:50 · Lab"),
    ]  # fmt: skip


def test_import_is_one_step_and_undo_takes_it_all_back(looking: Looking, tmp_path: Path) -> None:
    before, step = slots(looking), looking.workspace.document.last_step
    looking.bring(edited(looking, tmp_path), EDITED)
    looking.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert looking.window.view is not None
    looking.qtbot.waitUntil(lambda: looking.workspace.document.last_step == step + 1)
    looking.qtbot.waitUntil(lambda: looking.window.view is not None and looking.window.view.shown == "agenda")
    assert len(slots(looking)) == len(before) - 1
    assert "2 changed, 1 taken out." in texts(looking.window)
    looking.workspace.undo()
    assert slots(looking) == before


def test_entry_left_out_stays_as_it_is(looking: Looking, tmp_path: Path) -> None:
    before = slots(looking)
    looking.bring(edited(looking, tmp_path), EDITED)
    looking.page.list.rows.choose(3)
    looking.key(Qt.Key.Key_Space)
    looking.wait("2 changed, 1 entry left out")
    assert looking.ticks[:5] == [True, True, True, False, True]
    looking.press("Import")
    looking.qtbot.waitUntil(lambda: slots(looking) != before)
    assert slots(looking).keys() == before.keys()


def test_calendar_as_it_went_out_has_nothing_to_import(looking: Looking, tmp_path: Path) -> None:
    file = tmp_path / "gathering.ics"
    file.write_bytes(calendar_of(looking.workspace.document))
    looking.bring(file, "Nothing to do: nothing differs from the agenda here")
    found = [each for each in looking.page.findChildren(QPushButton) if each.accessibleName() == "Import"]
    assert [each.isEnabled() for each in found] == [False]


def test_workbook_as_it_went_out_has_nothing_to_import(looking: Looking, tmp_path: Path) -> None:
    document, file = looking.workspace.document, tmp_path / "agenda.xlsx"
    edition = edition_of(document, Choices(), words=WORDS, created=AT)
    workbook = format_named("agenda-xlsx")
    assert workbook is not None
    file.write_bytes(workbook.write(snapshot.take(document), edition))
    looking.visit(f"file:{file}")
    looking.qtbot.waitUntil(lambda: looking.page.list.isVisible(), timeout=15_000)
    assert looking.rows == []
    assert any("somebody edited" in text for text in texts(looking.page))


def test_list_after_an_agenda_has_its_columns_again(looking: Looking, tmp_path: Path) -> None:
    looking.bring(FOLDER / "apple.ics", "3 new entries")
    looking.bring(a_list(tmp_path))
    view = looking.page.list
    assert (view.columns.isVisible(), view.head.kinds.isVisible()) == (True, True)
    assert "Not in the file" in view.chips.chips["missing"].text()
    assert not view.rows.isColumnHidden(Columns.NAME)


def test_agenda_that_changed_here_meanwhile_is_compared_anew(looking: Looking, tmp_path: Path) -> None:
    looking.bring(edited(looking, tmp_path), EDITED)
    looking.page.list.show_rows(Fate.REMOVED)
    looking.workspace.undo()
    looking.qtbot.waitUntil(lambda: looking.page.list.foot.sentence.text() != EDITED)


def test_json_of_another_schema_is_told_in_a_sentence(looking: Looking, tmp_path: Path) -> None:
    file = tmp_path / "places.json"
    file.write_text('{"type": "FeatureCollection"}', encoding="utf-8")
    looking.visit(f"file:{file}")
    looking.wait_for_card("“places.json” can’t be read")
    assert any(text.startswith("The file is no agenda") for text in texts(looking.page))
