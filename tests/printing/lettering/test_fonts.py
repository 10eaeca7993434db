import subprocess
import sys

import pytest

from planner.printing.lettering import fonts
from planner.printing.lettering.fonts import (
    EMOJI,
    JAPANESE,
    KOREAN,
    LATIN,
    SIMPLIFIED,
    SYMBOLS,
    TRADITIONAL,
    Face,
)
from tests.printing.names import NAMES


def _face(cluster: str, *, before: Face | None = None) -> str:
    face = fonts.face_for(cluster, before=before, han=SIMPLIFIED)
    return face.name if face else "none"


def test_every_name_has_its_glyphs() -> None:
    lost = {
        script: [c for c in name if not any(fonts.covers(face, c) for face in _faces_of(name))]
        for script, name in NAMES.items()
    }
    assert {script: characters for script, characters in lost.items() if characters} == {}


def _faces_of(name: str) -> set[Face]:
    han = fonts.chinese_face(name)
    return {face for c in name if (face := fonts.face_for(c, before=None, han=han))}


def test_both_weights_of_every_face_open() -> None:
    faces = {face for name in NAMES.values() for face in _faces_of(name)}
    opened = {(fonts.font(face, bold).face.name, bold) for face in faces for bold in (False, True)}
    assert len(opened) == 2 * len({face.name for face in faces})


@pytest.mark.parametrize(
    ("cluster", "name"),
    [
        ("A", "NotoSans"),
        ("я", "NotoSans"),
        ("ع", "NotoSansArabic"),
        ("(", "NotoSans"),
        ("3", "NotoSans"),
        ("x\u0302", "NotoSans"),
        ("中", "NotoSansCJK"),
        ("、", "NotoSansCJK"),
        ("❤\ufe0f", "NotoEmoji"),
        ("1\ufe0f\u20e3", "NotoEmoji"),
        ("⚳", "NotoSansSymbols"),
        ("\u0378", "none"),
    ],
)
def test_face_of_a_cluster(cluster: str, name: str) -> None:
    assert _face(cluster) == name


def test_blanks_and_signs_go_with_what_stands_before_them() -> None:
    arabic = fonts.face_of_script("Arab")
    found = [_face(c, before=arabic) for c in (" ", "\u00a0", "«", "-", "7")]
    assert found == ["NotoSansArabic"] * 3 + ["NotoSans"] * 2


def test_blank_after_an_emoji_is_that_of_latin() -> None:
    assert _face(" ", before=EMOJI) == "NotoSans"


@pytest.mark.parametrize(
    ("text", "face"),
    [
        ("山田 さくら", JAPANESE),
        ("김민준 金", KOREAN),
        ("張ㄓ", TRADITIONAL),
        ("张伟", SIMPLIFIED),
        ("約翰", TRADITIONAL),
        ("渋谷 駅", JAPANESE),
        ("Ana", SIMPLIFIED),
        ("𠮷", SIMPLIFIED),
    ],
)
def test_han_takes_the_forms_of_its_language(text: str, face: Face) -> None:
    assert fonts.chinese_face(text) is face


def test_faces_of_one_collection_share_their_name() -> None:
    assert {face.name for face in (JAPANESE, KOREAN, SIMPLIFIED, TRADITIONAL)} == {"NotoSansCJK"}
    assert {LATIN.name, SYMBOLS.name, EMOJI.name} == {"NotoSans", "NotoSansSymbols", "NotoEmoji"}


def test_latin_text_opens_one_face() -> None:
    script = (
        "from planner.printing import text; from planner.printing.lettering import fonts; "
        "from planner.printing.marks import Style;"
        "text.wrap('José-Luis O’Neil (3), Łódź…', Style(10), 50);"
        "print(fonts.opened.cache_info().currsize)"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout == "1\n"
