"""A schedule comes in from a table, and is what `list agenda` tells."""

from pathlib import Path

from tests.cli.conftest import CommandLine

SCHEDULE = (
    "Day,Time,Room,Title,Speakers,Moderator\n"
    'Thursday,9:00 – 10:30,Attic,Clean water,"Lee Park, Kim Roe",Max Poe\n'
    ",10:30 – 11:00,,Coffee break,,\n"
)


def _agenda(planner: CommandLine, file: Path) -> list[tuple[object, ...]]:
    told = planner.json("list", file, "agenda")
    return [
        (slot["day"], slot["start"], slot["minutes"], slot["room"], slot["title"], slot["type"])
        for slot in told
    ]


def test_a_schedule_becomes_the_agenda(planner: CommandLine, tmp_path: Path) -> None:
    file, source = tmp_path / "new.workshop", tmp_path / "schedule.csv"
    source.write_text(SCHEDULE, encoding="utf-8")
    planner("new", file, "--name", "Cities", "--from", "2016-05-26")
    told = planner.json("import", file, source)
    assert (told["kind"], told["rows"], told["new"], told["problems"]) == ("sessions", 2, 2, [])
    assert _agenda(planner, file) == [
        ("2016-05-26", "09:00", 90, "Attic", "Clean water", "workshop"),
        ("2016-05-26", "10:30", 30, None, "Coffee break", "break"),
    ]
    people = planner.json("list", file, "agenda")[0]["people"]
    assert {(person["name"], person["role"]) for person in people} == {
        ("Lee Park", "presenter"),
        ("Kim Roe", "presenter"),
        ("Max Poe", "moderator"),
    }
    assert planner.json("import", file, source)["same"] == 2


def test_a_shared_agenda_comes_back_unchanged(planner: CommandLine, tmp_path: Path) -> None:
    file, shared = tmp_path / "sample.workshop", tmp_path / "agenda.csv"
    planner("sample", file)
    planner("export", file, "-o", shared)
    before = planner.json("list", file, "agenda")
    told = planner.json("import", file, shared)
    assert (told["kind"], told["new"], told["changed"], told["problems"]) == ("sessions", 0, 0, [])
    assert planner.json("list", file, "agenda") == before


def test_an_edited_agenda_changes_what_was_edited(planner: CommandLine, tmp_path: Path) -> None:
    file, shared = tmp_path / "sample.workshop", tmp_path / "agenda.csv"
    planner("sample", file)
    planner("export", file, "-o", shared)
    before = {slot["id"]: slot for slot in planner.json("list", file, "agenda")}
    text = shared.read_text(encoding="utf-8-sig")
    shared.write_text(text.replace("09:50,10:50,60,Hall B", "10:00,11:00,60,Hall B"), encoding="utf-8")
    told = planner.json("import", file, shared)
    after = {slot["id"]: slot for slot in planner.json("list", file, "agenda")}
    moved = [(before[one], after[one]) for one in before if before[one] != after[one]]
    assert (told["new"], told["changed"]) == (0, 1)
    assert [(new["title"], old["start"], new["start"]) for old, new in moved] == [
        ("Lessons from Pittsburgh", "09:50", "10:00")
    ]
