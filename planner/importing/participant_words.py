"""What lists of participants head their columns with, in many languages. Folded, as `normal` does."""

PARTICIPANT = """
id: id
given_name: first name, given name, given names, forename, forenames, christian name, attendee first name
given_name: first, nombre de pila, nombres, primer nombre, prenom, prenoms, prenom s, vorname, vornamen
given_name: rufname, primeiro nome, nome proprio, fname, name first, first names, nombre propio, voornaam
given_name: legal first name, nome de batismo, attendee name given name, firstname, vor name
given_name: preferred first name, nombre s
family_name: last name, family name, surname, last, attendee last name, apellido, apellidos, last names
family_name: primer apellido, nom de famille, nachname, familienname, zuname, sobrenome, apelido, ultimo nome
family_name: lname, name last, legal last name, family names, surnames, apellido s, cognome, achternaam
family_name: nom patronymique, apellido paterno, sobrenomes, apelidos, attendee name family name, lastname
last_first: last first, last name first, name last first, last name first name, surname first name
last_first: nachname vorname, familienname vorname, apellidos nombre, apellido nombre, apellidos y nombres
last_first: surname name, family name given name, nom de famille prenom
middle_name: middle name, middle names, middle initial, second name, second given name, other given names
middle_name: segundo nombre, otros nombres, deuxieme prenom, autres prenoms, zweiter vorname, weitere vornamen
middle_name: segundo nome, name middle, secondo nome
second_family_name: second last name, second surname, second family name, segundo apellido, apellido materno
second_family_name: deuxieme nom de famille, segundo sobrenome, zweiter nachname, apellido 2, segundo apelido
full_name: name, full name, attendee name, participant, participant name, your name, names, nombre
full_name: nombre completo, nombre y apellidos, nombre y apellido, apellidos y nombre, participante, nom
full_name: nom complet, nom et prenom, nom prenom, prenom et nom, participant e, teilnehmer, teilnehmerin
full_name: teilnehmende, vollstandiger name, vor und nachname, name vorname, vorname name, nome
full_name: nome completo, person, guest, guest name, delegate, delegate name, registrant name, registrant
full_name: first and last name, first last name, first name last name, name of participant, contact name
full_name: name and surname, first name and surname, first last, name surname, names of participants
full_name: name of the participant, name of attendee, complete name, attendee, member name, display name
full_name: user name original name, nombres y apellidos, nombre del participante, nombre de la persona
full_name: nombre y apellido s, nom du participant, nom et prenoms, prenom nom
full_name: vorname und nachname, vorname nachname, name der teilnehmerin, name des teilnehmers
full_name: legal name, full legal name, given names and surname, given name and surname
full_name: teilnehmer in, teilnehmername, nome e sobrenome, nome do participante, nome e cognome, naam
full_name: volledige naam, wie heissen sie, wie heisst du, como se llama, como te llamas, como se chama
full_name: comment vous appelez vous, nome e apelido, name and last name, nom prenoms
badge_name: badge name, name on badge, name for badge, name tag, preferred name, nombre en la credencial
badge_name: nombre para la credencial, nom sur le badge, nom du badge, badgename, name auf dem badge
badge_name: name auf dem namensschild, namensschild, nome no cracha, nome para o cracha, nickname
badge_name: name as it should appear on badge, name on your badge, nametag, name for name tag, goes by
badge_name: nombre para el gafete, nombre en el gafete, nombre preferido, nom d usage, spitzname, apodo
badge_name: name for your badge, nome social, nombre social, name fur das namensschild
pronouns: pronouns, pronoun, preferred pronouns, pronombres, pronoms, pronomen, pronomes, your pronouns
pronouns: personal pronouns, gender pronouns, pronombre, pronom, preferred pronoun
organisation: organisation, organization, company, company name, affiliation, institution, employer, org
organisation: organization name, organisation name, organizacion, empresa, institucion, entidad, organisme
organisation: entreprise, societe, etablissement, association, firma, einrichtung, unternehmen, verein
organisation: organizacao, instituicao, company organization, organization company, organisations
organisation: organization affiliation, organisation affiliation, affiliation organization, institute
organisation: organization institution, institution organization, organisation institution, affiliations
organisation: institution name, name of organization, name of organisation, institutional affiliation
organisation: organization agency, agency organization, company affiliation, current employer, ngo name
organisation: current organization, business name, work organization, organization represented, agency
organisation: organisme ou entreprise, structure, nom de l organisme, nom de l organisation, collectivite
organisation: organizacion o institucion, nombre de la organizacion, institucion u organizacion
organisation: organizacion institucion, nombre de la institucion, afiliacion, centro de trabajo, ong
organisation: instituicao de ensino, nome da organizacao, nome da instituicao, orgao, arbeitgeber
organisation: name der organisation, institutsname, organisation verein, firma organisation, trager
organisation: azienda, organizzazione, ente, ente di appartenenza, organisatie, bedrijf, werkgever
organisation: organization 1 name, filiacao, afiliacao, organization school
organisation: company school, school organization, organization or affiliation, affiliation if any
job_title: job title, title at work, position, job, role at work, occupation, profession, cargo, puesto
job_title: ocupacion, profesion, fonction, poste, intitule du poste, beruf, funktion, berufsbezeichnung
job_title: funcao, profissao, position title, title position, job position, professional title, job role
job_title: puesto de trabajo, cargo o puesto, titre du poste, stelle, tatigkeit, funcao cargo, cargo funcao
job_title: ocupacao, functie, ruolo professionale, current position, role in organization, work title
job_title: organization 1 title, role in your organization
city: city, town, home city, city town, town city, ciudad, localidad, municipio, poblacion, ville, commune
city: stadt, ort, wohnort, cidade, city of residence, city state, city and state, city or town, home town
city: hometown, city where you live, your city, ciudad de residencia, ville de residence, city province
city: town or city, city village, municipality, village, ciudad o municipio, ciudad de origen
city: lugar de residencia, lugar de origen, lieu de residence, ville d origine, ville ou commune
city: heimatstadt, gemeinde, wohnsitz, stadt ort, ort stadt, cidade onde mora, cidade de residencia
city: cidade de origem, citta, plaats, woonplaats, stad, mailing city, address city, personal city
city: home address city, addr city, ciudad donde vive, business city
country: country, home country, nation, pais, pays, land, country of residence, country region
country: country region name, country name, country of origin, your country, pais de residencia
country: pais de origen, pays de residence, pays d origine, wohnsitzland, herkunftsland, pais de origem
country: home country region, mailing country, welchem land, address country, paese, country territory
country: address country region
group: group, participant group, attendee group, category, participant category, type of participant
group: participant type, attendee type, grupo, categoria, groupe, categorie, gruppe, kategorie
group: teilnehmergruppe, type of attendee, attendee category, delegate type, delegate category, gruppo
group: tipo de participante, categoria de participante, type de participant, teilnehmerart, stakeholder
group: categorie de participant, teilnehmerkategorie, stakeholder group, groep
group: registration category
email: email, e mail, email address, e mail address, mail, attendee email, your email, contact email
email: correo, correo electronico, direccion de correo electronico, direccion de correo, courriel
email: adresse email, adresse e mail, adresse mail, adresse courriel, e mail adresse, email adresse
email: mailadresse, mail adresse, endereco de email, endereco de e mail, correio eletronico, username
email: primary email, work email, personal email, email id, mail id, email 1, e mail 1 value, user email
email: primary email address, preferred email, email address work, registrant email, participant email
email: business email, your email address, e mail id, electronic mail, emails, e mails, main email
email: correo e, e correo, correo de contacto, correo personal, correo electronico personal, mail 1
email: adresse de courriel, adresse electronique, adresse de messagerie, courrier electronique, e post
email: adresse courriel electronique, kontakt e mail, e mail kontakt, elektronische post, endereco e mail
email: endereco eletronico, endereco de correio eletronico, e mail para contato, indirizzo email
email: indirizzo e mail, posta elettronica, e mailadres, emailadres, email address 1
phone: phone, phone number, telephone, telephone number, mobile, mobile phone, mobile number, cell
phone: cell phone, cellphone, tel, telefono, telefono movil, movil, celular, numero de telefono
phone: numero de telephone, portable, telefon, telefonnummer, handy, handynummer, mobil, mobilnummer
phone: rufnummer, telefone, telemovel, whatsapp, whats app, phone no, tel no, mobile no, contact number
phone: telephone no
phone: contact phone, contact no, cell number, cell phone number, mobile phone number, phone 1 value
phone: primary phone, home phone, work phone, daytime phone, phone mobile, whatsapp number, attendee phone
phone: numero de celular, telefono celular, telefono de contacto, numero de contacto, numero de whatsapp
phone: numero telefonico, tlf, telef, telephone portable, numero de portable, n de telephone, gsm
phone: telephone mobile, mobiltelefon, telefon mobil, mobilfunknummer, telefon nr, tel nr, telefonnr
phone: telefone celular, numero de telefone, telefone para contato, contato telefonico, telefone de contato
phone: cellulare, numero di telefono, telefoon, telefoonnummer, business phone, phone 1
phone: telephone fixe, telefonnummer mobil, fone, numero do celular, numero de telemovel
languages: language, languages, languages spoken, spoken languages, preferred language, idioma, idiomas
languages: langue, langues, langues parlees, sprache, sprachen, lingua, linguas, idiomas que habla
languages: language spoken, language preference, preferred languages, languages you speak, idioma preferido
languages: lengua, lenguas, lengua materna, mother tongue, native language, langue preferee, taal, talen
languages: langue maternelle, muttersprache, bevorzugte sprache, idiomas que fala, lingue, lingue parlate
languages: languages of work, working languages, primary language, idioma de preferencia
diet: diet, dietary, dietary needs, dietary preferences, dietary preference, dietary requirements
diet: dietary restrictions, dietary restriction, food, food preferences, meal preference, meal choice, dieta
diet: alimentacion, restricciones alimentarias, preferencias alimentarias, comida, regime alimentaire
diet: regime, repas, restrictions alimentaires, ernahrung, essen, essenswunsch, verpflegung
diet: restricoes alimentares, alimentacao, preferencias alimentares, dietary requirement, food allergies
diet: food restrictions, meal preferences, dietary information, dietary requests, special diet, diets
diet: dietary considerations, dietary notes, dietary restrictions allergies, allergies, food requirements
diet: allergies dietary restrictions, dietary allergies, meal requirements, food preference, meal option
diet: special dietary requirements, special dietary needs, special meal, dietary needs allergies, allergy
diet: dietary needs and allergies, alergias, necesidades alimentarias, necesidades dieteticas
diet: restricciones dieteticas, requerimientos alimentarios, preferencia alimentaria, tipo de dieta
diet: requisitos alimentarios, alergias alimentarias, allergies alimentaires, preferences alimentaires
diet: besoins alimentaires, exigences alimentaires, contraintes alimentaires, regimes alimentaires
diet: ernahrungsweise, ernahrungsbedurfnisse, ernahrungswunsche, essenswunsche, allergien, diat
diet: unvertraglichkeiten, lebensmittelunvertraglichkeiten, essgewohnheiten, ernahrungsform, kost
diet: dieta alimentar, alergias alimentares, necessidades alimentares, preferencia alimentar
diet: restricao alimentar, esigenze alimentari, intolleranze alimentari, dieet, dieetwensen, allergieen
access_needs: access, access needs, accessibility, accessibility needs, accessibility requirements
access_needs: access requirements, special needs, accesibilidad, necesidades de accesibilidad
access_needs: necesidades especiales, accessibilite, besoins d accessibilite, besoins particuliers
access_needs: barrierefreiheit, unterstutzungsbedarf, acessibilidade, special requirements
access_needs: necessidades especiais, necessidades de acessibilidade, accommodations, accomodations
access_needs: accessibility accommodations, accessibility requests, accessibility request, access request
access_needs: special assistance, special accommodations, accessibility requirement, mobility needs
access_needs: disability accommodations, disability needs, ada accommodations, requisitos de accesibilidad
access_needs: requerimientos de accesibilidad, requerimientos especiales, ajustes razonables
access_needs: amenagements, besoins specifiques, besoins speciaux, barrierefreie bedurfnisse
access_needs: bedarf an barrierefreiheit, besondere bedurfnisse, unterstutzungsbedarfe, accessibilita
access_needs: recursos de acessibilidade, toegankelijkheid, requisitos de acessibilidade
photo_consent: photo consent, photo, photos, photo permission, photography consent, consent to photos
photo_consent: media consent, consentimiento de fotos, permiso de fotos, droit a l image, autorisation photo
photo_consent: fotoerlaubnis, fotoeinwilligung, fotos, consentimento de fotos, autorizacao de imagem
photo_consent: photo release, media release, photo video consent, consent to photography, image consent
photo_consent: photo and video consent, photography permission, consent for photos, image release
photo_consent: consentimiento de imagen, autorizacion de imagen, uso de imagen, derechos de imagen
photo_consent: derecho de imagen, autorizacion fotos, cesion de derechos de imagen, accord photo
photo_consent: consentement photo, einwilligung fotos, einverstandnis fotos, direito de imagem
photo_consent: uso de imagem, autorizacao de uso de imagem, autorizacion de uso de imagen
status: status, attendee status, registration status, approval status, rsvp, rsvp status, order status
status: estado, estado de inscripcion, statut, anmeldestatus, estado da inscricao, state of registration
status: attending, registration state, participant status, rsvp response, estado de la inscripcion
status: estado de registro, statut d inscription, statut de l inscription, status da inscricao
status: situacao, situacao da inscricao, teilnahmestatus, confirmation status, attendance status, asiste
arrival: arrival, arrives, arriving, arrival date, arrival time, llegada, arrivee, ankunft, anreise, chegada
arrival: date of arrival, arrival date and time, arrival date time, fecha de llegada, hora de llegada
arrival: date d arrivee, heure d arrivee, ankunftsdatum, ankunftszeit, anreisedatum, anreisetag
arrival: data de chegada, horario de chegada, day of arrival, fecha y hora de llegada, arrivo, aankomst
arrival: time of arrival, arrive, tag der anreise
departure: departure, departs, leaving, departure date, departure time, salida, depart, abreise, abfahrt
departure: partida, saida, date of departure, departure date and time, departure date time
departure: fecha de salida, hora de salida, date de depart, heure de depart, abreisedatum, abreisezeit
departure: abreisetag, data de partida, data de saida, day of departure, fecha y hora de salida, regreso
departure: fecha de regreso, partenza, vertrek, time of departure, horario de saida, tag der abreise
days: days, day, days attending, attending days, attendance, dias, dias de asistencia, jours
days: jours de presence, tage, teilnahmetage, dias de participacao, days of attendance, attendance days
days: day s attending, attending on, days attended, dates attending, dias que asistira, jour de presence
days: anwesenheitstage, anwesenheit, dias de presenca, attending which days, dia de asistencia
tags: tags, tag, labels, etiquetas, etiquettes, schlagworte
pronunciation: pronunciation, name pronunciation, how to say your name, how is your name said, pronunciacion
pronunciation: how do you say your name, phonetic name, phonetic spelling, how the name is said, aussprache
pronunciation: prononciation, how to pronounce your name, pronuncia, how your name is pronounced
desk_note: note for the desk, desk note, for the front desk, note for front desk
notes: notes, note, comments, comment, remarks, remark, notas, comentarios, observaciones, remarques
notes: commentaires, commentaire, bemerkung, bemerkungen, notizen, anmerkung, anmerkungen, kommentar
notes: observacoes, additional comments, other comments, additional information, additional notes
notes: other information, comments or questions, questions or comments, comments questions, nota
notes: questions comments, further comments, general comments, comentario, otros comentarios, observacion
notes: comentarios adicionales, informacion adicional, autres commentaires, informations complementaires
notes: weitere bemerkungen, sonstige anmerkungen, sonstiges, mitteilung, outros comentarios, observacao
notes: comentarios ou observacoes, informacoes adicionais, opmerkingen, opmerking, osservazioni
reference: reference, external reference
"""

QUESTIONS = """
own:Travel stipend: travel stipend, travel grant, travel support, travel scholarship, travel assistance
own:Travel stipend: travel bursary, travel fund, need a stipend, require a stipend, stipend to attend
own:Travel stipend: beca de viaje, ayuda de viaje, apoyo de viaje, apoyo para viaje, bolsa de viaje
own:Travel stipend: bourse de voyage, aide au voyage, aide au deplacement, reisestipendium
own:Travel stipend: reisekostenzuschuss, reisezuschuss, bolsa de viagem, auxilio viagem, auxilio de viagem
own:Travel stipend: ayuda para el viaje, apoio para viagem
badge_name: on your badge, on the badge, on your name tag, on your nametag, on my badge, on badge, badge name
badge_name: en su credencial, en su gafete, en tu credencial, en tu gafete, en el gafete, sur votre badge
badge_name: sur le badge, auf dem badge, auf ihrem badge, auf dem namensschild, auf ihrem namensschild
badge_name: no cracha, no seu cracha
group: which group, best describes you, que grupo, te describe mejor, le describe mejor, quel groupe
group: vous decrit le mieux, welcher gruppe, welche gruppe, beschreibt sie am besten, qual grupo
group: melhor descreve, how would you describe yourself, i am registering as, i am attending as
group: attending as a, se inscribe como, participa como, vous participez en tant que, ich nehme teil als
group: como voce se identifica, wer sind sie am ehesten
days: what days, which days, days will you attend, que dias, quels jours, welche tage, welchen tagen
days: quais dias, which day, what day will you, days are you attending, days do you plan, que dia asistira
days: quel jour, welchem tag, qual dia, days you will attend, days you plan to attend
diet: dietary, food allerg, vegetarian, alimentari, regime alimentaire, ernahrung, essgewohnheit, alimentar
diet: allergies or food, food restrictions, food preferences, food requirements, dietetic, unvertraglichkeit
diet: meal preference, special diet, intoleranc, allergies alimentaires, diet do you, vegan
access_needs: accessibility, access needs, accesibilidad, accessibilite, barrierefrei, acessibilidade
access_needs: accommodations, access requirements, accomodations, need any assistance to participate
access_needs: reasonable adjustments, sign language, step free, wheelchair, hearing loop, silla de ruedas
access_needs: fauteuil roulant, rollstuhl, cadeira de rodas, have a disability, disabilities
access_needs: alguna discapacidad, un handicap, eine behinderung, alguma deficiencia, special assistance
access_needs: necesita algun apoyo para participar, participate fully
access_needs: unterstutzung benotigen, toegankelijk
pronouns: pronouns, pronombres, pronoms, pronomes, welche pronomen
photo_consent: photograph you, photos of you, your photo be taken, be photographed, consent to photo
photo_consent: consent to being photographed, photos being taken, publish photos, use photos, photo release
photo_consent: ser fotografiad, tomar fotos, publicar fotos, uso de su imagen, uso de mi imagen
photo_consent: etre photographi, droit a l image, prise de photos, fotografiert werden, fotos von ihnen
photo_consent: fotos veroffentlich, uso da sua imagem, uso da minha imagem, tirar fotos, photography
photo_consent: appear in photos, included in photos, in any photos
notes: anything else, algo mas, autre chose, sonst noch, algo mais, other comments, additional comments
notes: comments or questions, questions or comments, algun comentario, des commentaires, un commentaire
notes: any comments, any questions, algum comentario, anything we should know, noch etwas mitteilen
languages: which languages, what languages, que idiomas, quelles langues, welche sprachen, quais idiomas
languages: language do you speak, languages do you speak, idioma habla, idiomas habla, langue parlez vous
languages: language do you prefer, preferred language
arrival: when will you arrive, when do you arrive, when are you arriving, cuando llega, quand arrivez vous
arrival: wann kommen sie an, wann reisen sie an, quando chega, arrival date, arrival time, date of arrival
arrival: fecha de llegada, date d arrivee, data de chegada
departure: when will you leave, when do you leave, when are you leaving, when will you depart, cuando sale
departure: quand repartez vous, wann reisen sie ab, quando parte, departure date, departure time
departure: cuando se va, date of departure, fecha de salida, date de depart, data de partida
departure: when do you depart
"""
"""Found inside the headers of participants; those of other lists are seldom questions."""
