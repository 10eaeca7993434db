"""The catalogue holds every sentence of the program, so that translating it is one file's work."""

from pathlib import Path

from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from planner import language

ROOT = Path(__file__).parent.parent
CATALOGUE = ROOT / "resources" / "languages" / "planner.pot"
REWRITE = (
    "pybabel extract -k later -k several:1,2 --sort-output --omit-header --no-location "
    "-o resources/languages/planner.pot planner"
)


def sentences_in_code() -> set[str]:
    keywords = {"gettext": None, "ngettext": (1, 2), "later": None, "several": (1, 2)}
    found = extract_from_dir(ROOT / "planner", keywords=keywords)
    return {message if isinstance(message, str) else message[0] for _, _, message, _, _ in found}


def test_catalogue_holds_every_sentence() -> None:
    with CATALOGUE.open("rb") as file:
        catalogue = read_po(file)
    listed = {
        message.id if isinstance(message.id, str) else message.id[0] for message in catalogue if message.id
    }
    assert listed == sentences_in_code(), f"run: {REWRITE}"


def test_language_without_a_catalogue_is_english() -> None:
    assert language.load("tlh").gettext("Remove {about}") == "Remove {about}"
