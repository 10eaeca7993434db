"""What nobody foresaw, in a log that may be sent to others: kinds of errors and places in the program.

The message of an error may hold a name, and so may the path of a home folder: neither is kept.
"""

import traceback
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

LARGEST = 1_000_000
"""Bytes; a log that has grown past them begins anew, and the one before is kept beside it."""
_ROOT = Path(__file__).parent.parent


def home() -> Path:
    """The log of this user on this computer."""
    from platformdirs import user_log_path  # noqa: PLC0415 - slow import

    return user_log_path("workshop-planner", appauthor=False) / "planner.log"


def report(error: BaseException, *, at: datetime) -> str:
    """Kind of error and its way through the program, with those that led to it."""
    lines = [f"{at.astimezone(UTC).isoformat(timespec='seconds')} {_kind(error)}"]
    seen: BaseException | None = error
    while seen is not None:
        lines += _way(seen.__traceback__)
        seen = seen.__cause__ or seen.__context__
        if seen is not None:
            lines.append(f"  after {_kind(seen)}")
    return "\n".join(lines) + "\n"


def write(text: str, log: Path) -> Path | None:
    """Where it was written; None where it could not be."""
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        if log.exists() and log.stat().st_size > LARGEST:
            log.replace(log.with_suffix(".old.log"))
        with log.open("a", encoding="utf-8") as lines:
            lines.write(f"{text}\n")
    except OSError:
        return None
    return log


def _kind(error: BaseException) -> str:
    kind = type(error)
    return kind.__name__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__name__}"


def _way(trace: TracebackType | None) -> list[str]:
    """As tracebacks tell it, files by their place in the program or library."""
    return [
        f"  {_place(frame.filename)}:{frame.lineno} in {frame.name}: {frame.line or ''}".rstrip(": ")
        for frame in traceback.extract_tb(trace)
    ]


def _place(file: str) -> str:
    path = Path(file)
    if path.is_relative_to(_ROOT):
        return path.relative_to(_ROOT).as_posix()
    parts = path.parts
    if "site-packages" in parts:
        return "/".join(parts[parts.index("site-packages") + 1 :])
    return path.name
