"""SVG to pixels, by resvg, for a logo. A drawing that takes parts from elsewhere is refused: they may not be
there when it is printed, and a stranger's file has no business on our disk or in a network.

Drawn in a process of its own, with limits of time and memory: 20,000 groups in each other, 140 kB, overrun
its stack and end the process, and blurs on blurs would keep the window for hours.
"""

import re
import subprocess
import sys
from typing import Any

from planner.domain.refusal import Refused
from planner.printing import vectors_child

SECONDS = 15
SIDE = 1600
"""Pixels of the longer side."""
NARROWEST = 20
"""Times as long as wide; beyond that it is no logo."""
_START = re.compile(rb"\s*<.{0,9000}?<?(?:[\w.-]+:)?svg[\s>]", re.DOTALL)
_ADDRESS = re.compile(r"url\(\s*['\"]?([^'\")]*)|@import\s*['\"]?([^'\";]*)", re.IGNORECASE)
_WITHIN = re.compile(r"#|data:image/(?:png|jpeg|gif|webp)\b|$", re.IGNORECASE)
_NUMBER = re.compile(r"\s*([\d.]+(?:[eE][-+]?\d+)?)\s*(?:px|pt|mm|cm|in|pc)?\s*$")


def is_svg(content: bytes) -> bool:
    return bool(_START.match(content.removeprefix(b"\xef\xbb\xbf")))


def png_of_svg(content: bytes) -> bytes:
    """Letters are drawn in Noto Sans, whatever face they ask for, so that all laptops draw the same.

    Refused: `logo_broken`, `logo_refers_outside` with the `address`.
    """
    from planner.printing.lettering import fonts  # noqa: PLC0415 - slow import

    root = _parsed(content)
    for address in _addresses(root):
        if not _WITHIN.match(address.strip()):
            raise Refused("logo_refers_outside", address=address.strip()[:80])
    wide, high = _shape(root)
    if not 1 / NARROWEST <= wide / high <= NARROWEST:
        raise Refused("logo_broken")
    sides = (SIDE, 0) if wide >= high else (0, SIDE)
    arguments = [str(fonts.path(fonts.LATIN)), *map(str, sides)]
    command = [sys.executable, "-P", vectors_child.__file__, *arguments]
    try:
        drawn = subprocess.run(command, input=content, capture_output=True, timeout=SECONDS, check=True)
    except subprocess.SubprocessError as error:  # it can't, it died, or it would never end
        raise Refused("logo_broken") from error
    return drawn.stdout


def _parsed(content: bytes) -> Any:
    """The root element; entities are refused, they can swell without end."""
    import defusedxml.ElementTree as ElementTree  # noqa: PLC0415 - slow import

    try:
        return ElementTree.fromstring(content)
    except Exception as error:  # a stranger's file: a dozen kinds
        raise Refused("logo_broken") from error


def _addresses(root: Any) -> list[str]:
    """All that is referred to: by `href` and `src`, by `url(...)` or `@import` in attributes and styles."""
    found = []
    for element in root.iter():
        texts = [element.text or ""]
        for name, value in element.attrib.items():
            if name.rpartition("}")[2] in ("href", "src") and not str(element.tag).endswith("}a"):
                found.append(value)
            texts.append(value)
        for text in texts:
            found += [first or second for first, second in _ADDRESS.findall(text)]
    return found


def _shape(root: Any) -> tuple[float, float]:
    """Width and height, in any unit; a square where it doesn't say."""
    sides = [_NUMBER.match(root.get(name, "")) for name in ("width", "height")]
    box = re.split(r"[\s,]+", root.get("viewBox", "").strip())
    try:
        width, height = (float(side[1]) for side in sides if side) if all(sides) else map(float, box[2:])
    except ValueError:
        return 1.0, 1.0
    return (width, height) if width > 0 and height > 0 else (1.0, 1.0)
