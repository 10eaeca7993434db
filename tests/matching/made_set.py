"""People of whom it is known who is there twice: names of many scripts, with the slips people make.

Latin spellings of names in other scripts are written by hand as passports have them, so that nothing here
leans on the library the search uses. Names of a script are drawn as in life: few often, many seldom.
"""

import itertools
import random
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from planner.domain.names import sort_key
from planner.domain.records import Participant
from tests.matching.made_names import ROMANISED, SHORT_NAMES, drawn_names

LETTERS = "abcdefghijklmnopqrstuvwxyz"
CITIES = [
    f"{first}{last}"
    for first in ("New ", "Port ", "San ", "", "Upper ", "Villa ", "Bad ", "East ")
    for last in (
        "Ashford", "Bergen", "Colma", "Durango", "Esteli", "Fargo", "Galway", "Huelva", "Iquique", "Juba",
        "Kisumu", "Lugano", "Merida", "Nantes", "Odense", "Pisco", "Quito", "Recife", "Salta", "Tampere",
        "Utrecht", "Varna",
    )
]  # fmt: skip
HOSTS = ("gmail.com", "gmail.com", "yahoo.com", "hotmail.com", "outlook.com", "proton.me")


@dataclass
class MadeSet:
    people: list[Participant] = field(default_factory=list)
    same: dict[tuple[str, str], str] = field(default_factory=dict)
    """By pair what was done to the second note of the same person."""
    traps: dict[tuple[str, str], str] = field(default_factory=dict)
    """By pair why two people look like one."""


def made_set(count: int, *, seed: int = 2016) -> MadeSet:
    maker = _Maker(count, random.Random(seed))
    while len(maker.made.people) < count:
        maker.add_some()
    maker.chance.shuffle(maker.made.people)
    return maker.made


class _Maker:
    def __init__(self, count: int, chance: random.Random) -> None:
        self.made = MadeSet()
        self.chance = chance
        self._houses = [f"{name} {number}" for number, name in enumerate(_houses(max(count // 25, 20)))]
        self._names = drawn_names(chance)
        self._numbers = itertools.count(1)
        self._twice = itertools.cycle(SLIPS)
        self._alike = itertools.cycle(TRAPS)

    def add_some(self) -> None:
        """Sixteen who are there once, one who is there twice, and in every third round two who seem one."""
        for _ in range(16):
            self.add(self.person())
        slip = next(self._twice)
        one, other = SLIPS[slip](self)
        self.made.same[_pair(self.add(one), self.add(other))] = slip
        if self.chance.random() < 0.35:
            trap = next(self._alike)
            one, other = TRAPS[trap](self)
            self.made.traps[_pair(self.add(one), self.add(other))] = trap

    def add(self, person: Participant) -> str:
        made = replace(
            person,
            id=f"{next(self._numbers):010}",
            sort_key=sort_key(person.given_name, person.family_name),
        )
        self.made.people.append(made)
        return made.id

    def person(self, given: str = "", family: str = "") -> Participant:
        if not given:
            given, family = next(self._names)
        house = self.chance.choice(self._houses)
        return Participant(
            id="",
            given_name=given,
            family_name=family,
            organisation=house,
            city=self.chance.choice(CITIES),
            email=self.email(given, family) if self.chance.random() < 0.9 else "",
            phone=self.phone() if self.chance.random() < 0.4 else "",
        )

    def email(self, given: str, family: str) -> str:
        words = "".join(c for c in f"{given}.{family}".lower().replace(" ", "") if c.isascii())
        if len(words) < 4:
            words = "".join(self.chance.choices(LETTERS, k=7))
        form = self.chance.randrange(4)
        if form == 0:
            words = words[0] + words.partition(".")[2]
        if form == 1:
            words = "".join(self.chance.choices(LETTERS, k=8))
        return f"{words}{self.chance.randrange(1, 999)}@{self.chance.choice(HOSTS)}"

    def phone(self) -> str:
        return f"+{self.chance.randrange(1, 99)} {self.chance.randrange(10**8, 10**9)}"

    def again(self, person: Participant, given: str = "", family: str = "") -> Participant:
        """The same person's second note: the address as before, another or none; so with house and town."""
        chance = self.chance.random
        given, family = given or person.given_name, family or person.family_name
        kept = chance()
        email = person.email if kept < 0.4 else "" if kept < 0.7 else self.email(given, family)
        kept = chance()
        house = person.organisation if kept < 0.8 else "" if kept < 0.9 else self.chance.choice(self._houses)
        return replace(
            person,
            given_name=given,
            family_name=family,
            email=email,
            organisation=house,
            city=person.city if chance() < 0.85 else "",
            phone=person.phone if chance() < 0.5 else "",
        )

    def latin_person(self, *, least: int = 4) -> Participant:
        while True:
            person = self.person()
            names = person.given_name, person.family_name
            if all(len(name) >= least and name[:2].isascii() for name in names):
                return person

    def slip(self, word: str) -> str:
        place = self.chance.randrange(1, len(word))
        letter = self.chance.choice(LETTERS)
        kind = self.chance.randrange(4)
        if kind == 0:
            return word[:place] + letter + word[place:]
        if kind == 1 and len(word) > 4:
            return word[:place] + word[place + 1 :]
        if kind == 2 and place + 1 < len(word):
            return word[:place] + word[place + 1] + word[place] + word[place + 2 :]
        return word[:place] + letter + word[place + 1 :]


Two = tuple[Participant, Participant]


def _as_before(maker: _Maker) -> Two:
    one = maker.person()
    return one, maker.again(one)


def _no_email(maker: _Maker) -> Two:
    one = maker.person()
    return one, replace(maker.again(one), email="")


def _email_case(maker: _Maker) -> Two:
    one = replace(maker.latin_person(), email="")
    one = replace(one, email=maker.email(one.given_name, one.family_name))
    return one, replace(maker.again(one), email=f" {one.email.title()}", organisation="")


def _mailbox(maker: _Maker) -> Two:
    one = maker.latin_person()
    word = "".join(maker.chance.choices(LETTERS, k=9))
    one = replace(one, email=f"{word}@gmail.com")
    return one, replace(maker.again(one), email=f"{word[:4]}.{word[4:]}+gathering@googlemail.com")


def _slip_given(maker: _Maker) -> Two:
    one = maker.latin_person(least=5)
    return one, maker.again(one, given=maker.slip(one.given_name))


def _slip_family(maker: _Maker) -> Two:
    one = maker.latin_person()
    return one, maker.again(one, family=maker.slip(one.family_name))


def _turned(maker: _Maker) -> Two:
    one = maker.person()
    return one, maker.again(one, given=one.family_name, family=one.given_name)


def _one_column(maker: _Maker) -> Two:
    one = maker.latin_person()
    again = maker.again(one)
    return one, replace(again, given_name=f"{one.given_name} {one.family_name}", family_name="")


ACCENTED = (
    ("José", "Jose"), ("Núñez", "Nunez"), ("Þórdís", "Thordis"), ("Müller", "Mueller"), ("Łucja", "Lucja"),
    ("Ángeles", "Angeles"), ("Gonçalves", "Goncalves"), ("Çelik", "Celik"), ("Søndergård", "Sondergaard"),
    ("Béatrice", "Beatrice"), ("Šimůnek", "Simunek"), ("Nguyễn Thị", "Nguyen Thi"),
)  # fmt: skip


def _no_accents(maker: _Maker) -> Two:
    one, other = maker.chance.choice(ACCENTED)
    person = maker.latin_person()
    if maker.chance.random() < 0.5:
        person = replace(person, family_name=f"{one}-{person.family_name}")
        return person, maker.again(person, family=person.family_name.replace(one, other))
    person = replace(person, given_name=f"{one} {person.given_name}")
    return person, maker.again(person, given=person.given_name.replace(one, other).upper())


def _script(maker: _Maker) -> Two:
    givens, families = maker.chance.choice(ROMANISED)
    given, family = maker.chance.choice(givens), maker.chance.choice(families)
    one = maker.person(given[0], family[0])
    return one, maker.again(one, given=given[1], family=family[1])


def _nickname(maker: _Maker) -> Two:
    name, short = maker.chance.choice(SHORT_NAMES)
    one = maker.person(name, maker.latin_person().family_name)
    return one, maker.again(one, given=short)


def _middle_name(maker: _Maker) -> Two:
    one = maker.latin_person()
    middle = maker.latin_person().given_name
    return replace(one, given_name=f"{one.given_name} {middle}"), maker.again(one)


def _second_family(maker: _Maker) -> Two:
    one = maker.latin_person()
    family = f"{one.family_name}{maker.chance.choice('- ')}{maker.latin_person().family_name}"
    return replace(one, family_name=family), maker.again(one)


def _initial(maker: _Maker) -> Two:
    one = maker.latin_person()
    return one, replace(maker.again(one, given=f"{one.given_name[0]}."), organisation=one.organisation)


def _married(maker: _Maker) -> Two:
    one = maker.latin_person()
    one = replace(one, email=maker.email(one.given_name, one.family_name))
    return one, replace(maker.again(one, family=maker.latin_person().family_name), email=one.email)


def _other_house(maker: _Maker) -> Two:
    one = maker.latin_person()
    other = replace(maker.again(one), organisation=maker.person().organisation, city=one.city)
    return one, replace(other, email=maker.email(one.given_name, one.family_name))


SLIPS = {
    "as before": _as_before, "no e-mail": _no_email, "e-mail in capitals": _email_case, "mailbox": _mailbox,
    "slip in the given name": _slip_given, "slip in the family name": _slip_family, "turned": _turned,
    "in one column": _one_column, "no accents": _no_accents, "another script": _script,
    "nickname": _nickname, "middle name": _middle_name, "second family name": _second_family,
    "initial": _initial, "married": _married, "another organisation": _other_house,
}  # fmt: skip


def _couple(maker: _Maker) -> Two:
    one = maker.latin_person()
    one = replace(one, email=maker.email("the", one.family_name))
    return one, replace(one, given_name=_other_given(maker, one), phone="")


def _pair_of_two_names(maker: _Maker) -> Two:
    one, other = maker.latin_person(), maker.latin_person()
    email = maker.email(one.given_name, one.family_name)
    given = _other_given(maker, one)
    return replace(one, email=email), replace(other, email=email, given_name=given, city=one.city)


def _twins(maker: _Maker) -> Two:
    one = maker.latin_person()
    given = _other_given(maker, one)
    return one, replace(one, given_name=given, email=maker.email(given, one.family_name), phone="")


def _namesakes(maker: _Maker) -> Two:
    one = maker.person()
    other = maker.person(one.given_name, one.family_name)
    city = maker.chance.choice([city for city in CITIES if city != one.city])
    return replace(one, email=one.email or "a1@b.org"), replace(
        other, city=city, email=other.email or "x@y.org"
    )


def _father_and_son(maker: _Maker) -> Two:
    one = maker.latin_person()
    son = replace(one, family_name=f"{one.family_name} Jr.", phone="", email="")
    return one, replace(son, email=maker.email(one.given_name, f"{one.family_name}jr"))


SIBLINGS = (
    ("Juan", "Juana"), ("Daniel", "Daniela"), ("Mario", "Maria"), ("Julio", "Julia"), ("Paul", "Paula"),
    ("Christian", "Christina"), ("Ivan", "Ivana"), ("Jan", "Jana"), ("Claudio", "Claudia"),
)  # fmt: skip


def _brother_and_sister(maker: _Maker) -> Two:
    given, other = maker.chance.choice(SIBLINGS)
    one = maker.person(given, maker.latin_person().family_name)
    return one, replace(one, given_name=other, email="", phone="")


def _other_given(maker: _Maker, person: Participant) -> str:
    while True:
        given = maker.latin_person().given_name
        if given[0] != person.given_name[0]:
            return given


TRAPS = {
    "couple with one address": _couple, "couple of two names": _pair_of_two_names, "twins": _twins,
    "namesakes": _namesakes, "father and son": _father_and_son, "brother and sister": _brother_and_sister,
}  # fmt: skip


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)


def _houses(count: int) -> Iterator[str]:
    first = ("Human Rights", "Housing", "Water", "Citizens", "Neighbours", "Legal Aid", "Youth", "Teachers")
    last = ("Alliance", "Network", "Council", "Union", "Forum", "Foundation", "Centre", "Committee")
    names = [f"{a} {b}" for a in first for b in last]
    return (names[number % len(names)] for number in range(count))
