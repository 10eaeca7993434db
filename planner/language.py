"""The words of a language, as a value that is passed on: never a global, never in builtins."""

import gettext

from planner import assets

NAMES = {
    "ar": "العربية",
    "de": "Deutsch",
    "en": "English",
    "es": "Español",
    "fr": "Français",
    "pt": "Português",
}
"""Each by itself."""


Words = gettext.NullTranslations
"""Of one language."""


def load(code: str) -> Words:
    """The catalogue of `code` ("de", "es_MX"); plain English where there is none."""
    folder = assets.folder("languages")
    if not (folder / code.partition("_")[0]).is_dir() and not (folder / code).is_dir():
        return Words()
    return gettext.translation("planner", folder, languages=[code], fallback=True)


def tag(words: Words) -> str:
    """The language of `words` as in BCP 47: "en", "es-MX"."""
    return (words.info().get("language") or "en").replace("_", "-")


def available() -> list[str]:
    """Codes of the languages there are words for; English, in which the program is written, always."""
    found = {
        place.parent.parent.name for place in assets.folder("languages").glob("*/LC_MESSAGES/planner.mo")
    }
    return sorted(found | {"en"})


def name(code: str) -> str:
    """What those who speak it call a language."""
    return NAMES.get(code.partition("_")[0], code)
