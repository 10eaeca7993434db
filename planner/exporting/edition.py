"""In whose words and when something is exported, which part of it, and what became of it before."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from planner.domain.records import ReleasedSlot
from planner.domain.revisions import Revision
from planner.exporting.choices import Choices
from planner.language import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    words: Words
    created: datetime
    """With a time zone."""
    choices: Choices = field(default_factory=Choices)
    revisions: Mapping[str, Revision] = field(default_factory=dict)
    """By slot."""
    dropped: tuple[ReleasedSlot, ...] = ()
    """Released once as public, and not in the shared agenda any more: as released last."""
