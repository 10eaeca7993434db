"""Whose badge is shown: some that tell most, or one who was looked for."""

from collections.abc import Sequence

from planner.domain.names import shown_name
from planner.domain.records import Participant, ParticipantStatus
from planner.domain.telling_people import Telling, Why, telling_people
from planner.language import Words
from planner.store import participants
from planner.store.named import named
from planner.ui.widgets.row_list import Row
from planner.ui.workspace import Workspace

MOST_FOUND = 50
NOBODY = "0000000000"


class ShownPeople:
    """Of a workshop without people somebody is made up, so that there is a badge to look at."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._telling: tuple[Telling, ...] = ()
        self._at = 0

    @property
    def count(self) -> int:
        return len(self._telling)

    def refresh(self) -> None:
        """Who tells most now; the one shown stays, as long as that person is there."""
        before = self._telling[self._at].id if self._telling else ""
        self._telling = telling_people(named(self._workspace.document))
        self._at = 0
        if before and self._workspace.document.get(Participant, before) is not None:
            self.choose(before)

    def choose(self, person: str) -> None:
        known = [telling.id for telling in self._telling]
        if person not in known:
            self._telling = (Telling(person), *self._telling)
            known.insert(0, person)
        self._at = known.index(person)

    def step(self, by: int) -> None:
        if self._telling:
            self._at = (self._at + by) % len(self._telling)

    @property
    def person(self) -> Participant:
        found = None
        if self._telling:
            found = self._workspace.document.get(Participant, self._telling[self._at].id)
        return found or _made_up(self._workspace.words)

    def told(self) -> str:
        """ "2 of 4: longest name"; empty where there is nobody."""
        words = self._workspace.words
        if not self._telling:
            return words.gettext("Nobody is in this workshop yet: an example")
        why = words.gettext(", ").join(_why(each, words) for each in self._telling[self._at].why)
        place = words.gettext("{number} of {count}").format(number=self._at + 1, count=self.count)
        return words.gettext("{place}: {why}").format(place=place, why=why) if why else place

    def find(self, text: str) -> Sequence[Row]:
        document = self._workspace.document
        ids = participants.ids(document, search=text)[:MOST_FOUND]
        shown = self._telling[self._at].id if self._telling else ""
        return [
            Row(person.id, shown_name(person) or person.id, person.organisation, is_chosen=person.id == shown)
            for person in document.get_all(Participant, ids)
        ]


def _made_up(words: Words) -> Participant:
    return Participant(
        id=NOBODY,
        given_name=words.gettext("Alexandra"),
        family_name=words.gettext("Example"),
        pronouns=words.gettext("she/her"),
        organisation=words.gettext("Human Rights Office"),
        city=words.gettext("Pittsburgh"),
        status=ParticipantStatus.CONFIRMED,
    )


def _why(why: Why, words: Words) -> str:
    return {
        Why.ROLE: words.gettext("has a role"),
        Why.LONGEST: words.gettext("longest name"),
        Why.SHORTEST: words.gettext("shortest name"),
        Why.RIGHT_TO_LEFT: words.gettext("written from right to left"),
        Why.ORGANISATION: words.gettext("longest organisation"),
    }[why]
