from pathlib import Path

import pytest

from planner.domain.refusal import Refused
from planner.operations.outputs import check_target, write_files


def test_target_that_is_the_workshop_is_refused(tmp_path: Path) -> None:
    workshop = tmp_path / "a.workshop"
    workshop.touch()
    with pytest.raises(Refused) as refused:
        check_target(tmp_path / "." / "a.workshop", workshop=workshop)
    assert refused.value.code == "output_is_workshop"


def test_files_are_written_all_or_none(tmp_path: Path) -> None:
    first, second = tmp_path / "Thursday.png", tmp_path / "Friday.png"
    second.mkdir()
    with pytest.raises(Refused) as refused:
        write_files({first: b"1", second: b"2"}, workshop=None)
    assert (refused.value.code, first.exists()) == ("output_is_no_file", False)
    second.rmdir()
    write_files({first: b"1", second: b"2"}, workshop=None)
    assert (first.read_bytes(), second.read_bytes()) == (b"1", b"2")
