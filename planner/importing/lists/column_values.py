"""What the values of a column say of it: what it can't be, and what it is though its header does not say."""

from collections.abc import Callable, Sequence

from planner.domain.emails import is_email
from planner.domain.ids import typed_id
from planner.importing.header_words import normal
from planner.importing.lists.values import Odd, consent, is_plain_yes_or_no, means_nothing, yes_or_no

_FEW = 3
_EMAILS = frozenset(("email", "speaker_email", "owner_email"))
_NEEDS = frozenset(("diet", "access_needs"))


def fits(field: str, sample: Sequence[str]) -> bool:
    """Whether the values allow what the header says; where hardly any does, it says something else."""
    if len(sample) < _FEW:
        return True
    if field in _EMAILS:
        return 4 * _count(is_email, sample) >= len(sample)
    if field == "photo_consent":
        return 2 * sum(not isinstance(consent(cell), Odd) for cell in sample) >= len(sample)
    if field == "id":
        return 2 * sum(typed_id(cell) is not None for cell in sample) >= len(sample)
    if field in _NEEDS:
        return not _is_whether(sample)
    return True


def field_of_values(sample: Sequence[str], header: str) -> str:
    """The field a column holds whatever it is called."""
    if sample and 10 * _count(is_email, sample) > 6 * len(sample) and "verif" not in normal(header):
        return "email"
    return ""


def _is_whether(sample: Sequence[str]) -> bool:
    """Whether the question was not what somebody needs but whether they need something."""
    answers = [cell for cell in sample if not means_nothing(cell)]
    return bool(answers) and all(yes_or_no(cell) and is_plain_yes_or_no(cell) for cell in answers)


def _count(is_one: Callable[[str], bool], sample: Sequence[str]) -> int:
    return sum(map(is_one, sample))
