"""What strangers were told of once and is gone, as far as it belongs to what is exported."""

from dataclasses import replace

from planner.domain.records import ReleasedSlot
from planner.domain.snapshot import Snapshot
from planner.exporting.choices import Choices
from planner.exporting.edition import Edition
from planner.exporting.sharing import shown_line


def cancelled(snapshot: Snapshot, edition: Edition) -> tuple[ReleasedSlot, ...]:
    """As released last, in time; without title and room where the session has become internal since: that it
    is gone must be told, and no more of what was told by mistake.

    Of a session that is not in the file any more nobody knows its track and its people: it is in no
    calendar of them.
    """
    return tuple(
        replace(slot, title="", room_name="")
        if _is_internal(slot, snapshot)
        else replace(slot, title=shown_line(slot.title), room_name=shown_line(slot.room_name))
        for slot in edition.dropped
        if _is_chosen(slot, snapshot, edition.choices)
    )


def _is_internal(slot: ReleasedSlot, snapshot: Snapshot) -> bool:
    session = snapshot.session.get(slot.session)
    return session is not None and not session.public


def _is_chosen(slot: ReleasedSlot, snapshot: Snapshot, choices: Choices) -> bool:
    session = snapshot.session.get(slot.session)
    dates = {snapshot.day[day].date for day in choices.days if day in snapshot.day}
    people = {role.participant for role in snapshot.roles_of_session.get(slot.session, ())}
    return (
        (not choices.days or slot.date in dates)
        and (not choices.rooms or slot.room is None or slot.room in choices.rooms)
        and (not choices.tracks or (session is not None and session.track in choices.tracks))
        and (not choices.person or choices.person in people)
    )
