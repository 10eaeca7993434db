from collections.abc import Callable
from datetime import date, datetime

import pytest

from planner.domain.records import Consent, Day, ParticipantStatus, RoleKind, SessionStatus, SessionType
from planner.importing.lists import values
from planner.importing.lists.attendance import days_reader, moment_reader
from planner.importing.lists.person_names import agree, is_fuller, split_last_first, words_of
from planner.importing.lists.values import Odd
from tests.importing.lists.building import FRIDAY, THURSDAY

DAYS = (THURSDAY, FRIDAY)
BOTH = frozenset({THURSDAY.id, FRIDAY.id})


@pytest.mark.parametrize(
    ("reader", "text", "value"),
    [
        (values.status, "Attending", ParticipantStatus.CONFIRMED),
        (values.status, "approved", ParticipantStatus.CONFIRMED),
        (values.status, "PAID", ParticipantStatus.CONFIRMED),
        (values.status, "pending_approval", ParticipantStatus.REGISTERED),
        (values.status, "Not Attending", ParticipantStatus.CANCELLED),
        (values.status, "canceled", ParticipantStatus.CANCELLED),
        (values.status, "declined", ParticipantStatus.DECLINED),
        (values.status, "Lista de espera", ParticipantStatus.WAITLISTED),
        (values.status, "invitée", ParticipantStatus.INVITED),
        (values.status, "waitlisted ", ParticipantStatus.WAITLISTED),
        (values.status, "", None),
        (values.status, "perhaps later", Odd("status_unknown")),
        (values.consent, "Sí", Consent.YES),
        (values.consent, "nein", Consent.NO),
        (values.consent, "unknown", None),
        (values.consent, "ask me", Odd("consent_unknown")),
        (values.consent, "Yes, you may photograph me", Consent.YES),
        (values.consent, "No photos, please", Consent.NO),
        (values.consent, "Sí, autorizo", Consent.YES),
        (values.consent, "No acepto", Consent.NO),
        (values.consent, "Nein, danke", Consent.NO),
        (values.consent, "Je refuse", Consent.NO),
        (values.consent, "Não autorizo", Consent.NO),
        (values.consent, "Yes, but not my face", Odd("consent_unknown")),
        (values.consent, "Oui, sauf en ligne", Odd("consent_unknown")),
        (values.consent, "Nobody asked", Odd("consent_unknown")),
        (values.status, "Yes, I will attend", ParticipantStatus.CONFIRMED),
        (values.status, "No, I can't make it", ParticipantStatus.DECLINED),
        (values.status, "Sí asistiré", ParticipantStatus.CONFIRMED),
        (values.status, "No sé todavía", Odd("status_unknown")),
        (values.status, "yes if I get a visa", Odd("status_unknown")),
        (values.said_in_a_word, "Yes, from Chicago", None),
        (values.need, "None", ""),
        (values.need, "n/a", ""),
        (values.need, " - ", ""),
        (values.need, "Sin restricciones", ""),
        (values.need, "No nuts", "No nuts"),
        (values.needs, "keine", ""),
        (values.needs, "Hearing loop\nstep-free", "Hearing loop\nstep-free"),
        (values.email, "Ana@Example.ORG", "Ana@Example.ORG"),
        (values.email, " ana@example.org ", "ana@example.org"),
        (values.email, "josé@exämple.org", "josé@exämple.org"),
        (values.email, "ana @example.org", Odd("email_trimmed", "ana@example.org")),
        (values.email, "Ana <ana@example.org>", Odd("email_trimmed", "ana@example.org")),
        (values.email, "ana@example.org, bo@example.org", Odd("email_trimmed", "ana@example.org")),
        (values.email, "ana\0@example.org", "ana@example.org"),
        (values.email, "ask Ana", Odd("email_unreadable", "")),
        (values.email, "ana@home", Odd("email_unreadable", "")),
        (values.email, "", ""),
        (values.minutes, "90", 90),
        (values.minutes, "90 min", 90),
        (values.minutes, "1:30", 90),
        (values.minutes, "1 h 15", 75),
        (values.minutes, "2 hours", 120),
        (values.minutes, "", None),
        (values.minutes, "0", Odd("minutes_impossible")),
        (values.minutes, "100000", Odd("minutes_impossible")),
        (values.minutes, "9" * 5000, Odd("minutes_impossible")),
        (values.minutes, "1.5", Odd("minutes_unreadable")),
        (values.minutes, "long", Odd("minutes_unreadable")),
        (values.people, "1,200", 1200),
        (values.people, "40 people", 40),
        (values.people, "many", Odd("number_unreadable")),
        (values.people, "-5", Odd("number_unreadable")),
        (values.people, "2.5", Odd("number_unreadable")),
        (values.session_type, "Workshop (90 min)", SessionType.WORKSHOP),
        (values.session_type, "Plenaria", SessionType.PLENARY),
        (values.session_type, "Fishbowl", Odd("type_unknown", SessionType.OTHER)),
        (values.session_status, "Yes", SessionStatus.CONFIRMED),
        (values.session_status, "No", SessionStatus.PROPOSED),
        (values.role, "Note taker", RoleKind.NOTE_TAKER),
        (values.role, "Keynote speaker", RoleKind.PRESENTER),
        (values.role, "Wizard", Odd("role_unknown")),
        (
            values.several,
            " projector, hearing loop ; ,projector\nwhiteboard",
            ("projector", "hearing loop", "whiteboard"),
        ),
        (values.line, " José\t Núñez\0\n", "José  Núñez"),
        (values.line, "Jose\u0301", "José"),
        (values.line, "bell HOOKS  de la Cruz", "bell HOOKS  de la Cruz"),
    ],
)
def test_a_cell_is_read(reader: Callable[[str], object], text: str, value: object) -> None:
    assert reader(text) == value


@pytest.mark.parametrize(
    ("text", "attended"),
    [
        ("Thursday 26 May, Friday 27 May", BOTH),
        ("Friday 27 May", {FRIDAY.id}),
        ("Friday, May 27th, 2016", {FRIDAY.id}),
        ("26 and 27 May", BOTH),
        ("2016-05-26", {THURSDAY.id}),
        ("2016-05-26, 2016-05-27", BOTH),
        ("27/05/2016", {FRIDAY.id}),
        ("5/27/16", {FRIDAY.id}),
        ("27.5.", {FRIDAY.id}),
        ("Thursday", {THURSDAY.id}),
        ("jueves y viernes", BOTH),
        ("Donnerstag, 26. Mai", {THURSDAY.id}),
        ("le 27 mai", {FRIDAY.id}),
        ("sexta-feira", {FRIDAY.id}),
        ("Day 2", {FRIDAY.id}),
        ("Both days", BOTH),
        ("Full conference", BOTH),
        ("Days 1 and 2", BOTH),
        ("Day 1 & Day 2", BOTH),
        ("second day only", {FRIDAY.id}),
        ("El primer día", {THURSDAY.id}),
        ("am zweiten Tag", {FRIDAY.id}),
        ("26th & 27th", BOTH),
        ("the 28th", Odd("day_unknown")),
        ("26-05-2016", {THURSDAY.id}),
        ("26.05.2016", {THURSDAY.id}),
        ("26/05/2015", Odd("day_unknown")),
        ("les deux jours", BOTH),
        ("Thursday 26 May 09:00", {THURSDAY.id}),
        ("none", set()),
        ("", None),
        ("Wednesday", Odd("day_unknown")),
        ("Saturday 28 May", Odd("day_unknown")),
        ("25 May, 26 May", Odd("day_unknown", frozenset({THURSDAY.id}))),
        ("Day 3", Odd("day_unknown")),
        ("maybe", Odd("day_unknown")),
    ],
)
def test_days_are_read(text: str, attended: object) -> None:
    assert days_reader(DAYS)(text) == attended


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2016-05-26 09:30", datetime(2016, 5, 26, 9, 30)),
        ("2016-05-26T09:30:00Z", datetime(2016, 5, 26, 9, 30)),
        ("26 May 9:30", datetime(2016, 5, 26, 9, 30)),
        ("Friday 2pm", datetime(2016, 5, 27, 14, 0)),
        ("25/05/2016 18:30", datetime(2016, 5, 25, 18, 30)),
        ("26.05. 9:00", datetime(2016, 5, 26, 9, 0)),
        ("May 25th, 6pm", datetime(2016, 5, 25, 18, 0)),
        ("25 de mayo de 2016, 18:30", datetime(2016, 5, 25, 18, 30)),
        ("le 28 mai 2016 à 14h30", datetime(2016, 5, 28, 14, 30)),
        ("2016-05-25 10:00:00 UTC", datetime(2016, 5, 25, 10, 0)),
        ("Thursday", datetime(2016, 5, 26)),
        ("31/02/2016 10:00", Odd("date_impossible")),
        ("25/05 or 26/05", Odd("moment_unreadable")),
        ("5/27/2016 12:15 AM", datetime(2016, 5, 27, 0, 15)),
        ("", None),
        ("09:30", Odd("moment_unreadable")),
        ("in the morning", Odd("moment_unreadable")),
        ("26 May 25:99", Odd("moment_unreadable")),
        ("26 May 99pm", Odd("moment_unreadable")),
        ("26 May 2:75 pm", Odd("moment_unreadable")),
    ],
)
def test_moments_are_read(text: str, moment: object) -> None:
    assert moment_reader(DAYS)(text) == moment


def test_an_event_of_one_day_needs_no_date() -> None:
    assert moment_reader([Day(id="D", date=date(2016, 5, 26), opens=THURSDAY.opens, closes=THURSDAY.closes)])(
        "14h30"
    ) == datetime(2016, 5, 26, 14, 30)


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Núñez, José", ("José", "Núñez")),
        ("de la Cruz y Montemayor, bell", ("bell", "de la Cruz y Montemayor")),
        ("José Núñez", ("José Núñez", "")),
        ("Martin Luther King, Jr.", ("Martin Luther King, Jr.", "")),
        ("King, Martin Luther, Jr.", ("Martin Luther, Jr.", "King")),
        ("Núñez,", ("Núñez,", "")),
        ("", ("", "")),
    ],
)
def test_names_are_taken_apart_at_the_comma_only(name: str, parts: tuple[str, str]) -> None:
    assert split_last_first(name) == parts


@pytest.mark.parametrize(
    ("one", "other", "agrees"),
    [
        (("José", "Núñez"), ("NUNEZ José", ""), True),
        (("Ann", ""), ("Ann", "Lee"), True),
        (("Ann", "Lee"), ("Bob", "Lee"), False),
        (("", ""), ("Ann", "Lee"), False),
    ],
)
def test_names_agree_whatever_their_order(one: tuple[str, str], other: tuple[str, str], agrees: bool) -> None:
    assert agree(words_of(*one), words_of(*other)) is agrees


@pytest.mark.parametrize(
    ("name", "than", "fuller"),
    [
        (("Ann", "Lee"), ("Ann", ""), True),
        (("Kyle", "Brown"), ("Kyle Brown", ""), True),
        (("Kyle Brown", ""), ("Kyle", "Brown"), False),
        (("José", "Núñez"), ("Jose", "Nunez"), False),
        (("Ann", "Lee"), ("Bob", ""), False),
    ],
)
def test_a_fuller_name_says_more_of_the_same(
    name: tuple[str, str], than: tuple[str, str], fuller: bool
) -> None:
    assert is_fuller(name, than) is fuller
