"""What stands on a calibration page, and what is said about how a printer misses."""

from planner.domain.records import PrinterAdjustment, SheetSide
from planner.domain.rules import in_millimetres
from planner.language import Words


def side(kind: SheetSide, words: Words) -> str:
    return words.gettext("Front") if kind is SheetSide.FRONT else words.gettext("Back")


def steps(kind: SheetSide, words: Words) -> tuple[str, ...]:
    """What to do with the page, one after the other."""
    return (
        words.gettext("Print this page at 100 %, without “fit to page”, on the paper you will use."),
        words.gettext("Hold the sheet so that you can read this.")
        if kind is SheetSide.FRONT
        else words.gettext("Turn the sheet over and hold it so that you can read this."),
        words.gettext("Measure from the left edge of the paper to the middle of cross A."),
        words.gettext("Measure from the top edge of the paper to the middle of cross A."),
        words.gettext("Measure how long the lines B and C are."),
        words.gettext("Type the four numbers into “Adjust the printer…” on the page Print."),
    )


def exact(words: Words) -> str:
    return words.gettext("A printer that does not miss puts cross A 30 mm (1.181 in) from both edges.")


def both_units(millimetres: float, words: Words) -> str:
    """ "100 mm · 3.937 in"."""
    inches = f"{millimetres / 25.4:.3f}"
    return words.gettext("{millimetres} mm · {inches} in").format(
        millimetres=f"{millimetres:g}", inches=inches
    )


def adjustment(kept: PrinterAdjustment, words: Words) -> str:
    """ "1.2 mm to the left, 0.5 mm down, 100.4 % wide": what is done to every page; empty for nothing."""
    moved = [
        (kept.right, words.gettext("{distance} mm to the right"), words.gettext("{distance} mm to the left")),
        (kept.down, words.gettext("{distance} mm down"), words.gettext("{distance} mm up")),
    ]
    scaled = [
        (kept.scale_x, words.gettext("{percent} % wide")),
        (kept.scale_y, words.gettext("{percent} % high")),
    ]
    parts = [
        (forward if distance > 0 else back).format(distance=in_millimetres(abs(distance)))
        for distance, forward, back in moved
        if distance
    ]
    parts += [says.format(percent=in_millimetres(scale)) for scale, says in scaled if scale != 10_000]
    return words.gettext(", ").join(parts)
