"""What a PDF says of itself: for people (title, language, contents) and for programs (XMP)."""

from collections.abc import Sequence
from datetime import datetime
from html import escape
from itertools import pairwise

from planner.printing.objects import Objects, string

CREATOR = "Workshop Planner"

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{creator}</xmp:CreatorTool>
<xmp:CreateDate>{created}</xmp:CreateDate>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""
"""Extensible Metadata Platform (ISO 16684-1), with the claim to be PDF/UA-1 (ISO 14289-1)."""


def add_information(objects: Objects, *, title: str, created: datetime) -> int:
    """The dictionary older programs read."""
    offset = created.strftime("%z")
    zone = f"{offset[:3]}'{offset[3:5]}'" if offset else ""
    date = string(f"D:{created:%Y%m%d%H%M%S}{zone}")
    return objects.add(f"<</Title{string(title)}/Creator{string(CREATOR)}/CreationDate{date}>>")


def add_metadata(objects: Objects, *, title: str, language: str, created: datetime) -> int:
    """In the open, so that programs that know no PDF find it too."""
    told = _XMP.format(
        title=escape(title, quote=False),
        language=escape(language, quote=False),
        creator=CREATOR,
        created=created.isoformat(timespec="seconds"),
    )
    return objects.add_stream(told.encode(), "/Type/Metadata/Subtype/XML", is_compressed=False)


def add_bookmarks(objects: Objects, bookmarks: Sequence[tuple[str, int]]) -> int:
    """The file's list of contents: lines, each with the page it leads to."""
    outline = objects.reserve()
    numbers = [objects.reserve() for _ in bookmarks]
    beside = dict.fromkeys(numbers, "")
    for number, following in pairwise(numbers):
        beside[number] += f"/Next {following} 0 R"
        beside[following] += f"/Prev {number} 0 R"
    for number, (words, page) in zip(numbers, bookmarks, strict=True):
        place = f"/Parent {outline} 0 R/Dest[{page} 0 R/Fit]"
        objects.put(number, f"<</Title{string(words)}{place}{beside[number]}>>")
    ends = f"/First {numbers[0]} 0 R/Last {numbers[-1]} 0 R"
    objects.put(outline, f"<</Type/Outlines/Count {len(numbers)}{ends}>>")
    return outline
