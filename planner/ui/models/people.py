"""The table of people."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from planner.domain import names, rules
from planner.domain.grouping import grouped
from planner.domain.records import (
    Absence,
    Answer,
    CheckIn,
    Consent,
    Day,
    Field,
    FieldKind,
    Group,
    Participant,
    ParticipantStatus,
    Role,
    Session,
    Tag,
    Tagging,
)
from planner.domain.values import dataclass
from planner.language import Words
from planner.operations import fields, participants
from planner.store import participants as reads
from planner.store.document import Document
from planner.store.snapshot import BY_POSITION
from planner.ui.models.columns import Choice, Column, Subject, changing, text_column
from planner.ui.workspace import Workspace
from planner.wording import tables
from planner.wording.choices import choice
from planner.wording.dates import short_date
from planner.wording.marking import later
from planner.wording.series import join

OWN_FIELD = "field:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What other records say of a page of people, by their ids."""

    words: Words
    groups: Mapping[str, Group]
    days: Sequence[Day]
    away: Mapping[str, Sequence[str]]
    came: Mapping[str, Sequence[str]]
    tags: Mapping[str, Sequence[str]]
    sessions: Mapping[str, Sequence[str]]
    answers: Mapping[tuple[str, str], str]

    def dates(self, days: Sequence[str]) -> str:
        return join([short_date(day.date, self.words) for day in self.days if day.id in days], self.words)


PersonColumn = Column[Participant, Around]


def around(workspace: Workspace, people: Sequence[Participant]) -> Around:
    document = workspace.document
    ids = [person.id for person in people]
    answers = document.referring(Answer, "participant", ids)
    return Around(
        words=workspace.words,
        groups={group.id: group for group in document.all(Group)},
        days=document.select(Day, "ORDER BY date, id"),
        away=grouped(
            (each.participant, each.day) for each in document.referring(Absence, "participant", ids)
        ),
        came=grouped(
            (each.participant, each.day) for each in document.referring(CheckIn, "participant", ids)
        ),
        tags=reads.tags_of(document, ids),
        sessions=reads.sessions_of(document, ids),
        answers={(answer.participant, answer.field): answer.value for answer in answers},
    )


def columns(workspace: Workspace) -> Sequence[PersonColumn]:
    words = workspace.words
    own = workspace.document.select(Field, BY_POSITION)
    return (
        PersonColumn(
            key="name", heading=words.gettext("Name"), shown=lambda person, _: names.shown_name(person),
            width=170, sort="name", problem=tables.name_problem,
        ),
        *_texts(_NAMES, words),
        PersonColumn(
            key="group", heading=words.gettext("Group"), shown=_group, width=160, sort="group",
            change=_set_group, typed=lambda person, _: person.group or "", choices=groups, colour=_colour,
        ),
        text_column(participants.change_participant, "organisation", words.gettext("Organisation"), 200),
        text_column(participants.change_participant, "city", words.gettext("City"), 120),
        PersonColumn(
            key="status", heading=words.gettext("Status"), width=110, sort="status",
            shown=lambda person, around: choice(person.status, around.words), change=_set_status,
            typed=lambda person, _: person.status, choices=statuses,
        ),
        PersonColumn(
            key="email", heading=words.gettext("E-mail"), shown=lambda person, _: person.email, width=200,
            sort="email", change=changing(participants.change_participant, "email"),
            problem=tables.email_problem,
        ),
        *_of_others(words),
        *_texts(_TEXTS, words),
        *(_own(field) for field in own),
    )  # fmt: skip


def groups(workspace: Workspace) -> Sequence[Choice]:
    found = workspace.document.select(Group, BY_POSITION)
    without = Choice(value="", text=workspace.words.gettext("Without a group"))
    return [*(Choice(value=group.id, text=group.name, colour=group.colour) for group in found), without]


def statuses(workspace: Workspace) -> Sequence[Choice]:
    return [Choice(value=status, text=choice(status, workspace.words)) for status in ParticipantStatus]


def consents(workspace: Workspace) -> Sequence[Choice]:
    return [Choice(value=answer, text=choice(answer, workspace.words)) for answer in Consent]


def answers(workspace: Workspace, field: Field) -> Sequence[Choice]:
    """Of an own field that is chosen, not typed; nothing for the others."""
    nothing = Choice(value="", text="")
    match field.kind:
        case FieldKind.CHOICE:
            return [nothing, *(Choice(value=each, text=each) for each in rules.choices(field))]
        case FieldKind.YES_NO:
            words = workspace.words
            yes, no = words.gettext("Yes"), words.gettext("No")
            return [nothing, Choice(value="yes", text=yes), Choice(value="no", text=no)]
    return []


def _of_others(words: Words) -> Sequence[PersonColumn]:
    return (
        PersonColumn(
            key="days", heading=words.gettext("Days"), width=160, sort="days", usual=False,
            shown=lambda person, around: around.dates(
                [day.id for day in around.days if day.id not in around.away.get(person.id, ())]
            ),
        ),
        PersonColumn(
            key="tags", heading=words.gettext("Tags"), width=140, sort="tags",
            shown=lambda person, around: join(around.tags.get(person.id, ()), around.words),
        ),
        PersonColumn(
            key="sessions", heading=words.gettext("Sessions"), width=200, sort="sessions",
            shown=lambda person, around: join(around.sessions.get(person.id, ()), around.words),
        ),
        PersonColumn(
            key="checked_in", heading=words.gettext("Checked in"), width=140, sort="checked_in", usual=False,
            shown=lambda person, around: around.dates(around.came.get(person.id, ())),
        ),
        PersonColumn(
            key="photo_consent", heading=words.gettext("Photos"), width=110, usual=False,
            sort="photo_consent",
            shown=lambda person, around: choice(person.photo_consent, around.words), change=_set_consent,
            typed=lambda person, _: person.photo_consent, choices=consents,
        ),
        PersonColumn(
            key="arrival", heading=words.gettext("Arrival"), width=140, sort="arrival", usual=False,
            shown=lambda person, around: tables.moment(person.arrival, around.words),
        ),
        PersonColumn(
            key="departure", heading=words.gettext("Departure"), width=140, sort="departure", usual=False,
            shown=lambda person, around: tables.moment(person.departure, around.words),
        ),
    )  # fmt: skip


_NAMES = (
    ("given_name", later("Given name"), 130),
    ("family_name", later("Family name"), 130),
    ("badge_name", later("Badge name"), 150),
    ("pronouns", later("Pronouns"), 100),
    ("pronunciation", later("How the name is said"), 160),
)
_TEXTS = (
    ("job_title", later("Job title"), 160),
    ("country", later("Country"), 110),
    ("phone", later("Phone"), 140),
    ("languages", later("Languages"), 140),
    ("diet", later("Diet"), 130),
    ("access_needs", later("Access needs"), 180),
    ("desk_note", later("Note for the desk"), 180),
    ("notes", later("Notes"), 200),
)


def _texts(listed: Iterable[tuple[str, str, int]], words: Words) -> Iterator[PersonColumn]:
    """Keys, headings and widths of what is not seen at first."""
    for key, heading, width in listed:
        yield text_column(participants.change_participant, key, words.gettext(heading), width, usual=False)


def _own(field: Field) -> PersonColumn:
    def value(person: Participant, around: Around) -> str:
        return around.answers.get((person.id, field.id), "")

    def fill_in(document: Document, person: Participant, text: str) -> None:
        fields.set_field(document, [person.id], field=field.id, value=text)

    is_chosen = field.kind in (FieldKind.CHOICE, FieldKind.YES_NO)
    return PersonColumn(
        key=OWN_FIELD + field.id, heading=field.name, shown=value, typed=value, width=130, usual=False,
        change=fill_in, choices=(lambda workspace: answers(workspace, field)) if is_chosen else None,
        is_numeric=field.kind is FieldKind.NUMBER,
    )  # fmt: skip


def _set_group(document: Document, person: Participant, group: str) -> None:
    participants.set_group(document, [person.id], group=group or None)


def _set_status(document: Document, person: Participant, status: str) -> None:
    participants.set_status(document, [person.id], status=ParticipantStatus(status))


def _set_consent(document: Document, person: Participant, answer: str) -> None:
    participants.set_detail(document, [person.id], detail="photo_consent", value=answer)


def _group(person: Participant, around: Around) -> str:
    group = around.groups.get(person.group or "")
    return group.name if group else ""


def _colour(person: Participant, around: Around) -> str:
    group = around.groups.get(person.group or "")
    return group.colour if group else ""


PEOPLE = Subject(
    name="participants",
    record=Participant,
    listing=reads.LISTING,
    columns=columns,
    around=around,
    usual_sort="name",
    shown=frozenset({Participant, Group, Day, Absence, CheckIn, Tag, Tagging, Role, Session, Answer, Field}),
    columns_from=frozenset({Field}),
)
