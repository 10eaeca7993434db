"""Rows about whom there is nothing to ask are found by columns, the others one by one; nobody sees which."""

from planner.domain.records import Participant
from tests.importing.lists.building import a_workshop, take_in

HEADERS = "First name,Last name,E-mail,City\n"


def test_a_row_with_a_new_word_about_somebody_sure_changes_them() -> None:
    with a_workshop() as document:
        take_in(document, HEADERS + "Ana,Lima,ana@x.org,Ulm\nBo,Li,bo@x.org,Rome\n")
        plan = take_in(document, HEADERS + "Ana,Lima,ANA@x.org,Porto\nBo,Li,bo@x.org,Rome\n")
        assert [outcome.fate for outcome in plan.outcomes] == ["changed", "same"]
        assert [(change.row, change.field, change.after) for change in plan.changes] == [(2, "city", "Porto")]


def test_a_row_without_an_address_is_the_same_as_a_later_one_who_is_sure() -> None:
    with a_workshop() as document:
        take_in(document, HEADERS + "Ana,Lima,ana@x.org,Ulm\nBo,Li,bo@x.org,Rome\n")
        plan = take_in(document, HEADERS + "Ana,Lima,,Ulm\nBo,Li,bo@x.org,Rome\nAna,Lima,ana@x.org,Ulm\n")
        assert [outcome.fate for outcome in plan.outcomes] == ["same", "same", "repeated"]
        assert len(document.all(Participant)) == 2


def test_two_of_one_address_in_the_list_are_asked_for_one_by_one() -> None:
    with a_workshop() as document:
        take_in(document, HEADERS + "Ana,Lima,home@x.org,Ulm\n")
        plan = take_in(document, HEADERS + "Ana,Lima,home@x.org,Ulm\nBo,Lima,home@x.org,Ulm\n")
        assert [outcome.fate for outcome in plan.outcomes] == ["same", "new"]
        assert [problem.code for problem in plan.problems] == ["email_shared"]
