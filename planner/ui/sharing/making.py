"""Makes what is shared, and tells what is in it. Pure: in another thread, from a snapshot."""

from collections.abc import Callable, Mapping

from planner.domain.snapshot import Snapshot
from planner.domain.values import dataclass
from planner.exporting.contents import agenda_contents, people_contents
from planner.exporting.edition import Edition
from planner.operations import exports
from planner.operations.bundles import make_bundle
from planner.ui.sharing.order import OFFERED, ShareOrder
from planner.ui.sharing.shown import Shown, listed, shown
from planner.wording import sharing

Progress = Callable[[int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    order: ShareOrder
    name: str
    """Of the file, or of the folder."""
    files: Mapping[str, bytes]
    """By their names; of a list of people only its beginning, where it is long."""
    shown: Shown
    told: tuple[str, ...]
    """What is in it and what is not."""
    private: str
    """Empty where nothing private is in it."""
    is_whole: bool

    @property
    def size(self) -> int:
        return sum(map(len, self.files.values()))


def make(
    order: ShareOrder, snapshot: Snapshot, edition: Edition, name: str, people: int, progress: Progress
) -> Made | None:
    """None where nobody would see anything in it. Refused: `timezone_unknown`, `no_day_left`.

    `people` are all there are; the snapshot may hold fewer of them.
    """
    told, private = _told(order, snapshot, edition, people)
    if not told:
        return None
    progress(0)
    files = files_of(order, snapshot, edition, name=name, progress=progress)
    progress(0)
    is_whole = not order.is_about_people or len(snapshot.participants) == people
    return Made(
        order=order,
        name=name,
        files=files,
        shown=listed(files) if order.format is None else shown(files),
        told=told,
        private=private,
        is_whole=is_whole,
    )


def files_of(
    order: ShareOrder, snapshot: Snapshot, edition: Edition, *, name: str, progress: Progress
) -> dict[str, bytes]:
    """The files of an order by their names; `name` is that of the one, or of the folder."""
    if order.format is None:
        return make_bundle(snapshot, edition, progress=lambda done, _: progress(done))
    return exports.export(snapshot, order.format, edition, name=name)


def _told(
    order: ShareOrder, snapshot: Snapshot, edition: Edition, people: int
) -> tuple[tuple[str, ...], str]:
    words = edition.words
    if order.is_about_people:
        holds = people_contents(snapshot, edition)
        if not people or not holds.columns:
            return (), ""
        told = sharing.people_hold(words, people=people, columns=holds.columns)
        return (told,), sharing.people_hold_private(words, holds.private)
    if not agenda_contents(snapshot, edition).sessions:
        return (), ""
    chosen = order.format or exports.format_named(OFFERED[0])
    return tuple(exports.contents_told(snapshot, chosen, edition)) if chosen else (), ""
