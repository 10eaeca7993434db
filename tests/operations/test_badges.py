from dataclasses import replace

import pytest

from planner.domain.badge_parts import USUAL, parts_of
from planner.domain.records import (
    BadgeAlignment,
    BadgeBack,
    BadgeDesign,
    BadgePart,
    BadgePartKind,
    NameStyle,
)
from planner.domain.refusal import Refused
from planner.operations import badges
from planner.store.document import Document


def kinds(document: Document) -> list[BadgePartKind]:
    return [part.kind for part in parts_of(document.all(BadgePart))]


def test_badges_are_as_usual_until_somebody_changes_them(workshop: Document) -> None:
    assert workshop.all(BadgePart) == []
    assert parts_of([]) == tuple(USUAL.values())
    assert [part.kind for part in parts_of([]) if not part.is_shown] == ["job-title", "diet", "childcare"]


def test_part_is_kept_only_where_it_differs(workshop: Document) -> None:
    pronouns = USUAL[BadgePartKind.PRONOUNS]
    changed = badges.change_badge_part(workshop, replace(pronouns, is_shown=False, scale=120, position=9))
    assert changed == replace(pronouns, is_shown=False, scale=120)
    assert workshop.all(BadgePart) == [changed]
    badges.change_badge_part(workshop, pronouns)
    assert workshop.all(BadgePart) == []


def test_moved_part_keeps_how_it_looks(workshop: Document) -> None:
    place = replace(USUAL[BadgePartKind.PLACE], is_bold=True)
    badges.change_badge_part(workshop, place)
    badges.move_badge_part(workshop, BadgePartKind.PLACE, 0)
    first = parts_of(workshop.all(BadgePart))[0]
    assert first == replace(place, position=0)
    badges.move_badge_part(workshop, BadgePartKind.PLACE, 6)
    assert workshop.all(BadgePart) == [place]


def test_part_moves_past_the_end_to_the_end(workshop: Document) -> None:
    badges.move_badge_part(workshop, BadgePartKind.EVENT, 99)
    assert kinds(workshop)[-1] is BadgePartKind.EVENT
    workshop.undo()
    assert kinds(workshop) == list(BadgePartKind)


def test_moving_a_part_to_where_it_is_makes_no_step(workshop: Document) -> None:
    step = workshop.last_step
    badges.move_badge_part(workshop, BadgePartKind.NAME, 2)
    assert workshop.last_step == step


def test_name_stays(workshop: Document) -> None:
    with pytest.raises(Refused) as refused:
        badges.change_badge_part(workshop, replace(USUAL[BadgePartKind.NAME], is_shown=False))
    assert refused.value.code == "name_stays"


@pytest.mark.parametrize("scale", [0, 59, 161])
def test_scale_beyond_what_a_badge_bears_is_refused(workshop: Document, scale: int) -> None:
    with pytest.raises(Refused) as refused:
        badges.change_badge_part(workshop, replace(USUAL[BadgePartKind.NAME], scale=scale))
    assert refused.value.values == {"scale": scale, "least": 60, "most": 160}


def test_scale_of_a_strange_file_is_brought_within_bounds() -> None:
    strange = replace(USUAL[BadgePartKind.NAME], scale=9000, is_shown=False)
    name = next(part for part in parts_of([strange]) if part.kind is BadgePartKind.NAME)
    assert (name.scale, name.is_shown) == (160, True)


def test_design_is_one_record(workshop: Document) -> None:
    badges.change_badge_design(workshop, BadgeDesign())
    assert workshop.all(BadgeDesign) == []
    design = BadgeDesign(
        name_style=NameStyle.WHOLE,
        alignment=BadgeAlignment.CENTRE,
        back=BadgeBack.NOTES,
        notes=" Wifi: open \r\n call 5 ",
    )
    kept = badges.change_badge_design(workshop, design)
    assert kept == replace(design, notes="Wifi: open \n call 5")
    assert workshop.all(BadgeDesign) == [kept]


def test_design_with_a_field_that_is_not_there_is_refused(workshop: Document) -> None:
    with pytest.raises(Refused) as refused:
        badges.change_badge_design(workshop, BadgeDesign(childcare_field="N0T0F1ELD0"))
    assert refused.value.values == {"kind": "field", "id": "N0T0F1ELD0"}


def test_as_usual_again_keeps_the_notes_written_and_can_be_undone(workshop: Document) -> None:
    badges.change_badge_design(workshop, BadgeDesign(back=BadgeBack.NOTES, notes="Wifi: open"))
    badges.move_badge_part(workshop, BadgePartKind.CODE, 0)
    before = workshop.all(BadgePart)
    badges.reset_badges(workshop)
    assert workshop.all(BadgePart) == []
    assert workshop.all(BadgeDesign) == [BadgeDesign(notes="Wifi: open")]
    workshop.undo()
    assert workshop.all(BadgePart) == before
