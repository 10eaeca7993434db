"""What is left to do, a row for each thing, leading to where it is done."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from planner.domain.to_do import ToDo, ToDoKind
from planner.domain.values import dataclass
from planner.language import Words
from planner.ui.charts.rows import Drawing
from planner.ui.charts.text import draw_line, line_height, width_of
from planner.ui.look.icons import icon
from planner.ui.look.theme import GAP, SMALL, STEP, Colours, font
from planner.ui.notice import Tone
from planner.ui.widgets.lines import draw_lines, height_of, lines_of
from planner.ui.workspace import Place
from planner.wording import to_do as wording

MARK = 24
PICTURE = 14
ARROW = 12
MOST_LINES = 3


@dataclass(frozen=True, slots=True)
class Way:
    """How a kind of thing looks, and where it is done."""

    tone: Tone
    picture: str
    place: Place


WAYS = {
    ToDoKind.TROUBLE: Way(Tone.TROUBLE, "warning", Place("agenda", view="conflicts")),
    ToDoKind.WITHOUT_SLOT: Way(Tone.CARE, "agenda", Place("agenda", view="unscheduled")),
    ToDoKind.WITHOUT_FACILITATOR: Way(Tone.CARE, "sessions", Place("sessions", view="without-facilitator")),
    ToDoKind.CARE: Way(Tone.CARE, "agenda", Place("agenda", view="conflicts")),
    ToDoKind.WITHOUT_CAPACITY: Way(Tone.CARE, "rooms", Place("rooms", view="without-capacity")),
    ToDoKind.WITHOUT_NAME: Way(Tone.CARE, "participants", Place("participants", view="problems")),
    ToDoKind.ODD_EMAIL: Way(Tone.CARE, "participants", Place("participants", view="problems")),
    ToDoKind.WITHOUT_GROUP: Way(Tone.CARE, "participants", Place("participants", view="without-group")),
    ToDoKind.NOT_RELEASED: Way(Tone.FINE, "release", Place("agenda", view="releases")),
    ToDoKind.RELEASE_CHANGED: Way(Tone.FINE, "release", Place("agenda", view="releases")),
    ToDoKind.SHARED_CHANGED: Way(Tone.CARE, "share", Place("share")),
    ToDoKind.BADGES_CHANGED: Way(Tone.CARE, "print", Place("print", view="badges")),
    ToDoKind.BADGES_MISSING: Way(Tone.FINE, "print", Place("print", view="badges")),
}


@dataclass(frozen=True, slots=True)
class Task:
    """A mark, the sentence, below it a word of what is the matter, and an arrow where it leads on."""

    sentence: str
    word: str
    tone: Tone
    picture: str
    leads: bool = True

    @property
    def says(self) -> str:
        return f"{self.sentence} ({self.word})" if self.word else self.sentence

    def height(self, width: int) -> int:
        lines = lines_of(self.sentence, font(), self._text_width(width), MOST_LINES)
        text = height_of(len(lines), font()) + (line_height(font(SMALL)) if self.word else 0)
        return round(max(text, MARK) + GAP)

    def draw(self, painter: QPainter, area: QRectF, shades: Colours) -> None:
        self._draw_mark(painter, QRectF(area.left(), area.top() + STEP, MARK, MARK), shades)
        left, width = area.left() + MARK + GAP, self._text_width(area.width())
        lines = lines_of(self.sentence, font(), width, MOST_LINES)
        painter.setPen(QColor(shades.text))
        top = area.top() + STEP if self.word else area.center().y() - height_of(len(lines), font()) / 2
        below = draw_lines(painter, lines, font(), QPointF(left, top), width)
        if self.word:
            small = font(SMALL, bold=True)
            line = QRectF(left, below, min(width_of(self.word, small) + 1, width), line_height(small))
            draw_line(painter, line, self.word, small, self._shade(shades))
        if self.leads:
            arrow = QRect(round(area.right()) - ARROW, round(area.center().y()) - ARROW // 2, ARROW, ARROW)
            icon("next").paint(painter, arrow)

    def _draw_mark(self, painter: QPainter, circle: QRectF, shades: Colours) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(getattr(shades, f"{self.tone.value}_pale")))
        painter.drawEllipse(circle)
        inside = (MARK - PICTURE) // 2
        corner = circle.topLeft().toPoint()
        icon(self.picture).paint(painter, QRect(corner.x() + inside, corner.y() + inside, PICTURE, PICTURE))

    def _shade(self, shades: Colours) -> str:
        """`care` reads well only as a mark."""
        return shades.muted if self.tone is Tone.CARE else str(getattr(shades, self.tone.value))

    def _text_width(self, width: float) -> float:
        return width - MARK - 2 * GAP - (ARROW if self.leads else 0)


def rows(to_dos: Sequence[ToDo], words: Words) -> list[tuple[Drawing, Place | None]]:
    if not to_dos:
        return [
            (
                Task(words.gettext("Nothing left to do: all is ready"), "", Tone.FINE, "check", leads=False),
                None,
            )
        ]
    return [
        (
            Task(
                wording.line(to_do, words), wording.mark(to_do.kind, words), WAYS[to_do.kind].tone,
                WAYS[to_do.kind].picture,
            ),
            WAYS[to_do.kind].place,
        )
        for to_do in to_dos
    ]  # fmt: skip
