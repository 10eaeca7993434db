"""All conflicts at the right of the agenda, and while something is dragged, what that would make or end."""

from collections.abc import Callable, Set
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from planner.domain.agenda import Agenda
from planner.domain.conflicts import Conflict, Severity, WayOut, ways_out
from planner.operations.conflicts import accept_conflict, unaccept_conflict
from planner.operations.ways_out import take_way_out
from planner.ui.agenda.conflict_card import ConflictCard, Said, said_of
from planner.ui.agenda.foretold import Foretold
from planner.ui.agenda.grid import Preview
from planner.ui.jobs import Job
from planner.ui.look.theme import GAP, PADDING
from planner.ui.widgets.buttons import button
from planner.ui.widgets.flow import Flow
from planner.ui.widgets.labels import Label
from planner.ui.workspace import Workspace
from planner.wording.agenda import no_conflicts
from planner.wording.marking import later

AT_ONCE = 20
"""Cards; more on request."""
WAIT_MS = 120
"""Nobody wants ways out of an agenda that changes right now."""
FILTERS: tuple[tuple[Severity | None, str], ...] = (
    (None, later("All {count}")),
    (Severity.TROUBLE, later("Trouble {count}")),
    (Severity.CARE, later("Care {count}")),
)


class ConflictPanel(QScrollArea):
    chosen = Signal(object)
    """A conflict somebody wants to see in the grid."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._words = workspace.words
        self._severity: Severity | None = None
        self._most = AT_ONCE
        self._shows_accepted = False
        self._current = ""
        self._cards: dict[Said, ConflictCard] = {}
        self._order: list[ConflictCard] = []
        self._job: Job | None = None
        self._asked: ConflictCard | None = None
        self._asked_of: Agenda | None = None
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self._words.gettext("Conflicts"))
        self.foretold = Foretold(workspace, self)
        self.foretold.move(PADDING, GAP)
        self._filters = [button("", self._filter(severity), kind="chip") for severity, _ in FILTERS]
        self._calm = Label(kind="muted", wraps=True)
        self._more = button("", self._show_more, kind="link")
        self._accepted = button("", self._fold, kind="link")
        self._lay_out()
        self.foretold.raise_()
        self._timer = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._timer.timeout.connect(self._look_for_ways)
        self.verticalScrollBar().valueChanged.connect(lambda _: self._timer.start())
        self.viewport().installEventFilter(self)
        self.refresh()

    def refresh(self) -> None:
        """Cards that say the same as before stay, with the keys and with what is being typed in them."""
        opened = self._workspace.open_conflicts
        accepted = [each for each in self._workspace.conflicts if each.accepted is not None]
        wanted = [each for each in opened if self._severity in (None, each.severity)]
        self._tell_counts(opened)
        shown = [*wanted[: self._most], *(accepted if self._shows_accepted else ())]
        place = self._place_of_keys()
        if self._job is not None:
            self._job.cancel()
            self._job = None
        said = [said_of(each, self._workspace.snapshot, self._words) for each in shown]
        self._keep_only(set(said))
        self._order = [self._card(*pair) for pair in zip(shown, said, strict=True)]
        places = (*self._order[: len(wanted)], self._more, self._accepted, *self._order[len(wanted) :])
        self._arrange([self._calm, *places])
        self._tell_rest(len(wanted), len(opened), len(accepted))
        for before, card in pairwise(self._order):
            card.tab_after(before)
        if place is not None and self._order:
            self._order[min(place, len(self._order) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)
        self._timer.start()

    def foretell(self, preview: Preview | None) -> None:
        """Above the cards, which stay where they are; ways out wait until the hand is free."""
        self.foretold.show_preview(preview, width=self.viewport().width() - 2 * PADDING)
        if preview is None:
            self._timer.start()

    def focus_first(self) -> None:
        """Give the keys to the current card, or the first."""
        card = self._at_hand() or next(iter(self._order), None)
        if card is None:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._show(card)

    def step(self, by: int) -> Conflict | None:
        """Go to the next conflict or the one before, round about; None where there are none."""
        if not self._order:
            return None
        at_hand = self._at_hand()
        now = self._order.index(at_hand) if at_hand in self._order else (-1 if by > 0 else 0)
        card = self._order[(now + by) % len(self._order)]
        self._show(card)
        return card.conflict

    def reveal(self, key: str) -> Conflict | None:
        """The conflict with this key, shown and with the keys."""
        if not any(card.conflict.key == key for card in self._order):
            self._severity, self._most, self._shows_accepted = None, len(self._workspace.conflicts), True
            self.refresh()
        for card in self._order:
            if card.conflict.key == key:
                self._show(card)
                return card.conflict
        return None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt signature
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._timer.start()
        return super().eventFilter(watched, event)

    def _place_of_keys(self) -> int | None:
        """Where the card with the keys is, if what is said in it will go."""
        focused = self.window().focusWidget()
        gone = [card for card in self._order if card is focused or card.isAncestorOf(focused or self)]
        known = {conflict.key for conflict in self._workspace.open_conflicts}
        return self._order.index(gone[0]) if gone and gone[0].conflict.key not in known else None

    def _at_hand(self) -> ConflictCard | None:
        return next((card for card in self._order if card.conflict.key == self._current), None)

    def _show(self, card: ConflictCard) -> None:
        self._mark(card.conflict)
        self.ensureWidgetVisible(card, 0, GAP)
        card.setFocus(Qt.FocusReason.OtherFocusReason)

    def _mark(self, conflict: Conflict) -> None:
        self._current = conflict.key
        for card in self._order:
            card.mark_current(card.conflict.key == conflict.key)

    def _choose(self, conflict: Conflict) -> None:
        self._mark(conflict)
        self.chosen.emit(conflict)

    def _card(self, conflict: Conflict, said: Said) -> ConflictCard:
        if said in self._cards:
            known = self._cards[said]
            known.conflict, known.has_ways = conflict, False
            return known
        made = ConflictCard(conflict, said, self._words)
        made.mark_current(conflict.key == self._current)
        made.chosen.connect(self._choose)
        made.accepted.connect(self._accept)
        made.unaccepted.connect(lambda it: self._workspace.run(unaccept_conflict, it.key))
        made.taken.connect(lambda way: self._workspace.run(take_way_out, way))
        made.stepped.connect(self._step_from(made))
        self._cards[said] = made
        return made

    def _step_from(self, card: ConflictCard) -> Callable[[int], None]:
        def step(by: int) -> None:
            self._current = card.conflict.key
            self.step(by)

        return step

    def _accept(self, conflict: Conflict, reason: str) -> None:
        self._workspace.run(accept_conflict, conflict.key, facts=conflict.facts, reason=reason)

    def _keep_only(self, wanted: Set[Said]) -> None:
        for name in self._cards.keys() - wanted:
            card = self._cards.pop(name)
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()

    def _arrange(self, widgets: list[QWidget]) -> None:
        for at, widget in enumerate(widgets):
            if self._list.indexOf(widget) != at:
                self._list.insertWidget(at, widget)
                widget.show()

    def _tell_counts(self, opened: tuple[Conflict, ...]) -> None:
        for made, (severity, text) in zip(self._filters, FILTERS, strict=True):
            count = sum(1 for each in opened if severity in (None, each.severity))
            made.setText(self._words.gettext(text).format(count=count))
            made.setAccessibleName(made.text())
            made.setChecked(severity is self._severity)
            made.setVisible(bool(opened))

    def _tell_rest(self, wanted: int, opened: int, accepted: int) -> None:
        words = self._words
        self._calm.setText(words.gettext("None of this kind.") if opened else no_conflicts(words))
        self._calm.setVisible(not wanted)
        rest = wanted - self._most
        self._more.setVisible(rest > 0)
        self._more.setText(words.gettext("Show {count} more").format(count=rest))
        self._more.setAccessibleName(self._more.text())
        self._accepted.setVisible(accepted > 0)
        text = words.gettext("Accepted · {count}").format(count=accepted)
        self._accepted.setText(("▾ " if self._shows_accepted else "▸ ") + text)
        self._accepted.setAccessibleName(text)

    def _look_for_ways(self) -> None:
        """For one card that is to be seen; then for the next one, as long as there are some."""
        if not self.isVisible() or self.foretold.isVisible() or self._job is not None:
            return
        seen = self.viewport().rect()
        for card in self._order:
            place = card.mapTo(self.viewport(), card.rect().topLeft())
            if (
                card.conflict.accepted is None
                and not card.has_ways
                and seen.intersects(card.rect().translated(place))
            ):
                self._ask_for_ways(card)
                return

    def _ask_for_ways(self, card: ConflictCard) -> None:
        """Beside the window: they can take a fifth of a second where there are hundreds of sessions."""
        agenda, conflict = self._workspace.agenda, card.conflict
        self._asked, self._asked_of = card, agenda
        self._job = Job(lambda _: ways_out(agenda, conflict))
        self._job.finished.connect(self._show_ways)
        self._job.failed.connect(self._fail)
        self._job.start()

    def _show_ways(self, found: tuple[WayOut, ...]) -> None:
        """Not those of an agenda before a step made out of sight: they name slots that may be gone."""
        card, self._asked, self._job = self._asked, None, None
        if card in self._order and self._asked_of is self._workspace.agenda:
            card.show_ways(found, self._workspace.snapshot)
        self._look_for_ways()

    def _fail(self, error: Exception) -> None:
        self._job = None
        raise error

    def _filter(self, severity: Severity | None) -> Callable[[], None]:
        def choose() -> None:
            self._severity, self._most = severity, AT_ONCE
            self.refresh()

        return choose

    def _show_more(self) -> None:
        self._most += AT_ONCE
        self.refresh()

    def _fold(self) -> None:
        self._shows_accepted = not self._shows_accepted
        self.refresh()

    def _lay_out(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(PADDING, GAP, PADDING, PADDING)
        column.setSpacing(GAP)
        chips = Flow(GAP // 2)
        for made in self._filters:
            made.setCheckable(True)
            chips.addWidget(made)
        column.addLayout(chips)
        self._list = QVBoxLayout()
        self._list.setSpacing(GAP)
        column.addLayout(self._list)
        column.addStretch()
        self.setWidget(inner)
