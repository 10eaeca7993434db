"""What kind of session a title says it is, where nothing else does: "Lunch", "Opening plenary".

Only a title that is nothing but such words does: "Breakfast at the border" may be a workshop.
"""

import re

from planner.domain.names import folded
from planner.domain.records import SessionType
from planner.importing.word_blocks import meanings_in

_TELLING = (SessionType.MEAL, SessionType.BREAK, SessionType.SOCIAL, SessionType.PLENARY)
"""The surest first: a "networking lunch" is a meal."""
_WORDS = """
meal: meal, meals, lunch, lunches, dinner, breakfast, breakfasts, brunch, supper, refreshments, comida
meal: almuerzo, cena, desayuno, repas, dejeuner, diner, mittagessen, abendessen, fruhstuck, almoco, jantar
meal: refeicao
break: coffee, tea, pause, pausa, descanso, cafe, cafezinho, kaffeepause, kaffee, intervalo
social: social, reception, party, networking, cocktail, cocktails, drinks, evening, recepcion, fiesta, fete
social: empfang, feier, recepcao, festa
plenary: plenary, plenaria, pleniere, plenum, plenarsitzung, plenario, keynote, opening, closing, welcome
plenary: farewell, bienvenida, apertura, clausura, cierre, bienvenue, ouverture, cloture, begrussung
plenary: eroffnung, abschluss, boas, vindas, abertura, encerramento
around: registration, check, checkin, arrival, departure, doors, open, photo, free, registro, inscripcion
around: acreditacion, llegada, accueil, inscription, arrivee, anmeldung, einlass, ankunft, abreise
around: credenciamento, inscricao, chegada
filler: a, and, break, buffet, by, ceremony, de, del, der, die, du, e, el, en, et, event, for, group, hour, in
filler: la, le, meeting, of, on, out, remarks, session, sessions, the, time, und, with, words, y, sesion
filler: seance, sitzung, sessao, ceremonia, ceremonie, palabras, mots, up
"""
"""By single words, folded. A break is one where nothing else is said: "Lunch break"."""
_KNOWN = dict(meanings_in(_WORDS))


def type_of_title(title: str) -> SessionType | None:
    """None for a title that may be anything."""
    words = _words(title)
    if not words <= _KNOWN.keys():
        return None
    kinds = {_KNOWN[word] for word in words}
    if told := next((kind for kind in _TELLING if kind in kinds), None):
        return told
    if "break" in words:
        return SessionType.BREAK
    return SessionType.OTHER if "around" in kinds else None


def is_for_all(title: str, kind: SessionType) -> bool:
    """Whether nobody expects a room for it: a meal, a plenary, "Registration"."""
    return kind in _TELLING or type_of_title(title) is SessionType.OTHER


def _words(title: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]+", folded(title)))
