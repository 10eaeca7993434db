"""The agenda as one web page that needs nothing from elsewhere, every text escaped.

It is a list in order of time, made a grid of rooms by time on wide screens by style alone; reading it takes
no script. A small one of our own adds what can be pressed: search, filters, own sessions. A content security
policy in the page lets nothing run but that script, whatever a hole in the escaping might let in.
"""

import base64
import hashlib
import json
from collections.abc import Sequence

from planner import assets
from planner.domain.filenames import safe_name
from planner.domain.pictures import media_type
from planner.domain.snapshot import Snapshot
from planner.domain.values import dataclass
from planner.exporting.edition import Edition
from planner.exporting.page.calendar import page_data
from planner.exporting.page.grid import grid_of
from planner.exporting.page.metadata import agenda_event, shortened
from planner.exporting.page.texts import PageTexts
from planner.exporting.sharing import (
    SharedAgenda,
    SharedRoom,
    SharedSession,
    SharedSlot,
    SharedTrack,
    shared_agenda,
)
from planner.exporting.telling import with_more_to_tell
from planner.wording import agenda_page


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A session that has more to tell than its block holds, with every time it is on."""

    session: SharedSession
    slots: tuple[SharedSlot, ...]


def write_page(snapshot: Snapshot, edition: Edition) -> bytes:
    """Refused: `timezone_unknown`."""
    from jinja2 import Environment, StrictUndefined  # noqa: PLC0415 - slow import

    agenda = shared_agenda(snapshot, edition.choices)
    tracks, rooms = _tracks_in_use(agenda), _rooms_in_use(agenda)
    script = _template("agenda.js")
    data = page_data(agenda, snapshot, edition, tracks=tracks, rooms=rooms)
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True)
    page = environment.from_string(_template("agenda.html")).render(
        agenda=agenda,
        title=agenda_page.title(" · ".join((agenda.name, *agenda.parts)), edition.words),
        description=_description(agenda, edition),
        days=[(day, grid_of(day, agenda.rooms)) for day in agenda.days],
        told=_told(agenda),
        session_count=len({slot.session.id for slot in agenda.slots}),
        tracks=tracks,
        rooms=rooms,
        logo=_logo(agenda.logo),
        file_name=safe_name(agenda.name, otherwise="agenda"),
        show=PageTexts(agenda, edition),
        style=_template("agenda.css"),
        script=script,
        script_hash=base64.b64encode(hashlib.sha256(script.encode()).digest()).decode(),
        data=script_json(data),
        event=script_json(agenda_event(agenda)),
    )
    return page.encode()


def script_json(value: object) -> str:
    """For inside `<script>`: nothing in it can end the element or begin another."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _template(name: str) -> str:
    """Without what indents it: that is an eighth of a page."""
    text = assets.path(f"templates/{name}").read_text(encoding="utf-8")
    return "\n".join(stripped for line in text.splitlines() if (stripped := line.strip()))


def _description(agenda: SharedAgenda, edition: Edition) -> str:
    facts = (PageTexts(agenda, edition).dates(agenda.days), agenda.venue, agenda.city, agenda.about)
    return shortened(" · ".join(filter(None, facts)))


def _told(agenda: SharedAgenda) -> Sequence[Told]:
    """In order of their first time."""
    return [Told(session=slots[0].session, slots=slots) for slots in with_more_to_tell(agenda)]


def _tracks_in_use(agenda: SharedAgenda) -> tuple[SharedTrack, ...]:
    used = {slot.session.track for slot in agenda.slots}
    return tuple(track for track in agenda.tracks if track in used)


def _rooms_in_use(agenda: SharedAgenda) -> tuple[SharedRoom, ...]:
    used = {slot.room for slot in agenda.slots}
    return tuple(room for room in agenda.rooms if room in used)


def _logo(content: bytes | None) -> str | None:
    """A `data:` address; None for what is neither PNG nor JPEG."""
    if content is None or (kind := media_type(content)) is None:
        return None
    return f"data:{kind};base64,{base64.b64encode(content).decode()}"
