"""In whose words and when something is exported."""

from dataclasses import dataclass
from datetime import datetime

from planner.language import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    words: Words
    created: datetime
    """With a time zone."""
