"""Two people field by field, as values: what is the same, what somebody must choose, what comes together."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from planner.domain.names import full_name
from planner.domain.records import OWN, Absence, Answer, CheckIn, Consent, Field, Participant, Role, Tagging
from planner.domain.standing import NOT_COMING
from planner.domain.united import JOINED, NAME, joined, united
from planner.domain.values import dataclass
from planner.store import snapshot
from planner.ui.inspectors import participant_values as known
from planner.ui.workspace import Workspace
from planner.wording import fields as wording
from planner.wording.dates import short_date
from planner.wording.series import join

FIELDS = (
    "badge_name", "pronouns", "organisation", "job_title", "city", "country", "group", "email", "phone",
    "languages", "status", "arrival", "departure", "diet", "access_needs", "photo_consent", "notes",
    "desk_note", "pronunciation",
)  # fmt: skip
"""After the name, in this order."""


@dataclass(frozen=True, slots=True)
class Option:
    values: tuple[tuple[str, Any], ...]
    """What the verb is told: fields of the record, or answers under "own:ID"."""
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """The first option is the kept one's, the second the other's; a third is both. One: they are the same."""

    key: str
    label: str
    options: tuple[Option, ...]
    proposed: int = 0


@dataclass(frozen=True, slots=True)
class Tie:
    """What hangs on each and comes together."""

    label: str
    texts: tuple[str, str]


def lines(workspace: Workspace, keep: Participant, other: Participant) -> list[Line]:
    """Of all that one of the two has."""
    better = united(keep, other)
    found = [_name(workspace, keep, other, better)]
    found += [_field(workspace, name, keep, other, better) for name in FIELDS]
    found += _answers(workspace, keep, other)
    return [line for line in found if any(option.text for option in line.options)]


def ties(workspace: Workspace, keep: Participant, other: Participant) -> list[Tie]:
    words, both = workspace.words, (keep.id, other.id)
    days = tuple(_days(workspace, person) for person in (keep, other))
    found = [
        (words.gettext("Sessions"), tuple(_sessions(workspace, person) for person in both)),
        (words.gettext("Days"), days if days[0] != days[1] else ("", "")),
        (
            words.gettext("Badge and check-ins"),
            tuple("\n".join(known.badge_and_check_ins(workspace, person)) for person in both),
        ),
        (
            words.gettext("Tags"),
            tuple(join([tag.name for tag in known.tags_of(workspace, person)], words) for person in both),
        ),
    ]
    return [Tie(label, (texts[0], texts[1])) for label, texts in found if any(texts)]


def made(keep: Participant, other: Participant, values: Mapping[str, Any]) -> Participant:
    """Who they would be."""
    own = {name: value for name, value in values.items() if not name.startswith(OWN)}
    return replace(united(keep, other), **own)


def result(workspace: Workspace, keep: Participant, other: Participant) -> str:
    """What of the two comes together, counted: "2 sessions · 1 check-in"; empty for nothing."""
    words, document, both = workspace.words, workspace.document, (keep.id, other.id)
    sessions = {role.session for role in document.referring(Role, "participant", both)}
    came = {check_in.day for check_in in document.referring(CheckIn, "participant", both)}
    tags = {tagging.tag for tagging in document.referring(Tagging, "participant", both)}
    counts = (("session", len(sessions)), ("check_in", len(came)), ("tag", len(tags)))
    return " · ".join(wording.counted(table, count, words) for table, count in counts if count)


def _name(workspace: Workspace, keep: Participant, other: Participant, better: Participant) -> Line:
    texts = [full_name(person) for person in (keep, other)]
    if texts[0] == texts[1] and _parts(keep) != _parts(other):
        texts = [
            " · ".join(filter(None, (person.given_name, person.family_name))) for person in (keep, other)
        ]
    options = tuple(
        Option(tuple((part, getattr(person, part)) for part in NAME), text)
        for person, text in zip((keep, other), texts, strict=True)
    )
    label = workspace.words.gettext("Name")
    if options[0] == options[1]:
        return Line("name", label, options[:1])
    return Line("name", label, options, int(_parts(better) != _parts(keep)))


def _parts(person: Participant) -> tuple[str, str]:
    return person.given_name, person.family_name


def _field(
    workspace: Workspace, name: str, keep: Participant, other: Participant, better: Participant
) -> Line:
    values = [getattr(keep, name), getattr(other, name)]
    if name in JOINED and (both := joined(*values)) not in values:
        values.append(both)
    options = tuple(Option(((name, value),), _shown(workspace, name, value)) for value in values)
    label = wording.field("participant", name, workspace.words)
    if values[0] == values[1]:
        return Line(name, label, options[:1])
    return Line(name, label, options, values.index(getattr(better, name)))


def _shown(workspace: Workspace, name: str, value: Any) -> str:
    if name == "group":
        group = workspace.snapshot.group.get(value or "")
        return group.name if group else ""
    if value is Consent.UNKNOWN:
        return ""
    held = value.isoformat() if name in ("arrival", "departure") and value else value
    return wording.value("participant", name, held, lambda _, row: row, workspace.words)


def _answers(workspace: Workspace, keep: Participant, other: Participant) -> Iterable[Line]:
    document = workspace.document
    answers = document.referring(Answer, "participant", [keep.id, other.id])
    given = {(answer.participant, answer.field): answer.value for answer in answers}
    for field in document.select(Field, snapshot.BY_POSITION):
        values = [given.get((person.id, field.id), "") for person in (keep, other)]
        options = tuple(Option(((f"{OWN}{field.id}", value),), value) for value in values)
        if values[0] == values[1]:
            yield Line(f"{OWN}{field.id}", field.name, options[:1])
        else:
            yield Line(f"{OWN}{field.id}", field.name, options, 0 if values[0] else 1)


def _sessions(workspace: Workspace, person: str) -> str:
    parts = known.parts_of(workspace, person)
    return "\n".join(
        f"{part.name} · {wording.value('role', 'kind', part.role.kind, lambda _, row: row, workspace.words)}"
        for part in parts
    )


def _days(workspace: Workspace, person: Participant) -> str:
    """Those somebody comes on."""
    if person.status in NOT_COMING:
        return ""
    away = {each.day for each in workspace.document.referring(Absence, "participant", [person.id])}
    days: Sequence[str] = [
        short_date(day.date, workspace.words) for day in workspace.snapshot.days if day.id not in away
    ]
    return join(days, workspace.words) if days else workspace.words.gettext("None")
