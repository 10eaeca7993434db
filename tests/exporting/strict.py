"""Readers that forgive nothing, one for each format: they raise at what is broken, and tell its words."""

import csv
import io
import json
import unicodedata
from collections.abc import Callable, Mapping
from typing import Any

import html5lib
from icalendar import Calendar
from lxml import etree
from markdown_it import MarkdownIt
from PIL import Image
from python_calamine import CalamineWorkbook

OURS_ALONE = frozenset("\t\n\r")


def of_html(content: bytes) -> list[str]:
    """By the WHATWG's rules, where every parse error counts; of scripts and styles nothing is told."""
    document = html5lib.HTMLParser(strict=True).parse(content, transport_encoding="utf-8")
    unseen = ("script", "style")
    return [
        text
        for element in document.iter()
        for text in (
            "" if str(element.tag).rpartition("}")[2] in unseen else element.text,
            element.tail,
        )
        if text
    ]


def scripts_of(content: bytes) -> list[str]:
    """What runs in a page: scripts, and attributes that are any."""
    document = html5lib.HTMLParser(strict=True).parse(content, transport_encoding="utf-8")
    elements = [str(element.tag).rpartition("}")[2] for element in document.iter()]
    attributes = [str(name) for element in document.iter() for name in element.attrib]
    return [name for name in elements if name == "script"] + [n for n in attributes if n.startswith("on")]


def of_calendar(content: bytes) -> list[str]:
    lines = content.split(b"\r\n")
    assert lines[-1] == b""
    assert [line for line in lines if len(line) > 75 or b"\n" in line or b"\r" in line] == []
    for line in lines:
        line.decode("utf-8")  # a character is not to be cut by a fold
    calendar = Calendar.from_ical(content)
    assert [component.errors for component in calendar.walk() if component.errors] == []
    return [str(value) for event in calendar.walk("VEVENT") for value in event.values()]


def of_xml(content: bytes) -> list[str]:
    root = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))
    return [str(text) for text in root.itertext()]


def of_json(content: bytes) -> list[str]:
    return list(_strings(json.loads(content.decode("utf-8"), parse_constant=_refused)))


def _refused(name: str) -> None:
    raise ValueError(name)


def _strings(value: Any) -> list[str]:
    match value:
        case str():
            return [value]
        case list():
            return [text for each in value for text in _strings(each)]
        case dict():
            return [text for each in (*value.keys(), *value.values()) for text in _strings(each)]
    return []


def of_csv(content: bytes) -> list[str]:
    text = content.decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    assert len({len(row) for row in rows}) == 1
    return [cell for row in rows for cell in row]


def of_workbook(content: bytes) -> list[str]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    cells = [
        cell for name in book.sheet_names for row in book.get_sheet_by_name(name).to_python() for cell in row
    ]
    return [cell for cell in cells if isinstance(cell, str)]


def of_word_document(content: bytes) -> list[str]:
    from docx import Document  # noqa: PLC0415 - slow import

    document = Document(io.BytesIO(content))
    return [node.text or "" for node in document.element.body.iter() if str(node.tag).endswith("}t")]


def of_markdown(content: bytes) -> list[str]:
    """As it is read, without marks; HTML among them would be somebody else's."""
    tokens = MarkdownIt("commonmark").parse(of_text(content)[0])
    inline = [child for token in tokens for child in token.children or ()]
    assert [token for token in (*tokens, *inline) if token.type.startswith("html")] == []
    assert [token for token in inline if token.type in ("link_open", "image", "code_inline")] == []
    return [token.content for token in inline]


def of_text(content: bytes) -> list[str]:
    text = content.decode("utf-8")
    controls = {sign for sign in text if unicodedata.category(sign) == "Cc"} - OURS_ALONE
    assert controls == set()
    return [text]


def of_png(content: bytes) -> list[str]:
    with Image.open(io.BytesIO(content)) as image:
        image.verify()
    with Image.open(io.BytesIO(content)) as image:
        image.load()
        return [str(text) for text in image.info.values()]


READERS: Mapping[str, Callable[[bytes], list[str]]] = {
    "html": of_html,
    "ics": of_calendar,
    "docx": of_word_document,
    "agenda-xlsx": of_workbook,
    "agenda-csv": of_csv,
    "png": of_png,
    "svg": of_xml,
    "markdown": of_markdown,
    "text": of_text,
    "xml": of_xml,
    "json": of_json,
    "participants-xlsx": of_workbook,
    "participants-csv": of_csv,
}
