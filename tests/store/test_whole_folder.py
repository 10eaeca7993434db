import errno
from collections.abc import Callable
from pathlib import Path

import pytest

from planner.store.errors import StoreError
from planner.store.whole_folder import folder_appearing


class Stranger(Exception):
    """Stands for a refusal."""


def always(_: Path) -> None: ...


def never(_: Path) -> None:
    raise Stranger


def only_once() -> Callable[[Path], None]:
    """As if somebody had put a file there while the new folder was being made."""
    asked: list[Path] = []

    def check(path: Path) -> None:
        asked.append(path)
        if len(asked) > 1:
            raise Stranger

    return check


@pytest.fixture
def target(tmp_path: Path) -> Path:
    folder = tmp_path / "share"
    folder.mkdir()
    (folder / "old").write_text("old")
    return folder


def content(folder: Path) -> list[str]:
    """Of what stands beside it, too: nothing may be left over."""
    return sorted(path.relative_to(folder.parent).as_posix() for path in folder.parent.rglob("*"))


def fill(target: Path, check: Callable[[Path], None]) -> None:
    with folder_appearing(target, check_replaced=check) as draft:
        (draft / "in").mkdir()
        (draft / "in" / "new").write_text("new")


def test_folder_appears(tmp_path: Path) -> None:
    fill(tmp_path / "share", never)
    assert content(tmp_path / "share") == ["share", "share/in", "share/in/new"]


def test_folder_takes_the_place_of_another(target: Path) -> None:
    fill(target, always)
    assert content(target) == ["share", "share/in", "share/in/new"]


@pytest.mark.parametrize("check", [never, only_once()], ids=["before", "after"])
def test_folder_stays_where_it_must_not_be_replaced(target: Path, check: Callable[[Path], None]) -> None:
    with pytest.raises(Stranger):
        fill(target, check)
    assert content(target) == ["share", "share/old"]


@pytest.mark.parametrize(
    ("error", "code"),
    [(errno.ENOSPC, "disk_full"), (errno.EROFS, "read_only"), (errno.EIO, "disk_failed")],
)
def test_folder_stays_where_the_disk_does_not_allow_another(target: Path, error: int, code: str) -> None:
    def fail(draft: Path) -> None:
        (draft / "half").write_text("half")
        raise OSError(error, "no")

    with pytest.raises(StoreError) as raised, folder_appearing(target, check_replaced=always) as draft:
        fail(draft)
    assert (raised.value.code, raised.value.values) == (code, {"path": target})
    assert content(target) == ["share", "share/old"]


def test_folder_stays_where_somebody_stops(target: Path) -> None:
    with pytest.raises(KeyboardInterrupt), folder_appearing(target, check_replaced=always):
        raise KeyboardInterrupt
    assert content(target) == ["share", "share/old"]


def test_folder_without_a_folder_to_stand_in_is_a_known_trouble(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no_such_folder"):
        fill(tmp_path / "no" / "share", always)
    assert list(tmp_path.iterdir()) == []
