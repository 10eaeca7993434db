"""Which part of a workshop is exported."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """Ids; where nothing is chosen, all of its kind. What is chosen of several kinds must all be true."""

    days: tuple[str, ...] = ()
    rooms: tuple[str, ...] = ()
    """What takes the whole venue goes with each room."""
    tracks: tuple[str, ...] = ()
    person: str = ""
    """Only the sessions in which this participant has a part."""
    columns: tuple[str, ...] = ()
    """Of a list of participants, in this order, by the names that `participant_rows.columns_of` has for them;
    none: those of `USUAL`.
    """
