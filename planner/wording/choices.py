"""The words for what a record can be: statuses, types, kinds, answers, colours."""

from enum import StrEnum

from planner.domain.records import (
    Consent,
    FieldKind,
    ParticipantStatus,
    RelationKind,
    RoleKind,
    SessionStatus,
    SessionType,
)
from planner.language import Words
from planner.wording.marking import later

CHOICES: dict[type[StrEnum], dict[str, str]] = {
    ParticipantStatus: {
        ParticipantStatus.INVITED: later("Invited"),
        ParticipantStatus.REGISTERED: later("Registered"),
        ParticipantStatus.CONFIRMED: later("Confirmed"),
        ParticipantStatus.WAITLISTED: later("On the waiting list"),
        ParticipantStatus.DECLINED: later("Declined"),
        ParticipantStatus.CANCELLED: later("Cancelled"),
    },
    Consent: {
        Consent.UNKNOWN: later("Not asked yet"),
        Consent.YES: later("Yes"),
        Consent.NO: later("No"),
    },
    FieldKind: {
        FieldKind.TEXT: later("Text"),
        FieldKind.NUMBER: later("Number"),
        FieldKind.YES_NO: later("Yes or no"),
        FieldKind.CHOICE: later("Choice"),
    },
    SessionType: {
        SessionType.PLENARY: later("Plenary"),
        SessionType.PANEL: later("Panel"),
        SessionType.WORKSHOP: later("Workshop"),
        SessionType.BREAKOUT: later("Breakout"),
        SessionType.MEAL: later("Meal"),
        SessionType.BREAK: later("Break"),
        SessionType.SOCIAL: later("Social"),
        SessionType.OTHER: later("Other"),
    },
    SessionStatus: {
        SessionStatus.PROPOSED: later("Proposed"),
        SessionStatus.CONFIRMED: later("Confirmed"),
        SessionStatus.CANCELLED: later("Cancelled"),
    },
    RoleKind: {
        RoleKind.PRESENTER: later("Presenter"),
        RoleKind.FACILITATOR: later("Facilitator"),
        RoleKind.MODERATOR: later("Moderator"),
        RoleKind.INTERPRETER: later("Interpreter"),
        RoleKind.NOTE_TAKER: later("Note-taker"),
        RoleKind.HOST: later("Host"),
    },
    RelationKind: {
        RelationKind.APART: later("Not in parallel with"),
        RelationKind.AFTER: later("Must come after"),
    },
}
"""By what is chosen."""

COLOURS = {
    "#0072b2": later("Blue"),
    "#e69f00": later("Orange"),
    "#009e73": later("Green"),
    "#cc79a7": later("Pink"),
    "#56b4e9": later("Sky blue"),
    "#d55e00": later("Vermilion"),
    "#f0e442": later("Yellow"),
}
"""Those of `domain.colours`."""


def choice(value: StrEnum, words: Words) -> str:
    return words.gettext(CHOICES[type(value)][value])


def colour(value: str, words: Words) -> str:
    """ "Blue"; a colour of one's own is called as it is written."""
    return words.gettext(COLOURS[value]) if value in COLOURS else value
