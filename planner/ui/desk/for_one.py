"""What is done for one person after a question in the answer: a badge, help."""

from collections.abc import Callable
from functools import partial

from planner.ui.desk import doing, reading
from planner.ui.desk.answer import AnswerCard
from planner.ui.desk.counter import Counter
from planner.ui.notice import Tone
from planner.ui.workspace import Workspace
from planner.wording.prints import REASONS


class ForOne:
    def __init__(
        self,
        workspace: Workspace,
        counter: Counter,
        card: AnswerCard,
        *,
        heed: Callable[[str], bool],
        choose_printer: Callable[[], object],
    ) -> None:
        """`heed` takes what was typed as an answer, and says whether it was a scan instead, and is done."""
        self._workspace = workspace
        self._counter = counter
        self._card = card
        self._heed = heed
        self._choose_printer = choose_printer

    def print_badge(self, person: str) -> None:
        if not person:
            self._tell(self._workspace.words.gettext("Whose badge? Scan or type a name first."))
            return
        self._counter.look_at(person)
        asked = reading.why_again(self._workspace, person)
        if not self._counter.printer.printer:
            self._choose_printer()
        elif asked:
            keys = "".join(str(number) for number in range(1, len(REASONS) + 1))
            self._card.ask(asked, partial(self._print_because, person), keys=keys)
        else:
            self._counter.printer.print(person, reason=reading.reason_by_itself(self._workspace, person))

    def turn_help(self, person: str) -> None:
        if not person:
            self._tell(self._workspace.words.gettext("Who needs help? Scan or type a name first."))
        elif doing.waits_for_help(self._workspace, person):
            doing.end_help(self._workspace, person)
        else:
            self._counter.look_at(person)
            asked = self._workspace.words.gettext("What is the help needed for? A few words, or only Enter.")
            self._card.ask(asked, partial(self._ask_for_help, person))

    def _print_because(self, person: str, text: str) -> None:
        if not self._heed(text):
            self._card.stop_asking()
            reasons = dict(enumerate(REASONS, start=1))
            reason = reasons.get(int(text)) if text.isdecimal() else None
            self._counter.printer.print(person, reason=reason or text.strip())

    def _ask_for_help(self, person: str, note: str) -> None:
        if not self._heed(note):
            self._card.stop_asking()
            doing.ask_for_help(self._workspace, person, note)

    def _tell(self, text: str) -> None:
        self._workspace.tell(text, tone=Tone.CARE)
