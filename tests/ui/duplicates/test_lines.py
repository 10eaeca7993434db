from dataclasses import replace
from datetime import datetime

import pytest

from planner.domain.records import Consent, Field, Participant, ParticipantStatus, RoleKind
from planner.operations.check_ins import check_in
from planner.operations.fields import add_field, set_field
from planner.operations.participants import add_participant, set_attendance
from planner.operations.roles import assign_role
from planner.operations.tags import tag_participants_as
from planner.ui.duplicates.lines import Line, Option, Tie, lines, made, result, ties
from planner.ui.workspace import Workspace
from tests.ui.windows import noon

ANA = Participant(
    id="ANA0000000", given_name="Ana", family_name="Beltran", city="Graz", notes="Late", group=None
)
TWIN = replace(
    ANA, id="TW1N000000", family_name="Beltrán", city="", notes="Vegan", status=ParticipantStatus.CONFIRMED,
    photo_consent=Consent.NO, arrival=datetime(2016, 5, 25, 18, 30),
)  # fmt: skip
SIZE = Field(id="SH1RT00000", name="Shirt")


@pytest.fixture
def two(gathering: Workspace) -> Workspace:
    for person in (ANA, TWIN):
        add_participant(gathering.document, person)
    return gathering


def field(key: str, label: str, *options: tuple[object, str], proposed: int = 0) -> Line:
    return Line(key, label, tuple(Option(((key, value),), text) for value, text in options), proposed)


def test_what_differs_is_a_choice_and_what_nobody_has_is_left_out(two: Workspace) -> None:
    names = [
        Option((("given_name", "Ana"), ("family_name", family)), f"Ana {family}")
        for family in ("Beltran", "Beltrán")
    ]
    arrival = datetime(2016, 5, 25, 18, 30)
    registered, confirmed = ParticipantStatus.REGISTERED, ParticipantStatus.CONFIRMED
    found = [line for line in lines(two, ANA, TWIN) if not line.key.startswith("own:")]
    assert found == [
        Line("name", "Name", tuple(names), 1),
        field("city", "City", ("Graz", "Graz"), ("", "")),
        field("status", "Status", (registered, "Registered"), (confirmed, "Confirmed"), proposed=1),
        field("arrival", "Arrival", (None, ""), (arrival, "Wed 25 May, 18:30"), proposed=1),
        field("photo_consent", "Consent to photos", (Consent.UNKNOWN, ""), (Consent.NO, "No"), proposed=1),
        field(
            "notes", "Notes", ("Late", "Late"), ("Vegan", "Vegan"), ("Late\nVegan", "Late\nVegan"), proposed=2
        ),
    ]


def test_what_is_the_same_is_one_option(two: Workspace) -> None:
    assert lines(two, ANA, replace(ANA, id="TW1N000000")) == [
        Line("name", "Name", (Option((("given_name", "Ana"), ("family_name", "Beltran")), "Ana Beltran"),)),
        field("city", "City", ("Graz", "Graz")),
        field("status", "Status", (ParticipantStatus.REGISTERED, "Registered")),
        field("notes", "Notes", ("Late", "Late")),
    ]


def test_names_that_read_alike_are_shown_in_their_parts(two: Workspace) -> None:
    whole = replace(ANA, given_name="Ana Beltran", family_name="")
    line = lines(two, ANA, whole)[0]
    assert [option.text for option in line.options] == ["Ana · Beltran", "Ana Beltran"]


def test_groups_are_called_by_name(two: Workspace) -> None:
    group = two.snapshot.groups[0]
    line = next(line for line in lines(two, ANA, replace(TWIN, group=group.id)) if line.key == "group")
    assert line == field("group", "Group", (None, ""), (group.id, group.name), proposed=1)


def test_answers_of_own_fields_are_chosen_too(two: Workspace) -> None:
    add_field(two.document, SIZE)
    set_field(two.document, [TWIN.id], field=SIZE.id, value="M")
    key = f"own:{SIZE.id}"
    assert lines(two, ANA, TWIN)[-1] == field(key, "Shirt", ("", ""), ("M", "M"), proposed=1)
    set_field(two.document, [ANA.id], field=SIZE.id, value="L")
    assert lines(two, ANA, TWIN)[-1] == field(key, "Shirt", ("L", "L"), ("M", "M"))


def test_what_hangs_on_them_is_told_and_counted(two: Workspace) -> None:
    document, taken = two.document, two.snapshot
    session, day = taken.sessions[0], taken.days[0]
    assert (ties(two, ANA, TWIN), result(two, ANA, TWIN)) == ([], "")
    assign_role(document, session.id, participant=ANA.id, kind=RoleKind.HOST)
    assign_role(document, session.id, participant=TWIN.id, kind=RoleKind.PRESENTER)
    check_in(document, TWIN.id, day=day.id, at=noon(), desk="Door")
    set_attendance(document, [TWIN.id], day=taken.days[1].id, attends=False)
    tag_participants_as(document, [ANA.id, TWIN.id], name="Press")
    assert ties(two, ANA, TWIN) == [
        Tie("Sessions", (f"{session.title} · Host", f"{session.title} · Presenter")),
        Tie("Days", ("Thu 26 May, Fri 27 May", "Thu 26 May")),
        Tie("Badge and check-ins", ("", "Thu 26 May: 08:00, Door")),
        Tie("Tags", ("Press", "Press")),
    ]
    assert result(two, ANA, TWIN) == "1 session · 1 check-in · 1 tag"


def test_who_they_would_be_is_as_somebody_chose() -> None:
    assert made(ANA, TWIN, {"city": "Wien", "own:SH1RT00000": "M"}) == replace(
        TWIN, id=ANA.id, city="Wien", notes="Late\nVegan"
    )
