"""Forms are lists of fields. A field is written when its editing ends: one field, one step."""

from planner.ui.forms.attempt import attempt
from planner.ui.forms.card import Card
from planner.ui.forms.entry import Entry
from planner.ui.forms.field import Field, Kind, Option
from planner.ui.forms.form import Form

__all__ = ["Card", "Entry", "Field", "Form", "Kind", "Option", "attempt"]
