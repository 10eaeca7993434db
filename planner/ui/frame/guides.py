"""What helps and explains: preferences, shortcuts, the log, and what the program is."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from planner.ui.setting import Setting


class Guides(QObject):
    def __init__(self, window: QWidget, setting: Setting) -> None:
        super().__init__(window)
        self._window = window
        self._setting = setting

    def prefer(self, setting: Setting, renamed: Callable[[str], object]) -> None:
        from planner.ui.dialogs.preferences import PreferencesDialog  # noqa: PLC0415 - slow import

        PreferencesDialog(self._window, setting, renamed).present()

    def show_shortcuts(self, groups: Sequence[tuple[str, Sequence[QAction]]]) -> None:
        """Titles with what stands below them; the keys inside the agenda come last."""
        from planner.ui.agenda.grid.keys import GRID_KEYS  # noqa: PLC0415 - slow import
        from planner.ui.agenda.side_keys import CONFLICT_KEYS, TRAY_KEYS  # noqa: PLC0415 - slow import
        from planner.ui.desk.keys import DESK_KEYS  # noqa: PLC0415 - slow import
        from planner.ui.dialogs.shortcuts import Section, Shortcuts, section  # noqa: PLC0415 - slow import
        from planner.ui.duplicates.keys import PAIR_KEYS  # noqa: PLC0415 - slow import
        from planner.ui.forms.keys import FORM_KEYS  # noqa: PLC0415 - slow import
        from planner.ui.importing.keys import COLUMN_KEYS, ROW_KEYS  # noqa: PLC0415 - slow import
        from planner.ui.printing.keys import BADGE_KEYS, PRINT_KEYS  # noqa: PLC0415 - slow import
        from planner.ui.sharing.keys import SHARE_KEYS  # noqa: PLC0415 - slow import
        from planner.ui.tables.keys import TABLE_KEYS  # noqa: PLC0415 - slow import

        words = self._setting.words
        agenda = (
            (words.gettext("In the grid of the agenda"), GRID_KEYS),
            (words.gettext("At the front desk"), DESK_KEYS),
            (words.gettext("On the page “Print”"), PRINT_KEYS),
            (words.gettext("Among the parts of a badge"), BADGE_KEYS),
            (words.gettext("On the page “Share”"), SHARE_KEYS),
            (words.gettext("In the tables"), TABLE_KEYS),
            (words.gettext("In forms"), FORM_KEYS),
            (words.gettext("Among the duplicates"), PAIR_KEYS),
            (words.gettext("In the columns of a list that is imported"), COLUMN_KEYS),
            (words.gettext("In the rows of a list that is imported"), ROW_KEYS),
            (words.gettext("In the tray of the agenda"), TRAY_KEYS),
            (words.gettext("Among the conflicts of the agenda"), CONFLICT_KEYS),
        )
        sections = [
            *(section(title, actions) for title, actions in groups),
            *(
                Section(title, [(keys, words.gettext(does)) for keys, does in known])
                for title, known in agenda
            ),
        ]
        Shortcuts(self._window, words, sections).present()

    def open_log(self) -> None:
        from planner.ui.dialogs.preferences import open_folder  # noqa: PLC0415 - slow import

        open_folder(self._setting.log.parent)

    def about(self) -> None:
        from planner.ui.dialogs.about import About  # noqa: PLC0415 - slow import

        About(self._window, self._setting.words).present()
