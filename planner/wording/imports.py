"""What the page that imports a list says: what the list is, what becomes of its rows, what Import will do."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from planner.language import Words
from planner.wording import fields
from planner.wording.lists import recognised
from planner.wording.marking import later, several
from planner.wording.series import join, listed

FATES = {
    "new": later("New"),
    "changed": later("Changed"),
    "removed": later("Taken out"),
    "same": later("The same"),
    "repeated": later("Repeated"),
    "skipped": later("Left out"),
    "left-out": later("Left out"),
    "problems": later("Problems"),
    "missing": later("Not in the file"),
    "like": later("Like somebody"),
}
"""By fate, and what else rows can be chosen by."""

NEW = {
    "participants": several("{count} new person", "{count} new people"),
    "sessions": several("{count} new session", "{count} new sessions"),
    "rooms": several("{count} new room", "{count} new rooms"),
}

UNNAMED = {
    "no_name_column": later("No column holds names. Say which one does, then every row gets its place here."),
    "no_title_column": later(
        "No column holds titles. Say which one does, then every row gets its place here."
    ),
    "no_room_column": later(
        "No column holds the rooms’ names. Say which one does, then every row gets its place here."
    ),
}
"""What is missing before rows can be understood, by the code of `Unreadable`."""

_TABLES = {"participants": "participant", "sessions": "session", "rooms": "room"}
_TOLD = ("participant", "session", "room", "slot", "role", "group", "tag", "track", "field")
"""What a list may bring along, in the order it is told."""


class Plan(Protocol):
    """As `importing.lists.plan` has it."""

    @property
    def new(self) -> int: ...
    @property
    def changed(self) -> int: ...
    @property
    def same(self) -> int: ...
    @property
    def skipped(self) -> int: ...
    @property
    def left_out(self) -> int: ...
    @property
    def records(self) -> Sequence[object]: ...
    @property
    def added(self) -> Mapping[str, int]: ...


def fate(name: str, words: Words) -> str:
    return words.gettext(FATES[name])


def about_list(product: str, rows: int, lines: int, words: Words) -> str:
    """ "An export of Eventbrite · 140 rows · 141 lines in the file"."""
    counted = words.ngettext("{count} row", "{count} rows", rows).format(count=f"{rows:,}")
    parts = [recognised(product, words), counted] if product else [counted]
    if lines:
        in_file = words.ngettext("{count} line in the file", "{count} lines in the file", lines)
        parts.append(in_file.format(count=f"{lines:,}"))
    return " · ".join(parts)


def intended(plan: Plan, kind: str, words: Words) -> str:
    """What Import will do: "38 new people, 2 changed, 4 rows left out"."""
    parts = []
    if plan.new:
        parts.append(words.ngettext(*NEW[kind], plan.new).format(count=f"{plan.new:,}"))
    if plan.changed:
        changed = words.ngettext("{count} changed", "{count} changed", plan.changed)
        parts.append(changed.format(count=f"{plan.changed:,}"))
    if not parts:
        parts.append(_nothing(plan, words))
    out = plan.skipped + plan.left_out
    if out:
        sentence = words.ngettext("{count} row left out", "{count} rows left out", out)
        parts.append(sentence.format(count=f"{out:,}"))
    return join(parts, words)


def brought_along(plan: Plan, kind: str, words: Words) -> str:
    """ "Adds 3 groups and 2 own fields too."; empty where there is nothing but the rows themselves."""
    added = {table: count for table, count in plan.added.items() if count and table != _TABLES[kind]}
    told = [fields.counted(table, added[table], words) for table in _TOLD if table in added]
    return words.gettext("Adds {what} too.").format(what=listed(told, words)) if told else ""


def done(plan: Plan, words: Words) -> str:
    """ "38 added, 2 changed."."""
    parts = []
    if plan.new:
        added = words.ngettext("{count} added", "{count} added", plan.new)
        parts.append(added.format(count=f"{plan.new:,}"))
    if plan.changed:
        changed = words.ngettext("{count} changed", "{count} changed", plan.changed)
        parts.append(changed.format(count=f"{plan.changed:,}"))
    if not parts:
        return words.gettext("The list is taken in.")
    return words.gettext("{what}.").format(what=join(parts, words))


def from_to(before: str, after: str, words: Words) -> str:
    """ "Graz → Wien"."""
    nothing = words.gettext("nothing")
    return f"{before or nothing} → {after or nothing}"


def change(field: str, before: str, after: str, words: Words) -> str:
    """ "City: Graz → Wien"."""
    return words.gettext("{field}: {change}").format(field=field, change=from_to(before, after, words))


def _nothing(plan: Plan, words: Words) -> str:
    if plan.records:
        return words.gettext("No row is new or changed")
    if plan.same:
        return words.gettext("Nothing to do: all of this is in the workshop already")
    return words.gettext("Nothing to take in")
