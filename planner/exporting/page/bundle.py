"""The first page of a bundle: what each file in the folder is for, and the list by which the folder is known.

The page holds the digest of every file beside it and ends with one of its own, so that a later bundle can
tell what it may replace from what somebody has put there or changed.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from html.parser import HTMLParser
from pathlib import PurePosixPath
from urllib.parse import quote, unquote

from planner import assets
from planner.domain.snapshot import Snapshot
from planner.domain.values import dataclass
from planner.exporting.edition import Edition
from planner.exporting.page.texts import tongue_of
from planner.exporting.sharing import SharedAgenda, shared_agenda
from planner.language import Words
from planner.wording import bundles, dates, exports, sharing

_SEAL = "<!-- sha256 {digest} -->\n"
_SEAL_LENGTH = len(_SEAL.format(digest="0" * 64))


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Files under one heading: one format, or the calendars of all rooms."""

    title: str
    about: str
    files: Mapping[str, str]
    """By path inside the folder, with "/", what it shows of the agenda; empty where that is all of it."""


def write_bundle_page(
    snapshot: Snapshot, edition: Edition, parts: Sequence[Part], files: Mapping[str, bytes]
) -> bytes:
    """`files` by path, all that `parts` tell of. Refused: `timezone_unknown`."""
    from jinja2 import Environment, StrictUndefined  # noqa: PLC0415 - slow import

    agenda, words = shared_agenda(snapshot, edition.choices), edition.words
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    template = environment.from_string(assets.path("templates/bundle.html").read_text(encoding="utf-8"))
    content: bytes = template.render(
        agenda=agenda,
        parts=parts,
        show=_Shown(agenda, words, files),
        program=tongue_of(words),
        version=exports.version(agenda.step, edition.created.astimezone(agenda.zone), words),
    ).encode()
    content = content.rstrip(b"\n") + b"\n"
    return content + _SEAL.format(digest=digest(content)).encode()


def files_told(page: bytes) -> Mapping[str, str] | None:
    """Digests by path of what a bundle's page leads to; None of another page, or one that was changed."""
    content, seal = page[:-_SEAL_LENGTH], page[-_SEAL_LENGTH:]
    if seal != _SEAL.format(digest=digest(content)).encode():
        return None
    reader = _Reader()
    reader.feed(content.decode())
    return reader.digests


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


class _Shown:
    """How values are shown, and the words around them; the template's vocabulary."""

    def __init__(self, agenda: SharedAgenda, words: Words, files: Mapping[str, bytes]) -> None:
        self._words = words
        self._files = files
        days = agenda.days
        self.files = bundles.files(words)
        self.dates = dates.date_span(days[0].date, days[-1].date, words) if days else ""
        self.lead = bundles.lead(words)

    def address(self, path: str) -> str:
        return "/".join(quote(part) for part in PurePosixPath(path).parts)

    def name(self, path: str) -> str:
        return PurePosixPath(path).name

    def size(self, path: str) -> str:
        return sharing.size(len(self._files[path]), self._words)

    def digest(self, path: str) -> str:
        return digest(self._files[path])


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.digests: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: Iterable[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag == "a" and (found := values.get("data-sha256")):
            self.digests[unquote(values.get("href") or "")] = found
