"""What a preview says of one row, in words: its changes, its problems, and whom it is about."""

from collections.abc import Sequence
from datetime import date

from planner.domain.names import shown_name
from planner.domain.records import Participant, RoleKind, Room, Session
from planner.domain.values import dataclass
from planner.importing.draft import FieldChange
from planner.importing.header_words import ListKind
from planner.importing.outcomes import Fate, Outcome
from planner.language import Words
from planner.ui.importing.finding import known_by
from planner.ui.importing.likes import Like
from planner.ui.importing.preview import AgendaPreview, Shown
from planner.wording import duplicates, fields, imports
from planner.wording.choices import choice
from planner.wording.dates import short_date
from planner.wording.problems import problem_sentence

LONGEST = 200
"""Characters of a value shown in one line."""
_YES_NO = {"True": True, "False": False}
"""As a plan writes them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """Somebody of the workshop whom a row may be about."""

    id: str
    name: str
    why: str
    known_by: str


class Telling:
    def __init__(self, preview: Shown, words: Words) -> None:
        self._preview = preview
        self._words = words

    def details(self, outcome: Outcome) -> list[str]:
        """What changes; of what is to be taken out, when and where it was."""
        was = self._when_and_where(outcome) if outcome.fate is Fate.REMOVED else ""
        return [was] if was else self.changes(outcome.row)

    def changes(self, row: int) -> list[str]:
        """ "City: Graz → Wien", each."""
        return [
            imports.change(self.field(change), *self.from_to(change), self._words)
            for change in self._preview.changes.get(row, ())
        ]

    def change_pairs(self, row: int) -> list[tuple[str, str]]:
        """The field, and "Graz → Wien"."""
        return [
            (self.field(change), imports.from_to(*self.from_to(change), self._words))
            for change in self._preview.changes.get(row, ())
        ]

    @property
    def kind(self) -> ListKind:
        return self._preview.kind

    def field(self, change: FieldChange) -> str:
        """A field of ours by its name; an own one as its owner called it."""
        if change.field in set(RoleKind):
            return choice(RoleKind(change.field), self._words)
        known = change.field in fields.FIELDS
        return fields.field(change.kind, change.field, self._words) if known else change.field

    def from_to(self, change: FieldChange) -> tuple[str, str]:
        return self._value(change, change.before), self._value(change, change.after)

    def problems(self, row: int) -> list[str]:
        return [problem_sentence(problem, self._words) for problem in self._preview.problems.get(row, ())]

    def about(self, outcome: Outcome) -> str:
        """Who or what is there already."""
        if outcome.fate is Fate.REPEATED:
            return self._words.gettext("As row {row}").format(row=self.first_row(outcome))
        record = self.record(outcome.id)
        if isinstance(record, Participant):
            return " · ".join(part for part in (self.name_of(outcome.id), known_by(record)) if part)
        return self.name_of(outcome.id)

    def first_row(self, outcome: Outcome) -> int:
        """The number of the first row that is about the same."""
        preview = self._preview
        return (
            outcome.row
            if isinstance(preview, AgendaPreview)
            else preview.first_rows.get(outcome.id, outcome.row)
        )

    def name_of(self, identity: str) -> str:
        """ "" for what is not there yet."""
        record = self.record(identity)
        if isinstance(record, Participant):
            return shown_name(record) or self._words.gettext("No name")
        if isinstance(record, Session):
            return record.title
        return record.name if isinstance(record, Room) else ""

    def known_by(self, identity: str) -> str:
        """What tells somebody from others of the same name."""
        record = self.record(identity)
        return known_by(record) if isinstance(record, Participant) else ""

    def likeness(self, like: Like) -> Likeness:
        """Why a row may be about somebody."""
        name = self.name_of(like.id)
        why = duplicates.looks_like(name, like.reasons, self._words)
        return Likeness(id=like.id, name=name, why=why, known_by=self.known_by(like.id))

    def newly_known_by(self, outcome: Outcome) -> str:
        """The same of somebody the list adds; of what an agenda adds, when and where it is."""
        if isinstance(self._preview, AgendaPreview):
            return self._when_and_where(outcome) if outcome.fate is Fate.NEW else ""
        record = None if self.record(outcome.id) else self._preview.people.get(outcome.id)
        return known_by(record) if record else ""

    def record(self, identity: str) -> Participant | Session | Room | None:
        snapshot = self._preview.snapshot
        match self._preview.kind:
            case ListKind.PARTICIPANTS:
                return snapshot.participant.get(identity)
            case ListKind.SESSIONS:
                return snapshot.session.get(identity)
            case ListKind.ROOMS:
                return snapshot.room.get(identity)

    def cells(self, row: int) -> Sequence[tuple[int, str, str]]:
        """Column, header and text of what stands in the row."""
        if not isinstance(self._preview, AgendaPreview):
            return self._preview.cells(row)
        said = self._preview.entries.get(row, ())
        return [(at, self._heading(name), self._said(name, text)) for at, (name, text) in enumerate(said)]

    @property
    def is_agenda(self) -> bool:
        return isinstance(self._preview, AgendaPreview)

    def _when_and_where(self, outcome: Outcome) -> str:
        if not isinstance(self._preview, AgendaPreview):
            return ""
        said = self._preview.entries.get(outcome.row, ())
        return " · ".join(self._said(name, text) for name, text in said if name in ("day", "start", "room"))

    def _heading(self, name: str) -> str:
        return (
            self._words.gettext("People") if name == "people" else fields.field("session", name, self._words)
        )

    def _said(self, name: str, text: str) -> str:
        if name == "day":
            return _day(text, self._words)
        return fields.value("session", name, text, lambda _, name: name, self._words)

    def _value(self, change: FieldChange, text: str) -> str:
        """The plan has the names of records already, and the values of the file."""
        if text in _YES_NO:
            return self._words.gettext("Yes") if _YES_NO[text] else self._words.gettext("No")
        if change.field == "day":
            return _day(text, self._words)
        shown = fields.value(change.kind, change.field, text, lambda _, name: name, self._words)
        return one_line(shown)


def _day(text: str, words: Words) -> str:
    """ "Thu 26 May"; plans name days by their dates."""
    try:
        return short_date(date.fromisoformat(text), words)
    except ValueError:
        return text


def one_line(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else line[:LONGEST].rstrip() + "…"
