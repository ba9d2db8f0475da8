"""What can go wrong with a library file, in one line that a person can act on."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from extract.errors import DatelineError

if TYPE_CHECKING:
    from pathlib import Path

# SQLite's primary result codes (the low byte of an extended one) that have a remedy of their own.
_REMEDIES = {
    sqlite3.SQLITE_BUSY: "is busy: another program is writing to it; try again when that has finished",
    sqlite3.SQLITE_CANTOPEN: "cannot be opened: check that it is there and that you may write to its folder",
    sqlite3.SQLITE_CORRUPT: "is damaged: go back to a copy, or add its articles to a new one",
    sqlite3.SQLITE_FULL: "cannot grow: the disk is full; nothing was changed: make room and try again",
    sqlite3.SQLITE_IOERR: "cannot be read or written: the disk reports an error",
    sqlite3.SQLITE_NOTADB: "is not a Dateline library; choose another file",
    sqlite3.SQLITE_PERM: "cannot be opened: you have no right to it",
    sqlite3.SQLITE_READONLY: "can only be read; copy it to a folder where you may write",
}


class LibraryError(DatelineError):
    """A library file that cannot be opened, read or written; the message names the file and a remedy."""


def explain(error: sqlite3.Error, path: Path) -> LibraryError:
    """One line for a failure that SQLite reports on the library at ``path``."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return LibraryError(f"{path}: the library {_REMEDIES.get(code, f'reports a failure: {error}')}")
