"""What the entries of an agenda say, by field, for somebody who decides about them."""

from collections.abc import Iterator

from planner.domain.times import clock
from planner.importing.schedule.source import Place, SourceAgenda, SourceSession

EntryTexts = tuple[tuple[str, str], ...]
"""Field of a session or slot, or "people", and the text; only what is said."""


def entry_texts(source: SourceAgenda) -> dict[int, EntryTexts]:
    """By the number of a row."""
    texts: dict[int, EntryTexts] = {row: (("title", name),) for row, name in source.names.items() if name}
    for off in source.cancellations:
        said = (("title", off.title), *(_place(off.places[0]) if off.places else ()))
        texts[off.row] = tuple((name, text) for name, text in said if text)
    for session in source.sessions:
        for row in session.rows:
            texts[row] = tuple((name, text) for name, text in _session(session, row) if text)
    return texts


def _session(session: SourceSession, row: int) -> Iterator[tuple[str, str]]:
    yield "title", session.title
    for place in session.places:
        if place.row == row:
            yield from _place(place)
    yield "minutes", "" if session.minutes is None else str(session.minutes)
    yield "type", session.type or ""
    yield "track", session.track
    yield "language", session.language
    yield "people", ", ".join(person.name for person in session.people)
    yield "abstract", session.abstract


def _place(place: Place) -> tuple[tuple[str, str], ...]:
    return ("day", place.date.isoformat()), ("start", clock(place.start)), ("room", place.room or "")
