"""What a command gives back: a JSON value, or a file that is whole or not there."""

import json
import os
import tempfile
from pathlib import Path
from typing import Any

import click

from planner.domain.refusal import Refused


def write_json(value: Any) -> None:
    """The one JSON value of a command, names as they are."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def write_file(path: Path, content: bytes, *, workshop: Path) -> None:
    """Under a temporary name first, so that a full disk never leaves half a file; never over the workshop."""
    if path.is_dir():
        raise Refused("output_is_folder", path=path)
    if path.exists() and path.samefile(workshop):
        raise Refused("output_is_workshop", path=path)
    if not path.parent.is_dir():
        raise Refused("no_output_folder", path=path.parent)
    handle, temporary = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        _allow_reading(Path(temporary))
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _allow_reading(path: Path) -> None:
    """As any other new file: `mkstemp` keeps it to oneself."""
    mask = os.umask(0)
    os.umask(mask)
    path.chmod(0o666 & ~mask)
