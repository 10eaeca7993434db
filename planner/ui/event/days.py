"""The days: their dates, hours and labels, one more, one less, and the whole event elsewhere."""

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from planner.domain.records import Day
from planner.domain.times import MINUTES_A_DAY, Minute
from planner.operations import days
from planner.store.document import Document
from planner.ui.event.removing import remove
from planner.ui.forms import Card, Field, Form, Kind, attempt
from planner.ui.look.theme import GAP, STEP
from planner.ui.widgets.buttons import button, icon_button
from planner.ui.widgets.elided import Elided
from planner.ui.widgets.rows import Rows
from planner.ui.workspace import Workspace
from planner.wording.dates import short_date

DATE_WIDTH = 112
TIME_WIDTH = 72
USUAL_HOURS = Minute(9 * 60), Minute(17 * 60)


class DayRow(QWidget):
    def __init__(self, workspace: Workspace, day_id: str) -> None:
        super().__init__()
        self._workspace = workspace
        self._day = day_id
        words = workspace.words
        self._name = Elided(muted=True)
        self._name.setFixedWidth(NAME_WIDTH)
        self._remove = icon_button("remove", words.gettext("Remove this day"), self._take_away, kind="tool")
        fields = (
            Field(key="date", label=words.gettext("Date"), kind=Kind.DATE, width=DATE_WIDTH),
            Field(key="opens", label=words.gettext("Opens"), kind=Kind.TIME, step=15, width=TIME_WIDTH),
            Field(key="closes", label=words.gettext("Closes"), kind=Kind.TIME, step=15, width=TIME_WIDTH),
            Field(key="label", label=words.gettext("Label"), hint=words.gettext("Label, like “Arrival”")),
        )
        line = (self._name, "date", "opens", "closes", "label", self._remove)
        self._card = Card(words, self._commit, fields, [line], framed=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)

    def show_day(self, day: Day) -> None:
        name = short_date(day.date, self._workspace.words)
        self._name.set_text(name)
        shown = {"date": day.date, "opens": day.opens, "closes": day.closes, "label": day.label}
        self._card.show_values(shown)
        self._card.belong_to(name)
        is_allowed = not self._workspace.document.read_only
        self._card.allow(is_allowed)
        self._remove.setEnabled(is_allowed)
        self._remove.setAccessibleName(self._workspace.words.gettext("Remove “{name}”").format(name=name))

    def finish(self) -> str:
        return self._card.finish()

    def _commit(self, key: str, value: Any) -> str:
        day = self._workspace.document.get(Day, self._day)
        if day is None:
            return ""
        changed = replace(day, **{key: value})
        if key == "closes" and changed.closes <= changed.opens:
            changed = replace(changed, closes=Minute(changed.closes + MINUTES_A_DAY))
        return attempt(self._workspace, days.change_day, changed)

    def _take_away(self) -> None:
        def verb(document: Document, ids: Any) -> None:
            for each in ids:
                days.remove_day(document, each)

        remove(self._workspace, verb, Day, self._day, self._name.text)


NAME_WIDTH = 84


class Days(QWidget):
    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        words = workspace.words
        self.rows: Rows[Day, DayRow] = Rows(lambda day: DayRow(workspace, day), DayRow.show_day, gap=STEP)
        self.add = button(words.gettext("Add a day"), self._add)
        begins = Field(key="first", label=words.gettext("Move the whole event, to begin on"), kind=Kind.DATE)
        self._move = Form(
            words,
            lambda _, first: attempt(workspace, days.move_days, first=first),
            (replace(begins, half=True),),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.rows)
        column.addWidget(self.add)
        column.addSpacing(GAP)
        column.addWidget(self._move)
        self.add.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_days(self) -> None:
        known = self._workspace.snapshot.days
        self.rows.show_items({day.id: day for day in known})
        self._move.setVisible(bool(known))
        if known:
            self._move.show_values({"first": known[0].date})
        is_allowed = not self._workspace.document.read_only
        self.add.setEnabled(is_allowed)
        self._move.allow(is_allowed)

    def finish(self) -> str:
        return " ".join(
            filter(None, [self._move.finish(), *(row.finish() for row in self.rows.shown.values())])
        )

    def _add(self) -> None:
        """After the last, with its hours; the first one is today's."""
        workspace = self._workspace
        known = workspace.snapshot.days
        if known:
            workspace.run(days.insert_day, known[-1].id)
            return
        today = workspace.setting.clock().date()
        opens, closes = USUAL_HOURS
        day = Day(id=workspace.document.new_id(), date=today, opens=opens, closes=closes)
        workspace.run(days.plan_days, [day])
