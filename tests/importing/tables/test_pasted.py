import pytest

from planner.importing.header_words import ListKind
from planner.importing.tables.pasted import table_of_text


@pytest.mark.parametrize(
    ("kind", "text", "headers", "rows"),
    [
        (ListKind.PARTICIPANTS, "Name\tCity\nAna\tRome\n", ("Name", "City"), [["Ana", "Rome"]]),
        (ListKind.PARTICIPANTS, "Ana\tana@example.org\n", ("Name", "Column 2"), [["Ana", "ana@example.org"]]),
        (ListKind.PARTICIPANTS, "Li, Wei\r\n\r\nAna", ("Name",), [["Li, Wei"], ["Ana"]]),
        (ListKind.PARTICIPANTS, "Name;City\nAna;Rome", ("Name", "City"), [["Ana", "Rome"]]),
        (ListKind.PARTICIPANTS, "Ana <ana@example.org>", ("Name", "E-mail"), [["Ana", "ana@example.org"]]),
        (
            ListKind.PARTICIPANTS,
            "BEGIN:VCARD\nFN:Ana\nEND:VCARD",
            ("Name", "Given name", "Family name"),
            [["Ana", "", ""]],
        ),
        (ListKind.ROOMS, "Hall\t90\nAula\t300", ("Name", "Capacity"), [["Hall", "90"], ["Aula", "300"]]),
        (ListKind.ROOMS, "Hall\nAula", ("Name",), [["Hall"], ["Aula"]]),
        (ListKind.ROOMS, "Room\nAula", ("Room",), [["Aula"]]),
        (ListKind.SESSIONS, "Water\t45", ("Title", "Minutes"), [["Water", "45"]]),
        (ListKind.SESSIONS, "Ana <ana@example.org>", ("Title",), [["Ana <ana@example.org>"]]),
    ],
)
def test_pasted_text_is_a_table(
    kind: ListKind, text: str, headers: tuple[str, ...], rows: list[list[str]]
) -> None:
    table = table_of_text(text, kind, "clipboard")
    assert (table.name, table.headers, table.rows) == ("clipboard", headers, rows)
