import os
from pathlib import Path

import pytest

from planner.importing.tables.reading import read_table
from planner.importing.unreadable import Unreadable
from tests.importing.lists.building import FILES, REGISTRATIONS


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.7\n", "pdf"),
        (b"SQLite format 3\0", "database"),
        (b"\x89PNG\r\n", "picture"),
        (b"\x1f\x8b\x08\0", "packed"),
        (b"{\\rtf1 Ana}", "rich_text"),
        (b"\xef\xbb\xbf\n<!DOCTYPE html><p>Ana", "web_page"),
        (b"<html>", "web_page"),
        (b"<?xml version='1.0'?><list/>", "data"),
        (
            b"<?xml version='1.0'?><?mso-application progid='Excel.Sheet'?>"
            b"<Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'>",
            "spreadsheet_as_xml",
        ),
        (b'{"people": []}', "data"),
        (bytes(range(256)) + b"\0" * 100, "data"),
    ],
)
def test_what_is_no_list_is_called_what_it_is(tmp_path: Path, content: bytes, kind: str) -> None:
    path = tmp_path / "people.csv"
    path.write_bytes(content)
    with pytest.raises(Unreadable) as refused:
        read_table(path)
    assert (refused.value.code, refused.value.values) == ("not_a_list", {"kind": kind})


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    with path.open("wb") as file:
        file.truncate(200_000_001)
    with pytest.raises(Unreadable) as refused:
        read_table(path)
    assert (refused.value.code, refused.value.values) == ("list_too_large", {"megabytes": 200})


def test_every_sample_says_its_lines_and_rows() -> None:
    tables = {name: read_table(REGISTRATIONS / name) for name in FILES}
    assert {name: (table.lines, len(table.rows), len(table.headers)) for name, table in tables.items()} == {
        "eventbrite.csv": (15, 14, 30),
        "google-forms.csv": (23, 15, 12),
        "guests.xls": (4, 1, 3),
        "hand-kept-list.csv": (43, 40, 5),
        "luma.csv": (9, 8, 24),
        "pretix.csv": (10, 9, 42),
        "sessionize.xlsx": (31, 30, 26),
    }


@pytest.mark.parametrize(
    ("name", "content", "headers", "rows"),
    [
        ("mail.txt", "Ana Lima <ana@example.org>\n", ("Name", "E-mail"), [["Ana Lima", "ana@example.org"]]),
        ("names.txt", "Ana\nNúñez, José\nBo Li\n", ("Name",), [["Ana"], ["Núñez, José"], ["Bo Li"]]),
        ("list.txt", "Name;City\nAna;Rome\n", ("Name", "City"), [["Ana", "Rome"]]),
        ("phone.csv", "BEGIN:VCARD\r\nFN:Ana\r\nEND:VCARD", ("Name", "Given name", "Family name"),
         [["Ana", "", ""]]),
        ("list.xlsx", "Name,City\nAna,Rome\n", ("Name", "City"), [["Ana", "Rome"]]),
        ("web.csv", "<table><tr><td>Name<tr><td>Ana</table>", ("Name",), [["Ana"]]),
    ],
)  # fmt: skip
def test_a_file_is_what_its_text_says(
    tmp_path: Path, name: str, content: str, headers: tuple[str, ...], rows: list[list[str]]
) -> None:
    path = tmp_path / name
    path.write_bytes(content.encode())
    table = read_table(path)
    assert (table.name, table.headers, table.rows) == (name, headers, rows)


def test_a_folder_is_no_list(tmp_path: Path) -> None:
    with pytest.raises(Unreadable) as refused:
        read_table(tmp_path)
    assert (refused.value.code, refused.value.values) == ("not_a_list", {"kind": "folder"})


def test_a_file_that_is_gone_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_table(tmp_path / "people.csv")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")
    with pytest.raises(Unreadable) as refused:
        read_table(tmp_path / "pipe.csv")
    assert refused.value.values == {"kind": "device"}
