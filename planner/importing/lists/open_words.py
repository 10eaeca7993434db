"""What people write into a cell as long as nobody knows what belongs there. Folded."""

from planner.domain.names import folded
from planner.importing.word_blocks import words_in

_WORDS = """
tbd, tba, tbc, -, --, –, —, ?, ??, ???, n/a, na, none, to be announced, to be determined
to be confirmed, to be decided, not assigned, unassigned, por confirmar, por definir, por anunciar, pendiente
a confirmer, a definir, a determiner, a preciser, noch offen, offen, wird noch bekannt gegeben, n.n., nn
a confirmar, a determinar, a anunciar
"""


def is_open(text: str) -> bool:
    """Also of a blank."""
    return not text.strip() or folded(text) in words_in(_WORDS)
