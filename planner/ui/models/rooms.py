"""The table of rooms."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from planner.domain.grouping import grouped
from planner.domain.records import Closure, Day, Room, RoomFeature, Session, Slot
from planner.domain.refusal import Refused
from planner.domain.rules import MOST_PEOPLE
from planner.domain.values import dataclass
from planner.language import Words
from planner.operations import rooms
from planner.store import rooms as reads
from planner.ui.models.columns import Column, Subject, text_column
from planner.ui.workspace import Workspace
from planner.wording import tables
from planner.wording.series import join


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What other records say of a page of rooms, by their ids."""

    words: Words
    features: Mapping[str, Sequence[str]]
    sessions: Mapping[str, int]
    closures: Mapping[str, Sequence[str]]


RoomColumn = Column[Room, Around]


def around(workspace: Workspace, page: Sequence[Room]) -> Around:
    document, words = workspace.document, workspace.words
    ids = {room.id for room in page}
    days = {day.id: day.date for day in document.all(Day)}
    slots = grouped((slot.room, slot.session) for slot in document.referring(Slot, "room", ids))
    return Around(
        words=words,
        features=reads.features(document),
        sessions={room: len(set(held)) for room, held in slots.items() if room},
        closures={
            room: [tables.closed_time(days[closure.day], closure, words) for closure in closures]
            for room, closures in reads.closures(document).items()
            if room in ids
        },
    )


def columns(workspace: Workspace) -> Sequence[RoomColumn]:
    words = workspace.words
    return (
        text_column(rooms.change_room, "name", words.gettext("Name"), 160),
        RoomColumn(
            key="capacity", heading=words.gettext("Seats"), width=76, sort="capacity", is_numeric=True,
            shown=lambda room, _: "" if room.capacity is None else str(room.capacity),
            change=lambda document, room, text: rooms.change_room(
                document, replace(room, capacity=capacity_of(text))
            ),
        ),
        text_column(rooms.change_room, "floor", words.gettext("Floor"), 124),
        RoomColumn(
            key="features", heading=words.gettext("Features"), width=320, sort="features",
            shown=lambda room, around: join(around.features.get(room.id, ()), around.words),
            change=lambda document, room, text: rooms.set_features(
                document, room.id, features=filter(None, map(str.strip, text.split(",")))
            ),
        ),
        RoomColumn(
            key="sessions", heading=words.gettext("Sessions"), width=90, sort="sessions", is_numeric=True,
            shown=lambda room, around: str(around.sessions.get(room.id, 0)),
        ),
        RoomColumn(
            key="closures", heading=words.gettext("Closed"), width=190, sort="closures",
            shown=lambda room, around: join(around.closures.get(room.id, ()), around.words),
        ),
        text_column(None, "notes", words.gettext("Notes"), 152),
    )  # fmt: skip


def capacity_of(text: str) -> int | None:
    """Nothing typed is a capacity nobody knows."""
    if not text.strip():
        return None
    try:
        return int(text)
    except ValueError:
        raise Refused("capacity_impossible", capacity=text, most=MOST_PEOPLE) from None


ROOMS = Subject(
    name="rooms",
    record=Room,
    listing=reads.LISTING,
    columns=columns,
    around=around,
    usual_sort="",
    shown=frozenset({Room, RoomFeature, Closure, Day, Slot, Session}),
)
