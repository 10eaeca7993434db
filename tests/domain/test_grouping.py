from planner.domain.grouping import grouped


def test_groups_and_their_members_keep_the_order_they_come_in() -> None:
    found = grouped([("b", 2), ("a", 1), ("b", 1)])
    assert list(found.items()) == [("b", (2, 1)), ("a", (1,))]
