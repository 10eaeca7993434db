from pathlib import Path

import pytest

from planner.exporting.formats import FORMATS
from tests.cli.conftest import CommandLine


@pytest.mark.parametrize("chosen", FORMATS, ids=lambda chosen: chosen.name)
def test_export_to_every_format(planner: CommandLine, file: Path, chosen: object) -> None:
    name, suffix, is_shared = (getattr(chosen, field) for field in ("name", "suffix", "is_shared"))
    result = planner("export", file, "-o", f"out{suffix}", "--format", name)
    said = "ready to share" if is_shared else "holds personal details; keep it among the organizers"
    assert (result.exit_code, result.stdout) == (0, f"out{suffix}: {said}.\n")
    content = (planner.folder / f"out{suffix}").read_bytes()
    assert content
    if is_shared:
        assert b"ana@example.org" not in content


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (
            ["-o", "out.doc"],
            "There is no format “.doc”; choose one of .ics, .xml, .json, .html, .csv, .xlsx.",
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
