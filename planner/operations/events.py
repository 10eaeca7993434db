"""The gathering itself."""

from dataclasses import replace

from planner.domain import rules
from planner.domain.pictures import media_type
from planner.domain.records import EVENT_ID, Event
from planner.domain.refusal import Refused
from planner.operations.subjects import existing
from planner.store.document import Document

LARGEST_LOGO = 5_000_000
"""Bytes; a logo lies in the file once and in every printed paper once."""


def change_event(document: Document, event: Event) -> Event:
    event = rules.checked(replace(event, logo=existing(document, Event, EVENT_ID).logo))
    with document.edit("change_event", about=event.name) as edit:
        edit.put(event)
    return event


def set_logo(document: Document, content: bytes) -> Event:
    """`content` is a PNG or JPEG file."""
    kind = media_type(content)
    if kind is None:
        raise Refused("logo_unreadable")
    if len(content) > LARGEST_LOGO:
        raise Refused("logo_too_large", megabytes=LARGEST_LOGO // 1_000_000)
    event = existing(document, Event, EVENT_ID)
    with document.edit("set_logo", about=event.name) as edit:
        event = replace(event, logo=edit.add_picture(content, kind))
        edit.put(event)
    return event


def remove_logo(document: Document) -> Event:
    event = replace(existing(document, Event, EVENT_ID), logo=None)
    with document.edit("remove_logo", about=event.name) as edit:
        edit.put(event)
    return event
