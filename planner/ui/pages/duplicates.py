"""The page "Duplicates": people who seem to be in the workshop twice, to merge or to tell apart."""

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QFocusEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from planner.domain.likeness import Pair
from planner.domain.names import shown_name
from planner.domain.records import Participant
from planner.operations import merging
from planner.store.journal import Changes
from planner.ui.duplicates.decision import Decision
from planner.ui.duplicates.doubts import is_doubtful, why
from planner.ui.duplicates.pair_list import PairList, PairModel
from planner.ui.duplicates.pairs import Key, Pairs, as_now, key, key_of, keyed
from planner.ui.duplicates.search_bar import SearchBar
from planner.ui.duplicates.searching import Search
from planner.ui.look.theme import GAP, PADDING
from planner.ui.notice import Notice, Tone, Way
from planner.ui.pages.page import Page
from planner.ui.widgets.buttons import button, command, for_command
from planner.ui.widgets.empty import Empty
from planner.ui.widgets.labels import Label
from planner.ui.widgets.restyling import lay_ground
from planner.ui.workspace import Place, Workspace
from planner.wording import merging as wording

LIST = 300
PAIR = "pair"
OWN_STEPS = frozenset({"merge_participants", "mark_distinct", "unmark_distinct"})
"""What is done here; after other changes of people the search is out of date."""


class DuplicatesPage(Page):
    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        words, document = self.words, workspace.document
        self._pairs = Pairs()
        self._searched: int | None = None
        """Among how many people; None before the first search."""
        self._is_stale = True
        self._gone_meanwhile: frozenset[str] = frozenset()
        """Removed since the search began."""
        self._search = Search(workspace, self)
        self.model = PairModel(
            lambda ids: document.get_all(Participant, ids),
            self._why,
            words,
            self,
        )
        self.list = PairList(self.model, words)
        self.decision = Decision(workspace)
        self.search_bar = SearchBar(words)
        self._count = Label(kind="muted")
        self._marked = button("", lambda: self._show_list(), kind="chip")
        self._marked.setCheckable(True)
        self._make_commands()
        self._lay_out()
        self._connect()
        self._show_marked(0)
        self._show_state()

    def go(self, place: Place) -> None:
        """`view="pair:ID ID"`: two people somebody has chosen."""
        kind, _, ids = place.view.partition(":")
        chosen = ids.split()
        if kind == PAIR and len(self.workspace.document.get_all(Participant, chosen)) == 2:
            self._pairs = replace(as_now(self._pairs, self.workspace.document), chosen=key(*chosen))
            self._marked.setChecked(self._pairs.chosen in self._pairs.distinct)
            self._show_list(self._pairs.chosen)
            self.list.setFocus()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt signature
        super().focusInEvent(event)
        if self.list.isVisible():
            self.list.setFocus(event.reason())

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt signature
        super().showEvent(event)
        self._search.go_on()
        if self._is_stale and not self._search.is_running:
            self.search_again()
        else:
            self._show_list()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt signature
        super().hideEvent(event)
        self._search.pause()

    def search_again(self) -> None:
        self._is_stale, self._gone_meanwhile = False, frozenset()
        self._pairs = as_now(self._pairs, self.workspace.document)
        self._search.start(self._pairs.distinct)
        self.search_bar.begin(self._search.total)
        self._show_list()

    def merge(self) -> None:
        """Only by its own button where it is doubtful that they are one."""
        people, values = self.decision.people, self.decision.values
        if people is None or not self.decision.is_open:
            return
        keep, other = people
        made = self.workspace.run(merging.merge_participants, keep.id, other.id, values=values)
        if made is not None:
            self._tell(wording.merged(shown_name(made), self.words))

    def tell_apart(self) -> None:
        people = self.decision.people
        if people is None or not self.decision.is_open:
            return
        before = self.workspace.document.last_step
        self.workspace.run(merging.mark_distinct, people[0].id, people[1].id)
        if self.workspace.document.last_step != before:
            first, other = map(shown_name, people)
            self._tell(wording.told_apart(first, other, self.words))

    def take_back(self) -> None:
        """They may be the same after all."""
        people = self.decision.people
        if people is not None and self._marked.isChecked():
            self.workspace.run(merging.unmark_distinct, people[0].id, people[1].id)

    def go_on(self) -> None:
        """Leave this pair as it is for now."""
        row = self.list.currentIndex().row()
        self.list.choose(0 if row + 1 >= self.model.rowCount() else row + 1)

    def _merge_by_key(self) -> None:
        pair = self.list.current
        if pair is None or self._marked.isChecked():
            return
        if is_doubtful(pair):
            self.decision.merge_button.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.merge()

    def _why(self, pair: Pair) -> str:
        is_marked = not pair.reasons and key_of(pair) in self._pairs.distinct
        return self.words.gettext("Marked as different") if is_marked else why(pair, self.words)

    def _tell(self, text: str) -> None:
        way = Way(self.words.gettext("Undo"), self.workspace.undo)
        self.workspace.noticed.emit(Notice(text, Tone.FINE, (way,)))

    def _follow(self, changes: Changes) -> None:
        """What is to be seen is told from the search and the document; the search is not asked again."""
        touched = {*changes.inserted, *changes.updated, *changes.removed}
        if Participant in touched and changes.step.kind not in OWN_STEPS:
            self._is_stale = True
        gone = changes.removed.get(Participant, frozenset())
        come = changes.inserted.get(Participant, frozenset())
        self._pairs = replace(self._pairs, gone=(self._pairs.gone | gone) - come)
        self._gone_meanwhile = (self._gone_meanwhile | gone) - come
        if not self.isVisible():
            return
        before = set(self.model.keys)
        self._show_list()
        fresh = [pair for pair in self.model.keys if pair not in before]
        if changes.step.reverts is not None and fresh:
            self.list.choose(self.model.row_of(fresh[0]))

    def _finish_search(self, found: tuple[Pair, ...], count: int) -> None:
        self._searched = count
        self._pairs = replace(self._pairs, found=keyed(found), gone=self._gone_meanwhile)
        self.search_bar.end()
        if self.isVisible():
            self._show_list()

    def _fail_search(self, error: Exception) -> None:
        self.search_bar.end()
        raise error

    def _stop_search(self) -> None:
        self._search.cancel()
        self.search_bar.end()
        self._show_state()

    def _show_list(self, wanted: Key | None = None) -> None:
        """Whoever is current stays so; where that pair goes, the next one takes its place."""
        self._pairs = as_now(self._pairs, self.workspace.document)
        marked = self._pairs.marked()
        if not marked:
            self._marked.setChecked(False)
        current, row = self.list.current, self.list.currentIndex().row()
        with QSignalBlocker(self.list):
            self.model.show_pairs(marked if self._marked.isChecked() else self._pairs.open())
            place = self.model.row_of(wanted or (key_of(current) if current else ""))
            self.list.choose(place if place >= 0 else row)
        self._show_pair()
        self._show_marked(len(marked))
        self._show_state()

    def _show_marked(self, count: int) -> None:
        text = self.words.gettext("Marked as different: {count}").format(count=f"{count:,}")
        self._marked.setText(text)
        self._marked.setAccessibleName(text)
        self._marked.setVisible(count > 0)

    def _show_pair(self) -> None:
        self.decision.show_pair(self.list.current, is_marked=self._marked.isChecked())
        for action in self._deciding:
            action.setEnabled(self.decision.is_open and not self._marked.isChecked())

    def _show_state(self) -> None:
        words, count = self.words, self.model.rowCount()
        self._count.setText(wording.pairs(count, words) if count else "")
        self._again.setEnabled(not self._search.is_running)
        if not count:
            self._say_nothing()
        self._turn_to(self._splitter if count else self._empty)

    def _turn_to(self, part: QWidget) -> None:
        """Whoever works with the keys here goes on with them there."""
        if self._stack.currentWidget() is part:
            return
        held = QApplication.focusWidget()
        is_here = held is not None and (held is self or self._stack.isAncestorOf(held))
        self._stack.setCurrentWidget(part)
        if is_here:
            ways = [each for each in self._empty.findChildren(QPushButton) if not each.isHidden()]
            target = self.list if part is self._splitter else ways[0]
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_nothing(self) -> None:
        words = self.words
        back = (words.gettext("Back to the participants"), lambda: self.workspace.visit("participants"))
        if self._search.is_running:
            looks = words.gettext("Looking for people who are here twice…")
            self._empty.tell(looks, words.gettext("You can go on working meanwhile."), back)
            return
        again = (words.gettext("Search again"), self.search_again)
        if self._searched is None:
            stopped = words.gettext("The search was stopped")
            self._empty.tell(stopped, words.gettext("Nobody was compared to the end."), again, back)
            return
        nobody = words.gettext("Nobody seems to be here twice.")
        self._empty.tell(nobody, wording.nobody_twice(self._searched, words), back, again)

    def _make_commands(self) -> None:
        words = self.words
        text = words.gettext
        merge = command(self, text("Merge these two"), self._merge_by_key, shortcut="Ctrl+Return")
        apart = command(self, text("Not the same person"), self.tell_apart, shortcut="Ctrl+Backspace")
        later = command(self, text("Decide later"), self.go_on, shortcut="Ctrl+J", picture="next")
        swap = command(self, text("Swap the two"), self.decision.swap, picture="swap")
        self._deciding = (merge, apart, later, swap)
        self._again = command(self, text("Search again"), self.search_again, shortcut="F5", picture="search")
        self._back = command(
            self, text("Back to the participants"), lambda: self.workspace.visit("participants"),
            shortcut="Alt+Left", picture="previous",
        )  # fmt: skip

    def _connect(self) -> None:
        self._search.progressed.connect(self.search_bar.show_progress)
        self._search.finished.connect(self._finish_search)
        self._search.failed.connect(self._fail_search)
        self.list.chosen.connect(self._show_pair)
        for part in (self.list, self.decision):
            part.merge_asked.connect(self._merge_by_key)
            part.distinct_asked.connect(self.tell_apart)
        self.decision.merged.connect(self.merge)
        self.decision.put_off.connect(self.go_on)
        self.decision.taken_back.connect(self.take_back)
        self.search_bar.stopped.connect(self._stop_search)
        self.workspace.changed.connect(self._follow)

    def _lay_out(self) -> None:
        left = QWidget()
        lay_ground(left, "tray")
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, GAP)
        column.setSpacing(0)
        column.addWidget(self.list, 1)
        self._splitter = QSplitter()
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(left)
        self._splitter.addWidget(self.decision)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([LIST, 1000])
        left.setMinimumWidth(200)
        self._empty = Empty()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._splitter)
        self._stack.addWidget(self._empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._bar())
        whole.addWidget(self.search_bar)
        whole.addWidget(self._stack, 1)

    def _bar(self) -> QWidget:
        bar = QWidget()
        lay_ground(bar, "bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(GAP, GAP, PADDING, GAP)
        row.setSpacing(GAP)
        back = for_command(self._back, kind="quiet")
        back.setText(self.words.gettext("Participants"))
        row.addWidget(back)
        row.addWidget(Label(self.words.gettext("Duplicates"), "title"))
        row.addWidget(self._count)
        row.addStretch(1)
        row.addWidget(self._marked)
        row.addWidget(for_command(self._again))
        return bar
