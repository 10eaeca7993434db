"""Every pair of text and ground that the window shows can be read: contrast AA, in light and in dark."""

from itertools import product

import pytest

from planner.domain.colours import OKABE_ITO
from planner.ui.agenda.grid.faces import NEUTRAL
from planner.ui.look.theme import DARK, LIGHT, READABLE, Colours, contrast, mixed, pale

GROUNDS = ("ground", "panel", "hover", "accent_pale", "trouble_pale", "care_pale", "fine_pale")
INKS = {
    "text": GROUNDS,
    "muted": (*GROUNDS, "line"),
    "accent_text": GROUNDS,
    "trouble": ("ground", "panel", "hover", "accent_pale", "trouble_pale"),
    "fine": ("ground", "panel", "fine_pale"),
    "on_accent": ("accent",),
    "ground": ("text",),
}
SEEN = 3.0
"""What marks, edges and the ring of the focus need."""
ANY = [f"#{red}{green}{blue}" for red, green, blue in product(("00", "55", "aa", "ff"), repeat=3)]


@pytest.mark.parametrize("shades", [LIGHT, DARK], ids=["light", "dark"])
def test_words_can_be_read_on_every_ground(shades: Colours) -> None:
    pairs = {(ink, ground) for ink, grounds in INKS.items() for ground in grounds}
    found = {(ink, on): contrast(getattr(shades, ink), getattr(shades, on)) for ink, on in pairs}
    assert {pair: ratio for pair, ratio in found.items() if ratio < READABLE} == {}


@pytest.mark.parametrize("shades", [LIGHT, DARK], ids=["light", "dark"])
def test_words_can_be_read_on_tracks_of_any_colour(shades: Colours) -> None:
    for colour in (*OKABE_ITO, *ANY):
        ground = pale(colour, shades.is_dark)
        assert contrast(shades.text, ground) >= READABLE
        assert contrast(shades.muted, ground) >= READABLE


@pytest.mark.parametrize("shades", [LIGHT, DARK], ids=["light", "dark"])
def test_words_can_be_read_on_breaks_and_meals(shades: Colours) -> None:
    ground = mixed(NEUTRAL, shades.ground, 0.2 if shades.is_dark else 0.11)
    assert min(contrast(shades.text, ground), contrast(shades.muted, ground)) >= READABLE


@pytest.mark.parametrize("shades", [LIGHT, DARK], ids=["light", "dark"])
def test_focus_and_marks_can_be_seen(shades: Colours) -> None:
    rings = [contrast(shades.accent, ground) for ground in (shades.ground, shades.panel)]
    marks = [contrast(shades.ground, mark) for mark in (shades.trouble, shades.care, shades.fine)]
    assert min(*rings, *marks, contrast(shades.text, shades.ground)) >= SEEN


def test_contrast_counts_as_the_standard_does() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == contrast("#ffffff", "#777777") == pytest.approx(4.48, abs=0.01)
