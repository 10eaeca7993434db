"""Names of files that every system takes, whatever somebody called a room."""

import re
import unicodedata

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
_LONGEST = 80
"""Characters; with a suffix and accents still inside the 255 bytes of a name."""


def safe_name(text: str, *, otherwise: str) -> str:
    """`text` as the name of a file without its suffix, on every system."""
    name = _FORBIDDEN.sub(" ", unicodedata.normalize("NFC", text))
    name = "".join(each for each in name if unicodedata.category(each)[0] != "C")
    name = " ".join(name.split())
    while len(name.encode()) > 2 * _LONGEST or len(name) > _LONGEST:
        name = name[:-1]
    name = name.strip(" .")
    if not name or _RESERVED.fullmatch(name):
        return otherwise
    return name
