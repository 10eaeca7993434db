"""The paper chosen, and the options of that paper."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.domain.records import Group, Paper
from planner.language import Words
from planner.operations.prints import BadgeOrder, Order
from planner.printing.papers import LAYOUTS
from planner.store.holders import Holder
from planner.ui.look.theme import PADDING, STEP
from planner.ui.printing.badge_options import BadgeOptions
from planner.ui.printing.fields import flush
from planner.ui.printing.orders import Who
from planner.ui.printing.paper_options import PaperOptions
from planner.ui.widgets.buttons import button
from planner.ui.widgets.chooser import Chooser
from planner.ui.widgets.row_list import Row
from planner.ui.workspace import Workspace
from planner.wording import papers as titles
from planner.wording import prints


def _offered(words: Words) -> list[Row]:
    papers = [paper for paper in Paper if paper is Paper.BADGES or paper in LAYOUTS]
    return [Row(paper.value, titles.paper(paper, words), prints.about(paper, words)) for paper in papers]


class Options(QWidget):
    """Those of each paper are made when it is first chosen, and stay as they are."""

    changed = Signal()
    """A paper, or something about it, was chosen."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        words = workspace.words
        self._chooser = Chooser(words.gettext("Paper to print"), [("", _offered(words))], words)
        self.badges = BadgeOptions(workspace)
        self.badges.changed.connect(self.changed)
        self._made: dict[Paper, PaperOptions] = {}
        self._people: tuple[Sequence[Holder], Sequence[Group]] = ((), ())
        adjust = button(
            words.gettext("Adjust the printer…"),
            lambda: workspace.visit("badges", view="printer"),
            kind="link",
        )
        flush(adjust)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(PADDING + STEP)
        self._column.addWidget(self._chooser)
        self._column.addWidget(self.badges)
        self._column.addWidget(adjust, 0, Qt.AlignmentFlag.AlignLeft)
        self._chooser.picked.connect(self._take)
        kept = workspace.setting.preferences.text("print.paper")
        self.show_paper(Paper(kept) if self.offers(kept) else Paper.BADGES)

    @property
    def paper(self) -> Paper:
        return Paper(self._chooser.value)

    @property
    def who(self) -> Who | None:
        """None for a paper that does not choose people."""
        return self.badges.who if self.paper is Paper.BADGES else self._shown.who

    @property
    def is_narrow(self) -> bool:
        return self.paper is not Paper.BADGES and self._shown.is_narrow

    @property
    def not_coming(self) -> int:
        """How many get no badge because they do not come, where all who come get one."""
        return self.badges.left_out if self.paper is Paper.BADGES else 0

    def offers(self, paper: str) -> bool:
        return self._chooser.offers(paper)

    def order(self) -> Order:
        return self.badges.order() if self.paper is Paper.BADGES else self._shown.order()

    def show_people(self, people: Sequence[Holder], groups: Sequence[Group]) -> None:
        """All there are, in the order of names."""
        self._people = people, groups
        self.badges.show_people(people, groups)
        for made in self._made.values():
            made.refresh()
            made.show_people(people, groups)

    def show_paper(self, paper: Paper) -> None:
        self._chooser.choose(paper)
        if paper is not Paper.BADGES and paper not in self._made:
            self._make(paper)
        self.badges.setVisible(paper is Paper.BADGES)
        for each, made in self._made.items():
            made.setVisible(each is paper)
        self.changed.emit()

    def show_order(self, order: Order) -> None:
        """That of an earlier print."""
        self.show_paper(order.paper)
        if isinstance(order, BadgeOrder):
            self.badges.show_order(order)
        else:
            self._shown.show_choices(order.choices)
            self.changed.emit()

    def choose(self, record: str) -> None:
        """Only this person, session or room, where the paper can be chosen so."""
        if self.paper is Paper.BADGES:
            self.badges.choose([record])
        else:
            self._shown.choose(record)

    @property
    def _shown(self) -> PaperOptions:
        return self._made[self.paper]

    def _make(self, paper: Paper) -> None:
        made = PaperOptions(self._workspace, paper, LAYOUTS[paper])
        made.show_people(*self._people)
        made.changed.connect(self.changed)
        self._made[paper] = made
        self._column.insertWidget(2, made)

    def _take(self, paper: str) -> None:
        self._workspace.setting.preferences.keep("print.paper", paper)
        self.show_paper(Paper(paper))
