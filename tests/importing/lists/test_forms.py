"""Answers of registration forms in five languages, taken in whole."""

from datetime import datetime

import pytest

from planner.domain.records import Absence, Answer, Consent, Field, FieldKind, Participant, ParticipantStatus
from planner.importing.lists.columns import guess, guess_kind
from tests.importing.lists.building import FRIDAY, THURSDAY, a_table, a_workshop, codes, take_in

ENGLISH = """\
Timestamp,1. What is your full name? *,2. Please enter your e-mail address *,\
3. Which organization do you represent?,\
4. In which city do you live?,5. Do you have any dietary requirements?,6. Do you need any accommodations?,\
7. Which days will you attend?,8. May we use photos of you?,9. Do you need a travel stipend?,\
10. When will you arrive?
4/17/2016 21:58:05,Ana María Lima,ana@example.org,City Council,Ulm,None,n/a,Both days,"Yes, gladly",Yes,\
5/25/2016 18:30
4/18/2016 9:01:00,bell hooks,bell@example.org,,Hopkinsville,Vegan,Step-free access,Friday,No,No,
"""
SPANISH = """\
Marca temporal;Nombre(s);Apellidos;¿Cuál es su correo electrónico?;¿A qué organización representa?;\
¿En qué ciudad vive?;\
¿Tiene alguna restricción alimentaria?;¿Necesita ajustes de accesibilidad?;¿Qué días asistirá?;\
¿Autoriza el uso de su imagen?;¿Necesita una beca de viaje?;Fecha y hora de llegada
17/04/2016 21:58:05;Ana María;Lima;ana@example.org;City Council;Ulm;Ninguna;No aplica;Ambos días;\
Sí, autorizo;Sí;\
25/05/2016 18:30
18/04/2016 9:01:00;bell;hooks;bell@example.org;;Hopkinsville;Vegan;Step-free access;viernes;No;No;
"""
FRENCH = """\
Horodateur;Votre prénom;Votre nom de famille;Quelle est votre adresse e-mail ?;\
Quelle organisation représentez-vous ?;\
Dans quelle ville habitez-vous ?;Avez-vous un régime alimentaire particulier ?;Besoins d'accessibilité;\
Quels jours serez-vous présent(e) ?;Droit à l'image;Avez-vous besoin d'une bourse de voyage ?;Date d'arrivée
17/04/2016 21:58:05;Ana María;Lima;ana@example.org;City Council;Ulm;Aucun;Rien;les deux jours;Oui;Oui;\
25/05/2016 18h30
18/04/2016 9:01:00;bell;hooks;bell@example.org;;Hopkinsville;Vegan;Step-free access;vendredi;Non;Non;
"""
GERMAN = """\
Zeitstempel;Wie lautet Ihr Vorname?;Wie lautet Ihr Nachname?;E-Mail-Adresse;\
Für welche Organisation arbeiten Sie?;\
In welcher Stadt wohnen Sie?;Haben Sie besondere Ernährungsbedürfnisse?;Unterstützungsbedarf;\
An welchen Tagen nehmen Sie teil?;Fotoerlaubnis;Benötigen Sie ein Reisestipendium?;Anreise
17.04.2016 21:58:05;Ana María;Lima;ana@example.org;City Council;Ulm;keine;Nein;beide Tage;Ja;Ja;\
25.05.2016 18:30
18.04.2016 09:01:00;bell;hooks;bell@example.org;;Hopkinsville;Vegan;Step-free access;Freitag;Nein;Nein;
"""
PORTUGUESE = """\
Carimbo de data/hora;Qual é o seu primeiro nome?;Sobrenome;Qual é o seu e-mail?;\
Qual organização você representa?;\
Em que cidade você mora?;Você tem alguma restrição alimentar?;Necessidades de acessibilidade;\
Quais dias você participará?;Autorização de uso de imagem;Precisa de auxílio viagem?;Data de chegada
17/04/2016 21:58:05;Ana María;Lima;ana@example.org;City Council;Ulm;Nenhuma;Não;ambos os dias;Sim;Sim;\
25/05/2016 18:30
18/04/2016 9:01:00;bell;hooks;bell@example.org;;Hopkinsville;Vegan;Step-free access;sexta-feira;Não;Não;
"""


@pytest.mark.parametrize("text", [ENGLISH, SPANISH, FRENCH, GERMAN, PORTUGUESE])
def test_a_form_is_understood_whole(text: str) -> None:
    table = a_table(text)
    mapping = guess(table, guess_kind(table))
    assert mapping.product is not None
    assert mapping.product.name == "Google Forms"
    assert [header for header, field in zip(table.headers, mapping.fields, strict=True) if not field] == [
        table.headers[0]
    ]
    document = a_workshop()
    assert codes(take_in(document, text)) == []
    ana, bell = document.all(Participant)
    told = [
        (
            f"{one.given_name} {one.family_name}".strip(),
            one.email,
            one.organisation,
            one.city,
            one.diet,
            one.access_needs,
        )
        for one in (ana, bell)
    ]
    assert told == [
        ("Ana María Lima", "ana@example.org", "City Council", "Ulm", "", ""),
        ("bell hooks", "bell@example.org", "", "Hopkinsville", "Vegan", "Step-free access"),
    ]
    assert (ana.arrival, bell.arrival) == (datetime(2016, 5, 25, 18, 30), None)
    assert (ana.photo_consent, bell.photo_consent) == (Consent.YES, Consent.NO)
    assert ana.status is ParticipantStatus.REGISTERED
    assert [(absence.participant, absence.day) for absence in document.all(Absence)] == [
        (bell.id, THURSDAY.id)
    ]
    assert [(field.name, field.kind) for field in document.all(Field)] == [
        ("Travel stipend", FieldKind.YES_NO)
    ]
    assert [answer.value for answer in document.all(Answer)] == ["yes", "no"]
    assert FRIDAY.id not in {absence.day for absence in document.all(Absence)}


def test_a_list_from_outlook_is_understood() -> None:
    text = (
        "First Name,Middle Name,Last Name,Company,Job Title,Home City,Home Country/Region,E-mail Address"
        ",Mobile Phone\n"
        "Ana,María,Lima,City Council,Planner,Ulm,Germany,ana@example.org,+49 30 901820\n"
    )
    document = a_workshop()
    take_in(document, text)
    [ana] = document.all(Participant)
    assert (ana.given_name, ana.organisation, ana.job_title, ana.city, ana.country, ana.phone) == (
        "Ana María", "City Council", "Planner", "Ulm", "Germany", "+49 30 901820",
    )  # fmt: skip


def test_a_list_of_osem_is_understood() -> None:
    text = (
        "Attended,Name,Nickname,Affil\u03b9ation,Email,Arrival,Departure\n"
        "X,Ana Lima,ana,City Council,ana@example.org,2016-05-25 18:30:00 UTC,2016-05-27 12:00:00 UTC\n"
    )
    document = a_workshop()
    take_in(document, text)
    [ana] = document.all(Participant)
    assert (ana.given_name, ana.badge_name, ana.organisation, ana.arrival, ana.departure) == (
        "Ana Lima", "ana", "City Council", datetime(2016, 5, 25, 18, 30), datetime(2016, 5, 27, 12, 0),
    )  # fmt: skip
