"""The one door for agendas: which files go through it."""

from pathlib import Path

import pytest

from planner.importing.agendas import looks_like_agenda


@pytest.mark.parametrize(
    ("content", "is_agenda"),
    [
        ("BEGIN:VCALENDAR\r\n", True),
        ("\ufeffbegin:vcalendar\n", True),
        ('<?xml version="1.0"?><schedule>', True),
        ("<!DOCTYPE schedule [<!ENTITY a 'b'>]><schedule>", True),
        ('{"type": "FeatureCollection"}', True),
        ("<html><table><tr><td>Name</table></html>", False),
        ('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">', False),
        ("BEGIN:VCARD\r\n", False),
        ("Name,E-mail\n", False),
        ("PK\x03\x04", False),
        ("", False),
    ],
)
def test_agenda_is_known_by_its_beginning(tmp_path: Path, content: str, is_agenda: bool) -> None:
    file = tmp_path / "file.txt"
    file.write_text(content, encoding="utf-8", newline="")
    assert looks_like_agenda(file) is is_agenda


def test_workbook_of_strangers_is_a_list() -> None:
    folder = Path(__file__).parent.parent / "data" / "registrations"
    assert [path.name for path in folder.iterdir() if looks_like_agenda(path)] == []
