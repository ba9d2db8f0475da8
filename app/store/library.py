"""The library file: opening one safely, and handing out its connections."""

from __future__ import annotations

import os
import sqlite3
from contextlib import contextmanager
from importlib import resources
from threading import Lock
from time import monotonic, sleep
from typing import TYPE_CHECKING, Self

from app.store.errors import LibraryError, explain
from app.store.upgrades import run_script, upgrade

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import TracebackType

    from app.store.records import CollectionSummary

APPLICATION_ID = 0x44544C4E  # "DTLN", at byte 68 of the file: what `file` and SQLite tell it by
VERSION = 5
_OLDEST_SQLITE = (3, 37, 0)  # the first with STRICT tables
_PATIENCE = 30.0  # seconds to wait for another writer
_IDLE_CONNECTIONS = 16


class Library:
    """An open library file, to be shared by all threads of a program.

    Each use takes a connection that no other thread has meanwhile, and sees the library as it was
    at one moment. Writers, also of other programs, wait for each other.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        # What was counted of collections, with the state of the library then: see read.collection.
        self.summaries: dict[str, tuple[int, CollectionSummary | None]] = {}
        self._idle: list[sqlite3.Connection] = []
        self._lock = Lock()
        self._closed = False

    @classmethod
    def open(cls, path: Path, *, create: bool = True) -> Self:
        """The library at ``path``, made there first when there is none and ``create`` is set.

        A library of an older version is upgraded, all or nothing. Raises :class:`LibraryError` for a
        file that is no library, is of a newer version, damaged, read-only, in use or missing; such
        a file is left as it is.
        """
        if sqlite3.sqlite_version_info < _OLDEST_SQLITE:
            message = f"Python's SQLite is {sqlite3.sqlite_version}; a library needs 3.37 or later"
            raise LibraryError(message)
        _check_place(path, create=create)
        try:
            connection = _connect(path, create=create)
            try:
                _prepare(connection, path, create=create)
            except BaseException:
                connection.close()
                raise
        except sqlite3.Error as error:
            raise explain(error, path) from error
        library = cls(path)
        library._give_back(connection)
        return library

    def close(self) -> None:
        """Close the file; a connection in use is closed when its use ends."""
        with self._lock:
            self._closed = True
            idle, self._idle = self._idle, []
        for connection in idle:
            connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """A connection that sees one state of the library for as long as the block lasts."""
        with self._transaction("BEGIN") as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """A connection whose changes are all kept when the block ends, or none if it raises.

        No other writer comes between. A block that changed something counts the library's writes up.
        """
        with self._transaction("BEGIN IMMEDIATE") as connection:
            before = connection.total_changes
            yield connection
            if connection.total_changes != before:
                connection.execute("UPDATE version SET writes = writes + 1")

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[sqlite3.Connection]:
        try:
            connection = self._take()
            try:
                connection.execute(begin)
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                connection.close()  # whatever was begun is rolled back with it
                raise
        except sqlite3.Error as error:
            raise explain(error, self.path) from error
        self._give_back(connection)

    def _take(self) -> sqlite3.Connection:
        with self._lock:
            if self._closed:
                message = f"{self.path}: the library has been closed"
                raise LibraryError(message)
            if self._idle:
                return self._idle.pop()
        return _connect(self.path, create=False)

    def _give_back(self, connection: sqlite3.Connection) -> None:
        with self._lock:
            if not self._closed and len(self._idle) < _IDLE_CONNECTIONS:
                self._idle.append(connection)
                return
        connection.close()


def _check_place(path: Path, *, create: bool) -> None:
    """Refuse what SQLite would report less clearly, or only at the first write."""
    # os.path, because Path.exists raises where a folder on the way may not be looked into.
    if os.path.isdir(path):  # noqa: PTH112 - Path raises here
        message = f"{path}: this is a folder; name the library file in it"
        raise LibraryError(message)
    if not os.path.exists(path):  # noqa: PTH110
        if not create:
            message = f"{path}: there is no library here; `dateline add` makes one"
            raise LibraryError(message)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            message = f"{path}: the library's folder cannot be made: {error.strerror}"
            raise LibraryError(message) from error
    elif not os.access(path, os.R_OK):
        message = f"{path}: the library cannot be opened: you have no right to read it"
        raise LibraryError(message)
    elif not os.access(path, os.W_OK):
        message = f"{path}: the library can only be read; copy it to a folder where you may write"
        raise LibraryError(message)
    if not os.access(path.parent, os.W_OK):
        message = f"{path}: a library needs a folder where you may write; copy it to one"
        raise LibraryError(message)


def _connect(path: Path, *, create: bool) -> sqlite3.Connection:
    mode = "rwc" if create else "rw"
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        timeout=_PATIENCE,
        isolation_level=None,  # transactions are begun and ended here, in plain sight
        check_same_thread=False,  # the pool sees to it that only one thread has it at a time
    )
    connection.row_factory = sqlite3.Row
    connection.execute("PRAGMA foreign_keys = ON")
    # Libraries are handed from person to person: nothing in a schema may call what is not harmless.
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA synchronous = NORMAL")  # with WAL, a power cut loses the last write at most
    return connection


def _log_ahead(connection: sqlite3.Connection) -> None:
    """Switch a new file to WAL, waiting for others at it: SQLite itself waits for everything but this."""
    last = monotonic() + _PATIENCE
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or monotonic() > last:
                raise
            sleep(0.01)
        else:
            return


def _prepare(connection: sqlite3.Connection, path: Path, *, create: bool) -> None:
    """Make sure that the file is a library of this version, making or upgrading it where needed."""
    if _is_empty(connection):
        if not create:
            message = f"{path}: the file is empty, not a library; remove it, or add an article to it"
            raise LibraryError(message)
        _log_ahead(connection)
        _make(connection)
    version = _version_of(connection, path)
    if version > VERSION:
        message = (
            f"{path}: the library is of version {version}, made by a newer Dateline; "
            f"this one reads up to {VERSION}: install the newer one"
        )
        raise LibraryError(message)
    if version < VERSION:
        upgrade(connection, path, VERSION)
    connection.execute("SELECT writes FROM version").fetchone()


def _make(connection: sqlite3.Connection) -> None:
    connection.execute("BEGIN IMMEDIATE")
    if _is_empty(connection):  # nobody else has made it while this one waited
        run_script(connection, resources.files("app.store").joinpath("schema.sql").read_text("utf-8"))
        connection.execute("INSERT INTO version (only_row, writes) VALUES (1, 0)")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {VERSION}")
    connection.execute("COMMIT")


def _is_empty(connection: sqlite3.Connection) -> bool:
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    return _pragma(connection, "application_id") == 0 and tables == 0


def _version_of(connection: sqlite3.Connection, path: Path) -> int:
    if _pragma(connection, "application_id") != APPLICATION_ID:
        message = (
            f"{path}: this is a database of another program, not a Dateline library; choose another file"
        )
        raise LibraryError(message)
    return _pragma(connection, "user_version")


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    (number,) = connection.execute(f"PRAGMA {name}").fetchone()
    assert isinstance(number, int)  # noqa: S101 - both pragmas asked for are integers
    return number
