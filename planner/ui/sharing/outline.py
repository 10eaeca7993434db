"""The text of a web page or a Word document in its order, read back from the file.

What it looks like only a browser or Word can show; what it says is shown here, every word of it.
"""

import io
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser

from planner.domain.values import dataclass

UNSEEN = frozenset({"head", "script", "style", "template", "svg", "noscript"})
HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 3, "h5": 3, "h6": 3, "summary": 3}
BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "body", "caption", "dd", "details", "div", "dl", "dt",
     "figcaption", "figure", "footer", "form", "header", "hr", "label", "legend", "li", "main", "nav", "ol",
     "p", "section", "table", "tbody", "td", "th", "thead", "tr", "ul", "br", "button", "option", "select"}
)  # fmt: skip
VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
)


_BETWEEN = "• ·"
_HIDDEN = {("hidden", None), ("hidden", ""), ("aria-hidden", "true")}


@dataclass(frozen=True, slots=True)
class Line:
    text: str
    level: int = 0
    """Of a heading, from 1; 0: text."""
    opens: bool = False
    """The first of several that belong together."""


def of_page(content: bytes) -> tuple[Line, ...]:
    reader = _Page()
    reader.feed(content.decode("utf-8"))
    reader.close()
    reader.end_line()
    return _without_repeats(reader.lines)


def of_word(content: bytes) -> tuple[Line, ...]:
    """Rows of tables as lines, their cells apart."""
    return _without_repeats(list(_of_word(content)))


class _Page(HTMLParser):
    """As a screen reader reads it: without what the page keeps hidden, or hides from those who only hear."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[Line] = []
        self._said: list[str] = []
        self._level = 0
        self._hidden: list[str] = []
        self._opens = False
        self._in_nav = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in VOID:
            if tag in BLOCKS:
                self.end_line()
            return
        is_hidden = tag in UNSEEN or any(each in _HIDDEN for each in attrs)
        if self._hidden or is_hidden:
            self._hidden.append(tag)
        elif tag == "li":
            self._begin_item()
        elif tag in HEADINGS or tag in BLOCKS:
            self.end_line()
            self._level = HEADINGS.get(tag, self._level)
            self._opens = self._opens or tag == "article"
            self._in_nav = self._in_nav or tag == "nav"

    def handle_endtag(self, tag: str) -> None:
        if self._hidden:
            if tag in self._hidden:
                while self._hidden.pop() != tag:
                    pass
        elif (tag in HEADINGS or tag in BLOCKS) and not (self._in_nav and tag in ("li", "ul", "ol")):
            self.end_line()
            self._level = 0 if tag in HEADINGS else self._level
            self._in_nav = self._in_nav and tag != "nav"

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self._said.append(data)

    def end_line(self) -> None:
        text = " ".join("".join(self._said).split())
        self._said.clear()
        if text.strip(_BETWEEN):
            self.lines.append(Line(text, self._level, self._opens))
            self._opens = False

    def _begin_item(self) -> None:
        """Ways through the page stand beside each other, all other items below each other."""
        if not self._in_nav:
            self.end_line()
            self._said.append("• ")
        elif "".join(self._said).strip():
            self._said.append(" · ")


def _of_word(content: bytes) -> Iterator[Line]:
    from docx import Document  # noqa: PLC0415 - slow import
    from docx.table import Table  # noqa: PLC0415 - slow import

    for block in Document(io.BytesIO(content)).iter_inner_content():
        if isinstance(block, Table):
            for row in block.rows:
                cells = [" · ".join(_paragraphs(cell.text)) for cell in row.cells]
                text = "   ".join(cell for cell in cells if cell)
                if text:
                    yield Line(text)
        elif text := " ".join(block.text.split()):
            yield Line(text, _level_of(block.style.name if block.style else ""))


def _paragraphs(text: str) -> list[str]:
    return [said for line in text.splitlines() if (said := " ".join(line.split()))]


def _level_of(style: str | None) -> int:
    """ "Heading 2" and "Title" by the names Word itself gives them."""
    if style == "Title":
        return 1
    kind, _, number = (style or "").partition(" ")
    return min(int(number), 3) if kind == "Heading" and number.isdigit() else 0


def _without_repeats(lines: list[Line]) -> tuple[Line, ...]:
    """Pages say some things twice in a row, once for small and once for large screens."""
    kept: list[Line] = []
    for line in lines:
        if kept and _letters(kept[-1]) == _letters(line):
            kept[-1] = replace(line, opens=kept[-1].opens or line.opens)
        else:
            kept.append(line)
    return tuple(kept)


def _letters(line: Line) -> str:
    return "".join(filter(str.isalnum, line.text))
