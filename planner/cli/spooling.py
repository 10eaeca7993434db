"""Sends a paper to a printer of this computer, without a window to ask in."""

from planner.language import Words
from planner.operations.prints import Printed
from planner.operations.spooling import Delivery, Sides, media_of, spool
from planner.wording import papers

_SIDES = {"": Sides.ONE, "long": Sides.LONG_EDGE, "short": Sides.SHORT_EDGE}
_MEDIA = {(612, 792): "Letter", (595, 842): "A4", (792, 1224): "Tabloid", (842, 1191): "A3"}
"""As printers call them, by width and height in whole points."""


def send(printed: Printed, printer: str, *, event: str, words: Words) -> None:
    """Refused: as `spooling.spool` refuses."""
    width, height = sorted(printed.made.sizes[0])
    delivery = Delivery(
        printer=printer,
        title=papers.paper_title(printed.order.paper, event, words),
        media=_MEDIA.get((round(width), round(height)), media_of(*printed.made.sizes[0])),
        sides=_SIDES[printed.edge],
    )
    spool(printed.made.content, delivery)
