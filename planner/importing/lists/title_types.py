"""What kind of session a title says it is, where nothing else does: "Lunch", "Opening plenary".

Only a title that is nothing but such words does: "Breakfast at the border" may be a workshop.
"""

import re
from functools import cache

from planner.domain.names import folded
from planner.domain.records import Session, SessionType
from planner.importing.lists import value_words

_TELLING = (SessionType.MEAL, SessionType.BREAK, SessionType.SOCIAL, SessionType.PLENARY)
"""The surest first: a "networking lunch" is a meal."""
_MORE = """
meal: breakfasts, lunches, supper, refreshments
break: tea, cafe, cafezinho
social: networking, cocktail, cocktails, drinks, evening
plenary: welcome, opening, closing, farewell, bienvenida, apertura, clausura, cierre, bienvenue, ouverture
plenary: cloture, begrussung, eroffnung, abschluss, boas vindas, abertura, encerramento
for all: registration, check, checkin, arrival, departure, doors, open, photo, free, registro, inscripcion
for all: acreditacion, llegada, accueil, inscription, arrivee, anmeldung, einlass, ankunft, abreise
for all: credenciamento, inscricao, chegada
filler: a, and, break, buffet, by, ceremony, de, del, der, die, du, e, el, en, et, event, for, group, hour, in
filler: la, le, meeting, of, on, remarks, session, sessions, the, time, und, with, words, y, sesion, seance
filler: sitzung, sessao, ceremonia, ceremonie, palabras, mots
"""
"""A break is one where nothing else is said: "Lunch break"."""


def type_of_title(title: str) -> SessionType | None:
    words = _words(title)
    known = _known()
    if not words <= known.keys():
        return None
    kinds = {known[word] for word in words}
    told = next((kind for kind in _TELLING if kind in kinds), None)
    return SessionType.BREAK if told is None and "break" in words else told


def is_for_all(session: Session) -> bool:
    """Whether nobody expects a room for it."""
    words = _words(session.title)
    is_around = words <= _known().keys() and "for all" in {_known()[word] for word in words}
    return session.type in _TELLING or is_around


def _words(title: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]+", folded(title)))


@cache
def _known() -> dict[str, str]:
    """By single word; those of more than one kind, and fillers, come first."""
    found = {word: meaning for word, meaning in value_words.meanings(_MORE).items() if meaning == "filler"}
    for block in (value_words.SESSION_TYPE, _MORE):
        for phrase, meaning in value_words.meanings(block).items():
            if meaning in (*_TELLING, "for all"):
                for word in phrase.split():
                    found.setdefault(word, meaning)
    return found
