import unicodedata
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

import pytest
from lxml import html

from planner.domain.refusal import Refused
from planner.domain.snapshot import Snapshot
from planner.exporting.page.bundle import files_told
from planner.operations.bundles import PAGE, make_bundle, strange_files, write_bundle
from planner.operations.exports import FORMATS, export
from planner.store.errors import StoreError
from tests.exporting.workshop import EVENT, ROOMS, a_workshop, an_edition


@pytest.fixture(scope="module")
def made() -> dict[str, bytes]:
    return make_bundle(a_workshop(), an_edition())


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def links(page: html.HtmlElement) -> list[str]:
    return [unquote(link) for _, _, link, _ in page.iterlinks()]


def with_rooms(*names: str) -> Snapshot:
    rooms = [*ROOMS[: len(names)]]
    return a_workshop(
        rooms=tuple(replace(room, name=name) for room, name in zip(rooms, names, strict=True))
        + ROOMS[len(names) :]
    )


def test_bundle_holds_every_format_of_the_agenda_and_no_list_of_people(made: dict[str, bytes]) -> None:
    wanted = [one for one in FORMATS if one.is_agenda]
    contents = {
        content
        for one in wanted
        for content in export(a_workshop(), one, an_edition(), name=f"out{one.suffix}").values()
    }
    assert contents <= set(made.values())
    assert [path for path in made if path.count("/")] == [
        "tracks/Water & land.ics",
        "rooms/Hall.ics",
        "rooms/Lab.ics",
    ]
    assert len(made) == 1 + len(contents) + 3


def test_bundle_page_leads_to_every_file_beside_it_and_loads_nothing(made: dict[str, bytes]) -> None:
    page = html.fromstring(made[PAGE])
    assert links(page) == list(made)[1:]
    assert page.xpath("//script | //link | //img | //@style | //@onclick") == []
    assert page.xpath("//h1/text()") == [EVENT.name]
    assert page.xpath("/html/@lang") == ["en"]
    assert page.xpath("/html/@dir") == ["ltr"]


def test_bundle_page_is_known_again_and_not_when_somebody_changed_it(made: dict[str, bytes]) -> None:
    assert list(files_told(made[PAGE]) or ()) == list(made)[1:]
    assert files_told(made[PAGE].replace(b"Two", b"Too").replace(b"agenda.ics", b"diary.txt")) is None
    assert files_told(b"<!doctype html>") is None


def test_bundle_is_written_and_replaced_by_a_later_one(made: dict[str, bytes], tmp_path: Path) -> None:
    folder = tmp_path / "share"
    assert write_bundle(made, folder, workshop=None) == [folder / path for path in made]
    later = make_bundle(a_workshop(step=99, tracks=()), an_edition())
    (folder / ".DS_Store").write_bytes(b"x")
    write_bundle(later, folder, workshop=None)
    assert tree(folder) == later
    assert [path.name for path in tmp_path.iterdir()] == ["share"]


@pytest.mark.parametrize("name", ["notes.txt", "rooms/mine.ics", "agenda.html", "index.html", "empty"])
def test_bundle_leaves_strangers_files_alone(made: dict[str, bytes], tmp_path: Path, name: str) -> None:
    folder = tmp_path / "share"
    write_bundle(made, folder, workshop=None)
    if name == "empty":
        (folder / name).mkdir()
    else:
        (folder / name).write_bytes(b"mine")
    before = tree(folder)
    with pytest.raises(Refused) as refused:
        write_bundle(made, folder, workshop=None)
    assert (refused.value.code, refused.value.values["path"]) == ("folder_has_others", folder)
    assert name in strange_files(folder)
    assert tree(folder) == before
    assert [path.name for path in tmp_path.iterdir()] == ["share"]


def test_bundle_is_refused_where_no_folder_can_be(
    made: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, here = tmp_path / "a.workshop", tmp_path / "here"
    file.write_bytes(b"")
    here.mkdir()
    monkeypatch.chdir(here)
    for folder, workshop, code in (
        (file, file, "output_is_workshop"),
        (file, None, "output_is_no_folder"),
        (tmp_path / "no" / "share", None, "no_output_folder"),
        (here, None, "folder_stays"),
        (tmp_path, file, "folder_stays"),
        (Path("/"), None, "folder_stays"),
    ):
        with pytest.raises(Refused, match=code):
            write_bundle(made, folder, workshop=workshop)


def test_bundle_that_can_not_be_written_leaves_the_earlier_one(
    made: dict[str, bytes], tmp_path: Path
) -> None:
    folder = tmp_path / "share"
    write_bundle(made, folder, workshop=None)
    with pytest.raises(StoreError, match="no_such_folder"):
        write_bundle({**made, "a/b/c.ics": b""}, folder, workshop=None)
    assert tree(folder) == made
    assert [path.name for path in tmp_path.iterdir()] == ["share"]


def test_bundle_is_stopped_by_what_is_told_its_progress() -> None:
    told: list[tuple[int, int]] = []

    def stop(done: int, total: int) -> None:
        told.append((done, total))
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        make_bundle(a_workshop(), an_edition(), progress=stop)
    assert [done for done, _ in told] == [0, 1, 2]


@pytest.mark.parametrize(
    ("names", "files"),
    [
        (("../../etc", "CON"), ["rooms/etc.ics", "rooms/calendar.ics"]),
        (("a/b", "a:b"), ["rooms/a b.ics", "rooms/a b 2.ics"]),
        (("Café", "CAFÉ"), ["rooms/Café.ics", "rooms/CAFÉ 2.ics"]),
        (("x\ud800#?%", "\u202e"), ["rooms/x# %.ics", "rooms/calendar.ics"]),
    ],
)
def test_bundle_gives_calendars_names_every_system_takes(
    tmp_path: Path, names: tuple[str, ...], files: list[str]
) -> None:
    made = make_bundle(with_rooms(*names), an_edition())
    assert [path for path in made if path.startswith("rooms/")] == files
    page = html.fromstring(made[PAGE])
    assert links(page) == list(made)[1:]
    write_bundle(made, tmp_path / "share", workshop=None)
    assert {unicodedata.normalize("NFC", path) for path in tree(tmp_path / "share")} == set(made)


def test_bundle_of_a_workshop_without_days_is_refused() -> None:
    with pytest.raises(Refused, match="no_day_left"):
        make_bundle(a_workshop(days=(), slots=()), an_edition())
