import io
import zipfile
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from openxml_audit import OpenXmlValidator

from planner.domain.records import Day, Session
from planner.exporting.choices import Choices
from planner.exporting.word.markup import runs
from planner.language import Words
from planner.operations.exports import format_named
from planner.store.snapshot import take
from tests.exporting.workshop import (
    CREATED,
    DAYS,
    EVENT,
    ROOMS,
    SESSIONS,
    TRACKS,
    WORDS,
    a_document,
    a_workshop,
    an_edition,
    exported,
)

NASTY = [
    "<script>alert(1)</script> & co",
    "{title} %s",
    "“Quoted” — 👩‍👩‍👧 水",
    "x" * 5000,
    "שלום (Cohen) 12",
]
SHALOM = "שלום"


def opened(content: bytes) -> Document:
    return docx.Document(io.BytesIO(content))


def an_agenda(**changes: Any) -> Document:
    workshop = a_workshop(**changes)
    slots = tuple(slot for slot in workshop.slots if slot.session in workshop.session)
    return opened(exported(replace(workshop, slots=slots), "docx"))


def lines(document: Document) -> list[tuple[str, str]]:
    return [
        (paragraph.style.name or "", paragraph.text) for paragraph in document.paragraphs if paragraph.style
    ]


def with_session(**changes: Any) -> tuple[Session, ...]:
    return tuple(
        replace(session, **changes) if session.id == SESSIONS[1].id else session for session in SESSIONS
    )


def test_agenda_has_headings_to_find_days_and_sessions_by() -> None:
    assert lines(an_agenda()) == [
        ("Title", "Human Rights Cities"),
        ("Subtitle", "Thu 26 May to Fri 27 May 2016"),
        ("Subtitle", "Friends House, Washington, DC"),
        ("Session Details", "AFSC"),
        ("Body Text", "Two days.\nAll welcome."),
        ("Heading 1", "Thursday, 26 May 2016 · Models"),
        ("Heading 1", "Friday, 27 May 2016"),
        ("Heading 1", "About the sessions"),
        ("Heading 2", "Agua; y <dignidad>, ¿de quién?"),
        ("Session Details", "Thu 26 May · 10:00–11:30 · Hall"),
        ("Session Details", "Fri 27 May · 09:15–10:45 · Lab"),
        ("Session Details", "Water & land · Workshop"),
        ("Session Details", "Presenter: Li Wei"),
        ("Session Details", "Facilitator: Ana Beltrán (Alliance)"),
        ("Session Details", "Interpreter: أمينة الخطيب"),
        ("Session Details", "Note-taker: Li Wei"),
        ("Body Text", "Who pays?"),
        ("Body Text", "Bring \\ a bill; or two, <b>please</b>."),
        ("Version", "Version 1, Thursday, 12 May 2016, 14:05"),
    ]


def test_each_day_is_a_table() -> None:
    assert [[[cell.text for cell in row.cells] for row in table.rows] for table in an_agenda().tables] == [
        [
            ["Time", "Session", "Room"],
            ["09:00–09:30", "Welcome\nPlenary", "Whole venue"],
            [
                "10:00–11:30",
                "Agua; y <dignidad>, ¿de quién?\nWater & land · Workshop\nLi Wei, Ana Beltrán",
                "Hall",
            ],
            ["23:45–01:50", "Night film\nSocial · en", "Lab"],
        ],
        [
            ["Time", "Session", "Room"],
            [
                "09:15–10:45",
                "Agua; y <dignidad>, ¿de quién?\nWater & land · Workshop\nLi Wei, Ana Beltrán",
                "Lab",
            ],
            ["12:00–13:00", "Maybe", "Hall"],
        ],
    ]


def test_tables_repeat_their_heading_and_rows_do_not_break() -> None:
    for table in an_agenda().tables:
        rows = list(table._tbl.iter(qn("w:tr")))
        assert [row.find(f".//{qn('w:tblHeader')}") is not None for row in rows] == [True] + [False] * (
            len(rows) - 1
        )
        assert all(row.find(f".//{qn('w:cantSplit')}") is not None for row in rows)
        assert table._tbl.find(f".//{qn('w:tblCaption')}") is not None


def test_widths_of_columns_fill_the_page() -> None:
    for zone, size in (("America/New_York", (12240, 15840)), ("Europe/Vienna", (11906, 16838))):
        document = an_agenda(event=replace(EVENT, timezone=zone))
        section = document.sections[0]
        assert (section.page_width, section.page_height) == tuple(635 * side for side in size)
        for table in document.tables:
            widths = [int(column.get(qn("w:w"), "0")) for column in table._tbl.iter(qn("w:gridCol"))]
            assert sum(widths) == size[0] - 2 * 1080


def test_properties_name_the_event_and_its_hosts_and_nobody_else() -> None:
    found = an_agenda().core_properties
    assert (found.title, found.author, found.language, found.created, found.modified) == (
        "Human Rights Cities", "AFSC", "en", CREATED, CREATED,
    )  # fmt: skip
    assert [found.last_modified_by, found.comments, found.keywords, found.subject, found.category] == [""] * 5


def test_hosts_are_several_authors() -> None:
    document = an_agenda(event=replace(EVENT, hosts="AFSC\n\n السكن "))
    assert document.core_properties.author == "AFSC; السكن"
    assert ("Session Details", "AFSC\u200e · السكن") in lines(document)


def test_properties_are_cut_to_what_they_may_hold() -> None:
    found = an_agenda(event=replace(EVENT, name="n" * 5000, hosts="h" * 5000)).core_properties
    assert (found.title, found.author) == ("n" * 255, "h" * 255)


def test_file_holds_what_we_wrote_and_nothing_of_a_template() -> None:
    with zipfile.ZipFile(io.BytesIO(exported(a_workshop(), "docx"))) as package:
        assert package.testzip() is None
        assert sorted(package.namelist()) == [
            "[Content_Types].xml",
            "_rels/.rels",
            "docProps/core.xml",
            "word/_rels/document.xml.rels",
            "word/document.xml",
            "word/fontTable.xml",
            "word/footer1.xml",
            "word/footer2.xml",
            "word/header1.xml",
            "word/header2.xml",
            "word/settings.xml",
            "word/styles.xml",
            "word/theme/theme1.xml",
        ]
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_pages_are_numbered_and_the_event_named_on_all_but_the_first() -> None:
    section = an_agenda().sections[0]
    assert [paragraph.text for paragraph in section.header.paragraphs] == ["Human Rights Cities"]
    assert [paragraph.text for paragraph in section.first_page_header.paragraphs] == [""]
    for footer in (section.footer, section.first_page_footer):
        line = footer.paragraphs[0]._p
        assert "".join(text.text or "" for text in line.iter(qn("w:t"))) == "Page 1 of 1"
        assert [field.get(qn("w:instr")) for field in line.iter(qn("w:fldSimple"))] == ["PAGE", "NUMPAGES"]


@pytest.mark.parametrize("title", NASTY)
def test_title_is_kept_as_written(title: str) -> None:
    document = an_agenda(sessions=with_session(title=title))
    assert ("Heading 2", title) in lines(document)
    assert document.tables[0].cell(2, 1).paragraphs[0].text == title


def test_languages_of_texts_are_said() -> None:
    document = an_agenda()
    said = {
        (run.text, language.get(qn("w:val")))
        for paragraph in document.paragraphs
        for run in paragraph.runs
        for language in run._r.iter(qn("w:lang"))
    }
    assert said == {
        ("Agua; y <dignidad>, ¿de quién?", "es"),
        ("Who pays?", "es"),
        ("Bring \\ a bill; or two, <b>please</b>.", "es"),
    }
    languages = [
        (each.get(qn("w:val")), each.get(qn("w:bidi"))) for each in document.styles.element.iter(qn("w:lang"))
    ]
    assert languages == [("en", "ar-SA")]


def test_language_nobody_can_look_up_is_not_said() -> None:
    document = an_agenda(sessions=with_session(language="Spanish, mostly")[:2])
    assert list(document.element.iter(qn("w:lang"))) == []


@pytest.mark.parametrize(
    ("language", "title", "where"), [("he", SHALOM, "bidi"), ("ja", "水", "eastAsia"), ("es", "Agua", "val")]
)
def test_language_stands_where_its_script_looks_for_it(language: str, title: str, where: str) -> None:
    document = an_agenda(sessions=with_session(language=language, title=title, abstract="")[:2])
    assert {tuple(each.items()) for each in document.element.iter(qn("w:lang"))} == {
        ((qn(f"w:{where}"), language),)
    }


def test_right_to_left_text_is_marked_in_paragraph_and_run() -> None:
    title = f"{SHALOM} (Cohen)!"
    document = an_agenda(sessions=with_session(title=title))
    heading = next(each for each in document.paragraphs if each.text == title)
    assert heading._p.find(f"./{qn('w:pPr')}/{qn('w:bidi')}") is not None
    turned = [(run.text, run._r.find(f"./{qn('w:rPr')}/{qn('w:rtl')}") is not None) for run in heading.runs]
    assert turned == [(f"{SHALOM} (", True), ("Cohen", False), (")!", True)]


def test_text_of_another_direction_stands_at_the_documents_side() -> None:
    document = an_agenda(sessions=with_session(title=SHALOM))
    ends = {
        paragraph.text: [each.get(qn("w:val")) for each in paragraph._p.iter(qn("w:jc"))]
        for paragraph in document.tables[0].cell(2, 1).paragraphs
    }
    assert list(ends.items())[:2] == [(SHALOM, ["right"]), ("Water & land · Workshop", [])]


@pytest.mark.parametrize(
    ("line", "cut"),
    [
        ("", []),
        ("Ana, 12", [("Ana, 12", False)]),
        (SHALOM, [(SHALOM, True)]),
        (f"Ana {SHALOM}, {SHALOM}!", [("Ana ", False), (f"{SHALOM}, {SHALOM}", True), ("!", False)]),
        (
            f"A: \u2068{SHALOM} 1\u2069, \u2068B\u2069",
            [("A: ", False), (f"{SHALOM} 1", True), ("\u200e, ", False), ("B", False)],
        ),
    ],
)
def test_words_are_cut_where_their_direction_changes(line: str, cut: list[tuple[str, bool]]) -> None:
    assert list(runs(line)) == cut


class Hebrew(Words):
    def gettext(self, message: str) -> str:
        return {"Agenda": "סדר יום", "Time": "זמן"}.get(message, message)

    def info(self) -> dict[str, str]:
        return {"language": "he_IL"}


def test_document_in_words_from_right_to_left_is_turned() -> None:
    chosen = format_named("docx")
    assert chosen is not None
    document = opened(chosen.write(a_workshop(), replace(an_edition(), words=Hebrew())))
    assert document.core_properties.language == "he-IL"
    assert document.sections[0]._sectPr.find(qn("w:bidi")) is not None
    assert all(table._tbl.find(f".//{qn('w:bidiVisual')}") is not None for table in document.tables)
    times = [table.cell(1, 0).paragraphs[0]._p for table in document.tables]
    assert all(time.find(f"./{qn('w:pPr')}/{qn('w:bidi')}") is not None for time in times)
    languages = [each.get(qn("w:bidi")) for each in document.styles.element.iter(qn("w:lang"))]
    assert languages == ["he-IL"]
    row = document.tables[0].rows[2]
    edges = [[edge.tag for edge in cell._tc.iterfind(f".//{qn('w:tcBorders')}/*")] for cell in row.cells]
    assert edges == [[qn("w:right")], [qn("w:left")], []]


def findings(content: bytes, folder: Path) -> list[str]:
    path = folder / "programme.docx"
    path.write_bytes(content)
    return [f"{error.path} {error.description}" for error in OpenXmlValidator().validate(path).errors]


@pytest.mark.parametrize("words", [WORDS, Hebrew()])
@pytest.mark.parametrize("title", ["Agua", f"{SHALOM} (Cohen)"])
def test_document_is_valid_by_the_schemas_of_its_format(words: Words, title: str, tmp_path: Path) -> None:
    chosen = format_named("docx")
    assert chosen is not None
    tracks = (replace(TRACKS[0], colour="red"), *TRACKS[1:])
    snapshot = a_workshop(sessions=with_session(title=title, language="he"), tracks=tracks)
    assert findings(chosen.write(snapshot, replace(an_edition(), words=words)), tmp_path) == []


def test_document_without_days_is_valid(tmp_path: Path) -> None:
    with a_document(EVENT) as document:
        assert findings(exported(take(document), "docx"), tmp_path) == []


def test_validator_finds_what_word_would_not_open(tmp_path: Path) -> None:
    document = an_agenda()
    properties = document.paragraphs[0]._p.find(qn("w:pPr"))
    assert properties is not None
    properties.insert(0, properties.makeelement(qn("w:bidi")))
    broken = io.BytesIO()
    document.save(broken)
    assert findings(broken.getvalue(), tmp_path) != []


def test_only_what_was_chosen_is_in_it() -> None:
    document = opened(exported(a_workshop(), "docx", Choices(rooms=(ROOMS[1].id,), days=(DAYS[1].id,))))
    assert [style_and_text[1] for style_and_text in lines(document)][:3] == [
        "Human Rights Cities", "Lab", "Friday, 27 May 2016",
    ]  # fmt: skip
    assert [[cell.text.split("\n")[0] for cell in table.columns[1].cells] for table in document.tables] == [
        ["Session", SESSIONS[1].title]
    ]


def test_workshop_without_days_or_sessions_says_so() -> None:
    with a_document(EVENT) as without_days, a_document(EVENT, *DAYS) as without_sessions:
        texts = [
            [text for _, text in lines(opened(exported(take(document), "docx")))]
            for document in (without_days, without_sessions)
        ]
    assert "This workshop has no days yet." in texts[0]
    assert texts[1].count("Nothing is scheduled on this day yet.") == len(DAYS)


def test_document_is_made_at_the_moment_of_its_edition() -> None:
    later = replace(an_edition(), created=datetime.fromisoformat("2016-05-13T01:00:00+02:00"))
    chosen = format_named("docx")
    assert chosen is not None
    created = opened(chosen.write(a_workshop(), later)).core_properties.created
    assert created == datetime.fromisoformat("2016-05-12T23:00:00+00:00")


def test_day_of_another_length_is_a_table_of_its_own() -> None:
    third = Day(
        id="DAY0000003", date=DAYS[1].date.replace(day=28), opens=DAYS[0].opens, closes=DAYS[0].closes
    )
    document = an_agenda(days=(*DAYS, third))
    assert len(document.tables) == len(DAYS)
    assert ("Body Text", "Nothing is scheduled on this day yet.") in lines(document)
