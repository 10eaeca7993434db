"""What the tray shows: the sessions without a slot as values, searched, filtered and in order."""

from collections.abc import Sequence
from enum import StrEnum

from planner.domain.agenda import Agenda
from planner.domain.names import folded
from planner.domain.records import Session, SessionType
from planner.domain.snapshot import Snapshot
from planner.domain.values import dataclass
from planner.language import Words
from planner.wording import figures, papers
from planner.wording.series import join


class Order(StrEnum):
    TITLE = "title"
    LONGEST = "longest"
    PEOPLE = "people"
    TRACK = "track"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody looks for in the tray."""

    text: str = ""
    track: str | None = None
    type: SessionType | None = None
    order: Order = Order.TITLE

    @property
    def leaves_out(self) -> bool:
        return bool(self.text.strip() or self.track or self.type)


@dataclass(frozen=True, slots=True)
class Card:
    session: str
    title: str
    about: str
    """ "Workshop · 60 min · 2 people"."""
    needs: str
    """ "needs projector"; empty where nothing special."""
    colour: str
    """Of its track; empty without one."""

    @property
    def spoken(self) -> str:
        return ", ".join(part for part in (self.title, self.about.replace(" · ", ", "), self.needs) if part)


def unscheduled(agenda: Agenda) -> list[Session]:
    return [session for session in agenda.sessions.values() if session.id not in agenda.sittings]


def cards(agenda: Agenda, wanted: Wanted, words: Words) -> tuple[Card, ...]:
    snapshot = agenda.ground.snapshot
    looked_for = folded(wanted.text).split()
    found = [
        session
        for session in unscheduled(agenda)
        if wanted.track in (None, session.track)
        and wanted.type in (None, session.type)
        and all(word in _findable(session, snapshot) for word in looked_for)
    ]
    return tuple(_card(session, agenda, words) for session in _in_order(found, agenda, wanted.order))


def _in_order(sessions: Sequence[Session], agenda: Agenda, order: Order) -> list[Session]:
    by_title = sorted(sessions, key=lambda session: (folded(session.title), session.id))
    match order:
        case Order.LONGEST:
            return sorted(by_title, key=lambda session: -session.minutes)
        case Order.PEOPLE:
            return sorted(by_title, key=lambda session: -_people(session, agenda))
        case Order.TRACK:
            rank = {track.id: number for number, track in enumerate(agenda.ground.snapshot.tracks)}
            return sorted(by_title, key=lambda session: rank.get(session.track or "", len(rank)))
        case _:
            return by_title


def _findable(session: Session, snapshot: Snapshot) -> str:
    track = snapshot.track.get(session.track or "")
    return folded(f"{session.title} {track.name if track else ''} {session.abstract}")


def _card(session: Session, agenda: Agenda, words: Words) -> Card:
    snapshot = agenda.ground.snapshot
    people = _people(session, agenda)
    about = [
        papers.session_type(session.type, words),
        words.gettext("{minutes} min").format(minutes=session.minutes),
    ]
    if people:
        about.append(figures.people(people, words))
    needs = agenda.ground.needs.get(session.id, ())
    track = snapshot.track.get(session.track or "")
    return Card(
        session.id,
        session.title,
        " · ".join(part for part in about if part),
        words.gettext("needs {features}").format(features=join(needs, words)) if needs else "",
        track.colour if track else "",
    )


def _people(session: Session, agenda: Agenda) -> int:
    """Those with a part in it."""
    return len(agenda.ground.crew.get(session.id, ()))
