"""How a paper is wanted. Each reads what concerns it; `papers.LAYOUTS` says what that is."""

from planner.domain.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """Ids are those of records to choose; none chosen means all."""

    sheet: str = "Letter"
    """A name of `frame.SIZES`."""
    style: str = ""
    """One of the layout's `styles`; empty: the first."""
    is_large: bool = False
    """In large print: nothing under 18 points."""
    with_internal: bool = False
    """Sessions for the team's eyes, too."""
    days: tuple[str, ...] = ()
    rooms: tuple[str, ...] = ()
    tracks: tuple[str, ...] = ()
    sessions: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
