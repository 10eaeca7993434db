"""Scenes of the duplicates page: pairs, a couple, marks, nobody."""

from collections.abc import Callable
from dataclasses import replace

from planner.domain.ids import derived_id
from planner.domain.records import (
    Consent,
    Field,
    Group,
    Paper,
    Participant,
    ParticipantStatus,
    RoleKind,
)
from planner.operations.check_ins import check_in
from planner.operations.fields import add_field, set_field
from planner.operations.merging import mark_distinct
from planner.operations.participants import add_participant, set_attendance
from planner.operations.roles import assign_role
from planner.operations.tags import tag_participants_as
from planner.store.document import Document
from planner.ui.duplicates.comparison import Comparison
from planner.ui.workspace import Workspace
from tests.ui.stage import Stage
from tests.ui.windows import AWKWARD_NAMES, noon

Scene = Callable[[Stage], None]
SIZE = Field(id="SH1RT00000", name="Shirt size")


def twins(document: Document) -> list[str]:
    """Some of the sample a second time, written as second lists write; the new ids."""
    first, second, third, fourth = document.all(Participant)[:4]
    made = [
        replace(
            first, id="TW1CE00001", family_name=first.family_name + "s", organisation="",
            job_title="Director", notes="Arrives by train.", phone="+1 202 555 0100", group=None,
            photo_consent=Consent.NO, status=ParticipantStatus.CONFIRMED,
        ),
        replace(
            second, id="TW1CE00002", given_name=second.family_name, family_name=second.given_name, email=""
        ),
        replace(third, id="TW1CE00003", given_name="Wilhelmina", city="Pittsburgh"),
        replace(fourth, id="TW1CE00004", given_name=fourth.given_name.upper(), email="other@example.org"),
    ]  # fmt: skip
    for person in made:
        add_participant(document, person)
    return [person.id for person in made]


def full(stage: Stage) -> Workspace:
    """Pairs on which something hangs."""
    stage.sample()
    document = stage.workspace.document
    first = document.all(Participant)[0]
    twin = twins(document)[0]
    days, sessions = stage.workspace.snapshot.days, stage.workspace.snapshot.sessions
    assign_role(document, sessions[2].id, participant=twin, kind=RoleKind.MODERATOR)
    assign_role(document, sessions[4].id, participant=twin, kind=RoleKind.HOST)
    check_in(document, first.id, day=days[0].id, at=noon(), desk="North door")
    set_attendance(document, [twin], day=days[1].id, attends=False)
    tag_participants_as(document, [twin], name="Press")
    add_field(document, SIZE)
    set_field(document, [twin], field=SIZE.id, value="M")
    set_field(document, [first.id], field=SIZE.id, value="L")
    document.log_print(Paper.BADGES, [first.id, twin])
    return stage.workspace


def first(stage: Stage) -> None:
    full(stage)
    stage.page("duplicates")
    stage.settle(seconds=1.5)


def chosen(number: int) -> Scene:
    def show(stage: Stage) -> None:
        first(stage)
        for _ in range(number):
            stage.do("Decide later")

    return show


def end(stage: Stage) -> None:
    """What hangs on the two."""
    first(stage)
    comparison = stage.view.pages["duplicates"].findChildren(Comparison)[0]
    comparison.verticalScrollBar().setValue(comparison.verticalScrollBar().maximum())


def marked(stage: Stage) -> None:
    workspace = full(stage)
    people = workspace.document.all(Participant)
    for person in people[:3]:
        workspace.run(mark_distinct, person.id, people[5].id)
    stage.page("duplicates")
    stage.settle(seconds=1)
    stage.press("Marked as different", inside=stage.view.pages["duplicates"])


def by_hand(stage: Stage) -> None:
    workspace = full(stage)
    people = workspace.document.all(Participant)
    workspace.visit("duplicates", view=f"pair:{people[6].id} {people[9].id}")
    stage.settle(seconds=1)


def awkward(stage: Stage) -> None:
    """Names that are hard to show, each twice, with long texts that differ."""
    stage.sample()
    document = stage.workspace.document
    group = document.all(Group)[0].id
    for name in AWKWARD_NAMES:
        for turn in "12":
            person = Participant(
                id=derived_id(name, turn), given_name=name, family_name=name, organisation=name * int(turn),
                notes=f"{name} " * 20 + turn, email=f"{derived_id(name)}@example.org", group=group,
            )  # fmt: skip
            add_participant(document, person)
    stage.page("duplicates")
    stage.settle(seconds=1.5)


def nobody(stage: Stage) -> None:
    stage.sample()
    stage.page("duplicates")
    stage.settle(seconds=1.5)


SCENES: dict[str, Scene] = {
    "duplicates-first": first,
    "duplicates-end": end,
    "duplicates-third": chosen(2),
    "duplicates-last": chosen(4),
    "duplicates-marked": marked,
    "duplicates-by-hand": by_hand,
    "duplicates-awkward": awkward,
    "duplicates-nobody": nobody,
}
