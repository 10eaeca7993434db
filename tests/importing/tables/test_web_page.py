import pytest

from planner.importing.tables.table import Cancelled
from planner.importing.tables.web_page import is_web_page, page_grid
from planner.importing.unreadable import Unreadable


def rows(page: str) -> list[list[str]]:
    return [list(row) for row in page_grid(page).rows]


def test_the_largest_table_of_a_page_is_the_list() -> None:
    page = """<html><head><title>x</title><style>td {color: red}</style></head><body>
        <table><tr><td>menu</td></tr></table>
        <table border=1><thead><tr><th>Name</th><th>City &amp; country</th></tr></thead>
        <tr><td>  José
            Núñez</td><td>Rome<br>Italy</td></tr><tr><td>Li&nbsp;Wei<td>Oslo</table></body></html>"""
    assert rows(page) == [["Name", "City & country"], ["José Núñez", "Rome\nItaly"], ["Li Wei", "Oslo"]]


def test_a_cell_over_several_leaves_the_others_blank() -> None:
    page = (
        "<table><tr><td rowspan=2>Name<td colspan=2>Days<td>City</tr><tr><td>26<td>27</tr>"
        "<tr><td>Ana<td>x<td><td>Rome</table>"
    )
    assert rows(page) == [["Name", "Days", "", "City"], ["", "26", "27"], ["Ana", "x", "", "Rome"]]


def test_a_table_in_a_cell_is_another_one() -> None:
    page = "<table><tr><td>a</tr><tr><td><table><tr><td>x</table>b</tr><tr><td>c</table>"
    assert rows(page) == [["a"], ["b"], ["c"]]


@pytest.mark.parametrize(
    "start", ["<table>", "\ufeff\n<!DOCTYPE html>", "<?xml version='1.0'?>\n<html>", "<!-- x --><html"]
)
def test_a_page_is_known_by_its_start(start: str) -> None:
    assert is_web_page(start)


@pytest.mark.parametrize("start", ["Name,City", "<ana@example.org>", "<?xml version='1.0'?><list>", "<!--"])
def test_what_is_no_page_is_none(start: str) -> None:
    assert not is_web_page(start)


@pytest.mark.parametrize("page", ["<html><p>Ana", "<table></table>", "<table><!--" + "x" * 1_100_000])
def test_a_page_without_a_table_is_refused(page: str) -> None:
    with pytest.raises(Unreadable) as refused:
        page_grid(page)
    assert (refused.value.code, refused.value.values) == ("not_a_list", {"kind": "web_page"})


def test_reading_a_page_can_be_cancelled() -> None:
    with pytest.raises(Cancelled):
        page_grid("<table>", is_cancelled=lambda: True)
