"""What can go wrong with a document for reasons that lie outside the program: values, not yet sentences.

`wording.refusals` keeps one sentence a code; `values` fill it. `path` is there for every code but the
in-memory document's. An error of SQLite that is not in this list is a bug and passes through as it is.
"""

import errno
import sqlite3
from pathlib import Path

CODES = (
    "missing",  # path: no such file
    "is_folder",  # path
    "unreadable",  # path: there, but this user may not read it
    "not_a_workshop",  # path: no SQLite file at all, or an empty one
    "other_database",  # path: an SQLite file of another program
    "damaged",  # path: SQLite, the seal or a value that can't be says so
    "altered",  # path: sound, but its tables, triggers or views are not those of a workshop file
    "newer",  # path, version (the file's), known (the program's last)
    "in_use",  # path, who (desk; "" where unknown), host
    "read_only",  # path: file, folder or disk does not let itself be written
    "disk_full",  # path
    "disk_failed",  # path: the disk reported a failure of its own
    "gone",  # path: moved, replaced or removed while open
    "changed_elsewhere",  # path: another program wrote into it while it was open here
    "exists",  # path: a new document must not overwrite
    "no_such_folder",  # path: where a new document or copy should go
)


class StoreError(Exception):
    """A known trouble with a document's file; `code` is one of `CODES`."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code, values)
        self.code = code
        self.values = values


_BY_PRIMARY_CODE = {
    sqlite3.SQLITE_CORRUPT: "damaged",
    sqlite3.SQLITE_NOTADB: "damaged",
    sqlite3.SQLITE_FULL: "disk_full",
    sqlite3.SQLITE_BUSY: "in_use",
    sqlite3.SQLITE_READONLY: "read_only",
    sqlite3.SQLITE_PERM: "read_only",
    sqlite3.SQLITE_CANTOPEN: "read_only",
    sqlite3.SQLITE_IOERR: "disk_failed",
}
_READONLY_DBMOVED = 1032  # sqlite3.SQLITE_READONLY_DBMOVED is not there in every Python 3.11 build


def known(error: Exception, path: Path | None) -> StoreError | None:
    """The trouble an error of the sqlite3 module stands for; None where it is a bug of ours."""
    if isinstance(error, UnicodeDecodeError) or "Could not decode" in str(error):
        return StoreError("damaged", path=path)
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return None
    if code == _READONLY_DBMOVED:
        return StoreError("gone", path=path)
    word = _BY_PRIMARY_CODE.get(code & 0xFF)
    if word is None:
        return None
    if word == "in_use":
        return StoreError(word, path=path, who="", host="")
    return StoreError(word, path=path)


_BY_ERRNO = {
    errno.ENOSPC: "disk_full",
    errno.EFBIG: "disk_full",
    errno.EACCES: "read_only",
    errno.EPERM: "read_only",
    errno.EROFS: "read_only",
    errno.EIO: "disk_failed",
    errno.ENOENT: "no_such_folder",
} | ({errno.EDQUOT: "disk_full"} if hasattr(errno, "EDQUOT") else {})


def file_trouble(error: OSError, path: Path) -> StoreError | None:
    """The same of an error of the operating system while something is written."""
    word = _BY_ERRNO.get(error.errno or 0)
    return StoreError(word, path=path) if word else None
