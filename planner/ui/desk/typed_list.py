"""What was typed back from a paper list, since it was begun."""

from datetime import datetime

from planner.domain.ids import derived_id
from planner.domain.names import shown_name
from planner.domain.records import CheckIn, Day, Participant
from planner.domain.times import Minute
from planner.domain.values import dataclass
from planner.ui.desk import doing, reading
from planner.ui.desk.people_rows import Entry
from planner.ui.desk.reading import How, Told
from planner.ui.desk.typing_back import TypingBack
from planner.ui.workspace import Workspace
from planner.wording import desk as wording


@dataclass(frozen=True, slots=True)
class _Typed:
    text: str
    """What nobody was found for; empty where somebody was."""
    told: Told | None = None


class TypedList:
    """Only remembered while the mode is on: the check-ins themselves are in the file."""

    def __init__(self, workspace: Workspace, view: TypingBack) -> None:
        self._workspace = workspace
        self._view = view
        self._typed: list[_Typed] = []
        self.is_on = False

    def turn(self) -> None:
        self.is_on = not self.is_on
        self._typed.clear()
        now = reading.wall_clock(self._workspace, self._workspace.setting.clock())
        self._view.begin(Minute(60 * now.hour + now.minute))

    def moment(self, day: Day) -> datetime:
        """Of the list, on that day."""
        return doing.moment_of(self._workspace, day, self._view.minute)

    def note(self, told: Told) -> None:
        if self.is_on:
            self._typed.append(_Typed("", told))

    def miss(self, text: str) -> None:
        if self.is_on:
            self._typed.append(_Typed(text))

    def show(self, day: Day | None) -> None:
        """The newest first, as they stand now."""
        entries = [self._entry(number, typed, day) for number, typed in enumerate(self._typed)]
        self._view.show_entries(entries[::-1])

    def _entry(self, number: int, typed: _Typed, day: Day | None) -> Entry:
        words, key = self._workspace.words, str(number)
        if typed.told is None or day is None:
            told = words.gettext("“{text}”: nobody found").format(text=typed.text)
            return Entry("", told, "", words.gettext("Type it again otherwise, or add a walk-in."), key=key)
        person = self._workspace.document.get(Participant, typed.told.person)
        name = (shown_name(person) if person else "") or typed.told.person
        check_in = self._workspace.document.get(CheckIn, derived_id(typed.told.person, day.id))
        if check_in is None:
            return Entry(typed.told.person, name, "", wording.not_in_any_more(words), key=key)
        is_new = typed.told.how in (How.CAME, How.WALKED_IN)
        return Entry(
            typed.told.person,
            name,
            wording.time_of(reading.wall_clock(self._workspace, check_in.at)),
            "" if is_new else words.gettext("Had been checked in before."),
            words.gettext("Undo the check-in of {name}").format(name=name) if is_new else "",
            key=key,
        )
