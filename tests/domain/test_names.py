import pytest

from planner.domain.names import full_name, shown_name
from planner.domain.records import Participant


@pytest.mark.parametrize(
    ("given", "family", "shown"),
    [
        ("Ana", "Beltrán", "Ana Beltrán"),
        ("Prince", "", "Prince"),
        ("", "Okafor", "Okafor"),
        ("小明", "王", "王小明"),
        ("さくら", "佐藤", "佐藤さくら"),
        ("민준", "김", "김민준"),
        ("エミリー", "スミス", "エミリー スミス"),
        ("Ming", "王", "Ming 王"),
    ],
)
def test_full_name_puts_its_parts_as_they_are_read(given: str, family: str, shown: str) -> None:
    assert full_name(Participant(id="P", given_name=given, family_name=family)) == shown


def test_shown_name_prefers_the_badge_name() -> None:
    assert shown_name(Participant(id="P", given_name="Ana", badge_name="Anita B.")) == "Anita B."
