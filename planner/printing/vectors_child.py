"""What runs in the process that draws a stranger's SVG: it knows nothing else of this program.

The drawing comes on standard input, its PNG leaves on standard output; anything else but that, also dying,
means that it can't be drawn. Arguments: the font's file, and the width and the height in pixels, 0 for the
one that follows from the other.
"""

import sys

MEMORY = 2_000_000_000
"""Bytes of address space, for the interpreter and everything it has loaded as well."""
FAMILY = "Noto Sans"


def draw(content: bytes, font: str, width: int, height: int) -> bytes:
    import resvg_py  # noqa: PLC0415 - slow import

    drawn = resvg_py.svg_to_bytes(
        svg_string=content.decode("utf-8-sig"),
        skip_system_fonts=True,
        dpi=96,
        font_files=[font],
        font_family=FAMILY,
        serif_family=FAMILY,
        sans_serif_family=FAMILY,
        width=width or None,
        height=height or None,
    )
    return bytes(drawn)


def _limit_memory() -> None:
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - slow import

        most = resource.getrlimit(resource.RLIMIT_AS)[1]
        if most == resource.RLIM_INFINITY or most > MEMORY:
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, most))


if __name__ == "__main__":
    _limit_memory()
    font, width, height = sys.argv[1:]
    sys.stdout.buffer.write(draw(sys.stdin.buffer.read(), font, int(width), int(height)))
