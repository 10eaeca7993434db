"""A published agenda (frab, pretalx: `schedule.xml`, `schedule.json`) read from a file."""

from pathlib import Path

from planner.importing.schedule.json_form import raw_from_json
from planner.importing.schedule.reading import source_agenda
from planner.importing.schedule.source import SourceAgenda
from planner.importing.schedule.xml_form import raw_from_xml
from planner.importing.unreadable import Unreadable

LARGEST = 64_000_000
"""Bytes; the largest congresses publish two million."""

_ASKED_FOR_A_GUESS = 4096
_NO_SCHEDULE = (
    b"<html",
    b"<!doctype html",
    b"<table",
    b"<head",
    b"<body",
    b"<meta",
    b"<workbook",
    b"<ss:workbook",
)


def read_schedule(path: Path) -> SourceAgenda:
    """Raises OSError, and Unreadable as `parse_schedule` does and with `too_large`."""
    if path.stat().st_size > LARGEST:
        raise Unreadable("too_large", megabytes=LARGEST // 1_000_000)
    return parse_schedule(path.read_bytes())


def parse_schedule(content: bytes) -> SourceAgenda:
    """Raises Unreadable: `empty`, `not_a_schedule`, `damaged_schedule` (line), `unsafe_xml`."""
    match _first_mark(content):
        case b"":
            raise Unreadable("empty")
        case b"<":
            return source_agenda(raw_from_xml(content))
        case b"{" | b"[":
            return source_agenda(raw_from_json(content))
        case _:
            raise Unreadable("not_a_schedule")


def looks_like_schedule(path: Path) -> bool:
    """Whether a file begins as one of the two forms do, whatever it is called. Raises OSError.

    A web page or a workbook in XML, which begins with the same mark, is a list.
    """
    with path.open("rb") as file:
        start = file.read(_ASKED_FOR_A_GUESS)
    if _first_mark(start) == b"<":
        plain = start.replace(b"\0", b"").lower()
        return b"<schedule" in plain or not any(mark in plain for mark in _NO_SCHEDULE)
    return _first_mark(start) == b"{"


def _first_mark(content: bytes) -> bytes:
    start = content[:_ASKED_FOR_A_GUESS].removeprefix(b"\xef\xbb\xbf")
    if start[:2] in (b"\xff\xfe", b"\xfe\xff"):
        start = start[2:].replace(b"\0", b"")
    return start.lstrip()[:1]
