"""The words of a language, as a value that is passed on: never a global, never in builtins."""

import gettext

from planner import assets


def load(code: str) -> gettext.NullTranslations:
    """The catalogue of `code` ("de", "es_MX"); plain English where there is none."""
    folder = assets.folder("languages")
    if not (folder / code.partition("_")[0]).is_dir() and not (folder / code).is_dir():
        return gettext.NullTranslations()
    return gettext.translation("planner", folder, languages=[code], fallback=True)
