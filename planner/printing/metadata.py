"""What a PDF says of itself: for people (title, language, contents) and for programs (XMP)."""

from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise
from typing import Any
from xml.sax.saxutils import escape

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


def describe(pdf: Any, *, title: str, language: str, created: datetime) -> None:
    import pydyf  # noqa: PLC0415 - slow import

    offset = created.strftime("%z")
    zone = f"{offset[:3]}'{offset[3:5]}'" if offset else ""
    pdf.info["Title"] = pydyf.String(title)
    pdf.info["Creator"] = pydyf.String(CREATOR)
    pdf.info["CreationDate"] = pydyf.String(f"D:{created:%Y%m%d%H%M%S}{zone}")
    told = _XMP.format(
        title=escape(title),
        language=escape(language),
        creator=CREATOR,
        created=created.isoformat(timespec="seconds"),
    )
    metadata = pydyf.Stream([told.encode()], {"Type": "/Metadata", "Subtype": "/XML"})
    pdf.add_object(metadata)
    pdf.catalog["Metadata"] = metadata.reference
    pdf.catalog["Lang"] = pydyf.String(language)
    pdf.catalog["MarkInfo"] = "<</Marked true>>"
    pdf.catalog["ViewerPreferences"] = "<</PrintScaling/None/DisplayDocTitle true>>"


def add_bookmarks(pdf: Any, bookmarks: Sequence[tuple[str, Any]]) -> None:
    """The file's list of contents: lines, each with the page it leads to."""
    import pydyf  # noqa: PLC0415 - slow import

    if not bookmarks:
        return
    outline = pydyf.Dictionary({"Type": "/Outlines", "Count": len(bookmarks)})
    pdf.add_object(outline)
    items = [
        pydyf.Dictionary(
            {
                "Title": pydyf.String(words),
                "Parent": outline.reference,
                "Dest": pydyf.Array([page.reference, "/Fit"]),
            }
        )
        for words, page in bookmarks
    ]
    for item in items:
        pdf.add_object(item)
    for item, following in pairwise(items):
        item["Next"] = following.reference
        following["Prev"] = item.reference
    outline["First"], outline["Last"] = items[0].reference, items[-1].reference
    pdf.catalog["Outlines"] = outline.reference
    pdf.catalog["PageMode"] = "/UseOutlines"
