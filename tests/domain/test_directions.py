import pytest

from planner.domain.directions import are_mostly_right_to_left, is_right_to_left


def test_words_are_read_from_where_their_first_letter_is() -> None:
    words = ("Water", "مياه", "12 מים", "水", "", "2016 – 🎉")
    assert [text for text in words if is_right_to_left(text)] == ["مياه", "12 מים"]


@pytest.mark.parametrize(
    ("titles", "is_turned"), [(["מים", "مياه", "Film"], True), (["מים", "Film"], False), ([], True)]
)
def test_an_agenda_is_read_as_most_of_its_titles_are(titles: list[str], is_turned: bool) -> None:
    assert are_mostly_right_to_left(titles, otherwise="ערים") is is_turned
