"""What is compared of a participant, made ready once."""

from typing import NamedTuple

from planner.domain.records import Participant
from planner.matching.contacts import address, house, mailbox, telephone
from planner.matching.letters import latin
from planner.matching.name_parts import Name, name_of


class Traits(NamedTuple):
    id: str
    name: Name
    email: str
    mailbox: str
    phone: str
    house: str
    city: str
    country: str


def traits_of(person: Participant) -> Traits:
    email = address(person.email)
    return Traits(
        person.id,
        name_of(person.given_name or ("" if person.family_name else person.badge_name), person.family_name),
        email,
        mailbox(email),
        telephone(person.phone),
        house(person.organisation),
        latin(person.city),
        latin(person.country),
    )
