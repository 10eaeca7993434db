"""The words people head their columns with, in the languages they use, and the field each one means.

All are folded: small letters, no accents, single blanks for signs.
"""

import re
from enum import StrEnum
from functools import cache, lru_cache

from planner.domain.names import folded
from planner.importing.participant_words import PARTICIPANT, QUESTIONS
from planner.importing.word_blocks import meanings_in


class ListKind(StrEnum):
    PARTICIPANTS = "participants"
    SESSIONS = "sessions"
    ROOMS = "rooms"


_SESSION = """
id: id
title: title, session, session title, session name, talk, talk title, proposal title, name, event title
title: titulo, titulo de la sesion, sesion, titre, titre de la session, titel, titulo da sessao, sessao
title: vortrag, activity, agenda item, programme item, program item, talk name, presentation title
title: contribution title, schedule name, actividad, activite, programmpunkt, veranstaltung, atividade
abstract: abstract, description, session description, summary, resumen, descripcion, resume, descriptif
abstract: beschreibung, zusammenfassung, resumo, descricao, session abstract, long description
abstract: schedule description
day: day, date, session date, session day, event date, start date, dia, fecha, fecha de inicio, jour
day: date de debut, tag, datum, data, data de inicio
start: start, starts, start time, starts at, start at, begin, begins, begin time, session start
start: start date time, session starts at, session start time, session start date time, start date and time
start: event start time, date time, date and time, date start time, scheduled at, scheduled start, time, times
start: time slot, timeslot
start: from, when, hora, hora de inicio, inicio, comienza, horario, heure, heure de debut, debut, horaire
start: horaires, quand, zeit, uhrzeit, beginn, startzeit, anfang, von, hora de comeco, comeco
end: end, ends, end time, ends at, end at, finish, finishes, finish time, until, to, session end
end: end date time, session ends at, session end time, session end date time, end date and time
end: event end time
end: scheduled end, fin, hora de fin, termina, hora de finalizacion, hasta, heure de fin, jusqu a, ende
end: endzeit, bis, fim, hora de termino, termino, ate
room: room, room name, session room, rooms, venue, location, place, where, space, sala, salon, lugar
room: ubicacion, aula, donde, salle, lieu, ou, raum, saal, ort, veranstaltungsort, wo, local, espaco
room: session location, stage, stage name
type: type, session type, format, session format, kind, tipo, tipo de sesion, formato, type de session, art
type: typ, tipo de sessao, event type, activity type, contribution type, proposal type
minutes: minutes, duration, length, scheduled duration, duration minutes, duration in minutes, duration min
minutes: length minutes, duracion, minutos, duracion en minutos, duree, duree en minutes, dauer, minuten
minutes: dauer in minuten, lange, duracao, talk length, length in minutes, mins, session length
minutes: session duration
track: track, session track, theme, topic, strand, tema, eje, filiere, thematique, thema, strang, trilha
track: eixo
language: language, session language, idioma, langue, sprache, lingua, content locale
status: status, session status, state, proposal state, owner confirmed, confirmed, estado, statut, situacao
expected: expected, expected attendance, expected people, expected participants, esperados, attendus
expected: erwartet
limit: limit, capacity, max participants, maximum participants, seats, places, cupo, plazas, lugares, platze
needs: needs, requirements, equipment, room needs, av needs, necesidades, besoins, bedarf, necessidades
notes: notes, internal notes, comments, notas, remarques, bemerkungen, notizen
reference: session id, proposal id, submission id, reference
speaker_reference: speaker id, speaker ids
speaker_given_name: first name, given name, firstname, speaker first name, vorname, prenom
speaker_family_name: last name, family name, surname, lastname, speaker last name, nachname, nom de famille
speaker_family_name: apellidos
speaker_email: email, e mail, speaker email, speaker e mail, speaker emails
speaker_organisation: tagline, tag line, organisation, organization, company, affiliation
speaker_organisation: speaker organisation, speaker organization, speaker affiliation
speakers: speakers, speaker, speaker name, speaker names, presenters, presenter, presenter s, speaker s
speakers: session speakers, speaker s name, presenter name, presenters names, presented by, led by, who
speakers: panelists, panellists, quien, orador, oradores, oradora, qui, wer, people, ponentes, ponente
speakers: ponentes y facilitadores, intervenants, facilitators and speakers, speakers and facilitators
speakers: intervenant, referent, referenten, referierende, vortragende, palestrantes, palestrante
facilitators: facilitator, facilitators, facilitated by, facilitador, facilitadores, facilitadora
facilitators: facilitadoras, animateur, animateurs, animatrice, animatrices, facilitateur, workshopleitung
moderators: moderator, moderators, moderated by, chair, chairs, chaired by, session chair, moderador
moderators: moderadores, moderadora, moderation, moderatoren, moderateur, moderateurs, moderatrice
interpreters: interpreter, interpreters, interprete, interpretes, dolmetscher, dolmetschende
note_takers: note taker, note takers, notetaker, notetakers, scribe, rapporteur, rapporteurs, relator
note_takers: relatora, protokoll
hosts: host, hosts, hosted by, anfitrion, anfitriona, hote, gastgeber, anfitria
owner: owner, session owner, submitter
owner_email: owner email, submitter email
role: role, speaker role, part
"""

_ROOM = """
id: id
name: room, room name, name, space, hall, sala, nombre, nombre de la sala, salle, nom, raum, raumname, nome
name: espaco, venue, space name, hall name, room no, room number, nombre del espacio, nom de la salle
name: nome da sala, saal, rooms, salon, aula
capacity: capacity, seats, max, maximum, people, size, room capacity, capacidad, aforo, plazas, capacite
capacity: places, kapazitat, platze, sitzplatze, personen, capacidade, lugares, max people, max capacity
capacity: maximum capacity, number of seats, no of seats, seating, seating capacity, how many people, holds
capacity: pax
capacity: capacidad maxima, numero de plazas, nombre de places, anzahl platze, maximal, lotacao
floor: story, storey, floor number, nivel, niveau et batiment, edificio, batiment, gebaude
floor: floor, level, building, where, location, piso, planta, etage, niveau, stockwerk, stock, andar
features: features, equipment, facilities, amenities, has, equipamiento, equipo, caracteristicas
features: room features, av, av equipment, room equipment, technical equipment, technik, instalaciones
features: equipement, equipements, ausstattung, equipamento, equipamentos, recursos
feature: has feature
notes: notes, comments, remarks, notas, observaciones, remarques, bemerkungen, notizen, observacoes
"""

_BLOCKS = {
    ListKind.PARTICIPANTS: PARTICIPANT,
    ListKind.SESSIONS: _SESSION,
    ListKind.ROOMS: _ROOM,
}
_INSIDE = re.compile(r"(?<=[a-z])(?=[A-Z])")
_SIGNS = re.compile(r"[^\w#]+|_+")
_NUMBER = re.compile(
    r"^\s*(?:q|question|frage|pregunta)?\s*\d{1,3}(?:\.\d{1,2})?\s*[.):\-–]\s*(?=[^\W\d])", re.IGNORECASE
)
_ENDING = re.compile(r"(?<=\w)[(/*:](?:s|es|e|a|as|os|r|in|innen)\)?(?!\w)", re.IGNORECASE)
_MARKS = re.compile(
    r"\*|\((?:required|optional|mandatory|obligatori[oa]|opcional|obligatoire|facultatif|facultative|"
    r"pflichtfeld|pflichtangabe|freiwillig|obrigat[oó]ri[oa]|if (?:any|applicable)|facoltativo)\)",
    re.IGNORECASE,
)
_LOOKALIKES = str.maketrans(
    "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαικνορυАВЕКМНОРСТУХаеорсухіјѕı",
    "ABEZHIKMNOPTYXaikvopuABEKMHOPCTYXaeopcyxijsi",
)
"""Greek and Cyrillic letters that look like Latin ones; from Unicode's confusables.txt (UTS 39)."""
_PARTS_OF_NAMES = {"given_name", "middle_name", "family_name", "second_family_name"}
_PARTS = re.compile(r"[/|()]|\s[-–]\s")
_LATIN = re.compile(r"[A-Za-z]")


@lru_cache(maxsize=4096)
def normal(header: str) -> str:
    """ "FirstName", "first_name", "3. First name *" and "First name:" are "first name"."""
    if not header.isascii() and _LATIN.search(header):
        header = header.translate(_LOOKALIKES)
    header = _NUMBER.sub("", _ENDING.sub("", _MARKS.sub(" ", header)))
    spaced = header if " " in header.strip() else _INSIDE.sub(" ", header)
    return " ".join(_SIGNS.sub(" ", folded(spaced)).split())


def field_of(header: str, kind: ListKind) -> str:
    """The field the header is a word for, in one language or in several at once; else nothing."""
    words = words_of(kind)
    text = normal(header)
    whole = words.get(text) or _unspaced(kind).get(text.replace(" ", ""), "")
    if whole:
        return whole
    parts = {words.get(normal(part), "") for part in _PARTS.split(header) if part.strip()}
    if len(parts) == 2 and "full_name" in parts:
        parts -= {"full_name"} if parts & _PARTS_OF_NAMES else set()
    return parts.pop() if len(parts) == 1 and _PARTS.search(header) else ""


def field_inside(header: str, kind: ListKind) -> str:
    """The field a longer header, often a question, speaks of."""
    return inside(header) if kind is ListKind.PARTICIPANTS else ""


@lru_cache(maxsize=4096)
def inside(text: str) -> str:
    """The field of participants of which a phrase stands in a text."""
    text = normal(text)
    found = (field for phrase, field in _questions() if f" {phrase}" in f" {text}")
    return next(found, "")


def is_known(header: str) -> bool:
    return any(field_of(header, kind) for kind in ListKind) or bool(
        field_inside(header, ListKind.PARTICIPANTS)
    )


def fields_of(kind: ListKind) -> tuple[str, ...]:
    return tuple(dict.fromkeys(field for _, field in meanings_in(_BLOCKS[kind])))


@cache
def words_of(kind: ListKind) -> dict[str, str]:
    """By word, as `normal` writes it, the field it means."""
    own = {field.replace("_", " "): field for field in fields_of(kind)}
    return own | dict(meanings_in(_BLOCKS[kind]))


@cache
def _unspaced(kind: ListKind) -> dict[str, str]:
    """Of words long enough to be known without their blanks: "Emailaddress"."""
    joined = ((word.replace(" ", ""), field) for word, field in words_of(kind).items())
    return {word: field for word, field in joined if len(word) > 5}


@cache
def _questions() -> tuple[tuple[str, str], ...]:
    return tuple(meanings_in(QUESTIONS))
