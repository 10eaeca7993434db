"""Headers as real forms and lists have them, and what they are taken for; or that they are left alone.

Where they come from: the exports of Eventbrite, Google Forms, Luma, pretix, pretalx, OSEM, Indico, Open
Event, Zoom, Meetup, SurveyMonkey, Microsoft Forms and Outlook, and forms of meetings like ours.
"""

import pytest

from planner.importing.header_words import ListKind
from planner.importing.lists.columns import guess
from planner.importing.tables.table import Table

UNDERSTOOD = """
given_name
    First Name | firstname | Given Name(s) | What is your first name? | 1. First name *
    FIRST NAME (required) | Name (First) | First Name / Nombre | Primer nombre | ¿Cuál es su nombre de pila?
    Prénom | Votre prénom | Quel est votre prénom ? | Vorname | Wie lautet Ihr Vorname? | Primeiro nome
    Qual é o seu primeiro nome? | Forename | Voornaam | Legal first name | Attendee first name | Frist name
    Preferred first name | first_name | First Name (as on your ID)
family_name
    Last Name | Surname | LastName | What is your last name? | 2) Last name* | Family name (surname)
    Name (Last) | Apellidos | Apellido(s) | ¿Cuáles son sus apellidos? | Nom de famille | Nachname
    Wie lautet Ihr Nachname? | Sobrenome | Last Name / Apellido / Nom de famille | Cognome | Achternaam
    Lats name | Please enter your surname | Familienname
full_name
    Name | Full name | Your name | What is your name? | What is your full name? | Name of participant
    Nombre | Nombre completo | Nombre y apellidos | ¿Cuál es su nombre completo? | ¿Cómo se llama?
    Nom et prénom | Prénom et Nom | Quel est votre nom complet ? | Vor- und Nachname | Wie heißen Sie?
    Teilnehmer*in | Nome completo | Qual é o seu nome completo? | Nome e cognome | Naam
    First and last name | Participant's name | User Name (Original Name) | What is your first and last name?
    Name / Nombre completo | Attendee name
middle_name
    Middle name | Middle initial | Segundo nombre | Name (Middle) | Zweiter Vorname
second_family_name
    Segundo apellido | Apellido materno | Second last name
last_first
    Last, First | Name (Last, First) | Last name, first name | Apellidos, Nombre | Nachname, Vorname
badge_name
    Badge name | Name on badge | Name for your badge | How should your name appear on your badge? | Nickname
    What name would you like on your name tag? | Name (as it should appear on your badge) | Nom sur le badge
    ¿Qué nombre quiere en su gafete? | Welcher Name soll auf dem Namensschild stehen? | Nome no crachá
pronouns
    Pronouns | Your pronouns | What are your pronouns? | Pronouns (optional) | ¿Cuáles son sus pronombres?
    Pronoms | Welche Pronomen verwenden Sie? | What pronouns do you use?
organisation
    Organization | Affilιation | Affiliation (if any) | Company / Organization | Organización
    What organization are you with? | Which organisation do you represent? | Name of your organization
    What is the name of your organisation? | ¿A qué organización representa? | Organisation/Institution
    Quelle organisation représentez-vous ? | Für welche Organisation arbeiten Sie? | Einrichtung
    Arbeitgeber | Qual organização você representa? | Organizacion | Orgnization | Affilation | Instituição
    Institution | Organization (or city agency) | Employer | Nombre de la organización | Nom de l'organisme
job_title
    Job Title | Position/Title | What is your job title? | Cargo | Puesto de trabajo | Fonction
    Berufsbezeichnung | Função | Occupation | Your position
city
    City | City / Ciudad | Town | In which city do you live? | What city are you from? | City of residence
    ¿En qué ciudad vive? | Ciudad de residencia | Dans quelle ville habitez-vous ? | Ville | Wohnort
    In welcher Stadt wohnen Sie? | Em que cidade você mora? | Cidade | Address (City) | Home City
    City/State | Which city do you represent? | Hometown | Città
country
    Country | Country/Region Name | Which country are you from? | País | ¿De qué país viene?
    Pays de résidence | Land | Aus welchem Land kommen Sie? | País de origem | Country of residence | Contry
    Quel est votre pays ?
group
    Participant type | Which group do you belong to? | Which best describes you? | Kategorie
    ¿Qué le describe mejor? | Welche Gruppe beschreibt Sie am besten? | Attendee category
email
    Email | E-mail | Email Address | E-Mail-Adresse | 3. Email | Email * | What is your e-mail address?
    Please enter your e-mail address | Your email | Correo electrónico | ¿Cuál es su correo electrónico?
    Dirección de correo electrónico | Adresse e-mail | Quelle est votre adresse e-mail ? | Courriel
    Wie lautet Ihre E-Mail-Adresse? | Endereço de e-mail | Qual é o seu e-mail? | Email (work)
    E-mail 1 - Value | Emial address | Email adress | Emailaddress | Email / Correo electrónico
    Primary email | E-MAIL: | Indirizzo e-mail | Best email to reach you
phone
    Phone | Phone Number | Phone number (mobile) | What is your phone number? | Teléfono
    Número de teléfono | Tel. | Téléphone portable | Quel est votre numéro de téléphone ? | Telefonnummer
    Handynummer | Telefone | Best phone number to reach you | Cell phone | Mobile Phone | Phone numbr
    ¿Cuál es su número de celular? | Celular / WhatsApp | Numero de telefono
languages
    Languages | Preferred language | What languages do you speak? | Which languages do you speak? | Idiomas
    ¿Qué idiomas habla? | Quelles langues parlez-vous ? | Sprachen | Idiomas que fala
diet
    Dietary needs | Dietary restrictions | Do you have any dietary requirements? | Food allergies | Diet
    Dietary Preferences (select all that apply) | ¿Tiene alguna restricción alimentaria?
    Régime alimentaire | Avez-vous un régime alimentaire particulier ?
    Haben Sie besondere Ernährungsbedürfnisse? | Essenswünsche | Restrições alimentares
    Você tem alguma restrição alimentar? | Dietry restrictions | Meal preference
access_needs
    Accessibility | Accessibility (select all that apply) | Do you need any accommodations? | Special needs
    Accessibility needs / Necesidades de accesibilidad | ¿Necesita ajustes de accesibilidad?
    Acessibilidade | Avez-vous des besoins d'accessibilité ? | Barrierefreiheit | Accesibility needs
    Will you need sign language interpretation?
pronunciation
    Name pronunciation | How do you say your name? | Pronunciation | Prononciation | Pronunciación
    Aussprache
desk_note
    Note for the desk | Desk note | For the front desk
photo_consent
    Photo consent | May we use photos of you? | Do you consent to being photographed? | Fotoerlaubnis
    Droit à l'image | Autorización de imagen | Photo release
status
    Status | Registration status | Attendee Status | approval_status | RSVP | Estado de inscripción | Statut
    Anmeldestatus | Registration state
arrival
    Arrival | Arrival date | When will you arrive? | Fecha de llegada | Date d'arrivée | Ankunft | Chegada
    Date of arrival
departure
    Departure | Departure date and time | When will you leave? | Fecha de salida | Date de départ | Abreise
    Data de partida
days
    Days attending | What days will you attend? | Which days are you attending? | ¿Qué días asistirá?
    Quels jours serez-vous présent ? | An welchen Tagen nehmen Sie teil? | Quais dias você participará?
notes
    Notes | Comments | Anything else we should know? | Additional comments | Observaciones | Commentaires
    Bemerkungen | Any questions or comments? | ¿Algo más que debamos saber? | Outros comentários
own:Travel stipend
    Do you need a travel stipend? | Travel grant | ¿Necesita una beca de viaje? | Reisekostenzuschuss nötig?
    Bourse de voyage | Travel stipend requested
"""

OPEN = """
Employed | Professional | States | Commute | Participate | Photon | Society | Observed | Leading | Positional
Order ID | Order # | T-shirt size | IP address | Ticket price | Emergency contact name
Emergency contact phone | Event name | Company address | Billing e-mail | Name of your city's mayor
Billing City | Ticket Type | Number of tickets | Date of birth | Gender | Age | Passport number
Home Address 1 | ZIP code | Postal Code | Card type | Quantity | Price Tier | Coupon code | Discount Code
Registration date | Timestamp | Created At | Emergency contact (phone) | Name of emergency contact
In case of emergency, who should we call? | Guest's dietary needs | Names of your children
Number of vegetarian meals | How many vegetarians are in your group? | What does your organisation do?
Where is your organisation located? | What is your city doing for housing? | How did you hear about us?
Describe your organisation | County | List name | File name | Votes | State | Parent or guardian name
Name of spouse | Plus one name | Hotel name | Roommate preference | Flight number | Website | LinkedIn URL
Twitter handle | User ID | Member ID | Speaker Bio | Collector ID | Respondent ID | Start Date | End Date
Completion time | Join Time | Time in Session (minutes) | Is Guest | Payment Type
Email (Confirm Email) | Are you from the city? | Can we share your city with others?
Which city's programme do you admire? | Country of birth | Country (of citizenship)
Company registration number | Emergencia: nombre | Teléfono de emergencia | Notfallkontakt
Contact d'urgence | Fecha de nacimiento | Rechnungsadresse | Tarifa | Talla de camiseta | Checked in
Invoice address name | VAT ID | Tax ID | What would you like to learn?
Which workshop would you like to join? | Years of experience | Organization size
Name of your organisation's director | Do you work with city government?
What is your position on rent control? | Type of organisation | What type of organization do you represent?
Email of your supervisor | What role do you play in your city? | Travel city | Departure city
Arrival airport | Name and email | Title
Sessions | Speaker | Prices | Contact | Countries | Cities | Employee ID | Department | Faculty
University | Student ID | Race/Ethnicity | Disability status | Veteran status | Parking | Room number
Seat | Check-in | QR code | Barcode | Invoice number | Amount paid | Payment method | Payment date
Donation | Sponsor name | Referred by | UTM source | Device | Browser | User agent | Last login
Created by | Updated at | Newsletter opt-in | GDPR consent | I agree to the terms | Privacy policy
Signature | Upload your photo | Upload your CV | Short bio | Title of talk | Session preference
Workshop preference | Breakout choice 1 | Topics of interest | Interests | Why do you want to attend?
Have you attended before? | Will you attend the reception? | Do you need childcare? | Ages of children
Check-in date | Nights | Airline | Visa letter needed? | Passport country | Nationality
Emergency contact relationship | Medical conditions | Doctor's name | Birthday | DOB | State/Province
Street address | Neighborhood | Ward | Precinct | Council district | Time zone | Locale
Organization type | Organization phone | Organization email | Organization website | Number of employees
Manager name | Reports to | Role | Role at event | Volunteer role | Shift | Days available | Hours | Score
Team name | Internal notes | Comments on last year | Question 1 | Q2. Rate the event | Custom field 1
Untitled Question | Unnamed: 0 | Lfd. Nr. | Fecha | Datum | Hora | Uhrzeit | Edad | Dirección
Código postal | DNI | Matrícula | Observações internas | Anrede | Titel | Straße | Firma Straße
Rechnungsadresse Ort | Adresse postale | Civilité | Code promo
"""


def _cases() -> list[tuple[str, str]]:
    cases: list[tuple[str, str]] = []
    field = ""
    for line in UNDERSTOOD.strip().splitlines():
        if line.startswith(" "):
            cases += [(header.strip(), field) for header in line.split("|")]
        else:
            field = line
    return cases + [(header.strip(), "") for line in OPEN.strip().splitlines() for header in line.split("|")]


def _field(header: str) -> str:
    table = Table(name="list.csv", headers=(header,), rows=[["…"]], numbers=[2], lines=2)
    return guess(table, ListKind.PARTICIPANTS).fields[0]


@pytest.mark.parametrize(("header", "field"), _cases())
def test_a_header_is_taken_for_what_it_asks_for(header: str, field: str) -> None:
    assert _field(header) == field


def test_blanks_around_a_header_do_not_count() -> None:
    assert _field("  E-mail \u00a0") == "email"


def test_there_are_many_of_both() -> None:
    understood = [case for case in _cases() if case[1]]
    assert (len(understood) >= 150, len(_cases()) - len(understood) >= 60) == (True, True)
