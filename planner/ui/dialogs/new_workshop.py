"""A new workshop: its name, its days, and where its file goes."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt, QTime
from PySide6.QtWidgets import (
    QCompleter,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QSpinBox,
    QTimeEdit,
    QToolButton,
    QWidget,
)

from planner.domain import rules
from planner.domain.filenames import safe_name
from planner.domain.records import Event
from planner.domain.refusal import Refused
from planner.domain.times import Minute
from planner.operations.workshops import CLOSES, OPENS, create_workshop, dates_from, own_timezone
from planner.store.document import SUFFIX, Document
from planner.store.errors import StoreError
from planner.ui.dialogs.date_line import DateLine, indent
from planner.ui.dialogs.dialog import Dialog
from planner.ui.look.icons import icon
from planner.ui.look.theme import GAP, STEP
from planner.ui.places import free_place, with_suffix
from planner.ui.setting import Setting
from planner.ui.widgets.buttons import button
from planner.ui.widgets.elided import Elided, filling
from planner.ui.widgets.labels import Label, naming
from planner.ui.widgets.plain import tooltip
from planner.wording import refusals
from planner.wording.dates import date_span

WIDTH = 480
USUAL_DAYS = 2
AHEAD = timedelta(days=28)
"""How far ahead the first day is proposed."""
NAME, FIRST, HOURS, ZONE, FILE = "name", "first", "hours", "zone", "file"
BESIDE = {
    "name_missing": NAME,
    "date_impossible": FIRST,
    "too_many_days": FIRST,
    "hours_impossible": HOURS,
    "timezone_unknown": ZONE,
}
"""By the code of a refusal, the field it is said beside; all others are about the file."""


class NewWorkshop(Dialog):
    def __init__(self, parent: QWidget | None, setting: Setting, made: Callable[[Document], object]) -> None:
        super().__init__(parent, setting.words.gettext("New workshop"), setting.words, width=WIDTH)
        self._setting = setting
        self._made = made
        self._chosen: Path | None = None
        """Where the file goes, once somebody has said so."""
        self._wrong: dict[str, Label] = {}
        self._name = QLineEdit()
        self._first = DateLine(setting.clock().astimezone().date() + AHEAD, setting.words)
        self._days = QSpinBox(minimum=1, maximum=rules.MOST_DAYS, value=USUAL_DAYS)
        indent(self._days)
        self._opens, self._closes = _time_field(OPENS), _time_field(CLOSES)
        self._zone = _zone_field(own_timezone(), setting.words.gettext("Show all time zones"))
        self._span = Label(kind="small", wraps=True)
        self._place = filling(Elided(mode=Qt.TextElideMode.ElideMiddle))
        self._lay_out()
        self._name.textChanged.connect(self._show_place)
        self._first.changed.connect(self._show_span)
        self._days.valueChanged.connect(self._show_span)
        self._show_span()
        self._show_place()
        self._name.setFocus()

    @property
    def place(self) -> Path:
        """Where the file goes."""
        if self._chosen is not None:
            return self._chosen
        name = safe_name(self._name.text(), otherwise=self.words.gettext("Workshop"))
        return free_place(self._setting.documents, name)

    def make(self) -> None:
        """Make it, or say beside the field what is in the way."""
        self._clear_wrong()
        try:
            document = self._made_document()
        except Refused as refused:
            self._tell(
                BESIDE.get(refused.code, FILE), refusals.refusal(refused.code, refused.values, self.words)
            )
        except StoreError as error:
            self._tell(FILE, refusals.trouble(error.code, error.values, self.words))
        except OSError as error:
            self._tell(FILE, self.words.gettext("That did not work: {reason}.").format(reason=error.strerror))
        else:
            self.close()
            self._made(document)

    def _made_document(self) -> Document:
        setting, place = self._setting, self.place
        event = rules.checked(Event(name=self._name.text(), timezone=self._zone.text().strip()))
        if self._chosen is None:
            place.parent.mkdir(parents=True, exist_ok=True)
        return create_workshop(
            place,
            event=event,
            dates=dates_from(self._first.date, self._days.value()),
            opens=_minute(self._opens),
            closes=_minute(self._closes),
            desk=setting.desk,
            clock=setting.clock,
            ids=setting.ids,
            backup_folder=setting.backups,
        )

    def _lay_out(self) -> None:
        words = self.words
        self._name.setPlaceholderText(words.gettext("2016 Human Rights Cities Gathering"))
        self.add_field(words.gettext("Name"), self._name)
        self._add_wrong(NAME)
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(STEP)
        for column, (text, field) in enumerate(
            (
                (words.gettext("First day"), self._first),
                (words.gettext("Days"), self._days),
                (words.gettext("Opens"), self._opens),
                (words.gettext("Closes"), self._closes),
            )
        ):
            grid.addWidget(naming(text, field), 0, column)
            grid.addWidget(field, 1, column)
            grid.setColumnStretch(column, 2 if column == 0 else 1)
        self.body.addSpacing(STEP)
        self.body.addLayout(grid)
        self.body.addWidget(self._span)
        self._add_wrong(FIRST)
        self._add_wrong(HOURS)
        self.add_field(words.gettext("Time zone"), self._zone)
        self._add_wrong(ZONE)
        self._add_place()
        self.add_button(words.gettext("Cancel"), self.close)
        self.add_button(words.gettext("Create"), self.make, is_primary=True)

    def _add_place(self) -> None:
        change = button(self.words.gettext("Change…"), self._choose_place)
        change.setAccessibleName(self.words.gettext("Change where the file goes"))
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self._place, 1)
        row.addWidget(change)
        self.body.addWidget(Label(self.words.gettext("File"), "small"))
        self.body.addLayout(row)
        self._add_wrong(FILE)

    def _add_wrong(self, name: str) -> None:
        self._wrong[name] = Label(kind="wrong", wraps=True)
        self._wrong[name].hide()
        self.body.addWidget(self._wrong[name])

    def _choose_place(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            self.words.gettext("Where the new workshop goes"),
            str(self.place),
            self.words.gettext("Workshops") + f" (*{SUFFIX})",
        )
        if chosen:
            self._chosen = with_suffix(Path(chosen))
            self._show_place()

    def _show_place(self) -> None:
        self._place.set_text(str(self.place))

    def _show_span(self) -> None:
        try:
            dates = dates_from(self._first.date, self._days.value())
        except Refused:
            self._span.setText("")
        else:
            self._span.setText(date_span(dates[0], dates[-1], self.words))

    def _tell(self, name: str, sentence: str) -> None:
        self._wrong[name].setText(sentence)
        self._wrong[name].show()
        field = {NAME: self._name, FIRST: self._first.field, HOURS: self._closes, ZONE: self._zone}.get(name)
        if field is not None:
            field.setProperty("wrong", True)
            field.setAccessibleDescription(sentence)
            field.style().polish(field)
            field.setFocus()

    def _clear_wrong(self) -> None:
        for label in self._wrong.values():
            label.hide()
        for field in (self._name, self._first.field, self._closes, self._zone):
            field.setProperty("wrong", False)
            field.setAccessibleDescription("")
            field.style().polish(field)


def _time_field(minute: Minute) -> QTimeEdit:
    made = QTimeEdit(QTime(minute // 60, minute % 60))
    made.setDisplayFormat("HH:mm")
    indent(made)
    return made


def _zone_field(own: str, opens: str) -> QLineEdit:
    """Type a piece of the name to find it; the arrow shows all."""
    made = QLineEdit(own)
    completer = QCompleter(sorted(rules.timezones()), made)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    made.setCompleter(completer)

    def show_all() -> None:
        completer.setCompletionPrefix("")
        completer.complete()

    made.addAction(icon("down"), QLineEdit.ActionPosition.TrailingPosition).triggered.connect(show_all)
    for opener in made.findChildren(QToolButton):
        opener.setAccessibleName(opens)
        opener.setToolTip(tooltip(opens))
    return made


def _minute(field: QTimeEdit) -> Minute:
    return Minute(60 * field.time().hour() + field.time().minute())
