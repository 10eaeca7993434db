"""What is wrong with an agenda, and the ways out, in plain sentences."""

from collections.abc import Callable
from datetime import date, datetime

from planner.domain.conflicts import Conflict, ConflictKind, WayOut, WayOutKind
from planner.domain.names import shown_name
from planner.domain.records import ParticipantStatus, Slot
from planner.domain.snapshot import Snapshot
from planner.domain.times import clock
from planner.language import Words
from planner.wording.dates import long_date
from planner.wording.marking import later, several
from planner.wording.series import join, listed

Counted = tuple[str, str]
Dated = Callable[[date, Words], str]
"""`long_date`, or `short_date` where there is little room."""

LABELS = {
    ConflictKind.ROOM_OVERLAP: later("Room taken twice"),
    ConflictKind.PERSON_TWICE: later("Person in two places"),
    ConflictKind.FOR_EVERYONE: later("Against a session for everyone"),
    ConflictKind.ROOM_CLOSED: later("Room closed"),
    ConflictKind.PERSON_NOT_COMING: later("Person not coming"),
    ConflictKind.PERSON_ABSENT: later("Person not there that day"),
    ConflictKind.PERSON_NOT_ARRIVED: later("Person not there yet"),
    ConflictKind.PERSON_GONE: later("Person already gone"),
    ConflictKind.NOT_APART: later("In parallel, and must not be"),
    ConflictKind.WRONG_ORDER: later("Wrong order"),
    ConflictKind.ROOM_TOO_SMALL: later("Room too small"),
    ConflictKind.FEATURE_MISSING: later("Room lacks something"),
    ConflictKind.LIMIT_TOO_HIGH: later("Limit above the seats"),
    ConflictKind.OUTSIDE_DAY: later("Outside the day"),
    ConflictKind.ROOM_CHANGE: later("Too little time to change rooms"),
    ConflictKind.NO_BREAK: later("No break"),
    ConflictKind.WITHOUT_ROOM: later("Without a room"),
    ConflictKind.CHANGED_SINCE_PRINT: later("Changed since printed"),
    ConflictKind.CANCELLED_IN_AGENDA: later("Cancelled, but in the agenda"),
    ConflictKind.WITHOUT_SLOT: later("Not scheduled"),
    ConflictKind.WITHOUT_FACILITATOR: later("Nobody to facilitate"),
    ConflictKind.ROLE_NOT_CONFIRMED: later("Not confirmed"),
    ConflictKind.SAME_TITLE: later("Same title twice"),
}

SENTENCES: dict[ConflictKind, str] = {
    ConflictKind.ROOM_OVERLAP: later("{titles} are in {room} at the same time, at {time}."),
    ConflictKind.PERSON_TWICE: later("{person} is in {titles} at {time}."),
    ConflictKind.FOR_EVERYONE: later("{other} runs against {title} at {time}, which is for everyone."),
    ConflictKind.ROOM_CLOSED: later("{room} is closed from {from} to {until}; {title} is there at {time}."),
    ConflictKind.PERSON_NOT_COMING: later("{person} has cancelled, but has a part in {title}."),
    ConflictKind.PERSON_ABSENT: later("{person} does not attend on {date}, but has a part in {title}."),
    ConflictKind.PERSON_NOT_ARRIVED: later("{person} arrives at {at}, after {title} starts at {time}."),
    ConflictKind.PERSON_GONE: later("{person} leaves at {at}, before {title} ends at {end}."),
    ConflictKind.NOT_APART: later("{titles} must not run in parallel, but both run at {time}."),
    ConflictKind.WRONG_ORDER: later("{title} must come after {other}, but starts before that ends."),
    ConflictKind.FEATURE_MISSING: later("{title} needs what {room} does not have: {features}."),
    ConflictKind.OUTSIDE_DAY: later(
        "{title} runs from {time} to {end}; the day is open from {opens} to {closes}."
    ),
    ConflictKind.NO_BREAK: later("{person} is busy from {time} to {end} without a break."),
    ConflictKind.WITHOUT_ROOM: later("{title} has no room at {time}."),
    ConflictKind.CHANGED_SINCE_PRINT: later("{title} has changed since the agenda was printed."),
    ConflictKind.CANCELLED_IN_AGENDA: later("{title} is cancelled, but still in the agenda."),
    ConflictKind.WITHOUT_SLOT: later("{title} is not in the agenda yet."),
    ConflictKind.WITHOUT_FACILITATOR: later("{title} has nobody to facilitate it."),
    ConflictKind.ROLE_NOT_CONFIRMED: later("{person} has not confirmed for {title} yet."),
}

COUNTED: dict[ConflictKind, tuple[str, Counted]] = {
    ConflictKind.ROOM_TOO_SMALL: (
        "people",
        several(
            "{room} seats {seats}; {people} person is expected in {title}.",
            "{room} seats {seats}; {people} people are expected in {title}.",
        ),
    ),
    ConflictKind.LIMIT_TOO_HIGH: (
        "people",
        several(
            "{room} seats {seats}; {title} admits {people} person.",
            "{room} seats {seats}; {title} admits {people} people.",
        ),
    ),
    ConflictKind.ROOM_CHANGE: (
        "minutes",
        several(
            "{person} has {minutes} minute from {room} to {other_room} after {title}, and needs {needed}.",
            "{person} has {minutes} minutes from {room} to {other_room} after {title}, and needs {needed}.",
        ),
    ),
    ConflictKind.SAME_TITLE: (
        "count",
        several("{count} session is called {title}.", "{count} sessions are called {title}."),
    ),
}
"""By the value that is counted."""

DOUBLED = later("{title} is in {room} twice, at {time}.")
DECLINED = later("{person} has declined, but has a part in {title}.")
CLOSED_BECAUSE = later("{room} is closed from {from} to {until} ({reason}); {title} is there at {time}.")
ARRIVES_ANOTHER_DAY = later("{person} arrives on {at_date} at {at}, but is in {title} on {date} at {time}.")
LEAVES_ANOTHER_DAY = later("{person} leaves on {at_date} at {at}, but is in {title} on {date} until {end}.")
TOGETHER = {
    ConflictKind.ROOM_TOO_SMALL: several(
        "{room} together seat {seats}; {people} person is expected in {title}.",
        "{room} together seat {seats}; {people} people are expected in {title}.",
    ),
    ConflictKind.LIMIT_TOO_HIGH: several(
        "{room} together seat {seats}; {title} admits {people} person.",
        "{room} together seat {seats}; {title} admits {people} people.",
    ),
}
"""For a session that spans rooms."""

WAYS_OUT = {
    WayOutKind.MOVE: later("Move to {place}"),
    WayOutKind.SWAP: later("Swap rooms with {other}"),
    WayOutKind.SCHEDULE: later("Schedule for {place}"),
    WayOutKind.UNSCHEDULE: later("Take it out of the agenda"),
    WayOutKind.CHOOSE: later("Let {person} facilitate it"),
    WayOutKind.RELEASE: later("Take {person} out of {title}"),
    WayOutKind.CONFIRM: later("{person} has confirmed"),
}
MOVE_THIS = later("Move {title} to {place}")
UNSCHEDULE_ONE = later("Take it out of the agenda once, at {place}")


TIMES = frozenset({"from", "until", "opens", "closes"})
"""Values that are minutes of a day."""


def label(kind: ConflictKind, words: Words) -> str:
    return words.gettext(LABELS[kind])


def sentence(conflict: Conflict, snapshot: Snapshot, words: Words) -> str:
    """Without its date, where the sentence does not hang on it: see `when`."""
    fillings = (
        _names(conflict, snapshot, words) | _times(conflict, snapshot, words) | _values(conflict, words)
    )
    return _template(conflict, snapshot, words).format(**fillings)


def counted(count: int, words: Words) -> str:
    return words.ngettext("{count} conflict", "{count} conflicts", count).format(count=count)


def when(conflict: Conflict, snapshot: Snapshot, words: Words, *, dated: Dated = long_date) -> str:
    """ "Thursday, 26 May 2016, 10:30"; empty for what concerns no time."""
    if conflict.day is None or conflict.start is None:
        return ""
    return join([dated(snapshot.day[conflict.day].date, words), clock(conflict.start)], words)


def way_out_sentence(way_out: WayOut, snapshot: Snapshot, words: Words, *, dated: Dated = long_date) -> str:
    """ "Move to 13:30, Lab": with the date only where it is another day than now."""
    template = WAYS_OUT[way_out.kind]
    if way_out.kind is WayOutKind.MOVE and way_out.names_session:
        template = MOVE_THIS
    if way_out.kind is WayOutKind.UNSCHEDULE and way_out.slot is not None:
        template = UNSCHEDULE_ONE
    slots = {slot.id: slot for slot in snapshot.slots}
    now = slots[way_out.slot] if way_out.slot is not None else None
    other = slots[way_out.other].session if way_out.other is not None else way_out.session
    return words.gettext(template).format(
        title=_title(way_out.session, snapshot, words),
        other=_title(other, snapshot, words),
        person=_person(way_out.person, snapshot),
        place=_place(way_out, now, snapshot, words, dated),
    )


def _template(conflict: Conflict, snapshot: Snapshot, words: Words) -> str:
    values = conflict.values
    match conflict.kind:
        case ConflictKind.ROOM_OVERLAP if len(conflict.sessions) == 1:
            return words.gettext(DOUBLED)
        case ConflictKind.ROOM_CLOSED if values["reason"]:
            return words.gettext(CLOSED_BECAUSE)
        case ConflictKind.PERSON_NOT_COMING if values["status"] == ParticipantStatus.DECLINED:
            return words.gettext(DECLINED)
        case ConflictKind.PERSON_NOT_ARRIVED if _is_another_day(conflict, snapshot):
            return words.gettext(ARRIVES_ANOTHER_DAY)
        case ConflictKind.PERSON_GONE if _is_another_day(conflict, snapshot):
            return words.gettext(LEAVES_ANOTHER_DAY)
    if conflict.kind in SENTENCES:
        return words.gettext(SENTENCES[conflict.kind])
    counted, (one, many) = COUNTED[conflict.kind]
    if len(conflict.rooms) > 1:
        one, many = TOGETHER.get(conflict.kind, (one, many))
    count = values[counted]
    return words.ngettext(one, many, count if isinstance(count, int) else 0)


def _is_another_day(conflict: Conflict, snapshot: Snapshot) -> bool:
    at = conflict.values["at"]
    day = snapshot.day[conflict.day or ""]
    return isinstance(at, datetime) and at.date() != day.date


def _names(conflict: Conflict, snapshot: Snapshot, words: Words) -> dict[str, str]:
    titles = [_title(session, snapshot, words) for session in conflict.sessions]
    rooms = [snapshot.room[room].name for room in conflict.rooms] or [""]
    return {
        "title": titles[0],
        "other": titles[-1],
        "titles": listed(titles, words),
        "person": _person(conflict.people[0] if conflict.people else None, snapshot),
        "room": rooms[0] if conflict.kind is ConflictKind.ROOM_CHANGE else listed(rooms, words),
        "other_room": rooms[-1],
    }


def _times(conflict: Conflict, snapshot: Snapshot, words: Words) -> dict[str, str]:
    if conflict.day is None or conflict.start is None or conflict.end is None:
        return {}
    return {
        "date": long_date(snapshot.day[conflict.day].date, words),
        "time": clock(conflict.start),
        "end": clock(conflict.end),
    }


def _values(conflict: Conflict, words: Words) -> dict[str, str]:
    filled: dict[str, str] = {}
    for name, value in conflict.values.items():
        if isinstance(value, datetime):
            filled[name] = clock(60 * value.hour + value.minute)
            filled[f"{name}_date"] = long_date(value.date(), words)
        elif isinstance(value, tuple):
            filled[name] = join(value, words)
        else:
            filled[name] = clock(int(value)) if name in TIMES else str(value)
    return filled


def _title(session: str, snapshot: Snapshot, words: Words) -> str:
    return words.gettext("“{title}”").format(title=snapshot.session[session].title)


def _person(person: str | None, snapshot: Snapshot) -> str:
    return "" if person is None else shown_name(snapshot.participant[person])


def _place(way_out: WayOut, now: Slot | None, snapshot: Snapshot, words: Words, dated: Dated) -> str:
    """What changes and what stays: the time and the room, and the date of another day."""
    target = now if way_out.kind is WayOutKind.UNSCHEDULE else way_out
    if target is None or target.day is None or target.start is None:
        return ""
    parts = [clock(target.start)]
    if now is None or now.day != target.day:
        parts.insert(0, dated(snapshot.day[target.day].date, words))
    if target.room is not None:
        parts.append(snapshot.room[target.room].name)
    return join(parts, words)
