"""A line that searches what stands below it."""

from PySide6.QtWidgets import QLineEdit, QToolButton

from planner.language import Words
from planner.ui.look.icons import icon


class SearchField(QLineEdit):
    """With a lens before, and a cross that empties it; `says` is seen where nothing is typed, and heard."""

    def __init__(self, says: str, words: Words) -> None:
        super().__init__()
        self.setProperty("kind", "search")
        self.setPlaceholderText(says)
        self.setAccessibleName(says)
        lens = self.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.setClearButtonEnabled(True)
        for inside in self.findChildren(QToolButton):
            is_lens = inside.defaultAction() is lens
            inside.setAccessibleName(words.gettext("Find") if is_lens else words.gettext("Clear the search"))
