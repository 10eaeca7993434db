"""How badges look, own labels and printers that miss, in pictures."""

from collections.abc import Callable
from dataclasses import replace

from planner.domain.adjustments import no_adjustment
from planner.domain.records import BadgeBack, BadgeDesign, BadgePartKind, OwnStock, SheetSide
from planner.operations import badges
from planner.operations.adjustments import change_adjustment
from planner.operations.own_stocks import add_stock
from planner.ui.badges.look_view import LookView
from planner.ui.badges.printer_view import PrinterView
from planner.ui.badges.stocks_view import StocksView
from planner.ui.pages.badge_look import BadgeLookPage
from planner.ui.printing.printers import names
from tests.ui.hands import retype
from tests.ui.stage import Stage

NOTES = "Wifi: open-house / doors\nHelp: 202 555 0100"
BLUE = OwnStock(
    id="BLUE000000", name="Blue <b>badges</b> & sheets from the attic", kind="label", page_width=21_000,
    page_height=29_700, width=9_000, height=6_000, left=1_000, top=2_000, pitch_x=10_000, pitch_y=6_500,
    columns=2, rows=4,
)  # fmt: skip


def page(stage: Stage, view: str) -> BadgeLookPage:
    stage.workspace.visit("badges", view=view)
    stage.settle(seconds=3)
    found = stage.view.pages["badges"]
    assert isinstance(found, BadgeLookPage)
    return found


def look(stage: Stage) -> None:
    """The longest name, front and back, some parts changed."""
    stage.sample()
    document = stage.workspace.document
    badges.change_badge_design(document, BadgeDesign(back=BadgeBack.AGENDA, notes=NOTES))
    badges.move_badge_part(document, BadgePartKind.ORGANISATION, 2)
    found = page(stage, "look").findChild(LookView)
    assert found is not None
    found.step(1)
    stage.settle(seconds=1)


def look_end(stage: Stage) -> None:
    look(stage)
    stage.scroll_down(page(stage, "look"))


def stocks(stage: Stage, left: str = "10 mm") -> None:
    stage.sample()
    add_stock(stage.workspace.document, BLUE)
    found = page(stage, "stocks").findChild(StocksView)
    assert found is not None
    retype(found.form.lengths["left"], left)
    stage.settle()


def printer(stage: Stage) -> None:
    """Adjusted once, measured again."""
    stage.sample()
    name = next(iter(names()), "Office LaserJet")
    kept = replace(no_adjustment(name, SheetSide.FRONT), right=-120, down=50, scale_x=10_050)
    change_adjustment(stage.workspace.document, kept)
    found = page(stage, "printer").findChild(PrinterView)
    assert found is not None
    retype(found.lengths["left"], "30.5 mm")
    stage.settle()


SCENES: dict[str, Callable[[Stage], None]] = {
    "badges-look": look,
    "badges-look-end": look_end,
    "badges-own-labels": stocks,
    "badges-labels-too-far": lambda stage: stocks(stage, "25 mm"),
    "badges-printer": printer,
}
