import random

from planner.domain.ids import new_id
from planner.domain.type_back import type_back_codes


def test_three_signs_are_enough_where_nobody_shares_them() -> None:
    assert type_back_codes(["ANA0000000", "WE10000000"]) == {"ANA0000000": "ANA", "WE10000000": "WE1"}


def test_more_signs_are_taken_where_others_share_them() -> None:
    codes = type_back_codes(["ANA0000000", "ANA0100000", "ANB0000000", "ANA0000000"])
    assert codes == {"ANA0000000": "ANA00", "ANA0100000": "ANA01", "ANB0000000": "ANB"}


def test_nobody_has_no_code() -> None:
    assert type_back_codes([]) == {}


def test_code_begins_the_id_of_one_person_only() -> None:
    source = random.Random(3)
    ids = [new_id(source) for _ in range(3000)]
    codes = type_back_codes(ids)
    assert len(set(codes.values())) == len(ids)
    for name, code in random.Random(5).sample(sorted(codes.items()), 50):
        assert [other for other in ids if other.startswith(code)] == [name]
