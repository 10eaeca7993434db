"""In whose words and when something is exported."""

import gettext
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    words: gettext.NullTranslations
    created: datetime
    """With a time zone."""
