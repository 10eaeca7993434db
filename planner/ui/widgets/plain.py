"""Text where Qt guesses at markup and can't be told not to: tooltips."""

from html import escape


def tooltip(text: str) -> str:
    """Shows `text` as it is typed, its lines wrapped."""
    return f"<span>{escape(text)}</span>".replace("\n", "<br>") if text else ""


def unmnemonic(text: str) -> str:
    """For buttons and menus, where "&" would underline the next letter."""
    return text.replace("&", "&&")
