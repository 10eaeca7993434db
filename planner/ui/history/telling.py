"""What a step changed, in words: which records, and of each which fields from what to what."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from planner.language import Words
from planner.store import history
from planner.store.document import Document
from planner.store.history import Tally
from planner.wording import fields
from planner.wording.series import join

MOST = 40
"""Records told one by one; a list of thousands says nothing that its count does not."""
MOST_READ = 200


@dataclass(frozen=True, slots=True)
class FieldChange:
    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class RecordChange:
    kind: str
    subject: str
    effect: str
    """ "Added", "Changed" or "Removed", in words."""
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True)
class Told:
    sums: tuple[str, ...]
    """ "Added: 3 people, 2 rooms", one line each for what was added, changed and removed."""
    changes: tuple[RecordChange, ...]
    left_out: int
    """Records told only by their sum."""


@dataclass(slots=True)
class _Touched:
    table: str
    row: str
    is_new: bool
    is_gone: bool
    before: dict[str, Any]
    after: dict[str, Any]


def told(document: Document, step: int, words: Words) -> Told:
    tallies = history.tallies(document, step)
    touched = sorted(_touched(history.changes(document, step, most=MOST_READ)), key=_rank)[:MOST]
    rows = history.rows(document, {(each.table, each.row) for each in touched})
    held = [*rows.values(), *(values for each in touched for values in (each.before, each.after))]
    names = _Names(document, held, words)
    changes = tuple(_record_change(each, rows.get(_key(each), each.before), names, words) for each in touched)
    records = sum(tally.added + tally.changed + tally.removed for tally in tallies.values())
    return Told(_sums(tallies, words), changes, max(records - len(changes), 0))


def _rank(touched: _Touched) -> int:
    return _place(touched.table)


def _place(table: str) -> int:
    """What others hang on comes first."""
    names = list(fields.NAMES)
    return names.index(table) if table in names else len(names)


def _key(touched: _Touched) -> tuple[str, str]:
    return touched.table, touched.row


def _touched(changes: Iterable[history.Change]) -> list[_Touched]:
    """One for each row, however often it was written."""
    found: dict[tuple[str, str], _Touched] = {}
    for change in changes:
        key = (change.table, change.row)
        touched = found.setdefault(key, _Touched(*key, change.before is None, False, {}, {}))
        touched.before = (change.before or {}) | touched.before
        touched.after |= change.after or {}
        touched.is_gone = change.before is not None and change.after is None
    return [touched for touched in found.values() if not (touched.is_new and touched.is_gone)]


class _Names:
    """What records that others refer to are called, read at once."""

    def __init__(self, document: Document, rows: Iterable[dict[str, Any]], words: Words) -> None:
        wanted = {
            (target, str(held))
            for row in rows
            for column, held in row.items()
            if held and (target := fields.refers_to(column))
        }
        self._words = words
        self._rows = history.rows(document, wanted)

    def __call__(self, table: str, row: str) -> str:
        held = self._rows.get((table, row))
        shown = fields.subject(table, held, self, self._words) if held else ""
        return shown or fields.kind(table, self._words)


def _record_change(
    touched: _Touched, row: dict[str, Any], names: fields.NameOf, words: Words
) -> RecordChange:
    effect = words.gettext("Changed")
    if touched.is_new or touched.is_gone:
        effect = words.gettext("Added") if touched.is_new else words.gettext("Removed")
    subject = fields.subject(touched.table, row, names, words) if row else ""
    changed = () if touched.is_new or touched.is_gone else _field_changes(touched, names, words)
    return RecordChange(fields.kind(touched.table, words), subject, effect, changed)


def _field_changes(touched: _Touched, names: fields.NameOf, words: Words) -> tuple[FieldChange, ...]:
    def shown(column: str, held: Any) -> str:
        return fields.value(touched.table, column, held, names, words)

    return tuple(
        FieldChange(
            fields.field(touched.table, column, words),
            shown(column, before),
            shown(column, touched.after.get(column)),
        )
        for column, before in touched.before.items()
        if column not in fields.HIDDEN
    )


def _sums(tallies: dict[str, Tally], words: Words) -> tuple[str, ...]:
    lines = []
    in_order = sorted(tallies.items(), key=lambda item: _place(item[0]))
    for name, word in (
        ("added", words.gettext("Added")),
        ("changed", words.gettext("Changed")),
        ("removed", words.gettext("Removed")),
    ):
        counts = [(table, getattr(tally, name)) for table, tally in in_order]
        parts = [fields.counted(table, count, words) for table, count in counts if count]
        if parts:
            lines.append(words.gettext("{name}: {figure}").format(name=word, figure=join(parts, words)))
    return tuple(lines)
