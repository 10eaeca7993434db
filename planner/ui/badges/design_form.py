"""How all badges look, beside their parts: the name, where words stand, the back, who has childcare."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.domain.records import BadgeAlignment, BadgeBack, BadgeDesign, Field, FieldKind, NameStyle
from planner.language import Words
from planner.ui.look.theme import PADDING
from planner.ui.printing.fields import labelled
from planner.ui.widgets.choice_box import ChoiceBox
from planner.ui.widgets.labels import Label
from planner.ui.widgets.note_box import NoteBox
from planner.ui.widgets.segments import Segments

WITH_NOTES = frozenset({BadgeBack.AGENDA, BadgeBack.NOTES})


class DesignForm(QWidget):
    changed = Signal(object)
    """The `BadgeDesign` as somebody wants it."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._design = BadgeDesign()
        self._is_showing = False
        self.name_style = Segments(words.gettext("Large letters for"), _name_styles(words), wide=True)
        self.alignment = Segments(words.gettext("Words stand"), _alignments(words), wide=True)
        self.back = ChoiceBox()
        self.back.offer(_backs(words))
        self.notes = NoteBox()
        self.notes.setPlaceholderText(words.gettext("Wifi, telephone numbers, where to find help"))
        self._notes_row = labelled(words.gettext("On everybody's back"), self.notes)
        self.childcare = ChoiceBox()
        self._lay_out()
        self.name_style.picked.connect(lambda value: self._take(name_style=NameStyle(value)))
        self.alignment.picked.connect(lambda value: self._take(alignment=BadgeAlignment(value)))
        self.back.chosen.connect(lambda value: self._take(back=BadgeBack(value)))
        self.childcare.chosen.connect(lambda value: self._take(childcare_field=value or None))
        self.notes.finished.connect(self.finish)

    def show_design(self, design: BadgeDesign, fields: tuple[Field, ...]) -> None:
        """Notes that somebody is typing stay as they are."""
        was_pending = self._is_pending()
        self._design, self._is_showing = design, True
        self.name_style.choose(design.name_style)
        self.alignment.choose(design.alignment)
        self.back.show_value(design.back.value)
        self.childcare.offer(_childcare(fields, self._words))
        self.childcare.show_value(design.childcare_field or "")
        self._notes_row.setVisible(design.back in WITH_NOTES)
        if not was_pending and self.notes.toPlainText() != design.notes:
            self.notes.setPlainText(design.notes)
        self._is_showing = False

    def finish(self) -> None:
        """Write the notes, if they are others than before."""
        if self._is_pending() and not self._is_showing:
            self._take(notes=self.notes.toPlainText())

    def _is_pending(self) -> bool:
        return self.notes.toPlainText().strip() != self._design.notes.strip()

    def _take(self, **changes: Any) -> None:
        self.changed.emit(replace(self._design, **changes))

    def _lay_out(self) -> None:
        words = self._words
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(PADDING)
        column.addWidget(labelled(words.gettext("Large letters for"), self.name_style))
        column.addWidget(labelled(words.gettext("Words stand"), self.alignment))
        column.addWidget(labelled(words.gettext("Back"), self.back))
        column.addWidget(self._notes_row)
        hint = words.gettext("An own field answered with yes or no. Shown where “Childcare” is ticked above.")
        column.addWidget(
            labelled(
                words.gettext("Who has children in childcare"),
                self.childcare,
                Label(hint, "small", wraps=True),
            )
        )


def _name_styles(words: Words) -> list[tuple[str, str]]:
    return [
        (NameStyle.FIRST_LARGE, words.gettext("First name")),
        (NameStyle.WHOLE, words.gettext("Whole name")),
    ]


def _alignments(words: Words) -> list[tuple[str, str]]:
    return [
        (BadgeAlignment.START, words.gettext("At the start")),
        (BadgeAlignment.CENTRE, words.gettext("Centred")),
    ]


def _backs(words: Words) -> list[tuple[Any, str, str]]:
    return [
        (BadgeBack.NOTHING.value, words.gettext("Nothing"), ""),
        (BadgeBack.AGENDA.value, words.gettext("Own agenda and notes"), ""),
        (BadgeBack.NOTES.value, words.gettext("Notes"), ""),
        (BadgeBack.FRONT.value, words.gettext("The same as the front"), ""),
    ]


def _childcare(fields: tuple[Field, ...], words: Words) -> list[tuple[Any, str, str]]:
    asked = [(field.id, field.name, "") for field in fields if field.kind is FieldKind.YES_NO]
    return [("", words.gettext("No field says so"), ""), *asked]
