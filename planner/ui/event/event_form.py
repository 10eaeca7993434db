"""The event's own form."""

from dataclasses import replace
from typing import Any

from planner.domain import rules
from planner.domain.records import EVENT_ID, Event
from planner.operations import events
from planner.ui.forms import Field, Form, Kind, attempt
from planner.ui.workspace import Workspace

CURRENCIES = ("USD", "EUR", "GBP", "CHF", "CAD", "AUD", "MXN", "BRL", "COP", "INR", "JPY", "KES", "ZAR")
"""To choose from; any other can be typed."""


def event_form(workspace: Workspace) -> Form:
    def commit(key: str, value: Any) -> str:
        event = workspace.document.get(Event, EVENT_ID)
        if event is None:
            return ""
        if key == "currency":
            value = value.strip().upper()
        if value is None:
            value = 0
        return attempt(workspace, events.change_event, replace(event, **{key: value}))

    return Form(workspace.words, commit, _fields(workspace))


def _fields(workspace: Workspace) -> tuple[Field, ...]:
    words = workspace.words
    return (
        Field(key="name", label=words.gettext("Name")),
        Field(key="about", label=words.gettext("About"), kind=Kind.LINES),
        Field(key="objectives", label=words.gettext("Objectives"), kind=Kind.LINES),
        Field(key="hosts", label=words.gettext("Hosts"), kind=Kind.LINES),
        Field(key="venue", label=words.gettext("Venue"), half=True),
        Field(key="city", label=words.gettext("City"), half=True),
        Field(
            key="timezone", label=words.gettext("Time zone"), half=True,
            suggestions=lambda: sorted(rules.timezones()), hint="America/New_York",
        ),
        Field(
            key="currency", label=words.gettext("Currency"), half=True, suggestions=lambda: CURRENCIES,
            hint="USD",
        ),
        Field(key="designation_code", label=words.gettext("Designation code for donations")),
        Field(
            key="room_change_minutes", kind=Kind.NUMBER, half=True, step=5,
            label=words.gettext("Minutes somebody needs to change rooms"),
        ),
        Field(
            key="stretch_minutes", kind=Kind.NUMBER, half=True, step=15,
            label=words.gettext("Longest stretch without a break, in minutes (0: not checked)"),
        ),
    )  # fmt: skip
