"""What a list of sessions would change: one row a session, or one a session and speaker.

A session is known by what the source calls it, else by its title; its speakers become participants with a
role. A row without a time and room schedules nothing.
"""

from planner.domain import rules
from planner.domain.colours import next_colour
from planner.domain.ids import derived_id
from planner.domain.names import folded
from planner.domain.records import Session, SessionNeed, Track
from planner.domain.snapshot import Snapshot
from planner.importing.draft import Draft
from planner.importing.lists import values
from planner.importing.lists.cells import hint, references
from planner.importing.lists.columns import Mapping
from planner.importing.lists.plan import Taken, tell
from planner.importing.lists.records_in_rows import Described, read_rows
from planner.importing.lists.register import newer_reference, same_source, says_something
from planner.importing.lists.speakers import take_speakers
from planner.importing.tables.table import Table

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


def take_sessions(draft: Draft, table: Table, mapping: Mapping, snapshot: Snapshot) -> Taken:
    described = _described(draft, table, mapping)
    found = _Found(draft, snapshot)
    sessions: list[Session | None] = [None] * len(table.rows)
    for rows in described:
        session = found.take(rows, table.numbers[rows.rows[0]])
        for at in rows.rows:
            sessions[at] = session
    removals = take_speakers(draft, table, mapping, snapshot, sessions)
    return Taken(
        ids=[session.id if session else "" for session in sessions],
        names=[session.title if session else "" for session in sessions],
        removals=removals,
    )


def _described(draft: Draft, table: Table, mapping: Mapping) -> list[Described]:
    described: dict[str, Described] = {}
    rows = zip(
        read_rows(table, mapping, _READERS, draft.problems), references(table.rows, mapping), strict=True
    )
    for at, (said, reference) in enumerate(rows):
        key = reference or f" {folded(said['title'])}"
        if key in described:
            described[key].add(said, at)
        elif rules.is_blank(said["title"]):
            draft.note(table.numbers[at], "title", "title_missing", hint(table.rows[at]))
        else:
            described[key] = Described({**said, "reference": reference}, [at])
    return list(described.values())


class _Found:
    """The sessions there are, each found once, and what they refer to."""

    def __init__(self, draft: Draft, snapshot: Snapshot) -> None:
        self._draft = draft
        self._needed = {(need.session, folded(need.feature)) for need in snapshot.needs}
        self._tracks = {folded(track.name): track for track in reversed(snapshot.tracks)}
        self._by_reference = {session.reference: session for session in snapshot.sessions}
        self._by_title: dict[str, list[Session]] = {}
        for session in snapshot.sessions:
            self._by_title.setdefault(folded(session.title), []).append(session)

    def take(self, rows: Described, number: int) -> Session:
        said = {name: value for name, value in rows.said.items() if says_something(value)}
        needs = said.pop("needs", ())
        if "track" in said:
            said["track"] = self._track(said["track"])
        known = self._known(said.get("reference", ""), said["title"])
        if known is None:
            session = self._draft.add(Session(id=self._draft.new_id(), **said))
        else:
            self._by_title[folded(known.title)].remove(known)
            said["reference"] = newer_reference(known.reference, said.get("reference", ""))
            session = self._draft.change(known, about=known.title, row=number, **said)
        for feature in needs:
            if (session.id, folded(feature)) not in self._needed:
                need = SessionNeed(id=derived_id(session.id, feature), session=session.id, feature=feature)
                self._draft.add(need)
                if known:
                    tell(self._draft, known, row=number, about=known.title, field="needs", after=feature)
        return session

    def _known(self, reference: str, title: str) -> Session | None:
        """By reference, else the first of that title which the same source does not call otherwise."""
        if reference and reference in self._by_reference:
            return self._by_reference[reference]
        return next(
            (
                session
                for session in self._by_title.get(folded(title), ())
                if not (reference and session.reference and same_source(reference, session.reference))
            ),
            None,
        )

    def _track(self, name: str) -> str:
        track = self._tracks.get(folded(name))
        if track is None:
            colour = next_colour([track.colour for track in self._tracks.values()])
            track = Track(id=self._draft.new_id(), name=name, colour=colour, position=len(self._tracks))
            self._tracks[folded(name)] = self._draft.add(track)
            self._draft.names[track.id] = name
        return track.id
