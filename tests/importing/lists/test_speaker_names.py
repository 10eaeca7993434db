import pytest

from planner.domain.records import RoleKind
from planner.importing.lists.speaker_names import Named, named_in

ANA, BO, CY = (Named(full_name=name) for name in ("Ana Lima", "Bo Ek", "Cy Roe"))


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("", []),
        ("TBD", []),
        ("Ana Lima", [ANA]),
        ("Ana Lima, Bo Ek", [ANA, BO]),
        ("Ana Lima; Bo Ek; Ana Lima", [ANA, BO]),
        ("Ana Lima | Bo Ek", [ANA, BO]),
        ("Ana Lima and Bo Ek", [ANA, BO]),
        ("Ana Lima y Bo Ek", [ANA, BO]),
        ("Santiago Ramón y Cajal", [Named(full_name="Santiago Ramón y Cajal")]),
        ("Center for Law and Human Rights", [Named(full_name="Center for Law and Human Rights")]),
        ("Ana Lima, PhD, Bo Ek", [Named(full_name="Ana Lima, PhD"), BO]),
        ("Ana Lima (she/her), Bo Ek (remote)", [ANA, BO]),
        ("Selam Bekele · ሰላም በቀለ", [Named(full_name="Selam Bekele · ሰላም በቀለ")]),
        (
            "Ana Lima (City Council), Bo Ek (Water Alliance, DC)",
            [
                Named(full_name="Ana Lima", organisation="City Council"),
                Named(full_name="Bo Ek", organisation="Water Alliance, DC"),
            ],
        ),
        (
            "Ana Lima, City Council; Bo Ek, Water Alliance",
            [
                Named(full_name="Ana Lima", organisation="City Council"),
                Named(full_name="Bo Ek", organisation="Water Alliance"),
            ],
        ),
        (
            "Lima, Ana; Ek, Bo",
            [Named(given_name="Ana", family_name="Lima"), Named(given_name="Bo", family_name="Ek")],
        ),
        (
            "Moderator: Cy Roe; Ana Lima, Bo Ek",
            [Named(full_name="Cy Roe", kind=RoleKind.MODERATOR), ANA, BO],
        ),
        ("Ana Lima, Cy Roe (moderator)", [ANA, Named(full_name="Cy Roe", kind=RoleKind.MODERATOR)]),
        ("Topic: Ana Lima", [Named(full_name="Topic: Ana Lima")]),
    ],
)
def test_a_cell_names_people(cell: str, expected: list[Named]) -> None:
    assert named_in(cell) == expected
