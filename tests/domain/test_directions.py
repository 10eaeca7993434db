from planner.domain.directions import is_right_to_left


def test_words_are_read_from_where_their_first_letter_is() -> None:
    words = ("Water", "مياه", "12 מים", "水", "", "2016 – 🎉")
    assert [text for text in words if is_right_to_left(text)] == ["مياه", "12 מים"]
