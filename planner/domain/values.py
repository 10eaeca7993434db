"""`dataclass(frozen=True)`, with or without slots: the same class made in a third of the time.

The standard one compiles six methods for each class. For the twenty records that was more than half of what
importing click costs, at every start of the program; measured by `tests.benchmarks.starting`. Here one is
compiled, when the first value is made, and the others are shared. To a type checker it is the standard one.
"""

import dataclasses
from collections.abc import Callable, Iterable
from operator import attrgetter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:

    def dataclass(*, frozen: bool, slots: bool = False, kw_only: bool = False) -> Callable[[type], type]:
        if not frozen:
            raise TypeError("a value is frozen")
        return lambda plain: _made(plain, slots=slots, kw_only=kw_only)


_ANEW = object()
"""Stands for a default that is made at every call."""


def _made(plain: type[Any], *, slots: bool, kw_only: bool) -> type[Any]:
    # else one is made of the signature, which takes as long as all the rest
    plain.__doc__ = plain.__doc__ or plain.__name__
    made = dataclasses.dataclass(init=False, repr=False, eq=False, slots=slots, kw_only=kw_only)(plain)
    fields = dataclasses.fields(made)

    def compile_first(self: Any, *values: object, **named: object) -> None:
        made.__init__ = _init(made, fields, slots=slots, kw_only=kw_only)
        made.__init__(self, *values, **named)

    made.__init__ = compile_first
    made._compared = attrgetter(*(field.name for field in fields if field.compare))
    made._hashed = attrgetter(
        *(field.name for field in fields if (field.compare if field.hash is None else field.hash))
    )
    for method in (_repr, _eq, _hash, _setattr, _delattr, _getstate, _setstate):
        setattr(made, f"_{method.__name__}__", method)
    return made


def _init(
    made: Any, fields: Iterable[dataclasses.Field[Any]], *, slots: bool, kw_only: bool
) -> Callable[..., None]:
    """Sets the slots through their own descriptors, past the class's `__setattr__`."""
    parameters = ["self", "*"] if kw_only else ["self"]
    lines: list[str] = []
    known: dict[str, Any] = {"anew": _ANEW}
    for field in fields:
        name = field.name
        value = name
        if field.default_factory is not dataclasses.MISSING:
            known[f"make_{name}"] = field.default_factory
            parameters.append(f"{name}=anew")
            value = f"make_{name}() if {name} is anew else {name}"
        elif field.default is not dataclasses.MISSING:
            known[f"default_{name}"] = field.default
            parameters.append(f"{name}=default_{name}")
        else:
            parameters.append(name)
        if slots:
            known[f"set_{name}"] = getattr(made, name).__set__
        lines.append(f" set_{name}(self, {value})" if slots else f" self.__dict__[{name!r}] = {value}")
    exec(f"def __init__({', '.join(parameters)}):\n" + "\n".join(lines), known)  # noqa: S102 - measured
    init: Callable[..., None] = known["__init__"]
    init.__qualname__ = f"{made.__qualname__}.__init__"
    init.__annotations__ = {field.name: field.type for field in fields} | {"return": None}
    return init


def _repr(self: Any) -> str:
    values = (
        f"{field.name}={getattr(self, field.name)!r}" for field in dataclasses.fields(self) if field.repr
    )
    return f"{type(self).__qualname__}({', '.join(values)})"


def _eq(self: Any, other: Any) -> Any:
    if other.__class__ is not self.__class__:
        return NotImplemented
    return self._compared(self) == self._compared(other)


def _hash(self: Any) -> int:
    return hash(self._hashed(self))


def _setattr(self: Any, name: str, value: object) -> None:  # noqa: ARG001 - third-party type
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")


def _delattr(self: Any, name: str) -> None:  # noqa: ARG001 - third-party type
    raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")


def _getstate(self: Any) -> list[Any]:
    return [getattr(self, field.name) for field in dataclasses.fields(self)]


def _setstate(self: Any, state: list[Any]) -> None:
    for field, value in zip(dataclasses.fields(self), state, strict=True):
        object.__setattr__(self, field.name, value)
