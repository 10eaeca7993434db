"""Where files go that nobody has named yet."""

from pathlib import Path

import pytest

from planner.domain.filenames import safe_name
from planner.ui.places import free_place, with_suffix


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("2016 Human Rights Cities Gathering", "2016 Human Rights Cities Gathering"),
        ("Housing: rights/city? <now>", "Housing rights city now"),
        ("  ..dots.. ", "dots"),
        ("con", "Workshop"),
        ("COM1.list", "Workshop"),
        ("\u202egnihtemos\x00", "gnihtemos"),
        ("***", "Workshop"),
        ("حقوق السكن", "حقوق السكن"),
        ("x" * 200, "x" * 80),
        ("会" * 200, "会" * 53),
    ],
)
def test_a_name_is_safe_on_every_system(text: str, name: str) -> None:
    assert safe_name(text, otherwise="Workshop") == name


def test_a_place_is_free(tmp_path: Path) -> None:
    first = free_place(tmp_path, "Housing")
    first.touch()
    second = free_place(tmp_path, "Housing")
    second.touch()
    assert [first.name, second.name, free_place(tmp_path, "Housing").name] == [
        "Housing.workshop", "Housing 2.workshop", "Housing 3.workshop",
    ]  # fmt: skip


def test_a_name_gets_its_suffix_once() -> None:
    assert [with_suffix(Path(name)).name for name in ("a", "a.workshop", "v1.2")] == [
        "a.workshop", "a.workshop", "v1.2.workshop",
    ]  # fmt: skip
