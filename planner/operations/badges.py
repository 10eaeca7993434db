"""How all badges look."""

from dataclasses import replace

from planner.domain import rules
from planner.domain.badge_parts import LEAST_SCALE, MOST_SCALE, USUAL, parts_of
from planner.domain.records import DESIGN_ID, BadgeDesign, BadgePart, BadgePartKind, Field
from planner.domain.refusal import Refused
from planner.operations.subjects import existing
from planner.store.document import Document
from planner.store.edit import Edit


def change_badge_design(document: Document, design: BadgeDesign) -> BadgeDesign:
    """Refused: `unknown` where it names a field that is not there."""
    design = rules.checked(design)
    if design.childcare_field is not None:
        existing(document, Field, design.childcare_field)
    with document.edit("change_badge_design", about="") as edit:
        if document.get(BadgeDesign, DESIGN_ID) is not None or design != BadgeDesign():
            edit.put(design)
    return design


def change_badge_part(document: Document, part: BadgePart) -> BadgePart:
    """Shown or not, how large, how bold; its place stays. Refused: `name_stays`, `scale_impossible`."""
    if part.kind is BadgePartKind.NAME and not part.is_shown:
        raise Refused("name_stays")
    if not LEAST_SCALE <= part.scale <= MOST_SCALE:
        raise Refused("scale_impossible", scale=part.scale, least=LEAST_SCALE, most=MOST_SCALE)
    there = {each.kind: each for each in parts_of(document.all(BadgePart))}[part.kind]
    part = replace(part, id=there.id, position=there.position)
    with document.edit("change_badge_part", about=part.kind) as edit:
        _put(document, edit, part)
    return part


def move_badge_part(document: Document, kind: BadgePartKind, to: int) -> None:
    """To the place `to` among all parts, from 0 at the top."""
    parts = list(parts_of(document.all(BadgePart)))
    moved = next(part for part in parts if part.kind is kind)
    parts.remove(moved)
    parts.insert(max(0, to), moved)
    with document.edit("move_badge_part", about=kind) as edit:
        for position, part in enumerate(parts):
            if part.position != position:
                _put(document, edit, replace(part, position=position))


def reset_badges(document: Document) -> None:
    """As usual again; the notes for the back stay written, and are not printed."""
    design = document.get(BadgeDesign, DESIGN_ID)
    parts = document.all(BadgePart)
    with document.edit("reset_badges", about="") as edit:
        edit.remove_all(BadgePart, [part.id for part in parts])
        if design is not None:
            edit.put(BadgeDesign(notes=design.notes, childcare_field=design.childcare_field))


def _put(document: Document, edit: Edit, part: BadgePart) -> None:
    """A part as usual needs no record."""
    if part != USUAL[part.kind]:
        edit.put(part)
    elif document.get(BadgePart, part.id) is not None:
        edit.remove(BadgePart, part.id)
