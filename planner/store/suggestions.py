"""What somebody may mean who has typed the first letters."""

from planner.domain.names import folded
from planner.domain.records import Participant
from planner.store.document import Document
from planner.store.tables import quoted

MOST_VALUES = 300
MOST_PEOPLE = 20_000
COLUMNS = ("organisation", "job_title", "city", "country", "pronouns", "languages", "diet")
"""Of a participant; those in which several people write the same."""


def values(document: Document, column: str) -> list[str]:
    """What others wrote into one of `COLUMNS`, the most frequent first; of very many people, the last."""
    if column not in COLUMNS:
        raise ValueError(column)
    name = quoted(column)
    latest = f"SELECT {name} FROM participant ORDER BY rowid DESC LIMIT {MOST_PEOPLE}"
    query = (
        f"SELECT {name} FROM ({latest}) WHERE {name} <> '' "
        f"GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT {MOST_VALUES}"
    )
    with document.reading() as connection:
        return [row[0] for row in connection.execute(query)]


def people(document: Document, text: str, *, most: int) -> list[Participant]:
    """Those in whose name every word of `text` stands, accents or not; first where it begins a word of it.

    Twice in the order of names, so that SQLite stops reading when there are enough: of 100,000.
    """
    words = [_escaped(word) for word in folded(text).split()]
    found = _people(document, [f"% {word}%" for word in words], most)
    if len(found) < most:
        found += _people(document, [f"%{word}%" for word in words], most)
    return list({person.id: person for person in found}.values())[:most]


def _people(document: Document, patterns: list[str], most: int) -> list[Participant]:
    where = " AND ".join(["' ' || sort_key LIKE ? ESCAPE '\\'"] * len(patterns)) or "true"
    return document.select(Participant, f"WHERE {where} ORDER BY sort_key, id LIMIT ?", [*patterns, most])


def _escaped(word: str) -> str:
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
