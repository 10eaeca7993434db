"""What a command says on its way out, in words or as one JSON value."""

from typing import Any

import click

_CONTROLS = [code for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\n\t"]
_HARMLESS = dict.fromkeys(_CONTROLS, "\N{REPLACEMENT CHARACTER}")
_ESCAPED = {code: f"\\u{code:04x}" for code in _CONTROLS}


def say(text: str, *, err: bool = False) -> None:
    """What somebody else's file or file name holds shall not command the terminal."""
    click.echo(harmless(text), err=err)


def harmless(text: str) -> str:
    """Without the characters that terminals obey."""
    return text.translate(_HARMLESS)


def write_json(value: Any) -> None:
    """The one JSON value of a command, names as they are."""
    import json  # noqa: PLC0415 - slow import

    click.echo(json.dumps(value, ensure_ascii=False, indent=2).translate(_ESCAPED))
