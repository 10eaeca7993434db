import gettext

import pytest

from planner.wording.series import listed

WORDS = gettext.NullTranslations()


@pytest.mark.parametrize(
    ("parts", "shown"), [(["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C")]
)
def test_the_last_of_several_comes_after_and(parts: list[str], shown: str) -> None:
    assert listed(parts, WORDS) == shown
