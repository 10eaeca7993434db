"""What somebody says of the columns of a list, put together choice by choice."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from planner.domain.names import folded
from planner.domain.records import OWN
from planner.importing.lists.columns import SEVERAL, Told
from planner.ui.importing.column_options import LEFT_OUT, own_name


def fields_with(guessed: Sequence[str], told: Told) -> tuple[str, ...]:
    """What each column is once `told` is heeded, as long as nobody has guessed the others anew."""
    taken = set(told.fields.values()) - SEVERAL
    kept = (LEFT_OUT if field in taken else field for field in guessed)
    return tuple(told.fields.get(at, field) for at, field in enumerate(kept))


def tell_field(told: Told, place: int, field: str) -> Told:
    """Another column that was told to be the same becomes free."""
    others = {
        at: known
        for at, known in told.fields.items()
        if at != place and (known in SEVERAL or not _is_same(known, field))
    }
    return replace(told, fields={**others, place: field})


def tell_meaning(told: Told, field: str, answer: str, value: str) -> Told:
    known = {**told.meanings.get(field, {}), folded(answer): value}
    return replace(told, meanings={**told.meanings, field: known})


def keep_rest(told: Told, headers: Sequence[str], fields: Sequence[str], places: Sequence[int]) -> Told:
    """The columns at these places become own fields, each with a name of its own."""
    names = {folded(field.removeprefix(OWN)) for field in fields if field.startswith(OWN)}
    kept = dict(told.fields)
    for place in places:
        name = next(name for name in _names(own_name(headers[place])) if folded(name) not in names)
        names.add(folded(name))
        kept[place] = OWN + name
    return replace(told, fields=kept)


def freed_by(place: int, field: str, fields: Sequence[str]) -> list[int]:
    """The columns that were `field` before, and can't stay so."""
    if field in SEVERAL:
        return []
    return [at for at, known in enumerate(fields) if at != place and _is_same(known, field)]


def _is_same(one: str, other: str) -> bool:
    """Two spellings of an own field are one."""
    return one == other or (one.startswith(OWN) and other.startswith(OWN) and folded(one) == folded(other))


def _names(name: str) -> Iterator[str]:
    yield name
    number = 2
    while True:
        yield f"{name} ({number})"
        number += 1
