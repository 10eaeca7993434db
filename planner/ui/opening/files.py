"""Making, opening and copying workshops, and the ways on where that fails."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from planner.domain.refusal import Refused
from planner.domain.values import dataclass
from planner.store import backups
from planner.store.backups import Copy
from planner.store.document import SUFFIX, Document
from planner.store.errors import StoreError
from planner.ui.importing.choosing import show_list
from planner.ui.notice import Notice, Tone, Way
from planner.ui.opening import copies, rescues
from planner.ui.opening.pause import Pause
from planner.ui.places import LISTS, SCHEDULES, with_suffix
from planner.ui.setting import Setting
from planner.ui.workspace import Workspace
from planner.wording import refusals
from planner.wording.rescues import LOCKING, moment

SAMPLE_FOLDER, SAMPLE = "Workshop Planner", f"gathering{SUFFIX}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What the window around does."""

    workspace: Callable[[], Workspace | None]
    show: Callable[[Document], object]
    tell: Callable[[Notice], object]
    forget: Callable[[Path], object]
    """Take off the list of recent ones."""
    welcome: Callable[[], object]
    """Leave the workshop that is open."""
    lock: Callable[[], object]
    """Let nothing more be written."""


class Files(QObject):
    def __init__(self, window: QWidget, frame: Frame, setting: Setting) -> None:
        super().__init__(window)
        self._window = window
        self._frame = frame
        self.setting = setting
        self._pause = Pause(self)
        self._trouble: StoreError | None = None
        """What ended writing into the file that is open."""
        self._is_backup_told = False

    def open(self, path: Path) -> bool:
        """False, and a sentence with ways on, where it can't be; what is open then stays."""
        workspace = self._frame.workspace()
        if workspace and not workspace.document.read_only and _is_same(workspace.document.path, path):
            return True
        return self._open(path, read_only=False)

    def look(self, path: Path) -> bool:
        """Open it to look only."""
        return self._open(path, read_only=True)

    def choose(self, *, bringing: Path | None = None) -> None:
        """Ask which workshop to open; a list may wait to go into it."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - slow import

        words = self.setting.words
        chosen, _ = QFileDialog.getOpenFileName(
            self._window, words.gettext("Open a workshop"), str(self.setting.documents), self._kinds()
        )
        if chosen and self.open(Path(chosen)):
            self._bring(bringing)

    def new(self, *, bringing: Path | None = None) -> None:
        """Ask for a name and dates, and make a new workshop; a list may wait to go into it."""
        from planner.ui.dialogs.new_workshop import NewWorkshop  # noqa: PLC0415 - slow import

        def show(document: Document) -> None:
            self._show(document)
            self._bring(bringing)

        NewWorkshop(self._window, self.setting, show).present()

    def open_sample(self) -> None:
        """The one in the user's documents, made if there is none yet."""
        from planner.operations import sample  # noqa: PLC0415 - slow import

        setting = self.setting
        place = setting.documents / SAMPLE_FOLDER / SAMPLE
        try:
            if not place.exists():
                copies.make_folder(place.parent)
                sample.create(place, desk=setting.desk, clock=setting.clock, ids=setting.ids).close()
        except StoreError as error:
            self._tell_opening(error, place)
        else:
            self.open(place)

    def take_in(self, path: Path) -> bool:
        """A file that was dropped on the window, or that it was started with: a workshop, or what goes into
        one. Whether there is a workshop to be seen now.
        """
        ending = path.suffix.lower()
        if ending not in LISTS | SCHEDULES:
            return self.open(path)
        if self._frame.workspace() is None:
            self._tell_list(path)
            return False
        self._bring(path)
        return True

    def back_up(self) -> None:
        """All is saved anyway; who asks for it gets a copy besides."""
        workspace = self._frame.workspace()
        if workspace is not None:
            self._copy(lambda: copies.save(workspace.document, self.setting))

    def save_copy(self) -> None:
        """A copy in a place somebody chooses."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - slow import

        workspace = self._frame.workspace()
        if workspace is None:
            return
        words, document = self.setting.words, workspace.document
        proposed = copies.proposed(document, self.setting)
        if not proposed.parent.exists():
            proposed = self.setting.documents / proposed.name
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, words.gettext("Save a copy"), str(proposed), self._kinds()
        )
        if chosen:
            self._copy(lambda: _copied(document, with_suffix(Path(chosen))))

    def choose_backup(self) -> None:
        from planner.ui.dialogs.restore import Restore  # noqa: PLC0415 - slow import

        workspace = self._frame.workspace()
        path = workspace.document.path if workspace else None
        if path is None:
            return
        Restore(
            self._window,
            self.setting.words,
            copies=self._backups_of(path),
            now=self.setting.clock(),
            restore=lambda copy: self._restore(copy, of=path),
        ).present()

    def heed(self, error: Refused | StoreError) -> None:
        """One that nobody caught where it came up."""
        if isinstance(error, StoreError):
            self.heed_trouble(error)
        else:
            sentence = refusals.refusal(error.code, error.values, self.setting.words)
            self._frame.tell(Notice(sentence, Tone.CARE))

    def heed_trouble(self, error: StoreError) -> None:
        """The file that is open did not take a step.

        Once it can't be written any more, that is the reason of all that follows.
        """
        workspace = self._frame.workspace()
        path = workspace.document.path if workspace else None
        if workspace is None or path is None:
            sentence = refusals.trouble(error.code, error.values, self.setting.words)
            self._frame.tell(Notice(sentence, Tone.TROUBLE))
            return
        if self._trouble is None and workspace.document.read_only:
            self._tell_looking(path)
            return
        if self._trouble is None and error.code in LOCKING:
            self._trouble = error
            self._frame.lock()
        told = self._trouble or error
        self._frame.tell(rescues.while_working(told, self._ways(path), self._around(path)))

    def forget_trouble(self) -> None:
        """The workshop is left."""
        self._trouble = None
        self._pause.forget()

    def _open(self, path: Path, *, read_only: bool) -> bool:
        setting = self.setting
        try:
            document = Document.open(
                path, desk=setting.desk, clock=setting.clock, ids=setting.ids, read_only=read_only,
                backup_folder=setting.backups,
            )  # fmt: skip
        except StoreError as error:
            self._tell_opening(error, path)
            return False
        self._show(document)
        if document.read_only and not read_only:
            self._tell_protected()
        return True

    def _bring(self, path: Path | None) -> None:
        """Show what a list would do in the workshop that is open."""
        workspace = self._frame.workspace()
        if path is not None and workspace is not None:
            show_list(workspace, path)

    def _tell_list(self, path: Path) -> None:
        """There is no workshop yet for it to go into."""
        words = self.setting.words
        sentence = words.gettext(
            "“{name}” goes into a workshop. Make or open one first; you then see what it would do there."
        )
        ways = (
            Way(words.gettext("New workshop…"), lambda: self.new(bringing=path)),
            Way(words.gettext("Open…"), lambda: self.choose(bringing=path)),
        )
        self._frame.tell(Notice(sentence.format(name=path.name), Tone.CARE, ways))

    def _show(self, document: Document) -> None:
        document.backup_later = lambda make: self._pause.put_off(
            lambda: self._back_up_quietly(document, make)
        )
        self._is_backup_told = False
        self._frame.show(document)

    def _back_up_quietly(self, document: Document, make: Callable[[], None]) -> None:
        make()
        trouble = document.backup_trouble
        if trouble is not None and not self._is_backup_told:
            self._is_backup_told = True
            sentence = self.setting.words.gettext(
                "No backup could be made in {folder}. Your work is saved, but make room there, "
                "or back up a copy elsewhere."
            )
            notice = sentence.format(folder=self.setting.backups)
            self._frame.tell(Notice(notice, Tone.CARE, (self._way_to_save(),)))

    def _tell_opening(self, error: StoreError, path: Path) -> None:
        is_recent = path in self.setting.preferences.recent
        self._frame.tell(
            rescues.of_opening(error, path, self._ways(path), self._around(path, is_recent=is_recent))
        )

    def _tell_protected(self) -> None:
        sentence = self.setting.words.gettext(
            "This workshop is write-protected: its file, its folder or its disk. You can look at it; "
            "to change it, save a copy and open that."
        )
        self._frame.tell(Notice(sentence, Tone.CARE, (self._way_to_save(),)))

    def _tell_looking(self, path: Path) -> None:
        """Somebody tried to change what was opened to look only."""
        words = self.setting.words
        sentence = words.gettext(
            "This workshop is open to look only, so nothing was changed. "
            "Open it to change it, or save a copy."
        )
        again = Way(words.gettext("Open to change it"), lambda: self.open(path))
        self._frame.tell(Notice(sentence, Tone.CARE, (again, self._way_to_save())))

    def _way_to_save(self) -> Way:
        return Way(self.setting.words.gettext("Save a copy…"), self.save_copy)

    def _ways(self, path: Path) -> rescues.Ways:
        return rescues.Ways(
            open=self.open,
            look=self.look,
            restore=lambda copy: self._restore(copy, of=path),
            forget=self._frame.forget,
            try_again=lambda: self._try_again(path),
            save_copy=self.save_copy,
        )

    def _around(self, path: Path, *, is_recent: bool = False) -> rescues.Surroundings:
        return rescues.Surroundings(
            words=self.setting.words,
            now=self.setting.clock(),
            copies=self._backups_of(path),
            is_recent=is_recent,
        )

    def _backups_of(self, path: Path) -> list[Copy]:
        return backups.copies(self.setting.backups, path, now=self.setting.clock())

    def _try_again(self, path: Path) -> None:
        """Open the file anew, if it can be read; what is on show stays until then."""
        try:
            Document.open(path, desk=self.setting.desk, read_only=True).close()
        except StoreError as error:
            self.heed_trouble(error)
            return
        self._frame.welcome()
        self.open(path)

    def _restore(self, copy: Copy, *, of: Path) -> None:
        words = self.setting.words
        try:
            place = copies.restore(copy, of=of, setting=self.setting)
        except StoreError as error:
            self._tell_opening(error, copy.path)
            return
        if self.open(place):
            time = moment(copy.at, now=self.setting.clock(), words=words)
            told = words.gettext("This is the backup of {time}. You now work in {path}.")
            self._frame.tell(Notice(told.format(time=time, path=place), Tone.CARE))

    def _copy(self, save: Callable[[], Path]) -> None:
        words = self.setting.words
        try:
            place = save()
        except StoreError as error:
            sentence = refusals.trouble(error.code, error.values, words)
            self._frame.tell(Notice(sentence, Tone.TROUBLE, (self._way_to_save(),)))
            return
        workspace = self._frame.workspace()
        if workspace is None or not workspace.document.read_only:
            told = words.gettext("Saved a copy: {path}").format(path=place)
            self._frame.tell(Notice(told, Tone.FINE))
            return
        told = words.gettext("The copy is in {path}. Open it to go on working there.").format(path=place)
        way = Way(words.gettext("Open the copy"), lambda: self.open(place))
        self._frame.tell(Notice(told, Tone.CARE, (way,)))

    def _kinds(self) -> str:
        return self.setting.words.gettext("Workshops") + f" (*{SUFFIX})"


def _copied(document: Document, target: Path) -> Path:
    document.copy_to(target)
    return target


def _is_same(known: Path | None, path: Path) -> bool:
    try:
        return known == path.resolve()
    except (OSError, RuntimeError):
        return False
