"""Which size of paper is usual where."""

_LETTER_ZONES = ("America/", "US/", "Canada/", "Pacific/Honolulu", "Asia/Manila")


def usual_paper(timezone: str) -> str:
    """What lies in the printers of most who live in that zone: "Letter" or "A4"."""
    return "Letter" if timezone.startswith(_LETTER_ZONES) else "A4"
