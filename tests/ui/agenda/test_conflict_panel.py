"""Conflicts at the right of the agenda: seen, acted upon, accepted, walked through."""

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from planner.domain.conflicts import ConflictKind, Severity
from planner.domain.records import Session, SessionStatus, Slot
from planner.operations.agenda import move_slot
from planner.operations.conflicts import accept_conflict
from planner.operations.sessions import change_session, remove_sessions
from planner.ui.agenda.conflict_card import ConflictCard
from planner.ui.pages.agenda import AgendaPage
from planner.ui.widgets.wrapping import WrappingButton
from tests.ui.agenda.sample import button, session, slots
from tests.ui.hands import texts

Key = Qt.Key
FIRST_WAY = "Move “Housing as a human right” to 13:30, Garden room"
TWICE = "Ana Beltrán is in “Water and dignity” and “Housing as a human right” at 09:50."


def cards(page: AgendaPage) -> list[ConflictCard]:
    """Those to be seen, from top to bottom."""
    found = page.side.conflicts.findChildren(ConflictCard)
    seen = [card for card in found if card.isVisibleTo(page.side)]
    return sorted(seen, key=lambda card: card.mapTo(page.side.conflicts, QPoint(0, 0)).y())


def card_of(page: AgendaPage, kind: ConflictKind) -> ConflictCard:
    return next(card for card in cards(page) if card.conflict.kind is kind)


def wait_for_ways(qtbot: QtBot, page: AgendaPage, card: ConflictCard) -> None:
    page.side.conflicts.ensureWidgetVisible(card)
    qtbot.waitUntil(lambda: card.has_ways)


def test_every_open_conflict_has_a_card_in_order(page: AgendaPage) -> None:
    assert [card.conflict for card in cards(page)] == list(page.workspace.open_conflicts)
    assert page.side.title.text == "CONFLICTS · 10"
    assert texts(cards(page)[0])[:2] == ["Trouble · Thu 26 May, 09:50", TWICE]
    assert cards(page)[0].accessibleName() == f"Trouble: {TWICE} Thu 26 May, 09:50"


def test_way_out_is_taken_as_one_step(page: AgendaPage, qtbot: QtBot) -> None:
    card = card_of(page, ConflictKind.PERSON_TWICE)
    wait_for_ways(qtbot, page, card)
    before = page.workspace.document.last_step
    button(card, "Move “Housing as a human right” to 13:30, Garden room").click()
    (slot,) = slots(page.workspace, "Housing as a human right")
    assert (slot.start, page.workspace.document.last_step) == (810, before + 1)
    assert ConflictKind.PERSON_TWICE not in {card.conflict.kind for card in cards(page)}


def test_accepting_asks_for_a_reason_in_the_card(page: AgendaPage) -> None:
    card = card_of(page, ConflictKind.ROOM_TOO_SMALL)
    key = card.conflict.key
    button(card, "Accept…").click()
    field = card.findChild(QLineEdit)
    assert field is not None
    assert page.window().focusWidget() is field
    QTest.keyClick(field, Key.Key_Return)
    assert key in {each.key for each in page.workspace.open_conflicts}
    QTest.keyClicks(field, "They like it full")
    QTest.keyClick(field, Key.Key_Return)
    assert key not in {each.key for each in page.workspace.open_conflicts}
    assert key not in {card.conflict.key for card in cards(page)}
    button(page.side, "Accepted · 1").click()
    accepted = cards(page)[-1]
    assert (accepted.conflict.key, accepted.conflict.accepted) == (key, "They like it full")
    assert "Accepted: They like it full" in texts(accepted)
    button(accepted, "No longer accept").click()
    assert key in {each.key for each in page.workspace.open_conflicts}


def test_escape_leaves_a_reason_unsaid(page: AgendaPage) -> None:
    card = cards(page)[0]
    before = page.workspace.document.last_step
    button(card, "Accept…").click()
    QTest.keyClicks(page.window().focusWidget(), "Perhaps")
    QTest.keyClick(page.window().focusWidget(), Key.Key_Escape)
    assert page.window().focusWidget() is card
    assert page.workspace.document.last_step == before
    assert button(card, "Accept…").isVisible()


def test_what_is_being_typed_outlives_another_change(page: AgendaPage) -> None:
    card = card_of(page, ConflictKind.ROOM_TOO_SMALL)
    button(card, "Accept…").click()
    field = page.window().focusWidget()
    QTest.keyClicks(field, "They like")
    (slot,) = slots(page.workspace, "UPR for cities")[:1]
    page.workspace.run(move_slot, slot.id, day=slot.day, start=slot.start, room=None)
    assert page.window().focusWidget() is field
    assert isinstance(field, QLineEdit)
    assert field.text() == "They like"


def test_click_on_a_card_shows_its_blocks(page: AgendaPage) -> None:
    card = card_of(page, ConflictKind.PERSON_TWICE)
    QTest.mouseClick(card, Qt.MouseButton.LeftButton, pos=QPoint(40, 30))
    assert set(page.grid.selection) >= {slots(page.workspace, "Water and dignity")[0].id}
    card = card_of(page, ConflictKind.WITHOUT_SLOT)
    card.setFocus()
    QTest.keyClick(card, Key.Key_Return)
    assert page.tray.list.selection == card.conflict.sessions


def test_arrows_and_f8_walk_through_the_conflicts(page: AgendaPage) -> None:
    first, second = cards(page)[:2]
    page.commands["next_conflict"].trigger()
    assert set(page.grid.selection) <= set(first.conflict.slots)
    page.commands["next_conflict"].trigger()
    assert set(page.grid.selection) <= set(second.conflict.slots)
    page.commands["previous_conflict"].trigger()
    assert set(page.grid.selection) <= set(first.conflict.slots)
    first.setFocus()
    QTest.keyClick(first, Key.Key_Down)
    assert page.window().focusWidget() is second


def test_chips_leave_one_severity(page: AgendaPage) -> None:
    button(page.side, "Trouble 4").click()
    assert {card.conflict.severity for card in cards(page)} == {Severity.TROUBLE}
    assert len(cards(page)) == 4
    button(page.side, "Care 6").click()
    assert len(cards(page)) == 6
    button(page.side, "All 10").click()
    assert len(cards(page)) == 10


def test_drag_foretells_what_it_would_make(page: AgendaPage) -> None:
    page.grid.start_drag([session(page.workspace, "Youth organizing").id])
    day, hall = page.workspace.snapshot.days[0].id, page.workspace.snapshot.rooms[0].id
    to = page.grid.point_of(day, hall, 600)
    page.grid.drag_to(page.grid.viewport().mapToGlobal(to), Qt.KeyboardModifier.NoModifier)
    told = page.side.conflicts.foretold.text
    assert told.startswith("This would make\n• ")
    assert "“From resolution to budget”" in told
    assert "not in the agenda yet" not in told
    page.grid.cancel_drag()
    assert page.side.conflicts.foretold.text == ""


def test_without_conflicts_the_panel_is_calm(page: AgendaPage) -> None:
    for conflict in page.workspace.open_conflicts:
        page.workspace.run(accept_conflict, conflict.key, facts=conflict.facts, reason="So be it")
    assert cards(page) == []
    assert "No conflicts. Everybody is in one place at a time, and every room fits." in texts(page.side)
    assert page.side.title.text == "CONFLICTS"
    page.commands["next_conflict"].trigger()


def test_names_are_shown_as_typed(page: AgendaPage) -> None:
    water = session(page.workspace, "Water and dignity")
    page.workspace.run(change_session, replace(water, title="<b>Water</b> & dignity"))
    assert "<b>Water</b> & dignity" in texts(card_of(page, ConflictKind.PERSON_TWICE))[1]


def test_hundreds_of_conflicts_come_a_page_at_a_time(page: AgendaPage) -> None:
    made = [Session(id=page.workspace.document.new_id(), title=f"Talk {number}") for number in range(60)]
    with page.workspace.document.edit("add_session", about="many") as edit:
        edit.put_all(made)
    assert len(cards(page)) == 20
    button(page.side, "Show 110 more").click()
    assert len(cards(page)) == 40
    page.workspace.run(remove_sessions, [session.id for session in made])
    assert len(cards(page)) == 10


def test_cancelled_session_can_be_taken_out(page: AgendaPage, qtbot: QtBot) -> None:
    water = session(page.workspace, "Water and dignity")
    page.workspace.run(change_session, replace(water, status=SessionStatus.CANCELLED))
    card = card_of(page, ConflictKind.CANCELLED_IN_AGENDA)
    wait_for_ways(qtbot, page, card)
    button(card, "Take it out of the agenda").click()
    assert [slot for slot in page.workspace.document.all(Slot) if slot.session == water.id] == []


def test_keys_stay_among_the_cards_when_one_goes(page: AgendaPage, qtbot: QtBot) -> None:
    card, following = cards(page)[0], cards(page)[1]
    wait_for_ways(qtbot, page, card)
    way = button(card, "Move “Housing as a human right” to 13:30, Garden room")
    way.setFocus()
    QTest.keyClick(way, Key.Key_Space)
    assert page.window().focusWidget() is following


def test_tab_goes_through_the_ways_out_of_a_card_to_the_next(page: AgendaPage, qtbot: QtBot) -> None:
    card, following = cards(page)[:2]
    wait_for_ways(qtbot, page, card)
    card.setFocus()
    heard: list[str] = []
    while (focused := page.window().focusWidget()) is not following and len(heard) < 9:
        heard.append(focused.accessibleName())
        QTest.keyClick(focused, Key.Key_Tab)
    assert heard[1:] == [
        "Move “Housing as a human right” to 13:30, Garden room",
        "Move “Housing as a human right” to Fri 27 May, 13:30, Garden room",
        "Move “Water and dignity” to Fri 27 May, 13:30, Lab",
        "Accept…",
    ]


def test_a_card_is_short_until_somebody_comes_to_it(page: AgendaPage, qtbot: QtBot) -> None:
    card = cards(page)[0]
    wait_for_ways(qtbot, page, card)
    others = [way for way in card.findChildren(WrappingButton) if way.accessibleName() != FIRST_WAY]
    assert button(card, FIRST_WAY).isVisible()
    assert [way.isVisible() for way in others] == [False, False]
    button(card, "2 more").click()
    assert [way.isVisible() for way in others] == [True, True]
