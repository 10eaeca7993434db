"""Files that are no lists, by what they begin with or hold, whatever they are called."""

import codecs
import re
import zipfile
from pathlib import Path

from planner.importing.tables.decoding import letters_of
from planner.importing.unreadable import Unreadable

ARCHIVE = b"PK"
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""What held XLS, and holds every workbook with a password."""
_KINDS = {
    b"%PDF": "pdf", b"SQLite format 3": "database", b"\x00\x01\x00\x00Standard": "database",
    b"PAR1": "database", b"\x89PNG": "picture", b"\xff\xd8\xff": "picture", b"GIF8": "picture",
    b"\x1f\x8b": "packed", b"7z\xbc\xaf": "packed", b"Rar!": "packed", b"BZh": "packed",
    b"\xfd7zXZ": "packed", b"\x28\xb5\x2f\xfd": "packed", b"{\\rtf": "rich_text",
    b"MIME-Version:": "web_page",
}  # fmt: skip
_CONTROLS = bytes({*range(0x20)} - {*b"\t\n\v\f\r\x1a\x1b\x1c\x1d\x1e\x1f"})
"""Those no encoding of texts and no list has a use for."""
_FEW = 8
_WIDE = ("utf-16", "utf_16", "utf-32")
_TAG = re.compile(r"<[a-z][\w:.-]*(\s[^<>@]*)?/?>")
_SPREADSHEETS_AS_XML = ("urn:schemas-microsoft-com:office:spreadsheet", "urn:oasis:names:tc:opendocument")
_PARTS = {
    "word/document.xml": "rich_text",
    "ppt/presentation.xml": "slides",
    "Index/Document.iwa": "numbers",
    "Index.zip": "numbers",
    "index.apxl": "numbers",
}
_TYPES = {
    b"application/vnd.oasis.opendocument.text": "rich_text",
    b"application/vnd.oasis.opendocument.presentation": "slides",
    b"application/vnd.oasis.opendocument.graphics": "picture",
}
_MANIFEST = "META-INF/manifest.xml"
"""Of an open document; it tells of every part that is encrypted."""
_LONGEST_MANIFEST = 1_000_000
_STREAMS = {"WordDocument": "rich_text", "PowerPoint Document": "slides"}


def refuse_bytes(start: bytes) -> None:
    """Raises Unreadable `not_a_list` (kind), as all of these do."""
    for mark, kind in _KINDS.items():
        if start.startswith(mark):
            raise Unreadable("not_a_list", kind=kind)
    controls = len(start) - len(start.translate(None, _CONTROLS))
    has_controls = controls > max(_FEW, len(start) // 20) and not start.startswith((ARCHIVE, COMPOUND))
    if has_controls and not _is_wide(start):
        raise Unreadable("not_a_list", kind="data")


def _is_wide(start: bytes) -> bool:
    """Whether it is of an encoding that has a NUL in most letters, even where it is cut within one."""
    is_marked = start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE))
    return is_marked or (bool(start.strip(b"\0")) and letters_of(start).encoding.startswith(_WIDE))


def refuse_text(start: str) -> None:
    text = start.lstrip("\ufeff \t\r\n").lower()
    if text.startswith(("<?xml", "<workbook", "<office:document")) and any(
        name in text for name in _SPREADSHEETS_AS_XML
    ):
        raise Unreadable("not_a_list", kind="spreadsheet_as_xml")
    if text.startswith(("<?xml", "{", "[{", "[\n", "[\r", "begin:vcalendar")) or _is_xml(text):
        raise Unreadable("not_a_list", kind="data")


def _is_xml(text: str) -> bool:
    """Without saying so: tags at the start of every line, but of one that is cut."""
    lines = [line.lstrip() for line in text.splitlines() if line.strip()]
    return _TAG.match(text) is not None and all(line.startswith("<") for line in lines[:-1])


def refuse_archive(archive: zipfile.ZipFile) -> None:
    """Of a text or slides, not of something unknown. Raises Unreadable `password`, too."""
    names = set(archive.namelist())
    if _MANIFEST in names and b"encryption-data" in archive.open(_MANIFEST).read(_LONGEST_MANIFEST):
        raise Unreadable("password")
    for part, kind in _PARTS.items():
        if part in names:
            raise Unreadable("not_a_list", kind=kind)
    if "mimetype" in names and archive.getinfo("mimetype").file_size < 200:
        kind = _TYPES.get(archive.read("mimetype").strip(), "")
        if kind:
            raise Unreadable("not_a_list", kind=kind)


def refuse_compound(path: Path) -> None:
    """By the names in its directory, which stand in it in UTF-16. Raises Unreadable `password`, too."""
    content = path.read_bytes()
    if "EncryptedPackage".encode("utf-16-le") in content:
        raise Unreadable("password")
    if any(name.encode("utf-16-le") in content for name in ("Workbook", "Book")):
        return
    for name, kind in _STREAMS.items():
        if name.encode("utf-16-le") in content:
            raise Unreadable("not_a_list", kind=kind)
