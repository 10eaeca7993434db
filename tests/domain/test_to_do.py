from dataclasses import replace

from planner.domain.conflicts import find_conflicts
from planner.domain.records import AcceptedConflict, ParticipantStatus
from planner.domain.snapshot import Snapshot
from planner.domain.to_do import PrintedBadges, ToDo, ToDoKind, to_dos
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
        "Ana": {"group": "local"},
        "Ben": {},
        "Cem": {"given_name": "\u200b", "group": "local"},
        "Dee": {"status": ParticipantStatus.DECLINED},
    },
)


NONE = PrintedBadges()


def found(snapshot: Snapshot, badges: PrintedBadges = NONE) -> tuple[ToDo, ...]:
    return to_dos(snapshot, conflicts=find_conflicts(snapshot), badges=badges)


def test_to_dos_lead_to_what_they_are_about() -> None:
    assert found(AGENDA) == (
        ToDo(ToDoKind.TROUBLE, ("room-overlap:Hall:Food:Land",)),
        ToDo(ToDoKind.WITHOUT_SLOT, ("Closing",)),
        ToDo(ToDoKind.WITHOUT_FACILITATOR, ("Water",)),
        ToDo(ToDoKind.WITHOUT_CAPACITY, ("Lab",)),
        ToDo(ToDoKind.WITHOUT_NAME, ("Cem",)),
        ToDo(ToDoKind.WITHOUT_GROUP, ("Ben",)),
    )
    assert [to_do.count for to_do in found(AGENDA)] == [1] * 6


def test_other_things_to_look_at_have_one_line() -> None:
    changed = replace(AGENDA, changed_since_print=frozenset({"Land", "Water"}))
    assert ToDo(ToDoKind.CARE, ("changed-since-print:Land", "changed-since-print:Water")) in found(changed)


def test_what_somebody_has_accepted_is_no_work() -> None:
    key = "without-slot:Closing"
    accepted = AcceptedConflict(id="accepted", key=key, facts="", reason="On the spot")
    kinds = [to_do.kind for to_do in found(replace(AGENDA, accepted=(accepted,)))]
    assert ToDoKind.WITHOUT_SLOT not in kinds


def test_badges_count_once_some_are_printed() -> None:
    missing = PrintedBadges(missing=("Ana", "Ben"))
    assert ToDoKind.BADGES_MISSING not in [to_do.kind for to_do in found(AGENDA, missing)]
    some = PrintedBadges(changed=("Ana",), missing=("Ben", "Cem"))
    assert found(AGENDA, some)[-2:] == (
        ToDo(ToDoKind.BADGES_CHANGED, ("Ana",)),
        ToDo(ToDoKind.BADGES_MISSING, ("Ben", "Cem")),
    )


def test_an_empty_workshop_has_nothing_to_do() -> None:
    assert found(Snapshot(event=AGENDA.event)) == ()
