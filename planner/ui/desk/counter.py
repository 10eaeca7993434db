"""What goes on at the desk: on which day, who was there last, what is to be said of them."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from planner.domain.records import Day
from planner.domain.scans import LONGEST_TYPED, Scan, ScanKind, read_scan
from planner.store import desk
from planner.ui.desk import doing, reading
from planner.ui.desk.answer import Answer, Line
from planner.ui.desk.badge_printer import BadgePrinter, Sent
from planner.ui.desk.reading import How, Told
from planner.ui.desk.typed_list import TypedList
from planner.ui.desk.walk_in import Newcomer
from planner.ui.notice import Tone
from planner.ui.workspace import Workspace
from planner.wording import desk as wording

PATIENCE_MS = 20_000
"""For so long a desk nobody works at may show the day, and who is on soon, as they were."""


class Counter(QObject):
    answered = Signal()
    """Somebody or something else is to be told of; `answer` says what."""
    renewed = Signal()
    """More is known of the same."""
    passed = Signal()
    """Some of the time; it may be another day."""

    def __init__(self, workspace: Workspace, typed: TypedList, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._typed = typed
        self._chosen_day = self._chosen_on = ""
        self._said: Told | None = None
        self._said_on = ""
        self._trouble: Answer | None = None
        self._news: dict[str, Line] = {}
        self._clock = QTimer(self, interval=PATIENCE_MS)
        self._clock.timeout.connect(self.passed)
        self._clock.start()
        self.printer = BadgePrinter(workspace, self)
        self.printer.began.connect(self._tell_printing)
        self.printer.ended.connect(self._tell_printed)

    @property
    def day(self) -> Day | None:
        """The one chosen, else that of the event's clock; None where today is no day of the event.

        A choice ends with the day it was made on, but not in the middle of a list.
        """
        days = {day.id: day for day in self._workspace.snapshot.days}
        today = doing.today(self._workspace)
        is_over = today is not None and today.id != self._chosen_on and not self._typed.is_on
        return today if is_over else days.get(self._chosen_day) or today

    @property
    def _day_id(self) -> str:
        day = self.day
        return day.id if day else ""

    @property
    def _told(self) -> Told | None:
        """Nothing, on another day than it was said on; of who was found to be somebody else, that one."""
        said = self._said
        if said is None or self._said_on != self._day_id:
            return None
        now = desk.person_of_code(self._workspace.document, said.person)
        return replace(said, person=now) if now else said

    @property
    def person(self) -> str:
        """Who is told of."""
        told = self._told
        return told.person if told else ""

    @property
    def is_silent(self) -> bool:
        return self._told is None and self._trouble is None

    @property
    def is_here(self) -> bool:
        """Whether who is told of is checked in on the day."""
        return bool(self.person) and not reading.is_due(self._workspace, self.person, self.day)

    @property
    def answer(self) -> Answer | None:
        told = self._told
        if told is None:
            return self._trouble
        return reading.answer(self._workspace, told, self.day, news=self._news.get(told.person))

    def choose_day(self, day: str) -> None:
        """Today's goes with the clock again."""
        today = doing.today(self._workspace)
        self._chosen_on = today.id if today else ""
        self._chosen_day = "" if today is not None and today.id == day else day
        self.say(None)

    def say(self, told: Told | None) -> None:
        self._said, self._said_on, self._trouble = told, self._day_id, None
        self.answered.emit()

    def look_at(self, person: str) -> None:
        """Without doing anything; who is shown already stays as they are shown."""
        if person != self.person:
            self.say(Told(How.SEEN, person))

    def fail(self, code: str, *, text: str = "") -> None:
        """`code` as `wording.desk` has it."""
        if code == "unknown":
            self._typed.miss(text)
        heading, small = wording.trouble(code, self._workspace.words, text=text)
        tone = Tone.CARE if code == "several" else Tone.TROUBLE
        self._said, self._trouble = None, Answer(heading, small, tone)
        self.answered.emit()

    def scan(self, text: str, *, is_fast: bool = False) -> Scan:
        """What it is that was typed or scanned."""
        whose = partial(desk.person_of_code, self._workspace.document)
        return read_scan(text, is_known=lambda code: whose(code) is not None, is_fast=is_fast)

    @staticmethod
    def is_foreign(scan: Scan, text: str, *, is_name: bool) -> bool:
        """Whether it is somebody else's code, and neither a note nor, if it should be one, a name."""
        is_strange = is_name and scan.kind is ScanKind.NOT_OURS and len(text) <= LONGEST_TYPED
        return scan.kind is ScanKind.OTHER_WORKSHOP or is_strange

    def tell_foreign(self, scan: Scan) -> None:
        """What somebody is writing stays where it is."""
        told = wording.trouble(scan.kind.value, self._workspace.words)
        self._workspace.tell(". ".join(told), tone=Tone.CARE)

    def take(self, code: str) -> bool:
        """Somebody is here, by their id or one they had: check them in. Whether that was done."""
        person, day = desk.person_of_code(self._workspace.document, code), self._needed_day()
        if person is None or day is None:
            return False
        at = self._typed.moment(day) if self._typed.is_on else None
        told = doing.check_in(self._workspace, person, day, at=at)
        if told is None:
            self.fail("not-written", text=reading.name(self._workspace, person))
            return False
        self._news.pop(person, None)
        self._typed.note(told)
        self.say(told)
        return True

    def add_walk_in(self, newcomer: Newcomer) -> bool:
        """And print the badge, where the desk has a printer; whether they were added."""
        day = self._needed_day()
        at = self._typed.moment(day) if day and self._typed.is_on else None
        person = doing.add_walk_in(self._workspace, newcomer, day, at=at) if day else None
        if person is None:
            return False
        told = Told(How.WALKED_IN, person)
        self._typed.note(told)
        self.say(told)
        if self.printer.printer and not self._typed.is_on:
            self.printer.print(person)
        return True

    def undo(self, person: str) -> None:
        day = self.day
        if day is not None and person:
            doing.undo(self._workspace, person, day)
            is_back = reading.is_due(self._workspace, person, day)
            self.say(Told(How.CAME if is_back else How.SEEN, person))

    def undo_last(self) -> None:
        """The last check-in made here, whoever is shown."""
        day = self.day
        person = doing.last_here(self._workspace, day) if day else None
        if person is not None:
            self.undo(person)
            return
        nothing = self._workspace.words.gettext("Nobody has been checked in at this desk on this day.")
        self._workspace.tell(nothing, tone=Tone.CARE)

    def _needed_day(self) -> Day | None:
        day = self.day
        if day is None:
            self.fail("no-day" if self._workspace.snapshot.days else "no-days")
        return day

    def _tell_printing(self, person: str) -> None:
        text = self._workspace.words.gettext("The badge goes to the printer…")
        self._news[person] = Line(text, "print")
        self.renewed.emit()

    def _tell_printed(self, sent: Sent) -> None:
        words = self._workspace.words
        if not sent.trouble:
            cells = self.printer.stock.cells
            told = wording.printed(self.printer.label if cells > 1 else 0, cells, words)
            self._news[sent.person] = Line(told, "badge", Tone.FINE)
        else:
            told = wording.not_printed(sent.trouble, words)
            self._news[sent.person] = Line(told, "warning", Tone.TROUBLE)
            if self.person != sent.person:
                self._workspace.tell(f"{sent.name}: {told}", tone=Tone.TROUBLE)
        self.renewed.emit()
