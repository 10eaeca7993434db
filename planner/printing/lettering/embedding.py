"""The fonts of one PDF: what to write for a text, and at the end a subset of each font that was used.

A code stands for a cluster: its glyphs, which where there are several become one glyph of the subset, and
its letters. So every word is found by a search, in the order of its letters. Codes are given out in order
of appearance, and pages are written before the subset is known: a map from codes to its glyphs goes with
the font. For TrueType outlines that is a `CIDToGIDMap`; for CFF, which has no such map and no composites, a
`CMap`. CFF is the face of Han, kana and Hangul, where hardly a cluster has several glyphs.
"""

import hashlib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from operator import add
from typing import NamedTuple

from planner.printing.lettering import fonts, shaping
from planner.printing.lettering.composites import Composite, with_composites
from planner.printing.lettering.fonts import Font
from planner.printing.lettering.shaping import Cluster, Run

_DROPPED = (
    *("BASE", "GDEF", "GPOS", "GSUB", "MATH", "OS/2", "STAT", "VORG", "cmap", "name", "post", "vhea", "vmtx"),
    *("DSIG", "gasp", "meta"),
)
"""Tables a PDF reader has no use for."""

Glyphs = tuple[tuple[int, int, int], ...]


class Piece(NamedTuple):
    """What one code shows, and where."""

    code: str
    """In hexadecimal, as it is written."""
    width: int
    """By which the reader's pen moves, thousandths of an em."""
    right: float
    up: int


@dataclass(frozen=True, slots=True)
class Subset:
    program: bytes
    glyphs: dict[Glyphs, int]
    """Glyph of the subset for what a code shows."""

    @property
    def tag(self) -> str:
        """Six letters that tell it from other subsets of the font."""
        return "".join(chr(65 + byte % 26) for byte in hashlib.sha256(self.program).digest()[:6])


@dataclass(slots=True)
class EmbeddedFont:
    font: Font
    resource: str
    """Its name on every page ("F1")."""
    codes: dict[tuple[Glyphs, str], int] = field(default_factory=dict)
    """By glyphs and letters; from 1, in order of appearance."""
    widths: dict[Glyphs, int] = field(default_factory=dict)
    _pieces: dict[tuple[Glyphs, str, float, bool], tuple[Piece, ...]] = field(default_factory=dict)
    _plain: dict[Cluster, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        return self.font.face.name + ("-Bold" if self.font.bold else "-Regular")

    def pieces(self, cluster: Cluster, right_to_left: bool) -> tuple[Piece, ...]:
        """What shows `cluster`; the same piece for the same letters wherever they stand."""
        key = cluster.glyphs, cluster.text, cluster.advance, right_to_left
        found = self._pieces.get(key)
        if found is None:
            found = self._pieces[key] = tuple(self._cut(cluster, right_to_left))
        return found

    def plain(self, run: Run) -> str | None:
        """What stands between the brackets for clusters that leave nothing behind; None for others."""
        known = self._plain
        found = []
        for cluster in run.clusters:
            shown = known.get(cluster)
            if shown is None:
                shown = known[cluster] = self.plainly(cluster, run.right_to_left)
            if not shown:
                return None
            found.append(shown)
        return "".join(found)

    def plainly(self, cluster: Cluster, right_to_left: bool) -> str:
        """The cluster's code and the move behind it; empty where that is not all there is to it."""
        (code, width, right, up), *more = self.pieces(cluster, right_to_left)
        if more or right or up or cluster.advance != round(cluster.advance) or right_to_left:
            return ""
        move = round(cluster.advance) - width
        return f"{code}>{-move}<" if move else code

    def _cut(self, cluster: Cluster, right_to_left: bool) -> Iterator[Piece]:
        text = _as_read(cluster.text) if right_to_left else cluster.text
        if self.font.is_truetype:
            yield self._piece(cluster.glyphs, text, cluster.advance)
            return
        for number, right, up in cluster.glyphs:
            piece = self._piece(((number, 0, 0),), text, 0)
            yield piece._replace(right=right * self.font.unit, up=round(up * self.font.unit))
            text = ""

    def _piece(self, glyphs: Glyphs, text: str, advance: float) -> Piece:
        if glyphs not in self.widths:
            if _is_plain(glyphs):
                advance = self.font.shaper.get_glyph_h_advance(glyphs[0][0]) * self.font.unit
            self.widths[glyphs] = round(advance)
        code = self.codes.setdefault((glyphs, text), len(self.codes) + 1)
        return Piece(f"{code:04X}", self.widths[glyphs], 0, 0)

    def subset(self) -> Subset:
        """The glyphs in use: `wght` pinned, CFF2 made CFF, composites added."""
        import uharfbuzz  # noqa: PLC0415 - slow import

        face = fonts.opened(self.font.face)
        flags = uharfbuzz.SubsetFlags
        wanted = uharfbuzz.SubsetInput()
        wanted.flags = (
            flags.NO_HINTING | flags.NOTDEF_OUTLINE | flags.NO_LAYOUT_CLOSURE | flags.DOWNGRADE_CFF2
        )
        wanted.glyph_set.update({number for glyphs in self.widths for number, _, _ in glyphs})
        wanted.drop_table_tag_set.update(int.from_bytes(tag.ljust(4).encode(), "big") for tag in _DROPPED)
        wanted.pin_axis_location(face, "wght", fonts.BOLD if self.font.bold else fonts.REGULAR)
        plan = uharfbuzz.SubsetPlan(face, wanted)
        result = plan.execute()
        program = (result.blob if self.font.is_truetype else result.reference_table("CFF ")).data
        return self._composed(bytes(program), plan.old_to_new_glyph_mapping, result.glyph_count)

    def _composed(self, program: bytes, numbers: dict[int, int], count: int) -> Subset:
        glyphs = {}
        composites: list[Composite] = []
        for placed, width in self.widths.items():
            if _is_plain(placed):
                glyphs[placed] = numbers[placed[0][0]]
                continue
            glyphs[placed] = count + len(composites)
            parts = tuple((numbers[number], x, y) for number, x, y in placed)
            composites.append(Composite(parts, round(width / self.font.unit)))
        return Subset(with_composites(program, composites) if composites else program, glyphs)


def _is_plain(glyphs: Glyphs) -> bool:
    return len(glyphs) == 1 and glyphs[0][1:] == (0, 0)


def _as_read(text: str) -> str:
    """The letters of a cluster that stands in a run from right to left, as readers of PDF must be told them.

    They take characters from right to left one by one. Where a code has several letters they turn these round
    first, but (poppler, pdfium) only if all of them are letters: not where one is a mark.
    """
    is_marked = any(unicodedata.bidirectional(character) == "NSM" for character in text)
    return text[::-1] if is_marked else text


class FontBook:
    """All fonts of one document."""

    def __init__(self) -> None:
        self.fonts: dict[tuple[str, bool], EmbeddedFont] = {}
        self._fragments: dict[tuple[str, bool, bool], tuple[str, float]] = {}
        self._plain: dict[bool, _PlainPairs] = {}
        """By weight."""

    def fragment(self, text: str, *, bold: bool, right_to_left: bool) -> tuple[str, float]:
        """What shows `text` at a size of 1 from the origin of the text matrix, and its width in em."""
        key = text, bold, right_to_left
        known = self._fragments.get(key)
        if known is None:
            if text and text.isascii() and not right_to_left:
                known = self._by_pairs(text, bold)
            if known is None:
                shaped = shaping.shape(text, bold=bold, right_to_left=right_to_left)
                known = " ".join(self._shown(shaped.runs)), shaped.width / 1000
            self._fragments[key] = known
        return known

    def _by_pairs(self, text: str, bold: bool) -> tuple[str, float] | None:
        """The short way to the same: thousands of ids are all different, but not their pairs of letters."""
        pairs = self._plain.get(bold)
        if pairs is None:
            pairs = self._plain[bold] = _PlainPairs(self._font(fonts.font(fonts.LATIN, bold)))
        found = [*map(pairs.__getitem__, map(add, text, text[1:])), pairs[text[-1]]]
        if None in found:
            return None
        shown, advances = zip(*found, strict=True)
        codes = "".join(shown)
        return f"/{pairs.font.resource} 1 Tf [<{codes}>]TJ".replace("<>", ""), sum(advances) / 1000

    def _shown(self, runs: tuple[Run, ...]) -> Iterator[str]:
        behind = 0.0
        for run in runs:
            font = self._font(run.font)
            operators, behind = _run_shown(font, run, behind)
            yield f"/{font.resource} 1 Tf {operators}"

    def _font(self, font: Font) -> EmbeddedFont:
        key = font.face.name, font.bold
        if key not in self.fonts:
            self.fonts[key] = EmbeddedFont(font, f"F{len(self.fonts) + 1}")
        return self.fonts[key]


class _PlainPairs(dict[str, "tuple[str, float] | None"]):
    """What shows the first letter of a pair, and its advance; None where that takes more than a code."""

    def __init__(self, font: EmbeddedFont) -> None:
        super().__init__()
        self.font = font
        self._pairs = shaping.pairs(font.font, "Latn")

    def __missing__(self, pair: str) -> tuple[str, float] | None:
        cluster = self._pairs[pair]
        shown = self.font.plainly(cluster, False) if cluster else ""
        found = self[pair] = (shown, cluster.advance) if cluster and shown else None
        return found


def _run_shown(font: EmbeddedFont, run: Run, behind: float) -> tuple[str, float]:
    """The operators of a run, and how far the reader's pen then stands behind ours (at its start: `behind`).

    The reader's pen moves by the font's widths in whole thousandths; ours by what shaping says.
    """
    if not behind:
        plain = font.plain(run)
        if plain is not None:
            return f"[<{plain}>]TJ".replace("<>", ""), 0.0
    parts: list[str] = ["[<"]
    raised = 0
    for cluster in run.clusters:
        for code, width, right, up in font.pieces(cluster, run.right_to_left):
            if up != raised:
                raised = up
                parts.append(f">]TJ {raised / 1000:g} Ts[<")
            move = round(behind + right)
            parts.append(f">{-move}<{code}" if move else code)
            behind -= move + width
        behind += cluster.advance
    parts.append(">]TJ 0 Ts" if raised else ">]TJ")
    return "".join(parts).replace("<>", "").replace("[]TJ ", ""), behind
