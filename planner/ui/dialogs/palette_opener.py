"""Opens the palette, and knows where it led lately."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from planner.language import Words
from planner.ui.workspace import Workspace

if TYPE_CHECKING:
    from planner.ui.dialogs.finding import Hit
    from planner.ui.dialogs.palette import Palette

REMEMBERED = 5


class PaletteOpener(QObject):
    def __init__(self, window: QWidget, words: Words) -> None:
        super().__init__(window)
        self._window = window
        self._words = words
        self._palette: Palette | None = None
        self._lately: list[Hit] = []
        self._workspace: Workspace | None = None

    def open(
        self, workspace: Workspace | None, *, pages: Sequence[QAction], commands: Sequence[QAction]
    ) -> None:
        """Over the window; a second time closes it."""
        from planner.ui.dialogs import destinations, finding  # noqa: PLC0415 - slow import
        from planner.ui.dialogs.palette import Palette  # noqa: PLC0415 - slow import
        from planner.ui.dialogs.people_texts import PeopleTexts  # noqa: PLC0415 - slow import

        if self._palette is not None:
            self.leave()
            return
        if workspace is not self._workspace:
            self._workspace, self._lately = workspace, []
        texts: list[PeopleTexts] = []
        records = None
        if workspace is not None:
            records = finding.Records(workspace, lambda: texts[0].texts if texts else ())

        def find(text: str) -> "list[Hit]":
            wanted = finding.pieces(text)
            found = records.found(wanted) if records and wanted else finding.recent(self._lately)
            most = finding.MOST if wanted else len(commands)
            hits = [
                *found,
                *finding.commands(pages, wanted, group=finding.Group.PAGES),
                *(destinations.found(workspace, wanted) if workspace else ()),
                *finding.commands(commands, wanted, most=most),
            ]
            return finding.ranked(hits, wanted)

        palette = Palette(self._window, self._words, find=find, taken=self._remember)
        palette.destroyed.connect(lambda: self._forget(palette))
        self._palette = palette
        if workspace is not None:
            texts.append(PeopleTexts(workspace.document, palette.look_again, palette))

    def leave(self) -> None:
        if self._palette is not None:
            self._palette.leave()
            self._palette = None

    def _remember(self, hit: "Hit") -> None:
        self._palette = None
        if hit.place is not None:
            others = [other for other in self._lately if other.place != hit.place]
            self._lately = [hit, *others][:REMEMBERED]

    def _forget(self, gone: "Palette") -> None:
        """The next one may be open by the time the last one is deleted."""
        if self._palette is gone:
            self._palette = None
