import pytest

from planner.importing.tables.mail_list import is_mail_list, mail_table
from planner.importing.tables.table import Cancelled, Table

ANA = ["Ana Lima", "ana@example.org"]
BO = ["Li, Bo", "bo@example.org"]


@pytest.mark.parametrize(
    "text",
    [
        'Ana Lima <ana@example.org>, "Li, Bo" <bo@example.org>',
        "Ana Lima <ana@example.org>; Li, Bo <bo@example.org>;",
        "Ana Lima <ana@example.org>, Li, Bo <bo@example.org>",
        "To: Ana Lima <ana@example.org>,\n\tLi, Bo <bo@example.org>",
        "Ana Lima <ana@example.org>\n\nLi, Bo <mailto:bo@example.org>\n",
        "'Ana Lima' <ana@example.org>; \"Li, Bo\" <bo@example.org>",
        "=?utf-8?q?Ana_Lima?= <ana@example.org>; =?utf-8?b?TGksIEJv?= <bo@example.org>",
    ],
)
def test_people_of_a_mail_are_rows(text: str) -> None:
    lines = text.splitlines()
    assert is_mail_list(lines)
    table = mail_table(lines, "mail.txt")
    assert (table.headers, table.rows) == (("Name", "E-mail"), [ANA, BO])


def test_addresses_alone_are_rows_without_names() -> None:
    lines = ["ana@example.org, bo@example.org; cy@example.org"]
    assert is_mail_list(lines)
    assert mail_table(lines, "mail.txt") == Table(
        name="mail.txt",
        headers=("Name", "E-mail"),
        rows=[["", "ana@example.org"], ["", "bo@example.org"], ["", "cy@example.org"]],
        numbers=[1, 2, 3],
        lines=1,
    )


def test_somebody_without_an_address_stays_in_the_list() -> None:
    lines = ["Ana Lima <ana@example.org>; Bo Li; Cy <cy@example.org>"]
    assert is_mail_list(lines)
    assert [row[0] for row in mail_table(lines, "mail.txt").rows] == ["Ana Lima", "Bo Li", "Cy"]


def test_one_a_line_keeps_the_numbers_of_the_lines() -> None:
    assert mail_table(["Ana <ana@example.org>", "", "Bo <bo@example.org>"], "mail.txt").numbers == [1, 3]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Name,E-mail\nAna,ana@example.org\n",
        "Name\nAna Lima <ana@example.org>\n",
        "Ana Lima,ana@example.org,Rome\n",
        "Ana Lima,ana@example.org\nBo,bo@example.org\n",
        "Ana <ana@example.org>,Rome\nBo <bo@example.org>,Ulm\n",
        "Ana Lima\nBo Li\n",
    ],
)
def test_a_table_is_no_mail_list(text: str) -> None:
    assert not is_mail_list(text.splitlines())


def test_reading_a_mail_list_can_be_cancelled() -> None:
    with pytest.raises(Cancelled):
        mail_table(["ana@example.org"] * 2000, "mail.txt", is_cancelled=lambda: True)
