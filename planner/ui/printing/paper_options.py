"""How a paper is printed: a row for each choice that concerns it, as `printing.papers` lists them."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.domain.paper_sizes import usual_paper
from planner.domain.records import Day, Group, Paper, Participant, Record, Room, Session, Track
from planner.domain.snapshot import Snapshot
from planner.domain.times import clock
from planner.language import Words
from planner.operations.prints import PaperOrder
from planner.printing.choices import Choices
from planner.printing.papers import Layout
from planner.store.holders import Holder
from planner.ui.look.theme import PADDING
from planner.ui.printing.few import Few
from planner.ui.printing.fields import labelled
from planner.ui.printing.orders import Who
from planner.ui.printing.whom import Whom
from planner.ui.widgets.check_box import CheckBox
from planner.ui.widgets.labels import Label
from planner.ui.widgets.record_choice import RecordChoice
from planner.ui.widgets.row_list import Row
from planner.ui.workspace import Workspace
from planner.wording import prints as wording
from planner.wording.dates import long_date, short_date

_KINDS: Mapping[type[Record], str] = {Day: "days", Room: "rooms", Track: "tracks", Session: "sessions"}


class PaperOptions(QWidget):
    changed = Signal()

    def __init__(self, workspace: Workspace, paper: Paper, layout: Layout) -> None:
        super().__init__()
        self._workspace, self._paper, self._layout = workspace, paper, layout
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(PADDING)
        self._whom = self._made_whom()
        self._style = self._made_style()
        self._sheet = self._made_sheet()
        self._records = {name: self._made_records(name) for name in _KINDS.values() if name in layout.choices}
        words = workspace.words
        self._large = self._made_box("is_large", words.gettext("Large print"))
        self._internal = self._made_box("with_internal", words.gettext("With internal sessions"))
        self._allow_large()
        self.refresh()

    def refresh(self) -> None:
        """What there is to choose from, as it is now."""
        snapshot, words = self._workspace.snapshot, self._workspace.words
        for name, choice in self._records.items():
            choice.offer(_ROWS[name](snapshot, words))

    def show_people(self, people: Sequence[Holder], groups: Sequence[Group]) -> None:
        if self._whom is not None:
            self._whom.show_people(people, groups)

    def order(self) -> PaperOrder:
        people: tuple[str, ...] = ()
        if self._whom is not None and self._whom.who is not Who.ALL:
            people = tuple(person.id for person in self._whom.selected())
        picked = {name: choice.ids for name, choice in self._records.items()}
        is_nobody = self._whom is not None and self._whom.who is not Who.ALL and not people
        choices = Choices(
            sheet=self._sheet.value if self._sheet else self._layout.sheets[0],
            style=self._style.value if self._style else "",
            is_large=self._large is not None and self._large.isEnabled() and self._large.isChecked(),
            with_internal=self._internal is not None and self._internal.isChecked(),
            days=picked.get("days", ()),
            rooms=picked.get("rooms", ()),
            tracks=picked.get("tracks", ()),
            sessions=picked.get("sessions", ()),
            people=people,
        )
        return PaperOrder(paper=self._paper, choices=choices, is_empty=is_nobody)

    def show_choices(self, choices: Choices) -> None:
        """Those of an earlier print."""
        for few, value in ((self._sheet, choices.sheet), (self._style, choices.style)):
            if few is not None:
                few.choose(value)
        if self._style is not None:
            self._tell_style(self._style.value)
        self._allow_large()
        for box, is_on in ((self._large, choices.is_large), (self._internal, choices.with_internal)):
            if box is not None:
                box.setChecked(is_on)
        for name, choice in self._records.items():
            choice.choose(getattr(choices, name))
        if self._whom is not None:
            if choices.people:
                self._whom.choose(choices.people)
            else:
                self._whom.choose_all()

    def choose(self, record: str) -> None:
        """Only what is about this one, where the paper can be chosen so."""
        document = self._workspace.document
        if self._whom is not None and document.get(Participant, record):
            self._whom.choose([record])
        for kind, name in _KINDS.items():
            if name in self._records and document.get(kind, record):
                self._records[name].choose([record])
        self.changed.emit()

    @property
    def who(self) -> Who | None:
        return self._whom.who if self._whom is not None else None

    @property
    def is_narrow(self) -> bool:
        """Only some days, rooms, tracks or sessions are asked for."""
        return any(choice.ids for choice in self._records.values())

    def _made_whom(self) -> Whom | None:
        if "people" not in self._layout.choices:
            return None
        made = Whom(self._workspace, self._paper)
        self._column.addWidget(made)
        made.changed.connect(self.changed)
        return made

    def _made_style(self) -> Few | None:
        words, styles = self._workspace.words, self._layout.styles
        if len(styles) < 2:
            return None
        made = Few(
            words.gettext("Shows"), [(style, wording.style(self._paper, style, words)) for style in styles]
        )
        made.choose(self._workspace.setting.preferences.text(f"print.style.{self._paper.value}"))
        self._about = Label("", "small", wraps=True)
        self._column.addWidget(labelled(words.gettext("Shows"), made, self._about))
        self._tell_style(made.value)
        made.picked.connect(self._take_style)
        return made

    def _made_sheet(self) -> Few | None:
        words, sheets = self._workspace.words, self._layout.sheets
        if "sheet" not in self._layout.choices or len(sheets) < 2:
            return None
        made = Few(words.gettext("Paper"), [(sheet, wording.sheet(sheet, words)) for sheet in sheets])
        usual = usual_paper(self._workspace.snapshot.event.timezone)
        made.choose(usual)
        made.choose(self._workspace.setting.preferences.text("print.sheet", usual))
        self._column.addWidget(labelled(words.gettext("Paper"), made))
        made.picked.connect(self._take_sheet)
        return made

    def _made_records(self, name: str) -> RecordChoice:
        words = self._workspace.words
        title, everything = wording.records(name, words)
        made = RecordChoice(title, everything, words)
        self._column.addWidget(made)
        made.changed.connect(self.changed)
        return made

    def _made_box(self, choice: str, text: str) -> CheckBox | None:
        if choice not in self._layout.choices:
            return None
        made = CheckBox(text)
        self._column.addWidget(made)
        made.toggled.connect(self.changed)
        return made

    def _take_style(self, style: str) -> None:
        self._workspace.setting.preferences.keep(f"print.style.{self._paper.value}", style)
        self._tell_style(style)
        self._allow_large()
        self.changed.emit()

    def _allow_large(self) -> None:
        if self._large is not None:
            self._large.setEnabled(self._layout.has_large(self._style.value if self._style else ""))

    def _tell_style(self, style: str) -> None:
        about = wording.about_style(self._paper, style, self._workspace.words)
        self._about.setText(about)
        self._about.setVisible(bool(about))

    def _take_sheet(self, sheet: str) -> None:
        self._workspace.setting.preferences.keep("print.sheet", sheet)
        self.changed.emit()


def _days(snapshot: Snapshot, words: Words) -> list[Row]:
    return [Row(day.id, long_date(day.date, words), day.label) for day in snapshot.days]


def _sessions(snapshot: Snapshot, words: Words) -> list[Row]:
    """In the order of the agenda, then those that are not in it."""
    first: dict[str, str] = {}
    for slot in snapshot.slots:
        when = f"{short_date(snapshot.day[slot.day].date, words)} {clock(slot.start)}"
        room = snapshot.room.get(slot.room or "")
        first.setdefault(slot.session, f"{when} · {room.name}" if room else when)
    rest = [session.id for session in snapshot.sessions if session.id not in first]
    return [Row(each, snapshot.session[each].title, first.get(each, "")) for each in (*first, *rest)]


_ROWS: dict[str, Callable[[Snapshot, Words], list[Row]]] = {
    "days": _days,
    "rooms": lambda snapshot, _: [Row(room.id, room.name, room.floor) for room in snapshot.rooms],
    "tracks": lambda snapshot, _: [Row(track.id, track.name) for track in snapshot.tracks],
    "sessions": _sessions,
}
