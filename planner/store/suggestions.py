"""What somebody may mean who has typed the first letters."""

from planner.domain.names import folded
from planner.domain.records import Participant
from planner.store.document import Document
from planner.store.tables import quoted

MOST_VALUES = 300
COLUMNS = ("organisation", "job_title", "city", "country", "pronouns", "languages", "diet")
"""Of a participant; those in which several people write the same."""


def values(document: Document, column: str) -> list[str]:
    """What others wrote into one of `COLUMNS`, the most frequent first."""
    if column not in COLUMNS:
        raise ValueError(column)
    name = quoted(column)
    query = (
        f"SELECT {name} FROM participant WHERE {name} <> '' "
        f"GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT {MOST_VALUES}"
    )
    with document.reading() as connection:
        return [row[0] for row in connection.execute(query)]


def people(document: Document, text: str, *, most: int) -> list[Participant]:
    """Those in whose name every word of `text` stands, accents or not, in the order of names."""
    words = folded(text).split()
    wanted = [word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") for word in words]
    where = " AND ".join(["sort_key LIKE ? ESCAPE '\\'"] * len(wanted)) or "true"
    rest = f"WHERE {where} ORDER BY sort_key, id LIMIT ?"
    return document.select(Participant, rest, [*(f"%{word}%" for word in wanted), most])
