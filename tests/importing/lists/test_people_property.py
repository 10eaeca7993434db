"""Whatever a list holds, its second run changes nothing, and undo takes it out whole."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.importing.lists.building import a_workshop, everything, take_in

NAMES = st.sampled_from(["Ann", "Ann Lee", "Lee Ann", "ANN LEE", "Änn Lee", "Bo", "? ??", "", "Lee, Ann"])
EMAILS = st.sampled_from(["", "", "a@x.org", "A@X.org", "b@x.org", "b @x.org", "none"])
PLACES = st.sampled_from(["", "", "Ulm", "Rome"])
GROUPS = st.sampled_from(["", "Press", "press", "Staff"])
DAYS = st.sampled_from(["", "Thursday", "Friday", "both", "Sunday", "none"])
IDS = st.sampled_from(["", "1", "2", "3"])
ROWS = st.lists(st.tuples(IDS, NAMES, NAMES, EMAILS, PLACES, PLACES, GROUPS, DAYS), min_size=1, max_size=7)
PARTS = "api_id,approval_status,ticket_type_id,first_name,last_name,email,organisation,city,group,days\n"
WHOLE = {
    "Luma": "api_id,approval_status,ticket_type_id,name,email,organisation,city,group,days\n",
    "Eventbrite": "Attendee #,Order #,Currency,Name,Email,Company,City,Group,Days\n",
}


def as_parts(rows: list[tuple[str, ...]]) -> str:
    return PARTS + "".join(f'{row[0]},,t,"{row[1]}","{row[2]}",{",".join(row[3:])}\n' for row in rows)


def as_whole(rows: list[tuple[str, ...]], product: str) -> str:
    return WHOLE[product] + "".join(f'{row[0]},,t,"{row[1]}",{",".join(row[3:])}\n' for row in rows)


@settings(max_examples=50)
@given(earlier=ROWS, product=st.sampled_from(list(WHOLE)), rows=ROWS)
def test_a_list_taken_in_twice_changes_nothing(
    earlier: list[tuple[str, ...]], product: str, rows: list[tuple[str, ...]]
) -> None:
    with a_workshop() as document:
        take_in(document, as_whole(earlier, product))
        start, began = everything(document), document.last_step
        first = take_in(document, as_parts(rows))
        assert first.rows == first.new + first.changed + first.same + first.repeated + first.skipped
        after, step = everything(document), document.last_step
        again = take_in(document, as_parts(rows))
        assert (again.new, again.changed) == (0, 0), again.changes
        assert (everything(document), document.last_step) == (after, step)
        if step > began:
            document.undo()
        assert everything(document) == start
