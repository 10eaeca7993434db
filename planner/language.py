"""The words of a language, as a value that is passed on: never a global, never in builtins."""

import gettext

from planner import assets


def load(code: str) -> gettext.NullTranslations:
    """The catalogue of `code` ("de", "es"); plain English where there is none."""
    return gettext.translation("planner", assets.folder("languages"), languages=[code], fallback=True)
