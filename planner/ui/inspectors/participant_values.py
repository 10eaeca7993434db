"""What the document holds about a person, as the form shows it."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from planner.domain.names import folded, is_east_asian, shown_name
from planner.domain.records import (
    OWN,
    ROLE_RANK,
    Absence,
    Answer,
    CheckIn,
    Field,
    Participant,
    Role,
    Tag,
    Tagging,
)
from planner.domain.times import clock
from planner.store.printed import badge_printed_at
from planner.ui.inspectors.parts import Part
from planner.ui.workspace import Workspace
from planner.wording.dates import short_date


def of(workspace: Workspace, person: Participant, own: Sequence[Field]) -> dict[str, Any]:
    """By the keys of the fields."""
    document = workspace.document
    absent = {absence.day for absence in document.referring(Absence, "participant", [person.id])}
    answers = document.referring(Answer, "participant", [person.id])
    return {
        **{name: getattr(person, name) for name in Participant.__dataclass_fields__},
        **{f"day:{day.id}": day.id not in absent for day in workspace.snapshot.days},
        **{f"{OWN}{field.id}": "" for field in own},
        **{f"{OWN}{answer.field}": answer.value for answer in answers},
    }


def tag_names(workspace: Workspace) -> list[str]:
    return sorted((tag.name for tag in workspace.document.all(Tag)), key=folded)


def tags_of(workspace: Workspace, person: str) -> list[Tag]:
    carried = {tagging.tag for tagging in workspace.document.referring(Tagging, "participant", [person])}
    return sorted(workspace.document.get_all(Tag, carried), key=lambda tag: (folded(tag.name), tag.id))


def parts_of(workspace: Workspace, person: str) -> list[Part]:
    """In the order in which they come; what is not scheduled comes last."""
    taken = workspace.snapshot
    found = []
    for role in workspace.document.referring(Role, "participant", [person]):
        session = taken.session[role.session]
        slots = taken.slots_of_session.get(session.id, ())
        order = (taken.day[slots[0].day].date, slots[0].start) if slots else ()
        part = Part(role, session.id, session.title, _when(workspace, session.id))
        found.append((not slots, order, session.title, ROLE_RANK[role.kind], part))
    return [each[-1] for each in sorted(found, key=lambda each: each[:-1])]


def badge_and_check_ins(workspace: Workspace, person: str) -> list[str]:
    """ "Thu 26 May: 08:41, North door", a line each, on the event's wall clock; the badge first."""
    taken, words = workspace.snapshot, workspace.words
    zone = ZoneInfo(taken.event.timezone)
    told = []
    printed = badge_printed_at(workspace.document, person)
    if printed is not None:
        at = datetime.fromisoformat(printed).astimezone(zone)
        told.append(
            words.gettext("Badge printed {date}, {time}").format(
                date=short_date(at.date(), words), time=at.strftime("%H:%M")
            )
        )
    came = workspace.document.referring(CheckIn, "participant", [person])
    came.sort(key=lambda check_in: taken.day[check_in.day].date)
    return told + [
        words.gettext("{date}: {time}, {desk}").format(
            date=short_date(taken.day[check_in.day].date, words),
            time=datetime.fromisoformat(check_in.at).astimezone(zone).strftime("%H:%M"),
            desk=check_in.desk,
        )
        for check_in in came
    ]


def initials(person: Participant) -> str:
    """Two letters at most: "JN"; the first sign of a name in Chinese, Japanese or Korean script."""
    name = shown_name(person)
    if is_east_asian(name):
        return name[:1]
    parts = [part for part in name.split() if part[:1].isalpha()]
    return "".join(
        part[0] for part in dict.fromkeys((parts[:1] + parts[-1:]) if len(parts) > 1 else parts)
    ).upper()


def _when(workspace: Workspace, session: str) -> str:
    """ "Thu 26 May, 09:30, Lab"; two of them at the most are told."""
    taken, words = workspace.snapshot, workspace.words
    told = []
    for slot in taken.slots_of_session.get(session, ()):
        parts = [short_date(taken.day[slot.day].date, words), clock(slot.start)]
        if slot.room is not None:
            parts.append(taken.room[slot.room].name)
        told.append(", ".join(parts))
    if not told:
        return words.gettext("Not scheduled")
    return "\n".join(dict.fromkeys(told))
