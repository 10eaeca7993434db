import pytest

from planner.cli.surroundings import desk_name, language_code

LANGUAGE_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


@pytest.mark.parametrize(
    ("environment", "code"),
    [
        ({}, "en"),
        ({"LANG": "de_AT.UTF-8"}, "de_AT"),
        ({"LANG": "de_AT.UTF-8", "LC_MESSAGES": "es_MX.UTF-8"}, "es_MX"),
        ({"LANG": "de", "LC_ALL": "C.UTF-8"}, "C"),
    ],
)
def test_language_code_follows_the_environment(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], code: str
) -> None:
    for variable in LANGUAGE_VARIABLES:
        monkeypatch.delenv(variable, raising=False)
    for variable, value in environment.items():
        monkeypatch.setenv(variable, value)
    assert language_code() == code


def test_desk_name_says_who_and_on_what(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("USER", "ana")
    name, _, host = desk_name().partition("@")
    assert name == "ana"
    assert "." not in host
