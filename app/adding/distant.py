"""One dashboard's work for several processes that answer: one of them has it, the others ask that one.

They call over a socket of this computer that nobody else may open, a connection for each call.
"""

from __future__ import annotations

from contextlib import suppress
from multiprocessing import AuthenticationError
from multiprocessing.connection import Client, Listener
from threading import Thread
from time import sleep
from typing import TYPE_CHECKING, Any, Final

from app.adding.beginning import begin_work
from extract.errors import BadRecordError, DatelineError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from multiprocessing.connection import Connection
    from pathlib import Path

    from app.adding.given import Given, Source
    from app.adding.work import Work
    from app.adding.works import Works

_CALLS: Final = {"make_place", "take", "find", "all", "edit", "edit_all", "aim", "add", "stop", "drop"}
_WAITING: Final = 64  # calls that may come at one moment
_TRIES, _PAUSE = 100, 0.1  # a process that has just begun needs a moment, seconds


def answer_calls(works: Works, address: Path, key: bytes) -> None:
    """Do what :class:`DistantWorks` of other processes ask for, until something is raised."""
    address.unlink(missing_ok=True)  # left by a process that was killed
    with Listener(str(address), backlog=_WAITING, authkey=key) as listener:
        while True:
            with suppress(AuthenticationError, EOFError, ConnectionError):
                connection = listener.accept()
                Thread(target=_answer, args=(connection, works), daemon=True).start()


def _answer(connection: Connection[Any, Any], works: Works) -> None:
    with connection, suppress(EOFError, ConnectionError):
        name, given = connection.recv()
        try:
            if name not in _CALLS:
                message = f"there is no call {name!r}"
                raise BadRecordError(message)
            connection.send((True, getattr(works, name)(*given)))
        except DatelineError as error:
            connection.send((False, str(error)))


class DistantWorks:
    """The :class:`Works` of another process, with the same methods; each raises BadRecordError as they do."""

    def __init__(self, address: Path, key: bytes) -> None:
        self.address, self._key = address, key

    def begin(self, given: Given) -> str:
        """Keep what was given and have it read in the background; the id of the work."""
        return begin_work(self, given)

    def make_place(self) -> Path:
        """A new folder for what is given."""
        folder: Path = self._call("make_place")
        return folder

    def take(
        self, folder: Path, kept: tuple[tuple[Source, ...], tuple[str, ...]], chosen: tuple[bool, str]
    ) -> None:
        """Have read what is kept in a folder."""
        self._call("take", folder, kept, chosen)

    def find(self, name: str) -> Work | None:
        """The work of that id as it stands, or None."""
        work: Work | None = self._call("find", name)
        return work

    def all(self) -> tuple[Work, ...]:
        """All work as it stands, the latest first."""
        works: tuple[Work, ...] = self._call("all")
        return works

    def edit(self, name: str, number: int, edit: Mapping[str, object]) -> None:
        """Change what is chosen for one article."""
        self._call("edit", name, number, edit)

    def edit_all(self, name: str, edit: Mapping[str, object]) -> None:
        """Change what is chosen for all articles."""
        self._call("edit_all", name, edit)

    def aim(self, name: str, collection: str) -> None:
        """Keep the name of the collection that a person has in mind."""
        self._call("aim", name, collection)

    def add(self, name: str, collection: str) -> None:
        """Have what is chosen added to a collection."""
        self._call("add", name, collection)

    def stop(self, name: str) -> None:
        """End what is being done at once."""
        self._call("stop", name)

    def drop(self, name: str) -> None:
        """Forget a piece of work."""
        self._call("drop", name)

    def _call(self, name: str, *given: object) -> Any:  # noqa: ANN401 - whatever that method gives
        with self._connect() as connection:
            try:
                connection.send((name, given))
                is_done, answer = connection.recv()
            except (EOFError, ConnectionError) as error:
                message = "adding was interrupted and has begun anew; give the articles again"
                raise BadRecordError(message) from error
        if not is_done:
            raise BadRecordError(answer)
        return answer

    def _connect(self) -> Connection[Any, Any]:
        for _ in range(_TRIES):
            try:
                return Client(str(self.address), authkey=self._key)
            except (FileNotFoundError, ConnectionError):
                sleep(_PAUSE)
        message = "adding articles does not answer; start Dateline again"
        raise BadRecordError(message)
