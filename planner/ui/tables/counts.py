"""How many of the rows shown have each value; each value is a way to its rows."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from planner.domain.tallies import Tally, tallies
from planner.store import queries
from planner.ui.charts.bars import Bar, Part, beside
from planner.ui.charts.rows import Drawing, Rows
from planner.ui.dialogs.popover import Popover
from planner.ui.look.theme import GAP
from planner.ui.models.columns import Choice, ValueKind
from planner.ui.models.records_model import RecordsModel
from planner.ui.tables.filters import Filters
from planner.ui.widgets.buttons import button
from planner.ui.widgets.choice_box import ChoiceBox
from planner.ui.widgets.labels import Label
from planner.ui.workspace import Place
from planner.wording import tables
from planner.wording.series import more

WIDTH = 420
HIGHEST = 340
"""Of the list."""
MOST = 200
"""Values in the list; the copied text has them all."""
LONGEST = 150
"""Of a label, in pixels."""
REST_MS = 120


class CountsPanel(Popover):
    """Follows the table while it is open."""

    def __init__(
        self, host: QWidget, records: RecordsModel, filters: Filters, kinds: Callable[[], Sequence[ValueKind]]
    ) -> None:
        words = records.workspace.words
        super().__init__(host, words.gettext("Counts"), words)
        self.setFixedWidth(min(WIDTH, host.width() - 2 * GAP))
        self._records, self._filters, self._kinds = records, filters, kinds
        self._name = f"{records.subject.name} counted by"
        self._tallies: list[Tally] = []
        self.by = ChoiceBox()
        self.by.offer([(kind.kind, kind.heading, "") for kind in kinds()])
        kept = records.workspace.setting.preferences.text(self._name)
        self.by.show_value(kept)
        if self.by.value is None:
            self.by.setCurrentIndex(0)
        self.add_field(words.gettext("Count by"), self.by)
        self.by.chosen.connect(self._choose)
        self.rows = Rows()
        self.rows.chosen.connect(self._follow)
        self._area = _scrolling(self.rows)
        self.body.addWidget(self._area)
        self._add_foot()
        self._later = QTimer(self, singleShot=True, interval=REST_MS)
        self._later.timeout.connect(self._show)
        records.counted.connect(self._refresh)
        records.modelReset.connect(self._refresh)
        self._show()

    @property
    def text(self) -> str:
        """Two columns for a spreadsheet or a letter; no names."""
        words, kind = self._words, self._kind
        lines = [f"{kind.heading}\t{words.gettext('Count')}"]
        lines += [f"{tally.text or self._nothing}\t{tally.count}" for tally in self._tallies]
        return "\n".join(lines) + "\n"

    @property
    def _nothing(self) -> str:
        return self._words.gettext("None")

    @property
    def _kind(self) -> ValueKind:
        kinds = self._kinds()
        return next((kind for kind in kinds if kind.kind == self.by.value), kinds[0])

    def _add_foot(self) -> None:
        self._sum = Label(kind="muted", wraps=True)
        copy = button(self._words.gettext("Copy counts"), self._copy)
        foot = QHBoxLayout()
        foot.setSpacing(GAP)
        foot.addWidget(self._sum, 1)
        foot.addWidget(copy)
        self.body.addLayout(foot)

    def _choose(self, kind: str) -> None:
        self._records.workspace.setting.preferences.keep(self._name, kind)
        self._show()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt signature
        super().showEvent(event)
        self._later.start()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt signature
        """Out of sight the workshop may be closed at any moment."""
        super().hideEvent(event)
        self._later.stop()

    def _refresh(self) -> None:
        if self.isVisible():
            self._later.start()

    def _show(self) -> None:
        kind, ids = self._kind, self._records.ids
        document, listing = self._records.workspace.document, self._records.subject.listing
        counts = queries.counts(document, listing, kind.kind, ids)
        texts = {choice.value: choice.text for choice in kind.choices} if kind.choices is not None else None
        self._tallies = tallies(counts, texts=texts)
        self.rows.show_rows(self._drawn(kind, len(ids)))
        words = self._words
        told = tables.counted(self._records.subject.name, len(ids), words)
        beyond = len(self._tallies) - MOST
        self._sum.setText(
            words.gettext("{first}, {rest}").format(first=told, rest=more(beyond, words))
            if beyond > 0
            else told
        )
        height = sum(row.heightForWidth(WIDTH) for row in self.rows.rows)
        self._area.setFixedHeight(min(height, HIGHEST, max(self._host.height() - 220, 80)) + 2)
        if self.isVisible():
            self.fit()

    def _drawn(self, kind: ValueKind, total: int) -> list[tuple[Drawing, Place | None]]:
        colours = {choice.value: choice for choice in kind.choices or ()}
        shown = self._tallies[:MOST]
        numbers = [f"{tally.count:,} · {tables.share(tally.count, total)}" for tally in shown]
        labels = [tally.text or self._nothing for tally in shown]
        widths = beside(list(zip(labels, numbers, strict=True)))
        return [
            (
                Bar(
                    label, (Part(tally.count, _colour(colours.get(tally.values[0]))),), total,
                    f"{label}: {number}", number, min(widths[0], LONGEST), widths[1],
                ),
                self._place(kind, tally, place),
            )
            for place, (tally, label, number) in enumerate(zip(shown, labels, numbers, strict=True))
        ]  # fmt: skip

    def _place(self, kind: ValueKind, tally: Tally, number: int) -> Place | None:
        """None where there is no filter that leaves just these."""
        listing = self._records.subject.listing
        if not tally.text and kind.kind in listing.related:
            return None
        return Place(self._records.subject.name, view=str(number))

    def _follow(self, place: Place) -> None:
        self._filters.choose_values(self._kind.kind, self._tallies[int(place.view)].values)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text)
        self._records.workspace.tell(self._words.gettext("The counts are on the clipboard."))


def _colour(choice: Choice | None) -> str:
    return choice.colour if choice is not None and choice.colour else "accent"


def _scrolling(inner: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inner)
    return area
