"""The words people answer with, in the languages they use. Folded, as `domain.names.folded` writes them."""

from functools import cache

from planner.importing.word_blocks import meanings_in

PLAIN_YES_NO = """
yes: yes, true, agree, agreed, i agree, i consent, si, oui, vrai, ja, wahr, sim, verdadero, verdadeiro, x
yes: yes please, ✓, ✔, ☑, checked, i accept, i give consent, consent, granted, acepto, autorizo
yes: de acuerdo, estoy de acuerdo, doy mi consentimiento, j'accepte, d'accord, je consens, j'autorise
yes: einverstanden, ich bin einverstanden, ich stimme zu, concordo, aceito, estou de acordo, autorizado
yes: autorizada, selected, yep, on
no: no, false, disagree, i do not agree, i do not consent, non, faux, nein, falsch, nao, falso, no thanks
no: no thank you, unchecked, i don't agree, i don't consent, i do not give consent, i decline, denied
no: no acepto, no autorizo, no estoy de acuerdo, je refuse, je n'accepte pas, je n'autorise pas, pas d'accord
no: nicht einverstanden, ich stimme nicht zu, ich bin nicht einverstanden, nao concordo, nao aceito
no: nao autorizo, not selected, nope, off
"""
"""Those that are hardly meant otherwise."""

CONDITIONS = """
but: but, only, except, unless, if, depends, maybe, ask, pero, solo, solamente, excepto, salvo, si no, depende
but: mais, seulement, sauf, aber, nur, ausser, wenn, falls, mas, somente, exceto, apenas, se, sure, yet
but: know, sei, sais, weiss
"""
"""With one of these a yes or no is none that can be relied on."""

YES_NO = f"""{PLAIN_YES_NO.rstrip()}
yes: y, 1, ok, s, o, j
no: n, 0, none
"""

NOTHING = """
nothing: none, no, n/a, na, n.a, nil, nothing, non, nein, nao, /, none needed, none required, none at all
nothing: no restrictions, no restriction, no dietary restrictions, no dietary requirements, no dietary needs
nothing: no special needs, no needs, no requirements, no preference, no preferences, not applicable, no thanks
nothing: no thank you, no allergies, none known, not needed, no accommodations needed, no access needs
nothing: nope, ninguna, ninguno, ningun, nada, no aplica, n/d, sin restricciones, ninguna restriccion
nothing: no tengo, no necesito, ninguna necesidad, sin necesidades, aucun, aucune, rien, neant, sans objet
nothing: aucune restriction, pas de restriction, pas de regime, aucun besoin, keine, keiner, kein, nichts
nothing: keine besonderen, keine einschrankungen, entfallt, trifft nicht zu, keine angabe, k.a, nenhuma
nothing: nenhum, sem restricoes, nenhuma restricao, nao se aplica, nao tenho, nenhuma necessidade, nessuna
nothing: nessuno, geen
"""
"""Of a diet or an access need; blanks and signs around are taken off."""

STATUS = """
confirmed: confirmed, attending, approved, accepted, paid, complete, completed, checked in, going, coming, yes
confirmed: confirmado, confirmada, pagado, pagada, aprobado, aprobada, aceptado, aceptada, si, confirme
confirmed: confirmee, paye, payee, accepte, acceptee, oui, bestatigt, bezahlt, angenommen, zugesagt, ja, pago
confirmed: aprovado, aprovada, aceito, sim
registered: registered, pending, pending approval, approval pending, new, unpaid, awaiting payment, maybe
registered: tentative, inscrito, inscrita, registrado, registrada, pendiente, inscrit, inscrite, en attente
registered: angemeldet, registriert, offen, ausstehend, pendente
invited: invited, invitation sent, invitado, invitada, invite, invitee, eingeladen, convidado, convidada
waitlisted: waitlisted, waitlist, waiting list, wait list, on waiting list, on waitlist, standby
waitlisted: lista de espera, en lista de espera, liste d'attente, sur liste d'attente, warteliste
waitlisted: auf warteliste, em lista de espera, wait listed
registered: placed, initializing, initialized, processing, in process, open, awaiting approval, awaiting
registered: to be confirmed, tbc, tentatively, por confirmar, a confirmar, sin confirmar, unbestatigt
registered: non confirme, provisional, moderated, not yet paid, on hold, incomplete, unconfirmed
confirmed: attended, registered and paid, will attend, yes i will attend, i will attend, accepts, ok
confirmed: asistire, asistira, si asistire, participe, je participe, nehme teil, ich komme, vou participar
confirmed: complete paid, checked out, i will be there
declined: denied, declines, no puedo asistir, je ne participe pas, nehme nicht teil, will not attend
declined: not able to attend, cannot attend, can't attend, unable to attend, no asistire
cancelled: withdrawn by attendee, void, voided, cancelled by participant, canceled by attendee, no show
declined: declined, rejected, refused, not coming, not going, no, rechazado, rechazada, refuse, decline
declined: abgelehnt, abgesagt, nein, recusado, recusada, non, nao
cancelled: cancelled, canceled, not attending, refunded, expired, deleted, transferred, withdrawn, cancelado
cancelled: cancelada, reembolsado, annule, annulee, rembourse, storniert, abgemeldet, erstattet
"""

SESSION_STATUS = """
confirmed: confirmed, accepted, approved, yes, true, scheduled, published, confirmado, confirmada, aceptado
confirmed: aceptada, si, confirme, confirmee, accepte, oui, bestatigt, angenommen, ja, aceito, sim
proposed: proposed, submitted, pending, nominated, waitlisted, accept queue, draft, new, no, false, open
proposed: propuesto, propuesta, pendiente, propose, proposee, en attente, vorgeschlagen, eingereicht, offen
proposed: nein, proposto, proposta, pendente, unconfirmed, tentative
cancelled: cancelled, canceled, declined, rejected, withdrawn, deleted, decline queue, cancelado, cancelada
cancelled: rechazado, rechazada, annule, annulee, refuse, abgesagt, abgelehnt, zuruckgezogen, recusado
"""

SESSION_TYPE = """
plenary: plenary, plenary session, keynote, opening, closing, plenaria, sesion plenaria, pleniere, plenum
plenary: plenarsitzung, plenario, sessao plenaria, plenaries, keynotes, general session, plenary sessions
panel: panels, panel, panel discussion, round table, roundtable, mesa redonda, panel de discusion, table ronde
panel: podium, podiumsdiskussion, painel
workshop: workshop, tutorial, training, hands on, talk, session, taller, atelier, seminar, oficina
workshop: workshops, talks, sessions, presentation, presentations, trainings, talleres, ateliers
breakout: breakouts, breakout sessions, breakout groups
breakout: breakout, breakout session, breakout group, small group, grupo pequeno, grupo de trabajo
breakout: petit groupe, groupe de travail, arbeitsgruppe, kleingruppe, grupo de trabalho
meal: meal, lunch, dinner, breakfast, brunch, comida, almuerzo, cena, desayuno, repas, dejeuner, diner
meal: meals, refreshments, food, comidas
meal: essen, mittagessen, abendessen, fruhstuck, almoco, jantar, refeicao
break: breaks, coffee breaks
break: break, coffee break, coffee, pause, pausa, descanso, pausa cafe, pause cafe, kaffeepause, intervalo
social: networking, social events, receptions
social: social, reception, party, social event, recepcion, fiesta, fete, empfang, feier, recepcao, festa
other: other, otro, otra, autre, andere, sonstiges, outro, outra
"""

ROLE = """
presenter: presenter, speaker, panelist, panellist, ponente, orador, oradora, intervenant, intervenante
presenter: referent, referentin, vortragende, palestrante, keynote speaker, lead presenter, co presenter
facilitator: facilitator, co facilitator, facilitador, facilitadora, animateur, animatrice, facilitateur
facilitator: workshopleitung, trainer
moderator: moderator, chair, moderador, moderadora, moderateur, moderatrice, moderation, moderatorin
interpreter: interpreter, interprete, dolmetscher, dolmetscherin, translator
note-taker: note taker, notetaker, scribe, rapporteur, relator, relatora, protokoll, protokollant, secretaire
host: host, anfitrion, anfitriona, hote, hotesse, gastgeber, gastgeberin, anfitria
"""


@cache
def meanings(block: str) -> dict[str, str]:
    """By word; the first meaning of a word counts."""
    found: dict[str, str] = {}
    for word, meaning in meanings_in(block):
        found.setdefault(word, meaning)
    return found
