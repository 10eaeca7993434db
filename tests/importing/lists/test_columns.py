import pytest

from planner.domain.records import Field
from planner.importing.header_words import ListKind, normal
from planner.importing.lists.columns import Told, guess, guess_kind, shown, told_of
from planner.importing.tables.reading import read_table
from planner.importing.tables.table import Table
from planner.importing.unreadable import Unreadable
from tests.importing.lists.building import REGISTRATIONS, a_table


def mapped(text: str, *told: str, kind: ListKind = ListKind.PARTICIPANTS) -> dict[str, str]:
    table = a_table(text)
    return shown(table, guess(table, kind, told_of(table, kind, told)))


def fields(header: str, row: str) -> list[str]:
    return list(mapped(f"{header}\n{row}\n").values())


@pytest.mark.parametrize(
    ("name", "kind", "product", "mapping"),
    [
        (
            "eventbrite.csv",
            ListKind.PARTICIPANTS,
            "Eventbrite",
            {
                "Attendee #": "reference",
                "First Name": "given_name",
                "Last Name": "family_name",
                "Email": "email",
                "Attendee Status": "status",
                "Home City": "city",
                "Home Country": "country",
                "Which group do you belong to?": "group",
                "Dietary needs": "diet",
                "Access needs": "access_needs",
                "Do you need a travel stipend?": "own:Travel stipend",
                "Pronouns": "pronouns",
                "Job Title": "job_title",
                "Company": "organisation",
            },
        ),
        (
            "google-forms.csv",
            ListKind.PARTICIPANTS,
            "Google Forms",
            {
                "Email Address": "email",
                "First Name": "given_name",
                "Last Name": "family_name",
                "Phone": "phone",
                "City / Ciudad": "city",
                "Which best describes you?": "group",
                "What days will you attend?": "days",
                "Dietary Preferences": "diet",
                "Accessibility (select all that apply)": "access_needs",
                "Anything else we should know?": "notes",
            },
        ),
        (
            "luma.csv",
            ListKind.PARTICIPANTS,
            "Luma",
            {
                "api_id": "reference",
                "name": "full_name",
                "first_name": "given_name",
                "last_name": "family_name",
                "email": "email",
                "phone_number": "phone",
                "approval_status": "status",
                "Organization": "organisation",
                "City": "city",
            },
        ),
        (
            "pretix.csv",
            ListKind.PARTICIPANTS,
            "pretix",
            {
                "Order code": "reference",
                "Position ID": "reference",
                "Status": "status",
                "Phone number": "phone",
                "Attendee name": "full_name",
                "Attendee name: Given name": "given_name",
                "Attendee name: Family name": "family_name",
                "Attendee email": "email",
                "Company": "organisation",
                "City": "city",
                "Country": "country",
                "Dietary": "diet",
                "Badge name": "badge_name",
            },
        ),
        (
            "hand-kept-list.csv",
            ListKind.PARTICIPANTS,
            "",
            {
                "Name": "last_first",
                "Organisation": "organisation",
                "Town": "city",
                "E-mail": "email",
                "Food": "diet",
            },
        ),
        (
            "sessionize.xlsx",
            ListKind.SESSIONS,
            "Sessionize",
            {
                "Session Id": "reference",
                "Title": "title",
                "Description": "abstract",
                "Owner": "owner",
                "Owner Email": "owner_email",
                "Session format": "type",
                "Track": "track",
                "Owner Confirmed": "status",
                "Room": "room",
                "Scheduled At": "start",
                "Scheduled Duration": "minutes",
                "Speaker Id": "speaker_reference",
                "FirstName": "speaker_given_name",
                "LastName": "speaker_family_name",
                "Email": "speaker_email",
                "TagLine": "speaker_organisation",
            },
        ),
    ],
)
def test_samples_need_no_hand_mapping(
    name: str, kind: ListKind, product: str, mapping: dict[str, str]
) -> None:
    table = read_table(REGISTRATIONS / name)
    assert guess_kind(table) is kind
    found = guess(table, kind)
    assert {header: field for header, field in shown(table, found).items() if field != "-"} == mapping
    assert (found.product.name if found.product else "") == product


@pytest.mark.parametrize(
    ("header", "row", "expected"),
    [
        (
            "Vorname;Name;E-Mail-Adresse;Ort",
            "Ana;Núñez;a@x.org;Ulm",
            ["given_name", "family_name", "email", "city"],
        ),
        ("Nombre;Apellidos;Correo electrónico", "Ana;Núñez;a@x.org", ["given_name", "family_name", "email"]),
        (
            "Prénom;Nom;Courriel;Régime",
            "Ana;Núñez;a@x.org;Halal",
            ["given_name", "family_name", "email", "diet"],
        ),
        ("Nome;Sobrenome;Telefone", "Ana;Núñez;1", ["given_name", "family_name", "phone"]),
        ("Nombre completo;Ciudad;País", "Ana Núñez;Lima;Perú", ["full_name", "city", "country"]),
        ("First name;Name", "Ana;Ana Núñez", ["given_name", "full_name"]),
        ("Name;Surname", "Ana;Núñez", ["given_name", "family_name"]),
        ("first_name;LastName;E-mail:", "Ana;Núñez;a@x.org", ["given_name", "family_name", "email"]),
        ("Name;Kontakt", "Ana;a@x.org", ["full_name", "email"]),
        ("Name;Email", "Ana;not yet", ["full_name", "email"]),
        ("Name;Photo consent", "Ana;yes", ["full_name", "photo_consent"]),
        ("Name;Photos", "Ana;unknown\nBo;yes\nCy;unknown", ["full_name", "photo_consent"]),
        ("Name;Photo", "Ana;ana.jpg\nBo;bo.jpg\nCy;cy.jpg", ["full_name", "-"]),
        ("Name;Email", "Ana;yes\nBo;no\nCy;no", ["full_name", "-"]),
        ("Name;Mail;E-mail", "Ana;;a@x.org", ["full_name", "-", "email"]),
        ("Name;¿Qué días asistirá?", "Ana;ambos", ["full_name", "days"]),
        ("Name;Shirt", "Ana;M", ["full_name", "-"]),
    ],
)
def test_words_and_values_say_what_a_column_is(header: str, row: str, expected: list[str]) -> None:
    assert fields(header, row) == expected


def of_values(*columns: str, headers: str = "") -> list[str]:
    """Each column as its values with bars between, in a list without headers unless there are some."""
    parts = [column.split("|") for column in columns]
    table = Table(
        name="list.csv",
        headers=tuple(headers.split("|"))
        if headers
        else tuple(f"Column {at}" for at in range(1, len(parts) + 1)),
        rows=list(zip(*parts, strict=True)),
        numbers=range(1, len(parts[0]) + 1),
        lines=len(parts[0]),
    )
    return list(guess(table, ListKind.PARTICIPANTS).fields)


EMAILS = "ana.lima@x.org|bo@y.org|c.ortega@z.org"
FULL = "ana.lima@x.org|bob.cruz@y.org|carla.ortega@z.org"
PEOPLE = "Ana Lima|Bo de la Cruz|Carla Ortega"
GROUPS = "Human Rights Watch|City Council|Tenants United"


@pytest.mark.parametrize(
    ("columns", "fields"),
    [
        ([PEOPLE, EMAILS], ["full_name", "email"]),
        (["Lima, Ana|Cruz, Bo|Ortega, Carla", EMAILS], ["last_first", "email"]),
        ([GROUPS, EMAILS, PEOPLE], ["", "email", "full_name"]),
        ([GROUPS, PEOPLE], ["", ""]),
        ([PEOPLE, "+1 202 555 0101|+1 202 555 0102|+49 30 901820"], ["full_name", "phone"]),
        ([PEOPLE, "(202) 555-0101|202-555-0102|202.555.0103"], ["full_name", "phone"]),
        ([PEOPLE, "100200301|100200302|100200303"], ["full_name", ""]),
        ([PEOPLE, "2016-05-26|2016-05-26|2016-05-27"], ["full_name", ""]),
        ([PEOPLE, "192.168.100.101|192.168.100.102|192.168.100.103"], ["full_name", ""]),
        ([PEOPLE, "Peru|United States|Germany"], ["full_name", "country"]),
        ([PEOPLE, "confirmed|waitlisted|cancelled"], ["full_name", "status"]),
        ([PEOPLE, "yes|no|yes"], ["full_name", ""]),
        (["prefers the aisle|arrives late|none of it", EMAILS], ["", "email"]),
        (["高橋 翔太|김 성호|佐藤 花子", EMAILS], ["full_name", "email"]),
        (["Ana|Bo|Carla", EMAILS], ["", "email"]),
        (["Ana|Bob|Carla", "Lima|Cruz|Ortega", FULL], ["given_name", "family_name", "email"]),
        (["Lima|Cruz|Ortega", "Ana|Bob|Carla", FULL], ["family_name", "given_name", "email"]),
        (
            ["Ulm|Rome|Lima", "Ana|Bob|Carla", "Lima|Cruz|Ortega", FULL],
            ["", "given_name", "family_name", "email"],
        ),
        (["Ana|Bob|Carla", "Lima|Cruz|Ortega", "a@x.org|b@x.org|c@x.org"], ["", "", "email"]),
    ],
)
def test_a_column_without_a_header_is_known_by_its_values(columns: list[str], fields: list[str]) -> None:
    assert of_values(*columns) == fields


@pytest.mark.parametrize(
    ("header", "values", "field"),
    [
        ("Kontaktweg", "+49 30 901820|+49 30 901821|+49 30 901822", "phone"),
        ("Emergency", "+49 30 901820|+49 30 901821|+49 30 901822", ""),
        ("Fax", "+49 30 901820|+49 30 901821|+49 30 901822", ""),
        ("Wie erreichen wir Sie?", EMAILS, "email"),
        ("Supervisor's email", EMAILS, ""),
        ("Where were you born?", "Peru|Germany|Kenya", ""),
        ("Who told you?", PEOPLE, ""),
        ("Dietary needs", "Yes|No|Yes", ""),
        ("Dietary needs", "No|None|n/a", "diet"),
        ("Dietary needs", "Vegan|No|Yes", "diet"),
        ("ID", "1|2|3", ""),
        ("Surname", "anonymous|Anonymous|anonymous", ""),
        ("Surname", "1|2|3", "family_name"),
        ("Estado", "Jalisco|Oaxaca|DC", ""),
        ("Estado", "confirmada|pendiente|Oaxaca", "status"),
        ("Departure", "Chicago|Rome|Ulm", ""),
        ("Attendance", "in person|virtual|virtual", ""),
        ("Attendance", "both days|Thursday|Friday", "days"),
        ("Mobile", "yes|no|no", ""),
        ("City (2)", "Ulm|Rome|Lima", ""),
    ],
)
def test_values_help_where_a_header_does_not(header: str, values: str, field: str) -> None:
    assert of_values("Ana|Bo|Cy", values, headers=f"First name|{header}") == ["given_name", field]


def test_told_columns_come_first() -> None:
    text = "Name;Town;Home;Shirt\nAna;Ulm;Rome;M\n"
    assert mapped(text, "Home=city", "shirt=own:T-shirt size", "name=badge name") == {
        "Name": "badge_name",
        "Town": "-",
        "Home": "city",
        "Shirt": "own:T-shirt size",
    }


def test_a_column_called_like_an_own_field_is_that_one() -> None:
    own = [Field(id="F1", name="Do you need a travel stipend?"), Field(id="F2", name="City")]
    table = a_table("Name;Do you need a travel stipend?;City\nAna;yes;Ulm\n")
    assert guess(table, ListKind.PARTICIPANTS, own=own).fields == (
        "full_name",
        "own:Do you need a travel stipend?",
        "city",
    )


def test_a_column_can_be_left_out() -> None:
    assert mapped("Name;Town\nAna;Ulm\n", "Town=-") == {"Name": "full_name", "Town": "-"}


def test_a_header_may_hold_the_sign_of_equality() -> None:
    assert mapped("Name;A=B\nAna;x\n", "A=B=city") == {"Name": "full_name", "A=B": "city"}


def test_telling_another_reference_gives_up_the_products_own() -> None:
    table = a_table("Order #,Attendee #,First Name\n1,9000,Ana\n")
    mapping = guess(table, ListKind.PARTICIPANTS, Told(fields={0: "reference"}))
    assert (mapping.fields, mapping.prefix) == (("reference", "", "given_name"), "")


@pytest.mark.parametrize(
    ("told", "code"),
    [
        (["Village=city"], "no_such_column"),
        (["Town=village"], "no_such_field"),
        (["Town=own:"], "no_such_field"),
        (["Town"], "map_unclear"),
        (["Town=city", "Name=city"], "field_twice"),
    ],
)
def test_what_is_told_wrongly_is_refused(told: list[str], code: str) -> None:
    with pytest.raises(Unreadable, match=code):
        mapped("Name;Town\nAna;Ulm\n", *told)


@pytest.mark.parametrize(
    ("header", "kind"),
    [
        ("Name,Email", ListKind.PARTICIPANTS),
        ("Name", ListKind.PARTICIPANTS),
        ("Title,First name,Email", ListKind.PARTICIPANTS),
        ("Title,Abstract,Speakers", ListKind.SESSIONS),
        ("Título,Duración,Ponentes", ListKind.SESSIONS),
        ("Title,Abstract,Speaker,Email,Room", ListKind.SESSIONS),
        ("Name,Email,Room", ListKind.PARTICIPANTS),
        ("Room,Capacity", ListKind.ROOMS),
        ("Raum,Plätze,Ausstattung", ListKind.ROOMS),
    ],
)
def test_the_headers_say_what_a_list_is_of(header: str, kind: ListKind) -> None:
    assert guess_kind(a_table(f"{header}\nx,y,z\n")) is kind


@pytest.mark.parametrize("header", ["FirstName", "first_name", " First  Name: ", "FIRST NAME", "first-name"])
def test_headers_are_compared_by_their_words(header: str) -> None:
    assert normal(header) == "first name"


@pytest.mark.parametrize(
    ("headers", "kind", "product"),
    [
        ("Attended,Name,Nickname,Affilιation,Email,Arrival,Departure", ListKind.PARTICIPANTS, "OSEM"),
        ("First Name,Last Name,Email,Registration Time,Approval Status", ListKind.PARTICIPANTS, "Zoom"),
        (
            "Attended,User Name (Original Name),First Name,Last Name,Email,Phone,Registration Time"
            ",Approval Status,Join Time,Leave Time,Time in Session (minutes),Is Guest,Country/Region Name",
            ListKind.PARTICIPANTS,
            "Zoom",
        ),
        (
            "Name,User ID,Title,Event Host,RSVP,Guests,RSVPed on,Joined Group on,URL of Member Profile",
            ListKind.PARTICIPANTS,
            "Meetup",
        ),
        (
            "Respondent ID,Collector ID,Start Date,End Date,IP Address,Email Address,First Name,Last Name",
            ListKind.PARTICIPANTS,
            "SurveyMonkey",
        ),
        ("ID,Start time,Completion time,Email,Name,Diet", ListKind.PARTICIPANTS, "Microsoft Forms"),
        (
            "Id,Hora de inicio,Hora de finalización,Correo electrónico,Nombre",
            ListKind.PARTICIPANTS,
            "Microsoft Forms",
        ),
        (
            "Order#,Order Date,Status,Payment Type,Payment Mode,Ticket Name,Ticket ID,Ticket Price"
            ",Ticket Type,Tax ID,Address,Company,Country,State,City,Zipcode,Email",
            ListKind.PARTICIPANTS,
            "Open Event",
        ),
        (
            "Speaker Name,Speaker Email,Speaker Session(s),Speaker Mobile,Speaker Bio,Speaker Organisation",
            ListKind.PARTICIPANTS,
            "Open Event",
        ),
        ("ID,Name,Biography,Email,Proposal IDs,Proposal titles", ListKind.PARTICIPANTS, "pretalx"),
        (
            "ID,Name,Email Address,Affiliation,Registration date,Registration state",
            ListKind.PARTICIPANTS,
            "Indico",
        ),
        ("Marca temporal,Dirección de correo electrónico,Nombre", ListKind.PARTICIPANTS, "Google Forms"),
        ("Horodateur,Adresse e-mail,Votre nom", ListKind.PARTICIPANTS, "Google Forms"),
        ("Zeitstempel,E-Mail-Adresse,Familienname", ListKind.PARTICIPANTS, "Google Forms"),
    ],
)
def test_an_export_is_known_by_its_headers(headers: str, kind: ListKind, product: str) -> None:
    table = a_table(f"{headers}\n{'x,' * headers.count(',')}x\n")
    found = guess(table, guess_kind(table)).product
    assert (guess_kind(table), found.name if found else "") == (kind, product)
