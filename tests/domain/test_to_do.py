from collections.abc import Sequence
from dataclasses import replace

from planner.domain.conflicts import find_conflicts
from planner.domain.records import AcceptedConflict, Release
from planner.domain.releases import AgendaChange, ReleasedAgenda, changes_since, released
from planner.domain.snapshot import Snapshot
from planner.domain.to_do import PrintedBadges, ToDo, ToDoKind, UnfinishedPeople, to_dos
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
    *,
    people: UnfinishedPeople | None = None,
    badges: PrintedBadges | None = None,
    changes: Sequence[AgendaChange] | None = (),
) -> tuple[ToDo, ...]:
    return to_dos(
        snapshot,
        conflicts=find_conflicts(snapshot),
        people=people or UnfinishedPeople(),
        badges=badges or PrintedBadges(),
        changes=changes,
    )


def test_to_dos_lead_to_what_they_are_about() -> None:
    assert found(AGENDA) == (
        ToDo(ToDoKind.TROUBLE, ("room-overlap:Hall:Food:Land",)),
        ToDo(ToDoKind.WITHOUT_SLOT, ("Closing",)),
        ToDo(ToDoKind.WITHOUT_FACILITATOR, ("Water",)),
        ToDo(ToDoKind.WITHOUT_CAPACITY, ("Lab",)),
    )
    assert [to_do.count for to_do in found(AGENDA)] == [1] * 4


def test_people_have_a_line_for_each_thing_they_lack() -> None:
    people = UnfinishedPeople(without_name=("Cem",), odd_email=("Ana", "Cem"), without_group=("Ben",))
    assert found(AGENDA, people=people)[4:] == (
        ToDo(ToDoKind.WITHOUT_NAME, ("Cem",)),
        ToDo(ToDoKind.ODD_EMAIL, ("Ana", "Cem")),
        ToDo(ToDoKind.WITHOUT_GROUP, ("Ben",)),
    )


def test_an_agenda_wants_to_be_released_once_something_is_in_it() -> None:
    slots = tuple(slot.id for slot in AGENDA.slots)
    assert found(AGENDA, changes=None)[-1] == ToDo(ToDoKind.NOT_RELEASED, slots)
    assert found(Snapshot(event=AGENDA.event), changes=None) == ()


def test_a_released_agenda_counts_its_changes() -> None:
    former = released(AGENDA, "may")
    present = replace(AGENDA, slots=AGENDA.slots[1:])
    changes = changes_since(ReleasedAgenda(Release(id="may", name="May", at=""), former), present)
    assert found(present, changes=changes)[-1] == ToDo(ToDoKind.RELEASE_CHANGED, (AGENDA.slots[0].id,))


def test_other_things_to_look_at_have_one_line() -> None:
    changed = replace(AGENDA, changed_since_print=frozenset({"Land", "Water"}))
    assert ToDo(ToDoKind.CARE, ("changed-since-print:Land", "changed-since-print:Water")) in found(changed)


def test_what_somebody_has_accepted_is_no_work() -> None:
    key = "without-slot:Closing"
    accepted = AcceptedConflict(id="accepted", key=key, facts="", reason="On the spot")
    kinds = [to_do.kind for to_do in found(replace(AGENDA, accepted=(accepted,)))]
    assert ToDoKind.WITHOUT_SLOT not in kinds


def test_badges_count_printed_or_not() -> None:
    badges = PrintedBadges(changed=("Ana",), missing=("Ben", "Cem"))
    assert found(AGENDA, badges=badges)[-2:] == (
        ToDo(ToDoKind.BADGES_CHANGED, ("Ana",)),
        ToDo(ToDoKind.BADGES_MISSING, ("Ben", "Cem")),
    )


def test_an_empty_workshop_has_nothing_to_do() -> None:
    assert found(Snapshot(event=AGENDA.event)) == ()
