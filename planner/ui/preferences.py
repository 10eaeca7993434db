"""What the program remembers for its user on this computer, outside any workshop."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QSettings

MOST_RECENT = 8


class Preferences:
    """A thin typed view of one settings file, so that tests can give a file of their own."""

    def __init__(self, file: Path) -> None:
        self._kept = QSettings(str(file), QSettings.Format.IniFormat)

    def text(self, name: str, usual: str = "") -> str:
        return str(self._kept.value(name, usual))

    def number(self, name: str, usual: int) -> int:
        """A value somebody has broken by hand counts as not there."""
        try:
            return int(str(self._kept.value(name, usual)))
        except ValueError:
            return usual

    def state(self, name: str) -> QByteArray:
        value: Any = self._kept.value(name)
        return value if isinstance(value, QByteArray) else QByteArray()

    def keep(self, name: str, value: str | int | QByteArray) -> None:
        self._kept.setValue(name, value)

    def forget(self, name: str) -> None:
        self._kept.remove(name)

    @property
    def recent(self) -> list[Path]:
        """Workshops opened lately, the last one first."""
        return [Path(line) for line in self.text("recent").split("\n") if line]

    def add_recent(self, path: Path) -> None:
        others = [other for other in self.recent if other != path]
        self.keep("recent", "\n".join(str(each) for each in [path, *others][:MOST_RECENT]))

    def drop_recent(self, path: Path) -> None:
        self.keep("recent", "\n".join(str(other) for other in self.recent if other != path))
