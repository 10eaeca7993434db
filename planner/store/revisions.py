"""What has become of what strangers were told: how often each slot changed, and what is gone."""

from collections import Counter
from datetime import datetime

from planner.domain.records import ReleasedSlot
from planner.domain.revisions import Revision
from planner.store import shown_rows
from planner.store.document import Document
from planner.store.shown_rows import ShownRows

_DROPPED = (
    "WHERE public AND slot NOT IN (SELECT slot.id FROM slot JOIN session ON session.id = slot.session "
    "WHERE session.public AND session.status <> 'cancelled') "
    'ORDER BY (SELECT at FROM "release" WHERE "release".id = released_slot."release"), '
    '(SELECT rowid FROM "release" WHERE "release".id = released_slot."release")'
)


def revisions(document: Document) -> dict[str, Revision]:
    return told(read(document))


def read(document: Document) -> shown_rows.Read:
    """What `told` needs; a window reads, and leaves it to another thread to make something of it."""
    with document.reading() as connection:
        return shown_rows.read(connection)


def told(found: shown_rows.Read) -> dict[str, Revision]:
    """By slot that strangers ever saw, whether it is there still or not, told from the journal.

    What each step did is taken back from the last one on, and what strangers see before and after is
    compared: so a change they don't see never counts, and one that is undone counts twice.
    """
    rows = ShownRows(found)
    counts: Counter[str] = Counter()
    latest: dict[str, str] = {}
    shown = {slot: rows.shown(slot) for slot in rows.slots}
    for step in rows.steps:
        event = rows.event
        rows.take_back(step)
        before = {slot: rows.shown(slot) for slot in rows.touched(step)}
        changed = {slot for slot, told in before.items() if told != shown.get(slot)}
        shown.update(before)
        if rows.event != event:
            changed |= {slot for slot, told in shown.items() if told is not None}
        counts.update(changed)
        for slot in changed:
            latest.setdefault(slot, step.at)
    came = Counter(slot for slot, told in shown.items() if told is None)
    return {
        slot: Revision(max(0, counts[slot] - came[slot]), datetime.fromisoformat(at))
        for slot, at in latest.items()
    }


def dropped(document: Document) -> tuple[ReleasedSlot, ...]:
    """Released once as public, and gone, cancelled or internal now; each as it was released last, in time."""
    last = {slot.slot: slot for slot in document.select(ReleasedSlot, _DROPPED)}
    return tuple(sorted(last.values(), key=lambda slot: (slot.date, slot.start, slot.room_name, slot.slot)))
