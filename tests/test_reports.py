"""What nobody foresaw, in a log that may be sent to others."""

from datetime import UTC, datetime
from pathlib import Path

from planner import reports

MORNING = datetime(2016, 5, 26, 9, tzinfo=UTC)
NAME = "".join(["Ana", " ", "Beltrán"])


def caught() -> Exception:
    try:
        try:
            raise KeyError(NAME)
        except KeyError as error:
            raise RuntimeError(NAME) from error
    except RuntimeError as error:
        return error


def test_a_report_tells_kinds_and_places_and_no_names() -> None:
    told = reports.report(caught(), at=MORNING).splitlines()
    assert [line.partition(".py:")[0] for line in told] == [
        "2016-05-26T09:00:00+00:00 RuntimeError",
        "  tests/test_reports",
        "  after KeyError",
        "  tests/test_reports",
    ]
    assert NAME not in "\n".join(told)


def test_reports_follow_each_other_in_a_log_whose_folder_is_made(tmp_path: Path) -> None:
    log = tmp_path / "logs" / "planner.log"
    assert [reports.write("one", log), reports.write("two", log)] == [log, log]
    assert log.read_text(encoding="utf-8") == "one\ntwo\n"


def test_a_log_that_has_grown_long_begins_anew(tmp_path: Path) -> None:
    log = tmp_path / "planner.log"
    log.write_text("x" * (reports.LARGEST + 1), encoding="utf-8")
    reports.write("new", log)
    assert log.read_text(encoding="utf-8") == "new\n"
    assert log.with_suffix(".old.log").stat().st_size == reports.LARGEST + 1


def test_a_log_that_cannot_be_written_is_no_trouble_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert reports.write("one", tmp_path / "file" / "planner.log") is None
