"""Bringing an older library file up to this version, all or nothing.

The step from version N to N+1 is the script ``NNNN.sql`` of this folder, numbered by where it leads;
a step is never changed once a release has carried it.
"""

from __future__ import annotations

import sqlite3
from importlib import resources
from typing import TYPE_CHECKING

from app.store.errors import LibraryError

if TYPE_CHECKING:
    from pathlib import Path


def upgrade(connection: sqlite3.Connection, path: Path, version: int) -> None:
    """Bring the library up to ``version`` in one transaction.

    A damaged file is refused first, and a step that fails leaves the file as it was; both raise
    :class:`LibraryError`. When another program has upgraded it meanwhile, nothing is left to do.
    """
    (health,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if health != "ok":
        message = f"{path}: the library is damaged ({health}) and was not upgraded; go back to a copy"
        raise LibraryError(message)
    connection.execute("BEGIN IMMEDIATE")
    (found,) = connection.execute("PRAGMA user_version").fetchone()
    try:
        for step in range(found + 1, version + 1):
            run_script(connection, resources.files(__name__).joinpath(f"{step:04}.sql").read_text("utf-8"))
            connection.execute(f"PRAGMA user_version = {step}")
        connection.execute("COMMIT")
    except (sqlite3.Error, OSError) as error:
        message = f"{path}: the library could not be upgraded from version {found} to {version}: {error}"
        raise LibraryError(message) from error


def run_script(connection: sqlite3.Connection, script: str) -> None:
    """Run the statements of a script inside the transaction at hand.

    ``executescript`` would commit that transaction first.
    """
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            connection.execute(statement)
            statement = ""
