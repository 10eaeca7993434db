from pathlib import Path

import pytest

from planner.operations.exports import FORMATS, Format
from tests.cli.conftest import CommandLine


@pytest.mark.parametrize("chosen", FORMATS, ids=lambda chosen: chosen.name)
def test_export_to_every_format(planner: CommandLine, file: Path, chosen: Format) -> None:
    result = planner("export", file, "-o", f"out{chosen.suffix}", "--format", chosen.name)
    assert (result.exit_code, result.stdout.splitlines()[0]) == (0, f"out{chosen.suffix}: done.")
    content = (planner.folder / f"out{chosen.suffix}").read_bytes()
    assert content
    assert b"ana@example.org" not in content


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (
            ["-o", "out.doc"],
            "There is no format “.doc”; choose one of .html, .ics, .xlsx, .csv, .xml, .json.",
        ),
        (["-o", "out.ics", "--format", "html"], "The format html needs a file name that ends in .html."),
        (
            ["-o", "housing.workshop/out.ics"],
            "There is no folder housing.workshop; make it first or choose another.",
        ),
    ],
)
def test_export_refused_writes_nothing(
    planner: CommandLine, file: Path, arguments: list[str], sentence: str
) -> None:
    assert planner.refused("export", file, *arguments) == sentence
    assert [path.name for path in planner.folder.iterdir()] == ["housing.workshop"]


def test_export_follows_a_link_and_bears_a_long_name(planner: CommandLine, file: Path) -> None:
    target = planner.folder / f"{'ü' * 120}.ics"
    (planner.folder / "link.ics").symlink_to(target)
    assert planner("export", file, "-o", "link.ics").exit_code == 0
    assert (planner.folder / "link.ics").is_symlink()
    assert target.read_bytes().endswith(b"END:VCALENDAR\r\n")
