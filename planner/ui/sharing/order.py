"""What shall be shared: a format, and which part of the workshop."""

from dataclasses import field, replace

from planner.domain.values import dataclass
from planner.exporting.choices import Choices
from planner.exporting.tables.participant_rows import USUAL
from planner.operations.exports import AGENDA_PARTS, FORMATS, Format, format_named
from planner.wording.sharing import BUNDLE

OFFERED = (*(one.name for one in FORMATS if one.is_agenda), BUNDLE)
"""For everybody; the bundle holds all of them."""
PEOPLE = tuple(one.name for one in FORMATS if not one.is_agenda)
"""For the organizers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareOrder:
    name: str
    """Of the format, or `BUNDLE`."""
    choices: Choices = field(default_factory=Choices)
    has_columns: bool = True
    """False where somebody took out the last column of a list."""

    @property
    def format(self) -> Format | None:
        """None for the bundle."""
        return format_named(self.name)

    @property
    def is_about_people(self) -> bool:
        return self.name in PEOPLE

    @property
    def is_narrow(self) -> bool:
        """Only a part of the agenda is wanted."""
        choices = self.choices
        return bool(choices.days or choices.rooms or choices.tracks or choices.person)


def takes(name: str) -> frozenset[str]:
    """Which fields of `Choices` a format heeds."""
    found = format_named(name)
    return found.takes if found else AGENDA_PARTS


def heeded(name: str, choices: Choices) -> Choices:
    """Without what the format does not take; the usual columns are told by none."""
    usual = Choices()
    rest = {part: getattr(usual, part) for part in Choices.__dataclass_fields__ if part not in takes(name)}
    kept = replace(choices, **rest)
    return replace(kept, columns=()) if frozenset(kept.columns) == frozenset(USUAL) else kept
