"""QR codes, thousands a second.

For a fixed version, error level, mask and length a byte-mode QR code is an affine map over GF(2): every
module is an exclusive-or of bits of the payload. So the code of an identity is ten look-ups and ten
exclusive-ors, 4 microseconds where a library takes 0.4 to 20 milliseconds. The library's own codes made the
table, which is kept, since loading the library and making it takes 110 ms: too long for one reprinted badge.
"""

import re
from base64 import b85decode
from functools import cache, lru_cache, reduce
from operator import xor
from typing import NamedTuple

from planner.domain import ids
from planner.printing.code_table import ROWS

QUIET = 4
"""Modules of white on each side, by the standard."""
_SIDE = 21
"""Modules of version 1, which holds an identity at the level Q: a quarter of it may be torn or stained."""
_PAIR = re.compile("..", re.DOTALL)
_BITS = 7
"""Of a byte that an identity uses: it is ASCII."""


class Stencil(NamedTuple):
    side: int
    """Modules."""
    bits: str
    """Hexadecimal, row by row, each filled up to whole bytes as a bitmap wants it; 1 is dark."""


def stencil(payload: str) -> Stencil:
    """The code of `payload`; identities take the short way."""
    if len(payload) != ids.LENGTH or not payload.isascii():
        return _by_library(payload.encode())
    code = 0
    for place, pair in zip(_pairs(), _PAIR.findall(payload), strict=True):
        code ^= place[pair]
    return Stencil(_SIDE, _written(code, _SIDE))


def _written(code: int, side: int) -> str:
    return f"{code:0{side * _padded(side) // 4}x}"


def _padded(side: int) -> int:
    return (side + 7) // 8 * 8


def _spread(modules: int, side: int) -> int:
    """Zeros put behind every row of modules, up to a whole byte."""
    width = _padded(side)
    rows = (modules >> side * row & (1 << side) - 1 for row in range(side))
    return sum(bits << width * row + width - side for row, bits in enumerate(rows))


@cache
def _pairs() -> tuple["_Pairs", ...]:
    return tuple(_Pairs(place) for place in range(0, ids.LENGTH, 2))


class _Pairs(dict[str, int]):
    """What two characters at a place add; of identities' characters there are a thousand pairs."""

    def __init__(self, place: int) -> None:
        super().__init__()
        self._first, self._second = _table()[place : place + 2]

    def __missing__(self, pair: str) -> int:
        self[pair] = found = self._first[ord(pair[0])] ^ self._second[ord(pair[1])]
        return found


@cache
def _table() -> tuple[tuple[int, ...], ...]:
    """What each ASCII byte adds at each place, spread; the first place also carries the code of zeros."""
    zeros, *changes = (_spread(int.from_bytes(b85decode(row), "big"), _SIDE) for row in ROWS)
    table = []
    for place in range(ids.LENGTH):
        bits = changes[_BITS * place : _BITS * (place + 1)]
        start = 0 if place else zeros
        table.append(tuple(_sum(byte, bits, start) for byte in range(1 << _BITS)))
    return tuple(table)


def _sum(byte: int, bits: list[int], start: int) -> int:
    return reduce(xor, (change for bit, change in enumerate(bits) if byte >> bit & 1), start)


@lru_cache(maxsize=1024)
def _by_library(payload: bytes) -> Stencil:
    import segno  # noqa: PLC0415 - slow import

    rows = segno.make(payload, error="m", micro=False).matrix
    side = len(rows)
    modules = int("".join("1" if module else "0" for row in rows for module in row), 2)
    return Stencil(side, _written(_spread(modules, side), side))
