"""Texts of schedules: any value as a text, markup as plain text, types by their word."""

import html
import re
from collections.abc import Mapping, Sequence

from planner.domain import rules
from planner.domain.records import SessionType

_TAG = re.compile(
    r"<(/?)(a|abbr|article|aside|b|big|blockquote|br|center|cite|code|dd|del|div|dl|dt|em|figcaption|figure|font|h[1-6]"
    r"|hr|i|img|ins|kbd|li|mark|ol|p|pre|q|s|samp|section|small|span|strike|strong|sub|sup|table|tbody|td|th"
    r"|thead|tr|tt|u|ul|var|wbr)\b([^<>]*)>",
    re.IGNORECASE,
)
"""Only known tags: "a <b and c> d" is a text."""
_HREF = re.compile(r"""\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
_LINK = re.compile(r"<a\b([^<>]*)>(.{0,1000}?)</a\s*>", re.IGNORECASE | re.DOTALL)
"""With a limit: without one, links nobody closed take time by the square of their number."""
_PARAGRAPHS = {
    "article", "aside", "blockquote", "center", "div", "dl", "figure", "h1", "h2", "h3", "h4", "h5", "h6",
    "hr", "ol", "p", "pre", "section", "table", "ul",
}  # fmt: skip
_LINES = {"br", "dd", "dt", "figcaption", "tr"}
_ENTITY = re.compile(r"&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});", re.IGNORECASE)

_BY_TYPE = (
    (SessionType.MEAL, r"meal|lunch|dinner|breakfast|supper|brunch"),
    (SessionType.BREAK, r"break|pause"),
    (SessionType.WORKSHOP, r"workshop|tutorial|hands-on"),
    (SessionType.PANEL, r"panel|podium|round ?table"),
    (SessionType.BREAKOUT, r"breakout"),
    (SessionType.PLENARY, r"plenary|keynote|opening|closing"),
    (SessionType.SOCIAL, r"social|party|reception"),
)
_BY_TITLE = (
    (SessionType.MEAL, r"(lunch|dinner|breakfast|supper|brunch)( break| buffet)?"),
    (SessionType.BREAK, r"((coffee|tea|short|long) )?(break|pause)"),
    (SessionType.PLENARY, r"keynote|plenary|(opening|closing)( (ceremony|event|plenary|remarks|session))?"),
    (SessionType.SOCIAL, r"((opening|closing|evening) )?party|social( (event|evening|hour))?"),
)
"""A title decides only when it is nothing but the word: "Breakfast at the border" may be a talk."""


def line(value: object) -> str:
    return rules.clean_line(_text(value))[: rules.LONGEST_LINE]


def lines(value: object) -> str:
    return rules.clean_lines(_text(value))


def _text(value: object) -> str:
    """Numbers as digits; of several translations the English or the first; nothing for what is no text."""
    match value:
        case str():
            return value
        case bool():
            return ""
        case int() | float():
            return f"{value:.15g}" if isinstance(value, float) else str(value)
        case Mapping():
            return next((text for text in (value.get("en"), *value.values()) if isinstance(text, str)), "")
        case _:
            return ""


def plain(text: str) -> str:
    """Without tags and entities: paragraphs and list items on their own lines, links with their address."""
    text = _LINK.sub(_link, text)
    text = _TAG.sub(_break, text)
    text = _ENTITY.sub(lambda found: html.unescape(found[0]), text)
    text = re.sub(r"[^\S\n]+", " ", text)
    text = re.sub(r" ?\n ?", "\n", text)
    return rules.clean_lines(re.sub(r"\n{3,}", "\n\n", text))


def _link(found: re.Match[str]) -> str:
    address = _HREF.search(found[1])
    target = next(filter(None, address.groups()), "") if address else ""
    shown = _TAG.sub("", found[2]).strip()
    if not target.startswith(("http:", "https:", "mailto:")) or html.unescape(target) == html.unescape(shown):
        return shown
    return f"{shown} ({target})" if shown else target


def _break(found: re.Match[str]) -> str:
    closes, name = bool(found[1]), found[2].lower()
    if name == "li":
        return "" if closes else "\n- "
    if name in _PARAGRAPHS:
        return "\n\n"
    if name in _LINES:
        return "\n"
    return " " if name in ("td", "th") else ""


def joined(parts: Sequence[str]) -> str:
    """Paragraphs, without one that another one already says."""
    kept: list[str] = []
    for part in parts:
        if part and not any(_says(earlier, part) for earlier in kept):
            kept = [earlier for earlier in kept if not _says(part, earlier)] + [part]
    return "\n\n".join(kept)


def _says(text: str, other: str) -> bool:
    """Whether `text` is `other`, or begins with it as whole words."""
    return text.startswith(other) and not text[len(other) : len(other) + 1].isalnum()


def session_type(word: str, title: str) -> SessionType | None:
    """None where neither the source's type nor the whole title is a clear word: a lecture, a talk."""
    word = word.casefold().strip()
    if word in set(SessionType) - {SessionType.OTHER}:
        return SessionType(word)
    for kind, pattern in _BY_TYPE:
        if re.search(rf"\b({pattern})s?\b", word):
            return kind
    bare = " ".join(re.findall(r"\w+", title.casefold()))
    return next((kind for kind, pattern in _BY_TITLE if re.fullmatch(pattern, bare)), None)
