"""The programme as a Word document that partners edit: a table a day, then the sessions with what there is to
tell. Days and sessions are headings, so that the navigation and a table of contents find them.
"""

import re

from planner.domain.directions import is_right_to_left
from planner.domain.paper_sizes import usual_paper
from planner.domain.snapshot import Snapshot
from planner.exporting.edition import Edition
from planner.exporting.programme import Entry, Programme, ProgrammeDay, Told, language_tag, programme_of
from planner.exporting.sharing import SharedTrack
from planner.exporting.word_markup import Element, child, paragraph
from planner.exporting.word_package import Frame, empty_document, packed
from planner.wording import exports
from planner.wording.directions import in_row

_COLOUR = re.compile("#[0-9a-fA-F]{6}")
_TIME, _ROOM = 1500, 2300
"""Widths of columns; twentieths of a point."""


def write_word_document(snapshot: Snapshot, edition: Edition) -> bytes:
    """Refused: `timezone_unknown`."""
    programme, words = programme_of(snapshot, edition), edition.words
    frame = Frame(
        title=programme.name,
        author="; ".join(programme.hosts),
        language=words.info().get("language", "en").replace("_", "-"),
        created=edition.created,
        paper=usual_paper(snapshot.event.timezone),
        is_turned=is_right_to_left(exports.agenda(words)),
        words=words,
    )
    document = empty_document(frame)
    body = document.element.body
    page = body.sectPr
    body.remove(page)
    _write(body, programme, frame)
    body.append(page)
    return packed(document)


def _write(body: Element, programme: Programme, frame: Frame) -> None:
    _head(body, programme, frame)
    for day in programme.days:
        _day(body, day, frame)
    if programme.told:
        paragraph(body, "Heading1", programme.told_heading, is_turned=frame.is_turned, is_on_new_page=True)
    for told in programme.told:
        _told(body, told, frame)
    paragraph(body, "Version", programme.version, is_turned=frame.is_turned)


def _head(body: Element, programme: Programme, frame: Frame) -> None:
    paragraph(body, "Title", programme.name, is_turned=frame.is_turned)
    for line in (programme.part, programme.dates, programme.place):
        if line:
            paragraph(body, "Subtitle", line, is_turned=frame.is_turned)
    if programme.hosts:
        paragraph(body, "SessionDetails", in_row(programme.hosts), is_turned=frame.is_turned)
    for about in (*programme.about, programme.nothing):
        if about:
            paragraph(body, "BodyText", about, is_turned=frame.is_turned)


def _day(body: Element, day: ProgrammeDay, frame: Frame) -> None:
    paragraph(body, "Heading1", day.heading, is_turned=frame.is_turned)
    if day.nothing:
        paragraph(body, "BodyText", day.nothing, is_turned=frame.is_turned)
        return
    widths = (_TIME, frame.width - _TIME - _ROOM, _ROOM)
    table = _table(body, day.heading, widths, frame)
    row = _row(table, is_heading=True)
    for heading, width in zip(exports.programme_headings(frame.words), widths, strict=True):
        paragraph(_cell(row, width), "TableHeading", heading, is_turned=frame.is_turned)
    for entry in day.entries:
        _entry(table, entry, widths, frame)


def _table(body: Element, caption: str, widths: tuple[int, ...], frame: Frame) -> Element:
    table = child(body, "tbl")
    properties = child(table, "tblPr")
    child(properties, "tblStyle", val="Programme")
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


def _cell(row: Element, width: int, track: SharedTrack | None = None) -> Element:
    cell = child(row, "tc")
    properties = child(cell, "tcPr")
    child(properties, "tcW", w=str(width), type="dxa")
    if track and _COLOUR.fullmatch(track.colour):
        edge = child(properties, "tcBorders")
        child(edge, "left", val="single", sz="24", space="0", color=track.colour[1:])
    return cell


def _entry(table: Element, entry: Entry, widths: tuple[int, ...], frame: Frame) -> None:
    row, turned = _row(table), frame.is_turned
    time, session, room = widths
    paragraph(_cell(row, time), "SessionTime", entry.span, is_turned=turned)
    cell, language = _cell(row, session, entry.session.track), language_tag(entry.session)
    paragraph(cell, "SessionTitle", entry.title, language=language, is_turned=turned)
    for line in (in_row(entry.kind), entry.names):
        if line:
            paragraph(cell, "SessionDetails", line, is_turned=turned)
    paragraph(_cell(row, room), "SessionRoom", entry.room, is_turned=turned)


def _told(body: Element, told: Told, frame: Frame) -> None:
    language, turned = language_tag(told.session), frame.is_turned
    paragraph(body, "Heading2", told.title, language=language, is_turned=turned)
    for line in (*told.times, in_row(told.kind), *told.people):
        if line:
            paragraph(body, "SessionDetails", line, is_turned=turned)
    for part in told.abstract:
        paragraph(body, "BodyText", part, language=language, is_turned=turned)
