"""Whom of the workshop the people a list adds are like, worked out beside the window: the row shown first."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QObject, Signal

from planner.domain.likeness import LIKELY, Reason
from planner.domain.records import Participant
from planner.domain.snapshot import Snapshot
from planner.domain.values import dataclass
from planner.importing.header_words import ListKind
from planner.importing.outcomes import Fate, Outcome
from planner.ui.importing.preview import Preview
from planner.ui.jobs import Job

MOST = 3
"""Told of one row."""
MOST_ROWS = 5_000
MOST_COMPARED = 2_000_000
"""Rows times people up to which all rows are asked about: some seven seconds of the other thread."""
Compared = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Like:
    id: str
    """Of somebody in the workshop."""
    reasons: tuple[Reason, ...]


class Likes(QObject):
    """What was found out of one snapshot stays, whatever is decided about the list meanwhile."""

    answered = Signal()
    """About the row asked for last."""
    counted = Signal()
    """All rows have been asked about."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._preview: Preview | None = None
        self._errand: _Errand | None = None
        self._job: Job | None = None
        self._is_awaited = False
        self._is_counting = False
        self._is_paused = False

    def take_preview(self, preview: Preview | None) -> None:
        """`counted` comes only for a list short enough."""
        is_people = preview is not None and preview.kind is ListKind.PARTICIPANTS and preview.outcomes
        self._preview = preview if is_people else None
        self._is_awaited = self._is_counting = False
        if preview is None or not is_people:
            self._leave()
            self._errand = None
            return
        if self._errand is None or self._errand.snapshot is not preview.snapshot:
            self._leave()
            self._errand = _Errand(preview.snapshot)
        most = min(MOST_ROWS, MOST_COMPARED // max(len(preview.snapshot.participants), 1))
        self._is_counting = preview.count(Fate.NEW) <= most
        self._errand.others = [who for _, who in _new_people(preview)] if self._is_counting else ()
        self._go_on()

    def of(self, outcome: Outcome | None) -> Sequence[Like]:
        """The likeliest few; none where they are not found out yet: then `answered` comes."""
        person = _asked(self._preview, outcome) if self._preview and outcome else None
        self._is_awaited = False
        if person is None or self._errand is None:
            return ()
        found = self._errand.found.get(_compared(person))
        if found is None:
            self._is_awaited = True
            self._errand.first = person
            self._go_on()
        return found or ()

    def places(self) -> Sequence[int] | None:
        """In `plan.outcomes`, of the rows that are like somebody; None before all have been asked about."""
        if self._preview is None or self._errand is None or not self._is_counting:
            return None
        found = self._errand.found
        answers = [(place, found.get(_compared(person))) for place, person in _new_people(self._preview)]
        if any(answer is None for _, answer in answers):
            return None
        return [place for place, answer in answers if answer]

    def pause(self) -> None:
        """Out of sight, where the workshop may be closed at any moment."""
        self._is_paused = True
        self._leave()

    def resume(self) -> None:
        self._is_paused = False
        self._tell()

    def _go_on(self) -> None:
        errand = self._errand
        if self._job is None and not self._is_paused and errand is not None and errand.is_open:
            self._job = Job(errand.run)
            self._job.progressed.connect(self._look)
            self._job.finished.connect(self._finish)
            self._job.failed.connect(self._fail)
            self._job.start()

    def _leave(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _look(self) -> None:
        errand = self._errand
        if self._is_awaited and errand is not None and errand.is_answered:
            self._is_awaited = False
            self.answered.emit()

    def _finish(self) -> None:
        self._job = None
        self._tell()

    def _tell(self) -> None:
        """And go on, where something was asked after the other thread looked last."""
        self._look()
        self._go_on()
        if self._job is None and self._is_counting:
            self.counted.emit()

    def _fail(self, error: Exception) -> None:
        self._job = None
        raise error


class _Errand:
    """What the threads share: the window asks, the other answers. One that was cancelled may still work on
    its last answer, so that nothing asked is taken away.
    """

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self.first: Participant | None = None
        self.others: Sequence[Participant] = ()
        self.found: dict[Compared, tuple[Like, ...]] = {}
        self._like: Callable[[Participant], tuple[Like, ...]] | None = None

    @property
    def is_answered(self) -> bool:
        return self.first is None or _compared(self.first) in self.found

    @property
    def is_open(self) -> bool:
        return not self.is_answered or any(_compared(one) not in self.found for one in self.others)

    def run(self, tell: Callable[[int], None]) -> None:
        """In another thread; `tell` raises where nobody waits for it any more."""
        like = self._like = self._like or _finder(self.snapshot.participants)
        for one in self._unanswered():
            tell(len(self.found))
            self.found[_compared(one)] = like(one)
        tell(len(self.found))

    def _unanswered(self) -> Iterator[Participant]:
        """The first whenever there is one; the others from the beginning when they are others now."""
        begun: Sequence[Participant] = ()
        rest = iter(begun)
        while True:
            one = self.first
            if one is None or _compared(one) in self.found:
                if begun is not self.others:
                    begun = self.others
                    rest = iter(begun)
                one = next((each for each in rest if _compared(each) not in self.found), None)
            if one is None:
                return
            yield one


def _finder(people: Sequence[Participant]) -> Callable[[Participant], tuple[Like, ...]]:
    from planner.matching.likes import Known  # noqa: PLC0415 - slow import

    known = Known(people)

    def like(one: Participant) -> tuple[Like, ...]:
        likely = [pair for pair in known.like(one) if pair.likelihood >= LIKELY]
        return tuple(
            Like(pair.other if pair.one == one.id else pair.one, pair.reasons) for pair in likely[:MOST]
        )

    return like


def _new_people(preview: Preview) -> Iterator[tuple[int, Participant]]:
    """Places of the rows in the plan, and whom they would add."""
    for place in preview.rows.get(Fate.NEW, ()):
        person = _asked(preview, preview.outcomes[place])
        if person is not None:
            yield place, person


def _asked(preview: Preview, outcome: Outcome) -> Participant | None:
    """None also where somebody said it is somebody new."""
    if outcome.fate is not Fate.NEW or outcome.row in preview.asked.decisions.matches:
        return None
    return preview.people.get(outcome.id)


def _compared(person: Participant) -> Compared:
    """All that matching looks at; the ids of those who are new are others in every plan."""
    return (
        person.given_name, person.family_name, person.badge_name, person.email, person.phone,
        person.organisation, person.city, person.country,
    )  # fmt: skip
