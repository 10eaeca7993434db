"""What has become of what was shared before, read again only after another step."""

from collections.abc import Callable

from planner.exporting.choices import Choices
from planner.operations.exports import Travels, edition_after, travels_read
from planner.ui.sharing.making import ReadEdition
from planner.ui.workspace import Workspace


class Travelled:
    """With 3,000 sessions reading takes 60 ms of the window's thread, and the other one 200 ms to tell."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._known: tuple[int, Callable[[], Travels]] | None = None

    def edition(self, choices: Choices) -> ReadEdition:
        """As of now."""
        read, words, created = self._read(), self._workspace.words, self._workspace.setting.clock()
        return lambda: edition_after(read(), choices, words=words, created=created)

    def _read(self) -> Callable[[], Travels]:
        document = self._workspace.document
        if self._known is None or self._known[0] != document.last_step:
            self._known = document.last_step, travels_read(document)
        return self._known[1]
