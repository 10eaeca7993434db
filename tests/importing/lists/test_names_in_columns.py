"""However a list splits names, they stay as they are written."""

import pytest

from planner.domain.records import Participant
from planner.importing.lists.person_names import completed
from tests.importing.lists.building import a_workshop, counts, take_in


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Primer nombre;Segundo nombre;Primer apellido;Segundo apellido\nAna;María;Núñez;de la Cruz\n"
            "Bo;;Lee;\nJosé;Luis;;Ruiz\n",
            [("Ana María", "Núñez de la Cruz"), ("Bo", "Lee"), ("José Luis", "Ruiz")],
        ),
        (
            'First name,Middle name,Last name\nbell,,hooks\nMartin,Luther,"King, Jr."\n',
            [("bell", "hooks"), ("Martin Luther", "King, Jr.")],
        ),
        ("Name\nAna María Josefa Núñez de la Cruz\nMadonna\nDr. Ana Lima\n", None),
        ('"Name (Last, First)"\n"de la Cruz, Ana"\nMadonna\n', [("Ana", "de la Cruz"), ("Madonna", "")]),
        ("First name,Last name\nSUKARNO,\n,Ôé\n李,小龙\n", [("SUKARNO", ""), ("", "Ôé"), ("李", "小龙")]),
        ("Vorname;Name\nJürgen;von der Straße\n", [("Jürgen", "von der Straße")]),
        ("Full name,First name\nAna Lima,Ana\nBo Lee,\n", [("Ana", "Lima"), ("Bo Lee", "")]),
        (
            "Full name,Surname\nAna María Lima,Lima\nLima Ana,Lima\n",
            [("Ana María", "Lima"), ("Lima Ana", "")],
        ),
    ],
)
def test_names_stay_as_written(text: str, names: list[tuple[str, str]] | None) -> None:
    document = a_workshop()
    take_in(document, text)
    expected = names or [(line, "") for line in text.splitlines()[1:]]
    assert [(person.given_name, person.family_name) for person in document.all(Participant)] == expected
    again = take_in(document, text)
    assert counts(again) == {"rows": len(expected), "same": len(expected)}


@pytest.mark.parametrize(
    ("name", "whole", "expected"),
    [
        (("", ""), ("Ana Lima", ""), ("Ana Lima", "")),
        (("", ""), ("Ana", "Lima"), ("Ana", "Lima")),
        (("Ana", ""), ("Ana Lima", ""), ("Ana", "Lima")),
        (("Ana", ""), ("Anabel Lima", ""), ("Ana", "")),
        (("Ana", ""), ("Lima Ana", ""), ("Lima Ana", "")),
        (("", "Lima"), ("Ana Lima", ""), ("Ana", "Lima")),
        (("小龙", ""), ("李小龙", ""), ("小龙", "")),
    ],
)
def test_a_whole_name_completes_its_parts(
    name: tuple[str, str], whole: tuple[str, str], expected: tuple[str, str]
) -> None:
    assert completed(name, whole) == expected
