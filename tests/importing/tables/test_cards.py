import pytest

from planner.importing.header_words import ListKind
from planner.importing.lists.columns import guess
from planner.importing.tables.cards import cards_table
from planner.importing.tables.table import Cancelled, Table
from planner.importing.unreadable import Unreadable

OLD = """BEGIN:VCARD
VERSION:2.1
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:N=C3=BA=C3=B1ez;Jos=C3=A9;;;
FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Jos=C3=A9 N=C3=BA=
=C3=B1ez
TEL;CELL;VOICE:+1 202 555 0101
EMAIL;INTERNET:other@example.org
EMAIL;INTERNET;PREF:jose@example.org
ORG:City of Graz;Office
NOTE;ENCODING=QUOTED-PRINTABLE:one=0D=0Atwo
END:VCARD
"""
USUAL = """BEGIN:VCARD
VERSION:3.0
N:Lima;Ana;Maria;Dr.;
FN:Dr. Ana Maria Lima
item1.EMAIL;type=INTERNET:ana@example.org
item1.X-ABLabel:_$!<Other>!$_
ADR;TYPE=HOME:;;Street 1;Rome;;00100;Italy
CATEGORIES:press,vip
TITLE:Boss\\, of
  all
PHOTO;ENCODING=b;TYPE=JPEG:AAAA
 BBBB
END:VCARD
"""
NEW = """BEGIN:VCARD
VERSION:4.0
FN:李 伟
TEL;VALUE=uri;PREF=1;TYPE="voice,home":tel:+1-202-555-0102
EMAIL;PREF=1:wei@example.org
END:VCARD
"""


def table(text: str) -> Table:
    return cards_table(text.splitlines(keepends=True), "people.vcf")


def test_cards_of_every_version_are_rows() -> None:
    assert table(OLD + "\n" + USUAL + NEW) == Table(
        name="people.vcf",
        headers=(
            "Name", "Given name", "Family name", "Organisation", "Job title", "E-mail", "Phone", "City",
            "Country", "Notes", "Tags", "Other e-mails",
        ),
        rows=[
            ["José Núñez", "José", "Núñez", "City of Graz, Office", "", "jose@example.org",
             "+1 202 555 0101", "", "", "one\r\ntwo", "", "other@example.org"],
            ["Dr. Ana Maria Lima", "Ana Maria", "Lima", "", "Boss, of all", "ana@example.org", "", "Rome",
             "Italy", "", "press, vip", ""],
            ["李 伟", "", "", "", "", "wei@example.org", "+1-202-555-0102", "", "", "", "", ""],
        ],
        numbers=[1, 2, 3],
        lines=31,
    )  # fmt: skip


def test_the_columns_of_cards_are_understood_without_help() -> None:
    found = table(OLD + USUAL.replace("PHOTO", "NICKNAME:Anita\nPHOTO"))
    mapping = guess(found, ListKind.PARTICIPANTS)
    assert dict(zip(found.headers, mapping.fields, strict=True)) == {
        "Name": "full_name", "Given name": "given_name", "Family name": "family_name",
        "Nickname": "badge_name", "Organisation": "organisation", "Job title": "job_title",
        "E-mail": "email", "Phone": "phone", "City": "city", "Country": "country", "Notes": "notes",
        "Tags": "tags", "Other e-mails": "",
    }  # fmt: skip


def test_a_card_that_is_bent_costs_no_other() -> None:
    bent = "BEGIN:VCARD\nVERSION:3.0\nFN:Bo\nEMAIL\nTEL;;;:x\nno sense\nN:Li;Bo\nEND:VCARD\n"
    assert [row[0] for row in table(bent + NEW).rows] == ["Bo", "李 伟"]


def test_a_card_that_is_never_ended_ends_where_the_next_begins() -> None:
    assert [row[0] for row in table("BEGIN:VCARD\nFN:Bo\nBEGIN:VCARD\nFN:Cy").rows] == ["Bo", "Cy"]


def test_a_card_that_does_not_say_its_letters_is_read_all_the_same() -> None:
    card = "BEGIN:VCARD\nVERSION:2.1\nN;ENCODING=QUOTED-PRINTABLE:N=FA=F1ez;Jos=E9\nEND:VCARD\n"
    assert table(card + card.replace(":N", ";CHARSET=x-nothing:N")).rows == 2 * [["", "José", "Núñez"]]


def test_cards_of_groups_are_no_people() -> None:
    group = "BEGIN:VCARD\nVERSION:4.0\nKIND:group\nFN:Friends\nEND:VCARD\n"
    assert table(group + NEW).numbers == [2]
    with pytest.raises(Unreadable, match="no_rows"):
        table(group)


def test_reading_cards_can_be_cancelled() -> None:
    with pytest.raises(Cancelled):
        cards_table((NEW * 30).splitlines(keepends=True), "people.vcf", is_cancelled=lambda: True)
