from dataclasses import replace
from pathlib import Path

import pytest

from planner.domain.records import Absence, Group, ListShape, Participant, Room, Session, Track
from planner.importing.lists.columns import guess, guess_kind
from planner.importing.lists.plan import ImportPlan
from planner.importing.lists.planning import plan_list
from planner.importing.tables.reading import read_table
from planner.importing.tables.table import Cancelled
from planner.importing.unreadable import Unreadable
from planner.operations import merging
from planner.operations.importing import import_list
from planner.store import lists, snapshot
from planner.store.document import Document
from tests.operations.workshop import ANA, FRIDAY, HALL, LAND, LOCAL, WATER, WEI, tables


def planned(document: Document, tmp_path: Path, text: str, name: str = "list.csv") -> ImportPlan:
    source = tmp_path / name
    source.write_text(text, encoding="utf-8")
    return planned_from(document, source)


def planned_from(document: Document, source: Path) -> ImportPlan:
    table = read_table(source)
    return plan_list(table, snapshot.take(document), guess(table, guess_kind(table)), document.new_id)


def test_a_list_is_one_step_with_all_that_belongs_to_it(workshop: Document, tmp_path: Path) -> None:
    before, step = tables(workshop), workshop.last_step
    plan = planned(
        workshop,
        tmp_path,
        "Name,Email,Group,Days,Tags,City\n"
        "Ana Beltrán,ana@example.org,Press,Friday,vip,Lima\n"
        "Bo Ek,bo@example.org,local advocate,both,,Ulm\n",
        "guests.csv",
    )
    import_list(workshop, plan)
    assert workshop.last_step == step + 1
    done = workshop.next_undo
    assert done is not None
    assert (done.kind, done.about) == ("import_participants", "guests.csv")
    ana = workshop.get(Participant, ANA.id)
    assert ana is not None
    assert ana.city == "Lima"
    assert [group.name for group in workshop.all(Group)] == [LOCAL.name, "Press"]
    assert {(absence.participant, absence.day) for absence in workshop.all(Absence)} > {(WEI.id, FRIDAY.id)}
    workshop.undo()
    assert tables(workshop) == before


def test_absences_a_list_takes_back_are_gone(workshop: Document, tmp_path: Path) -> None:
    assert [absence.participant for absence in workshop.all(Absence)] == [WEI.id]
    import_list(workshop, planned(workshop, tmp_path, f"Id,Name,Days\n{WEI.id},,both\n{WEI.id},伟 李,both\n"))
    assert workshop.all(Absence) == []


def test_rooms_and_sessions_come_in_too(workshop: Document, tmp_path: Path) -> None:
    import_list(workshop, planned(workshop, tmp_path, "Room,Capacity\nhall,150\nAttic,9\n"))
    assert [(room.name, room.capacity) for room in workshop.all(Room)] == [
        ("hall", 150),
        ("Lab", 20),
        ("Attic", 9),
    ]
    assert workshop.all(Room)[0].id == HALL.id
    text = "Title,Track,Minutes,Speakers\nWATER AND DIGNITY,land,45,Ana Beltrán\nSoil,Air,30,\n"
    import_list(workshop, planned(workshop, tmp_path, text))
    assert [step and step.kind for step in [workshop.next_undo]] == ["import_sessions"]
    water = workshop.get(Session, WATER.id)
    assert water is not None
    assert (water.title, water.minutes, water.track) == ("WATER AND DIGNITY", 45, LAND.id)
    assert [track.name for track in workshop.all(Track)] == ["Land", "Air"]
    workshop.undo()
    workshop.undo()
    assert workshop.get(Session, WATER.id) == WATER
    assert workshop.get(Room, HALL.id) == HALL


def test_a_list_that_changes_nothing_leaves_no_step(workshop: Document, tmp_path: Path) -> None:
    step = workshop.last_step
    import_list(workshop, planned(workshop, tmp_path, "Name,Email\nAna Beltrán,ana@example.org\n"))
    assert workshop.last_step == step


def test_a_cancelled_import_leaves_nothing_behind(workshop: Document, tmp_path: Path) -> None:
    before, step = tables(workshop), workshop.last_step
    rows = "".join(f"Person {number},p{number}@example.org,Group {number % 3}\n" for number in range(6000))
    plan = planned(workshop, tmp_path, f"Name,Email,Group\n{rows}")
    seen: list[tuple[int, int]] = []
    with pytest.raises(Cancelled):
        import_list(
            workshop,
            plan,
            progress=lambda done, total: seen.append((done, total)),
            is_cancelled=lambda: len(seen) == 2,
        )
    assert seen == [(0, 6003), (3, 6003)]
    assert (tables(workshop), workshop.last_step) == (before, step)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\n\n",
        b"Name,Email\n",
        b"Town,Food\nUlm,Vegan\n",
        b"Ana,ana@example.org\n",
        b"<html><table><tr><td>Name",
        b"PK\x03\x04 broken",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 broken",
        bytes(range(256)) * 40,
    ],
)
def test_what_can_not_be_read_changes_nothing(workshop: Document, tmp_path: Path, content: bytes) -> None:
    before, step = tables(workshop), workshop.last_step
    source = tmp_path / "list.csv"
    source.write_bytes(content)
    with pytest.raises(Unreadable):
        planned_from(workshop, source)
    assert (tables(workshop), workshop.last_step) == (before, step)


def test_rows_with_odd_cells_come_in_without_them(workshop: Document, tmp_path: Path) -> None:
    source = tmp_path / "list.csv"
    source.write_bytes(
        "Name;Email;City\nJosé;a\0@x.org;Bogotá\n;b@x.org;\n".encode() + "Zoë;c;Köln\n".encode("cp1252")
    )
    plan = planned_from(workshop, source)
    import_list(workshop, plan)
    assert [(problem.row, problem.code) for problem in plan.problems] == [
        (2, "nul_removed"),
        (3, "name_missing"),
        (4, "mixed_encodings"),
        (4, "email_unreadable"),
    ]
    came = [person for person in workshop.all(Participant) if person.id not in (ANA.id, WEI.id)]
    assert [(person.given_name, person.email, person.city) for person in came] == [
        ("José", "a@x.org", "Bogotá"),
        ("Zoë", "", "Köln"),
    ]


def shaped(document: Document, tmp_path: Path, name: str, shape: ListShape) -> None:
    plan = planned(document, tmp_path, "Name,Email\nBo Ek,bo@example.org\n", name)
    import_list(document, plan, shape=shape)


def test_how_a_list_was_read_is_remembered_and_undone_with_it(workshop: Document, tmp_path: Path) -> None:
    shape = ListShape(id="SHAPE00001", kind="participants", name="may.csv", fields='["full_name","email"]')
    step = workshop.last_step
    shaped(workshop, tmp_path, "may.csv", shape)
    assert (lists.shapes(workshop), workshop.last_step) == ([shape], step + 1)
    workshop.undo()
    assert lists.shapes(workshop) == []


def test_only_another_name_of_the_file_is_no_news(workshop: Document, tmp_path: Path) -> None:
    shape = ListShape(id="SHAPE00001", kind="participants", name="may.csv", fields='["full_name","email"]')
    shaped(workshop, tmp_path, "may.csv", shape)
    step = workshop.last_step
    shaped(workshop, tmp_path, "june.csv", replace(shape, name="june.csv"))
    assert (lists.shape(workshop, shape.id), workshop.last_step) == (shape, step)
    told = replace(shape, name="july.csv", day_first=True)
    shaped(workshop, tmp_path, "july.csv", told)
    assert (lists.shape(workshop, shape.id), workshop.last_step) == (told, step + 1)


@pytest.mark.parametrize("values", [{}, {"email": "anita@work.org", "given_name": "Anita", "phone": "2"}])
@pytest.mark.parametrize("is_turned", [False, True])
def test_lists_from_before_a_merge_change_nothing_after_it(
    workshop: Document, tmp_path: Path, values: dict[str, str], is_turned: bool
) -> None:
    headers = "First name,Last name,Email,Phone,Organisation\n"
    lists_ = [
        f"{headers}Ana María,Lima Ortega,ana@home.org,1,Tenants Union\n",
        f"{headers}Anita,Lima,anita@work.org,2,City Council\n",
    ]
    for text in lists_:
        import_list(workshop, planned(workshop, tmp_path, text))
    ids = [person.id for person in workshop.all(Participant)][-2:]
    keep, other = reversed(ids) if is_turned else ids
    merging.merge_participants(workshop, keep, other, values=values)
    for text in (*lists_, lists_[0] + lists_[1].removeprefix(headers)):
        plan = planned(workshop, tmp_path, text)
        assert (plan.new, plan.changed, plan.changes, plan.records) == (0, 0, (), ())
