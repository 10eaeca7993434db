"""The file around a Word document's text: page, styles, header and footer, properties, and the same bytes for
the same document.

python-docx begins with a document of its author's. What is of his computer goes: a thumbnail, styles by the
hundred, the name of a program that never saw it.
"""

import io
import zipfile
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from lxml import etree

from planner import assets
from planner.domain.values import dataclass
from planner.exporting.word.markup import Element, W, add_runs, child, paragraph
from planner.language import Words
from planner.wording import exports

if TYPE_CHECKING:
    from docx.document import Document
    from docx.opc.rel import Relationships

MARGIN = 1080
_LETTER, _A4 = (12240, 15840), (11906, 16838)
_OF_THE_PAGE = {"number": "PAGE", "count": "NUMPAGES"}
_KEPT = ("styles", "settings", "header", "footer", "core-properties", "officeDocument", "theme", "fontTable")
"""The last words of the relations that stay. Nothing is taken from the last two, but validators want them."""
_LONGEST_PROPERTY = 255
_SETTINGS = """<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>
<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word"
w:val="15"/></w:compat><w:themeFontLang w:val=""/></w:settings>"""
"""Without the number of 2013's form Word shows a document in the manners of 2007."""
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    title: str
    author: str
    """Several with semicolons, as Word wants them."""
    language: str
    created: datetime
    """With a time zone."""
    paper: str
    """ "Letter" or "A4"."""
    is_turned: bool
    """The document is read from the right."""
    words: Words

    @property
    def width(self) -> int:
        """Between the margins; twentieths of a point."""
        return self._size[0] - 2 * MARGIN

    @property
    def _size(self) -> tuple[int, int]:
        return _LETTER if self.paper == "Letter" else _A4


def empty_document(frame: Frame) -> "Document":
    """With everything but its text."""
    from docx import Document  # noqa: PLC0415 - slow import

    document = Document()
    _keep(document.part.rels)
    if document.part.package is not None:
        _keep(document.part.package.rels)
    _fill(document.settings.element, etree.fromstring(_SETTINGS), frame)
    styles = etree.parse(assets.path("templates/word_styles.xml")).getroot()
    _fill(document.styles.element, styles, frame)
    _set_page(document, frame)
    _set_header(document, frame)
    _set_properties(document, frame)
    return document


def _keep(relations: "Relationships") -> None:
    for name, relation in list(relations.items()):
        if not relation.reltype.endswith(_KEPT):
            del relations[name]


def _fill(part: Element, content: Element, frame: Frame) -> None:
    for name in ("lang", "themeFontLang"):
        for said in content.iter(W + name):
            said.set(f"{W}val", frame.language)
            if frame.is_turned:
                said.set(f"{W}bidi", frame.language)
    part[:] = list(content)


def _set_page(document: "Document", frame: Frame) -> None:
    section = document.sections[0]._sectPr
    for old in list(section):
        section.remove(old)
    width, height = frame._size
    child(section, "pgSz", w=str(width), h=str(height))
    sides = dict.fromkeys(("top", "right", "bottom", "left"), str(MARGIN))
    child(section, "pgMar", **sides, header="600", footer="600", gutter="0")
    child(section, "titlePg")
    if frame.is_turned:
        child(section, "bidi")


def _set_header(document: "Document", frame: Frame) -> None:
    """The first page begins with the name anyway."""
    section = document.sections[0]
    header, first = section.header, section.first_page_header
    for part in (header, first):
        part.is_linked_to_previous = False
        part._element[:] = []
    paragraph(header._element, "Header", frame.title, is_turned=frame.is_turned)
    paragraph(first._element, "Header", "", is_turned=frame.is_turned)
    for footer in (section.footer, section.first_page_footer):
        footer.is_linked_to_previous = False
        footer._element[:] = []
        line = paragraph(footer._element, "Footer", "", is_turned=frame.is_turned)
        _add_page_number(line, frame)


def _add_page_number(line: Element, frame: Frame) -> None:
    for text, counted in exports.page_number(frame.words):
        add_runs(line, text, is_turned=frame.is_turned)
        if counted:
            field = child(line, "fldSimple", instr=_OF_THE_PAGE[counted])
            add_runs(field, "1")


def _set_properties(document: "Document", frame: Frame) -> None:
    properties = document.core_properties
    moment = frame.created.astimezone(UTC).replace(tzinfo=None)
    properties.title = frame.title[:_LONGEST_PROPERTY]
    properties.author = frame.author[:_LONGEST_PROPERTY]
    properties.last_modified_by = ""
    properties.comments = ""
    properties.language = frame.language
    properties.created = properties.modified = moment


def packed(document: "Document") -> bytes:
    """Without the moment of packing, which zip files note."""
    first, second = io.BytesIO(), io.BytesIO()
    document.save(first)
    with zipfile.ZipFile(first) as source, zipfile.ZipFile(second, "w") as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, _ZIP_TIME)
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 3
            target.writestr(entry, source.read(name))
    return second.getvalue()
