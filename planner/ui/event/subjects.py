"""The lists of the event page: groups, tracks, tags and own fields, with their verbs."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from planner.domain.colours import next_colour
from planner.domain.names import folded
from planner.domain.records import Field as OwnField
from planner.domain.records import FieldKind, Group, Tag, Track
from planner.language import Words
from planner.operations import fields, groups, tags, tracks
from planner.store import participants, snapshot
from planner.ui.event.listing import Subject, Values, changing
from planner.ui.forms import Field, Kind, Option, attempt
from planner.ui.workspace import Workspace
from planner.wording import figures
from planner.wording.choices import choice

KIND_WIDTH = 128
Records = list[tuple[str, Values]]


def group_subject(workspace: Workspace) -> Subject:
    words = workspace.words

    def add(name: str) -> str:
        known = workspace.snapshot.groups
        return attempt(workspace, groups.add_group, Group(name=name, **_next(known, workspace)))

    return Subject(
        kind=Group,
        fields=lambda _: _named(words.gettext("Group"), words),
        lines=lambda _: (("colour", "name"),),
        change=changing(workspace, groups.change_group, Group),
        add=add,
        remove=groups.remove_groups,
        order=lambda ids: _ignore(workspace.run(groups.order_groups, ids)),
        add_says=words.gettext("Add a group"),
        order_says=_order_says(words),
    )


def track_subject(workspace: Workspace) -> Subject:
    words = workspace.words

    def add(name: str) -> str:
        known = workspace.snapshot.tracks
        return attempt(workspace, tracks.add_track, Track(name=name, **_next(known, workspace)))

    return Subject(
        kind=Track,
        fields=lambda _: _named(words.gettext("Track"), words),
        lines=lambda _: (("colour", "name"),),
        change=changing(workspace, tracks.change_track, Track),
        add=add,
        remove=tracks.remove_tracks,
        order=lambda ids: _ignore(workspace.run(tracks.order_tracks, ids)),
        add_says=words.gettext("Add a track"),
        order_says=_order_says(words),
    )


def tag_subject(workspace: Workspace) -> Subject:
    words = workspace.words

    def add(name: str) -> str:
        return attempt(workspace, tags.add_tag, Tag(id=workspace.document.new_id(), name=name))

    return Subject(
        kind=Tag,
        fields=lambda _: _named(words.gettext("Tag"), words),
        lines=lambda _: (("colour", "name"),),
        change=changing(workspace, tags.change_tag, Tag),
        add=add,
        remove=tags.remove_tags,
        order=None,
        add_says=words.gettext("Add a tag"),
    )


def field_subject(workspace: Workspace) -> Subject:
    words = workspace.words

    def add(name: str) -> str:
        position = workspace.document.count(OwnField)
        field = OwnField(id=workspace.document.new_id(), name=name, position=position)
        return attempt(workspace, fields.add_field, field)

    def change(record_id: str, key: str, value: Any) -> str:
        """One that becomes a choice has something to choose from at once."""
        field = workspace.document.get(OwnField, record_id)
        if field is None:
            return ""
        changed = replace(field, **{key: value})
        if changed.kind is FieldKind.CHOICE and key == "kind" and not changed.choices:
            usual = f"{words.gettext('Yes')}\n{words.gettext('No')}"
            changed = replace(changed, choices=usual)
        return attempt(workspace, fields.change_field, changed)

    return Subject(
        kind=OwnField,
        fields=lambda values: _own(values, words),
        lines=lambda values: (("name", "kind"), *((("choices",),) if _has_choices(values) else ())),
        change=change,
        add=add,
        remove=fields.remove_fields,
        order=lambda ids: _ignore(workspace.run(fields.order_fields, ids)),
        add_says=words.gettext("Add a field"),
        order_says=_order_says(words),
    )


def group_records(workspace: Workspace) -> Records:
    counts = participants.counts(workspace.document, "group")
    return [
        (
            each.id,
            {"name": each.name, "colour": each.colour, "uses": _people(counts.get(each.id, 0), workspace)},
        )
        for each in workspace.snapshot.groups
    ]


def track_records(workspace: Workspace) -> Records:
    words = workspace.words
    counts = Counter(session.track for session in workspace.snapshot.sessions)
    return [
        (
            each.id,
            {
                "name": each.name,
                "colour": each.colour,
                "uses": words.ngettext("{count} session", "{count} sessions", counts[each.id]).format(
                    count=counts[each.id]
                ),
            },
        )
        for each in workspace.snapshot.tracks
    ]


def tag_records(workspace: Workspace) -> Records:
    counts = participants.counts(workspace.document, "tag")
    known = sorted(workspace.document.all(Tag), key=lambda tag: (folded(tag.name), tag.id))
    return [
        (
            each.id,
            {"name": each.name, "colour": each.colour, "uses": _people(counts.get(each.id, 0), workspace)},
        )
        for each in known
    ]


def field_records(workspace: Workspace) -> Records:
    known = workspace.document.select(OwnField, snapshot.BY_POSITION)
    return [(each.id, {"name": each.name, "kind": each.kind, "choices": each.choices}) for each in known]


def _named(what: str, words: Words) -> Sequence[Field]:
    return (
        Field(key="colour", label=words.gettext("Colour"), kind=Kind.COLOUR),
        Field(key="name", label=what),
    )


def _own(values: Values, words: Words) -> Sequence[Field]:
    kinds = [Option(kind, choice(kind, words)) for kind in FieldKind]
    asked = (
        Field(key="name", label=words.gettext("Field")),
        Field(
            key="kind", label=words.gettext("Kind"), kind=Kind.CHOICE, options=lambda: kinds, width=KIND_WIDTH
        ),
    )
    if not _has_choices(values):
        return asked
    says = words.gettext("Choices, one on each line")
    return (*asked, Field(key="choices", label=says, kind=Kind.LINES, hint=says))


def _has_choices(values: Values) -> bool:
    return bool(values["kind"] is FieldKind.CHOICE)


def _next(known: Sequence[Group] | Sequence[Track], workspace: Workspace) -> dict[str, Any]:
    """Id, colour and position of the one to come."""
    return {
        "id": workspace.document.new_id(),
        "colour": next_colour([each.colour for each in known]),
        "position": len(known),
    }


def _people(count: int, workspace: Workspace) -> str:
    return figures.people(count, workspace.words)


def _order_says(words: Words) -> str:
    return words.gettext("Drag to put in order, or press Alt+Up and Alt+Down in the row")


def _ignore(_: object) -> None:
    """An order gives nothing back."""
