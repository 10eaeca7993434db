"""One difference against the workshop as it is by now: taken in, there already, or refused."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from planner.domain import rules
from planner.domain.ids import derived_id
from planner.domain.names import folded, shown_name
from planner.domain.records import Day, Participant, Record, Role, RoleKind, Session, SessionType, Slot
from planner.domain.snapshot import Snapshot
from planner.domain.times import LATEST, Minute, clock
from planner.domain.written_agenda import WrittenAgenda, WrittenSlot
from planner.importing.draft import Draft, FieldChange
from planner.importing.edited.differences import Aspect, Difference
from planner.importing.edited.entries import Entry, one_line
from planner.importing.edited.people import Names
from planner.importing.outcomes import Fate
from planner.importing.schedule.showing import EntryTexts
from planner.importing.title_types import type_of_title

_MINUTES = 60
"""Of a new session where nothing says how long it takes."""


class Refusal(Exception):
    """A difference is not taken in; `code` is a word of `wording`."""

    def __init__(self, code: str, value: str, *, field: str = "") -> None:
        super().__init__(code)
        self.code = code
        self.value = value
        self.field = field


@dataclass(slots=True, kw_only=True)
class Taking:
    written: WrittenAgenda
    snapshot: Snapshot
    draft: Draft
    people: Names
    days: Mapping[date, Day]
    removals: list[tuple[type[Record], str]] = field(default_factory=list)
    entries: dict[int, EntryTexts] = field(default_factory=dict)
    """What stands in the rows that are new."""
    placed: set[tuple[str, tuple[date, Minute, str]]] = field(default_factory=set)
    """Titles and places of those that are new."""
    sessions: dict[str, Session] = field(default_factory=dict)
    """As changed so far: the title and the length of one are two differences."""

    def slot(self, written: WrittenSlot) -> Slot:
        """As it is now. Raises Refusal."""
        slots = self.snapshot.slots_of_session.get(written.session, ())
        found = next((slot for slot in slots if slot.id == written.id), None)
        if found is None:
            raise Refusal("gone_here", written.title)
        return found

    def session(self, written: WrittenSlot) -> Session:
        """As it is now, and after what was taken in so far. Raises Refusal."""
        found = self.sessions.get(written.session) or self.snapshot.session.get(written.session)
        if found is None:
            raise Refusal("gone_here", written.title)
        return found

    def spot(self, slot: Slot) -> tuple[date, Minute, str]:
        return self.snapshot.day[slot.day].date, slot.start, slot.room or ""

    def told(self, spot: tuple[date, Minute, str]) -> str:
        """ "2016-05-26 10:00, Hall"."""
        on, start, room = spot
        called = self.snapshot.room[room].name if room in self.snapshot.room else self.written.whole_venue
        return f"{on.isoformat()} {clock(start)}, {called}"

    def records(self) -> tuple[Record, ...]:
        """Each once, as it is in the end."""
        return tuple({(type(record), record.id): record for record in self.draft.in_order()}.values())


def take_in(taking: Taking, row: int, difference: Difference) -> tuple[Fate, str]:
    """With the id of the record it is about. Raises Refusal."""
    slot, entry, trouble = difference.slot, difference.entry, difference.trouble
    if trouble is not None:
        raise Refusal(trouble.code, trouble.value)
    if slot is None:
        return _add(taking, row, _needed(entry))
    match difference.aspect:
        case Aspect.REMOVED:
            return _remove(taking, row, slot)
        case Aspect.PLACE:
            return _move(taking, row, slot, _needed(entry))
        case Aspect.PEOPLE:
            return _replace_people(taking, row, slot, _needed(entry))
        case Aspect.MINUTES:
            return _resize(taking, row, slot, _needed(entry))
        case _:
            return _rename(taking, row, slot, _needed(entry))


def _needed(entry: Entry | None) -> Entry:
    if entry is None:
        raise TypeError("only what is gone has no entry")
    return entry


def _move(taking: Taking, row: int, written: WrittenSlot, entry: Entry) -> tuple[Fate, str]:
    slot = taking.slot(written)
    now, wanted = taking.spot(slot), (entry.day, entry.start, entry.room)
    day = _checked_place(taking, entry)
    if now == wanted:
        return Fate.SAME, slot.id
    if now != (written.day, written.start, written.room):
        raise Refusal("changed_here", taking.told(now), field="start")
    if slot.pinned:
        raise Refusal("slot_pinned_here", written.title, field="start")
    taking.draft.change(
        slot, about=written.title, row=row, day=day.id, start=entry.start, room=entry.room or None
    )
    return Fate.CHANGED, slot.id


def _checked_place(taking: Taking, entry: Entry) -> Day:
    day = taking.days.get(entry.day)
    if day is None:
        raise Refusal("day_not_here", entry.day.isoformat(), field="day")
    if entry.room and entry.room not in taking.snapshot.room:
        name = next((room.name for room in taking.written.rooms if room.id == entry.room), "")
        raise Refusal("room_not_here", name, field="room")
    if not 0 <= entry.start < LATEST:
        raise Refusal("no_time", clock(entry.start), field="start")
    return day


def _remove(taking: Taking, row: int, written: WrittenSlot) -> tuple[Fate, str]:
    try:
        slot = taking.slot(written)
    except Refusal:
        return Fate.SAME, ""
    now = taking.spot(slot)
    if now != (written.day, written.start, written.room):
        raise Refusal("changed_here", taking.told(now), field="start")
    if slot.pinned:
        raise Refusal("slot_pinned_here", written.title, field="start")
    taking.removals.append((Slot, slot.id))
    on, start, room = now
    before = {"day": on.isoformat(), "start": clock(start), "room": taking.draft.names.get(room, "")}
    taking.draft.changes += (
        FieldChange(row=row, kind="slot", id=slot.id, about=written.title, field=name, before=was, after="")
        for name, was in before.items()
        if was
    )
    return Fate.REMOVED, slot.id


def _resize(taking: Taking, row: int, written: WrittenSlot, entry: Entry) -> tuple[Fate, str]:
    session, minutes = taking.session(written), entry.minutes or 0
    if not 1 <= minutes <= rules.LONGEST_SESSION:
        raise Refusal("length_impossible", str(minutes), field="minutes")
    return _change(taking, row, session, "minutes", before=written.minutes, after=minutes)


def _rename(taking: Taking, row: int, written: WrittenSlot, entry: Entry) -> tuple[Fate, str]:
    session = taking.session(written)
    title = _checked_title(entry.title)
    was = session.title if one_line(session.title) == one_line(written.title) else written.title
    return _change(taking, row, session, "title", before=was, after=title)


def _checked_title(text: str) -> str:
    title = rules.clean_line(text)
    if rules.is_blank(title):
        raise Refusal("title_emptied", "", field="title")
    if len(title) > rules.LONGEST_LINE:
        raise Refusal("title_too_long", f"{title[:60]}…", field="title")
    return title


def _change(
    taking: Taking, row: int, session: Session, name: str, *, before: object, after: Any
) -> tuple[Fate, str]:
    now = getattr(session, name)
    if now == after:
        return Fate.SAME, session.id
    if now != before:
        raise Refusal("changed_here", str(now), field=name)
    about = taking.snapshot.session[session.id].title
    taking.sessions[session.id] = taking.draft.change(session, about=about, row=row, **{name: after})
    return Fate.CHANGED, session.id


def _replace_people(taking: Taking, row: int, written: WrittenSlot, entry: Entry) -> tuple[Fate, str]:
    session = taking.session(written)
    wanted, troubles = taking.people.meant(entry.people, session.id)
    if troubles:
        # without a name that is only mistyped somebody would lose their part
        raise Refusal(troubles[0].code, troubles[0].name, field="participant")
    there = taking.people.of_session(session.id)
    if {person.id for person in wanted} == {person.id for person in there}:
        return Fate.SAME, session.id
    now = taking.people.line(session.id, taking.written.separator)
    if now != one_line(written.people):
        raise Refusal("changed_here", now, field="participant")
    ids = {person.id for person in wanted}
    for role in taking.snapshot.roles_of_session.get(session.id, ()):
        if role.participant in {person.id for person in there} - ids:
            taking.removals.append((Role, role.id))
    for person in wanted:
        if person not in there:
            _give_part(taking, row, session.id, person)
    after = taking.written.separator.join(map(shown_name, wanted))
    taking.draft.changes.append(
        FieldChange(
            row=row,
            kind="role",
            id=session.id,
            about=session.title,
            field="participant",
            before=now,
            after=after,
        )
    )
    return Fate.CHANGED, session.id


def _give_part(taking: Taking, row: int, session: str, person: Participant) -> None:
    role = derived_id(session, person.id, RoleKind.PRESENTER)
    taking.draft.add(Role(id=role, session=session, participant=person.id, kind=RoleKind.PRESENTER), row=row)


def _add(taking: Taking, row: int, entry: Entry) -> tuple[Fate, str]:
    day = _checked_place(taking, entry)
    known = _copied(taking, entry)
    if _is_placed(taking, entry, known):
        return Fate.SAME, known.id if known else ""
    if known is not None:
        session = known
    else:
        title = _checked_title(entry.title)
        if _is_there(taking, entry):
            return Fate.SAME, ""
        session = _new_session(taking, row, entry, title)
    slot = Slot(
        id=taking.draft.new_id(), session=session.id, day=day.id, start=entry.start, room=entry.room or None
    )
    taking.draft.add(slot, row=row)
    taking.entries[row] = tuple(filter(all, _texts(taking, entry, session)))
    return Fate.NEW, session.id


def _is_placed(taking: Taking, entry: Entry, known: Session | None) -> bool:
    """Whether it is there already, or an earlier row has brought it there."""
    spot = entry.day, entry.start, entry.room
    key = folded(entry.title), spot
    is_again = key in taking.placed
    taking.placed.add(key)
    slots = taking.snapshot.slots_of_session.get(known.id, ()) if known else ()
    return is_again or spot in map(taking.spot, slots)


def _texts(taking: Taking, entry: Entry, session: Session) -> EntryTexts:
    return (
        ("title", session.title),
        ("day", entry.day.isoformat()),
        ("start", clock(entry.start)),
        ("room", taking.draft.names.get(entry.room, "")),
        ("minutes", str(session.minutes)),
        ("people", entry.people),
    )


def _copied(taking: Taking, entry: Entry) -> Session | None:
    """The session that somebody copied to another place, with its people and its length."""
    for written in taking.written.slots:
        same = folded(written.title) == folded(entry.title) and written.people == entry.people
        if same and (entry.rows == 1 or entry.minutes in (None, written.minutes)):
            return taking.snapshot.session.get(written.session)
    return None


def _is_there(taking: Taking, entry: Entry) -> bool:
    """Taken in before: the same title at the same place."""
    for slot in taking.snapshot.slots:
        title = taking.snapshot.session[slot.session].title
        place = (entry.day, entry.start, entry.room)
        if taking.spot(slot) == place and folded(title) == folded(entry.title):
            return True
    return False


def _new_session(taking: Taking, row: int, entry: Entry, title: str) -> Session:
    minutes = entry.minutes or _MINUTES
    if not 1 <= minutes <= rules.LONGEST_SESSION:
        raise Refusal("length_impossible", str(minutes), field="minutes")
    people, troubles = taking.people.meant(entry.people, "")
    for trouble in troubles:
        taking.draft.note(row, "participant", trouble.code, trouble.name)
    kind = type_of_title(title) or SessionType.OTHER
    session = Session(id=taking.draft.new_id(), title=title, type=kind, minutes=minutes)
    session = taking.draft.add(session, row=row)
    for person in people:
        _give_part(taking, row, session.id, person)
    return session
