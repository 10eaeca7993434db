"""The chips above a table: filters of one click, with how many they would leave."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from planner.domain.values import dataclass
from planner.ui.look.icons import icon
from planner.ui.look.theme import GAP
from planner.ui.models.columns import Choice, ValueKind
from planner.ui.tables.staying_menu import StayingMenu
from planner.ui.widgets.buttons import button
from planner.ui.widgets.dots import dot
from planner.ui.widgets.flow import Flow
from planner.ui.widgets.plain import tooltip, unmnemonic
from planner.ui.workspace import Workspace
from planner.wording.series import join

Filter = tuple[str, str]
LONGEST = 28
HEIGHT = 24
"""Of a chip."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MenuChip:
    """Several values of one kind, of which any may hold."""

    kind: str
    text: str
    """Marked for translation."""
    choices: Callable[[Workspace], Sequence[Choice]]
    counts: Callable[[Workspace], Mapping[str, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Toggle:
    """Something worth a look; not to be seen while there is none of it."""

    filter: Filter
    text: str
    """Marked for translation."""
    view: str
    """What a `Place` calls it."""


class Filters(QWidget):
    changed = Signal()

    def __init__(
        self, workspace: Workspace, menus: Sequence[MenuChip], toggles: Sequence[Toggle], count: QWidget,
        kinds: Callable[[], Sequence[ValueKind]],
    ) -> None:  # fmt: skip
        """`count` says how many rows are left, after all chips. `kinds` are all that can be filtered by."""
        super().__init__()
        self._workspace = workspace
        self._words = workspace.words
        self._menus = menus
        self._toggles = toggles
        self._kinds = kinds
        self._active: list[Filter] = []
        self.chips: dict[str, QPushButton] = {}
        """By the kind of a menu, or the view of a toggle."""
        flow = Flow(GAP - 2, self)
        for menu in menus:
            self.chips[menu.kind] = self._menu_chip(menu)
            flow.addWidget(self.chips[menu.kind])
        for toggle in toggles:
            self.chips[toggle.view] = self._toggle_chip(toggle)
            flow.addWidget(self.chips[toggle.view])
        self.value_chip = button("", self._drop_values, kind="chip")
        """Filters that have no chip of their own: "Diet: vegan"."""
        self.value_chip.setCheckable(True)
        self.saved_chip = button(self._words.gettext("Saved"), kind="chip")
        self.saved_chip.setCheckable(True)
        for chip in (self.value_chip, self.saved_chip):
            chip.hide()
            flow.addWidget(chip)
        self.clear_button = button(self._words.gettext("Clear filters"), self.clear, kind="link")
        self.clear_button.hide()
        flow.addWidget(self.clear_button)
        count.setMinimumHeight(HEIGHT)
        flow.addWidget(count)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def active(self) -> tuple[Filter, ...]:
        return tuple(self._active)

    def clear(self) -> None:
        self._set([])

    def choose(self, wanted: Iterable[Filter]) -> list[Filter]:
        """These and no others, as far as what they are about is still there; the rest is returned."""
        wanted = list(dict.fromkeys(wanted))
        kept = self.kept(wanted)
        self._set(kept)
        return [one for one in wanted if one not in kept]

    def choose_values(self, kind: str, values: Sequence[str]) -> None:
        """Only these of a kind; all of it where they were chosen before."""
        others = [one for one in self._active if one[0] != kind]
        wanted = [(kind, value) for value in values]
        is_there = {one for one in self._active if one[0] == kind} == set(wanted)
        self._set(others if is_there else [*others, *wanted])

    def kept(self, filters: Iterable[Filter]) -> list[Filter]:
        """Without those that are about something that is gone."""
        toggled = {toggle.filter for toggle in self._toggles}
        kinds = {kind.kind: kind for kind in self._kinds()}
        return [one for one in filters if one in toggled or (one[0] in kinds and kinds[one[0]].has(one[1]))]

    def told(self, filters: Iterable[Filter]) -> str:
        """ "Local advocate, Graz": what it would be called."""
        kinds = {kind.kind: kind for kind in self._kinds()}
        toggles = {toggle.filter: self._words.gettext(toggle.text) for toggle in self._toggles}
        without = self._words.gettext("None")
        parts = [
            toggles.get(one) or (kinds[one[0]].text_of(one[1]) if one[0] in kinds else "") or without
            for one in filters
        ]
        return join(parts, self._words)

    def show_view(self, view: str) -> None:
        """Only this toggle, or only this value of a menu ("day:ID"); every row where there is none such."""
        kind, _, value = view.partition(":")
        toggled = [toggle.filter for toggle in self._toggles if toggle.view == view]
        self._set(toggled or [(menu.kind, value) for menu in self._menus if menu.kind == kind and value])

    def toggle(self, one: Filter, is_wanted: bool) -> None:
        others = [each for each in self._active if each != one]
        self._set([*others, one] if is_wanted else others)

    def count(self, counted: Callable[[Filter], int]) -> None:
        """Show how many each toggle would leave."""
        for toggle in self._toggles:
            chip, count = self.chips[toggle.view], counted(toggle.filter)
            text = f"{self._words.gettext(toggle.text)}  {count:,}"
            chip.setText(unmnemonic(text))
            chip.setAccessibleName(text)
            chip.setVisible(bool(count) or toggle.filter in self._active)
        self.offer_menus()

    def offer_menus(self) -> None:
        """Those with something to choose; a value that is gone filters no longer."""
        for menu in self._menus:
            values = {choice.value for choice in menu.choices(self._workspace)}
            self.chips[menu.kind].setVisible(bool(values - {""}))
        self._show_active()
        if self._active:
            self._set(self.kept(self._active))

    def _set(self, active: list[Filter]) -> None:
        if active != self._active:
            self._active = active
            self._show_active()
            self.changed.emit()

    def _show_active(self) -> None:
        for toggle in self._toggles:
            self.chips[toggle.view].setChecked(toggle.filter in self._active)
        for menu in self._menus:
            own = {toggle.filter for toggle in self._toggles}
            wanted = [one[1] for one in self._active if one[0] == menu.kind and one not in own]
            chip = self.chips[menu.kind]
            text = self._menu_text(menu, wanted)
            chip.setText(unmnemonic(text))
            chip.setAccessibleName(text)
            chip.setChecked(bool(wanted))
        self._show_values()
        self.clear_button.setVisible(bool(self._active))

    def _loose(self) -> list[Filter]:
        own = {menu.kind for menu in self._menus}
        toggled = {toggle.filter for toggle in self._toggles}
        return [one for one in self._active if one[0] not in own and one not in toggled]

    def _show_values(self) -> None:
        loose = self._loose()
        self.value_chip.setVisible(bool(loose))
        if not loose:
            return
        headings = {kind.kind: kind.heading for kind in self._kinds()}
        by_kind = {one[0]: one for one in reversed(loose)}
        parts = [
            self._words.gettext("{name}: {value}").format(
                name=headings.get(one[0], ""), value=self.told([one])
            )
            for one in by_kind.values()
        ]
        text = join(parts, self._words)
        self.value_chip.setText(f"{unmnemonic(shortened(text))}  ×")
        self.value_chip.setChecked(True)
        self.value_chip.setAccessibleName(self._words.gettext("No longer filter by {what}").format(what=text))
        self.value_chip.setToolTip(tooltip(text))

    def _drop_values(self) -> None:
        loose = self._loose()
        self._set([one for one in self._active if one not in loose])

    def _menu_text(self, menu: MenuChip, wanted: Sequence[str]) -> str:
        name = self._words.gettext(menu.text)
        if not wanted:
            return f"{name} ▾"
        labels = {choice.value: choice.text for choice in menu.choices(self._workspace)}
        if len(wanted) > 1:
            return self._words.gettext("{name}: {count} chosen").format(name=name, count=len(wanted)) + " ▾"
        label = labels.get(wanted[0], "")
        return self._words.gettext("{name}: {value}").format(name=name, value=shortened(label)) + " ▾"

    def _menu_chip(self, menu: MenuChip) -> QPushButton:
        chip = button(self._menu_text(menu, []), kind="chip")
        chip.setCheckable(True)
        shown = StayingMenu(chip)
        shown.aboutToShow.connect(lambda: self._fill(shown, menu))

        def open_menu() -> None:
            self._show_active()
            shown.popup(chip.mapToGlobal(chip.rect().bottomLeft()))

        chip.clicked.connect(open_menu)
        return chip

    def _fill(self, shown: QMenu, menu: MenuChip) -> None:
        shown.clear()
        counts = menu.counts(self._workspace)
        for choice in menu.choices(self._workspace):
            self._add_choice(shown, (menu.kind, choice.value), choice, counts.get(choice.value, 0))

    def _add_choice(self, shown: QMenu, one: Filter, choice: Choice, count: int) -> None:
        action = shown.addAction(unmnemonic(f"{choice.text}\t{count:,}"))
        is_active = one in self._active
        action.setCheckable(True)
        action.setChecked(is_active)
        action.setEnabled(bool(count) or is_active)

        def tick(is_wanted: bool) -> None:
            own = dot(choice.colour) if choice.colour else QIcon()
            action.setIcon(icon("check") if is_wanted else own)
            if is_wanted != (one in self._active):
                self.toggle(one, is_wanted)

        tick(is_active)
        action.toggled.connect(tick)

    def _toggle_chip(self, toggle: Toggle) -> QPushButton:
        chip = button(self._words.gettext(toggle.text), kind="chip")
        chip.setCheckable(True)
        chip.clicked.connect(lambda wanted: self.toggle(toggle.filter, wanted))
        chip.hide()
        return chip


def shortened(label: str) -> str:
    return label if len(label) <= LONGEST else label[: LONGEST - 1].rstrip() + "…"
