from planner import language
from planner.domain.records import Participant, RoleKind, Session, SessionStatus
from planner.exporting.text import mail_merge
from planner.operations import roles, sessions
from planner.store.snapshot import take
from tests.operations.workshop import ANA, a_workshop

WORDS = language.load("en")


def person(given: str, family: str, email: str) -> Participant:
    return Participant(id=email, given_name=given, family_name=family, email=email)


def test_addresses_are_quoted_where_they_must_be_and_come_once() -> None:
    people = [
        person("Ana", "Beltrán", "ana@example.org"),
        person("Li, Dr.", 'O"Neil', "li@example.org"),
        person("Bo", "Beltrán", "ANA@example.org"),
        person("Odd", "", "odd at example"),
        person("None", "", ""),
    ]
    assert mail_merge.addresses(people) == (
        'Ana Beltrán <ana@example.org>; "Li, Dr. O\\"Neil" <li@example.org>'
    )


def test_a_programme_tells_time_room_and_part() -> None:
    document = a_workshop()
    idea = sessions.add_session(document, Session(id="SESS000009", title="An idea"))
    gone = sessions.add_session(
        document, Session(id="SESS000008", title="Gone", status=SessionStatus.CANCELLED)
    )
    for session in (idea, gone):
        roles.assign_role(document, session.id, participant=ANA.id, kind=RoleKind.HOST)
    told = mail_merge.programmes(take(document), WORDS)[ANA.id]
    assert told == "Thu 26 May 10:00 Hall: Water and dignity (Facilitator); An idea (Host)"
