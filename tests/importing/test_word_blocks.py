"""Blocks of words taken apart."""

from planner.importing.word_blocks import meanings_in, words_in


def test_words_stand_between_commas_or_alone() -> None:
    assert words_in("\nall, all rooms\nevery room, -\n") == {"all", "all rooms", "every room", "-"}
    assert words_in("\nde la\nvan\n") == {"de", "la", "van"}
    assert words_in("") == frozenset()


def test_each_word_stands_for_something() -> None:
    block = "\nmeal: lunch, light supper\nbreak: coffee\n"
    assert list(meanings_in(block)) == [("lunch", "meal"), ("light supper", "meal"), ("coffee", "break")]
