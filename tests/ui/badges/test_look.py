"""Parts ticked, put in order and made larger, with somebody's badge beside them."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from planner.domain.badge_parts import parts_of
from planner.domain.records import (
    DESIGN_ID,
    BadgeAlignment,
    BadgeBack,
    BadgeDesign,
    BadgePart,
    BadgePartKind,
    NameStyle,
    Participant,
)
from planner.operations import badges, participants
from planner.operations.own_stocks import add_stock, remove_stocks
from planner.ui.badges.faces import Faces
from planner.ui.badges.part_list import PartList
from planner.ui.event.ordered import Handle
from planner.ui.pages.badge_look import BadgeLookPage
from planner.ui.widgets.choice_box import ChoiceBox
from planner.ui.widgets.finder import Finder
from planner.ui.widgets.note_box import NoteBox
from planner.ui.workspace import Workspace
from tests.operations.test_own_stocks import BLUE
from tests.ui.badges.conftest import Opened
from tests.ui.hands import named, retype, texts, write

LEFT = Qt.MouseButton.LeftButton


def click(page: QWidget, name: str) -> None:
    button = named(page, name, kind=QPushButton)
    QTest.mouseClick(button, LEFT)


def parts(workspace: Workspace) -> dict[BadgePartKind, BadgePart]:
    return {part.kind: part for part in parts_of(workspace.document.all(BadgePart))}


def design(workspace: Workspace) -> BadgeDesign:
    return workspace.document.get(BadgeDesign, DESIGN_ID) or BadgeDesign()


def faces(page: BadgeLookPage) -> Faces:
    found = page.findChild(Faces)
    assert found is not None
    return found


def picture(page: BadgeLookPage) -> bytes:
    return bytes(faces(page).grab().toImage().constBits())


def wait_for_badge(qtbot: QtBot, page: BadgeLookPage, *, sides: int = 1) -> None:
    qtbot.waitUntil(lambda: faces(page).count == sides)


def test_somebody_s_real_badge_is_shown(gathering: Workspace, opened: Opened, qtbot: QtBot) -> None:
    page = opened(gathering)
    wait_for_badge(qtbot, page)
    told = [widget.accessibleName() for widget in page.findChildren(QWidget)]
    assert any(name.startswith("1 of 5: ") for name in told)
    assert any(name.startswith("Badge of ") for name in told)


def test_a_tick_is_one_step_and_shows(gathering: Workspace, opened: Opened, qtbot: QtBot) -> None:
    page = opened(gathering)
    wait_for_badge(qtbot, page)
    before, step = picture(page), gathering.document.last_step
    code = named(page, "Code to scan", kind=QCheckBox)
    QTest.mouseClick(code, LEFT, pos=QPoint(8, 12))
    assert not parts(gathering)[BadgePartKind.CODE].is_shown
    assert gathering.document.last_step == step + 1
    qtbot.waitUntil(lambda: picture(page) != before)
    gathering.undo()
    assert parts(gathering)[BadgePartKind.CODE].is_shown
    assert isinstance(code, QCheckBox)
    assert code.isChecked()
    qtbot.waitUntil(lambda: picture(page) == before)


def test_the_name_stays_on_every_badge(gathering: Workspace, opened: Opened) -> None:
    page = opened(gathering)
    name = next(box for box in page.findChildren(QCheckBox) if box.accessibleName() == "Name")
    assert (name.isChecked(), name.isEnabled()) == (True, False)


def test_a_part_grows_and_shrinks_by_a_tenth(gathering: Workspace, opened: Opened) -> None:
    page = opened(gathering)
    click(page, "Organisation: larger")
    click(page, "Organisation: larger")
    click(page, "Pronouns: smaller")
    click(page, "Organisation: bold")
    found = parts(gathering)
    organisation, pronouns = found[BadgePartKind.ORGANISATION], found[BadgePartKind.PRONOUNS]
    assert (organisation.scale, organisation.is_bold, pronouns.scale) == (120, True, 90)
    assert {"120 %", "90 %"} <= set(texts(page))


def test_a_part_can_not_grow_beyond_its_bounds(gathering: Workspace, opened: Opened) -> None:
    page = opened(gathering)
    for _ in range(7):
        click(page, "Group: larger")
    assert parts(gathering)[BadgePartKind.GROUP].scale == 160
    larger = next(b for b in page.findChildren(QPushButton) if b.accessibleName() == "Group: larger")
    assert not larger.isEnabled()


def test_alt_and_an_arrow_move_a_part(gathering: Workspace, opened: Opened) -> None:
    page = opened(gathering)
    group = named(page, "Group", kind=QCheckBox)
    group.setFocus()
    QTest.keyClick(group, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    kinds = list(parts(gathering))
    assert kinds.index(BadgePartKind.GROUP) == kinds.index(BadgePartKind.PLACE) - 1
    assert group.hasFocus()


def test_a_part_is_dragged_to_another_place(gathering: Workspace, opened: Opened) -> None:
    page = opened(gathering)
    shown = page.findChild(PartList)
    assert shown is not None
    handles = sorted(shown.findChildren(Handle), key=lambda handle: handle.mapToGlobal(QPoint(0, 0)).y())
    handle = handles[0]
    goal = handle.mapFromGlobal(handles[4].mapToGlobal(QPoint(8, 28)))
    QTest.mousePress(handle, LEFT, pos=QPoint(8, 15))
    QTest.mouseMove(handle, QPoint(8, 40))
    QTest.mouseMove(handle, goal)
    QTest.mouseRelease(handle, LEFT, pos=goal)
    assert list(parts(gathering))[4] is BadgePartKind.EVENT
    assert list(shown.rows.shown)[4] == BadgePartKind.EVENT


def test_the_form_is_written_choice_by_choice(gathering: Workspace, opened: Opened, qtbot: QtBot) -> None:
    page = opened(gathering)
    wait_for_badge(qtbot, page)
    click(page, "Whole name")
    click(page, "Centred")
    back = page.findChildren(ChoiceBox)[0]
    back.setCurrentIndex(3)
    back.activated.emit(3)
    assert design(gathering) == BadgeDesign(
        name_style=NameStyle.WHOLE, alignment=BadgeAlignment.CENTRE, back=BadgeBack.FRONT
    )
    wait_for_badge(qtbot, page, sides=2)


def test_notes_are_written_when_the_cursor_leaves(gathering: Workspace, opened: Opened, qtbot: QtBot) -> None:
    page = opened(gathering)
    notes = page.findChild(NoteBox)
    assert notes is not None
    assert not notes.isVisible()
    badges.change_badge_design(gathering.document, BadgeDesign(back=BadgeBack.NOTES))
    assert notes.isVisible()
    retype(notes, "Wifi: <b>doors</b>")
    assert design(gathering).notes == ""
    gathering.undo()
    assert not notes.isVisible()
    gathering.redo()
    assert notes.toPlainText() == "Wifi: <b>doors</b>"
    QTest.keyClick(notes, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert design(gathering) == BadgeDesign(back=BadgeBack.NOTES, notes="Wifi: <b>doors</b>")
    wait_for_badge(qtbot, page, sides=2)


def test_all_is_as_usual_again_in_one_step(gathering: Workspace, opened: Opened) -> None:
    page = opened(gathering)
    usual = next(b for b in page.findChildren(QPushButton) if b.text() == "As usual again")
    assert not usual.isEnabled()
    click(page, "Whole name")
    click(page, "Group: smaller")
    QTest.mouseClick(usual, LEFT)
    assert (gathering.document.all(BadgePart), design(gathering)) == ([], BadgeDesign())
    assert not usual.isEnabled()


def test_another_badge_is_shown_by_step_and_by_name(
    gathering: Workspace, opened: Opened, qtbot: QtBot
) -> None:
    page = opened(gathering)
    wait_for_badge(qtbot, page)
    first = picture(page)
    click(page, "Next badge")
    qtbot.waitUntil(lambda: picture(page) != first)
    click(page, "Previous badge")
    qtbot.waitUntil(lambda: picture(page) == first)
    person = gathering.document.all(Participant)[40]
    QTest.mouseClick(
        next(b for b in page.findChildren(QPushButton) if "show another" in b.accessibleName()), LEFT
    )
    finder = next(f for f in page.findChildren(Finder) if f.isVisible())
    write(finder.field, f"{person.given_name} {person.family_name}")
    QTest.keyClick(finder.field, Qt.Key.Key_Return)
    names = [widget.accessibleName() for widget in page.findChildren(QPushButton)]
    assert any(person.given_name in name and name.startswith("Badge of ") for name in names)


def test_other_labels_make_another_badge(gathering: Workspace, opened: Opened, qtbot: QtBot) -> None:
    page = opened(gathering)
    wait_for_badge(qtbot, page)
    before = picture(page)
    click(page, "Labels: Avery 5395")
    finder = next(f for f in page.findChildren(Finder) if f.isVisible())
    write(finder.field, "L7163")
    QTest.keyClick(finder.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: picture(page) != before)
    assert gathering.setting.preferences.text("print.stock") == "L7163"


def test_of_an_empty_workshop_an_example_is_shown(empty: Workspace, opened: Opened, qtbot: QtBot) -> None:
    page = opened(empty)
    wait_for_badge(qtbot, page)
    names = [widget.accessibleName() for widget in page.findChildren(QWidget)]
    assert "Nobody is in this workshop yet: an example" in names


def test_who_is_removed_is_shown_no_more(gathering: Workspace, opened: Opened, qtbot: QtBot) -> None:
    page = opened(gathering)
    wait_for_badge(qtbot, page)
    everybody = [person.id for person in gathering.document.all(Participant)]
    participants.remove_participants(gathering.document, everybody)
    names = [widget.accessibleName() for widget in page.findChildren(QWidget)]
    assert "Nobody is in this workshop yet: an example" in names
    wait_for_badge(qtbot, page)


def test_back_to_print_leads_there(gathering: Workspace, opened: Opened, qtbot: QtBot) -> None:
    page = opened(gathering)
    with qtbot.waitSignal(gathering.visited) as visited:
        click(page, "Back to Print")
    assert visited.args is not None
    assert visited.args[0].page == "print"


def test_tab_goes_through_the_page_as_it_is_read(gathering: Workspace, opened: Opened) -> None:
    page = opened(gathering)
    event = named(page, "Event", kind=QCheckBox)
    event.setFocus()
    heard = []
    for _ in range(6):
        focused = page.window().focusWidget()
        assert focused is not None
        heard.append(focused.accessibleName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert heard == [
        "Event", "Event: smaller", "Event: larger", "Event: bold", "Logo", "Logo: smaller",
    ]  # fmt: skip


def test_a_file_that_can_not_be_changed_shows_and_lets_be(
    read_only: Workspace, opened: Opened, qtbot: QtBot
) -> None:
    page = opened(read_only)
    wait_for_badge(qtbot, page)
    assert not [box for box in page.findChildren(QCheckBox) if box.isEnabled()]
    click(page, "Next badge")
    wait_for_badge(qtbot, page)


def test_labels_that_are_removed_are_looked_at_no_more(
    gathering: Workspace, opened: Opened, qtbot: QtBot
) -> None:
    add_stock(gathering.document, BLUE)
    gathering.setting.preferences.keep("print.stock", BLUE.id)
    page = opened(gathering)
    wait_for_badge(qtbot, page)
    assert named(page, f"Labels: {BLUE.name}", kind=QPushButton).isVisible()
    remove_stocks(gathering.document, [BLUE.id])
    assert named(page, "Labels: Avery 5395", kind=QPushButton).isVisible()
    wait_for_badge(qtbot, page)
