"""What the front desk shows, read from the workshop on the window's thread."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

from planner.domain.desk import Standing, day_at
from planner.domain.ids import derived_id
from planner.domain.names import shown_name
from planner.domain.records import (
    Absence,
    CheckIn,
    Day,
    Event,
    FormerPerson,
    Group,
    HelpRequest,
    Participant,
    Role,
    Session,
)
from planner.domain.times import Minute, clock, minute_between
from planner.domain.values import dataclass
from planner.operations import prints
from planner.store import desk
from planner.ui.desk.answer import Answer, Line
from planner.ui.desk.figures import Figure
from planner.ui.desk.matches import Match
from planner.ui.desk.people_rows import Entry
from planner.ui.desk.side import Seen
from planner.ui.desk.soon import awaited
from planner.ui.notice import Tone
from planner.ui.workspace import Workspace
from planner.wording import desk as wording
from planner.wording.directions import in_row

SHOWN_LAST = 8
SHOWN = frozenset(
    {Participant, Group, CheckIn, HelpRequest, Day, Event, Role, Session, Absence, FormerPerson}
)
"""The records the desk shows, or that a badge is made from."""


class How(StrEnum):
    """What happened to the person of the answer."""

    CAME = "came"
    """Checked in just now."""
    TWICE = "twice"
    """And read once more within a moment."""
    WAS_HERE = "was-here"
    """Had been checked in before."""
    WALKED_IN = "walked-in"
    SEEN = "seen"
    """Only looked at."""


@dataclass(frozen=True, slots=True)
class Told:
    """What the answer is about; what it says is read anew after every step."""

    how: How
    person: str


def wall_clock(workspace: Workspace, at: str | datetime) -> datetime:
    """Of a moment as the file has it, as the event's clock shows it."""
    moment = datetime.fromisoformat(at) if isinstance(at, str) else at
    return prints.wall_clock(moment, workspace.snapshot.event.timezone)


def match(workspace: Workspace, person_id: str, day: Day | None, *, keys: str = "") -> Match | None:
    """The row of somebody; None where they are gone."""
    document, words = workspace.document, workspace.words
    person = document.get(Participant, person_id)
    if person is None:
        return None
    group = document.get(Group, person.group) if person.group else None
    check_in = document.get(CheckIn, derived_id(person_id, day.id)) if day else None
    state = wording.is_here(wall_clock(workspace, check_in.at), words) if check_in else ""
    return Match(
        person=person.id,
        name=shown_name(person) or person.id,
        detail=detail(person, group),
        colour=group.colour if group else "",
        state=state,
        tone=Tone.FINE if check_in else None,
        keys=keys,
    )


def is_due(workspace: Workspace, person_id: str, day: Day | None) -> bool:
    """Not checked in on the day."""
    return day is None or workspace.document.get(CheckIn, derived_id(person_id, day.id)) is None


def help_command(workspace: Workspace, person_id: str) -> str:
    """What can be done about the help somebody needs."""
    waits = bool(person_id) and workspace.document.get(HelpRequest, derived_id(person_id)) is not None
    return workspace.words.gettext("Has been helped") if waits else workspace.words.gettext("Needs help")


def day_name(workspace: Workspace, day: Day | None, today: Day | None) -> str:
    if day is None:
        return workspace.words.gettext("Choose the day")
    not_today = "" if day == today else workspace.words.gettext("not today")
    return wording.day_name(day.date, not_today, is_today=day == today, words=workspace.words)


def why_again(workspace: Workspace, person_id: str) -> str:
    """What is to be asked before a badge is printed; nothing where none was, or it says what is not true."""
    found = desk.standing(workspace.document, person_id, "")
    if found is None or found.badge_printed_at is None or found.is_badge_changed:
        return ""
    return wording.why_again(wall_clock(workspace, found.badge_printed_at), workspace.words)


def reason_by_itself(workspace: Workspace, person_id: str) -> str:
    """Noted where nobody needs to be asked: the badge says something that is not true any more."""
    found = desk.standing(workspace.document, person_id, "")
    return "name" if found is not None and found.is_badge_changed else ""


def detail(person: Participant, group: Group | None) -> str:
    parts = (person.organisation, person.city, group.name if group else "")
    return in_row([part for part in parts if part])


def answer(workspace: Workspace, told: Told, day: Day | None, *, news: Line | None = None) -> Answer:
    """`news` of the printer stands in the place of what is known of the badge."""
    words = workspace.words
    found = desk.standing(workspace.document, told.person, day.id if day else "")
    if found is None:
        return Answer(*wording.trouble("gone", words), Tone.CARE)
    text, tone = _told(workspace, found, told.how)
    return Answer(
        heading=shown_name(found.person) or found.person.id,
        told=text,
        tone=tone,
        lines=_lines(workspace, found, day, news),
        person=told.person,
    )


def _told(workspace: Workspace, found: Standing, how: How) -> tuple[str, Tone | None]:
    words = workspace.words
    if found.come is None:
        is_back = how is not How.SEEN
        return (wording.not_in_any_more(words) if is_back else wording.not_in(words)), None
    at = wall_clock(workspace, found.come.at)
    match how:
        case How.CAME:
            return wording.came(at, words), Tone.FINE
        case How.TWICE:
            return wording.came_twice(at, words), Tone.FINE
        case How.WALKED_IN:
            return wording.walked_in(at, words), Tone.FINE
    here = workspace.setting.desk
    return wording.was_here(at, found.come.desk, here=here, words=words), Tone.CARE


def _lines(workspace: Workspace, found: Standing, day: Day | None, news: Line | None) -> tuple[Line, ...]:
    """The most urgent first."""
    words, person = workspace.words, found.person
    lines = []
    if found.help is not None:
        asked = wording.help_wanted(found.help.note, wall_clock(workspace, found.help.at), words)
        lines.append(Line(asked, "help", Tone.CARE))
    if day is not None and (odd := wording.odd_standing(found, words)):
        lines.append(Line(odd, "warning", Tone.CARE))
    lines.append(news or _badge(workspace, found))
    if person.desk_note:
        lines.append(Line(wording.note(person.desk_note, words), "info"))
    if person.access_needs:
        lines.append(Line(wording.needs(person.access_needs, words), "info"))
    if person.pronunciation:
        lines.append(Line(wording.said_like(person.pronunciation, words), "info"))
    about = in_row([person.pronouns, person.organisation, person.city, found.group_name])
    if about:
        lines.append(Line(about, "participants"))
    return tuple(lines)


def _badge(workspace: Workspace, found: Standing) -> Line:
    printed_at = found.badge_printed_at
    at = wall_clock(workspace, printed_at) if printed_at else None
    is_fine = printed_at is not None and not found.is_badge_changed
    text = wording.badge(found, at, workspace.words)
    return Line(text, "badge" if is_fine else "warning", Tone.FINE if is_fine else Tone.CARE)


def seen(workspace: Workspace, day: Day | None) -> Seen:
    """The side."""
    words, document = workspace.words, workspace.document
    found = desk.counts(document, day.id if day else "")
    beside, says = wording.whole(found.total, words)
    groups = {group.id: group for group in workspace.snapshot.groups}
    figures = []
    for group_id, turnout in found.groups:
        group = groups.get(group_id or "")
        name = group.name if group else words.gettext("Without a group")
        told = wording.group(name, turnout, words)
        colour = group.colour if group else ""
        figures.append(Figure(name, turnout.come, turnout.expected, told, colour))
    return Seen(
        whole=Figure(beside, found.total.come, found.total.expected, says),
        groups=tuple(figures),
        missing=wording.missing(found.total.missing, words),
        help=_helped(workspace),
        soon=_soon(workspace, day),
        last=_last(workspace, desk.come_last(document, day.id, most=SHOWN_LAST) if day else ()),
    )


def _helped(workspace: Workspace) -> tuple[Entry, ...]:
    words = workspace.words
    return tuple(
        Entry(
            request.participant,
            name(workspace, request.participant),
            wording.time_of(wall_clock(workspace, request.at)),
            request.note,
            words.gettext("{name} has been helped").format(name=name(workspace, request.participant)),
        )
        for request in desk.waiting_for_help(workspace.document)
    )


def _soon(workspace: Workspace, day: Day | None) -> tuple[Entry, ...]:
    """Only while it is that day."""
    now = wall_clock(workspace, workspace.setting.clock())
    if day is None or day_at(workspace.snapshot.days, now) != day:
        return ()
    minute = minute_between(Minute(60 * now.hour + now.minute), day.opens, day.closes)
    here = {each.participant for each in workspace.document.select(CheckIn, "WHERE day = ?", [day.id])}
    found = awaited(workspace.snapshot, day, minute, here=here)
    return tuple(
        Entry(each.person, name(workspace, each.person), clock(each.start), each.title) for each in found
    )


def _last(workspace: Workspace, check_ins: Sequence[CheckIn]) -> tuple[Entry, ...]:
    here, words = workspace.setting.desk, workspace.words
    return tuple(
        Entry(
            each.participant,
            name(workspace, each.participant),
            wording.time_of(wall_clock(workspace, each.at)),
            each.desk if each.desk != here else "",
            words.gettext("Undo the check-in of {name}").format(name=name(workspace, each.participant)),
        )
        for each in check_ins
    )


def name(workspace: Workspace, person_id: str) -> str:
    person = workspace.document.get(Participant, person_id)
    return (shown_name(person) if person else "") or person_id
