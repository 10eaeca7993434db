"""QR codes, thousands a second.

For a fixed version, error level, mask and length a byte-mode QR code is an affine map over GF(2): every
module is an exclusive-or of bits of the payload. So the code of an identity is ten look-ups and ten
exclusive-ors, 4 microseconds where a library takes 0.4 to 20 milliseconds. The library's own codes made the
table, which is kept, since loading the library and making it takes 110 ms: too long for one reprinted badge.
"""

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
_BITS = 7
"""Of a byte that an identity uses: it is ASCII."""


class Matrix(NamedTuple):
    side: int
    modules: int
    """Row by row, the first module the highest bit; 1 is dark."""


def matrix(payload: str) -> Matrix:
    """The code of `payload`; identities take the short way."""
    if len(payload) == ids.LENGTH and payload.isascii():
        table = _table()
        rows = (table[index][byte] for index, byte in enumerate(payload.encode()))
        return Matrix(_SIDE, reduce(xor, rows))
    return _by_library(payload.encode())


def packed(code: Matrix) -> bytes:
    """Rows padded to whole bytes, as a bitmap wants them."""
    width = (code.side + 7) // 8
    rows = (
        code.modules >> code.side * (code.side - 1 - row) & (1 << code.side) - 1 for row in range(code.side)
    )
    return b"".join((row << width * 8 - code.side).to_bytes(width, "big") for row in rows)


@cache
def _table() -> tuple[tuple[int, ...], ...]:
    """What each ASCII byte adds at each place; the first place also carries the code of zeros."""
    zeros, *changes = (int.from_bytes(b85decode(row), "big") for row in ROWS)
    table = []
    for place in range(ids.LENGTH):
        bits = changes[_BITS * place : _BITS * (place + 1)]
        start = 0 if place else zeros
        table.append(tuple(_sum(byte, bits, start) for byte in range(1 << _BITS)))
    return tuple(table)


def _sum(byte: int, bits: list[int], start: int) -> int:
    return reduce(xor, (change for bit, change in enumerate(bits) if byte >> bit & 1), start)


@lru_cache(maxsize=1024)
def _by_library(payload: bytes) -> Matrix:
    import segno  # noqa: PLC0415 - slow import

    code = segno.make(payload, error="m", micro=False)
    return Matrix(len(code.matrix), _number(code.matrix))


def _number(rows: tuple[bytearray, ...]) -> int:
    return int("".join("1" if module else "0" for row in rows for module in row), 2)
