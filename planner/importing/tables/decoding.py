"""The letters behind a text file's bytes.

A byte order mark or valid UTF-8 settles it. All else is a guess and is said to be one. Statistics alone guess
short Western lists wrongly ("Núñez" as Chinese), so a text whose words are mostly plain letters is read in
each of the Western encodings, and the one that leaves the fewest odd places in its words is taken.
"""

import codecs
import io
import re
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise
from operator import itemgetter

from planner.importing.problem import Problem
from planner.importing.tables.table import Cancelled, IsCancelled, never

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
_SAMPLE = 20_000
_TRIED = 1_000_000
_AROUND = 500
_FAR_MORE = 1000
_WORD = re.compile(rb"[A-Za-z\x80-\xff]*[\x80-\xff][A-Za-z\x80-\xff]*")
_HIGH = re.compile(rb"[\x80-\xff]")
_PUNCTUATION = set("“”‘’«»„‚–—…·•°ºª¡¿§€£\xa0")


@dataclass(frozen=True, slots=True, kw_only=True)
class Letters:
    content: bytes
    encoding: str
    problems: tuple[Problem, ...] = ()
    notes: tuple[Problem, ...] = ()


def letters_of(content: bytes, *, said: str = "", is_cancelled: IsCancelled = never) -> Letters:
    """What to decode by what; it will decode without an error. `said` is the encoding the text itself names.

    Raises Cancelled.
    """
    read = _Reading(content, is_cancelled)
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return read.by_mark(encoding)
    wide = read.without_mark()
    if wide:
        return read.guessed(wide)
    if read.is_valid("utf-8"):
        return Letters(content=content, encoding="utf-8")
    if said and read.is_valid(said):
        return Letters(content=content, encoding=said)
    return read.mixed() or read.guessed(read.guess())


@dataclass(frozen=True, slots=True)
class _Reading:
    content: bytes
    is_cancelled: IsCancelled

    def by_mark(self, encoding: str) -> Letters:
        if self.is_valid(encoding):
            return Letters(content=self.content, encoding=encoding)
        if encoding == "utf-8-sig":
            plain = replace(self, content=self.content.removeprefix(codecs.BOM_UTF8))
            return plain.mixed() or plain.guessed(plain.guess())
        text = self.content.decode(encoding, errors="replace")
        problem = Problem(None, "", "letters_unreadable", str(text.count("\ufffd")))
        return Letters(content=text.encode(), encoding="utf-8", problems=(problem,))

    def without_mark(self) -> str:
        """UTF-16 that does not say so: beside every line end and most Western letters stands a NUL."""
        start = self.content[:4096]
        if 0 not in start:
            return ""
        ends = self.content.count(b"\n")
        for encoding, end, first in (("utf_16_le", b"\n\0", 1), ("utf_16_be", b"\0\n", 0)):
            zeros = start[first::2].count(0)
            if zeros and (self.content.count(end) == ends > 0 or zeros > 1000) and self.is_valid(encoding):
                return encoding
        return ""

    def is_valid(self, encoding: str) -> bool:
        return self._begins_valid(encoding, len(self.content))

    def _begins_valid(self, encoding: str, most: int) -> bool:
        """In parts: a whole text of 100 MB would take 400 for one rare letter in it."""
        try:
            decoder = codecs.getincrementaldecoder(encoding)()
            for start in range(0, most, _TRIED):
                self._ask()
                decoder.decode(self.content[start : start + _TRIED])
            if most == len(self.content):
                decoder.decode(b"", final=True)
        except (UnicodeError, LookupError):
            return False
        return True

    def mixed(self) -> Letters | None:
        """UTF-8 into which lines of another encoding were pasted; None where it is not that."""
        first, valid, others = 0, 0, 0
        for number, line in self._lines():
            if line.isascii():
                continue
            if _is_utf8(line):
                valid += 1
            else:
                others += 1
                first = first or number
                if others > valid + _FAR_MORE:
                    return None
        if valid < others:
            return None
        lines = (line if _is_utf8(line) else _from_western(line) for _, line in self._lines())
        problem = Problem(first, "", "mixed_encodings", str(others))
        return Letters(content=b"".join(lines), encoding="utf-8", problems=(problem,))

    def _lines(self) -> Iterator[tuple[int, bytes]]:
        number = 0
        for lines in iter(partial(io.BytesIO(self.content).readlines, _TRIED), []):
            self._ask()
            for line in lines:
                number += 1
                yield number, line

    def guessed(self, encoding: str) -> Letters:
        shown = _SHOWN.get(encoding, encoding.replace("_", "-").upper())
        note = Problem(None, "", "encoding_guessed", shown)
        if self.is_valid(encoding):
            return Letters(content=self.content, encoding=encoding, notes=(note,))
        text = self.content.decode(encoding, errors="replace")
        return Letters(content=text.encode(), encoding="utf-8", notes=(note,))

    def guess(self) -> str:
        sample = self._sample()
        words = b"".join(_WORD.findall(sample))
        is_western = len(_HIGH.findall(words)) <= 0.55 * len(words)
        candidates = dict.fromkeys((*(_WESTERN if is_western else _OTHERS), _by_statistics(sample)))
        fitting = [name for name in candidates if name and self._begins_valid(name, _TRIED)]
        oddness = _odd_places if is_western else _odd_words
        best = _WESTERN[0], sys.maxsize
        for encoding in fitting:
            self._ask()
            best = min(best, (encoding, oddness(sample, encoding)), key=itemgetter(1))
        return best[0]

    def _sample(self) -> bytes:
        """Lines that are not plain, up to `_SAMPLE` bytes of them."""
        found: list[bytes] = []
        at, size = 0, 0
        while at < len(self.content) and size < _SAMPLE:
            self._ask()
            high = _HIGH.search(self.content, at, at + _TRIED)
            if high is None:
                at += _TRIED
                continue
            start = max(self.content.rfind(b"\n", at, high.start()) + 1, high.start() - _AROUND, at)
            end = self.content.find(b"\n", high.end(), high.end() + _AROUND)
            at = high.end() + _AROUND if end < 0 else end
            found.append(self.content[start:at])
            size += at - start
        return b"\n".join(found)[:_SAMPLE]

    def _ask(self) -> None:
        if self.is_cancelled():
            raise Cancelled


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode()
    except UnicodeError:
        return False
    return True


def _from_western(line: bytes) -> bytes:
    return line.decode("cp1252", errors="replace").encode()


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
    if encoding == "cp949" and _is_all_korean(text):
        return -1
    small = sum(
        character.islower() and character > "\x7f" and not before.isalpha()
        for before, character in pairwise(f" {text}")
    )
    mixed = sum(map(_is_mixed, text, text[1:]))
    return _odd_signs(text) + small + mixed + sum(map(_is_rare, text))


def _is_all_korean(text: str) -> bool:
    """Such a text is one of frequent Chinese characters too, but of the first half of them alone."""
    others = [character for character in text if character > "\x7f"]
    return len(others) >= 8 and all(map(_is_frequent_korean, others))


def _is_frequent_korean(character: str) -> bool:
    """The codec writes a syllable that is not in KS X 1001 as its parts, in eight bytes."""
    return "\uac00" <= character <= "\ud7a3" and len(character.encode("euc_kr", errors="ignore")) == 2


def _is_mixed(character: str, after: str) -> bool:
    """Korean beside Chinese in one word."""
    pair = sorted((character, after))
    return "\u3400" <= pair[0] <= "\u9fff" and "\uac00" <= pair[1] <= "\ud7a3"


def _is_rare(character: str) -> bool:
    """A Chinese character that is not frequent in GB 2312 or Big5, a Korean one that is not in KS X 1001."""
    if "\uff61" <= character <= "\uff9f":
        return True
    if "\uac00" <= character <= "\ud7a3":
        return not _is_frequent_korean(character)
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
