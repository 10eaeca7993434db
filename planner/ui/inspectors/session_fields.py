"""What the form of a session asks."""

from planner.domain.records import SessionStatus, SessionType
from planner.ui.forms import Field, Kind, Option
from planner.ui.workspace import Workspace
from planner.wording.choices import choice


def main_fields(workspace: Workspace) -> tuple[Field, ...]:
    words = workspace.words

    def types() -> list[Option]:
        return [Option(kind, choice(kind, words)) for kind in SessionType]

    def statuses() -> list[Option]:
        return [Option(status, choice(status, words)) for status in SessionStatus]

    def tracks() -> list[Option]:
        known = [Option(track.id, track.name, track.colour) for track in workspace.snapshot.tracks]
        return [Option(None, words.gettext("Without a track")), *known]

    return (
        Field(key="title", label=words.gettext("Title")),
        Field(key="type", label=words.gettext("Type"), kind=Kind.CHOICE, options=types, half=True),
        Field(key="minutes", label=words.gettext("Minutes"), kind=Kind.NUMBER, step=5, half=True),
        Field(key="track", label=words.gettext("Track"), kind=Kind.CHOICE, options=tracks, half=True),
        Field(key="status", label=words.gettext("Status"), kind=Kind.CHOICE, options=statuses, half=True),
    )


def audience_fields(workspace: Workspace) -> tuple[Field, ...]:
    words = workspace.words
    return (
        Field(key="expected", label=words.gettext("People expected"), kind=Kind.NUMBER, half=True),
        Field(
            key="limit", label=words.gettext("People at the most"), kind=Kind.NUMBER, half=True,
            hint=words.gettext("No limit"),
        ),
        Field(key="language", label=words.gettext("Language")),
        Field(key="public", label=words.gettext("In the public agenda"), kind=Kind.YES_NO),
    )  # fmt: skip


def abstract_fields(workspace: Workspace) -> tuple[Field, ...]:
    label = workspace.words.gettext("Abstract")
    return (Field(key="abstract", label=label, kind=Kind.LINES, bare=True),)


def notes_fields(workspace: Workspace) -> tuple[Field, ...]:
    hint = workspace.words.gettext("Only for the planning team")
    label = workspace.words.gettext("Notes")
    return (Field(key="notes", label=label, kind=Kind.LINES, hint=hint, bare=True),)
