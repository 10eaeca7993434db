from planner.domain.records import (
    Participant,
    Role,
    RoleKind,
    Session,
    SessionNeed,
    SessionStatus,
    SessionType,
    Track,
)
from planner.operations import participants, sessions
from planner.store.document import Document
from tests.importing.lists.building import (
    REGISTRATIONS,
    a_workshop,
    codes,
    counts,
    everything,
    people,
    take_in,
    told,
)

HEADER = "Title,Abstract,Type,Minutes,Track,Status,Expected,Needs,Speakers\n"


def roles(document: Document) -> list[tuple[str, str, RoleKind, bool]]:
    title = {session.id: session.title for session in document.all(Session)}
    name = {person.id: f"{person.given_name} {person.family_name}".strip() for person in people(document)}
    return [
        (title[role.session], name[role.participant], role.kind, role.confirmed)
        for role in document.all(Role)
    ]


def test_a_row_becomes_a_session_with_its_people() -> None:
    document = a_workshop()
    take_in(
        document,
        HEADER
        + 'Water,"Two\nlines",Panel,1:30,Land,proposed,40,"projector, hearing loop","Ana Lima; Bo Ek"\n',
    )
    (session,) = document.all(Session)
    (track,) = document.all(Track)
    assert session == Session(
        id=session.id,
        title="Water",
        abstract="Two\nlines",
        type=SessionType.PANEL,
        minutes=90,
        track=track.id,
        status=SessionStatus.PROPOSED,
        expected=40,
    )
    assert (track.name, track.colour) == ("Land", "#0072b2")
    assert [need.feature for need in document.all(SessionNeed)] == ["projector", "hearing loop"]
    assert roles(document) == [
        ("Water", "Ana Lima", RoleKind.PRESENTER, False),
        ("Water", "Bo Ek", RoleKind.PRESENTER, False),
    ]


def test_a_row_for_each_speaker_makes_one_session() -> None:
    document = a_workshop()
    planned = take_in(document, REGISTRATIONS / "sessionize.xlsx")
    assert counts(planned) == {"rows": 30, "new": 15, "repeated": 15}
    assert planned.added == {"track": 3, "session": 15, "participant": 20, "role": 30}
    first = document.all(Session)[0]
    assert (first.reference, first.title, first.type, first.minutes, first.status) == (
        "sessionize:4000",
        "Welcome and the human rights city idea",
        SessionType.PLENARY,
        30,
        SessionStatus.CONFIRMED,
    )
    assert told(document, "given_name", "family_name", "email", "organisation", "reference")[:2] == [
        ("زينب", "اشتری", "udavis1000@example.org", "City Council", "sessionize:sp-100201300"),
        (
            "美加子",
            "山下",
            "hernandeznicholas1002@example.org",
            "Center for Urban Studies",
            "sessionize:sp-100201302",
        ),
    ]


def test_speakers_are_found_among_the_participants() -> None:
    document = a_workshop()
    participants.add_participant(document, Participant(id="PERS000001", given_name="Ana", family_name="Lima"))
    take_in(document, 'Title,Abstract,Speakers\nWater,,Ana Lima\nLand,,"Lima Ana, Bo Ek"\n')
    assert told(document, "given_name", "family_name") == [("Ana", "Lima"), ("Bo Ek", "")]


def test_namesakes_are_not_guessed_at() -> None:
    document = a_workshop()
    for identity in ("PERS000001", "PERS000002"):
        participants.add_participant(document, Participant(id=identity, given_name="Ana Lima"))
    text = "Title,Abstract,Speakers\nWater,,Ana Lima\nLand,,Ana Lima\n"
    planned = take_in(document, text)
    assert (len(people(document)), codes(planned)) == (3, [(2, "several_so_called", "Ana Lima")])
    before = everything(document)
    assert counts(take_in(document, text)) == {"rows": 2, "same": 2}
    assert everything(document) == before


def test_owners_speak_where_nobody_else_is_named() -> None:
    document = a_workshop()
    take_in(document, "Title,Track,Owner,Owner email\nWater,Land,Ana Lima,ana@example.org\n")
    assert told(document, "given_name", "email") == [("Ana Lima", "ana@example.org")]
    assert [role[2] for role in roles(document)] == [RoleKind.PRESENTER]


def test_roles_come_from_a_column_or_the_header() -> None:
    document = a_workshop()
    planned = take_in(
        document, "Title,Minutes,Speaker,Role\nWater,30,Ana,Moderator\nWater,30,Bo,Wizard\nWater,30,Cy,\n"
    )
    assert [(role[1], role[2]) for role in roles(document)] == [
        ("Ana", RoleKind.MODERATOR),
        ("Bo", RoleKind.PRESENTER),
        ("Cy", RoleKind.PRESENTER),
    ]
    assert codes(planned) == [(3, "role_unknown", "Wizard")]
    take_in(document, "Title,Minutes,Facilitators\nLand,30,Di\n")
    assert roles(document)[-1] == ("Land", "Di", RoleKind.FACILITATOR, True)


def test_a_session_is_found_by_title_and_brought_up_to_date() -> None:
    document = a_workshop()
    sessions.add_session(document, Session(id="SESS000001", title="Water and Dignity", minutes=30))
    planned = take_in(
        document, "Title,Minutes,Track,Needs,Speakers\nwater and dignity,45,Land,projector,Ana Lima\n"
    )
    assert counts(planned) == {"rows": 1, "changed": 1}
    assert [(change.field, change.before, change.after) for change in planned.changes] == [
        ("title", "Water and Dignity", "water and dignity"),
        ("minutes", "30", "45"),
        ("track", "", "Land"),
        ("needs", "", "projector"),
        ("presenter", "", "Ana Lima"),
    ]


def test_the_same_title_under_two_references_is_two_sessions() -> None:
    document = a_workshop()
    header = "Session Id,Title,Session format,Speaker Id,FirstName\n"
    text = f"{header}1,Lunch,Workshop,a,Ana\n2,Lunch,Workshop,b,Bo\n"
    assert counts(take_in(document, text)) == {"rows": 2, "new": 2}
    assert counts(take_in(document, text)) == {"rows": 2, "same": 2}


def test_bad_cells_cost_only_themselves_and_untitled_rows_are_left_out() -> None:
    document = a_workshop()
    planned = take_in(
        document,
        "Title,Minutes,Type,Expected\nWater,0,Fishbowl,many\nLand,100000,,\n,30,Panel,5\n",
    )
    assert counts(planned) == {"rows": 3, "new": 2, "skipped": 1}
    assert codes(planned) == [
        (2, "type_unknown", "Fishbowl"),
        (2, "minutes_impossible", "0"),
        (2, "number_unreadable", "many"),
        (3, "minutes_impossible", "100000"),
        (4, "title_missing", "30"),
    ]
    assert [(session.minutes, session.type) for session in document.all(Session)] == [
        (60, SessionType.OTHER),
        (60, SessionType.WORKSHOP),
    ]


def test_those_with_a_part_of_their_own_may_have_a_column() -> None:
    document = a_workshop()
    text = "Title,Minutes,Speakers,Moderator,Interpreters\nWater,30,Ana Lima,Bo Ek,Cy Roe; Di Poe\n"
    take_in(document, text)
    assert roles(document) == [
        ("Water", "Ana Lima", RoleKind.PRESENTER, True),
        ("Water", "Bo Ek", RoleKind.MODERATOR, True),
        ("Water", "Cy Roe", RoleKind.INTERPRETER, True),
        ("Water", "Di Poe", RoleKind.INTERPRETER, True),
    ]
    assert counts(take_in(document, text)) == {"rows": 1, "same": 1}


def test_whoever_has_a_part_is_not_made_a_presenter() -> None:
    document = a_workshop()
    take_in(document, "Title,Minutes,Moderator\nWater,30,Ana Lima\n")
    assert counts(take_in(document, "Title,Minutes,Speakers\nWater,30,Ana Lima\n")) == {"rows": 1, "same": 1}
    take_in(document, "Title,Minutes,Speaker,Role\nWater,30,Ana Lima,Presenter\n")
    assert [role[2] for role in roles(document)] == [RoleKind.MODERATOR, RoleKind.PRESENTER]


def test_speakers_are_found_by_what_agendas_call_them() -> None:
    document = a_workshop()
    participants.add_participant(
        document, Participant(id="PERS000001", given_name="Ana", family_name="Lima", badge_name="Anita")
    )
    participants.add_participant(document, Participant(id="PERS000002", given_name="민준", family_name="김"))
    take_in(document, "Title,Minutes,Speakers\nWater,30,Anita; 김민준\n")
    assert told(document, "given_name", "family_name") == [("Ana", "Lima"), ("민준", "김")]
    assert [role.participant for role in document.all(Role)] == ["PERS000001", "PERS000002"]


def test_an_organisation_behind_a_name_is_that_of_somebody_new_only() -> None:
    document = a_workshop()
    participants.add_participant(
        document, Participant(id="PERS000001", given_name="Ana", family_name="Lima", organisation="DC")
    )
    text = "Title,Minutes,Speakers\nWater,30,Ana Lima (City Council); Bo Ek (Water Alliance)\nLand,30,Bo Ek\n"
    take_in(document, text)
    assert told(document, "given_name", "family_name", "organisation") == [
        ("Ana", "Lima", "DC"),
        ("Bo Ek", "", "Water Alliance"),
    ]
    assert counts(take_in(document, text)) == {"rows": 2, "same": 2}


def test_who_has_an_organisation_only_in_a_later_row_is_one_person() -> None:
    document = a_workshop()
    text = "Title,Minutes,Speakers\nWater,30,Ana Lima\nLand,30,Ana Lima (City Council)\n"
    take_in(document, text)
    assert told(document, "given_name", "organisation") == [("Ana Lima", "City Council")]
    assert counts(take_in(document, text)) == {"rows": 2, "same": 2}


def test_further_speakers_may_stand_below() -> None:
    document = a_workshop()
    planned = take_in(
        document, "Title,Minutes,Speakers\nWater,30,Ana Lima\n,,Bo Ek\nLand,30,Cy Roe\n,45,Di Poe\n"
    )
    assert [role[:2] for role in roles(document)] == [
        ("Water", "Ana Lima"),
        ("Water", "Bo Ek"),
        ("Land", "Cy Roe"),
    ]
    assert codes(planned) == [(5, "title_missing", "45")]


def test_people_without_references_are_not_one_because_their_sessions_have_some() -> None:
    document = a_workshop()
    take_in(
        document,
        "Event ID,Title,Submitter,Speaker,Event Type,Difficulty Level\n"
        "7,Water,Ana,Ana Lima,Talk,Easy\n8,Land,Bo,Bo Ek,Talk,Easy\n",
    )
    assert told(document, "given_name", "reference") == [("Ana Lima", ""), ("Bo Ek", "")]
    assert [session.reference for session in document.all(Session)] == ["osem:7", "osem:8"]


def test_our_own_ids_find_a_session_whatever_its_title() -> None:
    document = a_workshop()
    sessions.add_session(document, Session(id="SESS000001", title="Water", minutes=30))
    planned = take_in(document, "Id,Title,Minutes\nSESS000001,Clean water,30\n7,Land,30\n")
    assert [(change.field, change.after) for change in planned.changes] == [("title", "Clean water")]
    assert [(session.title, session.reference) for session in document.all(Session)] == [
        ("Clean water", ""),
        ("Land", ""),
    ]


def test_the_state_behind_a_title_is_not_part_of_it() -> None:
    document = a_workshop()
    take_in(document, "Title,Minutes,Status\nWater (accepted),30,accepted\nLand (accepted),30,pending\n")
    assert [session.title for session in document.all(Session)] == ["Water", "Land (accepted)"]


def test_a_thousand_sessions_of_one_title_are_each_found_once() -> None:
    document = a_workshop()
    rows = "".join(f"Meeting,{number}\n" for number in range(1, 1001))
    take_in(document, f"Title,Minutes\n{rows}")
    references = "".join(f"Meeting,{number},luma-{number}\n" for number in range(1000, 0, -1))
    planned = take_in(document, f"Title,Minutes,Session ID\n{references}")
    assert counts(planned) == {"rows": 1000, "changed": 1000}
    assert {session.reference: session.minutes for session in document.all(Session)} == {
        f"luma-{number}": number for number in range(1, 1001)
    }


def test_what_a_later_row_says_otherwise_of_a_session_is_told() -> None:
    document = a_workshop()
    planned = take_in(
        document,
        "Session ID,Title,Abstract,Type,Speaker\n1,Water,Why,Panel,Ana Lima\n1,WATER,How,Panel,Bo Chan\n",
    )
    assert codes(planned) == [(3, "session_differs", "How")]
    assert [session.abstract for session in document.all(Session)] == ["Why"]
