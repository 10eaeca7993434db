"""The format chosen, and which part of the workshop goes into it, as far as the format takes that."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.domain.records import Day, Participant, Record, Room, Track
from planner.domain.snapshot import Snapshot
from planner.exporting.choices import Choices
from planner.exporting.tables.participant_rows import columns_of
from planner.language import Words
from planner.ui.look.theme import PADDING, STEP
from planner.ui.sharing.columns_choice import ColumnsChoice
from planner.ui.sharing.order import OFFERED, PEOPLE, ShareOrder, heeded, takes
from planner.ui.sharing.taking import with_fields
from planner.ui.sharing.whose import Whose
from planner.ui.widgets.chooser import Chooser
from planner.ui.widgets.record_choice import RecordChoice
from planner.ui.widgets.row_list import Row
from planner.ui.workspace import Workspace
from planner.wording import prints, sharing
from planner.wording.dates import long_date

_KINDS: dict[str, type[Record]] = {"days": Day, "rooms": Room, "tracks": Track}


class Options(QWidget):
    """What is picked of the agenda stays picked for the next format."""

    changed = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        words = workspace.words
        self._chooser = Chooser(words.gettext("What to share"), _offered(words), words)
        self._records = {name: RecordChoice(*prints.records(name, words), words) for name in _KINDS}
        self._whose, self._columns = Whose(workspace), ColumnsChoice(words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(PADDING + STEP)
        column.addWidget(self._chooser)
        for part in self._parts().values():
            column.addWidget(part)
        self._chooser.picked.connect(self._take)
        for choice in self._records.values():
            choice.changed.connect(self.changed)
        self._whose.changed.connect(self.changed)
        self._columns.changed.connect(self.changed)
        self.refresh()
        kept = workspace.setting.preferences.text("share.format")
        self.show_format(kept if self.offers(kept) else self._chooser.value)

    def refresh(self) -> None:
        """What there is to choose from, as it is now."""
        snapshot, words = self._workspace.snapshot, self._workspace.words
        for name, choice in self._records.items():
            choice.offer(_ROWS[name](snapshot, words))
        self._whose.refresh()
        self._columns.offer(columns_of(with_fields(self._workspace), words))

    def offers(self, name: str) -> bool:
        return self._chooser.offers(name)

    def order(self) -> ShareOrder:
        picked = {name: choice.ids for name, choice in self._records.items()}
        columns = self._columns.names
        choices = Choices(**picked, person=self._whose.person, columns=columns)
        name = self._chooser.value
        has_columns = bool(columns) or "columns" not in takes(name)
        return ShareOrder(name=name, choices=heeded(name, choices), has_columns=has_columns)

    def show_format(self, name: str) -> None:
        self._chooser.choose(name)
        for part, widget in self._parts().items():
            widget.setVisible(part in takes(name))
        self.changed.emit()

    def show_order(self, name: str, choices: Choices) -> None:
        """That of an earlier export."""
        for part, choice in self._records.items():
            choice.choose(getattr(choices, part))
        self._whose.choose(choices.person)
        self._columns.choose(choices.columns)
        self.show_format(name)

    def choose(self, record: str) -> None:
        """Only this day, room or track, or what this person takes part in."""
        document = self._workspace.document
        for name, kind in _KINDS.items():
            if document.get(kind, record):
                self._records[name].choose([record])
        if document.get(Participant, record):
            self._whose.choose(record)
        self.changed.emit()

    def _parts(self) -> dict[str, QWidget]:
        """By the field of `Choices` each sets."""
        return {**self._records, "person": self._whose, "columns": self._columns}

    def _take(self, name: str) -> None:
        self._workspace.setting.preferences.keep("share.format", name)
        self.show_format(name)


def _offered(words: Words) -> list[tuple[str, list[Row]]]:
    """With a heading for each group of formats."""
    groups = (
        (words.gettext("The agenda, for everybody"), OFFERED),
        (words.gettext("People, for the organizers"), PEOPLE),
    )
    return [
        (heading, [Row(name, sharing.title(name, words), sharing.about(name, words)) for name in names])
        for heading, names in groups
    ]


_ROWS: dict[str, Callable[[Snapshot, Words], list[Row]]] = {
    "days": lambda snapshot, words: [
        Row(day.id, long_date(day.date, words), day.label) for day in snapshot.days
    ],
    "rooms": lambda snapshot, _: [Row(room.id, room.name, room.floor) for room in snapshot.rooms],
    "tracks": lambda snapshot, _: [Row(track.id, track.name) for track in snapshot.tracks],
}
