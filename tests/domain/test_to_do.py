from collections.abc import Sequence
from dataclasses import replace

from planner.domain.conflicts import find_conflicts
from planner.domain.records import AcceptedConflict, Release
from planner.domain.releases import AgendaChange, ReleasedAgenda, changes_since, released
from planner.domain.snapshot import Snapshot
from planner.domain.to_do import ToDo, ToDoKind, UnfinishedPeople, to_dos
from tests.agenda_picture import an_agenda

AGENDA = an_agenda(
    """
            Hall                  Lab
    09:00   Housing/panel (Ana)   -
    10:00   Land + Food           Water/workshop
    11:00
    """,
    sessions={"Closing": {}},
    rooms={"Hall": {"capacity": 40}},
    people={
        "Ana": {},
    },
)


def found(
    snapshot: Snapshot,
    people: UnfinishedPeople | None = None,
    *,
    changes: Sequence[AgendaChange] | None = (),
) -> tuple[ToDo, ...]:
    conflicts = find_conflicts(snapshot)
    return to_dos(snapshot, conflicts=conflicts, people=people or UnfinishedPeople(), changes=changes)


def test_to_dos_count_what_is_wrong_with_the_agenda() -> None:
    assert found(AGENDA) == (
        ToDo(ToDoKind.TROUBLE, 1),
        ToDo(ToDoKind.WITHOUT_SLOT, 1),
        ToDo(ToDoKind.WITHOUT_FACILITATOR, 1),
        ToDo(ToDoKind.WITHOUT_CAPACITY, 1),
    )


def test_people_have_a_line_for_each_thing_they_lack() -> None:
    people = UnfinishedPeople(
        without_name=1, odd_email=2, without_group=3, badges_changed=4, badges_missing=5
    )
    assert found(AGENDA, people)[4:] == (
        ToDo(ToDoKind.WITHOUT_NAME, 1),
        ToDo(ToDoKind.ODD_EMAIL, 2),
        ToDo(ToDoKind.WITHOUT_GROUP, 3),
        ToDo(ToDoKind.BADGES_CHANGED, 4),
        ToDo(ToDoKind.BADGES_MISSING, 5),
    )


def test_an_agenda_wants_to_be_released_once_something_is_in_it() -> None:
    assert found(AGENDA, changes=None)[-1] == ToDo(ToDoKind.NOT_RELEASED, len(AGENDA.slots))
    assert found(Snapshot(event=AGENDA.event), changes=None) == ()


def test_a_released_agenda_counts_its_changes() -> None:
    former = ReleasedAgenda(Release(id="may", name="May", at=""), released(AGENDA, "may"))
    present = replace(AGENDA, slots=AGENDA.slots[1:])
    assert found(present, changes=changes_since(former, present))[-1] == ToDo(ToDoKind.RELEASE_CHANGED, 1)


def test_a_shared_agenda_counts_its_changes() -> None:
    former = ReleasedAgenda(Release(id="may", name="May", at=""), released(AGENDA, "may"))
    present = replace(AGENDA, slots=AGENDA.slots[1:])
    shared = changes_since(former, present)
    counted = to_dos(present, conflicts=(), people=UnfinishedPeople(), changes=(), shared=shared)
    assert ToDo(ToDoKind.SHARED_CHANGED, 1) in counted


def test_other_things_to_look_at_have_one_line() -> None:
    changed = replace(AGENDA, changed_since_print=frozenset({"Land", "Water"}))
    assert ToDo(ToDoKind.CARE, 2) in found(changed)


def test_what_somebody_has_accepted_is_no_work() -> None:
    key = "without-slot:Closing"
    accepted = AcceptedConflict(id="accepted", key=key, facts="", reason="On the spot")
    kinds = [to_do.kind for to_do in found(replace(AGENDA, accepted=(accepted,)))]
    assert ToDoKind.WITHOUT_SLOT not in kinds


def test_an_empty_workshop_has_nothing_to_do() -> None:
    assert found(Snapshot(event=AGENDA.event)) == ()
