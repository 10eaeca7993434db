"""What a list of sessions would change: one row a session, or one a session, time and speaker.

A session is known by what the source calls it, else by its title; its speakers become participants with a
role. Where the list says when it is, it gets slots: `slots` has what is expected of them.
"""

from collections.abc import Sequence

from planner.domain import rules
from planner.domain.colours import next_colour
from planner.domain.ids import derived_id
from planner.domain.names import folded
from planner.domain.records import Session, SessionNeed, Track
from planner.domain.snapshot import Snapshot
from planner.importing.draft import Draft
from planner.importing.lists import values
from planner.importing.lists.cells import SHOWN, hint, references
from planner.importing.lists.columns import Mapping
from planner.importing.lists.plan import Taken, tell
from planner.importing.lists.records_in_rows import Described, Said, read_rows
from planner.importing.lists.register import newer_reference, says_something
from planner.importing.lists.session_places import AT_ONCE, Place, Starts, places_of
from planner.importing.lists.session_recognition import DescribedSession, recognize
from planner.importing.lists.slots import Slots
from planner.importing.lists.speakers import OF_PEOPLE, take_speakers
from planner.importing.tables.table import Cancelled, IsCancelled, Progress, Table, ignore, never
from planner.importing.title_types import is_for_all, type_of_title

_READERS: dict[str, values.Reader] = {
    "title": values.line,
    "abstract": values.lines,
    "type": values.session_type,
    "minutes": values.minutes,
    "track": values.line,
    "language": values.line,
    "status": values.session_status,
    "expected": values.people,
    "limit": values.people,
    "needs": values.several,
    "notes": values.lines,
}
_TOLD = 500
"""Characters of a note that names sessions."""
_SAID_ONCE = ("title", "abstract", "type", "track")
"""All rows of a session should say the same of it."""


def take_sessions(
    draft: Draft,
    table: Table,
    mapping: Mapping,
    snapshot: Snapshot,
    *,
    progress: Progress = ignore,
    is_cancelled: IsCancelled = never,
) -> Taken:
    """Raises Cancelled."""
    places = places_of(draft, table, mapping, snapshot, is_cancelled=is_cancelled)
    described = _Rows(draft, table, mapping, snapshot, places).described()
    has_rooms = any(place.names_room for there in places for place in there)
    slots = Slots(draft, snapshot, has_rooms=has_rooms)
    changed = _Sessions(draft, snapshot)
    known = recognize(described, snapshot, slots, is_cancelled)
    assumed = _assume_minutes(described, known, places)
    if assumed:
        draft.remark("minutes", "minutes_assumed", ", ".join(assumed)[:_TOLD])
    sessions: list[Session | None] = [None] * len(table.rows)
    for nth, (one, there) in enumerate(zip(described, known, strict=True)):
        if nth % AT_ONCE == 0 and is_cancelled():
            raise Cancelled
        session = changed.take(one, there, table.numbers[one.rows[0]])
        slots.settle(session, one.places, is_for_all=is_for_all(session.title, session.type))
        for at in one.rows:
            sessions[at] = session
    removals = take_speakers(
        draft, table, mapping, snapshot, sessions, progress=progress, is_cancelled=is_cancelled
    )
    return Taken(
        ids=[session.id if session else "" for session in sessions],
        names=[session.title if session else "" for session in sessions],
        removals=removals,
    )


class _Rows:
    """Which rows are about one session: those of one reference, else of one title and length."""

    def __init__(
        self,
        draft: Draft,
        table: Table,
        mapping: Mapping,
        snapshot: Snapshot,
        places: Sequence[tuple[Place, ...]],
    ) -> None:
        self._draft, self._table, self._mapping, self._places = draft, table, mapping, places
        self._there = snapshot.session
        self._found: dict[str, list[DescribedSession]] = {}

    def described(self) -> list[DescribedSession]:
        rows = read_rows(self._table, self._mapping, _READERS, self._draft.problems)
        above: DescribedSession | None = None
        for at, (said, reference) in enumerate(zip(rows, self._references(), strict=True)):
            if rules.is_blank(said["title"]) and reference not in self._found:
                if above is not None and self._is_more_of_it(at):
                    above.add({}, at)
                else:
                    row = self._table.rows[at]
                    self._draft.note(self._table.numbers[at], "title", "title_missing", hint(row))
                    above = None
            else:
                above = self._take(at, said, reference)
        return sorted((one for alike in self._found.values() for one in alike), key=lambda one: one.rows)

    def _take(self, at: int, said: Said, reference: str) -> DescribedSession:
        said["title"] = _bare_title(said["title"], self._status(at))
        self._settle_length(at, said)
        key = reference or f" {folded(said['title'])}"
        alike = self._found.setdefault(key, [])
        length = said.get("minutes")
        for one in alike:
            other = one.said.get("minutes")
            if reference or not (length and other) or length == other:
                self._note_differing(one.said, said, at)
                one.add(said, at)
                one.places += self._places[at]
                return one
        alike.append(DescribedSession({**said, "reference": reference}, [at], list(self._places[at])))
        return alike[-1]

    def _note_differing(self, first: Said, said: Said, at: int) -> None:
        """Rows of one session may name more people; what else they say otherwise is not taken."""
        for field in _SAID_ONCE:
            text, other = str(first.get(field) or ""), str(said.get(field) or "")
            if text and other and folded(text) != folded(other):
                self._draft.note(self._table.numbers[at], field, "session_differs", other[:SHOWN])

    def _settle_length(self, at: int, said: Said) -> None:
        """From start to end, whatever else the row says: that is what the agenda shows."""
        spans = [place.minutes for place in self._places[at] if place.minutes]
        if spans and said.get("minutes") not in (None, spans[0]):
            told = f"{said['minutes']} / {spans[0]}"
            self._draft.note(self._table.numbers[at], "minutes", "length_differs", told)
        if spans:
            said["minutes"] = spans[0]

    def _is_more_of_it(self, at: int) -> bool:
        """Another speaker of the session above, where the cells before the name were left blank."""
        said = {
            field
            for field, cell in zip(self._mapping.fields, self._table.rows[at], strict=True)
            if cell.strip()
        }
        return bool(said) and said <= OF_PEOPLE

    def _references(self) -> list[str]:
        """What identifies a row's session: our own id, where the list has it, or what its source calls it."""
        found = references(self._table.headers, self._table.rows, self._mapping)
        for place in self._mapping.columns("id"):
            ids = [values.line(row[place]) for row in self._table.rows]
            found = [
                own if own in self._there else reference for own, reference in zip(ids, found, strict=True)
            ]
        return found

    def _status(self, at: int) -> str:
        return next((self._table.rows[at][place].strip() for place in self._mapping.columns("status")), "")


def _bare_title(title: str, status: str) -> str:
    """Open Event writes the state behind the title as well: "Water (accepted)"."""
    behind = f" ({status})"
    return title.removesuffix(behind) if status and title != behind.strip() else title


def _assume_minutes(
    described: Sequence[DescribedSession],
    known: Sequence[Session | None],
    places: Sequence[tuple[Place, ...]],
) -> list[str]:
    """Give those that are new and have no length one, and tell which."""
    starts = Starts(place for alike in places for place in alike)
    assumed = []
    for one, there in zip(described, known, strict=True):
        if there is None and one.places and not one.said.get("minutes"):
            one.said["minutes"] = starts.minutes_until_next(one.places[0])
            assumed.append(f"{one.said['title']} ({one.said['minutes']})")
    return assumed


class _Sessions:
    """Adds and changes them, with the tracks and needs they refer to."""

    def __init__(self, draft: Draft, snapshot: Snapshot) -> None:
        self._draft = draft
        self._needed = {(need.session, folded(need.feature)) for need in snapshot.needs}
        self._tracks = {folded(track.name): track for track in reversed(snapshot.tracks)}
        self._there = snapshot.session

    def take(self, rows: Described, known: Session | None, number: int) -> Session:
        said = {name: value for name, value in rows.said.items() if says_something(value)}
        needs = said.pop("needs", ())
        if "track" in said:
            said["track"] = self._track(said["track"])
        if said.get("reference") in self._there:
            del said["reference"]
        if known is None:
            kind = type_of_title(said["title"])
            said = {"type": kind, **said} if kind else said
            session = self._draft.add(Session(id=self._draft.new_id(), **said))
        else:
            if "reference" in said:
                said["reference"] = newer_reference(known.reference, said["reference"])
            session = self._draft.change(known, about=known.title, row=number, **said)
        for feature in needs:
            if (session.id, folded(feature)) not in self._needed:
                need = SessionNeed(id=derived_id(session.id, feature), session=session.id, feature=feature)
                self._draft.add(need)
                if known:
                    tell(self._draft, known, row=number, about=known.title, field="needs", after=feature)
        return session

    def _track(self, name: str) -> str:
        track = self._tracks.get(folded(name))
        if track is None:
            colour = next_colour([track.colour for track in self._tracks.values()])
            track = Track(id=self._draft.new_id(), name=name, colour=colour, position=len(self._tracks))
            self._tracks[folded(name)] = self._draft.add(track)
            self._draft.names[track.id] = name
        return track.id
