"""Files to look at in the program the system has for them: copies, gone when the workshop is closed."""

import shutil
import tempfile
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QUrl
from PySide6.QtGui import QDesktopServices

OpenFile = Callable[[Path], bool]
"""Whether the system has a program for it."""


def open_file(path: Path) -> bool:
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


class Copies(QObject):
    def __init__(self, owner: QObject) -> None:
        super().__init__(owner)
        self._folder: Path | None = None

    def write(self, files: Mapping[str, bytes]) -> list[Path]:
        """In the order given, in a folder for this user alone. Raises OSError."""
        folder = Path(tempfile.mkdtemp(dir=self._made_folder()))
        paths = []
        for name, content in files.items():
            path = folder / name
            path.write_bytes(content)
            paths.append(path)
        return paths

    def _made_folder(self) -> Path:
        if self._folder is None or not self._folder.is_dir():
            self._folder = Path(tempfile.mkdtemp(prefix="workshop-planner-"))
            leave = partial(shutil.rmtree, self._folder, ignore_errors=True)
            self.destroyed.connect(leave)
            app = QCoreApplication.instance()
            if app is not None:
                app.aboutToQuit.connect(leave)
        return self._folder
