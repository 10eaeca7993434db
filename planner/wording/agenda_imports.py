"""What the page that imports says of an agenda: what it is, what Import will do with it and what it did."""

from collections.abc import Sequence
from typing import Protocol

from planner.language import Words
from planner.wording import fields, imports
from planner.wording.series import join, listed

_TOLD = ("day", "session", "room", "track", "participant")
"""What an agenda may bring along, in the order it is told."""


class Change(Protocol):
    """As `importing.draft.FieldChange`."""

    @property
    def row(self) -> int | None: ...
    @property
    def kind(self) -> str: ...
    @property
    def about(self) -> str: ...
    @property
    def field(self) -> str: ...
    @property
    def before(self) -> str: ...
    @property
    def after(self) -> str: ...


class Plan(imports.Plan, Protocol):
    """As `importing.schedule.plan` has it."""

    @property
    def removed(self) -> int: ...
    @property
    def changes(self) -> Sequence[Change]: ...
    @property
    def spare_days(self) -> Sequence[str]: ...


def about(name: str, rows: int, words: Words) -> str:
    """ "An agenda: 2016 Human Rights Cities Gathering · 34 entries"."""
    entries = words.ngettext("{count} entry", "{count} entries", rows).format(count=f"{rows:,}")
    called = words.gettext("An agenda: {name}").format(name=name) if name else words.gettext("An agenda")
    return f"{called} · {entries}"


def about_edited(name: str, rows: int, words: Words) -> str:
    """ "The agenda of 2016 Human Rights Cities Gathering, edited · 3 differences"."""
    found = words.ngettext("{count} difference", "{count} differences", rows).format(count=f"{rows:,}")
    edited = words.gettext("An agenda of this program that somebody edited: {name}").format(name=name)
    return f"{edited} · {found}"


def of_all(plan: Plan, words: Words) -> list[str]:
    """What changes that belongs to no one entry: "Human Rights: Time zone: UTC → America/New_York"."""
    told = []
    for change in plan.changes:
        if change.row is None:
            field = fields.field(change.kind, change.field, words)
            said = imports.change(field, change.before, change.after, words)
            told.append(words.gettext("{about}: {what}").format(about=change.about, what=said))
    if plan.spare_days:
        told.append(words.gettext("The empty days of this workshop give way to those of the agenda."))
    return told


def intended(plan: Plan, words: Words) -> str:
    """What Import will do: "30 new, 2 changed, 1 taken out, 3 left out"."""
    parts = _done(plan, words, new=words.ngettext("{count} new entry", "{count} new entries", plan.new))
    if not parts:
        parts.append(_nothing(plan, words))
    out = plan.skipped + plan.left_out
    if out:
        sentence = words.ngettext("{count} entry left out", "{count} entries left out", out)
        parts.append(sentence.format(count=f"{out:,}"))
    return join(parts, words)


def brought_along(plan: Plan, words: Words) -> str:
    """ "Adds 2 days, 25 sessions and 6 rooms."."""
    told = [fields.counted(table, plan.added[table], words) for table in _TOLD if plan.added.get(table)]
    return words.gettext("Adds {what}.").format(what=listed(told, words)) if told else ""


def done(plan: Plan, words: Words) -> str:
    """ "30 added, 2 changed, 1 taken out."."""
    parts = _done(plan, words, new=words.ngettext("{count} added", "{count} added", plan.new))
    if not parts:
        return words.gettext("The agenda is taken in.")
    return words.gettext("{what}.").format(what=join(parts, words))


def _done(plan: Plan, words: Words, *, new: str) -> list[str]:
    counted = (
        (plan.new, new),
        (plan.changed, words.ngettext("{count} changed", "{count} changed", plan.changed)),
        (plan.removed, words.ngettext("{count} taken out", "{count} taken out", plan.removed)),
    )
    return [sentence.format(count=f"{count:,}") for count, sentence in counted if count]


def _nothing(plan: Plan, words: Words) -> str:
    if plan.records or plan.spare_days:
        return words.gettext("No entry is new or changed")
    if plan.same:
        return words.gettext("Nothing to do: nothing differs from the agenda here")
    return words.gettext("Nothing to take in")
