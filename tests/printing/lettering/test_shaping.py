import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.printing.lettering import bidi, fonts, shaping
from planner.printing.lettering.shaping import clusters, missing, shape
from tests.printing.names import MIXED, NAMES

NAME = st.sampled_from((*NAMES.values(), *MIXED))


def _faces(text: str) -> list[str]:
    return [run.font.face.name for run in shape(text).runs]


def _parts(text: str) -> list[str]:
    return [text[start:end] for start, end in clusters(text)]


def test_clusters_keep_marks_joiners_and_flags_together() -> None:
    assert _parts("x\u0302a👩‍👧🇺🇸🇩🇪👍🏽") == ["x\u0302", "a", "👩‍👧", "🇺🇸", "🇩🇪", "👍🏽"]


def test_clusters_of_nothing() -> None:
    assert _parts("") == []


def test_runs_stand_from_left_to_right() -> None:
    runs = shape("محمد (Smith) 3").runs
    assert [("".join(c.text for c in run.clusters), run.right_to_left) for run in runs] == [
        ("3", False),
        (" )", True),
        ("Smith", False),
        ("(", True),
        (" دمحم", True),
    ]


def test_mixed_text_reads_on_in_the_direction_of_its_paragraph() -> None:
    assert _faces("Ana · אנה") == ["NotoSans", "NotoSansHebrew"]
    turned = shape("Ana · אנה", right_to_left=True)
    assert [run.font.face.name for run in turned.runs] == ["NotoSansHebrew", "NotoSans", "NotoSans"]


def test_letters_join() -> None:
    (whole,) = shape("مم").runs
    (alone,) = shape("م").runs
    last, first = (cluster.glyphs for cluster in whole.clusters)
    assert len({first, last, alone.clusters[0].glyphs}) == 3


def test_a_family_of_emoji_is_one_glyph() -> None:
    (run,) = shape("👩‍👩‍👧").runs
    assert [(cluster.text, len(cluster.glyphs)) for cluster in run.clusters] == [("👩‍👩‍👧", 1)]


def test_clusters_of_a_run_hold_its_letters_in_order() -> None:
    (run,) = shape("क्षत्रिय").runs
    assert "".join(cluster.text for cluster in run.clusters) == "क्षत्रिय"


@given(NAME)
def test_all_letters_of_a_name_are_in_its_clusters(name: str) -> None:
    found = {at: c.text for run in shape(name).runs for at, c in run.places()}
    assert "".join(found[at] for at in sorted(found)) == name


@given(NAME, NAME)
def test_width_of_two_names_is_nearly_that_of_each(one: str, other: str) -> None:
    # the point inside a Chinese name is 721 narrower as Korean letters have it
    whole = shape(f"{one} {other}").width
    assert abs(whole - shape(one).width - shape(" ").width - shape(other).width) <= 721


@given(NAME)
def test_bold_is_no_narrower(name: str) -> None:
    assert shape(name, bold=True).width >= 0.97 * shape(name).width


@given(st.text(max_size=20))
def test_any_text_is_shaped(text: str) -> None:
    whole = text.encode("utf-16", "replace").decode("utf-16")
    assert shape(whole).width >= 0


def test_quotation_marks_around_han_are_of_one_face() -> None:
    assert _faces("“张伟”") == ["NotoSansCJK"]


def test_invisible_characters_take_no_room() -> None:
    assert shape("\u2068Ana\u2069").width == shape("Ana").width
    assert shape("\u200e\u200f").width == 0


def test_discretionary_ligatures_are_off() -> None:
    assert [len(run.clusters) for run in shape("ctsp").runs] == [4]


def test_missing_tells_what_no_face_has_once() -> None:
    assert missing("Ana ⵜⵉⵜ \u0378") == "ⵜⵉ\u0378"
    assert [missing(name) for name in NAMES.values() if missing(name)] == []


PAIRED = {
    "Latn": [*range(0x20, 0x7F), *range(0xA0, 0xAD), *range(0xAE, 0x180), *range(0x1EA0, 0x1EFA)],
    "Grek": [*range(0x386, 0x3CF), 0x20, 0x2D],
    "Cyrl": [*range(0x400, 0x460), 0x20, 0x2019],
    "Armn": [*range(0x531, 0x557), *range(0x561, 0x588), 0x20],
    "Geor": [*range(0x10D0, 0x10F1), 0x20],
    "Ethi": [*range(0x1200, 0x1358), 0x20],
}


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("script", PAIRED)
def test_letters_in_pairs_are_what_harfbuzz_makes_of_the_whole(script: str, bold: bool) -> None:
    source = random.Random(script)
    letters = [chr(p) for p in PAIRED[script] if fonts.covers(fonts.face_of_script(script), chr(p))]
    for _ in range(120):
        text = "".join(source.choices(letters, k=12))
        item = shaping._Item(0, len(text), 0, fonts.face_of_script(script), script)
        buffer = shaping._buffer(text, item, fonts.font(item.face, bold))
        whole = tuple(
            c for _, c in shaping._clusters(text, len(text), buffer, fonts.font(item.face, bold).unit)
        )
        assert shaping._shape_item(text, item, bold).clusters == whole


@given(
    st.sampled_from(
        [
            *NAMES.values(),
            *MIXED,
            "高橋 さくら",
            "〇々、山",
            "김(민)",
            "Ōta Ñandú",
            "Ελλάς",
            "אב ג",
            "עזרא־נחמיה",
            "کاظم",
            "١٢ محمد",
            "ก็ ",
            "฿ ก",
        ]
    ).flatmap(lambda name: st.text(st.sampled_from(name + " "), max_size=12)),
    st.booleans(),
)
def test_a_text_in_one_script_is_one_item_as_the_long_way_says(text: str, right_to_left: bool) -> None:
    text = text.strip(" ")
    alone = shaping._alone(text, right_to_left)
    levels = bidi.resolve(text, paragraph=int(right_to_left))
    assert alone is None or [alone] == list(shaping._items(text, levels))


def test_most_names_are_one_item() -> None:
    names = [name for name in NAMES.values() if shaping._alone(name, bidi.is_right_to_left(name))]
    assert len(names) >= 18
