"""The agenda as search engines and voice assistants read it: schema.org's Event, with one for each session.

Source: https://schema.org/Event. Everything in it also stands on the page.
"""

from planner.domain.records import RoleKind
from planner.exporting.sharing import SharedAgenda, SharedSession, SharedSlot
from planner.exporting.telling import language_tag

_PERFORMING = {RoleKind.PRESENTER, RoleKind.FACILITATOR, RoleKind.MODERATOR, RoleKind.HOST}
_LONGEST = 160
"""Signs of a description, as many as search engines show."""
_LONGEST_OF_SESSION = 100
"""The whole of it is on the page; sixty of them are half a page's weight."""


def agenda_event(agenda: SharedAgenda) -> dict[str, object]:
    """Values of JSON."""
    days = agenda.days
    first, last = (days[0], days[-1]) if days else (None, None)
    return _without_empty(
        {
            "@context": "https://schema.org",
            "@type": "Event",
            "name": agenda.name,
            "description": shortened(agenda.about),
            "startDate": agenda.at(first.date, first.opens).isoformat() if first else "",
            "endDate": agenda.at(last.date, last.closes).isoformat() if last else "",
            "eventStatus": "https://schema.org/EventScheduled",
            "location": _place("", agenda),
            "organizer": [
                {"@type": "Organization", "name": line} for line in agenda.hosts.split("\n") if line
            ],
            "subEvent": [_session_event(slot, agenda) for slot in agenda.slots],
        }
    )


def shortened(text: str, longest: int = _LONGEST) -> str:
    """One line, cut between words where there are any."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    cut = line[: longest - 1]
    return f"{cut[: cut.rfind(' ')] if ' ' in cut else cut}…"


def _session_event(slot: SharedSlot, agenda: SharedAgenda) -> dict[str, object]:
    session = slot.session
    return _without_empty(
        {
            "@type": "Event",
            "name": session.title,
            "description": shortened(session.abstract, _LONGEST_OF_SESSION),
            "startDate": agenda.at(slot.day, slot.start).isoformat(),
            "endDate": agenda.at(slot.day, slot.end).isoformat(),
            "eventStatus": "https://schema.org/EventScheduled",
            "inLanguage": language_tag(session),
            "location": _place(slot.room.name if slot.room else "", agenda),
            "performer": _performers(session),
        }
    )


def _performers(session: SharedSession) -> list[dict[str, str]]:
    names = [person.name for person in session.people if _PERFORMING.intersection(person.roles)]
    return [{"@type": "Person", "name": name} for name in names]


def _place(room: str, agenda: SharedAgenda) -> dict[str, str]:
    name = ", ".join(filter(None, (room, agenda.venue))) or agenda.city
    if not name:
        return {}
    return {"@type": "Place", "name": name} | ({"address": agenda.city} if agenda.city else {})


def _without_empty(values: dict[str, object]) -> dict[str, object]:
    return {key: value for key, value in values.items() if value}
