"""What was made leaves the program: into files, as a copy to look at, onto the clipboard."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from planner.operations.exports import note_export
from planner.store.errors import StoreError, file_trouble
from planner.ui.notice import Notice, Tone, Way
from planner.ui.sharing import saving
from planner.ui.sharing.copies import Copies, OpenFile, open_file
from planner.ui.sharing.making import Made
from planner.ui.sharing.order import ShareOrder
from planner.ui.workspace import Workspace
from planner.wording import refusals, sharing

LOOKED_AT = frozenset({"html", "png", "svg", "docx"})
"""Another program shows them better than the preview; never a list of people, not even in a copy."""
COPIED = frozenset({"markdown", "text", "xml", "json", "ics"})


class Sending(QObject):
    saved = Signal()

    def __init__(
        self, workspace: Workspace, owner: QWidget, *,
        ask_file: saving.AskFile, ask_folder: saving.AskFolder, open_file: OpenFile = open_file,
    ) -> None:  # fmt: skip
        """`owner` is what the dialogs belong to."""
        super().__init__(owner)
        self._workspace, self._owner = workspace, owner
        self.ask_file, self.ask_folder, self._open = ask_file, ask_folder, open_file
        self._copies = Copies(self)
        self.was_asked = False
        """Whether the dialog has asked about the very file that is written."""

    def ask(self, order: ShareOrder, name: str, *, files: int) -> Path | None:
        """Where to: the path of the one file, or the folder for several; None: nowhere."""
        words, start = self._workspace.words, saving.folder(self._workspace)
        kind = sharing.title(order.name, words)
        if order.format is None or files > 1:
            chosen = self.ask_folder(
                self._owner, start, words.gettext("Folder for: {what}").format(what=kind)
            )
            self.was_asked = False
            return chosen / name if chosen else None
        suffix = order.format.suffix
        path = self.ask_file(self._owner, start / saving.with_suffix(Path(name), suffix), kind)
        self.was_asked = path is not None and path == saving.with_suffix(path, suffix)
        return saving.with_suffix(path, suffix) if path else None

    def keep(self, order: ShareOrder, files: Mapping[str, bytes], target: Path, *, is_asked: bool) -> None:
        """Write them, unless something is there that nobody was asked about.

        `target` is the file, or the folder of a bundle; `files` of other formats are named beside it.
        """
        names = [target.name] if order.format is None else list(files)
        there = [] if is_asked else saving.taken_names(names, target.parent)
        if there:
            again = partial(self.keep, order, files, target, is_asked=True)
            saving.tell_taken(self._workspace, there, target.parent, again)
            return
        if order.format is None:
            is_done = saving.write_bundle(self._workspace, files, target)
        else:
            is_done = saving.write(self._workspace, files, target.parent)
        if is_done:
            self._finish(order, files, target)

    def look(self, made: Made) -> None:
        words = self._workspace.words
        try:
            paths = self._copies.write(made.files)
        except OSError as error:
            trouble = file_trouble(error, Path(made.name))
            if trouble is None:
                raise
            self._workspace.tell(refusals.trouble(trouble.code, trouble.values, words), tone=Tone.TROUBLE)
            return
        could = [self._open(path) for path in paths]
        if not all(could):
            told = words.gettext("This computer has no program to open {name} with. Save it instead.")
            self._workspace.tell(told.format(name=made.name), tone=Tone.CARE)

    def copy(self, made: Made) -> None:
        """The whole text, however much of it is to be seen."""
        text = next(iter(made.files.values())).decode("utf-8-sig")
        QGuiApplication.clipboard().setText(text)
        self._workspace.tell(self._workspace.words.gettext("Copied. Paste it where you write."))

    def _finish(self, order: ShareOrder, files: Mapping[str, bytes], target: Path) -> None:
        workspace, words = self._workspace, self._workspace.words
        workspace.setting.preferences.keep(saving.FOLDER, str(target.parent))
        self._note(order, target.name)
        if order.format is None:
            told, shown = sharing.saved(target, len(files), words), target
        elif len(files) == 1:
            told, shown = sharing.saved(target.parent / next(iter(files)), 1, words), target.parent
        else:
            told, shown = sharing.saved_by_name(list(files), target.parent, words), target.parent
        way = Way(words.gettext("Show in folder"), partial(self._open, shown))
        workspace.noticed.emit(Notice(told, Tone.FINE, (way,)))
        self.saved.emit()

    def _note(self, order: ShareOrder, name: str) -> None:
        """A file that can't be changed is shared all the same."""
        try:
            note_export(self._workspace.document, order.name, name, order.choices)
        except StoreError as error:
            self._workspace.failed.emit(error)
