"""What the values of a column say of it: what it can't be, and what it is though its header does not say.

An address is known whatever its column is called, a telephone number where it is written as one. What only
looks like something (a name, a country, a status) counts only where the column has no header at all.
"""

import re
from collections.abc import Callable, Sequence
from functools import cache
from importlib import resources

from planner.domain.emails import is_email
from planner.domain.ids import typed_id
from planner.domain.names import folded
from planner.importing.header_guesses import is_about_others
from planner.importing.header_words import ListKind, normal
from planner.importing.lists.attendance import speaks_of_days
from planner.importing.lists.values import Odd, consent, is_plain_yes_or_no, means_nothing, status, yes_or_no
from planner.importing.tables.table import Table

_FEW = 3
_UNNAMED = re.compile(r"Column \d+")
_PHONE = re.compile(
    r"(?:\+|00)[1-9](?:[\s().\-/]*\d){6,13}(?:\s*(?:x|ext\.?)\s*\d{1,5})?"
    r"|\(?\d{2,5}\)?[\s.\-/]\d{2,4}[\s.\-](?:\d[\s.\-]?){3,7}\d"
)
_DATE = re.compile(r"\d{1,4}([./-])\d{1,2}\1\d{1,4}")
_ADDRESS_OF_COMPUTER = re.compile(r"(?:\d{1,3}\.){3}\d{1,3}")
_NAME = re.compile(r"[^\W\d_][^\W\d_'’.\-]*(?:['’\-][^\W\d_]+)*\.?")
_LONGEST_NAME = 60
_ROWS = 300
_EMAILS = frozenset(("email", "speaker_email", "owner_email"))
_NEEDS = frozenset(("diet", "access_needs"))


def fits(field: str, sample: Sequence[str], kind: ListKind) -> bool:
    """Whether the values allow what the header says; where hardly any does, it says something else."""
    if len(sample) < _FEW:
        return True
    if field in _EMAILS:
        return 4 * _count(is_email, sample) >= len(sample)
    if field in _NEEDS:
        return not _is_whether(sample)
    allowed = _ALLOWED.get(field)
    if allowed is None or (kind is not ListKind.PARTICIPANTS and field != "id"):
        return True
    return 2 * _count(allowed, sample) >= len(sample)


def field_of_values(sample: Sequence[str], header: str) -> str:
    """The field a column holds whatever it is called."""
    if not sample or is_about_others(header):
        return ""
    if 10 * _count(is_email, sample) > 6 * len(sample) and "verif" not in normal(header):
        return "email"
    if (
        len(sample) >= _FEW
        and 10 * _count(_is_phone, sample) >= 8 * len(sample)
        and "fax" not in normal(header)
    ):
        return "phone"
    return _field_of_unnamed(sample) if is_unnamed(header) and len(sample) >= _FEW else ""


def is_unnamed(header: str) -> bool:
    """Whether it is what a table calls a column without one."""
    return _UNNAMED.fullmatch(header) is not None


def unnamed_names(table: Table, samples: Sequence[Sequence[str]], emails: int | None) -> int | None:
    """The one column without a header that holds whole names; of several, the one the addresses are made of.

    `emails` is the column of addresses. None where that is not sure.
    """
    unnamed = [place for place, header in enumerate(table.headers) if is_unnamed(header)]
    places = [place for place in unnamed if _are_names(samples[place])]
    if len(places) < 2 or emails is None:
        return places[0] if len(places) == 1 else None
    agreeing = [(_count_in_addresses(table, place, emails), -place) for place in places]
    most, at = max(agreeing)
    return -at if most and sum(count == most for count, _ in agreeing) == 1 else None


def unnamed_parts(
    table: Table, samples: Sequence[Sequence[str]], emails: int | None
) -> tuple[int, int] | None:
    """The columns of given and of family names, side by side and without headers.

    Only the addresses tell which is which: most are "given.family@".
    """
    unnamed = [place for place, header in enumerate(table.headers) if is_unnamed(header)]
    for at in unnamed if emails is not None else ():
        beside = at + 1
        if (
            beside in unnamed
            and len(samples[at]) >= _FEW
            and _are_parts(samples[at])
            and _are_parts(samples[beside])
        ):
            orders = [_order_in_address(row[at], row[beside], row[emails or 0]) for row in table.rows[:_ROWS]]
            before, after = orders.count(True), orders.count(False)
            if before + after >= _FEW and max(before, after) > 2 * min(before, after):
                return (at, beside) if before > after else (beside, at)
    return None


def _are_parts(sample: Sequence[str]) -> bool:
    return 10 * sum(
        not cell.islower() and all(map(_NAME.fullmatch, cell.split())) for cell in sample
    ) >= 9 * len(sample)


def _order_in_address(one: str, other: str, address: str) -> bool | None:
    """Whether the one stands before the other; None where not both do."""
    local = folded(address).partition("@")[0]
    words = [folded(part).split() for part in (one, other)]
    if not all(words) or min(len(part[0]) for part in words) < _FEW:
        return None
    first, second = (local.find(part[0]) for part in words)
    return first < second if min(first, second) >= 0 else None


def _field_of_unnamed(sample: Sequence[str]) -> str:
    if all(folded(cell) in _countries() for cell in sample):
        return "country"
    states = all(len(cell) > _FEW and not isinstance(status(cell), Odd | None) for cell in sample)
    return "status" if states and not any(yes_or_no(cell) is not None for cell in sample) else ""


def _is_phone(text: str) -> bool:
    is_other = _DATE.fullmatch(text) or _ADDRESS_OF_COMPUTER.fullmatch(text)
    return _PHONE.fullmatch(text) is not None and not is_other


def _are_names(sample: Sequence[str]) -> bool:
    return (
        len(sample) >= _FEW
        and 10 * _count(_is_name, sample) >= 8 * len(sample)
        and 10 * len(set(sample)) >= 9 * len(sample)
    )


def _is_name(text: str) -> bool:
    """Two to five words that begin as names do; "Núñez, José" too."""
    words = text.replace(",", " ").split()
    begin = [word for word in words if word[0].isupper() or not word[0].islower()]
    return (
        2 <= len(words) <= 5
        and len(text) <= _LONGEST_NAME
        and len(begin) > 1
        and all(map(_NAME.fullmatch, words))
    )


def _count_in_addresses(table: Table, place: int, emails: int) -> int:
    """In how many rows a word of the one stands in the other."""
    rows = (
        (folded(row[place]).replace(",", " ").split(), folded(row[emails]).partition("@")[0])
        for row in table.rows[:_ROWS]
    )
    return sum(any(len(word) > 2 and word in address for word in words) for words, address in rows)


@cache
def _countries() -> frozenset[str]:
    """In English, from the time zone database's list, and some of their other names."""
    text = (resources.files("tzdata.zoneinfo") / "iso3166.tab").read_text(encoding="utf-8")
    names = (line.partition("\t")[2] for line in text.splitlines() if not line.startswith("#"))
    others = (
        "usa",
        "u.s.a.",
        "united states of america",
        "uk",
        "great britain",
        "united kingdom",
        "south korea",
    )
    return frozenset(map(folded, (*names, *others)))


def _is_signed(text: str) -> bool:
    """Microsoft Forms writes this where it did not ask who it was."""
    return text.lower() != "anonymous"


def _has_digit(text: str) -> bool:
    return any(map(str.isdigit, text))


_ALLOWED: dict[str, Callable[[str], bool]] = {
    "arrival": _has_digit,
    "days": speaks_of_days,
    "departure": _has_digit,
    "family_name": _is_signed,
    "full_name": _is_signed,
    "given_name": _is_signed,
    "id": lambda text: typed_id(text) is not None,
    "phone": _has_digit,
    "photo_consent": lambda text: not isinstance(consent(text), Odd),
    "status": lambda text: not isinstance(status(text), Odd),
}
"""By field, what at least half of its values are."""


def _is_whether(sample: Sequence[str]) -> bool:
    """Whether the question was not what somebody needs but whether they need something."""
    answers = [cell for cell in sample if not means_nothing(cell)]
    return bool(answers) and all(yes_or_no(cell) and is_plain_yes_or_no(cell) for cell in answers)


def _count(is_one: Callable[[str], bool], sample: Sequence[str]) -> int:
    return sum(map(is_one, sample))
