from dataclasses import replace
from pathlib import Path

from planner.domain.records import Record, Room, Session, Slot
from planner.domain.times import Minute
from planner.store.snapshot import take
from tests.exporting.workshop import DAYS, EVENT, ROLES, ROOMS, SESSIONS, SLOTS
from tests.importing.edited.editing import FRIDAY, THURSDAY, Sent, codes, find, move, placed, sent, told
from tests.importing.edited.test_grid_edits import (
    BEFORE,
    WATER,
    empty,
    lengthen,
    move_down,
    retitle,
)

WATER_SLOT, MAYBE_SLOT, MAYBE = SLOTS[1], SLOTS[6], SESSIONS[3]


def put(workbook: Sent, *records: Record) -> None:
    with workbook.document.edit("test") as step:
        for record in records:
            step.put(record)


def test_what_changed_only_here_stays_changed(tmp_path: Path) -> None:
    with sent(tmp_path) as workbook:
        put(workbook, replace(MAYBE_SLOT, start=Minute(900)), replace(MAYBE, title="Certainly", minutes=20))
        plan = workbook.plan()
    assert told(plan) == []


def test_what_changed_in_both_to_the_same_is_there_already(tmp_path: Path) -> None:
    with sent(tmp_path) as workbook:
        workbook.edit(move_down)
        workbook.edit(retitle)
        put(workbook, replace(WATER_SLOT, start=Minute(720)), replace(MAYBE, title="Maybe not"))
        plan = workbook.plan()
    assert [outcome.fate for outcome in plan.outcomes] == ["same", "same"]
    assert codes(plan) == []


def test_what_changed_in_both_otherwise_is_refused(tmp_path: Path) -> None:
    with sent(tmp_path) as workbook:
        for edit in (move_down, retitle, lengthen):
            workbook.edit(edit)
        workbook.edit(lambda book: setattr(find(book[FRIDAY], "Agua"), "value", f"{WATER}\nLi Wei"))
        put(workbook, replace(WATER_SLOT, room=ROOMS[2].id), replace(MAYBE, title="Other", minutes=15))
        with workbook.document.edit("test") as step:
            step.remove_all(type(ROLES[1]), [ROLES[1].id])
        before = placed(take(workbook.document))
        plan = workbook.take_in()
        assert placed(take(workbook.document)) == before
    assert codes(plan) == [
        (1, "changed_here", "2016-05-26 10:00, Attic"),
        (2, "changed_here", "Li Wei, أمينة الخطيب"),
        (3, "changed_here", "15"),
        (4, "changed_here", "Other"),
    ]


def test_other_changes_of_a_session_do_not_matter(tmp_path: Path) -> None:
    with sent(tmp_path) as workbook:
        workbook.edit(move_down)
        put(workbook, replace(SESSIONS[1], title="Water"), replace(SLOTS[4], start=Minute(560)))
        plan = workbook.take_in()
    assert [outcome.fate for outcome in plan.outcomes] == ["changed"]


def test_pinned_slot_is_not_moved_or_taken_out(tmp_path: Path) -> None:
    with sent(tmp_path) as workbook:
        workbook.edit(move_down)
        workbook.edit(empty)
        put(workbook, replace(WATER_SLOT, pinned=True), replace(MAYBE_SLOT, pinned=True))
        plan = workbook.take_in()
        assert placed(take(workbook.document)) == BEFORE
    assert codes(plan) == [(1, "slot_pinned_here", WATER), (2, "slot_pinned_here", "Maybe")]


def test_what_is_gone_here_is_not_brought_back(tmp_path: Path) -> None:
    with sent(tmp_path) as workbook:
        for edit in (move_down, retitle):
            workbook.edit(edit)
        with workbook.document.edit("test") as step:
            step.remove(Slot, WATER_SLOT.id)
            step.remove(Session, MAYBE.id)
        plan = workbook.plan()
    assert codes(plan) == [(1, "gone_here", WATER), (2, "gone_here", "Maybe")]


def test_taken_out_here_too_is_nothing_to_do(tmp_path: Path) -> None:
    with sent(tmp_path) as workbook:
        workbook.edit(empty)
        with workbook.document.edit("test") as step:
            step.remove(Slot, MAYBE_SLOT.id)
        assert [outcome.fate for outcome in workbook.plan().outcomes] == ["same"]


def test_room_renamed_here_is_the_same_room(tmp_path: Path) -> None:
    with sent(tmp_path) as workbook:
        workbook.edit(lambda book: move(book[THURSDAY], find(book[THURSDAY], "Agua"), columns=1))
        put(workbook, replace(ROOMS[1], name="Studio"))
        workbook.take_in()
        assert f"26 10:00 Studio 90 {WATER}" in placed(take(workbook.document))


def test_room_removed_here_takes_nothing_in(tmp_path: Path) -> None:
    with sent(tmp_path) as workbook:
        workbook.edit(lambda book: move(book[THURSDAY], find(book[THURSDAY], "Agua"), columns=1))
        with workbook.document.edit("test") as step:
            step.remove_all(Slot, [SLOTS[2].id, SLOTS[3].id, SLOTS[4].id])
            step.remove(Room, ROOMS[1].id)
        assert codes(workbook.plan()) == [(1, "room_not_here", "Lab")]


def test_workbook_of_another_workshop_is_said_to_be_one(tmp_path: Path) -> None:
    with sent(tmp_path) as workbook:
        content = workbook.path.read_bytes()
    with sent(tmp_path, EVENT, *DAYS) as other:
        other.path.write_bytes(content)
        plan = other.plan()
    assert (codes(plan), told(plan)) == ([(None, "workbook_of_another", EVENT.name)], [])
