"""The words people head their columns with, in the languages they use, and the field each one means.

All are folded: small letters, no accents, single blanks for signs.
"""

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache

from planner.domain.names import folded


class ListKind(StrEnum):
    PARTICIPANTS = "participants"
    SESSIONS = "sessions"
    ROOMS = "rooms"


_PARTICIPANT = """
id: id
given_name: first name, given name, given names, forename, forenames, christian name, attendee first name
given_name: first, nombre de pila, nombres, primer nombre, prenom, prenoms, prenom s, vorname, vornamen
given_name: rufname, primeiro nome, nome proprio, fname
family_name: last name, family name, surname, last, attendee last name, apellido, apellidos
family_name: primer apellido, nom de famille, nachname, familienname, zuname, sobrenome, apelido, ultimo nome
family_name: lname
last_first: last first, last name first, name last first
full_name: name, full name, attendee name, participant, participant name, your name, names, nombre
full_name: nombre completo, nombre y apellidos, nombre y apellido, apellidos y nombre, participante, nom
full_name: nom complet, nom et prenom, nom prenom, prenom et nom, participant e, teilnehmer, teilnehmerin
full_name: teilnehmende, vollstandiger name, vor und nachname, name vorname, vorname name, nome
full_name: nome completo, person, guest, guest name, delegate
badge_name: badge name, name on badge, name for badge, name tag, preferred name, nombre en la credencial
badge_name: nombre para la credencial, nom sur le badge, nom du badge, badgename, name auf dem badge
badge_name: name auf dem namensschild, namensschild, nome no cracha, nome para o cracha, nickname
pronouns: pronouns, pronoun, preferred pronouns, pronombres, pronoms, pronomen, pronomes
organisation: organisation, organization, company, company name, affiliation, institution, employer, org
organisation: organization name, organisation name, organizacion, empresa, institucion, entidad, organisme
organisation: entreprise, societe, etablissement, association, firma, einrichtung, unternehmen, verein
organisation: organizacao, instituicao, company organization, organization company
job_title: job title, title at work, position, job, role at work, occupation, profession, cargo, puesto
job_title: ocupacion, profesion, fonction, poste, intitule du poste, beruf, funktion, berufsbezeichnung
job_title: funcao, profissao
city: city, town, home city, city town, town city, ciudad, localidad, municipio, poblacion, ville, commune
city: stadt, ort, wohnort, cidade, city of residence
country: country, home country, nation, pais, pays, land, country of residence, country region
group: group, participant group, attendee group, category, participant category, type of participant
group: participant type, attendee type, grupo, categoria, groupe, categorie, gruppe, kategorie
group: teilnehmergruppe
email: email, e mail, email address, e mail address, mail, attendee email, your email, contact email
email: correo, correo electronico, direccion de correo electronico, direccion de correo, courriel
email: adresse email, adresse e mail, adresse mail, adresse courriel, e mail adresse, email adresse
email: mailadresse, mail adresse, endereco de email, endereco de e mail, correio eletronico, username
phone: phone, phone number, telephone, telephone number, mobile, mobile phone, mobile number, cell
phone: cell phone, cellphone, tel, telefono, telefono movil, movil, celular, numero de telefono
phone: numero de telephone, portable, telefon, telefonnummer, handy, handynummer, mobil, mobilnummer
phone: rufnummer, telefone, telemovel, whatsapp
languages: language, languages, languages spoken, spoken languages, preferred language, idioma, idiomas
languages: langue, langues, langues parlees, sprache, sprachen, lingua, linguas, idiomas que habla
diet: diet, dietary, dietary needs, dietary preferences, dietary preference, dietary requirements
diet: dietary restrictions, dietary restriction, food, food preferences, meal preference, meal choice, dieta
diet: alimentacion, restricciones alimentarias, preferencias alimentarias, comida, regime alimentaire
diet: regime, repas, restrictions alimentaires, ernahrung, essen, essenswunsch, verpflegung
diet: restricoes alimentares, alimentacao, preferencias alimentares
access_needs: access, access needs, accessibility, accessibility needs, accessibility requirements
access_needs: access requirements, special needs, accesibilidad, necesidades de accesibilidad
access_needs: necesidades especiales, accessibilite, besoins d accessibilite, besoins particuliers
access_needs: barrierefreiheit, unterstutzungsbedarf, acessibilidade
access_needs: necessidades especiais, necessidades de acessibilidade
photo_consent: photo consent, photo, photos, photo permission, photography consent, consent to photos
photo_consent: media consent, consentimiento de fotos, permiso de fotos, droit a l image, autorisation photo
photo_consent: fotoerlaubnis, fotoeinwilligung, fotos, consentimento de fotos, autorizacao de imagem
status: status, attendee status, registration status, approval status, rsvp, rsvp status, order status
status: estado, estado de inscripcion, statut, anmeldestatus, estado da inscricao, state of registration
status: attending
arrival: arrival, arrives, arriving, arrival date, arrival time, llegada, arrivee, ankunft, anreise, chegada
departure: departure, departs, leaving, departure date, departure time, salida, depart, abreise, abfahrt
departure: partida, saida
days: days, day, days attending, attending days, attendance, dias, dias de asistencia, jours
days: jours de presence, tage, teilnahmetage, dias de participacao
tags: tags, tag, labels, etiquetas, etiquettes, schlagworte
notes: notes, note, comments, comment, remarks, remark, notas, comentarios, observaciones, remarques
notes: commentaires, commentaire, bemerkung, bemerkungen, notizen, anmerkung, anmerkungen, kommentar
notes: observacoes
reference: reference, external reference
"""

_SESSION = """
id: id
title: title, session, session title, session name, talk, talk title, proposal title, name, event title
title: titulo, titulo de la sesion, sesion, titre, titre de la session, titel, titulo da sessao, sessao
title: vortrag
abstract: abstract, description, session description, summary, resumen, descripcion, resume, descriptif
abstract: beschreibung, zusammenfassung, resumo, descricao
type: type, session type, format, session format, kind, tipo, tipo de sesion, formato, type de session, art
type: typ, tipo de sessao
minutes: minutes, duration, length, scheduled duration, duration minutes, duration in minutes, duration min
minutes: length minutes, duracion, minutos, duracion en minutos, duree, duree en minutes, dauer, minuten
minutes: dauer in minuten, lange, duracao
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
speakers: facilitator, facilitators, people, ponentes, ponente, ponentes y facilitadores, intervenants
speakers: intervenant, referent, referenten, referierende, vortragende, palestrantes, palestrante
owner: owner, session owner, submitter
owner_email: owner email, submitter email
role: role, speaker role, part
"""

_ROOM = """
id: id
name: room, room name, name, space, hall, sala, nombre, nombre de la sala, salle, nom, raum, raumname, nome
name: espaco
capacity: capacity, seats, max, maximum, people, size, room capacity, capacidad, aforo, plazas, capacite
capacity: places, kapazitat, platze, sitzplatze, personen, capacidade, lugares
floor: floor, level, building, where, location, piso, planta, etage, niveau, stockwerk, stock, andar
features: features, equipment, facilities, amenities, has, equipamiento, equipo, caracteristicas
features: equipement, equipements, ausstattung, equipamento, equipamentos, recursos
notes: notes, comments, remarks, notas, observaciones, remarques, bemerkungen, notizen, observacoes
"""

_QUESTIONS = """
group: which group, best describes you, que grupo, te describe mejor, le describe mejor, quel groupe
group: vous decrit le mieux, welcher gruppe, welche gruppe, beschreibt sie am besten, qual grupo
group: melhor descreve
days: what days, which days, days will you attend, que dias, quels jours, welche tage, welchen tagen
days: quais dias
diet: dietary, food allerg, vegetarian, alimentari, regime alimentaire, ernahrung, essgewohnheit, alimentar
access_needs: accessibility, access needs, accesibilidad, accessibilite, barrierefrei, acessibilidade
access_needs: accommodations
pronouns: pronouns, pronombres, pronoms, pronomes
notes: anything else, algo mas, autre chose, sonst noch, algo mais, other comments, additional comments
languages: which languages, what languages, que idiomas, quelles langues, welche sprachen, quais idiomas
"""
"""Found inside the headers of participants; those of other lists are seldom questions."""

_BLOCKS = {
    ListKind.PARTICIPANTS: _PARTICIPANT,
    ListKind.SESSIONS: _SESSION,
    ListKind.ROOMS: _ROOM,
}
_INSIDE = re.compile(r"(?<=[a-z])(?=[A-Z])")
_SIGNS = re.compile(r"[^\w#]+|_+")


def normal(header: str) -> str:
    """ "FirstName", "first_name" and "First name:" are "first name"."""
    spaced = header if " " in header else _INSIDE.sub(" ", header)
    return " ".join(_SIGNS.sub(" ", folded(spaced)).split())


def field_of(header: str, kind: ListKind) -> str:
    """The field the header is a word for, in one language or in several at once; else nothing."""
    words = _words(kind)
    whole = words.get(normal(header), "")
    if whole:
        return whole
    parts = [words.get(normal(part), "") for part in re.split(r"[/|()]", header) if part.strip()]
    return parts[0] if len(parts) > 1 and len(set(parts)) == 1 else ""


def field_inside(header: str, kind: ListKind) -> str:
    """The field a longer header, often a question, speaks of."""
    if kind is not ListKind.PARTICIPANTS:
        return ""
    text = normal(header)
    found = (field for phrase, field in _questions() if f" {phrase}" in f" {text}")
    return next(found, "")


def is_known(header: str) -> bool:
    return any(field_of(header, kind) for kind in ListKind) or bool(
        field_inside(header, ListKind.PARTICIPANTS)
    )


def fields_of(kind: ListKind) -> tuple[str, ...]:
    return tuple(dict.fromkeys(field for _, field in _entries(_BLOCKS[kind])))


@cache
def _words(kind: ListKind) -> dict[str, str]:
    own = {field.replace("_", " "): field for field in fields_of(kind)}
    return own | dict(_entries(_BLOCKS[kind]))


@cache
def _questions() -> tuple[tuple[str, str], ...]:
    return tuple(_entries(_QUESTIONS))


def _entries(block: str) -> Iterator[tuple[str, str]]:
    """Words and their fields."""
    for line in block.strip().splitlines():
        field, _, words = line.partition(": ")
        for word in words.split(", "):
            yield word, field
