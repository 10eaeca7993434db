import json
from pathlib import Path

import pytest

from planner.domain.records import Participant, ParticipantStatus
from planner.operations import participants
from planner.store.document import Document
from tests.cli.conftest import CommandLine
from tests.operations.workshop import ANA, WEI


def prints(file: Path) -> list[tuple[str, list[str]]]:
    with Document.open(file, desk="Desk 1") as document, document.reading() as connection:
        return [
            (paper, json.loads(items))
            for paper, items in connection.execute("SELECT paper, items FROM print_log")
        ]


def test_print_badges_of_all_who_come(planner: CommandLine, file: Path) -> None:
    with Document.open(file, desk="Desk 1") as document:
        participants.add_participant(
            document,
            Participant(id="PERS000003", given_name="Jo", status=ParticipantStatus.CANCELLED),
        )
    result = planner("print", file, "badges", "-o", "badges.pdf")
    assert (result.exit_code, result.stdout, result.stderr) == (
        0,
        "badges.pdf: 2 badges. 1 person who is not coming has none.\n",
        "",
    )
    assert (planner.folder / "badges.pdf").read_bytes().startswith(b"%PDF-")
    assert prints(file) == [("badges", [ANA.id, WEI.id])]


def test_print_badges_only_of_those_named_in_their_order(planner: CommandLine, file: Path) -> None:
    assert planner.json(
        "print", file, "badges", "-o", "b.pdf", "--only", "li wei", "--only", ANA.id, "--first-cell", "8"
    ) == {"paper": "badges", "file": "b.pdf", "pages": 2, "items": [WEI.id, ANA.id], "left_out": 0}


def test_print_agenda_on_the_paper_of_the_country(planner: CommandLine, file: Path) -> None:
    made = planner.json("print", file, "agenda", "-o", "agenda.pdf")
    assert (made["paper"], made["pages"], len(made["items"])) == ("agenda", 4, 2)
    assert b"792" in (planner.folder / "agenda.pdf").read_bytes()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["badges", "-o", "."], ". is a folder or a device; name the file to write."),
        (
            ["badges", "-o", "housing.workshop"],
            "housing.workshop is the workshop file itself; choose another name for the output.",
        ),
        (["badges", "-o", "x/b.pdf"], "There is no folder x; make it first or choose another."),
        (
            ["badges", "-o", "b.pdf", "--stock", "nonsense"],
            "There is no badge stock “nonsense”; choose one like 5395, 5392, L4785, A6.",
        ),
        (
            ["badges", "-o", "b.pdf", "--first-cell", "0"],
            "There is no label 0 on this sheet; it has 8, counted row by row.",
        ),
        (
            ["badges", "-o", "b.pdf", "--only", "Nobody"],
            "There is no participant “Nobody” in this workshop; check the spelling, or use the id.",
        ),
        (["agenda", "-o", "a.pdf", "--only", "Li Wei"], "--first-cell and --only are for badges."),
        (["agenda", "-o", "a.pdf", "--stock", "A7"], "There is no paper “A7”; choose one of Letter, A4."),
        (["agenda"], "Missing option '-o' / '--output'."),
    ],
)
def test_print_refused_writes_nothing(
    planner: CommandLine, file: Path, arguments: list[str], sentence: str
) -> None:
    before = file.read_bytes()
    assert planner.refused("print", file, *arguments) == sentence
    assert [path.name for path in planner.folder.iterdir()] == ["housing.workshop"]
    assert file.read_bytes() == before


def test_print_of_a_file_that_is_in_use_notes_nothing(planner: CommandLine, file: Path) -> None:
    with Document.open(file, desk="Desk 2"):
        result = planner("print", file, "badges", "-o", "b.pdf")
    assert (result.exit_code, result.stdout, result.stderr) == (
        0,
        "b.pdf: 2 badges.\n",
        "The file can't be changed now, so it does not note this print.\n",
    )
    assert prints(file) == []
