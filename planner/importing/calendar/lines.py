"""The lines of a calendar file: decoded, unfolded, parted into name, parameters and value (RFC 5545, 3.1).

By hand and not by the library's parser: that one gives up a whole entry for one broken line, keeps no line
numbers, and takes 25 microseconds a line.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

_NAME = re.compile(r"[A-Za-z0-9-]{1,200}")
_PARAMETER = re.compile(r';([A-Za-z0-9-]{1,200})=((?:"[^"]*"|[^";:,])*(?:,(?:"[^"]*"|[^";:,])*)*)')
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_ENDS = re.compile("\r\n|\r|\n")
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_LONGEST = 100_000
"""Characters of a line with all it goes on for; a picture in a calendar is longer and nothing for us."""


@dataclass(frozen=True, slots=True)
class Line:
    number: int
    """In the file, from 1, of its beginning."""
    name: str
    """In capitals."""
    value: str
    parameters: Mapping[str, str] = field(default_factory=dict)
    """By names in capitals, without quotes."""

    @property
    def text(self) -> str:
        return unescaped(self.value)


def decoded(content: bytes) -> str:
    """UTF-8 as the standard wants it; by its mark; else as Windows in the west writes it."""
    encoding = next((name for mark, name in _MARKS if content.startswith(mark)), "utf-8")
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return content.decode("cp1252" if encoding == "utf-8" else encoding, errors="replace")


def unfolded(text: str) -> Iterator[tuple[int, str]]:
    """Whole lines with the number of the first piece of each; blank ones are left out."""
    number, pieces, size = 0, list[str](), 0
    for at, piece in enumerate(_ENDS.split(text), start=1):
        if piece[:1] in (" ", "\t") and pieces:
            if size < _LONGEST:
                pieces.append(piece[1:])
                size += len(piece)
            continue
        if pieces:
            yield number, "".join(pieces)
        number, pieces, size = at, [piece] if piece.strip() else [], len(piece)
    if pieces:
        yield number, "".join(pieces)


def parted(number: int, whole: str) -> Line | None:
    """None for a line that is none of a calendar."""
    name = _NAME.match(whole)
    if name is None:
        return None
    at, parameters = name.end(), dict[str, str]()
    while found := _PARAMETER.match(whole, at):
        parameters[found[1].upper()] = found[2].replace('"', "")
        at = found.end()
    if whole[at : at + 1] != ":" or any(map(_is_torn, parameters.values())):
        return _of_loose_parameter(number, name[0].upper(), whole[name.end() :])
    return Line(number, name[0].upper(), whole[at + 1 :], parameters)


def _is_torn(parameter: str) -> bool:
    """A colon within brackets that are not closed is not the end of it."""
    return parameter.count("(") > parameter.count(")")


def _of_loose_parameter(number: int, name: str, rest: str) -> Line | None:
    """Outlook's `TZID=(UTC+01:00) Amsterdam, Berlin:2016...`, unquoted: the last colon parts the value."""
    before, colon, value = rest.rpartition(":")
    key, equals, parameter = before.removeprefix(";").partition("=")
    if not (colon and equals and _NAME.fullmatch(key)):
        return None
    return Line(number, name, value, {key.upper(): parameter.replace('"', "")})


def unescaped(value: str) -> str:
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)


def listed(value: str) -> list[str]:
    """A list of texts; a comma that belongs to a text is escaped."""
    return [unescaped(part) for part in re.split(r"(?<!\\),", value)]
