"""Golden papers: marks as text under `tests/expected/printing/`.

`pytest tests/printing --rewrite-goldens` writes them anew; look at what changed before it is committed.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from planner.printing.marks import Box, Code, Line, Mark, Moved, Page, Picture, Tagged, Text, Upturned

EXPECTED = Path(__file__).parent.parent / "expected" / "printing"

CheckGolden = Callable[[str, Sequence[Page]], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--rewrite-goldens", action="store_true", help="write what the papers look like now")


@pytest.fixture
def check_golden(request: pytest.FixtureRequest) -> CheckGolden:
    rewrite = request.config.getoption("--rewrite-goldens", default=False)

    def check(name: str, pages: Sequence[Page]) -> None:
        path = EXPECTED / f"{name}.txt"
        shown = as_text(pages)
        if rewrite:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(shown, encoding="utf-8", newline="\n")
        assert path.read_text(encoding="utf-8") == shown

    return check


def as_text(pages: Sequence[Page]) -> str:
    lines: list[str] = []
    for number, page in enumerate(pages, 1):
        lines.append(f"page {number}: {page.width:.1f} x {page.height:.1f}")
        lines += [line for mark in page.marks for line in _lines(mark)]
    return "\n".join(lines) + "\n"


def _lines(mark: Mark) -> list[str]:
    """What is inside another mark stands further in."""
    if not isinstance(mark, Tagged | Upturned | Moved):
        return [_line(mark)]
    inside = [f"  {line}" for each in mark.marks for line in _lines(each)]
    return [_line(mark), *inside]


def _line(mark: Mark) -> str:
    match mark:
        case Tagged():
            return f"{mark.tag}{f' | {mark.says}' if mark.says else ''}"
        case Text(x, baseline, words, style, align, right_to_left):
            weight = "bold" if style.bold else "regular"
            turned = " rtl" if right_to_left else ""
            at = f"{x:.1f} {baseline:.1f} {align}{turned}"
            return f"text {at} {style.size:.1f} {weight} {style.colour} | {words}"
        case Line():
            ends = f"{mark.x:.1f} {mark.y:.1f} to {mark.to_x:.1f} {mark.to_y:.1f}"
            return f"line {ends} width {mark.width} {mark.colour}{' dashed' if mark.dashed else ''}"
        case Box():
            shape = f"{mark.x:.1f} {mark.y:.1f} {mark.width:.1f} x {mark.height:.1f}"
            return f"box {shape} round {mark.radius:.1f} fill {mark.fill} outline {mark.outline}"
        case Picture():
            return f"picture {mark.x:.1f} {mark.y:.1f} {mark.width:.1f} x {mark.height:.1f} {mark.picture}"
        case Code():
            return f"code {mark.x:.1f} {mark.y:.1f} {mark.side:.1f} {mark.payload}"
        case Upturned() | Moved():
            return f"{type(mark).__name__.lower()} {mark.x:.1f} {mark.y:.1f}"
