"""Pictures as PDF takes them: JPEG passed through, all else unpacked by Pillow, opacity beside it."""

import io
import warnings
import zlib
from functools import lru_cache
from typing import Any, NamedTuple

from planner.domain.refusal import Refused

LARGEST = 50_000_000
"""Pixels; a picture beyond that is an attack or a mistake."""
SIDE = 2400
"""Pixels; more than eight inches at 300 an inch is weight without use."""


class Drawn(NamedTuple):
    width: int
    height: int
    colours: str
    """`/DeviceRGB` and its like."""
    filter: str
    data: bytes
    mask: bytes | None = None
    """Eight bits of opacity a pixel, compressed."""
    inverted: bool = False


def check_picture(content: bytes) -> None:
    """Refused: `logo_broken`, `logo_too_many_pixels` (told by the picture's head, before it is unpacked)."""
    from PIL import Image  # noqa: PLC0415 - slow import

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(content)) as image:
                if image.width * image.height > LARGEST:
                    raise Refused("logo_too_many_pixels", most=LARGEST // 1_000_000)
                image.load()
    except Refused:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise Refused("logo_too_many_pixels", most=LARGEST // 1_000_000) from error
    except Exception as error:  # a stranger's file: Pillow raises a dozen kinds
        raise Refused("logo_broken") from error


@lru_cache(maxsize=4)
def drawn(content: bytes, *, picture: str) -> Drawn:
    """Raises `Refused("bad_picture")` where `content` is no picture or a broken one."""
    from PIL import Image  # noqa: PLC0415 - slow import

    try:
        with Image.open(io.BytesIO(content)) as image:
            if image.width * image.height > LARGEST:
                raise Refused("bad_picture", picture=picture)
            image.load()
            if image.format == "JPEG" and image.mode in _JPEG_COLOURS and _is_upright(image):
                return _passed_through(image, content)
            return _unpacked(image)
    except Refused:
        raise
    except Exception as error:  # a stranger's file: Pillow raises a dozen kinds
        raise Refused("bad_picture", picture=picture) from error


_JPEG_COLOURS = {"L": "/DeviceGray", "RGB": "/DeviceRGB", "CMYK": "/DeviceCMYK"}


def _is_upright(image: Any) -> bool:
    return bool(image.getexif().get(0x0112, 1) == 1)


def _passed_through(image: Any, content: bytes) -> Drawn:
    inverted = image.mode == "CMYK" and "adobe" in image.info
    return Drawn(
        image.width, image.height, _JPEG_COLOURS[image.mode], "/DCTDecode", content, inverted=inverted
    )


def _unpacked(image: Any) -> Drawn:
    from PIL import ImageOps  # noqa: PLC0415 - slow import

    upright = ImageOps.exif_transpose(image)
    if upright.mode == "I;16":
        upright = upright.point(lambda level: level / 256).convert("L")
    upright.thumbnail((SIDE, SIDE))
    mask = None
    if upright.has_transparency_data:
        upright = upright.convert("RGBA")
        opacity = upright.getchannel("A")
        mask = None if opacity.getextrema() == (255, 255) else zlib.compress(opacity.tobytes())
    mode = "L" if upright.mode in ("1", "L", "LA", "I", "F") else "RGB"
    pixels = upright.convert(mode).tobytes()
    colours = "/DeviceGray" if mode == "L" else "/DeviceRGB"
    return Drawn(upright.width, upright.height, colours, "/FlateDecode", zlib.compress(pixels), mask)
