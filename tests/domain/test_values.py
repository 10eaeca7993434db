"""A value is what the standard library's frozen dataclass with slots would be."""

import copy
import dataclasses
import inspect
import pickle
from functools import cached_property
from typing import Any

import pytest

from planner.domain.records import RECORDS, Participant, Room
from planner.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    name: str
    seats: int = 0
    note: str = dataclasses.field(default="", compare=False)
    colours: Any = dataclasses.field(default=None, hash=False)
    secret: str = dataclasses.field(default="", repr=False)

    @property
    def is_large(self) -> bool:
        return self.seats > 100


@dataclasses.dataclass(frozen=True, slots=True)
class Standard:
    name: str
    seats: int = 0
    note: str = dataclasses.field(default="", compare=False)
    colours: Any = dataclasses.field(default=None, hash=False)
    secret: str = dataclasses.field(default="", repr=False)


PLACES: list[tuple[Any, ...]] = [
    ("Hall",),
    ("Hall", 120),
    ("Hall", 120, "a note"),
    ("Hall", 120, "", ["red"]),
    ("Hall", 120, "", None, "key"),
    ("Lab",),
]


def test_a_value_compares_hashes_and_shows_itself_as_a_dataclass_does() -> None:
    ours: list[Any] = [Place(*place) for place in PLACES]
    theirs: list[Any] = [Standard(*place) for place in PLACES]
    assert [[one == other for other in ours] for one in ours] == [
        [one == other for other in theirs] for one in theirs
    ]
    assert [hash(one) for one in ours] == [hash(one) for one in theirs]
    assert [repr(one) for one in ours] == [repr(one).replace("Standard", "Place") for one in theirs]
    assert Place("Hall") != theirs[0]
    assert str(inspect.signature(Place)) == str(inspect.signature(Standard))
    assert Place("Hall", 120).is_large


def test_a_value_takes_what_a_dataclass_takes() -> None:
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'name'"):
        Place()  # type: ignore[call-arg]  # third-party type
    with pytest.raises(TypeError, match="unexpected keyword argument 'size'"):
        Place("Hall", size=1)  # type: ignore[call-arg]  # third-party type
    with pytest.raises(TypeError):
        Room("R00M000001", "Hall")  # type: ignore[call-arg]  # third-party type


def test_a_value_does_not_change() -> None:
    place: Any = Place("Hall")
    with pytest.raises(dataclasses.FrozenInstanceError, match="cannot assign to field 'name'"):
        place.name = "Lab"
    with pytest.raises(dataclasses.FrozenInstanceError, match="cannot delete field 'name'"):
        del place.name
    with pytest.raises(dataclasses.FrozenInstanceError):
        place.other = "Lab"
    assert not hasattr(place, "__dict__")


def test_a_value_travels_to_other_processes_and_into_copies() -> None:
    ana = Participant(id="PERS000001", given_name="Ana")
    assert pickle.loads(pickle.dumps(ana)) == ana
    assert copy.copy(ana) == ana
    assert copy.deepcopy(ana) == ana
    assert dataclasses.replace(ana, city="Graz") == Participant(
        id="PERS000001", given_name="Ana", city="Graz"
    )
    assert dataclasses.asdict(Room(id="R", name="Hall"))["name"] == "Hall"


@pytest.mark.parametrize("kind", RECORDS)
def test_every_record_has_the_signature_of_a_dataclass(kind: Any) -> None:
    fields = [
        (field.name, field.type, dataclasses.field(default=field.default))
        for field in dataclasses.fields(kind)
    ]
    standard = dataclasses.make_dataclass(kind.__name__, fields, frozen=True, slots=True, kw_only=True)
    with pytest.raises(TypeError, match="__init__"):
        kind("only keywords")
    assert inspect.signature(kind) == inspect.signature(standard)


@dataclass(frozen=True, kw_only=True)
class Whole:
    name: str
    numbers: list[int] = dataclasses.field(default_factory=lambda: [1, 2])

    @cached_property
    def total(self) -> int:
        return sum(self.numbers)


def test_a_value_without_slots_may_remember_what_it_computed() -> None:
    whole, other = Whole(name="one"), Whole(name="one")
    assert (whole.total, whole.total) == (3, 3)
    assert whole == other
    assert whole.numbers is not other.numbers
    assert dataclasses.replace(whole, numbers=[5]).total == 5
    assert pickle.loads(pickle.dumps(whole)) == other
    with pytest.raises(dataclasses.FrozenInstanceError):
        whole.name = "two"  # type: ignore[misc]  # third-party type


def test_a_value_is_frozen_or_none() -> None:
    with pytest.raises(TypeError, match="a value is frozen"):
        dataclass(frozen=False, slots=True)
