"""What the form of a person asks."""

from collections.abc import Callable, Sequence

from planner.domain.emails import is_email
from planner.domain.records import OWN, Consent, Day, FieldKind, Group, ParticipantStatus
from planner.domain.records import Field as OwnField
from planner.domain.rules import choices
from planner.importing.lists.attendance import moment_reader
from planner.language import Words
from planner.store import suggestions
from planner.ui.forms import Field, Kind, Option
from planner.ui.workspace import Workspace
from planner.wording.choices import choice
from planner.wording.dates import short_date


def name_fields(words: Words, usual: Callable[[str], Callable[[], Sequence[str]]]) -> tuple[Field, ...]:
    return (
        Field(key="given_name", label=words.gettext("Given name"), half=True),
        Field(key="family_name", label=words.gettext("Family name"), half=True),
        Field(key="badge_name", label=words.gettext("Name on the badge"), half=True),
        Field(key="pronouns", label=words.gettext("Pronouns"), half=True, suggestions=usual("pronouns")),
        Field(key="pronunciation", label=words.gettext("How the name is said")),
    )


def standing_fields(workspace: Workspace) -> tuple[Field, ...]:
    words = workspace.words

    def groups() -> list[Option]:
        found: list[Group] = list(workspace.snapshot.groups)
        return [
            Option(None, words.gettext("Without a group")),
            *(Option(group.id, group.name, group.colour) for group in found),
        ]

    def statuses() -> list[Option]:
        return [Option(status, choice(status, words)) for status in ParticipantStatus]

    return (
        Field(key="group", label=words.gettext("Group"), kind=Kind.CHOICE, options=groups, half=True),
        Field(key="status", label=words.gettext("Status"), kind=Kind.CHOICE, options=statuses, half=True),
    )


def work_fields(words: Words, usual: Callable[[str], Callable[[], Sequence[str]]]) -> tuple[Field, ...]:
    return (
        Field(key="organisation", label=words.gettext("Organisation"), suggestions=usual("organisation")),
        Field(key="job_title", label=words.gettext("Job title"), suggestions=usual("job_title")),
        Field(key="city", label=words.gettext("City"), half=True, suggestions=usual("city")),
        Field(key="country", label=words.gettext("Country"), half=True, suggestions=usual("country")),
    )


def contact_fields(words: Words) -> tuple[Field, ...]:
    def advise(address: str) -> str:
        if not address or is_email(address):
            return ""
        return words.gettext("This does not look like an e-mail address.")

    return (
        Field(key="email", label=words.gettext("E-mail"), advice=advise),
        Field(key="phone", label=words.gettext("Phone")),
    )


def attending_fields(days: Sequence[Day], words: Words) -> tuple[Field, ...]:
    read = moment_reader(days)
    hint = f"{days[0].date} 09:30" if days else "2016-05-26 09:30"
    return (
        *(
            Field(key=f"day:{day.id}", label=short_date(day.date, words), kind=Kind.YES_NO, half=True)
            for day in days
        ),
        Field(
            key="arrival", label=words.gettext("Arrives"), kind=Kind.MOMENT, read=read, hint=hint, half=True
        ),
        Field(
            key="departure", label=words.gettext("Leaves"), kind=Kind.MOMENT, read=read, hint=hint, half=True
        ),
    )


def needs_fields(words: Words, usual: Callable[[str], Callable[[], Sequence[str]]]) -> tuple[Field, ...]:
    def consents() -> list[Option]:
        return [Option(consent, choice(consent, words)) for consent in Consent]

    return (
        Field(key="languages", label=words.gettext("Languages"), suggestions=usual("languages")),
        Field(key="diet", label=words.gettext("Diet"), half=True, suggestions=usual("diet")),
        Field(
            key="photo_consent", label=words.gettext("Photos allowed"), kind=Kind.CHOICE, options=consents,
            half=True,
        ),
        Field(key="access_needs", label=words.gettext("Access needs"), kind=Kind.LINES),
    )  # fmt: skip


def own_fields(fields: Sequence[OwnField], words: Words) -> tuple[Field, ...]:
    return tuple(_own_field(field, words) for field in fields)


def usual_values(workspace: Workspace) -> Callable[[str], Callable[[], Sequence[str]]]:
    """For a column: what others wrote in it."""
    return lambda column: lambda: suggestions.values(workspace.document, column)


def _own_field(field: OwnField, words: Words) -> Field:
    key = f"{OWN}{field.id}"
    match field.kind:
        case FieldKind.YES_NO:
            options = [
                Option("", "–"),
                Option("yes", words.gettext("Yes")),
                Option("no", words.gettext("No")),
            ]
        case FieldKind.CHOICE:
            options = [Option("", "–"), *(Option(each, each) for each in choices(field))]
        case _:
            return Field(key=key, label=field.name)
    return Field(key=key, label=field.name, kind=Kind.CHOICE, options=lambda: options)
