"""The letters behind a text file's bytes.

A byte order mark or valid UTF-8 settles it. All else is a guess and is said to be one. Statistics alone guess
short Western lists wrongly ("Núñez" as Chinese), so a text whose words are mostly plain letters is read in
each of the Western encodings, and the one that leaves the fewest odd places in its words is taken.
"""

import codecs
import re
import unicodedata
from dataclasses import dataclass
from itertools import pairwise

from planner.importing.problem import Problem

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WESTERN = ("cp1252", "mac_roman", "cp1250", "cp1254", "cp850")
"""First the likeliest: it wins where several read equally well."""
_OTHERS = ("cp932", "gb18030", "big5", "cp949", "cp1251", "cp1253", "cp1255", "cp1256", "koi8_r", "cp874")
"""First those of several bytes a character: few texts of another kind are valid in them."""
_SHOWN = {
    "cp1252": "Windows-1252", "mac_roman": "Mac Roman", "cp1250": "Windows-1250", "cp1254": "Windows-1254",
    "cp850": "DOS (850)", "utf_16_le": "UTF-16", "utf_16_be": "UTF-16",
}  # fmt: skip
_SAMPLE = 50_000
_TRIED = 1_000_000
_WORD = re.compile(rb"[A-Za-z\x80-\xff]*[\x80-\xff][A-Za-z\x80-\xff]*")
_HIGH = re.compile(rb"[\x80-\xff]")
_PUNCTUATION = set("“”‘’«»„‚–—…·•°ºª¡¿§€£\xa0")


@dataclass(frozen=True, slots=True, kw_only=True)
class Letters:
    content: bytes
    encoding: str
    problems: tuple[Problem, ...] = ()
    notes: tuple[Problem, ...] = ()


def letters_of(content: bytes) -> Letters:
    """What to decode by what; it will decode without an error."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _decodable(content, encoding)
    wide = _without_mark(content)
    if wide:
        return _guessed(content, wide)
    if _is_valid(content, "utf-8"):
        return Letters(content=content, encoding="utf-8")
    return _mixed(content) or _guessed(content, _guess(content))


def _decodable(content: bytes, encoding: str) -> Letters:
    if _is_valid(content, encoding):
        return Letters(content=content, encoding=encoding)
    if encoding == "utf-8-sig":
        plain = content.removeprefix(codecs.BOM_UTF8)
        return _mixed(plain) or _guessed(plain, _guess(plain))
    text = content.decode(encoding, errors="replace")
    problem = Problem(None, "", "letters_unreadable", str(text.count("\ufffd")))
    return Letters(content=text.encode(), encoding="utf-8", problems=(problem,))


def _without_mark(content: bytes) -> str:
    """UTF-16 that does not say so: beside every line end and most Western letters stands a NUL."""
    ends = content.count(b"\n")
    for encoding, end, start in (("utf_16_le", b"\n\0", 1), ("utf_16_be", b"\0\n", 0)):
        zeros = content[start:4096:2].count(0)
        if zeros and (content.count(end) == ends > 0 or zeros > 1000) and _is_valid(content, encoding):
            return encoding
    return ""


def _is_valid(content: bytes, encoding: str) -> bool:
    try:
        content.decode(encoding)
    except UnicodeError:
        return False
    return True


def _begins_valid(content: bytes, encoding: str) -> bool:
    try:
        codecs.getincrementaldecoder(encoding)().decode(content[:_TRIED])
    except UnicodeError:
        return False
    return True


def _mixed(content: bytes) -> Letters | None:
    """UTF-8 into which lines of another encoding were pasted; None where it is not that."""
    lines = content.split(b"\n")
    high = [number for number, line in enumerate(lines) if not line.isascii()]
    other = [number for number in high if not _is_valid(lines[number], "utf-8")]
    if len(high) - len(other) < len(other):
        return None
    for number in other:
        lines[number] = lines[number].decode("cp1252", errors="replace").encode()
    problem = Problem(other[0] + 1, "", "mixed_encodings", str(len(other)))
    return Letters(content=b"\n".join(lines), encoding="utf-8", problems=(problem,))


def _guessed(content: bytes, encoding: str) -> Letters:
    shown = _SHOWN.get(encoding, encoding.replace("_", "-").upper())
    note = Problem(None, "", "encoding_guessed", shown)
    if _is_valid(content, encoding):
        return Letters(content=content, encoding=encoding, notes=(note,))
    text = content.decode(encoding, errors="replace")
    return Letters(content=text.encode(), encoding="utf-8", notes=(note,))


def _guess(content: bytes) -> str:
    sample = b"\n".join(line for line in content.split(b"\n") if not line.isascii())[:_SAMPLE]
    words = b"".join(_WORD.findall(sample))
    is_western = len(_HIGH.findall(words)) <= 0.55 * len(words)
    candidates = dict.fromkeys((*(_WESTERN if is_western else _OTHERS), _by_statistics(sample)))
    fitting = [encoding for encoding in candidates if encoding and _begins_valid(content, encoding)]
    oddness = _odd_places if is_western else _odd_words
    best: str = min(fitting or [_WESTERN[0]], key=lambda encoding: oddness(sample, encoding))
    return best


def _by_statistics(sample: bytes) -> str:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - slow import

    best = from_bytes(sample).best()
    return str(best.encoding) if best else ""


def _odd_places(sample: bytes, encoding: str) -> int:
    """Where a word holds what no word holds: a sign among its letters, a capital after a small letter."""
    text = sample.decode(encoding, errors="replace")
    return _odd_signs(text)


def _odd_words(sample: bytes, encoding: str) -> int:
    """For scripts of their own: also names that begin small, and characters hardly anybody is called by."""
    text = sample.decode(encoding, errors="replace")
    small = sum(
        character.islower() and character > "\x7f" and not before.isalpha()
        for before, character in pairwise(f" {text}")
    )
    mixed = sum(map(_is_mixed, text, text[1:]))
    return _odd_signs(text) + small + mixed + sum(map(_is_rare, text))


def _is_mixed(character: str, after: str) -> bool:
    """Korean beside Chinese in one word."""
    pair = sorted((character, after))
    return "\u3400" <= pair[0] <= "\u9fff" and "\uac00" <= pair[1] <= "\ud7a3"


def _is_rare(character: str) -> bool:
    """A Chinese character that is not frequent in GB 2312 or Big5, a Korean one that is not in KS X 1001."""
    if "\uff61" <= character <= "\uff9f":
        return True
    if "\uac00" <= character <= "\ud7a3":
        return not character.encode("euc_kr", errors="ignore")
    if not "\u3400" <= character <= "\u9fff":
        return False
    simplified = character.encode("gb2312", errors="ignore")
    traditional = character.encode("big5", errors="ignore")
    return not (b"" < simplified < b"\xd8" or b"" < traditional < b"\xc6\x7f")


def _odd_signs(text: str) -> int:
    return sum(
        _is_odd(before, character, after)
        for before, character, after in zip(" " + text, text, text[1:] + " ", strict=False)
        if character > "\x7f"
    )


def _is_odd(before: str, character: str, after: str) -> bool:
    if character.isalpha():
        return character.isupper() and before.islower()
    if character == "’":
        return before.islower() and after.islower() and after != "s"
    if character in _PUNCTUATION:
        return before.isalpha() and after.isalpha()
    return unicodedata.category(character)[0] != "M"
