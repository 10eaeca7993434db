import json
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from planner.domain.records import Day, Event, Paper, Participant, ParticipantStatus
from planner.operations import participants
from planner.operations.events import change_event
from planner.store import printed
from planner.store.document import Document
from planner.wording.prints import NOTHING
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
    ) == {
        "paper": "badges",
        "file": "b.pdf",
        "printer": None,
        "pages": 2,
        "items": [WEI.id, ANA.id],
        "left_out": 0,
        "skipped": [],
        "small_names": [],
    }


def test_print_agenda_on_the_paper_of_the_country(planner: CommandLine, file: Path) -> None:
    made = planner.json("print", file, "agenda", "-o", "agenda.pdf")
    assert (made["paper"], made["pages"], len(made["items"])) == ("agenda", 4, 2)
    assert sizes(planner.folder / "agenda.pdf")[0] == (792, 612)


def test_print_skips_who_has_no_name_and_says_so(planner: CommandLine, file: Path) -> None:
    with Document.open(file, desk="Desk 1") as document, document.edit("add_participant") as edit:
        edit.put(Participant(id="PERS000003"))
    result = planner("print", file, "badges", "-o", "b.pdf")
    assert (result.exit_code, result.stdout, result.stderr) == (
        1,
        "b.pdf: 2 badges. 1 person has no name and gets none.\n",
        "",
    )
    assert prints(file) == [("badges", [ANA.id, WEI.id])]


def test_print_names_whose_name_is_small(planner: CommandLine, file: Path) -> None:
    with Document.open(file, desk="Desk 1") as document:
        participants.change_participant(document, replace(ANA, badge_name="Maximilian-Alexander " * 4))
    result = planner("print", file, "badges", "-o", "b.pdf", "--only", ANA.id)
    name = ("Maximilian-Alexander " * 4).strip()
    assert (result.exit_code, result.stdout) == (
        0,
        f"b.pdf: 1 badge. 1 name had to be set small to fit: {name}.\n",
    )


def test_help_names_every_paper(planner: CommandLine) -> None:
    told = planner("print", "--help").stdout.replace("-\n  ", "-").replace("\n ", "")
    assert [paper.value for paper in Paper if paper.value not in told] == []


def test_print_notes_how_and_why(planner: CommandLine, file: Path) -> None:
    planner(
        "print", file, "badges", "-o", "b.pdf", "--stock", "L4785", "--marks", "outline", "--reason", "lost"
    )
    planner("print", file, "agenda", "-o", "a.pdf", "--style", "list", "--sheet", "a4", "--day", "2016-05-26")
    with Document.open(file, desk="Desk 1") as document:
        days = [day.id for day in document.all(Day) if day.date.day == 26]
        agenda, badges = printed.prints(document)
    assert (badges.reason, json.loads(badges.choices)) == ("lost", {"stock": "L4785", "marks": "outline"})
    assert (agenda.reason, json.loads(agenda.choices)) == (
        "",
        {"sheet": "A4", "style": "list", "days": days},
    )


@pytest.mark.parametrize("paper", ["badges", "name-tents", "personal-agendas"])
def test_print_without_somebody_who_has_no_name_needs_a_look(
    planner: CommandLine, file: Path, paper: str
) -> None:
    with Document.open(file, desk="Desk 1") as document, document.edit("add_participant") as edit:
        edit.put(Participant(id="PERS000003", given_name="\u2060"))
    only = ("--only", "PERS000003", "--only", ANA.id)
    result = planner("print", file, paper, "-o", "p.pdf", *only)
    assert result.exit_code == 1
    assert prints(file) == [(paper, [ANA.id])]


def test_print_blank_badges_notes_nobody(planner: CommandLine, file: Path) -> None:
    result = planner("print", file, "badges", "-o", "b.pdf", "--blanks", "10")
    assert (result.exit_code, result.stdout) == (0, "b.pdf: 10 badges.\n")
    assert prints(file) == [("badges", [])]


def test_badges_are_of_labels_that_fit_the_country(planner: CommandLine, file: Path) -> None:
    with Document.open(file, desk="Desk 1") as document:
        change_event(document, replace(document.all(Event)[0], timezone="Europe/Vienna"))
    planner("print", file, "badges", "-o", "b.pdf")
    (width, height), *_ = sizes(planner.folder / "b.pdf")
    assert (round(width), round(height)) == (595, 842)


@pytest.mark.parametrize("paper", [paper for paper in Paper if paper is not Paper.BADGES])
def test_every_paper_comes_out_or_says_why_not(planner: CommandLine, file: Path, paper: Paper) -> None:
    result = planner("print", file, paper.value, "-o", "p.pdf")
    if result.exit_code == 2:
        assert result.stderr == f"{NOTHING[paper]}\n"
        assert not (planner.folder / "p.pdf").exists()
    else:
        assert (result.exit_code, result.stderr) == (0, "")
        assert len(sizes(planner.folder / "p.pdf")) == int(result.stdout.split(":")[1].split()[0])


def sizes(path: Path) -> list[tuple[float, float]]:
    document = pypdfium2.PdfDocument(path)
    found = [document.get_page_size(number) for number in range(len(document))]
    document.close()
    return found


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
            "There are no labels “nonsense”; choose some like 5395, 5392, L4785, A6.",
        ),
        (
            ["badges", "-o", "b.pdf", "--first-cell", "0"],
            "There is no label 0 on this sheet; it has 8, counted row by row.",
        ),
        (
            ["badges", "-o", "b.pdf", "--only", "Nobody"],
            "There is no participant “Nobody” in this workshop; check the spelling, or use the id.",
        ),
        (
            ["agenda", "-o", "a.pdf", "--only", "Li Wei"],
            "--only is not for agenda, which takes --sheet, --style, --large, --internal, --day, --room, "
            "--track.",
        ),
        (
            ["badges", "-o", "b.pdf", "--style", "list"],
            "--style is not for badges, which takes --stock, --first-cell, --only, --side, --edge, --marks, "
            "--blanks.",
        ),
        (
            ["badges", "-o", "b.pdf", "--blanks", "3", "--only", "Li Wei"],
            "--blanks prints nobody's badges; leave --only out.",
        ),
        (
            ["badges", "-o", "b.pdf", "--blanks", "3", "--side", "back"],
            "Blank badges have no back; leave --side and --edge out.",
        ),
        (
            ["badges", "-o", "b.pdf", "--blanks", "1000000000"],
            "--blanks takes a number from 1 to 999.",
        ),
        (["badges", "-o", "b.pdf", "--blanks", "0"], "--blanks takes a number from 1 to 999."),
        (
            ["door-signs", "-o", "d.pdf", "--sheet", "A1"],
            "There is no paper of the size “A1”; choose one of Letter, A4.",
        ),
        (
            ["badges", "-o", "b.pdf", "--side", "back"],
            "These badges have nothing on their back; choose first what stands there.",
        ),
        (
            ["calibration", "-o", "c.pdf", "--style", "x"],
            "There is no style “x” of calibration; choose one of front, both.",
        ),
        (
            ["agenda", "-o", "a.pdf", "--style", "booklet", "--large"],
            "There is no large print of the style “booklet”; leave --large out.",
        ),
        (["agenda"], "Say where it goes: -o OUT.pdf for a file, or --printer NAME."),
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
