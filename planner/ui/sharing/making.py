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
from planner.ui.sharing.taking import Taken
from planner.wording import sharing

STATUS = "status"
"""The column that tells who comes."""
Progress = Callable[[int], None]
ReadEdition = Callable[[], Edition]
"""Read from the file already, and put together here."""


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


def make(order: ShareOrder, what: Taken, read: ReadEdition, name: str, progress: Progress) -> Made | None:
    """None where nobody would see anything in it. Refused: `timezone_unknown`, `no_day_left`."""
    snapshot = what.snapshot
    edition = read()
    progress(0)
    told, private = _told(order, what, edition)
    if not told:
        return None
    progress(0)
    files = files_of(order, snapshot, edition, name=name, progress=progress)
    progress(0)
    is_whole = not order.is_about_people or len(snapshot.participants) == what.people
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


def _told(order: ShareOrder, what: Taken, edition: Edition) -> tuple[tuple[str, ...], str]:
    words, snapshot = edition.words, what.snapshot
    if order.is_about_people:
        holds = people_contents(snapshot, edition)
        if not what.people or not holds.columns:
            return (), ""
        told = sharing.people_hold(words, people=what.people, columns=holds.columns)
        is_seen = STATUS in order.choices.columns
        not_coming = "" if is_seen else sharing.people_not_coming(words, what.not_coming)
        return (told, not_coming), sharing.people_hold_private(words, holds.private)
    if not agenda_contents(snapshot, edition).sessions:
        return (), ""
    chosen = order.format or exports.format_named(OFFERED[0])
    return tuple(exports.contents_told(snapshot, chosen, edition)) if chosen else (), ""
