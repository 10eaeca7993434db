"""One row of a list in full: whom it is about, what would change, what is wrong, and what stands in it."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from planner.importing.header_words import ListKind
from planner.importing.lists.plan import SOMEBODY_NEW
from planner.importing.outcomes import Fate, Outcome
from planner.language import Words
from planner.ui.importing.like_row import LikeRow
from planner.ui.importing.likes import Like
from planner.ui.importing.named_text import NamedText, Wrapped
from planner.ui.importing.telling import Likeness, Telling, one_line
from planner.ui.look.theme import GAP, PADDING, STEP
from planner.ui.widgets.buttons import button
from planner.ui.widgets.choice_line import ChoiceLine, Found
from planner.ui.widgets.labels import Label
from planner.ui.widgets.restyling import lay_ground
from planner.ui.widgets.rows import Rows
from planner.wording import imports
from planner.wording.series import more

MOST_CELLS = 60
LONGEST = 400
"""Characters of a cell."""
FIND = 280


class RowPanel(QWidget):
    matched = Signal(int, str)
    """The number of a row, and the id of the participant it is about, or `SOMEBODY_NEW`."""
    unmatched = Signal(int)
    """It is about whom we found again."""
    visited = Signal(str)
    """An id of what is there already, to be seen on its own page."""

    def __init__(self, words: Words, find: Callable[[str, Outcome | None], Sequence[Found]]) -> None:
        """`find` people by what was typed, or, where that is nothing, those a row may be about."""
        super().__init__()
        self._words = words
        self._outcome: Outcome | None = None
        self._shown: tuple[Telling | None, Outcome | None, str, str | None] = (None, None, "", None)
        self._likes: Sequence[Like] = ()
        self._known = ""
        lay_ground(self, "foot")
        self.setAccessibleName(words.gettext("The row in full"))
        self._title = Label(kind="title", wraps=True)
        self._about = Label(wraps=True)
        self._problems = Label(wraps=True)
        self._alike = Rows[Likeness, LikeRow](
            lambda _: LikeRow(words, self._pick), LikeRow.show_likeness, gap=GAP, reuses=True
        )
        self.line = ChoiceLine(
            words.gettext("Find another person"), lambda text: find(text, self._outcome),
            needs_letters=False, nothing=words.gettext("Nobody is called that."),
        )  # fmt: skip
        self.line.picked.connect(self._pick)
        self.new = button(words.gettext("Somebody new"), self._take_as_new)
        self.back = button(words.gettext("As it was found"), self._take_back)
        self.see = button("", self._visit, kind="link")
        self._match = QWidget()
        self._changes, self._cells = _named_texts(), _named_texts()
        self._heading = Label(words.gettext("IN THE LIST"), "section")
        self._more = Label(kind="small")
        self._lay_out()
        self._order_stops()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._show)
        self._show()

    def show_row(
        self, telling: Telling | None, outcome: Outcome | None, missing: str, match: str | None,
        likes: Sequence[Like] = (),
    ) -> None:  # fmt: skip
        """After the table has painted: going through rows by key must not wait for it.

        `missing` is the id of somebody who is not in the list, `match` what was said the row is about,
        `likes` whom it may be about.
        """
        self._shown = telling, outcome, missing, match
        self._likes = likes
        self._soon.start()

    @property
    def text(self) -> str:
        """All that can be read."""
        parts = [part for part in self.findChildren(QWidget) if part.isVisibleTo(self)]
        said = [part.text() if isinstance(part, Label) else part.text for part in parts
                if isinstance(part, Label | Wrapped)]  # fmt: skip
        return "\n".join(filter(None, said))

    def ask_match(self) -> None:
        """The cursor to where another person is found, if there is a choice."""
        self._show()
        if not self._match.isHidden():
            self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif not self.see.isHidden():
            self.see.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show(self) -> None:
        self._soon.stop()
        telling, outcome, missing, match = self._shown
        if (outcome and outcome.row) != (self._outcome and self._outcome.row):
            self.line.clear()
        self._outcome = outcome
        if telling is None or (outcome is None and not missing):
            self._show_nothing()
        elif outcome is None:
            self._show_missing(telling, missing)
        else:
            self._show_outcome(telling, outcome, match)

    def _show_nothing(self) -> None:
        self._title.setText(self._words.gettext("Select a row to see all of it here."))
        for part in (
            self._about, self._problems, self._alike, self._match, self._changes, self.see, self._more,
        ):  # fmt: skip
            part.hide()
        self._heading.hide()
        self._cells.show_items({})

    def _show_missing(self, telling: Telling, identity: str) -> None:
        self._show_nothing()
        self._known = identity
        name = telling.name_of(identity)
        self._title.setText(name)
        known_by = telling.known_by(identity)
        sentence = self._words.gettext("Is in the workshop and not in this list, and stays as it is.")
        self._about.setText("\n".join(part for part in (known_by, sentence) if part))
        self._about.show()
        self._show_link(name)

    def _show_outcome(self, telling: Telling, outcome: Outcome, match: str | None) -> None:
        words = self._words
        row = words.gettext("Row {row}").format(row=outcome.row)
        self._title.setText(" · ".join(part for part in (row, one_line(outcome.name)) if part))
        self._known = outcome.id if telling.record(outcome.id) else ""
        self._about.setText(self._whom(telling, outcome, match))
        self._about.setVisible(bool(self._about.text()))
        self._show_link(telling.name_of(outcome.id))
        self._show_likes(telling)
        self._show_match(telling, outcome, match)
        problems = telling.problems(outcome.row)
        self._problems.setText("\n".join(problems))
        self._problems.setVisible(bool(problems))
        changes = telling.change_pairs(outcome.row)
        self._changes.show_items({str(at): pair for at, pair in enumerate(changes)})
        self._show_cells(telling, outcome.row)

    def _whom(self, telling: Telling, outcome: Outcome, match: str | None) -> str:
        words = self._words
        if outcome.fate in (Fate.SKIPPED, Fate.LEFT_OUT):
            return imports.fate(outcome.fate, words)
        if outcome.fate is Fate.REMOVED:
            return words.gettext("Goes out of the agenda; the session itself stays, without this place.")
        if outcome.fate is Fate.REPEATED:
            same = words.gettext("About the same as row {row}.").format(row=telling.first_row(outcome))
            return "" if telling.problems(outcome.row) else same  # which say so themselves
        if not self._known:
            is_said = match == SOMEBODY_NEW
            return (
                words.gettext("New, as you said.") if is_said else words.gettext("Not in the workshop yet.")
            )
        name = telling.about(outcome)
        if name == outcome.name:
            return words.gettext("In the workshop already.")
        said = words.gettext("Is {name}, as you said.") if match else words.gettext("Is {name}.")
        return said.format(name=name)

    def _show_likes(self, telling: Telling) -> None:
        self._alike.show_items({each.id: telling.likeness(each) for each in self._likes})
        self._order_stops()

    def _order_stops(self) -> None:
        """Rows made later would be the last that Tab comes to."""
        likes = [row.choose for row in self._alike.shown.values()]
        for before, after in pairwise([self.see, *likes, self.line, self.new, self.back]):
            if before.nextInFocusChain() is not after:
                self.setTabOrder(before, after)

    def _show_match(self, telling: Telling, outcome: Outcome, match: str | None) -> None:
        is_open = telling.kind is ListKind.PARTICIPANTS and outcome.fate is not Fate.SKIPPED
        self._match.setVisible(is_open)
        is_somebody = bool(self._known or self._likes)
        self.new.setVisible(is_somebody or outcome.fate is Fate.REPEATED)
        self.back.setVisible(match is not None)

    def _show_link(self, name: str) -> None:
        self.see.setVisible(bool(self._known))
        self.see.setText(self._words.gettext("Open in the workshop"))
        self.see.setAccessibleName(self._words.gettext("Open {name} in the workshop").format(name=name))

    def _show_cells(self, telling: Telling, row: int) -> None:
        cells = telling.cells(row)
        pairs = {str(at): (header, _short(cell)) for at, header, cell in cells[:MOST_CELLS]}
        self._cells.show_items(pairs)
        words = self._words
        self._heading.setText(
            words.gettext("IN THE FILE") if telling.is_agenda else words.gettext("IN THE LIST")
        )
        self._heading.setVisible(bool(cells))
        self._more.setVisible(len(cells) > MOST_CELLS)
        self._more.setText(more(len(cells) - MOST_CELLS, self._words))

    def _pick(self, identity: str) -> None:
        if self._outcome is not None:
            self.matched.emit(self._outcome.row, identity)

    def _take_as_new(self) -> None:
        self._pick(SOMEBODY_NEW)

    def _take_back(self) -> None:
        if self._outcome is not None:
            self.unmatched.emit(self._outcome.row)

    def _visit(self) -> None:
        self.visited.emit(self._known)

    def _lay_out(self) -> None:
        match = QHBoxLayout(self._match)
        match.setContentsMargins(0, 0, 0, 0)
        match.setSpacing(GAP)
        self.line.setMaximumWidth(FIND)
        match.addWidget(self.line, 1)
        match.addWidget(self.new)
        match.addWidget(self.back)
        match.addStretch()
        left, right = QVBoxLayout(), QVBoxLayout()
        top = QHBoxLayout()
        top.setSpacing(GAP)
        top.addWidget(self._title, 1)
        top.addWidget(self.see, 0, Qt.AlignmentFlag.AlignTop)
        left.addLayout(top)
        left.addWidget(self._about)
        left.addWidget(self._alike)
        left.addWidget(self._problems)
        left.addWidget(self._changes)
        left.addWidget(self._match)
        right.addWidget(self._heading)
        right.addWidget(self._cells)
        right.addWidget(self._more)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 1, 0, 0)
        row.setSpacing(0)
        row.addWidget(_scrolling(left, self._words.gettext("What becomes of the row")), 1)
        row.addWidget(_scrolling(right, self._words.gettext("Cells of the row")), 1)


def _named_texts() -> Rows[tuple[str, str], NamedText]:
    return Rows(lambda _: NamedText(), NamedText.show_text, gap=STEP, reuses=True)


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else text[:LONGEST].rstrip() + "…"


def _scrolling(column: QVBoxLayout, name: str) -> QScrollArea:
    column.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
    column.setSpacing(GAP)
    column.addStretch(1)
    inner = QWidget()
    inner.setLayout(column)
    inner.setMinimumSize(1, 1)
    made = QScrollArea()
    made.setWidget(inner)
    made.setWidgetResizable(True)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setAccessibleName(name)
    return made
