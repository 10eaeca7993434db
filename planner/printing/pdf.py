"""Pages of marks to a PDF file.

No library draws them: reportlab can't take glyphs, and what is left, strings joined to contents, is quicker
without one. The same papers give the same bytes. The file is tagged and says so (PDF/UA-1): `contents` draws,
`structure` keeps what is a heading and what a cell, `metadata` tells of the whole, `objects` is the file.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime

from planner.printing.contents import Contents, Matrix
from planner.printing.lettering.typefaces import add_font
from planner.printing.marks import Page
from planner.printing.metadata import add_bookmarks, add_information, add_metadata
from planner.printing.objects import Objects, references, string
from planner.printing.pictures import Drawn


def write_pdf(
    pages: Iterable[Page],
    *,
    title: str,
    pictures: Mapping[str, bytes],
    language: str = "en",
    created: datetime,
    progress: Callable[[int], None] | None = None,
    adjust: Callable[[int], Matrix | None] | None = None,
) -> bytes:
    """The file's bytes; `progress` is told the number of pages done, and may raise to stop.

    `adjust` says of each page, counted from 1, how the printer wants it moved. Refused: `bad_picture`.
    """
    language = language.replace("_", "-")
    objects = Objects()
    catalogue, tree, resources = objects.reserve(), objects.reserve(), objects.reserve()
    contents = Contents(objects, pictures, resources=resources, language=language)
    bookmarks: list[tuple[str, int]] = []
    kids: list[int] = []
    for number, page in enumerate(pages, start=1):
        shown = objects.reserve()
        drawn = contents.drawn(page, shown, matrix=adjust(number) if adjust else None)
        objects.put(shown, _page(page, tree, objects.add_stream(drawn), resources, len(kids)))
        kids.append(shown)
        if page.bookmark:
            bookmarks.append((page.bookmark, shown))
        if progress:
            progress(number)
    objects.put(tree, f"<</Type/Pages/Count {len(kids)}/Kids{references(kids)}>>")
    objects.put(resources, _resources(objects, contents))
    contents.structure.end()
    outline = f"/PageMode/UseOutlines/Outlines {add_bookmarks(objects, bookmarks)} 0 R" if bookmarks else ""
    metadata = add_metadata(objects, title=title, language=language, created=created)
    objects.put(
        catalogue,
        f"<</Type/Catalog/Pages {tree} 0 R/StructTreeRoot {contents.structure.number} 0 R"
        f"/Metadata {metadata} 0 R/Lang{string(language)}/MarkInfo<</Marked true>>"
        f"/ViewerPreferences<</PrintScaling/None/DisplayDocTitle true>>{outline}>>",
    )
    return objects.file(root=catalogue, info=add_information(objects, title=title, created=created))


def _page(page: Page, tree: int, contents: int, resources: int, index: int) -> str:
    return (
        f"<</Type/Page/Parent {tree} 0 R/MediaBox[0 0 {page.width:.6g} {page.height:.6g}]"
        f"/Contents {contents} 0 R/Resources {resources} 0 R/StructParents {index}/Tabs/S>>"
    )


def _resources(objects: Objects, contents: Contents) -> str:
    fonts = "".join(
        f"/{font.resource} {add_font(objects, font)} 0 R" for font in contents.book.fonts.values()
    )
    images = "".join(f"/{name} {_image(objects, drawn)} 0 R" for name, drawn in contents.pictures.values())
    forms = "".join(f"/{name} {number} 0 R" for name, number in contents.forms.values())
    return f"<</Font<<{fonts}>>/XObject<<{images}{forms}>>>>"


def _image(objects: Objects, drawn: Drawn) -> int:
    size = f"/Type/XObject/Subtype/Image/Width {drawn.width}/Height {drawn.height}/BitsPerComponent 8"
    entries = f"{size}/ColorSpace{drawn.colours}"
    if drawn.mask is not None:
        mask = objects.add_stream(drawn.mask, f"{size}/ColorSpace/DeviceGray")
        entries += f"/SMask {mask} 0 R"
    if drawn.inverted:
        entries += "/Decode[1 0 1 0 1 0 1 0]"
    return objects.add_stream(drawn.data, f"{entries}/Filter{drawn.filter}", is_compressed=False)
