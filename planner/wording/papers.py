"""The words on paper: roles, kinds of session, headers and footers."""

from collections.abc import Sequence
from datetime import date, datetime

from planner.domain.records import Day, Paper, RoleKind, Room, SessionType
from planner.domain.times import clock
from planner.language import Words
from planner.wording.dates import long_date, month
from planner.wording.series import join


def role(kind: RoleKind, words: Words) -> str:
    """One person's part, as on a badge."""
    return {
        RoleKind.PRESENTER: words.gettext("Presenter"),
        RoleKind.FACILITATOR: words.gettext("Facilitator"),
        RoleKind.MODERATOR: words.gettext("Moderator"),
        RoleKind.INTERPRETER: words.gettext("Interpreter"),
        RoleKind.NOTE_TAKER: words.gettext("Note-taker"),
        RoleKind.HOST: words.gettext("Host"),
    }[kind]


def people_of_role(kind: RoleKind, people: Sequence[str], words: Words) -> str:
    """ "Presenters: Ana Beltrán, Li Wei"."""
    many = len(people)
    heading = {
        RoleKind.PRESENTER: words.ngettext("Presenter", "Presenters", many),
        RoleKind.FACILITATOR: words.ngettext("Facilitator", "Facilitators", many),
        RoleKind.MODERATOR: words.ngettext("Moderator", "Moderators", many),
        RoleKind.INTERPRETER: words.ngettext("Interpreter", "Interpreters", many),
        RoleKind.NOTE_TAKER: words.ngettext("Note-taker", "Note-takers", many),
        RoleKind.HOST: words.ngettext("Host", "Hosts", many),
    }[kind]
    return words.gettext("{role}: {people}").format(role=heading, people=join(people, words))


def session_type(kind: SessionType, words: Words) -> str:
    """Empty for a session of no named kind."""
    return {
        SessionType.PLENARY: words.gettext("Plenary"),
        SessionType.PANEL: words.gettext("Panel"),
        SessionType.WORKSHOP: words.gettext("Workshop"),
        SessionType.BREAKOUT: words.gettext("Breakout"),
        SessionType.MEAL: words.gettext("Meal"),
        SessionType.BREAK: words.gettext("Break"),
        SessionType.SOCIAL: words.gettext("Social"),
        SessionType.OTHER: "",
    }[kind]


def day_heading(day: Day, words: Words) -> str:
    """ "Thursday, 26 May 2016", with the day's own name where it has one."""
    return day_named(day.date, day.label, words)


def day_named(day: date, name: str, words: Words) -> str:
    shown = long_date(day, words)
    return words.gettext("{date} · {name}").format(date=shown, name=name) if name else shown


def printed(step: int, at: datetime, words: Words) -> str:
    """ "Version 41, printed 12 May 2016 14:05"."""
    moment = words.gettext("{day} {month} {year} {time}").format(
        day=at.day, month=month(at, words), year=at.year, time=clock(60 * at.hour + at.minute)
    )
    return words.gettext("Version {version}, printed {moment}").format(version=step, moment=moment)


def page_number(number: int, count: int, words: Words) -> str:
    return words.gettext("Page {number} of {count}").format(number=number, count=count)


def page_alone(number: int, words: Words) -> str:
    """Where nobody knows yet how many there will be."""
    return words.gettext("Page {number}").format(number=number)


def seats(room: Room, words: Words) -> str:
    """Empty where nobody has counted them."""
    if room.capacity is None:
        return ""
    return words.ngettext("{count} seat", "{count} seats", room.capacity).format(count=room.capacity)


def time_span(start: int, end: int, words: Words) -> str:
    """ "10:30–11:30"."""
    return words.gettext("{start}–{end}").format(start=clock(start), end=clock(end))


def rooms_part(first: int, last: int, count: int, words: Words) -> str:
    """Which columns of a wide agenda a page shows."""
    if first == last:
        return words.gettext("Room {number} of {count}").format(number=first, count=count)
    return words.gettext("Rooms {first} to {last} of {count}").format(first=first, last=last, count=count)


def whole_venue(words: Words) -> str:
    return words.gettext("Whole venue")


def nothing_scheduled(words: Words) -> str:
    return words.gettext("Nothing is scheduled on this day yet.")


def no_days(words: Words) -> str:
    return words.gettext("This workshop has no days yet.")


def continued(title: str, words: Words) -> str:
    return words.gettext("{title} (continued)").format(title=title)


def paper(kind: Paper, words: Words) -> str:
    """What the paper is called."""
    return {
        Paper.BADGES: words.gettext("Badges"),
        Paper.AGENDA: words.gettext("Agenda"),
        Paper.PERSONAL_AGENDAS: words.gettext("Personal agendas"),
        Paper.DOOR_SIGNS: words.gettext("Door signs"),
        Paper.RUN_SHEETS: words.gettext("Run sheets"),
        Paper.SIGN_IN_SHEETS: words.gettext("Sign-in sheets"),
        Paper.DESK_LIST: words.gettext("Desk list"),
        Paper.NAME_TENTS: words.gettext("Name tents"),
        Paper.CERTIFICATES: words.gettext("Certificates"),
        Paper.MEAL_COUNTS: words.gettext("Meal counts"),
        Paper.WALL_CARDS: words.gettext("Wall cards"),
        Paper.CALIBRATION: words.gettext("Test page"),
    }[kind]


def paper_title(kind: Paper, event: str, words: Words) -> str:
    """ "Gathering: Door signs"."""
    return words.gettext("{event}: {paper}").format(event=event, paper=paper(kind, words))
