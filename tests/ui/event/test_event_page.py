"""The settings of the event, by hand."""

from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from planner.domain.records import (
    EVENT_ID,
    Day,
    Event,
    Field,
    FieldKind,
    Group,
    Participant,
    Slot,
    Tag,
    Track,
)
from planner.operations import participants, tags
from planner.ui.event.listing import Listing
from planner.ui.event.ordered import Handle
from planner.ui.notice import Notice
from planner.ui.pages.event import EventPage
from planner.ui.widgets.choice_box import ChoiceBox
from planner.ui.widgets.colour_button import ColourButton
from planner.ui.widgets.note_box import NoteBox
from planner.ui.workspace import Place, Workspace
from tests.ui.hands import enter, named, press, retype, show, tabbed, texts


@pytest.fixture
def page(gathering: Workspace, qtbot: QtBot) -> EventPage:
    made = EventPage(gathering)
    made.resize(1112, 728)
    show(qtbot, made)
    return made


@pytest.fixture
def notices(gathering: Workspace) -> list[Notice]:
    told: list[Notice] = []
    gathering.noticed.connect(told.append)
    return told


def event(workspace: Workspace) -> Event:
    found = workspace.document.get(Event, EVENT_ID)
    assert found is not None
    return found


def names(workspace: Workspace, kind: type[Group] | type[Track] | type[Field]) -> list[str]:
    return [each.name for each in sorted(workspace.document.all(kind), key=lambda each: each.position)]


def test_the_events_form_writes_by_typing(page: EventPage, gathering: Workspace) -> None:
    form = page.event_form
    enter(named(form, "Name"), "Human Rights Cities <2017>")
    enter(named(form, "Currency"), "eur")
    enter(named(form, "Minutes somebody needs to change rooms"), "")
    found = event(gathering)
    assert (found.name, found.currency, found.room_change_minutes) == ("Human Rights Cities <2017>", "EUR", 0)


def test_a_time_zone_nobody_knows_is_told_with_one_that_is_near(
    page: EventPage, gathering: Workspace
) -> None:
    enter(named(page, "Time zone"), "Europe/Berlinn")
    assert event(gathering).timezone == "America/New_York"
    assert "There is no time zone “Europe/Berlinn”; write it like Europe/Berlin." in texts(page)
    line = named(page, "Time zone")
    assert isinstance(line, QLineEdit)
    retype(line, "pe/berlin")
    popup = line.completer().popup()
    assert popup is not None
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Tab)
    assert event(gathering).timezone == "Europe/Berlin"


def a_picture() -> bytes:
    image = QImage(40, 20, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # third-party type
    return bytes(buffer.data().data())


def drop(page: EventPage, file: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    held = Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(page.logo, QDragEnterEvent(QPoint(5, 5), *held))
    QApplication.sendEvent(page.logo, QDropEvent(QPointF(5, 5), *held))


def test_a_logo_is_dropped_and_removed(page: EventPage, gathering: Workspace, tmp_path: Path) -> None:
    before = event(gathering).logo
    (tmp_path / "logo.png").write_bytes(a_picture())
    drop(page, tmp_path / "logo.png")
    assert event(gathering).logo not in (None, before)
    press(named(page.logo, "Remove"), Qt.Key.Key_Space)
    assert event(gathering).logo is None
    assert not [each for each in ("Remove",) if named(page.logo, each).isVisible()]


def test_a_file_that_is_no_picture_is_told(page: EventPage, gathering: Workspace, tmp_path: Path) -> None:
    before = event(gathering).logo
    (tmp_path / "logo.png").write_text("no picture")
    drop(page, tmp_path / "logo.png")
    assert "The logo is no PNG, JPEG or SVG picture; save it as one of them." in texts(page)
    drop(page, tmp_path / "gone.png")
    assert "gone.png can't be read; choose another picture." in texts(page)
    assert event(gathering).logo == before


def test_days_change_in_place_and_may_close_after_midnight(page: EventPage, gathering: Workspace) -> None:
    enter(named(page, "Opens, Thu 26 May"), "8")
    enter(named(page, "Closes, Thu 26 May"), "1:30")
    enter(named(page, "Label, Thu 26 May"), "Arrival")
    day = gathering.snapshot.days[0]
    assert (day.opens, day.closes, day.label) == (480, 1530, "Arrival")
    enter(named(page, "Date, Thu 26 May"), "2016-05-27")
    assert "There is already a day on Friday, 27 May 2016; choose another date." in texts(page)


def test_the_whole_event_moves(page: EventPage, gathering: Workspace) -> None:
    enter(named(page, "Move the whole event, to begin on"), "2017-06-01")
    assert [day.date.isoformat() for day in gathering.snapshot.days] == ["2017-06-01", "2017-06-02"]


def test_a_day_is_added_and_removed_and_what_went_along_is_told(
    page: EventPage, gathering: Workspace, notices: list[Notice]
) -> None:
    press(named(page, "Add a day"), Qt.Key.Key_Space)
    assert [day.date.isoformat() for day in gathering.snapshot.days][-1] == "2016-05-28"
    slots = len(gathering.document.all(Slot))
    press(named(page, "Remove “Fri 27 May”"), Qt.Key.Key_Space)
    assert len(gathering.document.all(Day)) == 2
    (told,) = notices
    assert told.text.startswith("Removing “Fri 27 May” also unschedules ")
    assert [way.text for way in told.ways] == ["Undo"]
    told.ways[0].take()
    assert len(gathering.document.all(Slot)) == slots


def test_the_only_day_stays(empty: Workspace, qtbot: QtBot) -> None:
    page = EventPage(empty)
    show(qtbot, page)
    press(named(page, "Add a day"), Qt.Key.Key_Space)
    told: list[Notice] = []
    empty.noticed.connect(told.append)
    press(named(page, "Remove “Fri 20 May”"), Qt.Key.Key_Space)
    assert [each.text for each in told] == ["A workshop needs at least one day."]
    assert len(empty.document.all(Day)) == 1


def test_groups_are_added_one_after_the_other(page: EventPage, gathering: Workspace) -> None:
    before = names(gathering, Group)
    enter(page.groups.adder, "Press")
    assert QApplication.focusWidget() is page.groups.adder
    assert page.groups.adder.text() == ""
    QTest.keyClicks(page.groups.adder, "Children")
    press(page.groups.adder, Qt.Key.Key_Return)
    assert names(gathering, Group) == [*before, "Press", "Children"]
    colours = [group.colour for group in gathering.document.all(Group)]
    assert len(set(colours[:7])) == 7


def test_a_group_is_renamed_recoloured_and_removed_with_a_word(
    page: EventPage, gathering: Workspace, notices: list[Notice]
) -> None:
    document = gathering.document
    group = gathering.snapshot.groups[0]
    enter(named(page.groups, f"Group, {group.name}"), "Neighbours")
    button = named(page.groups, "Colour, Neighbours", kind=ColourButton)
    press(button, Qt.Key.Key_Space)
    palette = QApplication.activePopupWidget()
    assert palette is not None
    press(named(palette, "Vermilion"), Qt.Key.Key_Space)
    found = document.get(Group, group.id)
    assert found is not None
    assert (found.name, found.colour) == ("Neighbours", "#d55e00")
    people = sum(1 for person in document.all(Participant) if person.group == group.id)
    press(named(page.groups, "Remove “Neighbours”"), Qt.Key.Key_Space)
    assert [each.text for each in notices] == [
        f"Removing “Neighbours” also leaves {people} people without a group."
    ]
    gathering.undo()
    assert named(page.groups, "Group, Neighbours").isVisible()


def test_a_colour_of_ones_own_can_be_typed(page: EventPage, gathering: Workspace) -> None:
    track = gathering.snapshot.tracks[0]
    press(named(page.tracks, f"Colour, {track.name}", kind=ColourButton), Qt.Key.Key_Space)
    palette = QApplication.activePopupWidget()
    assert palette is not None
    enter(named(palette, "Or one of your own"), "#112233")
    found = gathering.document.get(Track, track.id)
    assert found is not None
    assert found.colour == "#112233"


def test_alt_with_arrows_puts_rows_in_order(page: EventPage, gathering: Workspace) -> None:
    first, second, *_ = before = names(gathering, Track)
    line = named(page.tracks, f"Track, {first}")
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert names(gathering, Track) == [second, first, *before[2:]]
    assert QApplication.focusWidget() is line
    QTest.keyClick(line, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert names(gathering, Track) == before
    step = gathering.document.last_step
    QTest.keyClick(line, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert gathering.document.last_step == step


def handles(listing: Listing) -> list[Handle]:
    return sorted(listing.findChildren(Handle), key=lambda handle: handle.mapTo(listing, QPoint()).y())


def test_a_row_is_dragged_to_another_place(page: EventPage, gathering: Workspace) -> None:
    before = names(gathering, Track)
    first, *_, last = handles(page.tracks)
    step = gathering.document.last_step
    QTest.mousePress(first, Qt.MouseButton.LeftButton)
    for _ in range(2):
        QTest.mouseMove(first, first.mapFromGlobal(last.mapToGlobal(QPoint(8, 23))))
    assert gathering.document.last_step == step
    QTest.mouseRelease(first, Qt.MouseButton.LeftButton)
    assert names(gathering, Track) == [*before[1:], before[0]]
    assert gathering.document.last_step == step + 1


def test_tags_are_in_the_order_of_their_names_with_their_people(
    page: EventPage, gathering: Workspace
) -> None:
    enter(page.tags.adder, "Aardvark")
    first = page.tags.findChildren(QLineEdit)
    shown = [line.text() for line in first if line.isVisible() and line.text()]
    assert sorted(shown, key=str.lower)[0] == "Aardvark"
    person = gathering.document.all(Participant)[0]
    tag = next(tag for tag in gathering.document.all(Tag) if tag.name == "Aardvark")
    assert "0 people" in texts(page.tags)
    tags.tag_participants(gathering.document, [person.id], tag=tag.id)
    assert "1 person" in texts(page.tags)


def test_a_field_that_becomes_a_choice_has_choices_to_edit(page: EventPage, gathering: Workspace) -> None:
    enter(page.fields.adder, "Lunch")
    kind = named(page.fields, "Kind, Lunch", kind=ChoiceBox)
    kind.setFocus()
    QTest.keyClicks(kind, "Choice")
    choices = named(page.fields, "Choices, one on each line, Lunch", kind=NoteBox)
    retype(choices, "Soup")
    press(choices, Qt.Key.Key_Tab)
    field = next(field for field in gathering.document.all(Field) if field.name == "Lunch")
    assert (field.kind, field.choices) == (FieldKind.CHOICE, "Soup")
    retype(choices, "")
    page.fields.adder.setFocus()
    assert "The field “Lunch” needs at least one choice, one on each line." in texts(page)


def test_names_that_are_nothing_are_told_below(page: EventPage, gathering: Workspace) -> None:
    group = gathering.snapshot.groups[0]
    enter(named(page.groups, f"Group, {group.name}"), "")
    assert "A group needs a name." in texts(page.groups)


def test_a_place_of_the_page_scrolls_into_view(page: EventPage) -> None:
    page.go(Place("event", view="fields"))
    assert page.fields.visibleRegion().boundingRect().height() > 100


def test_the_index_marks_what_is_seen(page: EventPage) -> None:
    marked = {name: named(page, name, kind=QPushButton) for name in ("The event", "Groups", "Own fields")}
    assert isinstance(marked["Groups"], QPushButton)
    marked["Groups"].click()
    bar = page.findChildren(QScrollArea)[0].verticalScrollBar()
    assert [name for name, shown in marked.items() if shown.property("checked")] == ["Groups"]
    bar.setValue(0)
    assert [name for name, shown in marked.items() if shown.property("checked")] == ["The event"]


def test_commands_lead_to_the_lines_where_things_are_added(page: EventPage) -> None:
    actions = {action.text(): action for action in page.actions()}
    assert set(actions) == {"Add a day", "Add a group", "Add a track", "Add a tag", "Add a field"}
    actions["Add a tag"].trigger()
    assert QApplication.focusWidget() is page.tags.adder


def test_people_added_elsewhere_are_counted(page: EventPage, gathering: Workspace) -> None:
    enter(page.groups.adder, "Press")
    press_group = next(group for group in gathering.snapshot.groups if group.name == "Press")
    person = gathering.document.all(Participant)[0]
    participants.set_group(gathering.document, [person.id], group=press_group.id)
    assert "1 person" in texts(page.groups)


def cut_off(page: EventPage) -> list[str]:
    """Fields that stick out of what they lie in."""
    lines = [line for kind in (QLineEdit, NoteBox) for line in page.findChildren(kind) if line.isVisible()]
    parents = [(line, line.parentWidget()) for line in lines]
    return [
        line.accessibleName()
        for line, parent in parents
        if parent is not None and not parent.rect().contains(line.geometry())
    ]


def test_nothing_is_cut_off_as_lists_and_sentences_grow(
    page: EventPage, gathering: Workspace, qtbot: QtBot
) -> None:
    enter(page.fields.adder, "Lunch")
    kind = named(page.fields, "Kind, Lunch", kind=ChoiceBox)
    kind.setFocus()
    QTest.keyClicks(kind, "Choice")
    choices = named(page.fields, "Choices, one on each line, Lunch", kind=NoteBox)
    retype(choices, "Soup")
    for letter in "ABC":
        QTest.keyClick(choices, Qt.Key.Key_Return)
        QTest.keyClicks(choices, letter)
    enter(named(page.groups, f"Group, {gathering.snapshot.groups[0].name}"), "")
    qtbot.waitUntil(lambda: not cut_off(page))


def test_tab_goes_as_the_page_reads(page: EventPage) -> None:
    enter(page.tags.adder, "Aardvark")
    assert tabbed(named(page.tags, "Tag, Aardvark"), 3) == [
        "Tag, Aardvark", "Remove “Aardvark”", "Colour, First gathering",
    ]  # fmt: skip
