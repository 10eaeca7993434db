"""What has changed in the agenda since it was released, one sentence a change."""

from planner.domain.records import ReleasedSlot
from planner.domain.releases import AgendaChange, ChangeKind
from planner.domain.times import clock
from planner.language import Words
from planner.wording.dates import long_date, short_date
from planner.wording.marking import later, several
from planner.wording.series import join

SENTENCES = {
    ChangeKind.ADDED: later("“{title}” is new: {place}."),
    ChangeKind.CANCELLED: later("“{old_title}” is cancelled; it was to be on {old_place}."),
    ChangeKind.REMOVED: later("“{old_title}” is no longer in the agenda; it was on {old_place}."),
    ChangeKind.MOVED: later("“{title}” moved from {old_time}, {old_room}, to {time}, {room}."),
    ChangeKind.MOVED_IN_TIME: later("“{title}” moved from {old_time} to {time}."),
    ChangeKind.MOVED_IN_ROOM: later("“{title}” at {time} moved from {old_room} to {room}."),
    ChangeKind.RENAMED: later("“{old_title}” is now called “{title}”."),
    ChangeKind.ROOM_RENAMED: later("The room “{old_room}” is now called “{room}”."),
}
LENGTH = several(
    "“{title}” now takes {minutes} minute instead of {old_minutes}.",
    "“{title}” now takes {minutes} minutes instead of {old_minutes}.",
)
KINDS = {
    ChangeKind.ADDED: later("New"),
    ChangeKind.CANCELLED: later("Cancelled"),
    ChangeKind.REMOVED: later("No longer in the agenda"),
    ChangeKind.MOVED: later("Moved"),
    ChangeKind.MOVED_IN_TIME: later("Another time"),
    ChangeKind.MOVED_IN_ROOM: later("Another room"),
    ChangeKind.LENGTH: later("Another length"),
    ChangeKind.RENAMED: later("Renamed"),
    ChangeKind.ROOM_RENAMED: later("Room renamed"),
}


def label(kind: ChangeKind, words: Words) -> str:
    return words.gettext(KINDS[kind])


def sentence(change: AgendaChange, words: Words) -> str:
    """ "“Water” moved from 09:30 to 10:30." With dates only where the date is news: see `when`."""
    before, after = change.before, change.after
    has_new_date = before is not None and after is not None and before.date != after.date
    fillings = {
        **_filled(change.place, has_new_date, words),
        **{f"old_{name}": text for name, text in _filled(before, has_new_date, words).items()},
    }
    if change.kind is ChangeKind.LENGTH and after is not None:
        return words.ngettext(*LENGTH, after.minutes).format(**fillings)
    return words.gettext(SENTENCES[change.kind]).format(**fillings)


def when(change: AgendaChange, words: Words) -> str:
    """The date it is listed under, "Thursday, 26 May 2016"; empty for what concerns a room."""
    return "" if change.kind is ChangeKind.ROOM_RENAMED else long_date(change.place.date, words)


def _filled(slot: ReleasedSlot | None, is_dated: bool, words: Words) -> dict[str, str]:
    if slot is None:
        return {}
    date, time = short_date(slot.date, words), clock(slot.start)
    room = slot.room_name if slot.room is not None else words.gettext("the whole venue")
    return {
        "title": slot.title,
        "time": join([date, time], words) if is_dated else time,
        "room": room,
        "place": join([date, time, room], words),
        "minutes": str(slot.minutes),
    }
