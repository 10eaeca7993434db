"""Looks for marks in a file in every way a text can hide there.

A mark is made of small letters alone (`mark`), so that whatever stands between its letters (line folds, tags,
markup, blanks) can be taken away before looking.
"""

import base64
import binascii
import html
import io
import quopri
import re
import struct
import zipfile
import zlib
from collections.abc import Collection, Iterator
from contextlib import suppress
from urllib.parse import unquote_to_bytes

_DEEPEST = 4
_LARGEST = 20_000_000
_PNG = b"\x89PNG\r\n\x1a\n"
_FOLD = re.compile(rb"\r?\n[ \t]?")
_BASE64 = re.compile(rb"[A-Za-z0-9+/_-]{16,}={0,2}")
_HEX = re.compile(rb"(?:[0-9a-fA-F]{2}){12,}")
_ZLIB = re.compile(rb"\x78[\x01\x5e\x9c\xda]|\x1f\x8b\x08")
_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})|\\x([0-9a-fA-F]{2})")
_MARK = re.compile("(?=(zq[a-z]+?qz))")


def mark(*parts: str) -> str:
    """ "zqparticipantemailqz"."""
    return f"zq{re.sub('[^a-z]', '', ''.join(parts).lower())}qz"


def leaks(files: dict[str, bytes], marks: Collection[str], others: Collection[str] = ()) -> set[str]:
    """Which of the marks are in the files, or in their names; `others` are any small letters and digits."""
    found: set[str] = set()
    seen: set[bytes] = set()
    for name, content in files.items():
        for view in (name.encode(), *_views(content)):
            if view not in seen:
                seen.add(view)
                for text in _texts(view):
                    found |= set(_MARK.findall(text)) & set(marks)
                    found |= {other for other in others if other in text}
    return found


def _views(content: bytes, depth: int = 0) -> Iterator[bytes]:
    """The bytes, and whatever is packed into them."""
    content = _without_pixels(content) if content.startswith(_PNG) else content
    yield content
    if depth < _DEEPEST:
        for inner in _inside(content):
            yield from _views(inner, depth + 1)


def _inside(content: bytes) -> Iterator[bytes]:
    with suppress(zipfile.BadZipFile):
        yield from _zipped(content)
        return
    yield from _deflated(content)
    flat = _FOLD.sub(b"", content)
    for run in _BASE64.findall(flat):
        text = run.rstrip(b"=").replace(b"-", b"+").replace(b"_", b"/")
        for start in range(4):
            kept = text[start:]
            yield base64.b64decode(kept[: len(kept) - (len(kept) % 4 == 1)] + b"==")
    for run in _HEX.findall(flat):
        yield binascii.unhexlify(run)


def _zipped(content: bytes) -> Iterator[bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        yield packed.comment
        for member in packed.infolist():
            yield member.filename.encode() + b"\n" + member.comment + b"\n" + member.extra
            yield packed.read(member)


def _without_pixels(content: bytes) -> bytes:
    """Of a picture in the format PNG; what is drawn in it is no text."""
    parts, at = [], len(_PNG)
    while at + 8 <= len(content):
        size, kind = struct.unpack(">I4s", content[at : at + 8])
        if kind != b"IDAT":
            parts.append(content[at : at + 8 + size])
        at += size + 12
    return b"\n".join((*parts, content[at:]))


def _deflated(content: bytes) -> Iterator[bytes]:
    for start in _ZLIB.finditer(content):
        is_gzip = start[0].startswith(b"\x1f")
        try:
            unpacked = zlib.decompressobj(31 if is_gzip else 15).decompress(
                content[start.start() :], _LARGEST
            )
        except zlib.error:
            continue
        if len(unpacked) > 8:
            yield unpacked


def _texts(view: bytes) -> Iterator[str]:
    """What can be read in it, by letters and digits alone, each way of writing them undone."""
    text = view.replace(b"\0", b"").decode(
        "utf-8", "ignore"
    )  # without zeros UTF-16 and UTF-32 read like UTF-8
    yield _bare(text)
    ways = (html.unescape, _unquoted, _unescaped, _printable, _untagged)
    undone = {way(text) for way in ways} - {text}
    all_undone = text
    for way in ways:
        all_undone = way(all_undone)
    for each in undone | ({all_undone} - {text}):
        yield _bare(each)


def _unquoted(text: str) -> str:
    return unquote_to_bytes(text).decode("utf-8", "ignore") if "%" in text else text


def _unescaped(text: str) -> str:
    return _ESCAPE.sub(lambda found: chr(int(found[1] or found[2], 16)), text) if "\\" in text else text


def _printable(text: str) -> str:
    return quopri.decodestring(text.encode()).decode("utf-8", "ignore") if "=" in text else text


def _untagged(text: str) -> str:
    return re.sub("<[^<>]*>", "", text)


def _bare(text: str) -> str:
    return re.sub("[^0-9a-z]+", "", text.casefold())
