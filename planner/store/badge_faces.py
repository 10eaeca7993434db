"""What somebody's badge said after a step: the design of then, filled with the rows of then."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from planner.domain.badge_parts import ABOUT, FOOT, FOR_EVERYBODY, HAS_CHILDREN, parts_of
from planner.domain.grouping import grouped
from planner.domain.records import (
    DESIGN_ID,
    EVENT_ID,
    ROLE_RANK,
    Absence,
    Answer,
    BadgeBack,
    BadgeDesign,
    BadgePart,
    BadgePartKind,
    Consent,
    Day,
    Event,
    Group,
    Participant,
    Role,
    RoleKind,
    Room,
    Session,
    SessionStatus,
    Slot,
)
from planner.store.document import Document
from planner.store.past import NOW, Columns, Past, Row
from planner.store.tables import R, table_of

_ROLE = {"role": ("kind",), "session": ("public", "status")}
_COLUMNS: Mapping[BadgePartKind, Mapping[str, tuple[str, ...]]] = {
    BadgePartKind.EVENT: {"event": ("name",)},
    BadgePartKind.LOGO: {"event": ("logo",)},
    BadgePartKind.NAME: {"participant": ("given_name", "family_name", "badge_name")},
    BadgePartKind.PRONOUNS: {"participant": ("pronouns",)},
    BadgePartKind.ORGANISATION: {"participant": ("organisation",)},
    BadgePartKind.JOB_TITLE: {"participant": ("job_title",)},
    BadgePartKind.PLACE: {"participant": ("city", "country")},
    BadgePartKind.GROUP: {"participant": ("group",), "group": ("name",)},
    BadgePartKind.COLOUR: {"participant": ("group",), "group": ("colour",)},
    BadgePartKind.ROLE: _ROLE,
    BadgePartKind.CODE: {},
    BadgePartKind.PHOTO: {"participant": ("photo_consent",)},
    BadgePartKind.DIET: {"participant": ("diet",)},
    BadgePartKind.CHILDCARE: {"answer": ("value",)},
}
_COLUMNS_OF_AGENDA: Mapping[str, tuple[str, ...]] = {
    "role": ("kind",),
    "session": ("title", "type", "public", "status"),
    "slot": ("session", "day", "start", "room"),
    "room": ("name",),
    "day": ("date",),
    "absence": ("participant", "day"),
}
_KINDS = (Event, Group, Session, Role, Slot, Room, Day, Absence, Answer)
"""All but people; of these only who may be concerned is read."""


class Look(NamedTuple):
    """The design of one moment; parts that are switched off say nothing."""

    design: BadgeDesign
    parts: tuple[BadgePart, ...]

    @property
    def shown(self) -> frozenset[BadgePartKind]:
        return frozenset(part.kind for part in self.parts)

    @property
    def columns(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        sources = [_COLUMNS[part.kind] for part in self.parts]
        match self.design.back:
            case BadgeBack.AGENDA:
                sources.append(_COLUMNS_OF_AGENDA)
            case BadgeBack.NOTES:
                sources.append(_COLUMNS[BadgePartKind.EVENT])
        for source in sources:
            for table, columns in source.items():
                found.setdefault(table, set()).update(columns)
        return found

    @property
    def around(self) -> tuple[object, ...]:
        """What everybody's badge shows of it, whatever is said there."""
        design = self.design
        notes = design.notes if design.back in (BadgeBack.NOTES, BadgeBack.AGENDA) else ""
        about, foot = bool(self.shown & ABOUT), bool(self.shown & FOOT)
        return design.name_style, design.alignment, design.back, notes, about, foot


def differing_parts(one: Look, other: Look) -> frozenset[BadgePartKind] | None:
    """Of looks that are alike around their parts: those that one shows, and the other not, or otherwise.

    None where their order is another, too.
    """
    ways = [{part.kind: (part.scale, part.is_bold) for part in look.parts} for look in (one, other)]
    same = [kind for kind in ways[0] if ways[0][kind] == ways[1].get(kind)]
    if same != [kind for kind in ways[1] if kind in same]:
        return None
    if one.design.childcare_field != other.design.childcare_field:
        same = [kind for kind in same if kind is not BadgePartKind.CHILDCARE]
    return (one.shown | other.shown) - set(same)


class Looks:
    """The design after any step since `first`."""

    def __init__(self, document: Document, *, first: int) -> None:
        tables = {kind: table_of(kind) for kind in (BadgeDesign, BadgePart)}
        every = {table.name: frozenset(table.columns) for table in tables.values()}
        self._past = Past(document, every, first=first)
        for kind in tables:
            self._past.know(document.all(kind))
        self.is_changed = bool(self._past)
        self._known: dict[int, Look] = {}

    def at(self, step: int) -> Look:
        if not self.is_changed:
            step = 0
        if step not in self._known:
            self._known[step] = self._look(step)
        return self._known[step]

    def _look(self, step: int) -> Look:
        design = self._record(BadgeDesign, DESIGN_ID, step) or BadgeDesign()
        ids = [each["id"] for each in self._past.ever("badge_part")]
        found = [self._record(BadgePart, each, step) for each in ids]
        parts = parts_of(part for part in found if part)
        return Look(design, tuple(part for part in parts if part.is_shown))

    def _record(self, kind: type[R], record: str, step: int) -> R | None:
        table = table_of(kind)
        row = self._past.row(table.name, record, step)
        return table.record_of([row[column] for column in table.columns]) if row else None


def columns_of(looks: Iterable[Look]) -> Columns:
    """All that one of them shows."""
    found: dict[str, set[str]] = {}
    for look in looks:
        for table, columns in look.columns.items():
            found.setdefault(table, set()).update(columns)
    return {table: frozenset(columns) for table, columns in found.items()}


class Then(NamedTuple):
    """A badge that was printed."""

    item: str
    """Whose it was then: the id that stands on it."""
    step: int
    look: Look


class Faces:
    """What badges said; `past` knows the people it is asked about."""

    def __init__(self, document: Document, past: Past, columns: Columns) -> None:
        self._past = past
        for kind in _KINDS:
            if table_of(kind).name in columns:
                past.know(document.all(kind))
        self._roles = grouped((role["participant"], role["id"]) for role in past.ever("role"))
        self._slots = grouped((slot["session"], slot["id"]) for slot in past.ever("slot"))
        self._absences = grouped((each["participant"], each["id"]) for each in past.ever("absence"))
        self._answers = grouped((each["participant"], each["id"]) for each in past.ever("answer"))
        self._common: dict[int, list[tuple[object, ...]]] = {}
        self._differences: dict[tuple[int, int], tuple[bool, frozenset[BadgePartKind] | None]] = {}
        """Between two looks, by their identity: around the parts, and which parts. Thousands share them."""

    def touched(self, document: Document) -> set[str] | None:
        """People to whose badge something may have happened; None: to everybody's."""
        past = self._past
        sessions = past.changed("session") | self._moved()
        if past.changed("event") or any(self._is_for_everybody(session) for session in sessions):
            return None
        changed = past.changed("role")
        found = past.changed("participant")
        found |= {
            role["participant"]
            for role in past.ever("role")
            if role["id"] in changed or role["session"] in sessions
        }
        for table in ("absence", "answer"):
            rows = past.changed(table)
            found |= {each["participant"] for each in past.ever(table) if each["id"] in rows}
        return found | {
            person.id for person in document.referring(Participant, "group", past.changed("group"))
        }

    def _moved(self) -> set[str]:
        """Sessions that are held at another time or place."""
        past = self._past
        slots, rooms, days = past.changed("slot"), past.changed("room"), past.changed("day")
        if not (slots or rooms or days):
            return set()
        return {
            slot["session"]
            for slot in past.ever("slot")
            if slot["id"] in slots or slot["room"] in rooms or slot["day"] in days
        }

    def _is_for_everybody(self, session: str) -> bool:
        """Or was it: whoever has no part in a session has these on the back."""
        return any(
            each["id"] == session and each["type"] in FOR_EVERYBODY for each in self._past.ever("session")
        )

    def differ(self, then: "Then", person: str, look: Look, *, is_touched: bool) -> bool:
        """Whether the badge of now, which looks like `look`, shows something else than that of then."""
        if then.look is look and not is_touched:
            return False
        key = id(then.look), id(look)
        if key not in self._differences:
            self._differences[key] = then.look.around != look.around, differing_parts(then.look, look)
        is_other_around, parts = self._differences[key]
        if is_other_around:
            return True
        if parts is not None and not is_touched:
            row = self._past.row("participant", person, NOW) or {}
            looks = (then.look, look)
            return any(self._said(kind, row, person, NOW, each) for kind in parts for each in looks)
        return self._face(then.item, then.step, then.look) != self._face(person, NOW, look)

    def _face(self, person: str, step: int, look: Look) -> tuple[object, ...]:
        """All that the badge says, and how."""
        row = self._past.row("participant", person, step) or {}
        parts = (
            (part.kind, part.scale, part.is_bold, said)
            for part in look.parts
            if (said := self._said(part.kind, row, person, step, look))
        )
        return (*parts, *self._back(person, step, look.design))

    def _said(self, kind: BadgePartKind, row: Row, person: str, step: int, look: Look) -> object:
        past = self._past
        match kind:
            case BadgePartKind.NAME:
                return row.get("badge_name") or (row.get("given_name"), row.get("family_name"))
            case BadgePartKind.EVENT:
                return (past.row("event", EVENT_ID, step) or {}).get("name")
            case BadgePartKind.LOGO:
                return (past.row("event", EVENT_ID, step) or {}).get("logo")
            case BadgePartKind.PLACE:
                return [text for text in (row.get("city"), row.get("country")) if text]
            case BadgePartKind.GROUP:
                return (past.row("group", row.get("group") or "", step) or {}).get("name")
            case BadgePartKind.COLOUR:
                return (past.row("group", row.get("group") or "", step) or {}).get("colour")
            case BadgePartKind.ROLE:
                kinds = [kind for _, kind in self._held(person, step)]
                return min(kinds, key=ROLE_RANK.__getitem__, default=None)
            case BadgePartKind.PHOTO:
                return row.get("photo_consent") == Consent.NO
            case BadgePartKind.CHILDCARE:
                return self._has_children(person, step, look.design.childcare_field)
            case BadgePartKind.CODE:
                return True
            case _:
                return row.get(kind.replace("-", "_"))

    def _held(self, person: str, step: int) -> list[tuple[str, RoleKind]]:
        """The parts that show, and in which session: it takes place and is no secret."""
        held = []
        for name in self._roles.get(person, ()):
            role = self._past.row("role", name, step)
            if role and self._shared(role["session"], step):
                held.append((role["session"], RoleKind(role["kind"])))
        return held

    def _shared(self, session: str, step: int) -> Row | None:
        row = self._past.row("session", session, step)
        return row if row and row["public"] and row["status"] != SessionStatus.CANCELLED else None

    def _has_children(self, person: str, step: int, field: str | None) -> bool:
        rows = (self._past.row("answer", each, step) for each in self._answers.get(person, ()))
        return any(row and row["field"] == field and row["value"] == HAS_CHILDREN for row in rows)

    def _back(self, person: str, step: int, design: BadgeDesign) -> tuple[object, ...]:
        match design.back:
            case BadgeBack.NOTES:
                event = self._past.row("event", EVENT_ID, step) or {}
                return design.back, design.notes, event.get("name") if design.notes else ""
            case BadgeBack.AGENDA:
                return design.back, design.notes, *self._agenda(person, step)
            case _:
                return (design.back,)

    def _agenda(self, person: str, step: int) -> list[tuple[object, ...]]:
        """Of who has no part in any session the plenaries and meals, on the days of theirs."""
        held = grouped(self._held(person, step))
        own = self._entries(held, step)
        if own:
            return [(*entry, held[str(entry[2])]) for entry in own]
        if step not in self._common:
            common = [row["id"] for row in self._past.ever("session") if row["type"] in FOR_EVERYBODY]
            self._common[step] = self._entries(common, step)
        rows = [self._past.row("absence", each, step) for each in self._absences.get(person, ())]
        away = {row["day"] for row in rows if row}
        return [entry for entry in self._common[step] if entry[-1] not in away]

    def _entries(self, sessions: Iterable[str], step: int) -> list[tuple[object, ...]]:
        found: list[tuple[object, ...]] = []
        for name in sessions:
            session = self._shared(name, step)
            for each in self._slots.get(name, ()) if session else ():
                slot = self._past.row("slot", each, step)
                day = self._past.row("day", slot["day"], step) if slot else None
                if session and slot and day:
                    room = self._past.row("room", slot["room"] or "", step) or {}
                    when = (str(day["date"]), slot["start"])
                    found.append((*when, name, session["title"], room.get("name", ""), day["id"]))
        return sorted(found, key=repr)
