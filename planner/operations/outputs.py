"""Files that are written beside the workshop, from the window and on the command line, and that they were."""

from collections.abc import Callable, Mapping
from pathlib import Path

from planner.domain.refusal import Refused
from planner.store.errors import StoreError


def check_target(path: Path, *, workshop: Path | None) -> None:
    """Asked before a file is made: not over the workshop, a folder, a printer port."""
    if workshop is not None and path.exists() and workshop.exists() and path.samefile(workshop):
        raise Refused("output_is_workshop", path=path)
    if path.exists() and not path.is_file():
        raise Refused("output_is_no_file", path=path)
    if not path.parent.is_dir():
        raise Refused("no_output_folder", path=path.parent)


def write_files(files: Mapping[Path, bytes], *, workshop: Path | None) -> None:
    """None of them unless all may be written; refuses as `check_target` does. Raises StoreError.

    Each goes under another name first, so that a full disk never leaves half a file; where a link leads to.
    """
    from planner.store.whole_file import appearing  # noqa: PLC0415 - slow import

    for path in files:
        check_target(path, workshop=workshop)
    for path, content in files.items():
        with appearing(path.resolve()) as draft:
            draft.write_bytes(content)


def is_noted(note: Callable[[], object]) -> bool:
    """Whether the document could note it; one that can't be changed is printed and shared all the same."""
    try:
        note()
    except StoreError as error:
        if error.code != "read_only":
            raise
        return False
    return True
