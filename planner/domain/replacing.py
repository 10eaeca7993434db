"""Find and replace in a text."""

import re
import unicodedata
from collections.abc import Callable

from planner.domain.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Replacement:
    """Both texts as typed: no patterns, no placeholders."""

    find: str
    """Empty, and `is_whole`: where there is no text at all."""
    put: str
    is_whole: bool = False
    """Only where it is all of a text."""
    matches_case: bool = False


def replacer(wanted: Replacement) -> Callable[[str], str]:
    """A text in, the text it becomes out; the same one where nothing is found in it."""
    find, put = (unicodedata.normalize("NFC", text) for text in (wanted.find, wanted.put))
    if wanted.is_whole:
        return _whole(find.strip(), put.strip(), matches_case=wanted.matches_case)
    if not find:
        return lambda text: text
    if wanted.matches_case:
        return lambda text: text.replace(find, put).strip() if find in text else text
    pattern = re.compile(re.escape(find), re.IGNORECASE)
    return lambda text: pattern.sub(lambda _: put, text).strip() if pattern.search(text) else text


def _whole(find: str, put: str, *, matches_case: bool) -> Callable[[str], str]:
    if matches_case:
        return lambda text: put if text == find else text
    wanted = find.casefold()
    return lambda text: put if text.casefold() == wanted else text
