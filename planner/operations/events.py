"""The gathering itself."""

from dataclasses import replace

from planner.domain import rules
from planner.domain.pictures import media_type
from planner.domain.records import EVENT_ID, Event
from planner.domain.refusal import Refused
from planner.operations.subjects import existing
from planner.printing.pictures import check_picture
from planner.printing.vectors import is_svg, png_of_svg
from planner.store.document import Document

LARGEST_LOGO = 5_000_000
"""Bytes; a logo lies in the file once and in every printed paper once."""


def change_event(document: Document, event: Event) -> Event:
    event = rules.checked(replace(event, logo=existing(document, Event, EVENT_ID).logo))
    with document.edit("change_event", about=event.name) as edit:
        edit.put(event)
    return event


def set_logo(document: Document, content: bytes) -> Event:
    """`content` is a PNG, JPEG or SVG file; an SVG is drawn once, now, and kept as PNG.

    Refused: `logo_unreadable`, `logo_too_large`, `logo_too_many_pixels`, `logo_broken`,
    `logo_refers_outside`.
    """
    kind = media_type(content)
    is_drawing = kind is None and is_svg(content)
    if kind is None and not is_drawing:
        raise Refused("logo_unreadable")
    if len(content) > LARGEST_LOGO:
        raise Refused("logo_too_large", megabytes=LARGEST_LOGO // 1_000_000)
    if is_drawing:
        content, kind = png_of_svg(content), "image/png"
    else:
        check_picture(content)
    event = existing(document, Event, EVENT_ID)
    with document.edit("set_logo", about=event.name) as edit:
        event = replace(event, logo=edit.add_picture(content, str(kind)))
        edit.put(event)
    return event


def remove_logo(document: Document) -> Event:
    event = replace(existing(document, Event, EVENT_ID), logo=None)
    with document.edit("remove_logo", about=event.name) as edit:
        edit.put(event)
    return event
