"""What a command gives back: a JSON value, or a file that is whole or not there."""

from pathlib import Path
from typing import Any

import click

from planner.domain.refusal import Refused

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


def check_target(path: Path, *, workshop: Path) -> None:
    """Asked before the work begins: not over the workshop, a folder, a printer port."""
    if path.exists() and path.samefile(workshop):
        raise Refused("output_is_workshop", path=path)
    if path.exists() and not path.is_file():
        raise Refused("output_is_no_file", path=path)
    if not path.parent.is_dir():
        raise Refused("no_output_folder", path=path.parent)


def write_file(path: Path, content: bytes) -> None:
    """Under another name first, so that a full disk never leaves half a file; where a link leads to."""
    from planner.store.whole_file import appearing  # noqa: PLC0415 - slow import

    with appearing(path.resolve()) as draft:
        draft.write_bytes(content)
