"""What a picture file is, told by its first bytes."""

_SIGNATURES = {b"\x89PNG\r\n\x1a\n": "image/png", b"\xff\xd8\xff": "image/jpeg"}


def media_type(content: bytes) -> str | None:
    """None for what is neither PNG nor JPEG."""
    return next((found for start, found in _SIGNATURES.items() if content.startswith(start)), None)
