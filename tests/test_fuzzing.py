"""A short run of the long one: see `tests.fuzzing`."""

from tests.fuzzing import Found, try_one

COUNT = 80


def test_nothing_wrong_comes_of_broken_lists() -> None:
    found = [try_one("suite", number) for number in range(1, COUNT + 1)]
    assert [one for one in found if one.trace] == list[Found]()
