"""What a preview shows of files, read from their very bytes. Pure: made in another thread."""

import io
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from pathlib import PurePath

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QColor, QImage, QPainter

from planner.domain.values import dataclass
from planner.ui.sharing.outline import Line, of_page, of_word

MOST_LINES = 2_000
LONGEST_LINE = 2_000
MOST_ROWS = 500
DRAWN = 2_000
"""Pixels across in which a drawing without a size of its own is shown."""
MOST_PIXELS = 16_000_000

WRAPPED = frozenset({".txt", ".md"})
"""Texts for people; the lines of the others mean something."""


@dataclass(frozen=True, slots=True)
class Pictures:
    images: tuple[QImage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    text: str
    is_wrapped: bool
    lines: int
    """Of the whole file; more than are shown where it is long."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    name: str
    rows: tuple[tuple[str, ...], ...]
    count: int
    """Of the rows there are, the heading among them."""
    spans: tuple[tuple[int, int, int, int], ...] = ()
    """Cells that were made one: row and column of the first, how many rows and columns."""

    @property
    def is_list(self) -> bool:
        """Its first row says what stands below it; else it is a grid to read as a whole."""
        return not self.spans and bool(self.rows) and all(self.rows[0])


@dataclass(frozen=True, slots=True)
class Sheets:
    sheets: tuple[Sheet, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Files:
    sizes: tuple[tuple[str, int], ...]
    """Names with their bytes."""


Corners = tuple[tuple[int, int], tuple[int, int]]
"""Row and column of the first and the last cell."""
Shown = Pictures | Text | Sheets | Outline | Files


def shown(files: Mapping[str, bytes]) -> Shown:
    """Of one file, or of the pictures of several days."""
    name, content = next(iter(files.items()))
    match PurePath(name).suffix.lower():
        case ".png":
            return Pictures(tuple(QImage.fromData(each) for each in files.values()))
        case ".svg":
            return Pictures(tuple(drawn(each) for each in files.values()))
        case ".html":
            return Outline(of_page(content))
        case ".docx":
            return Outline(of_word(content))
        case ".xlsx":
            return Sheets(_of_workbook(content))
        case ".csv":
            return Sheets((_of_csv(content, PurePath(name).stem),))
        case suffix:
            return _text(content, is_wrapped=suffix in WRAPPED)


def listed(files: Mapping[str, bytes]) -> Files:
    return Files(tuple((name, len(content)) for name, content in files.items()))


def drawn(content: bytes) -> QImage:
    """An SVG as a picture, on white."""
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415 - slow import

    renderer = QSvgRenderer(QByteArray(content))
    size = renderer.defaultSize()
    if size.isEmpty():
        return QImage()
    factor = min(DRAWN / size.width(), (MOST_PIXELS / (size.width() * size.height())) ** 0.5)
    image = QImage(size * factor, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image


def _text(content: bytes, *, is_wrapped: bool) -> Text:
    lines = content.decode("utf-8-sig").splitlines()
    cut = [line if len(line) <= LONGEST_LINE else f"{line[:LONGEST_LINE]}…" for line in lines[:MOST_LINES]]
    return Text(text="\n".join(cut), is_wrapped=is_wrapped, lines=len(lines))


def _of_csv(content: bytes, name: str) -> Sheet:
    import csv  # noqa: PLC0415 - slow import

    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))
    return _sheet(name, rows, len(rows))


def _of_workbook(content: bytes) -> tuple[Sheet, ...]:
    """Our own; workbooks of strangers are read elsewhere."""
    from python_calamine import CalamineWorkbook, SheetVisibleEnum  # noqa: PLC0415 - slow import

    workbook = CalamineWorkbook.from_filelike(io.BytesIO(content))
    seen = [each.name for each in workbook.sheets_metadata if each.visible == SheetVisibleEnum.Visible]
    found = []
    for name in seen:
        sheet = workbook.get_sheet_by_name(name)
        rows = sheet.to_python(skip_empty_area=False, nrows=MOST_ROWS + 1)
        texts = [[_cell(cell) for cell in row] for row in rows]
        found.append(_sheet(name, texts, sheet.height, _spans(sheet.merged_cell_ranges)))
    return tuple(found)


def _spans(ranges: Iterable[Corners] | None) -> tuple[tuple[int, int, int, int], ...]:
    return tuple(
        (top, left, bottom - top + 1, right - left + 1)
        for (top, left), (bottom, right) in ranges or ()
        if bottom <= MOST_ROWS
    )


def _cell(cell: object) -> str:
    """As a spreadsheet program would write it: no ".0" and no seconds."""

    match cell:
        case float() if cell.is_integer():
            return str(int(cell))
        case datetime():
            return cell.isoformat(sep=" ", timespec="minutes")
        case time():
            return cell.isoformat(timespec="minutes")
        case timedelta():
            minutes = cell // timedelta(minutes=1)
            return f"{minutes // 60:02}:{minutes % 60:02}"
        case date():
            return cell.isoformat()
    return str(cell)


def _sheet(
    name: str, rows: Sequence[Sequence[str]], count: int, spans: tuple[tuple[int, int, int, int], ...] = ()
) -> Sheet:
    width = max((len(row) for row in rows[: MOST_ROWS + 1]), default=0)
    cut = tuple((*row, *[""] * (width - len(row))) for row in rows[: MOST_ROWS + 1])
    return Sheet(name=name, rows=cut, count=count, spans=spans)
