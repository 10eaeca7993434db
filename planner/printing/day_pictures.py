"""A picture of a day of the agenda, as PNG and as SVG, with what strangers may see and no more.

pdfium draws the PNG: ten times as quick as resvg draws the outlines of the SVG.
"""

import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, cast

from planner import language
from planner.domain.records import Day
from planner.domain.snapshot import Snapshot
from planner.language import Words
from planner.printing.choices import Choices
from planner.printing.cleaning import cleaned
from planner.printing.layouts import agenda
from planner.printing.layouts.agenda import Edition, Entry, edition_of
from planner.printing.layouts.day_picture import day_page
from planner.printing.pdf import write_pdf
from planner.printing.pdfium import first_page
from planner.printing.svg import write_drawing
from planner.wording import papers as wording
from planner.wording.directions import in_row
from planner.wording.series import join

if TYPE_CHECKING:
    from PIL.Image import Image

PIXELS = 1920
"""Across: the width of a slide, and sharp on a phone."""
_COLOURS = 256
_ROWS = 4
"""Of so many rows of pixels one is asked for its colours."""
_COMPRESSION = 4
"""zlib's usual 6 takes twice as long for three hundredths of the size."""
_CANDIDATES = 2000
"""Colours used most, of which those that look alike become one."""


def write_svg(snapshot: Snapshot, day: Day, *, choices: Choices, words: Words) -> bytes:
    """Letters are outlines; what they say stands in the title and the description, for screen readers."""
    edition = _edition(snapshot, day, choices, words)
    drawing = write_drawing(
        day_page(edition, edition.snapshot.days[0]),
        title=_title(edition),
        told="\n".join(_told(edition)),
        language=language.tag(words),
        width=PIXELS,
    )
    return drawing.encode("utf-8")


def write_png(snapshot: Snapshot, day: Day, *, choices: Choices, words: Words) -> bytes:
    """The same picture, 1920 pixels wide."""
    edition = _edition(snapshot, day, choices, words)
    page = day_page(edition, edition.snapshot.days[0])
    pdf = write_pdf([page], title="", pictures={}, created=datetime(2000, 1, 1, tzinfo=UTC))
    return _small(first_page(pdf, scale=PIXELS / page.width), title=_title(edition))


def _edition(snapshot: Snapshot, day: Day, choices: Choices, words: Words) -> Edition:
    shared = replace(choices, days=(day.id,), with_internal=False)
    return edition_of(cleaned(_alone(snapshot, day)), shared, words=words)


def _alone(snapshot: Snapshot, day: Day) -> Snapshot:
    """The day without the others, and without people who have no part in anything."""
    named = {role.participant for role in snapshot.roles}
    return replace(
        snapshot,
        days=(day,),
        slots=tuple(slot for slot in snapshot.slots if slot.day == day.id),
        participants=tuple(person for person in snapshot.participants if person.id in named),
    )


def _title(edition: Edition) -> str:
    return in_row([edition.snapshot.event.name, wording.day_heading(edition.snapshot.days[0], edition.words)])


def _told(edition: Edition) -> Iterator[str]:
    """A line for each session."""
    for entry in edition.entries(edition.snapshot.days[0]):
        yield in_row(_parts(edition, entry))


def _parts(edition: Edition, entry: Entry) -> list[str]:
    words = edition.words
    when = wording.time_span(entry.start, entry.end, words)
    track = entry.track.name if entry.track else ""
    people = join(agenda.leaders(edition, entry), words)
    return [when, agenda.title_of(entry.session), agenda.place(entry, words), track, people]


def _small(picture: "Image", *, title: str) -> bytes:
    """In a palette, a third of the size: a day is drawn in few colours, and the shades between are many."""
    from PIL import Image, PngImagePlugin  # noqa: PLC0415 - slow import

    rows = picture.resize((picture.width, -(-picture.height // _ROWS)), Image.Resampling.NEAREST)
    used = cast("list[tuple[int, bytes]]", rows.getcolors(rows.width * rows.height))
    often: dict[tuple[int, ...], bytes] = {}
    for _, colour in sorted(used, reverse=True)[:_CANDIDATES]:
        often.setdefault(tuple(part >> 3 for part in colour), bytes(colour))
    palette = Image.new("P", (1, 1))
    palette.putpalette(b"".join([*often.values()][:_COLOURS]))
    few = picture.quantize(palette=palette, dither=Image.Dither.NONE)
    information = PngImagePlugin.PngInfo()
    information.add_itxt("Title", title)
    out = io.BytesIO()
    few.save(out, "PNG", pnginfo=information, compress_level=_COMPRESSION)
    return out.getvalue()
