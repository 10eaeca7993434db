import gettext

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from planner import assets
from planner.domain.to_do import ToDo, ToDoKind
from planner.ui.look.theme import DARK, LIGHT, Colours
from planner.ui.overview import to_do
from planner.ui.pages.registry import PAGES

WORDS = gettext.NullTranslations()


def test_every_kind_leads_to_a_page_and_has_a_picture() -> None:
    assert set(to_do.WAYS) == set(ToDoKind)
    assert {way.place.page for way in to_do.WAYS.values()} <= {entry.name for entry in PAGES}
    assert all(assets.path(f"icons/{way.picture}.svg").exists() for way in to_do.WAYS.values())


def test_nothing_left_to_do_says_so_and_leads_nowhere() -> None:
    ((drawing, place),) = to_do.rows((), WORDS)
    assert (drawing.says, place) == ("Nothing left to do: all is ready", None)


@pytest.mark.parametrize("shades", [LIGHT, DARK])
@pytest.mark.parametrize("kind", ToDoKind)
def test_every_kind_paints_its_mark(shades: Colours, kind: ToDoKind) -> None:
    ((drawing, _),) = to_do.rows([ToDo(kind, 3)], WORDS)
    image = QImage(320, drawing.height(320), QImage.Format.Format_RGB32)
    image.fill(QColor(shades.ground))
    painter = QPainter(image)
    drawing.draw(painter, QRectF(image.rect()), shades)
    painter.end()
    pale = getattr(shades, f"{to_do.WAYS[kind].tone.value}_pale")
    assert image.pixelColor(to_do.MARK // 2, to_do.MARK // 8 + 4).name() == pale


def test_long_sentences_take_more_lines() -> None:
    ((drawing, _),) = to_do.rows([ToDo(ToDoKind.BADGES_CHANGED, 3)], WORDS)
    assert drawing.height(150) > drawing.height(500)
