from collections.abc import Callable

import pytest

from planner.domain.ids import typed_id
from planner.domain.scans import Scan, ScanKind, read_scan

ANA, WEI = "K3M9QX2ABY", "BERNADETTE"
OTHER = "7ZZZZZZZZ7"
SHIFTED_US = str.maketrans("1234567890", "!@#$%^&*()")
GERMAN = str.maketrans("YZ", "ZY")
FRENCH = str.maketrans("AQZWM1234567890", "QAWZ?&é\"'(-è_çà")
RUSSIAN = str.maketrans("QWERTYUIOPASDFGHJKLZXCVBNM", "ЙЦУКЕНГШЩЗФЫВАПРОЛДЯЧСМИТЬ")


def is_known(code: str) -> bool:
    return code in (ANA, WEI)


def read(text: str, *, is_fast: bool = False) -> Scan:
    return read_scan(text, is_known=is_known, is_fast=is_fast)


@pytest.mark.parametrize(
    "text",
    [
        ANA,
        ANA.lower(),
        f"  {ANA}\r\n",
        "K3M9-QX2A-BY",
        "k3m9 qx2 aby",
        f"]Q1{ANA}",
        f"\ufeff{ANA}",
        f"\x02{ANA}\x03",
        ANA.translate(GERMAN),
        ANA.translate(FRENCH),
        ANA.translate(RUSSIAN),
        ANA.translate(RUSSIAN).lower(),
        ANA.translate(SHIFTED_US),
        ANA.lower().translate(SHIFTED_US),
    ],
)
def test_a_badge_is_read_whatever_the_scanner_makes_of_it(text: str) -> None:
    assert read(text) == Scan(ScanKind.PERSON, ANA)


@pytest.mark.parametrize("is_fast", [True, False])
@pytest.mark.parametrize(
    ("text", "typed"),
    [(f"ann{ANA}", "ann"), (f"Maria Lop {ANA}", "Maria Lop"), (f"{ANA}{ANA}", ""), (f"{WEI}{ANA}", "")],
)
def test_a_scan_that_comes_while_something_stands_in_the_field_is_read(
    text: str, typed: str, *, is_fast: bool
) -> None:
    assert read(text, is_fast=is_fast) == Scan(ScanKind.PERSON, ANA, typed)


@pytest.mark.parametrize("text", [OTHER, OTHER.lower(), f"{OTHER[:5]}-{OTHER[5:]}", "0000000O0A"])
def test_a_badge_of_another_workshop_is_said_to_be_one(text: str) -> None:
    assert read(text) == Scan(ScanKind.OTHER_WORKSHOP, typed_id(text) or "")


@pytest.mark.parametrize(
    "text",
    [
        "https://example.org/t/K3M9QX2ABY",
        "HTTP://EXAMPLE.ORG",
        "www.example.org",
        "WIFI:S:Guests;T:WPA;P:secret;;",
        "BEGIN:VCARD\nVERSION:3.0\nN:Beltrán;Ana\nEND:VCARD",
        "MECARD:N:Ana;;",
        "N:Ruiz;Ana",
        "FN:Ana",
        "TEL;TYPE=work,voice:+1202",
        "END:VCARD",
        "mailto:ana@example.org",
        "tel:+12025550100",
        '{"ticket": 17}',
        "4006381333931",
        "96385074",
        "LPA:1$smdp.example.org$",
        "x" * 300,
    ],
)
def test_what_strangers_make_codes_of_is_not_ours(text: str) -> None:
    assert read(text) == Scan(ScanKind.NOT_OURS)


@pytest.mark.parametrize("text", ["TICKET-2024-000117", "Hall 3, seat 12", "0306406152", "A1"])
def test_what_comes_too_fast_to_be_typed_and_is_no_name_is_not_ours(text: str) -> None:
    assert read(text, is_fast=True) == Scan(ScanKind.NOT_OURS)


@pytest.mark.parametrize(
    "text", ["Ana", "Bernadatte", "Hernandez Cervantes", "李伟", "سلام", "k3m", "Ana Beltrán", "2025550100"]
)
def test_a_name_is_typed_even_where_it_could_be_a_code(text: str) -> None:
    assert read(text) == Scan(ScanKind.TYPED, typed=text)


@pytest.mark.parametrize(
    ("text", "kind"), [("ABCDEFGHJK", ScanKind.OTHER_WORKSHOP), ("Ana Beltrán", ScanKind.TYPED)]
)
def test_ten_letters_that_come_at_once_are_a_code_and_a_name_that_does_is_none(
    text: str, kind: ScanKind
) -> None:
    assert read(text, is_fast=True).kind is kind


def test_a_code_somebody_has_is_theirs_though_it_is_a_name() -> None:
    assert read("Bernadette") == Scan(ScanKind.PERSON, WEI)


@pytest.mark.parametrize("text", ["", "  ", "\r\n", "\x00", "\u200b"])
def test_enter_in_an_empty_field_is_nothing(text: str) -> None:
    assert read(text) == Scan(ScanKind.NOTHING)


def test_a_code_as_it_stands_comes_before_one_from_another_keyboard() -> None:
    yz, zy = "K3M9QX2AYZ", "K3M9QX2AZY"
    known: Callable[[str], bool] = {yz, zy}.__contains__
    assert read_scan(yz, is_known=known).id == yz
    assert read_scan(zy, is_known=known).id == zy
