"""The paragraphs of a Word document: WordprocessingML (ISO/IEC 29500-1, 17.3), with texts of any direction.

A paragraph is read from the right where its first letter is, and its words are cut into runs of one direction
each: a program that edits the document sets them, their brackets and numbers by what a run says of itself.
"""

import re
import unicodedata
from collections.abc import Iterator
from itertools import groupby

from lxml import etree

from planner.domain.directions import is_right_to_left
from planner.wording.directions import ISOLATE, ISOLATE_END, has_right_to_left

Element = etree._Element
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_PIECES = re.compile(f"({ISOLATE}[^{ISOLATE}{ISOLATE_END}]*{ISOLATE_END}?)")
LEFT_TO_RIGHT_MARK, RIGHT_TO_LEFT_MARK = "\u200e", "\u200f"
_TURNED = {"L": False, "R": True, "AL": True, "AN": True}
_EAST_ASIAN = ("zh", "ja", "ko")


def child(parent: Element, tag: str, **attributes: str) -> Element:
    """A new last one; tag and attributes without their namespace."""
    return etree.SubElement(parent, W + tag, {W + name: value for name, value in attributes.items()})


def paragraph(
    parent: Element,
    style: str,
    text: str,
    *,
    language: str = "",
    is_turned: bool = False,
    is_on_new_page: bool = False,
) -> Element:
    """A line end is a break within it. `is_turned`: the document is read from the right, so that what has
    no direction of its own is, too. What is read the other way stands at the document's side all the same
    ("right" is where a paragraph's lines end).
    """
    made = child(parent, "p")
    properties = child(made, "pPr")
    child(properties, "pStyle", val=style)
    turned = _is_turned(text, otherwise=is_turned)
    if is_on_new_page:
        child(properties, "pageBreakBefore")
    if turned:
        child(properties, "bidi")
    if turned != is_turned:
        child(properties, "jc", val="right")
    for number, line in enumerate(text.split("\n")):
        if number:
            child(child(made, "r"), "br")
        add_runs(made, line, language=language, is_turned=turned)
    return made


def add_runs(parent: Element, line: str, *, language: str = "", is_turned: bool = False) -> None:
    for words, turned in runs(line, is_turned=is_turned):
        run = child(parent, "r")
        if turned or language:
            _say(child(run, "rPr"), language, turned)
        text = child(run, "t")
        text.text = words
        text.set(_SPACE, "preserve")


def _say(properties: Element, language: str, turned: bool) -> None:
    if turned:
        child(properties, "rtl")
    if not language:
        return
    spoken = language.partition("-")[0].lower()
    of = "bidi" if turned else "eastAsia" if spoken in _EAST_ASIAN else "val"
    child(properties, "lang", **{of: language})


def runs(line: str, *, is_turned: bool = False) -> Iterator[tuple[str, bool]]:
    """Words of one direction, and whether they are read from the right.

    What was isolated is on its own; a mark after it, which older programs know, too, keeps what follows from
    being taken along.
    """
    if not has_right_to_left(line):
        if line:
            yield line, _is_turned(line, otherwise=is_turned)
        return
    mark = ""
    for piece in _PIECES.split(line):
        bare = piece.strip(ISOLATE + ISOLATE_END)
        if bare == piece and piece:
            yield from _runs(mark + piece, is_turned)
        elif bare:
            yield from _runs(bare, is_right_to_left(bare))
            mark = RIGHT_TO_LEFT_MARK if is_turned else LEFT_TO_RIGHT_MARK


def _runs(words: str, around: bool) -> Iterator[tuple[str, bool]]:
    """What has no direction takes that of both its neighbours, else the one around. Source: UAX 9, N1, N2."""
    known = [_TURNED.get(unicodedata.bidirectional(sign)) for sign in words]
    ahead = [around] * len(words)
    following = around
    for place in range(len(words) - 1, -1, -1):
        turned = known[place]
        following = following if turned is None else turned
        ahead[place] = following
    behind, found = around, []
    for turned, following in zip(known, ahead, strict=True):
        behind = behind if turned is None else turned
        found.append(behind if behind == following else around)
    for turned, signs in groupby(zip(found, words, strict=True), key=lambda pair: pair[0]):
        yield "".join(sign for _, sign in signs), turned


def _is_turned(text: str, *, otherwise: bool) -> bool:
    if not otherwise or is_right_to_left(text):
        return is_right_to_left(text)
    return not any(unicodedata.bidirectional(sign) == "L" for sign in text)
