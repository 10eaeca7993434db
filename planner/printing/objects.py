"""The objects of a PDF file and the file around them.

A page is written while the next is laid out, and small objects go by hundreds into compressed streams. The
tree that tags ten thousand badges would be a million bytes as plain objects; `pydyf`, which knows both ways,
keeps every object to the end and took two seconds to compress them.
"""

import hashlib
import struct
import zlib
from collections.abc import Iterable

_TOGETHER = 500
"""Objects in one stream: readers unpack all of it for one of them."""
_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"


class Objects:
    """Numbers are given out by `reserve`, so that objects can refer to each other; each is put once."""

    def __init__(self) -> None:
        self._written = [_HEADER]
        self._length = len(_HEADER)
        self._places: list[tuple[int, int, int]] = [(0, 0, 65535)]
        """As the cross-reference has it: 1, offset, 0; or 2, number of a stream, index in it."""
        self._waiting: list[tuple[int, str]] = []

    def reserve(self) -> int:
        self._places.append((0, 0, 0))
        return len(self._places) - 1

    def put(self, number: int, content: str) -> None:
        self._waiting.append((number, content))
        if len(self._waiting) == _TOGETHER:
            self._put_together()

    def add(self, content: str) -> int:
        number = self.reserve()
        self.put(number, content)
        return number

    def add_stream(self, data: bytes, entries: str = "", *, is_compressed: bool = True) -> int:
        """`data` is compressed already, unless it says so; `entries` of its dictionary: "/Subtype/XML"."""
        number = self.reserve()
        self._put_stream(number, data, entries + ("/Filter/FlateDecode" if is_compressed else ""))
        return number

    def file(self, *, root: int, info: int) -> bytes:
        """The whole; nothing can be added any more."""
        self._put_together()
        number = self.reserve()
        start = self._length
        self._places[number] = (1, start, 0)
        table = b"".join(struct.pack(">BIH", *place) for place in self._places)
        digest = hashlib.sha256(b"".join(self._written)).hexdigest()[:32]
        entries = (
            f"/Type/XRef/Size {len(self._places)}/W[1 4 2]/Root {root} 0 R/Info {info} 0 R"
            f"/ID[<{digest}><{digest}>]/Filter/FlateDecode"
        )
        self._put_stream(number, zlib.compress(table), entries)
        self._write(b"startxref\n%d\n%%%%EOF\n" % start)
        return b"".join(self._written)

    def _put_together(self) -> None:
        if not self._waiting:
            return
        waiting, self._waiting = self._waiting, []
        holder = self.reserve()
        starts, at = [], 0
        for index, (number, content) in enumerate(waiting):
            self._places[number] = (2, holder, index)
            starts.append(f"{number} {at}")
            at += len(content) + 1
        head = " ".join(starts) + "\n"
        data = zlib.compress((head + "\n".join([content for _, content in waiting])).encode("ascii"), 6)
        entries = f"/Type/ObjStm/N {len(waiting)}/First {len(head)}/Filter/FlateDecode"
        self._put_stream(holder, data, entries)

    def _put_stream(self, number: int, data: bytes, entries: str) -> None:
        self._places[number] = (1, self._length, 0)
        head = f"{number} 0 obj\n<<{entries}/Length {len(data)}>>\nstream\n"
        self._write(head.encode("ascii"))
        self._write(data)
        self._write(b"\nendstream\nendobj\n")

    def _write(self, data: bytes) -> None:
        self._written.append(data)
        self._length += len(data)


def string(text: str) -> str:
    """Text as PDF has it: plain, or UTF-16 in hexadecimal."""
    if text.isascii() and text.isprintable():
        escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        return f"({escaped})"
    return f"<feff{text.encode('utf-16-be').hex()}>"


def references(numbers: Iterable[int]) -> str:
    return f"[{' '.join(f'{number} 0 R' for number in numbers)}]"
