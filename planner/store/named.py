"""Everybody's name, and little more: what it takes to choose whose badge to look at."""

from planner.domain.names import whole_name
from planner.domain.standing import WITHOUT_BADGE
from planner.domain.telling_people import Named
from planner.store.document import Document
from planner.store.tables import as_list


def named(document: Document) -> list[Named]:
    """Those who get a badge, in the order of names."""
    query = (
        "SELECT id, given_name, family_name, badge_name, organisation,"
        " id IN (SELECT participant FROM role) FROM participant"
        " WHERE status NOT IN (SELECT value FROM json_each(?)) ORDER BY sort_key, id"
    )
    with document.reading() as connection:
        rows = connection.execute(query, [as_list(sorted(WITHOUT_BADGE))])
        return [
            Named(identity, badge_name or whole_name(given, family), organisation, bool(has_role))
            for identity, given, family, badge_name, organisation, has_role in rows
        ]
