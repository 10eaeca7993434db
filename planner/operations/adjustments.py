"""What is done about printers that miss, each with its two sides."""

from planner.domain import adjustments, rules
from planner.domain.records import PrinterAdjustment, SheetSide
from planner.store.document import Document


def change_adjustment(document: Document, adjustment: PrinterAdjustment) -> PrinterAdjustment:
    """One that moves nothing leaves no record. Refused: `name_missing`, `adjustment_impossible`."""
    adjustment = rules.checked(adjustment)
    with document.edit("adjust_printer", about=adjustment.printer) as edit:
        if adjustments.is_idle(adjustment):
            edit.remove_all(PrinterAdjustment, _kept(document, adjustment.id))
        else:
            edit.put(adjustment)
    return adjustment


def adjustment_of(document: Document, printer: str, side: SheetSide) -> PrinterAdjustment:
    """The one kept, or one that moves nothing."""
    kept = document.get(PrinterAdjustment, adjustments.adjustment_id(printer, side))
    return kept or adjustments.no_adjustment(printer, side)


def remove_adjustment(document: Document, printer: str, side: SheetSide) -> None:
    """The printer is as good as any other from now on."""
    with document.edit("unadjust_printer", about=printer) as edit:
        edit.remove_all(PrinterAdjustment, _kept(document, adjustments.adjustment_id(printer, side)))


def _kept(document: Document, identity: str) -> list[str]:
    return [each.id for each in document.get_all(PrinterAdjustment, [identity])]
