import random

import pytest

from planner.domain.desk import DeskPerson
from planner.matching.desk import DeskIndex, Found, Hit, sure
from tests.matching.made_names import drawn_names

ANA = DeskPerson(
    id="K3M9QX2AB1", names=("Ana Beltrán", "Anita"), city="Bogotá", organisation="Tenants United"
)
BEA = DeskPerson(id="B7M9QX2AB2", names=("Beatriz Núñez Okafor",), city="New York")
WEI = DeskPerson(id="W7M9QX2AB3", names=("李伟",), city="成都", organisation="City Council")
MINJUN = DeskPerson(id="M7M9QX2AB4", names=("김민준",))
SALAM = DeskPerson(id="S7M9QX2AB5", names=("سلام الخطيب",))
SELAM = DeskPerson(id="E7M9QX2AB6", names=("ሰላም ተስፋዬ",))
ROBERT = DeskPerson(
    id="R7M9QX2AB7", names=("Robert O’Neil", "Rob Smith"), city="Belfast", former_ids=("F7M9QX2AB8",)
)
KATHERINE = DeskPerson(id="C7M9QX2AB9", names=("Katherine de la Cruz",), organisation="Ana’s Kitchen")
PEOPLE = (ANA, BEA, WEI, MINJUN, SALAM, SELAM, ROBERT, KATHERINE)
NAMED = {
    person.id: name
    for person, name in zip(
        PEOPLE, ("ana", "bea", "wei", "minjun", "salam", "selam", "robert", "katherine"), strict=True
    )
}


@pytest.fixture(scope="module")
def index() -> DeskIndex:
    return DeskIndex(PEOPLE)


def found(index: DeskIndex, text: str) -> list[str]:
    return [NAMED[hit.id] for hit in index.find(text)]


@pytest.mark.parametrize(
    ("typed", "person"),
    [
        ("Ana Beltrán", "ana"),
        ("beltran ana", "ana"),
        ("anabel", "ana"),
        ("anit", "ana"),
        ("an bel", "ana"),
        ("beltarn", "ana"),
        ("baetriz", "bea"),
        ("betriz nunes", "bea"),
        ("okafor", "bea"),
        ("li wei", "wei"),
        ("liwei", "wei"),
        ("wei li", "wei"),
        ("李", "wei"),
        ("kim min-jun", "minjun"),
        ("minjun kim", "minjun"),
        ("gim minjun", "minjun"),
        ("민준", "minjun"),
        ("salam khat", "salam"),
        ("salaam khatib", "salam"),
        ("selam", "selam"),
        ("ሰላም", "selam"),
        ("oneil", "robert"),
        ("o'neil", "robert"),
        ("bob oneil", "robert"),
        ("smith", "robert"),
        ("catherine", "katherine"),
        ("cruz", "katherine"),
        ("delacruz", "katherine"),
        ("dr katherine cruz", "katherine"),
        ("kate", "katherine"),
        ("  KATH ", "katherine"),
        ("bogota", "ana"),
        ("new yrok", "bea"),
        ("ana bogota", "ana"),
        ("beatriz york", "bea"),
        ("成都", "wei"),
        ("city counc", "wei"),
        ("k3m", "ana"),
        ("K3M9-QX2AB1", "ana"),
        ("F7M9Q", "robert"),
        ("beatriz garcia", "bea"),
    ],
)
def test_somebody_is_the_first_hit_however_they_are_typed(index: DeskIndex, typed: str, person: str) -> None:
    assert found(index, typed)[:1] == [person]


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("ana", Found.NAME),
        ("anabel", Found.NAME),
        ("beltarn", Found.LIKE_NAME),
        ("anya", Found.LIKE_NAME),
        ("bogot", Found.CITY),
        ("tenants", Found.ORGANISATION),
        ("ana bogota", Found.CITY),
        ("k3m", Found.ID),
    ],
)
def test_a_hit_says_what_of_the_person_fits(index: DeskIndex, typed: str, why: Found) -> None:
    (first, *_) = index.find(typed)
    assert (first.id, first.why) == (ANA.id, why)


@pytest.mark.parametrize(
    "typed", ["", "   ", "-", "?", "xqzwv", "zzzzqq", "asdfgh", "🎉", "\u200b", "12", "((("]
)
def test_nobody_is_found_by_what_fits_nobody(index: DeskIndex, typed: str) -> None:
    assert index.find(typed) == []


@pytest.mark.parametrize("typed", ["a" * 5_000, "ana " * 2_000, "z\u0300" * 300, "‮ana", "ana\0", "%_'\"\\"])
def test_whatever_is_typed_is_answered(index: DeskIndex, typed: str) -> None:
    assert len(index.find(typed)) <= 8


def test_the_name_comes_before_a_slip_and_that_before_an_organisation() -> None:
    index = DeskIndex(
        [
            DeskPerson(id="0000000001", names=("Zoe Vogel",), organisation="Graz Network"),
            DeskPerson(id="0000000002", names=("Gras Meier",)),
            DeskPerson(id="0000000003", names=("Grazia Meier",)),
            DeskPerson(id="0000000004", names=("Graz Meier",)),
            DeskPerson(id="0000000005", names=("Yan Vogel",), city="Graz"),
        ]
    )
    assert [hit.id[-1] for hit in index.find("graz")] == ["4", "3", "2", "5", "1"]


def test_people_of_one_name_come_in_order_and_so_many_as_asked() -> None:
    index = DeskIndex(DeskPerson(id=f"{n:010}", names=(f"Ana {chr(97 + n % 26)}bc",)) for n in range(200))
    hits = index.find("ana", most=3)
    assert [hit.id for hit in hits] == ["0000000000", "0000000026", "0000000052"]


def test_some_are_found_among_many_of_their_name_where_only_they_are_asked_for() -> None:
    many = [DeskPerson(id=f"A{number:09}", names=("Ana Ruiz",), city="Lima") for number in range(900)]
    index = DeskIndex(many)
    wanted = frozenset({"A000000007", "A000000899"})
    for typed in ("ana", "ana ruiz", "anaruiz", "aan ruiz", "lima", "ana zzzz"):
        assert {hit.id for hit in index.find(typed, among=wanted)} == wanted, typed
    assert [hit.id for hit in index.find("A000000899", among=wanted)][:1] == ["A000000899"]
    assert "A000000898" not in {hit.id for hit in index.find("A000000898", among=wanted)}


def test_a_list_of_one_name_is_answered_with_so_many_as_asked() -> None:
    index = DeskIndex(DeskPerson(id=f"{n:010}", names=("Nguyễn Văn An",), city="Huế") for n in range(1_500))
    for text in ("nguyen", "nguyenvan", "nguyen van an", "an hue", "ngyuen vna", "hue"):
        assert len({hit.id for hit in index.find(text, most=20)}) == 20
        assert sure(index.find(text)) is None


def test_somebody_changed_is_found_as_they_are_now_and_somebody_removed_no_more() -> None:
    index = DeskIndex([ANA, BEA])
    index.find("beltran")
    index.put(DeskPerson(id=ANA.id, names=("Ana Ruiz",), city="Graz"))
    index.put(WEI)
    index.remove(BEA.id)
    index.remove(BEA.id)
    texts = ("beltran", "bogota", "ruiz", "graz", "beatriz", "rusz", "li wei", "B7M9")
    assert [[NAMED[hit.id] for hit in index.find(text)] for text in texts] == [
        [], [], ["ana"], ["ana"], [], ["ana"], ["wei"], [],
    ]  # fmt: skip
    assert len(index) == 2


def test_somebody_may_change_before_the_first_search() -> None:
    index = DeskIndex(PEOPLE)
    for person in PEOPLE:
        index.put(DeskPerson(id=person.id, names=("Zoe",)))
        index.remove(person.id)
    assert (index.find("zoe"), len(index)) == ([], 0)


def test_an_index_changed_at_random_answers_as_one_made_anew() -> None:
    chance = random.Random(7)
    names = drawn_names(chance)
    crowd = [
        DeskPerson(id=f"{n:010}", names=(" ".join(next(names)),), city=chance.choice(("Graz", "Quito")))
        for n in range(400)
    ]
    index, kept = DeskIndex(crowd[:300]), {person.id: person for person in crowd[:300]}
    index.warm_up()
    for person in crowd[300:]:
        index.find(person.names[0][: chance.randrange(1, 9)])
        gone = chance.choice(list(kept))
        index.remove(gone)
        del kept[gone]
        index.put(person)
        kept[person.id] = person
    anew = DeskIndex(kept.values())
    for person in crowd:
        text = person.names[0][: chance.randrange(2, 12)]
        assert index.find(text) == anew.find(text), text


@pytest.mark.parametrize(
    ("typed", "person"),
    [
        ("ana beltran", ANA.id),
        ("beltrán ana", ANA.id),
        ("anita", ANA.id),
        ("beatr", BEA.id),
        ("K3M9", ANA.id),
        ("beltarn", ANA.id),
        ("baetirz", None),
        ("beatriz garcia", None),
        ("bogota", None),
        ("an", ANA.id),
        ("xqzwv", None),
    ],
)
def test_enter_may_check_in_who_is_meant_without_doubt(
    index: DeskIndex, typed: str, person: str | None
) -> None:
    hit = sure(index.find(typed))
    assert (hit and hit.id) == person


def test_a_slip_is_no_doubt_only_where_nobody_else_is_as_near() -> None:
    marias = [
        DeskPerson(id=f"000000000{n}", names=(name,)) for n, name in enumerate(("Marta Li", "Maria Li"))
    ]
    assert sure(DeskIndex(marias).find("marva li")) is None
    assert sure(DeskIndex(marias[:1]).find("marva li")) is not None


def test_letters_that_begin_a_code_and_no_name_are_the_code() -> None:
    kim = DeskPerson(id="ANAXQX2AB1", names=("Kim Doe",))
    index = DeskIndex([kim, DeskPerson(id="T7M9QX2AB1", names=("Jana Doe",))])
    assert sure(index.find("anax")) == index.find("anax")[0]
    assert (index.find("anax")[0].id, index.find("anax")[0].why) == (kim.id, Found.ID)
    index.put(ANA)
    assert [hit.why for hit in index.find("ana")][:2] == [Found.NAME, Found.ID]


@pytest.mark.parametrize(
    ("listed", "typed"),
    [
        ("Bill Elsenaar", "Ben Elsenaar"),
        ("Melina Proietti", "Melina Pastor"),
        ("민순옥", "孙敏"),
        ("满红梅", "翟红梅"),
        ("黎伟", "李伟"),
        ("Brianna Haley", "Bryan Hale"),
        ("Luce Hebert", "Herbert Hebert"),
        ("Martin Lopez", "Martin Mart"),
    ],
)
def test_who_is_on_no_list_is_not_taken_for_somebody_else(listed: str, typed: str) -> None:
    assert sure(DeskIndex([DeskPerson(id=ANA.id, names=(listed,))]).find(typed)) is None


def test_nobody_is_sure_where_two_have_the_name() -> None:
    twins = DeskIndex([ANA, DeskPerson(id="T7M9QX2AB1", names=("Ana Beltran",))])
    assert sure(twins.find("ana beltran")) is None
    assert sure([]) is None


def test_a_whole_name_is_sure_beside_a_longer_one() -> None:
    both = DeskIndex([ANA, DeskPerson(id="T7M9QX2AB1", names=("Ana Beltrán Ruiz",))])
    assert both.find("ana beltran")[0] == Hit(ANA.id, 1.0, Found.NAME, is_whole=True)
    assert sure(both.find("ana beltran")) == both.find("ana beltran")[0]


def test_namesakes_are_both_found_where_only_two_are_asked_for() -> None:
    names = (("Ana Ruiz",), ("Ana Ruiz Gomez",), ("Ana Ruiz Lopez",), ("Ana Ruiz", "AH-na roo-EES often"))
    index = DeskIndex(DeskPerson(id=f"{n:010}", names=each) for n, each in enumerate(names))
    assert [hit.id[-1] for hit in index.find("ana ruiz", most=2)] == ["0", "3"]
    assert sure(index.find("ana ruiz", most=2)) is None


def test_a_first_name_is_not_sure_because_one_badge_says_no_more() -> None:
    names = (("Maria Abel", "Maria"), ("Maria Ruiz",))
    index = DeskIndex(DeskPerson(id=f"{n:010}", names=each) for n, each in enumerate(names))
    assert sure(index.find("maria")) is None
    index.remove("0000000001")
    assert sure(index.find("maria")) == index.find("maria")[0]
