"""The fonts of one PDF: what to write for a text, and at the end a subset of each font that was used.

A character code stands for a glyph *and* its letters, so that two words which share a glyph are both found
by a search. Codes are given out in order of appearance, so pages can be written before the subset is known:
a map from codes to its glyphs goes with the font (`CIDToGIDMap` for TrueType outlines, a `CMap` for CFF,
which has no such map).
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field

from planner.printing import fonts, shaping
from planner.printing.fonts import Font
from planner.printing.shaping import Glyph, Run

_DROPPED = (
    *("BASE", "GDEF", "GPOS", "GSUB", "MATH", "OS/2", "STAT", "VORG", "cmap", "name", "post", "vhea", "vmtx"),
    *("DSIG", "gasp", "meta"),
)
"""Tables a PDF reader has no use for."""


@dataclass(frozen=True, slots=True)
class Subset:
    program: bytes
    is_cff: bool
    glyphs: dict[int, int]
    """Glyphs of the subset by those of the font."""

    @property
    def tag(self) -> str:
        """Six letters that tell it from other subsets of the font."""
        return "".join(chr(65 + byte % 26) for byte in hashlib.sha256(self.program).digest()[:6])


@dataclass(slots=True)
class EmbeddedFont:
    font: Font
    resource: str
    """Its name on every page ("F1")."""
    codes: dict[tuple[int, str], int] = field(default_factory=dict)
    """By glyph and letters; from 1, in order of appearance."""
    widths: dict[int, int] = field(default_factory=dict)
    """By glyph, thousandths of an em."""

    @property
    def name(self) -> str:
        return self.font.face.name + ("-Bold" if self.font.bold else "-Regular")

    def code(self, glyph: Glyph) -> int:
        if glyph.number not in self.widths:
            advance = self.font.shaper.get_glyph_h_advance(glyph.number)
            self.widths[glyph.number] = round(advance * self.font.unit)
        return self.codes.setdefault((glyph.number, glyph.text), len(self.codes) + 1)

    def subset(self) -> Subset:
        """The glyphs in use: `wght` pinned, CFF2 made CFF."""
        import uharfbuzz  # noqa: PLC0415 - slow import

        face = fonts.opened(self.font.face)
        flags = uharfbuzz.SubsetFlags
        wanted = uharfbuzz.SubsetInput()
        wanted.flags = (
            flags.NO_HINTING | flags.NOTDEF_OUTLINE | flags.NO_LAYOUT_CLOSURE | flags.DOWNGRADE_CFF2
        )
        wanted.glyph_set.update(self.widths)
        wanted.drop_table_tag_set.update(int.from_bytes(tag.ljust(4).encode(), "big") for tag in _DROPPED)
        wanted.pin_axis_location(face, "wght", fonts.BOLD if self.font.bold else fonts.REGULAR)
        plan = uharfbuzz.SubsetPlan(face, wanted)
        result = plan.execute()
        is_cff = "CFF " in result.table_tags
        program = (result.reference_table("CFF ") if is_cff else result.blob).data
        mapping = plan.old_to_new_glyph_mapping
        return Subset(bytes(program), is_cff, {number: mapping[number] for number in self.widths})


class FontBook:
    """All fonts of one document."""

    def __init__(self) -> None:
        self.fonts: dict[tuple[str, bool], EmbeddedFont] = {}
        self._fragments: dict[tuple[str, bool, bool], tuple[str, float]] = {}

    def fragment(self, text: str, *, bold: bool, right_to_left: bool) -> tuple[str, float]:
        """What shows `text` at a size of 1 from the origin of the text matrix, and its width in em."""
        key = text, bold, right_to_left
        known = self._fragments.get(key)
        if known is None:
            shaped = shaping.shape(text, bold=bold, right_to_left=right_to_left)
            known = self._fragments[key] = " ".join(self._shown(shaped.runs)), shaped.width / 1000
        return known

    def _shown(self, runs: tuple[Run, ...]) -> Iterator[str]:
        behind = 0.0
        for run in runs:
            font = self._font(run.font)
            yield f"/{font.resource} 1 Tf"
            if run.letters:
                letters = run.letters.encode("utf-16-be").hex().upper()
                yield f"/Span<</ActualText<FEFF{letters}>>>BDC"
            operators, behind = _run_shown(font, run, behind)
            yield operators
            if run.letters:
                yield "EMC"

    def _font(self, font: Font) -> EmbeddedFont:
        key = font.face.name, font.bold
        if key not in self.fonts:
            self.fonts[key] = EmbeddedFont(font, f"F{len(self.fonts) + 1}")
        return self.fonts[key]


def _run_shown(font: EmbeddedFont, run: Run, behind: float) -> tuple[str, float]:
    """The operators of a run, and how far the reader's pen then stands behind ours.

    `behind` is that distance at its start. The reader's pen moves by the font's widths in whole
    thousandths; ours by what shaping says.
    """
    parts: list[str] = ["[<"]
    raised = 0
    for glyph in run.glyphs:
        if round(glyph.up) != raised:
            raised = round(glyph.up)
            parts.append(f">]TJ {raised / 1000:g} Ts[<")
        move = round(behind + glyph.right)
        if move:
            parts.append(f">{-move}<")
        parts.append(f"{font.code(glyph):04X}")
        behind += glyph.advance - move - font.widths[glyph.number]
    parts.append(">]TJ 0 Ts" if raised else ">]TJ")
    return "".join(parts).replace("<>", "").replace("[]TJ ", ""), behind
