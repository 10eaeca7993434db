"""The agenda as a Word document that partners edit: a table a day, then the sessions with what there is to
tell. Days and sessions are headings, so that the navigation and a table of contents find them.
"""

import re

from planner import language
from planner.domain.paper_sizes import usual_paper
from planner.domain.snapshot import Snapshot
from planner.exporting.edition import Edition
from planner.exporting.sharing import SharedTrack
from planner.exporting.telling import language_tag
from planner.exporting.text.worded import WordedAgenda, WordedDay, WordedSession, WordedSlot, worded_agenda
from planner.exporting.word.markup import Element, child, paragraph
from planner.exporting.word.package import Frame, empty_document, packed
from planner.wording import exports
from planner.wording.directions import are_right_to_left, in_row

_COLOUR = re.compile("#[0-9a-fA-F]{6}")
_TIME, _ROOM = 1500, 2300
"""Widths of columns; twentieths of a point."""


def write_word_document(snapshot: Snapshot, edition: Edition) -> bytes:
    """Refused: `timezone_unknown`."""
    worded, words = worded_agenda(snapshot, edition), edition.words
    frame = Frame(
        title=worded.name,
        author="; ".join(worded.hosts),
        language=language.tag(words),
        created=edition.created,
        paper=usual_paper(snapshot.event.timezone),
        is_turned=are_right_to_left(words),
        words=words,
    )
    document = empty_document(frame)
    body = document.element.body
    page = body.sectPr
    body.remove(page)
    _write(body, worded, frame)
    body.append(page)
    return packed(document)


def _write(body: Element, worded: WordedAgenda, frame: Frame) -> None:
    _head(body, worded, frame)
    for day in worded.days:
        _day(body, day, frame)
    if worded.told:
        paragraph(body, "Heading1", worded.told_heading, is_turned=frame.is_turned, is_on_new_page=True)
    for told in worded.told:
        _told(body, told, frame)
    paragraph(body, "Version", worded.version, is_turned=frame.is_turned)


def _head(body: Element, worded: WordedAgenda, frame: Frame) -> None:
    paragraph(body, "Title", worded.name, is_turned=frame.is_turned)
    for line in (worded.part, worded.dates, worded.place):
        if line:
            paragraph(body, "Subtitle", line, is_turned=frame.is_turned)
    if worded.hosts:
        paragraph(body, "SessionDetails", in_row(worded.hosts), is_turned=frame.is_turned)
    for about in (*worded.about, worded.nothing):
        if about:
            paragraph(body, "BodyText", about, is_turned=frame.is_turned)


def _day(body: Element, day: WordedDay, frame: Frame) -> None:
    paragraph(body, "Heading1", day.heading, is_turned=frame.is_turned)
    if day.nothing:
        paragraph(body, "BodyText", day.nothing, is_turned=frame.is_turned)
        return
    widths = (_TIME, frame.width - _TIME - _ROOM, _ROOM)
    table = _table(body, day.heading, widths, frame)
    row = _row(table, is_heading=True)
    for heading, width in zip(exports.slot_headings(frame.words), widths, strict=True):
        paragraph(_cell(row, width), "TableHeading", heading, is_turned=frame.is_turned)
    for entry in day.entries:
        _entry(table, entry, widths, frame)


def _table(body: Element, caption: str, widths: tuple[int, ...], frame: Frame) -> Element:
    table = child(body, "tbl")
    properties = child(table, "tblPr")
    child(properties, "tblStyle", val="Agenda")
    if frame.is_turned:
        child(properties, "bidiVisual")
    child(properties, "tblW", w=str(sum(widths)), type="dxa")
    child(properties, "tblLayout", type="fixed")
    child(properties, "tblLook", val="0620", firstRow="1", noHBand="1", noVBand="1")
    child(properties, "tblCaption", val=caption)
    grid = child(table, "tblGrid")
    for width in widths:
        child(grid, "gridCol", w=str(width))
    return table


def _row(table: Element, *, is_heading: bool = False) -> Element:
    row = child(table, "tr")
    properties = child(row, "trPr")
    child(properties, "cantSplit")
    if is_heading:
        child(properties, "tblHeader")
    return row


def _cell(row: Element, width: int, track: SharedTrack | None = None, *, side: str = "left") -> Element:
    """The edge in the colour of the track is at the "left", where lines begin, or "right", where they end."""
    cell = child(row, "tc")
    properties = child(cell, "tcPr")
    child(properties, "tcW", w=str(width), type="dxa")
    if track and _COLOUR.fullmatch(track.colour):
        edge = child(properties, "tcBorders")
        child(edge, side, val="single", sz="24", space="0", color=track.colour[1:])
    return cell


def _entry(table: Element, entry: WordedSlot, widths: tuple[int, ...], frame: Frame) -> None:
    row, turned = _row(table), frame.is_turned
    time, session, room = widths
    track = entry.session.track
    beside = (
        track if turned else None
    )  # LibreOffice shows an edge of a turned table only where both cells have it
    paragraph(_cell(row, time, beside, side="right"), "SessionTime", entry.span, is_turned=turned)
    cell = _cell(row, session, track)
    paragraph(cell, "SessionTitle", entry.title, language=language_tag(entry.session), is_turned=turned)
    for line in (in_row(entry.kind), entry.names):
        if line:
            paragraph(cell, "SessionDetails", line, is_turned=turned)
    paragraph(_cell(row, room), "SessionRoom", entry.room, is_turned=turned)


def _told(body: Element, told: WordedSession, frame: Frame) -> None:
    spoken, turned = language_tag(told.session), frame.is_turned
    paragraph(body, "Heading2", told.title, language=spoken, is_turned=turned)
    for line in (*told.times, in_row(told.kind), *told.people):
        if line:
            paragraph(body, "SessionDetails", line, is_turned=turned)
    for part in told.abstract:
        paragraph(body, "BodyText", part, language=spoken, is_turned=turned)
