import pytest

from planner.importing.problem import Problem
from planner.importing.tables.decoding import letters_of
from planner.importing.tables.table import Cancelled


def decoded(content: bytes) -> str:
    letters = letters_of(content)
    return letters.content.decode(letters.encoding)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
@pytest.mark.parametrize("text", ["Name;City\nJosé;Bogotá\n", "Name\n山田 太郎\n", "Name\nИван\n"])
def test_unicode_is_read_as_it_is(encoding: str, text: str) -> None:
    assert decoded(text.encode(encoding)) == text


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("cp1252", "José Núñez"),
        ("cp1252", "Förderverein Größe"),
        ("cp1252", "Kyle’s “Harbor”"),
        ("mac_roman", "José Núñez"),
        ("cp850", "José Núñez"),
        ("cp1250", "Łukasz Żółć"),
        ("cp1251", "Роман Кальченко"),
        ("koi8_r", "Роман Кальченко"),
        ("cp1253", "Αναστάσιος Παπαδόπουλος"),
        ("cp1256", "دليل العليان"),
        ("shift_jis", "山田 太郎"),
        ("gb18030", "王 小明"),
        ("cp949", "김 민수, 이 영희, 박 지훈"),
        ("gb18030", "李 伟, 张 建国, 白 百合, 安 波"),
        ("cp1255", "דוד כהן"),
        ("cp874", "สมชาย ใจดี"),
        ("big5", "賴 文正, 陳 淑珍, 林 美玲"),
    ],
)
def test_a_short_list_is_guessed_and_said_to_be(encoding: str, name: str) -> None:
    text = f"Name;City\n{name};X\nAnn;Rome\n"
    assert decoded(text.encode(encoding)) == text
    assert [note.code for note in letters_of(text.encode(encoding)).notes] == ["encoding_guessed"]


def test_an_encoding_the_text_names_is_taken_where_it_fits() -> None:
    content = "Łódź".encode("iso8859_2")
    assert letters_of(content, said="iso8859-2").encoding == "iso8859-2"
    assert letters_of("Łódź".encode(), said="iso8859-2").encoding == "utf-8"
    assert letters_of(content, said="no such thing").encoding != "no such thing"


def test_finding_out_can_be_cancelled() -> None:
    with pytest.raises(Cancelled):
        letters_of(b"Name", is_cancelled=lambda: True)


def test_utf8_with_a_pasted_line_keeps_both() -> None:
    content = "Name\nJosé\nMüller\n".encode() + "Zoë\n".encode("cp1252")
    assert decoded(content) == "Name\nJosé\nMüller\nZoë\n"
    assert letters_of(content).problems == (Problem(4, "", "mixed_encodings", "1"),)


def test_half_a_character_at_the_end_is_told() -> None:
    content = b"\xff\xfe" + "Name\nJosé".encode("utf-16-le") + b"\x00"
    assert decoded(content) == "Name\nJosé\ufffd"
    assert letters_of(content).problems == (Problem(None, "", "letters_unreadable", "1"),)


def test_random_bytes_are_decoded_somehow() -> None:
    content = bytes(range(256)) * 20
    assert decoded(content)
